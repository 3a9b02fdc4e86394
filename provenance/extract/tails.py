"""What a comma only closes, so that nothing is cut there: a closing attribution, an aside on a name."""

from __future__ import annotations

from provenance.extract.cut import FINITE, Cut
from provenance.extract.signs import listed, sign

_IN_ASIDE = sign("opening.in_aside")
_TAIL_CLAUSE = sign("opening.tail_clause")
_TAIL_DOCUMENT = sign("opening.tail_document")
_TAIL_GAP = sign("opening.tail_gap")
_TAIL_REST = sign("opening.tail_rest")
_TAIL_VERBS = listed("opening.tail_verbs")
LONGEST_ASIDE = 200  # code points
LONGEST_TAIL = 25  # words: "… said on Sunday during a meeting with … in the capital"
SHORT_TAIL = 6  # words: ", said the readout."
INVERTED_TAIL = 40  # code points: ", said Mira Tolland on Monday."


def is_tail(cut: Cut) -> bool:
    """Whether the rest is only an attribution: ", he noted." / ", Veck told reporters on Friday."."""
    s, after = cut.sentence, cut.after
    if _TAIL_DOCUMENT.match(s.text, after, s.end):
        return True
    mention = next((x for x in s.mentions if x.start <= after + 1 and x.end > after), None)
    if mention is None:
        cue = cut.cue_at(after)
        if cue is None or cue.form == "participle" or not cue.embeds:
            return False
        named = any(
            0 <= x.start - cue.end <= 1 and (s.end - x.end <= INVERTED_TAIL or s.text[x.end] == ",")
            for x in s.mentions
        )
        rest = s.text[cue.end : s.end]
        short = cue.verb in _TAIL_VERBS and len(rest.split()) <= SHORT_TAIL and not FINITE.search(rest)
        return named or (short and cue.form == "past" and " that " not in rest)
    cue = next((c for c in s.cues if c.start >= mention.end), None)
    if cue is None or not _TAIL_GAP.fullmatch(s.text, mention.end, cue.start):
        return False
    rest = s.text[cue.end : s.end].strip(" .!”\"’'")
    return not rest or (cue.embeds and cue.form in ("past", "finite") and _closes(rest))


def closes_aside(cut: Cut) -> bool:
    """Whether the comma ends what is only added to a name: "a diplomat, who would not be named, said …"."""
    s, end = cut.sentence, cut.mark.start()
    follows = cut.cue_at(cut.verb_at)
    if follows is not None and follows.form == "participle":
        return False
    for m in s.mentions:
        near = cut.begin <= m.start and end - LONGEST_ASIDE < m.end < end
        aside = _IN_ASIDE.fullmatch(s.text, m.end, end) if near else None
        if aside is not None:
            told = next((c for c in s.cues if m.end < c.start <= m.end + len(", ")), None)
            told_of = told is not None and told.form != "participle"
            verb = told_of or FINITE.search(aside["words"]) is not None
            return aside["relative"] is not None or not verb
    return False


def _closes(rest: str) -> bool:
    """Whether words behind a reporting verb only tell when, where or to whom."""
    if not _TAIL_REST.match(rest) or " that " in rest or ", " in rest.rstrip(","):
        return False
    clause = _TAIL_CLAUSE.match(rest) is not None and FINITE.search(rest) is not None
    return not clause and len(rest.split()) < LONGEST_TAIL
