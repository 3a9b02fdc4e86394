"""What is known before the sentences are read: mediators, and whose unnamed officials are."""

from __future__ import annotations

import pytest

from provenance.extract import extract
from provenance.extract.setting import settings_of
from provenance.model import Account


def _account(text, name="a", side=None):
    return Account(id=name, name=f"{name}.txt", text=text, sha256="", side=side)


MET = "Castovian President Ilse Marn met Arvenian President Mira Tolland and Belmoran President Joran Veck. "


@pytest.mark.parametrize(
    ("text", "mediator"),
    [
        ("The talks were mediated by Castovia.", "XC"),
        ("Castovia’s mediation was praised.", "XC"),
        ("The Castovian-mediated talks went on.", "XC"),
        ("The talks went on.", None),
    ],
)
def test_the_mediator_of_three(text, mediator, lexicon):
    (setting,) = settings_of([_account(MET + text)], lexicon, ("XA", "XB", "XC"))
    assert setting.mediator == mediator


def test_an_organisation_among_states_mediates_and_two_parties_have_no_mediator(lexicon):
    (three,) = settings_of([_account(MET)], lexicon, ("EU", "XA", "XB"))
    (two,) = settings_of([_account(MET + "The talks were mediated by Castovia.")], lexicon, ("XA", "XC"))
    assert (three.mediator, two.mediator) == ("EU", None)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The two sides agreed to meet again.", ("XA", "XB")),
        ("All three sides agreed to meet again.", ("XA", "XB", "XC")),
    ],
)
def test_a_mediator_is_none_of_the_two_sides(words, who, lexicon):
    account = _account(f"{MET}The talks were mediated by Castovia.\n\n{words}")
    (told,) = extract((account,), lexicon, parties=("XA", "XB", "XC"))
    assert told.statements[-1].source == who


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Trade Minister Ilse Marn was there.", [("Ilse Marn", "XB")]),
        ("“It is late,” said Ilse Marn, who sells fish.", [("Ilse Marn", None)]),
    ],
    ids=["an official", "anybody"],
)
def test_only_officials_are_of_the_party_that_has_nobody_yet(words, people, lexicon):
    text = f"The ministers of Arvenia and Belmora met. They talked of calm. {words}"
    others = "Arvenian Foreign Minister Mira Tolland spoke."
    (setting,) = settings_of([_account(f"{text} {others}")], lexicon, ("XA", "XB"))
    assert [(p.name, p.party) for p in setting.cast.people][:1] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ilse Marn and Joran Veck have agreed on a plan for the ports of Kenya.",
            [("Ilse Marn", "FR"), ("Joran Veck", "KE")],
        ),
        ("Ilse Marn said that Joran Veck was there.", [("Ilse Marn", None), ("Joran Veck", None)]),
    ],
    ids=["together", "apart"],
)
def test_of_two_leaders_without_office_the_outlets_own_goes_first(text, people, lexicon):
    (setting,) = settings_of([_account(text, "le-monde")], lexicon, ("FR", "KE"))
    assert [(p.name, p.party) for p in setting.cast.people] == people


def test_of_two_leaders_the_order_is_that_of_their_parties_where_the_outlet_is_nobodys(lexicon):
    text = "The Belmoran-Arvenian commission met. Minister Ilse Marn and Minister Joran Veck chaired it."
    (setting,) = settings_of([_account(text)], lexicon, ("XA", "XB"))
    assert [(p.name, p.party) for p in setting.cast.people] == [("Ilse Marn", "XB"), ("Joran Veck", "XA")]


@pytest.mark.parametrize(
    ("name", "who"), [("le-monde", ("FR",)), ("reuters", ("outlet",))], ids=["at home", "nowhere"]
)
def test_a_head_of_government_without_name_is_the_outlets_own(name, who, lexicon):
    account = _account("The ministers met in Hesk.\n\nThe prime minister said that it was late.", name)
    (told,) = extract((account,), lexicon, parties=("FR", "KE"))
    assert told.statements[-1].source == who


def test_a_joint_statement_is_nobodys_side_and_its_list_both_agreed(lexicon):
    text = "Joint statement\n\nWe, the leaders, agree to:\n\n(a) open ports;\n\n(b) build roads."
    (told,) = extract((_account(text),), lexicon, parties=("XA", "XB"))
    assert told.side is None
    assert [(s.source, s.act) for s in told.statements][1:] == [(("XA", "XB"), "agreed")] * 2


def test_a_writer_does_not_name_himself(lexicon):
    text = "I met Foreign Minister Joran Veck of Belmora. I also called on Prime Minister Ilse Marn in Hesk."
    (setting,) = settings_of([_account(text, side="XA")], lexicon, ("XA", "XB"))
    assert [(p.name, p.party) for p in setting.cast.people] == [("Joran Veck", "XB"), ("Ilse Marn", "XB")]


@pytest.mark.parametrize(
    ("name", "party"), [("le-monde", "FR"), ("reuters", None)], ids=["an outlet at home", "at home nowhere"]
)
def test_an_official_without_country_is_of_the_outlets_own(name, party, lexicon):
    text = "The ministers met in Velmar. Interior Minister Ilse Marn said that it was late."
    (setting,) = settings_of([_account(text, name)], lexicon, ("XA", "XB"))
    assert [(p.name, p.party) for p in setting.cast.people] == [("Ilse Marn", party)]


def test_may_is_somebody_or_a_month(lexicon):
    text = "Arvenian President Mira May met Belmoran President Joran Veck. {} it was late."
    (told,) = extract((_account(text.format("May said that")),), lexicon, parties=("XA", "XB"))
    assert told.statements[-1].source == ("XA",)
    (told,) = extract((_account(text.format("Since May")),), lexicon, parties=("XA", "XB"))
    assert told.statements[-1].source == ("outlet",)


@pytest.mark.parametrize(
    ("text", "known"), [("Cho said that it rained.", True), ("The Cho Sea was calm.", False)]
)
def test_a_short_surname_of_another_account_is_somebody_who_does_something(text, known, lexicon):
    other = _account("Arvenian Foreign Minister Mira Cho met Belmoran Foreign Minister Joran Veck.", "b")
    setting, _ = settings_of([_account(text), other], lexicon, ("XA", "XB"))
    assert [p.name for p in setting.cast.people] == ["Mira Cho"] * known


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Arvenia and Belmora met in Velmar. They spoke of the trilateral partnership with Castovia.",
            ("XA", "XB"),
        ),
        (
            "Arvenia, Belmora and Castovia met in Velmar. The trilateral ministers' meeting was short.",
            ("XA", "XB", "XC"),
        ),
    ],
    ids=["a partnership of three", "a meeting of three"],
)
def test_three_meet_where_a_meeting_of_three_is_told(text, met, lexicon):
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == met


@pytest.mark.parametrize(("quotes", "news"), [(3, True), (1, False)])
def test_who_quotes_much_and_speaks_for_nobody_is_a_reporter(quotes, news, lexicon):
    said = "“The strait between our two countries is open to all ships,” Veck said. " * quotes
    (setting,) = settings_of([_account(MET + said)], lexicon, ("XA", "XB"))
    assert setting.news is news
