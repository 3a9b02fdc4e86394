"""Each line carries the hash of the one before it: any change shows, and shows where."""

from __future__ import annotations

from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.casebook.chain import START, Chain, Linked, Problem, encoded, head_of, parsed
from provenance.review import MarkPoint, Place, Verdict, Withdrawal

AT = "2026-04-01T09:00:00Z"
NOTES = st.lists(st.text('ab\n"\\é\u2028', max_size=6), max_size=5)


def verdict(note: str) -> Verdict:
    return Verdict(by="Ada", at=AT, finding="f-a", note=note)


def written(*notes: str) -> bytes:
    data, previous = b"", START
    for note in notes:
        line = encoded(verdict(note), previous)
        previous = sha256(line).hexdigest()
        data += line + b"\n"
    return data


def test_a_line_reads_as_documented():
    body = (
        b'{"kind":"verdict","by":"Ada","at":"2026-04-01T09:00:00Z","note":"x","finding":"f-a",'
        b'"previous":"' + b"0" * 64 + b'"'
    )
    own = sha256(body).hexdigest().encode()
    assert encoded(verdict("x"), START) == body + b',"sha256":"' + own + b'"}'
    assert set(msgspec.json.decode(encoded(verdict("x"), START))) == {
        "kind", "by", "at", "note", "finding", "previous", "sha256",
    }  # fmt: skip


def test_what_was_written_is_read():
    data = written("one", "two")
    first, second = data.splitlines()
    assert parsed(data) == Chain(
        linked=(
            Linked(1, verdict("one"), sha256(first).hexdigest()),
            Linked(2, verdict("two"), sha256(second).hexdigest()),
        ),
        hashes=(sha256(first).hexdigest(), sha256(second).hexdigest()),
    )
    assert (parsed(data).head, parsed(data).lines) == (sha256(second).hexdigest(), 2)
    assert parsed(b"") == Chain()


@given(NOTES)
def test_every_chain_reads_back_whole(notes):
    data = written(*notes)
    chain = parsed(data)
    assert [entry.note for entry in chain.entries] == notes
    assert chain.problems == () == chain.merges
    assert chain.head == head_of(data)


@given(NOTES.filter(bool), st.data())
def test_a_file_cut_anywhere_keeps_every_whole_line(notes, data):
    whole = written(*notes)
    cut = data.draw(st.integers(0, len(whole)))
    chain = parsed(whole[:cut])
    # A line whose break alone is missing is whole.
    kept = whole[: cut + 1].count(b"\n")
    assert [entry.note for entry in chain.entries] == notes[:kept]
    assert chain.torn == (b"" if whole[cut : cut + 1] == b"\n" else whole[:cut].rpartition(b"\n")[2])
    assert [p.line for p in chain.problems] == ([kept + 1] if chain.torn else [])


@given(NOTES.filter(bool), st.data())
def test_any_changed_byte_shows(notes, data):
    whole = bytearray(written(*notes))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    chain = parsed(bytes(whole))
    assert chain.problems != () or chain.carriage


@given(NOTES.filter(lambda notes: len(notes) > 1), st.data())
def test_a_line_taken_out_shows_unless_it_was_the_last(notes, data):
    lines = written(*notes).splitlines(keepends=True)
    gone = data.draw(st.integers(0, len(lines) - 2))
    assert [p.line for p in parsed(b"".join(lines[:gone] + lines[gone + 1 :])).problems] == [gone + 1]


def test_a_last_line_without_its_break_is_whole_if_its_hash_says_so():
    data = written("one", "two")
    assert parsed(data[:-1]) == parsed(data)
    assert parsed(data[:-2]).torn != b""
    forged = data[:-1].replace(b'"two"', b'"too"')
    assert [entry.note for entry in parsed(forged).entries] == ["one"]


def test_line_ends_of_windows_change_no_line_and_are_said():
    data = written("one", "two")
    chain = parsed(data.replace(b"\n", b"\r\n"))
    assert (chain.entries, chain.problems, chain.head) == (parsed(data).entries, (), head_of(data))
    assert (chain.carriage, parsed(data).carriage) == (True, False)


def test_a_state_is_held_where_its_line_is_the_one_it_was():
    one, two = written("one"), written("one", "two")
    chain = parsed(two)
    assert chain.holds(0, START)
    assert chain.holds(1, head_of(one))
    assert chain.holds(2, head_of(two))
    assert not chain.holds(2, head_of(one))
    assert not chain.holds(2, head_of(written("one", "another")))
    assert not chain.holds(3, head_of(two))


def test_after_a_merge_a_line_may_stand_elsewhere():
    common = written("one")
    mine, theirs = (written("one", note).removeprefix(common) for note in ("mine", "theirs"))
    assert parsed(common + theirs + mine).holds(2, head_of(common + mine))
    assert not parsed(common + theirs + mine).holds(2, head_of(written("one", "lost")))


def test_what_was_withdrawn_is_no_correction_any_more():
    signed = {"by": "Ada", "at": AT}
    point = MarkPoint(place=Place("mfa", 0, "They met."), value=True, **signed)
    first = encoded(point, START)
    gone = Withdrawal(correction=sha256(first).hexdigest(), **signed)
    chain = parsed(first + b"\n" + encoded(gone, sha256(first).hexdigest()) + b"\n")
    assert (chain.applied, parsed(first + b"\n").applied) == ((), (point,))
    assert [link.line for link in chain.corrections(upto=1)] == [1]
    assert (chain.waiting(0), chain.waiting(1), chain.waiting(2)) == (0, 1, 0)


def test_a_changed_line_and_the_one_after_it_are_named():
    changed = written("yes", "and", "no").replace(b'"yes"', b'"yet"')
    assert [str(p) for p in parsed(changed).problems] == [
        "line 1 was changed after it was written: its hash does not fit",
        "line 2 does not follow the line before it: one was changed, added or taken out",
    ]
    assert [entry.note for entry in parsed(changed).entries] == ["yet", "and", "no"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"", "is no whole line: its hashes are missing"),
        (b'{"kind":"verdict","by":"A', "is no whole line: its hashes are missing"),
        (b"<<<<<<< HEAD", "is no whole line: its hashes are missing"),
    ],
)
def test_a_broken_line_in_the_middle_is_stepped_over(line, what):
    first = written("one")
    last = encoded(verdict("two"), sha256(line).hexdigest())
    chain = parsed(first + line + b"\n" + last + b"\n")
    assert [entry.note for entry in chain.entries] == ["one", "two"]
    assert chain.problems == (Problem(2, what),)


def test_a_line_of_an_unknown_kind_is_named_with_the_reason():
    body = b'{"kind":"wish","previous":"' + START.encode() + b'"'
    line = body + b',"sha256":"' + sha256(body).hexdigest().encode() + b'"}'
    assert [str(p) for p in parsed(line + b"\n").problems] == [
        "line 1 cannot be read: Invalid value 'wish' - at `$.kind`"
    ]


def test_lines_of_two_copies_that_were_merged_are_all_there_and_said():
    common = written("one")
    mine = written("one", "mine").removeprefix(common)
    theirs = written("one", "theirs").removeprefix(common)
    chain = parsed(common + mine + theirs)
    assert [entry.note for entry in chain.entries] == ["one", "mine", "theirs"]
    assert chain.problems == ()
    assert [str(m) for m in chain.merges] == ["line 3 continues after line 1: two copies were merged"]
