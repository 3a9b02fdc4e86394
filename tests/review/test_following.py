"""A verdict follows its finding to another id where rule and passages are the same, and nowhere else."""

from __future__ import annotations

import msgspec
import pytest

from provenance.model import Account, Comparison, Finding, Meeting, Statement, Tool
from provenance.review import Follower, Verdict, followed, on, places_of_finding

MFA = "The two sides agreed to launch a drug group. Veck left."
STATE = "They discussed a drug group."


def account(name: str, text: str, *cuts: tuple[int, int]) -> Account:
    statements = tuple(
        Statement(f"{name}/{n}", start, end, 0, ("XA",), None, "stated", False, None, None, "verb")
        for n, (start, end) in enumerate(cuts)
    )
    return Account(id=name, name=f"{name}.txt", text=text, sha256="", statements=statements)


def finding(id_: str, *statements: str, rule: str = "commitment-level") -> Finding:
    return Finding(id_, rule, "high", "It differs.", statements)


def compared(*findings: Finding, mfa: Account | None = None) -> Comparison:
    accounts = (mfa or account("mfa", MFA, (0, 44), (45, 55)), account("state", STATE, (0, 28)))
    return Comparison(tool=Tool("provenance", "0"), meeting=Meeting(()), accounts=accounts, findings=findings)


OLD = compared(finding("f-old", "mfa/0", "state/0"))
VERDICT = on(
    OLD.findings[0],
    by="Ada",
    at="2026-04-01T09:00:00Z",
    verdict="confirmed",
    places=places_of_finding(OLD.findings[0], OLD),
)
# a new version leaves the full stops out and numbers otherwise
CUT = account("mfa", MFA, (4, 20), (21, 43), (45, 54))
CHANGED = account("mfa", MFA.replace("drug", "debt"), (0, 44))
SHORTER = account("mfa", MFA, (0, 43), (45, 54))


def now(comparison: Comparison, verdict: Verdict = VERDICT) -> str:
    (moved,) = Follower(comparison).verdicts([verdict])
    return moved.finding


def test_a_finding_that_is_there_keeps_its_id():
    assert now(compared(finding("f-old", "mfa/1"), finding("f-new", "mfa/0", "state/0"))) == "f-old"


def test_a_verdict_follows_to_the_finding_of_the_same_rule_on_the_same_passages():
    assert now(compared(finding("f-new", "state/0", "mfa/0"), mfa=SHORTER)) == "f-new"


@pytest.mark.parametrize(
    "comparison",
    [
        compared(finding("f-new", "mfa/0", "state/0", rule="scope")),
        compared(finding("f-new", "mfa/1", "state/0")),
        compared(finding("f-new", "mfa/0")),
        compared(finding("f-a", "mfa/0", "state/0"), finding("f-b", "state/0", "mfa/0")),
        compared(finding("f-new", "mfa/0", "state/0"), mfa=CHANGED),
        compared(),
    ],
    ids=["another rule", "other passages", "fewer passages", "two that fit", "changed words", "nothing"],
)
def test_a_verdict_goes_nowhere_else(comparison):
    assert now(comparison) == "f-old"


def test_a_verdict_that_tells_no_places_stays_where_it_was():
    bare = msgspec.structs.replace(VERDICT, places=())
    assert now(compared(finding("f-new", "mfa/0", "state/0")), bare) == "f-old"


def test_a_later_line_without_places_goes_with_the_first_one():
    later = msgspec.structs.replace(VERDICT, places=(), verdict="dismissed")
    comparison = compared(finding("f-new", "mfa/0", "state/0"))
    assert [v.finding for v in Follower(comparison).verdicts([VERDICT, later])] == ["f-new", "f-new"]


def test_findings_of_two_versions_are_paired():
    after = compared(finding("f-new", "mfa/0", "state/0"), finding("f-more", "mfa/1"), mfa=SHORTER)
    assert [f.id for f in followed(OLD, after)] == ["f-new"]
    assert [f.id for f in followed(OLD, compared(mfa=CUT))] == ["f-old"]
