"""Reads an account from top to bottom and keeps in mind who is speaking.

An attribution holds until the text gives another: over the sentences of its paragraph, never into the next
one unless the account is a speaker's own (a post, a transcript) or a list stands under a lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from provenance.extract.attribution import Report, closing_of, is_talk, report_of
from provenance.extract.clause import read_clause, subject_of
from provenance.extract.clauses import Clause, clauses
from provenance.extract.cut import Sentence
from provenance.extract.documents import lead_of, with_document
from provenance.extract.mention import Mention, Setting
from provenance.extract.reach import reach_back, reach_before
from provenance.extract.reading import THE_OUTLET, Here, Memory, Reading, Voice
from provenance.extract.signs import sign
from provenance.extract.speech import Sheet, Speech, speech_of
from provenance.extract.subjects import mentions
from provenance.model import OTHER, Account, Span, Statement
from provenance.text.layout import Block, layout
from provenance.text.sentences import sentences

_OWN_WORDS = sign("document.own_words")
_QUOTES_OF = sign("document.quotes_of")
_LABEL = sign("setting.label")
_ONLY_LEADS = sign("document.only_leads")
_POINTS_FOLLOW = sign("document.points_follow")
_SINCE = sign("attribution.since")
_BOTH_DID = sign("voice.both_did")
_CALLED_ON = sign("voice.called_on")
LONGEST_SENTENCE = 2500  # code points; the longest in some hundred readouts has half of that
_CLOSES = "”\"»’'"
LONG_QUOTE = 4  # words; shorter quotations are terms, not speech


def read(account: Account, setting: Setting) -> tuple[Statement, ...]:
    """Return the statements of `account`, in order."""
    memory = Memory()
    readings: list[Reading] = []
    sheet = Sheet(account.text, setting, speech_of(account.text, LONG_QUOTE))
    for block in layout(account.text):
        if block.kind == "heading":
            memory.lead = lead_of(account.text[block.start : block.end], setting)
        elif block.kind in ("paragraph", "bullet"):
            readings = reach_before(sheet, [*readings, *_read_block(sheet, block, memory)])
    return tuple(_statement(f"{account.id}/{n}", r) for n, r in enumerate(readings))


def _statement(name: str, r: Reading) -> Statement:
    return Statement(
        id=name,
        start=r.span.start,
        end=r.span.end,
        paragraph=r.paragraph,
        source=r.voice.source,
        speaker=r.voice.speaker if len(r.voice.source) == 1 else None,
        act=r.act,
        point=r.point,
        via=r.via,
        cue=r.cue,
        decided_by=r.rule,
    )


def _read_block(sheet: Sheet, block: Block, memory: Memory) -> list[Reading]:
    text, setting = sheet.text, sheet.setting
    narrator, start = _turn(text, block, setting, memory)
    if block.kind != "bullet" and not text[block.start].islower():  # items without marks go on
        memory.lead = None
    if memory.paragraph != block.paragraph and not _runs_on(text, block, sheet.speech):
        memory.voice, memory.act = narrator, None
    memory.paragraph = block.paragraph
    narrator = _announced(text, block, memory) or narrator
    readings: list[Reading] = []
    for span in _sentence_spans(text, start, block.end):
        told = _read_sentence(_sentence(sheet, span), block, setting, memory, narrator)
        if told and told[0].rule.startswith("attributed behind"):
            readings = reach_back(sheet, readings, told[0], partial(_read_again, sheet, block, memory))
        readings += told
    memory.announced = _announces(text, block, readings) or memory.announced
    if readings and readings[-1].voice == THE_OUTLET and _QUOTES_OF.search(text, block.start, block.end):
        memory.person = memory.named or memory.person  # "Some remarks by President Veck:"
    return with_document(text, block, _with_lead(text, block, readings, setting, memory), memory)


def _read_again(sheet: Sheet, block: Block, memory: Memory, r: Reading, speaker: Voice) -> Reading | None:
    """Read a clause once more in its sentence, as this speaker's; None where it tells of nobody else."""
    spans = _sentence_spans(sheet.text, block.start, block.end)
    span = next(s for s in spans if s.start <= r.span.start < s.end)
    then = msgspec.structs.replace(memory, voice=speaker, act=None)
    read = _read_sentence(_sentence(sheet, span), block, sheet.setting, then, None)
    return next((x for x in read if x.span == r.span and x.teller is not None), None)


def _sentence_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences; what has no end for very long is no prose and is read in parts."""
    for span in sentences(text, start, end):
        at = span.start
        while span.end - at > LONGEST_SENTENCE:
            blank = max(text.rfind(mark, at + 1, at + LONGEST_SENTENCE) for mark in ("; ", ", ", " "))
            stop = blank if blank > at else at + LONGEST_SENTENCE
            yield Span(at, stop)
            at = stop + len(text[stop : stop + 2]) - len(text[stop : stop + 2].lstrip(" ,;"))
        if at < span.end:
            yield Span(at, span.end)


def _sentence(sheet: Sheet, span: Span) -> Sentence:
    found = mentions(sheet.text, span.start, span.end, sheet.setting)
    cues = sheet.setting.lexicon.cues.find(sheet.text, span.start, span.end)
    return Sentence(sheet.text, span.start, span.end, found, cues, sheet.speech.around(span.start, span.end))


def _with_lead(
    text: str, block: Block, readings: list[Reading], setting: Setting, memory: Memory
) -> list[Reading]:
    """Remember a paragraph that ends with a colon: the list under it is told by it."""
    words = text[block.start : block.end].rstrip()
    if not (words.endswith(":") or _POINTS_FOLLOW.search(words)) or not readings:
        return readings
    last = readings[-1]
    lead = lead_of(words, setting) if last.cue is None else None
    voice, act = memory.lead = lead or (last.voice, last.act)
    if lead is None and not (_ONLY_LEADS.search(words) or _POINTS_FOLLOW.search(words)):
        return readings
    named = msgspec.structs.replace(last, voice=voice, act=act, point=False, rule="lead of a list")
    return [*readings[:-1], named]


def _turn(text: str, block: Block, setting: Setting, memory: Memory) -> tuple[Voice | None, int]:
    """Return whose words stand in a block without attribution, and where they begin.

    A transcript's speaker goes on until another label; a post is its writer's; else they are nobody's.
    """
    label = _LABEL.match(text, block.start, block.end) if setting.mode == "transcript" else None
    named = setting.cast.person(label["last"]) if label else None
    if label is not None and named is not None and named.name in label["who"]:
        memory.turn = Voice((named.party or setting.side or OTHER,), named.name)
        return memory.turn, label.end()
    if block.speaker:
        memory.turn = None
        return _labelled(block.speaker.rstrip(": "), setting), block.start
    if memory.turn is None and setting.opener is not None and block.start >= setting.opener[0]:
        memory.turn = _labelled(setting.opener[1].rstrip(": "), setting)
    own = setting.mode == "post" and block.start not in setting.narrated
    post = Voice(setting.writers()) if own and setting.writers() else None
    return memory.turn or post, block.start


def _announced(text: str, block: Block, memory: Memory) -> Voice | None:
    """Return whose speech follows "Veck said:": a paragraph behind a dash, or one in the first person."""
    line = text[text.rfind("\n", 0, block.start) + 1 : block.start]
    if memory.announced is None or not (
        line.strip() in ("-", "–", "—") or _OWN_WORDS.match(text, block.start)
    ):
        memory.announced = None
    return memory.announced


def _announces(text: str, block: Block, readings: Sequence[Reading]) -> Voice | None:
    """Return whose words a paragraph only announces: "Making a speech, Veck said:"."""
    last = readings[-1] if readings else None
    said = last is not None and last.cue is not None and last.act == "stated" and last.voice.speaker
    return last.voice if said and last and text[block.start : block.end].rstrip().endswith(":") else None


def _labelled(label: str, setting: Setting) -> Voice:
    name = label.partition(",")[0]
    last = name.rpartition(" ")[2]
    called = (setting.cast.person(n) for n in (label, name, name.title(), last, last.title()))
    person = next(filter(None, called), None) or setting.person_with_role(label, setting.side)
    party = person.party if person and person.party else setting.side
    return Voice((party or OTHER,), person.name if person else label)


def _runs_on(text: str, block: Block, speech: Speech) -> bool:
    """Whether a quotation goes on over the paragraph's start, or is taken up again there."""
    mark = speech.at(block.start)
    if mark is None or (mark[0] < block.start and "\n" in text[mark[0] : block.start]):
        return mark is not None
    before = text[: block.start].rstrip()
    still_open = bool(before) and speech.at(len(before) - 1) is not None and before[-1] not in _CLOSES
    alone = mark[0] == block.start and mark[1] >= block.end  # nothing but a quotation: its speaker's
    return still_open or alone


def _read_sentence(
    s: Sentence, block: Block, setting: Setting, memory: Memory, narrator: Voice | None
) -> list[Reading]:
    pieces = clauses(s, setting.lexicon.cues)
    closing = _closing(s, pieces, setting)
    readings: list[Reading] = []
    for clause in pieces:
        report = _report(s, clause, closing, setting, narrated=narrator is not None)
        subject = subject_of(s, clause, _cited_until(clause, report))
        if report is not None and report is closing and _goes_on(clause, readings):
            report = None
        if report is not None and report.mention == subject and is_talk(s, clause, report.mention):
            report = None
        if report is not None and _only_cites(report, closing) and _both_did(s, clause, subject):
            closing, report = closing or report, None
        here = Here(s, clause, report, subject, setting, memory, narrator, tuple(readings))
        readings.append(read_clause(here, block.paragraph))
    return _told_at_the_end(s, readings, closing, memory) if narrator is None else readings


def _cited_until(clause: Clause, report: Report | None) -> int:
    """Return where a clause begins behind "according to Veck, …"."""
    cited = report is not None and report.cue.verb == "according to" and report.place == "before"
    return report.content if report is not None and cited else clause.start


def _only_cites(report: Report, closing: Report | None) -> bool:
    """Whether an attribution names who tells, at the end or with "according to"."""
    return report is closing or report.cue.verb == "according to"


def _both_did(s: Sentence, clause: Clause, subject: Mention | None) -> bool:
    """Whether a sentence tells what both did, whoever closes it: "they spoke on Monday, he said"."""
    one = subject is not None and subject.kind == "person" and _meets(s, clause, subject)
    if subject is None or not (one or subject.kind in ("joint", "pair")):
        return False
    quoted = any(start <= clause.start < end for start, end in s.quoted)
    return not quoted and (one or _BOTH_DID.match(s.text, subject.end, clause.end) is not None)


def _meets(s: Sentence, clause: Clause, subject: Mention) -> bool:
    """Whether somebody met, called or went to somebody, which is narration, whoever tells it."""
    return is_talk(s, clause, subject) or _CALLED_ON.match(s.text, subject.end, clause.end) is not None


def _goes_on(clause: Clause, before: Sequence[Reading]) -> bool:
    """Whether a clause goes on with somebody's already: "Veck called …, urging …, an aide said"."""
    return (
        clause.opening in ("participle", "finite", "base", "list") and bool(before) and _is_owned(before[-1])
    )


def _is_owned(r: Reading) -> bool:
    """Whether a clause before is somebody's by its own words, or only told of him at the sentence's end."""
    return r.cue is not None or (r.via is not None and r.voice.source != (OTHER,))


def _told_at_the_end(
    s: Sentence, readings: list[Reading], closing: Report | None, memory: Memory
) -> list[Reading]:
    """Note who tells at the end what others did: "Tolland and Veck met, an aide told reporters"."""
    teller = closing.mention if closing else None
    if teller is None or not teller.parties or teller.kind not in ("person", "party", "other"):
        return readings
    voice = Voice(teller.parties, teller.speaker)
    if teller.kind != "party":
        memory.person = voice
    if teller.kind != "other":
        memory.party = teller.parties
    name = teller.speaker or s.text[teller.start : teller.end]
    return [msgspec.structs.replace(r, via=r.via or name) if _is_anothers(r, voice) else r for r in readings]


def _is_anothers(r: Reading, teller: Voice) -> bool:
    return r.voice != THE_OUTLET and r.voice.source != teller.source


def _closing(s: Sentence, pieces: Sequence[Clause], setting: Setting) -> Report | None:
    """Return the attribution at the sentence's end, or before its participles: "…,” Veck said, adding …"."""
    for piece in reversed(pieces):
        report = closing_of(s, piece, setting.lexicon.cues)
        if report is not None or piece.opening != "participle":
            return report
    return None


def _report(
    s: Sentence, clause: Clause, closing: Report | None, setting: Setting, *, narrated: bool
) -> Report | None:
    """Return the clause's attribution: its own, else the one at the sentence's end, which reaches back.

    "We" and "I" are words of whoever the end names, unless a narrator says them.
    """
    own = report_of(s, clause, setting.lexicon.cues)
    if own is not None and _SINCE.search(s.text, s.start, clause.start):
        own = None
    if closing is None:
        return own
    quoted = own is not None and own.mention.pronoun in ("i", "we") and not narrated
    return closing if own is None or own.place == "after" or quoted else own
