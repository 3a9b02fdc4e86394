"""How far back an attribution reaches that closes a paragraph: "…. …, Veck said."."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from provenance.extract.acts import act_of
from provenance.extract.backdrop import SAID_THIS
from provenance.extract.claim import Claim
from provenance.extract.reading import THE_OUTLET, Reading, Voice
from provenance.extract.speech import Sheet


def reach_back(
    sheet: Sheet,
    readings: Sequence[Reading],
    told: Reading,
    again: Callable[[Reading, Voice], Reading | None],
) -> list[Reading]:
    """Give the paragraph's unattributed sentences to the speaker named behind the last: "…, Veck said.".

    `again` reads a clause once more as his: in quotation marks it may tell of others.
    """
    changed = list(readings)
    own = sheet.speech.at(told.span.start)
    opens = own is not None and own[0] == told.span.start  # "…. “We will,” said Veck": narration before it
    for at in range(len(changed) - 1, -1, -1):
        r = changed[at]
        mark = sheet.speech.at(r.span.start)
        together = mark is not None and mark[0] < told.span.start < mark[1]
        if r.cue is not None or (r.voice != THE_OUTLET and not together) or (opens and mark is None):
            break
        speaker = told.teller or told.voice
        relayed = again(r, speaker) if mark is not None else None
        changed[at] = relayed or _given(sheet, r, speaker)
    return changed


def _given(sheet: Sheet, r: Reading, speaker: Voice) -> Reading:
    said = Claim(sheet.text[r.span.start : r.span.end], speaker.source, subject=r.subject)
    act = act_of(said, sheet.setting)[0] if r.act in ("reported", "discussed", "agreed") else r.act
    return msgspec.structs.replace(r, voice=speaker, act=act, point=False, rule="attributed behind")


def reach_before(sheet: Sheet, readings: list[Reading]) -> list[Reading]:
    """Give what stands before "Veck said this at a briefing" to him: his paragraph, else the one before.

    What tells of people or of both stays what it is.
    """
    last = readings[-1].paragraph if readings else 0
    for at, told in enumerate(readings):
        if told.paragraph != last or not _is_remark(told) or told.teller is None:
            continue
        near = readings[at - 1].paragraph if at else last
        for before in range(at - 1, -1, -1):
            r = readings[before]
            if r.paragraph != near or r.cue or r.voice != THE_OUTLET or r.subject or _is_remark(r):
                break
            readings[before] = _given(sheet, r, told.teller)
    return readings


def _is_remark(r: Reading) -> bool:
    return r.rule.partition(":")[0] == SAID_THIS
