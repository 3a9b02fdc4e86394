"""A comparison made by hand: three accounts of a meeting that never was, of countries that are none."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from provenance.model import (
    Account,
    Candidate,
    Cell,
    Comparison,
    Difference,
    Evidence,
    Finding,
    FindingCounts,
    Link,
    Meeting,
    Participant,
    Passage,
    Point,
    Span,
    Statement,
    Summary,
    Tool,
)
from provenance.report.captions import Captions

MINISTRY = """Home > News
Minister Holm receives Estmark's envoy
Dralund's Foreign Minister Ada Holm met Estmark's envoy Per Lindal in Torvik on 4 May 2031.

Holm said that the fishing grounds must be shared fairly.

The two sides agreed to open a joint harbour office by 1 June. They agreed to exchange weather data.
"""
CHANCELLERY = """Envoy Per Lindal spoke with Foreign Minister Ada Holm in Torvik on 4 May 2031.

They discussed a possible joint harbour office. Lindal called on Dralund to free the trawler Kestrel.
"""
AGENCY = """TORVIK (Northwire) -- Dralund and Estmark will open a joint harbour office by 1 July, both said.
"""


def account(id_, text, outlet, pieces, **more):
    """Place every piece (words, source, speaker, act, point, nearest) in `text`, in order."""
    statements, at = [], 0
    for number, (words, source, speaker, act, point, nearest) in enumerate(pieces):
        start = text.index(words, at)
        at = start + len(words)
        statements.append(
            Statement(
                id=f"{id_}/{number}",
                start=start,
                end=at,
                paragraph=text.count("\n\n", 0, start),
                source=source,
                speaker=speaker,
                act=act,
                point=point,
                via=None,
                cue=None,
                decided_by="carry-over",
                nearest=nearest,
            )
        )
    return Account(
        id=id_,
        name=f"{id_}.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet=outlet,
        side_reason="named in its first line",
        statements=tuple(statements),
        **more,
    )


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def accounts():
    joint = ("XD", "XE")
    near = (Candidate("chancellery/1", 0.21), Candidate("agency/0", 0.12))
    ministry = account(
        "ministry",
        MINISTRY,
        "Foreign Ministry of Dralund",
        (
            ("Dralund's Foreign Minister Ada Holm met Estmark's", ("outlet",), None, "reported", False, ()),
            ("Holm said that the fishing grounds must be", ("XD",), "Ada Holm", "stated", False, near),
            ("The two sides agreed to open a joint harbour", joint, None, "agreed", True, ()),
            ("They agreed to exchange weather data.", joint, None, "agreed", True, near),
        ),
        side="XD",
        furniture=(Span(0, 11), Span(12, 50)),
        url="https://mfa.dralund.example/holm",
        title="Minister Holm receives Estmark's envoy",
    )
    chancellery = account(
        "chancellery",
        CHANCELLERY,
        "Chancellery of Estmark",
        (
            ("Envoy Per Lindal spoke with Foreign Minister", ("outlet",), None, "reported", False, ()),
            ("They discussed a possible joint harbour office.", joint, None, "discussed", False, ()),
            ("Lindal called on Dralund to free the trawler", ("XE",), "Per Lindal", "urged", False, ()),
        ),
        side="XE",
    )
    agency = account(
        "agency",
        AGENCY,
        "Northwire",
        (("Dralund and Estmark will open a joint harbour office", joint, None, "agreed", True, ()),),
    )
    return tuple(to_full_stop(a) for a in (ministry, chancellery, agency))


def to_full_stop(a):
    """Let every statement reach to the end of its sentence."""
    ends = [a.text.index(".", s.start) + 1 for s in a.statements]
    placed = tuple(msgspec.structs.replace(s, end=end) for s, end in zip(a.statements, ends, strict=True))
    return msgspec.structs.replace(a, statements=placed)


def links():
    return (
        Link("ministry/0", "chancellery/0", "same", 0.81, (Evidence("shared-terms", ("Torvik",), (2.4,)),)),
        Link(
            "ministry/2",
            "chancellery/1",
            "partial",
            0.66,
            (
                Evidence("shared-terms", ("joint harbour office", "harbour"), (3.1, 1.7)),
                Evidence("who", value=1.0),
            ),
            (
                Difference(
                    "commitment",
                    "agreed",
                    "discussed",
                    span_of(MINISTRY, "agreed to open"),
                    span_of(CHANCELLERY, "discussed"),
                ),
                Difference("date", "by 1 June", "", span_of(MINISTRY, "by 1 June"), None),
            ),
        ),
        Link(
            "ministry/2",
            "agency/0",
            "conflict",
            0.9,
            (Evidence("shared-terms", ("joint harbour office",), (3.1,)),),
            (
                Difference(
                    "date",
                    "by 1 June",
                    "by 1 July",
                    span_of(MINISTRY, "by 1 June"),
                    span_of(AGENCY, "by 1 July"),
                ),
            ),
        ),
    )


def points():
    absent = Cell((), None, (Candidate("chancellery/1", 0.21),))
    return (
        Point(
            "p1",
            "joint harbour office",
            {
                "ministry": Cell(("ministry/2",), "agreed"),
                "chancellery": Cell(("chancellery/1",), "discussed"),
                "agency": Cell(("agency/0",), "agreed"),
            },
        ),
        Point(
            "p2",
            "weather data",
            {
                "ministry": Cell(("ministry/3",), "agreed"),
                "chancellery": absent,
                "agency": Cell((), None, (Candidate("agency/0", 0.12),)),
            },
        ),
    )


def findings():
    at = span_of(MINISTRY, "They agreed to exchange weather data.")
    return (
        Finding(
            "f-0123456789ab",
            "one-sided-point",
            "high",
            "Only ministry reports an agreement to exchange weather data.",
            ("ministry/3",),
            ("chancellery", "agency"),
            (Passage("ministry", at.start, at.end),),
            (Candidate("chancellery/1", 0.21), Candidate("agency/0", 0.12)),
        ),
        Finding(
            "f-abcdef012345",
            "commitment-level",
            "high",
            "ministry says agreed, chancellery says discussed.",
            ("ministry/2", "chancellery/1"),
        ),
        Finding(
            "f-00000000000c",
            "one-sided-statement",
            "low",
            "Only chancellery reports this call of Estmark.",
            ("chancellery/2",),
            ("ministry", "agency"),
        ),
    )


def made_comparison():
    return Comparison(
        tool=Tool("provenance", "0.1.0", {"dates": []}),
        meeting=Meeting(
            parties=("XD", "XE"),
            participants=(
                Participant("Ada Holm", "XD", "Foreign Minister"),
                Participant("Per Lindal", "XE", "envoy"),
            ),
            dates=("2031-05-04",),
            places=("Torvik",),
            same="yes",
            reasons=("ministry and chancellery give 4 May 2031", "all name Torvik"),
        ),
        accounts=accounts(),
        links=links(),
        points=points(),
        findings=findings(),
        summary=Summary(points=2, confirmed=0, differing=1, one_sided=1, findings=FindingCounts(2, 0, 1)),
    )


@pytest.fixture(scope="session")
def comparison():
    return made_comparison()


@pytest.fixture(scope="session")
def captions():
    return Captions(
        parties={"XD": "Dralund", "XE": "Estmark"},
        rules={
            "one-sided-point": "a claimed point that another account does not report in any form",
            "commitment-level": "linked statements whose claims differ in strength",
            "one-sided-statement": "a position of one party that only one account reports",
        },
        subjects={"ministry/2": ("harbours",), "chancellery/2": ("fishing",)},
        command="provenance compare ministry.txt chancellery.txt agency.txt",
    )
