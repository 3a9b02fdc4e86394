from __future__ import annotations

from provenance.findings.build import identity

TOLD = [("alpha", "They agreed to  open a line."), ("beta", "A line was a topic.")]


def test_layout_punctuation_case_and_the_order_of_accounts_do_not_change_the_id():
    other = [("beta", "A line was a topic"), ("alpha", "They agreed\nto open a “line”.")]
    assert identity("scope", TOLD) == identity("scope", other)


def test_rule_account_words_and_subject_do():
    known = {
        identity("scope", TOLD),
        identity("tone", TOLD),
        identity("scope", TOLD, "list"),
        identity("scope", [("alpha", "They agreed to open a road."), TOLD[1]]),
        identity("scope", [("gamma", TOLD[0][1]), TOLD[1]]),
    }
    assert len(known) == 5
    assert all(len(name) == 14 and name.startswith("f-") for name in known)
