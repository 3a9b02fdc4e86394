"""What goes on record is signed, says something, and cannot take over a terminal."""

from __future__ import annotations

import msgspec
import pytest

from provenance.errors import ReviewError
from provenance.review import (
    Entry,
    LinkStatements,
    MarkPoint,
    MarkSource,
    MarkSpeaker,
    Place,
    UnlinkStatements,
    Verdict,
    checked,
    corrections_of,
    verdicts_of,
)

AT = "2026-04-01T09:00:00Z"
HERE = Place("mfa", 38, "They agreed.")
THERE = Place("state", 0, "They talked.")


def test_names_and_notes_are_trimmed():
    entry = Verdict(by="  Ada\n Quill ", at=AT, finding="f-aaaa", verdict="confirmed", note=" \n")
    assert checked(entry) == Verdict(by="Ada Quill", at=AT, finding="f-aaaa", verdict="confirmed")


REFUSED = {
    "nobody": (Verdict(by=" ", at=AT, finding="f-a", verdict="open"), "needs a reviewer's name"),
    "nothing said": (Verdict(by="A", at=AT, finding="f-a"), "must say something"),
    "an empty note": (Verdict(by="A", at=AT, finding="f-a", note=" "), "must say something"),
    "no finding": (Verdict(by="A", at=AT, finding="../x", verdict="open"), "is no finding's id"),
    "a long note": (Verdict(by="A", at=AT, finding="f-a", note="x" * 5001), "5,000 are the most"),
    "an escape": (Verdict(by="A", at=AT, finding="f-a", note="\x1b[2J"), "control characters"),
    "a long name": (Verdict(by="A" * 201, at=AT, finding="f-a", verdict="open"), "200 are the most"),
    "no words": (MarkPoint(by="A", at=AT, place=Place("mfa", 0, " "), value=True), "must quote"),
    "before the text": (MarkPoint(by="A", at=AT, place=Place("mfa", -1, "x"), value=True), "must quote"),
    "a book": (MarkPoint(by="A", at=AT, place=Place("mfa", 0, "x" * 20_001), value=True), "at most"),
    "no source": (MarkSource(by="A", at=AT, place=HERE, value=()), "one party code at least"),
    "a mixture": (MarkSource(by="A", at=AT, place=HERE, value=("XA", "outlet")), "not a mixture"),
    "a party twice": (MarkSource(by="A", at=AT, place=HERE, value=("XA", "XA")), "once"),
    "an odd speaker": (MarkSpeaker(by="A", at=AT, place=HERE, value="\x07"), "control characters"),
    "itself": (LinkStatements(by="A", at=AT, left=HERE, right=HERE), "linked with itself"),
    "itself undone": (UnlinkStatements(by="A", at=AT, left=HERE, right=HERE), "linked with itself"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_stand_on_record_is_refused(name):
    entry, message = REFUSED[name]
    with pytest.raises(ReviewError, match=message):
        checked(entry)


def test_entries_are_told_apart_and_survive_their_line():
    verdict = Verdict(by="A", at=AT, finding="f-a", verdict="open")
    link = LinkStatements(by="A", at=AT, left=HERE, right=THERE, relation="conflict")
    speaker = MarkSpeaker(by="A", at=AT, place=HERE, value=None)
    entries = (verdict, link, speaker)
    lines = [msgspec.json.encode(entry) for entry in entries]
    assert lines[2] == (
        b'{"kind":"speaker","by":"A","at":"2026-04-01T09:00:00Z",'
        b'"place":{"account":"mfa","start":38,"quote":"They agreed."},"value":null}'
    )
    assert tuple(msgspec.json.decode(line, type=Entry) for line in lines) == entries
    assert verdicts_of(entries) == (verdict,)
    assert corrections_of(entries) == (link, speaker)
