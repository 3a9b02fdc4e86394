from __future__ import annotations

import pytest

from provenance.extract.sides import named_outlet, with_sides

BOTH = ("XA+XB", "They agreed.")


def _sides(*accounts, lexicon, given=None):
    return [(a.side, a.side_reason) for a in with_sides(accounts, lexicon, given)]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("xinhua", "CN"),
        ("whitehouse", "US"),
        ("president ua", "UA"),
        ("embassy of Arvenia", "XA"),
        ("Ministry of Foreign Affairs of Belmora", "XB"),
        ("arvenia readout", "XA"),
        ("belmora", "XB"),
        ("us", "US"),
        ("Department of State of Belmora", "XB"),  # the country goes before the one that bears the name alone
    ],
)
def test_a_name_tells_whose_outlet_it_is(words, party, lexicon):
    sign = named_outlet(words, lexicon)
    assert sign is not None
    assert sign.party == party


@pytest.mark.parametrize(
    ("words", "within", "party"),
    [
        ("ec", {"EU", "XA"}, "EU"),
        ("ec", {"XA"}, None),  # neither Ecuador nor the Commission, where nobody names them
        ("ec", {"EC", "XA"}, "EC"),
        ("spa", {"SA"}, "SA"),
        ("spa", {"XA"}, None),
        ("uk fact sheet", {"GB"}, "GB"),
        ("foreignminister au", {"AU"}, "AU"),
        ("minister au", {"XA"}, None),
        ("mofa rok", {"KR"}, "KR"),
        ("iletisim", {"XA"}, "TR"),  # a long name means nothing else
    ],
)
def test_a_short_name_counts_where_the_accounts_name_the_party(words, within, party, lexicon):
    sign = named_outlet(words, lexicon, frozenset(within))
    assert (sign.party if sign else None) == party


def test_a_masthead_may_be_an_outlet_alone(account_with, lexicon):
    for head, side in (
        ("The White House", "US"),
        ("Reuters", None),
        ("Talks at the White House today", None),
    ):
        text = f"{head}\n\nThe ministers met in Velmar. Arvenia wants calm. They agreed."
        assert _sides(account_with("a", text, BOTH), lexicon=lexicon)[0][0] == side


@pytest.mark.parametrize("words", ["mfa", "news", "meridian", "text 2", "Arvenia Belmora talks", "readout"])
def test_a_name_that_tells_nothing(words, lexicon):
    assert named_outlet(words, lexicon) is None


def test_an_independent_agency_is_nobodys_though_it_gives_one_sides_words(account_with, lexicon):
    account = account_with("reuters", "Arvenia wants calm. They agreed.", ("XA", "Arvenia wants calm."), BOTH)
    assert _sides(account, lexicon=lexicon) == [(None, "reuters speaks for no government")]


def test_what_the_user_gives_goes_before_all(account_with, lexicon):
    account = account_with("xinhua", "They agreed.", BOTH)
    assert _sides(account, lexicon=lexicon, given={"xinhua": "XB"}) == [("XB", "given")]


def test_a_side_that_is_known_already_stays(account_with, lexicon):
    account = account_with("xinhua", "They agreed.", BOTH, side="XA")
    assert _sides(account, lexicon=lexicon) == [("XA", "given")]


def test_the_outlet_goes_before_the_files_name(account_with, lexicon):
    account = account_with("belmora", "They agreed.", BOTH, outlet="Ministry of Trade of Arvenia")
    assert _sides(account, lexicon=lexicon)[0][0] == "XA"


def test_an_agency_in_the_dateline_is_known(account_with, lexicon):
    account = account_with("a", "HESK, March 12 (TASS) -- They agreed.", BOTH)
    assert _sides(account, lexicon=lexicon) == [("RU", "TASS is a state outlet of Russia")]


@pytest.mark.parametrize(
    "masthead",
    ["Ministry of Foreign Affairs of the Republic of Arvenia", "Ministry of Trade and Industry, Arvenia"],
)
def test_a_masthead_is_known(masthead, account_with, lexicon):
    text = f"{masthead}\n\nThe ministers met. They agreed."
    assert _sides(account_with("a", text, BOTH), lexicon=lexicon)[0][0] == "XA"


def test_who_writes_we_speaks_for_his_own(account_with, lexicon):
    text = "I met President Daren. Our farmers will be glad. Belmora wants calm. They agreed."
    account = account_with(
        "post", text, ("XA", "Our farmers will be glad."), ("XB", "Belmora wants calm."), BOTH
    )
    assert _sides(account, lexicon=lexicon) == [("XA", "“I”, “we” and “our” are Arvenia’s")]


def test_we_in_quotation_marks_is_the_speakers_only(account_with, lexicon):
    text = '"We want calm," Veck said. Belmora wants peace. They agreed.'
    account = account_with(
        "report", text, ("XA", '"We want calm," Veck said.'), ("XB", "Belmora wants peace."), BOTH
    )
    assert _sides(account, lexicon=lexicon) == [(None, None)]


def test_people_at_home_are_named_without_their_country(account_with, lexicon):
    text = (
        "Foreign Minister Joran Veck met with Belmoran Foreign Secretary Mira Tolland in Velmar. "
        "Belmora wants calm. Arvenia wants calm. They agreed."
    )
    account = account_with("a", text, ("XA", "Arvenia wants calm."), ("XB", "Belmora wants calm."), BOTH)
    other = account_with("b", text.replace("Foreign Minister Joran", "Arvenian Foreign Minister Joran"), BOTH)
    assert _sides(account, other, lexicon=lexicon) == [
        ("XA", "Arvenia’s people are named without their country, Belmora’s with it"),
        (None, None),
    ]


def test_whose_positions_alone_are_told_speaks(account_with, lexicon):
    text = "The Arvenian side wants calm. They agreed."
    account = account_with("a", text, ("XA", "The Arvenian side wants calm."), BOTH)
    assert _sides(account, lexicon=lexicon) == [
        ("XA", "every position reported is Arvenia’s; ‘The Arvenian side …’")
    ]


def test_a_report_that_cites_outsiders_is_nobodys(account_with, lexicon):
    text = "Arvenia wants calm. A scholar doubts it. They agreed."
    account = account_with("a", text, ("XA", "Arvenia wants calm."), ("other", "A scholar doubts it."), BOTH)
    assert _sides(account, lexicon=lexicon) == [(None, None)]


def test_the_other_sides_undertakings_are_not_ones_own_positions(account_with, lexicon):
    text = "Arvenia wants calm. Belmora wants calm. They agreed."
    account = account_with("a", text, ("XA", "Arvenia wants calm."), ("XB", "Belmora wants calm."), BOTH)
    assert _sides(account, lexicon=lexicon) == [(None, None)]


@pytest.mark.parametrize(
    ("words", "within", "party"),
    [
        ("senate cz", {"CZ", "XA"}, "CZ"),
        ("senate cz", {"XA"}, None),
        ("de vos", {"DE", "XA"}, None),  # an article, not Germany
        ("talks us cz", {"US", "CZ"}, None),
    ],
)
def test_a_code_at_the_end_of_a_files_name(words, within, party, lexicon):
    sign = named_outlet(words, lexicon, frozenset(within))
    assert (sign.party if sign else None) == party


@pytest.mark.parametrize(
    ("head", "side"),
    [
        ("REPUBLIC OF BELMORA\nMINISTRY OF FOREIGN AFFAIRS AND INTERNATIONAL COOPERATION", "XB"),
        ("Talks with Belmora\nMinistry of Foreign Affairs", None),
    ],
)
def test_a_masthead_may_have_two_lines(head, side, account_with, lexicon):
    text = f"{head}\n\nThe ministers met in Velmar. They agreed. Arvenia wants calm. Belmora wants rain."
    account = account_with("a", text, BOTH, ("XA", "Arvenia wants calm."), ("XB", "Belmora wants rain."))
    assert _sides(account, lexicon=lexicon)[0][0] == side


@pytest.mark.parametrize(("words", "party"), [("pmo in", "IN"), ("in talks", None)])
def test_a_code_that_is_a_word_counts_beside_a_body(words, party, lexicon):
    sign = named_outlet(words, lexicon, frozenset(("IN", "XA")))
    assert (sign.party if sign else None) == party


@pytest.mark.parametrize(
    ("name", "side"),
    [("govuk", "GB"), ("stategov", "US"), ("govukraine", None)],
)
def test_an_outlets_name_may_be_written_together(name, side, account_with, lexicon):
    (known,) = with_sides([account_with(name, "It was late.")], lexicon)
    assert known.side == side
