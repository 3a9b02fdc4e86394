"""CSV, Markdown, DOCX and JSON: the same review, for a spreadsheet, an article and a program."""

from __future__ import annotations

import csv
import io
import json
import sys

import msgspec
import pytest

from provenance.casebook.export import FORMATS
from provenance.casebook.export.article import Heading, Paragraph, Table, article
from provenance.casebook.export.as_csv import to_csv
from provenance.casebook.export.as_docx import to_docx
from provenance.casebook.export.as_markdown import to_markdown
from provenance.casebook.export.everything import to_json
from provenance.errors import ExportError


def test_a_row_a_finding_with_its_verdict_and_words(reviewed):
    data = to_csv(reviewed)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [
        [
            "finding",
            "rule",
            "severity",
            "verdict",
            "by",
            "at",
            "note",
            "what differs",
            "not in",
            "mfa",
            "state",
        ],
        [
            "f-aaaaaaaaaaaa",
            "commitment-level",
            "high",
            "confirmed",
            "Ada Quill",
            "2026-04-01T09:00:00Z",
            "Checked | with both.",
            "mfa says that both sides agreed; state says that they discussed it.",
            "",
            "The two sides agreed to launch a drug group before May.",
            "Tolland and Veck discussed a drug group.",
        ],
        [
            "f-bbbbbbbbbbbb",
            "one-sided-statement",
            "medium",
            "dismissed",
            "Bo Marl",
            "2026-04-02T09:00:00Z",
            "",
            "Only state reports it.",
            "mfa",
            "",
            "'=Tolland raised the harassment of survey ships.",
        ],
    ]


def test_what_a_spreadsheet_would_run_is_escaped_in_every_column(reviewed, reviewed_by):
    verdict = msgspec.structs.replace(reviewed.chain.entries[0], by="@SUM(A1)", note="+1")
    rows = list(csv.reader(io.StringIO(to_csv(reviewed_by(verdict)).decode("utf-8-sig"))))
    assert (rows[1][4], rows[1][6]) == ("'@SUM(A1)", "'+1")
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_an_article_has_the_accounts_the_points_and_what_was_confirmed(reviewed):
    blocks = article(reviewed)
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "Veck and Tolland in Velmar",
        "Accounts",
        "What each account says",
        "Confirmed by review",
    ]
    accounts, points, confirmed = (block for block in blocks if isinstance(block, Table))
    assert accounts.rows == (
        (("A",), ("Ministry of Arvenia",), ("2026-03-12",), ("https://mfa.example/1",)),
        (("B",), ("State of Belmora",), ("",), ("",)),
    )
    assert points.heads == ("Point", "A mfa", "B state", "")
    assert points.rows[0][1] == ("agreed", "“The two sides agreed to launch a drug group before May.”")
    assert confirmed.rows == (
        (
            ("high",),
            ("mfa says that both sides agreed; state says that they discussed it.",),
            (
                "A: “The two sides agreed to launch a drug group before May.”",
                "B: “Tolland and Veck discussed a drug group.”",
            ),
            ("Checked | with both.", "Ada Quill, 2026-04-01"),
        ),
    )
    assert blocks[-1] == Paragraph(
        "Findings: 2, of these 1 confirmed, 1 dismissed, 0 left unclear, 0 not reviewed. "
        "Compared with provenance 0.1.0."
    )


def test_markdown_escapes_what_would_break_its_tables(reviewed):
    text = to_markdown(reviewed).decode()
    assert text.startswith("# Veck and Tolland in Velmar\n")
    assert r"Checked \| with both.<br>Ada Quill, 2026-04-01 |" in text


def test_a_word_document_reads_back_with_its_tables(reviewed):
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(to_docx(reviewed)))
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == [
        "Veck and Tolland in Velmar"
    ]
    accounts, points, confirmed = document.tables
    assert [cell.text for cell in accounts.rows[1].cells] == [
        "A", "Ministry of Arvenia", "2026-03-12", "https://mfa.example/1",
    ]  # fmt: skip
    assert points.rows[1].cells[2].text == "discussed\n“Tolland and Veck discussed a drug group.”"
    assert confirmed.rows[1].cells[3].text == "Checked | with both.\nAda Quill, 2026-04-01"


def test_without_the_library_a_word_document_is_refused_with_the_remedy(reviewed, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ExportError, match=r"pip install 'provenance-accounts\[docx\]'"):
        to_docx(reviewed)


def test_json_holds_everything(reviewed):
    document = json.loads(to_json(reviewed))
    assert set(document) == {
        "schema", "slug", "case", "progress", "verdicts", "corrections", "corrections_in_words",
        "doubts", "record", "comparison",
    }  # fmt: skip
    assert document["progress"] == {"total": 2, "confirmed": 1, "dismissed": 1, "unclear": 0, "open": 0}
    assert [(v["finding"], v["verdict"], v["severity"]) for v in document["verdicts"]] == [
        ("f-aaaaaaaaaaaa", "confirmed", "high"),
        ("f-bbbbbbbbbbbb", "dismissed", "medium"),
    ]
    assert [entry["kind"] for entry in document["corrections"]] == ["point"]
    assert document["corrections_in_words"] == [
        "“Tolland and Veck discussed a drug group.” in state is a claimed point, by Bo Marl, 2026-04-02."
    ]
    assert [line["sha256"] for line in document["record"]] == [link.sha256 for link in reviewed.chain.linked]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.name)
def test_the_same_review_gives_the_same_bytes(format_, reviewed):
    assert format_.write(reviewed) == format_.write(reviewed)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.name)
def test_every_format_has_a_file_and_a_meaning(format_):
    assert "/" not in format_.file
    assert format_.meaning
