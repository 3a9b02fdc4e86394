from __future__ import annotations

import json

import jsonschema
import pytest
from prov.model import ProvDocument

from provenance.report import schema

BODY = (
    "The ferry company will repair both landing stages before the autumn storms reach the northern villages. "
    "Harbour masters hired twelve divers, rented a crane and asked schools to lend their old canoes."
)
WIRE = f"""Ada Holm met Per Lindal in Torvik on 4 May 2031, according to the Dralunder Foreign Ministry.

{BODY}

"We shall count every plank of that bridge ourselves," Ada Holm said.
"""
READOUT = f"""Foreign Minister Ada Holm of Dralund met Estmark's envoy Per Lindal in Torvik on 4 May 2031.

{BODY}

Per Lindal said: "We shall count every plank of that bridge ourselves."

The two sides agreed to open a joint harbour office by 1 June, and to meet again when the ice is gone.
"""


@pytest.fixture
def trace(run, folder, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "dralund-mfa.txt").write_text(READOUT, encoding="utf-8")
    (folder / "archive").mkdir()
    (folder / "archive" / "readout.txt").write_text(READOUT, encoding="utf-8")
    (folder / "archive" / "scan.bin").write_bytes(b"\x00\x01\x02" * 50)
    return lambda *more: run("trace", *more, "--lexicon", folder / "words.toml")


def test_the_terminal_tells_copies_relays_and_quotations(trace):
    ran = trace("wire.txt", "dralund-mfa.txt")
    assert (ran.code, ran.err) == (0, "")
    told = " ".join(ran.out.split())
    for words in (
        "Copied text",
        "wire.txt repeats dralund-mfa.txt in",
        "wire.txt names Dralunder Foreign Ministry",
        "Who relays whom wire.txt has 1 statement from Dralunder Foreign Ministry",
        "wire.txt has the same words, given to Ada Holm",
    ):
        assert words in told
    assert max(len(line) for line in ran.out.splitlines()) <= 80


def test_one_account_against_references(trace):
    ran = trace("wire.txt", "--reference", "archive")
    told = " ".join(ran.out.split())
    assert "wire.txt repeats readout.txt in" in told or "wire.txt and readout.txt have" in told
    assert "1 text searched, 1 with something found, 1 skipped scan.bin:" in told


def test_an_account_is_no_reference_of_itself(trace):
    ran = trace("wire.txt", "--reference", "wire.txt")
    assert "wire.txt: it is the account wire itself" in ran.out
    assert "Copied text" not in ran.out


def test_json_is_the_published_format(trace):
    ran = trace("wire.txt", "dralund-mfa.txt", "--reference", "archive", "--format", "json")
    found = json.loads(ran.out)
    jsonschema.validate(found, schema())
    assert [c["copied"] for c in found["copies"] if c["right"] == "dralund-mfa"] == [True]
    assert found["references"]["total"] == 1
    assert {e["kind"] for e in found["graph"]["edges"]} == {"copies", "cites", "quotes"}
    assert {f["rule"] for f in found["findings"]} >= {"copied", "misattributed-quote"}


def test_prov_is_read_by_the_prov_package(trace):
    ran = trace("wire.txt", "dralund-mfa.txt", "--format", "prov")
    assert ProvDocument.deserialize(content=ran.out, format="json").get_records()


def test_a_quotation_that_is_never_closed_is_said(trace, folder):
    (folder / "wire.txt").write_text(WIRE.replace('ourselves,"', "ourselves,"), encoding="utf-8")
    assert "no closing mark: not looked up" in trace("wire.txt").out


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("missing.txt",), 1, "missing.txt: there is no such file"),
        (("wire.txt", "--reference", "nowhere"), 1, "nowhere: there is no reference text"),
        (("wire.txt", "--format", "svg"), 2, "Invalid value for '--format'"),
        ((), 2, "Missing argument"),
    ],
)
def test_what_cannot_be_is_one_sentence(trace, words, code, message):
    ran = trace(*words)
    assert ran.code == code
    assert message in ran.err
    assert ran.out == ""


def test_two_runs_give_the_same_bytes(trace):
    words = ("wire.txt", "dralund-mfa.txt", "--reference", "archive", "--format", "json")
    assert trace(*words).out == trace(*words).out


def test_compare_takes_references_too(trace, run):
    assert trace().code == 2  # the files are written
    words = ("--reference", "archive", "--lexicon", "words.toml", "--format", "json")
    found = json.loads(run("compare", "wire.txt", "dralund-mfa.txt", *words).out)
    assert found["references"]["total"] == 1
    assert [s["reason"] for s in found["references"]["skipped"]][1:] == [
        "it is the account dralund-mfa itself"
    ]
