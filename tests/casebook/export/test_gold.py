"""A fully reviewed case as annotations: what evaluation reads is what was reviewed."""

from __future__ import annotations

import json

import msgspec
import pytest

from provenance.casebook.export.gold import to_gold
from provenance.errors import ExportError
from provenance.evaluate.gold import read_case


def test_statements_and_links_are_written_as_annotations(reviewed):
    files = to_gold(reviewed)
    mfa, state = reviewed.comparison.accounts
    assert {name: data.decode() for name, data in files.items() if name.endswith(".txt")} == {
        "mfa.txt": mfa.text,
        "state.txt": state.text,
    }
    assert json.loads(files["mfa.json"]) == {
        "account": "mfa",
        "statements": [
            {
                "text": "Foreign Minister Veck met Tolland.",
                "source": ["outlet"],
                "speaker": None,
                "act": "reported",
                "point": False,
                "via": None,
                "start": 0,
                "end": 34,
            },
            {
                "text": "The two sides agreed to launch a drug group before May.",
                "source": ["XA", "XB"],
                "speaker": None,
                "act": "agreed",
                "point": True,
                "via": None,
                "start": 36,
                "end": 91,
            },
        ],
    }
    assert json.loads(files["links.json"]) == {
        "accounts": ["mfa", "state"],
        "links": [{"a": ["mfa", 1], "b": ["state", 0], "relation": "partial", "why": "agreed / discussed"}],
    }


def test_evaluation_reads_what_was_written(reviewed):
    files = {name: data.decode() for name, data in to_gold(reviewed).items()}
    ids = ("mfa", "state")
    case = read_case(
        "velmar",
        {id_: files[f"{id_}.txt"] for id_ in ids},
        {id_: files[f"{id_}.json"] for id_ in ids},
        files["links.json"],
    )
    for read, account in zip(case.accounts, reviewed.comparison.accounts, strict=True):
        assert read.text == account.text
        assert [(s.start, s.end, s.source, s.act, s.point) for s in read.statements] == [
            (s.start, s.end, s.source, s.act, s.point) for s in account.statements
        ]
    assert len(case.links) == len(reviewed.comparison.links)


def test_a_case_that_is_not_fully_reviewed_is_refused(reviewed, reviewed_by):
    for entries, said in (
        ((), "2 findings have no verdict yet"),
        ((reviewed.chain.entries[0],), "1 finding has no verdict yet"),
    ):
        with pytest.raises(ExportError, match=said):
            to_gold(reviewed_by(*entries))


def test_an_account_that_would_overwrite_the_links_is_refused(reviewed):
    accounts = tuple(msgspec.structs.replace(a, id="links") for a in reviewed.comparison.accounts[:1])
    comparison = msgspec.structs.replace(reviewed.comparison, accounts=accounts, findings=())
    with pytest.raises(ExportError, match="give it another id"):
        to_gold(msgspec.structs.replace(reviewed, comparison=comparison))
