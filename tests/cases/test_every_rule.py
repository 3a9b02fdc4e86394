from __future__ import annotations

from pathlib import Path

import pytest

from provenance.casebook.casefile import parsed
from provenance.compare import compare
from provenance.findings import RULES
from provenance.ingest import account_of
from provenance.lexicon import default_lexicon, extended

CASES = Path(__file__).resolve().parents[2] / "cases"
SLUGS = sorted(path.parent.name for path in CASES.glob("*/case.toml"))


def _compared(slug):
    folder = CASES / slug
    lexicon = extended(default_lexicon(), (folder / "lexicon.toml").read_bytes(), "lexicon.toml")
    case = parsed((folder / "case.toml").read_bytes(), "case.toml")
    accounts = [
        account_of((folder / e.file).read_bytes(), id=e.account, name=e.file.removeprefix("accounts/"))
        for e in case.accounts
    ]
    return case, compare(accounts, lexicon=lexicon)


@pytest.fixture(scope="module")
def compared():
    return {slug: _compared(slug) for slug in SLUGS}


def test_every_rule_fires_over_the_examples(compared):
    fired = {finding.rule for _, comparison in compared.values() for finding in comparison.findings}
    assert sorted(rule.name for rule in RULES if rule.name not in fired) == []


def test_the_sides_are_read_from_the_accounts_alone(compared):
    for slug, (case, comparison) in compared.items():
        told = {account.id: account.side for account in comparison.accounts}
        assert {slug: told} == {slug: {entry.account: entry.side for entry in case.accounts}}


def test_the_meeting_is_read_from_the_accounts_alone(compared):
    for case, comparison in compared.values():
        assert comparison.meeting.dates == case.meeting.dates
        assert comparison.meeting.places == ((case.meeting.place,) if case.meeting.place else ())
        assert set(comparison.meeting.parties) == set(case.meeting.parties)


def test_who_met_is_read_from_the_accounts_alone(compared):
    told = {slug: [p.name for p in c.meeting.participants] for slug, (_, c) in compared.items()}
    assert {slug: sorted(names) for slug, names in told.items()} == {
        "daren-roake-call": ["Ansel Roake", "Ilva Daren"],
        "orsa-trade-round": ["Osric Lund", "Petra Vann"],
        "velmar-talks": ["Joran Veck", "Mira Tolland"],
    }


def test_the_report_of_another_meeting_is_told_apart(compared):
    assert {slug: c.meeting.same for slug, (_, c) in compared.items()} == {
        "daren-roake-call": "yes",
        "orsa-trade-round": "no",
        "velmar-talks": "yes",
    }
