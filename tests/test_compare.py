from __future__ import annotations

import hashlib

import msgspec
import pytest

from provenance.compare import Options, compare, extract_one
from provenance.errors import NoStatementsError, OptionError, TooFewAccountsError, UnsupportedLanguageError
from provenance.lexicon.parties import Party
from provenance.model import Account

ARVENIA = Party("XA", "Arvenia", "Arvenia", demonyms=("Arvenian",), capitals=("Velmar",))
BELMORA = Party("XB", "Belmora", "Belmora", demonyms=("Belmoran",), capitals=("Torvik",))
OPTIONS = Options(parties=(ARVENIA, BELMORA), sides={"ministry": "XA", "chancellery": "XB"})

MINISTRY = """On 4 May 2031, Foreign Minister Mira Tolland met Belmoran Chancellor Joran Veck in Velmar.

Tolland stressed that Arvenia will never accept tariffs on its timber.

Both sides agreed to launch a working group on fisheries. They agreed to open a railway line in June.

Veck said that Belmora is ready to release the detained fishing crews.
"""
CHANCELLERY = """Chancellor Joran Veck met Foreign Minister Mira Tolland of Arvenia in Velmar on 4 May 2031.

The two sides discussed a working group on fisheries. They agreed to open a railway line in July.

Veck expressed concern over the Arvenian dam on the river Ost.
"""


def account(name, text, **more):
    return Account(
        id=name, name=f"{name}.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), **more
    )


PAIR = (account("ministry", MINISTRY), account("chancellery", CHANCELLERY))


@pytest.fixture(scope="module")
def compared():
    return compare(PAIR, options=OPTIONS)


def rules(comparison, *severities):
    return {finding.rule for finding in comparison.findings if finding.severity in (severities or ("high",))}


def test_the_whole_line_finds_what_differs(compared):
    assert compared.meeting.parties == ("XA", "XB")
    assert compared.meeting.dates == ("2031-05-04",)
    assert rules(compared) == {"commitment-level", "conflicting-detail", "claimed-for-other"}
    assert {"one-sided-statement"} <= rules(compared, "low")


def test_every_span_and_statement_is_in_its_account(compared):
    texts = {a.id: a.text for a in compared.accounts}
    known = {s.id for a in compared.accounts for s in a.statements}
    for finding in compared.findings:
        assert set(finding.statements) <= known
        assert all(0 <= p.start < p.end <= len(texts[p.account]) for p in finding.spans)


def test_swapping_the_accounts_gives_the_same_findings(compared):
    swapped = compare(PAIR[::-1], options=OPTIONS)
    one, other = (
        {f.id: (f.rule, f.severity, sorted(f.statements)) for f in c.findings} for c in (compared, swapped)
    )
    assert one == other
    assert swapped.summary == compared.summary


def test_two_runs_give_the_same_bytes(compared):
    again = compare(PAIR, options=OPTIONS)
    assert msgspec.json.encode(again) == msgspec.json.encode(compared)


@pytest.mark.parametrize("text", [MINISTRY, CHANCELLERY])
def test_an_account_compared_with_itself_has_nothing_that_weighs(text):
    same = compare([account("one", text), account("two", text)], options=Options(parties=OPTIONS.parties))
    assert rules(same, "high", "medium") <= {"copied"}


def test_the_summary_counts_what_is_there(compared):
    assert compared.summary.points == len(compared.points)
    assert compared.summary.findings.high == sum(f.severity == "high" for f in compared.findings)


def test_options_are_kept_where_they_say_something(compared):
    assert set(compared.tool.options) == {"parties", "sides"}


def test_rules_can_be_chosen():
    chosen = compare(PAIR, options=msgspec.structs.replace(OPTIONS, only=("commitment-level",)))
    assert {f.rule for f in chosen.findings} == {"commitment-level"}


def test_one_account_alone_is_extracted():
    one = extract_one(PAIR[0], options=Options(parties=OPTIONS.parties))
    assert len(one.accounts) == 1
    assert not any(f.absent_from for f in one.findings)


@pytest.mark.parametrize("count", [0, 1, 11])
def test_too_few_or_too_many_accounts_are_refused(count):
    with pytest.raises(TooFewAccountsError, match=f"2 to 10 accounts; here are {count}"):
        compare([account(f"a{n}", MINISTRY) for n in range(count)])


def test_a_text_without_a_statement_is_refused_by_name():
    with pytest.raises(NoStatementsError, match=r"empty\.txt holds no statement"):
        compare([account("empty", "Print\nShare\n"), PAIR[0]], options=Options(parties=OPTIONS.parties))


def test_a_language_without_reporting_words_is_refused_by_name():
    with pytest.raises(UnsupportedLanguageError, match=r"minister\.txt is in French; .* of English"):
        compare([account("minister", "…", language="fr"), PAIR[0]])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            Options(sides={"gazette": "XA"}),
            "There is no account 'gazette'; the accounts are ministry, chancellery",
        ),
        (Options(outlets={"gazette": "Gazette"}), "There is no account 'gazette'"),
        (Options(sides={"ministry": "XQ"}), "There is no party 'XQ'"),
        (Options(dates=("4 May",)), "'4 May' is no date"),
        (Options(only=("tune",)), "There is no rule 'tune'"),
    ],
)
def test_options_that_name_nothing_are_refused(options, message):
    with pytest.raises(OptionError, match=message):
        compare(PAIR, options=msgspec.structs.replace(options, parties=OPTIONS.parties))
