from __future__ import annotations

from provenance.extract.meeting import meeting_of, parties_of
from provenance.model import Meeting, Participant

ARVENIA = (
    "On 11 and 12 March 2026, Foreign Minister Joran Veck held two rounds of talks with Belmoran Foreign "
    "Secretary Mira Tolland in Velmar, Castovia.\n\nThe two sides agreed to reopen the crossing. "
    "Arvenia wants calm."
)
BELMORA = (
    "Foreign Secretary Mira Tolland met with Foreign Minister Joran Veck of Arvenia in Velmar, Castovia, "
    "on March 12.\n\nThe two sides agreed to reopen the crossing. Belmora wants calm."
)
EARLIER = (
    "On 3 November 2025, Deputy Minister Rurik Aske of Arvenia met with Director Dario Penn of Belmora in "
    "Hesk, Castovia.\n\nThe two sides agreed to meet again. Arvenia wants calm."
)
TOGETHER = ("XA+XB", "The two sides agreed to reopen the crossing.")


def _arvenia(account_with):
    return account_with("a", ARVENIA, TOGETHER, ("XA", "Arvenia wants calm."), side="XA")


def _belmora(account_with):
    return account_with("b", BELMORA, TOGETHER, ("XB", "Belmora wants calm."), side="XB")


def _earlier(account_with, name="c"):
    return account_with(
        name, EARLIER, ("XA+XB", "The two sides agreed to meet again."), ("XA", "Arvenia wants calm.")
    )


def test_days_places_people_and_parties_come_from_the_sentences_on_the_meeting(account_with, lexicon):
    found = meeting_of((_arvenia(account_with), _belmora(account_with)), lexicon)
    assert found == Meeting(
        parties=("XA", "XB"),
        participants=(
            Participant("Joran Veck", "XA", "Foreign Minister"),
            Participant("Mira Tolland", "XB", "Foreign Secretary"),
        ),
        dates=("2026-03-11", "2026-03-12"),
        places=("Velmar",),
        same="yes",
        reasons=("both give 12 March 2026", "both name Velmar", "both name Joran Veck and Mira Tolland"),
    )


def test_accounts_of_different_meetings_are_told_apart_slot_by_slot(account_with, lexicon):
    found = meeting_of((_arvenia(account_with), _earlier(account_with)), lexicon)
    assert found.same == "no"
    assert found.reasons == (
        "a gives 11–12 March 2026, c 3 November 2025",
        "a names Velmar, c Hesk",
        "a names Joran Veck for Arvenia, c Rurik Aske",
        "a names Mira Tolland for Belmora, c Dario Penn",
    )


def test_the_meeting_is_that_of_most_accounts_where_one_does_not_belong(account_with, lexicon):
    found = meeting_of((_earlier(account_with), _arvenia(account_with), _belmora(account_with)), lexicon)
    assert (found.same, found.dates, found.places) == ("no", ("2026-03-11", "2026-03-12"), ("Velmar",))
    assert [reason for reason in found.reasons if reason.startswith("c gives")] == [
        "c gives 3 November 2025, a 11–12 March 2026"
    ]


def test_what_is_given_goes_before_what_is_told(account_with, lexicon):
    accounts = (_arvenia(account_with), _belmora(account_with))
    found = meeting_of(accounts, lexicon, dates=("2026-03-13",), parties=("XB", "XA"))
    assert (found.dates, found.parties) == (("2026-03-13",), ("XB", "XA"))


def test_swapped_accounts_give_the_same_answer_but_for_the_order_of_sides(account_with, lexicon):
    one, other = _arvenia(account_with), _belmora(account_with)
    there, back = meeting_of((one, other), lexicon), meeting_of((other, one), lexicon)
    assert (there.same, there.dates, there.places) == (back.same, back.dates, back.places)
    assert (there.parties, back.parties) == (("XA", "XB"), ("XB", "XA"))


def test_today_and_a_weekday_are_counted_from_the_day_the_account_bears(account_with, lexicon):
    text = "Foreign Minister Veck met with Belmoran Foreign Secretary Tolland on Monday.\n\nThey agreed."
    account = account_with("a", text, ("XA+XB", "They agreed."), published="2026-03-11")
    assert meeting_of((account,), lexicon).dates == ("2026-03-09",)


def test_a_call_has_no_place_and_is_not_a_meeting(account_with, lexicon):
    call = account_with(
        "a",
        "PORT HALLAM, March 12 -- Foreign Minister Joran Veck spoke by phone with Belmoran Foreign "
        "Secretary Mira Tolland.\n\nThey agreed.",
        ("XA+XB", "They agreed."),
    )
    assert meeting_of((call,), lexicon).places == ()
    visit = _belmora(account_with)
    found = meeting_of((call, visit), lexicon)
    assert "a tells of a call, b of a meeting" in found.reasons


def test_a_name_misspelt_by_ear_is_still_the_same_person(account_with, lexicon):
    heard = account_with("b", BELMORA.replace("Tolland", "Tollend"), TOGETHER)
    found = meeting_of((_arvenia(account_with), heard), lexicon)
    assert [p.party for p in found.participants] == ["XA", "XB"]
    assert found.same == "yes"


def test_whom_one_account_alone_names_beside_those_whom_both_name_was_only_mentioned(account_with, lexicon):
    leader = "Arvenian President Edra Lorne had asked Foreign Minister Joran Veck to meet with "
    telling = (
        f"{leader}Belmoran Foreign Secretary Mira Tolland in Velmar on 12 March 2026. Arvenia wants calm."
    )
    other = account_with("c", telling, ("XA", "Arvenia wants calm."))
    found = meeting_of((other, _belmora(account_with)), lexicon)
    assert {p.name for p in found.participants} == {"Joran Veck", "Mira Tolland"}


def test_one_account_alone_tells_of_a_meeting_without_a_verdict(account_with, lexicon):
    found = meeting_of((_arvenia(account_with),), lexicon)
    assert (found.same, found.reasons, found.places) == ("unclear", (), ("Velmar",))


def test_accounts_without_a_word_on_the_meeting_are_unclear(account_with, lexicon):
    one = account_with("a", "Arvenia wants calm now.", ("XA", "Arvenia wants calm now."))
    other = account_with("b", "Belmora wants calm.", ("XB", "Belmora wants calm."))
    assert meeting_of((one, other), lexicon) == Meeting(parties=("XA", "XB"), same="unclear")


def test_a_third_party_mentioned_jointly_once_did_not_take_part(account_with):
    account = account_with(
        "a",
        "One. Two. Three. Four.",
        ("XA+XB", "One."),
        ("XA+XB", "Two."),
        ("XA+XB", "Three."),
        ("XA+XC", "Four."),
    )
    assert parties_of((account,)) == ("XA", "XB")
