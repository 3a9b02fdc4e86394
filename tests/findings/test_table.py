from __future__ import annotations

import pytest

from provenance.errors import OptionError
from provenance.findings import RULES, Rule, findings_of, rule_named

POINT = "XA+XB agreed point"


@pytest.fixture
def told(write):
    """Two accounts with something of every severity; the second point is the more important row."""
    alpha = write.account(
        "alpha",
        "XA",
        ("outlet assessed", "The talks were candid."),
        (POINT, "To open a rail line."),
        (POINT, "To set a quota of 15 tonnes."),
        ("XA urged", "Arvenia hopes for lower tariffs."),
        (POINT, "To trade in grain and salt."),
    )
    beta = write.account(
        "beta",
        "XB",
        ("outlet assessed", "The talks were constructive."),
        (POINT, "To set a quota of 20 tonnes."),
        (POINT, "To trade in grain."),
    )
    links = [
        ("alpha/2", "beta/1", "conflict", ("number", "15", "20")),
        ("alpha/4", "beta/2", "partial", ("list", "salt", None)),
    ]
    return lambda *order: write.comparison(
        *({"alpha": alpha, "beta": beta}[name] for name in order),
        links=links,
        points=[["alpha/2", "beta/1"], ["alpha/1"]],
    )


def test_findings_come_by_severity_then_by_importance_of_the_point(told, lexicon):
    assert [(f.rule, f.severity) for f in findings_of(told("alpha", "beta"), lexicon)] == [
        ("conflicting-detail", "high"),
        ("one-sided-point", "high"),
        ("scope", "medium"),
        ("one-sided-statement", "low"),
        ("unilateral-in-joint", "low"),
        ("tone", "low"),
    ]


def test_another_meeting_comes_first(write, lexicon):
    alpha = write.account("alpha", "XA", (POINT, "To open a rail line."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    told = write.comparison(alpha, beta, same="no", points=[["alpha/0"]])
    assert [f.rule for f in findings_of(told, lexicon)] == ["different-meeting", "one-sided-point"]


def test_swapping_the_accounts_gives_the_same_findings(told, lexicon):
    one, other = (findings_of(told(*order), lexicon) for order in (("alpha", "beta"), ("beta", "alpha")))
    assert [f.id for f in one] == [f.id for f in other]
    assert [sorted(f.statements) for f in one] == [sorted(f.statements) for f in other]


def test_only_and_without_choose_the_rules(told, lexicon):
    comparison = told("alpha", "beta")
    assert {f.rule for f in findings_of(comparison, lexicon, only=["tone", "scope"])} == {"tone", "scope"}
    assert not {f.rule for f in findings_of(comparison, lexicon, without=["tone"])} & {"tone"}


def test_an_unknown_rule_is_refused_with_the_names_there_are(told, lexicon):
    with pytest.raises(OptionError, match="There is no rule 'tune'; the rules are different-meeting, "):
        findings_of(told("alpha", "beta"), lexicon, without=["tune"])
    assert rule_named("tone").severity == "low"


def test_the_same_words_twice_in_an_account_have_ids_of_their_own(write, lexicon):
    alpha = write.account("alpha", "XA", (POINT, "To open a rail line."), (POINT, "To open a rail line."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    first, second = findings_of(write.comparison(alpha, beta), lexicon)
    assert (first.statements, second.statements) == (("alpha/0",), ("alpha/1",))
    assert second.id == f"{first.id}-2"


def test_an_id_stays_when_something_else_in_the_account_changes(write, lexicon):
    def point_id(*before):
        alpha = write.account("alpha", "XA", *before, (POINT, "To open a rail line."))
        beta = write.account("beta", "XB", ("outlet reported", "They met."))
        (found,) = findings_of(write.comparison(alpha, beta), lexicon, only=["one-sided-point"])
        return found.id

    assert point_id() == point_id(("outlet reported", "They met in Velmar."), ("XA stated", "Veck spoke."))


def test_the_table_names_every_rule_once_with_a_meaning():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(
        rule.meaning and rule.meaning[0].islower() and not rule.meaning.endswith(".") for rule in RULES
    )
    assert all(isinstance(rule, Rule) for rule in RULES)
