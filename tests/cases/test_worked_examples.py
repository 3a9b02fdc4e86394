from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from provenance.casebook.casefile import parsed
from provenance.lexicon import default_lexicon, extended

CASES = Path(__file__).resolve().parents[2] / "cases"
SLUGS = sorted(path.parent.name for path in CASES.glob("*/case.toml"))
FREE_CODE = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")  # ISO 3166 leaves these to users
TAKEN = "XK"  # Kosovo, by custom


def _case(slug):
    return parsed((CASES / slug / "case.toml").read_bytes(), f"{slug}/case.toml")


def _lexicon(slug):
    return extended(default_lexicon(), (CASES / slug / "lexicon.toml").read_bytes(), f"{slug}/lexicon.toml")


def test_there_are_examples_enough():
    assert len(SLUGS) >= 2


@pytest.mark.parametrize("slug", SLUGS)
def test_every_account_is_there_with_its_hash(slug):
    case = _case(slug)
    named = {entry.file for entry in case.accounts}
    assert len(named) >= 3
    assert named == {f"accounts/{path.name}" for path in (CASES / slug / "accounts").iterdir()}
    for entry in case.accounts:
        assert hashlib.sha256((CASES / slug / entry.file).read_bytes()).hexdigest() == entry.sha256


@pytest.mark.parametrize("slug", SLUGS)
def test_its_parties_are_invented_and_in_its_lexicon(slug):
    case, lexicon = _case(slug), _lexicon(slug)
    codes = {*case.meeting.parties, *(entry.side for entry in case.accounts if entry.side)}
    assert [code for code in sorted(codes) if not FREE_CODE.fullmatch(code) or code == TAKEN] == []
    assert [code for code in sorted(codes) if code not in lexicon.parties] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_no_account_names_a_real_country(slug):
    invented = {party.code for party in _lexicon(slug).parties if FREE_CODE.fullmatch(party.code)}
    for path in (CASES / slug / "accounts").iterdir():
        mentions = _lexicon(slug).parties.mentions(path.read_text("utf-8"))
        assert {m.code for m in mentions if m.code not in invented} <= {"UN"}


def test_the_readme_names_every_case_and_says_that_it_is_invented():
    readme = (CASES / "README.md").read_text("utf-8")
    assert [slug for slug in SLUGS if f"`{slug}`" not in readme] == []
    assert "invented" in readme
