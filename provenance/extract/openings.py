"""What a cut would open: a verb of a list, a predicate, a clause with its own subject; else nothing."""

from __future__ import annotations

import re

from provenance.extract.cut import FINITE, Cut, Opening
from provenance.extract.mention import Mention
from provenance.extract.signs import listed, sign
from provenance.extract.tails import closes_aside, is_tail
from provenance.extract.undertakings import (
    goes_on_with_complement,
    goes_on_with_gerund,
    goes_on_with_verb,
    shares_object,
)
from provenance.lexicon.cues import Cue
from provenance.model import Act

_AUXILIARY = sign("clauses.auxiliary")
_BEFORE_VERB = sign("opening.before_verb")
_NOT_A_SUBJECT = sign("opening.not_a_subject")
_OBJECT_OF_FINITE = sign("opening.object_of_finite")
_OBJECT_OF_PAST = sign("opening.object_of_past")
_PASSIVE = sign("opening.passive")
_PAST_WITH_OBJECT = sign("opening.past_with_object")
_PLAIN_PAST = sign("opening.plain_past")
_ADDED = sign("opening.added")
_PRONOUN_DID = sign("opening.pronoun_did")
_RELATIVE = sign("opening.relative")
_ASIDE_ENDS = sign("opening.aside_ends")
_THAT_BEHIND = sign("opening.that_behind")
_SHORT_FORM = sign("opening.short_form")
_THAT = re.compile(r"\bthat\b")
_TELLING: frozenset[Act] = frozenset({"welcomed", "objected", "urged", "committed"})
_VERB_FOLLOWS = sign("opening.verb_follows")
_CONCEDED = sign("opening.conceded")
_ENUMERATED = sign("opening.enumerated")
_SIGNED = sign("opening.signed")
_FRONTED_PARTICIPLE = sign("opening.fronted_participle")
_OPENS_INNER = sign("opening.opens_inner")
_WHO = sign("opening.who")
_WHERE = sign("opening.where")
_WHERE_DONE = sign("opening.where_done")
_WHICH = sign("opening.which")
_WINDOW = re.compile(r"(?:[^,;:—]|(?<=\d),(?=\d)){0,140}")
_WITH_DOING = sign("opening.with_doing")
_ACCEPTED = sign("voice.accepted")
_ASIDE = sign("opening.aside")
_BEFORE_PARTICIPLE = sign("opening.before_participle")
_NO_REPORT = listed("opening.no_report")
TWINS = 3  # words from the first verb to the last: no more stand between "stabilised" and "and developed"
LONGEST_SUBJECT = 12  # words


def opening_at(cut: Cut) -> Opening | None:
    """Return what a cut there would open, None where there is nothing to cut."""
    joiner = cut.joiner
    if not joiner and (is_tail(cut) or closes_aside(cut)):
        return None
    if cut.mark.group("colon"):
        return _behind_colon(cut)
    if _ENUMERATED.search(cut.mark.group()) and _SIGNED.search(cut.before):
        return "list"
    if joiner == "with":
        return _with_clause(cut)
    if joiner in ("for", "so"):
        return _which(cut, cut.sentence.text.rindex(joiner, 0, cut.after))
    listed = _listed(cut, joiner) if joiner not in ("since", "nor") else None
    return listed or _predicate(cut, joiner)


def _behind_colon(cut: Cut) -> Opening | None:
    """Return "list" where undertakings follow; "agreed to: hold talks; …" keeps its lead with the first."""
    if cut.last_word == "to":
        return None
    return "list" if ";" in cut.rest or goes_on_with_verb(cut) else None


def _listed(cut: Cut, joiner: str) -> Opening | None:
    """Return "base" where a list of undertakings goes on."""
    if (joiner != "or" and goes_on_with_gerund(cut)) or (joiner == "and" and goes_on_with_complement(cut)):
        return "base"
    if not goes_on_with_verb(cut) or (cut.bare and shares_object(cut)):
        return None
    return "base"


def _predicate(cut: Cut, joiner: str) -> Opening | None:
    """Return what a cut opens that is no list: a participle, a clause, a further verb of the same subject."""
    if (cut.mark.group("comma") and not joiner) or cut.mark.group("dash"):
        behind = _participle(cut) or _that(cut) or _which(cut, cut.after) or _who(cut)
        return behind or _main_clause(cut) or _finite(cut, joiner)
    found = _that(cut) or _subject(cut) or _finite(cut, joiner)
    if found is None and (cut.mark.group("comma") or cut.rest.startswith("while ")):
        found = _participle(cut)
    return found or ("subject" if joiner == "nor" else None)


def _participle(cut: Cut) -> Opening | None:
    m = _BEFORE_PARTICIPLE.match(cut.rest)
    at = cut.after + (m.end() if m else 0)
    adverbs = _BEFORE_VERB.match(cut.sentence.text, at, cut.sentence.end)
    cue = cut.cue_at(adverbs.end() if adverbs else at)
    if cue is None or cue.form != "participle" or cue.verb in _NO_REPORT:
        return None
    told = cue.acts or cut.cues.noun_act(cut.sentence.text, cue, cut.sentence.end)
    return "participle" if told else None


def _that(cut: Cut) -> Opening | None:
    """Return "that" where a second clause depends on the same verb: "said it was open and that …"."""
    if not _THAT.match(cut.rest):
        return None
    before = (c for c in cut.sentence.cues if cut.begin <= c.start < cut.mark.start())
    told = cut.joiner and any(c.embeds or "agreed" in c.acts for c in before)
    return "that" if told or _THAT.search(cut.sentence.text[cut.begin : cut.after]) else None


def _which(cut: Cut, at: int) -> Opening | None:
    """Return "subject" for "…, for which Mira Tolland expressed thanks", "…, where they discussed trade"."""
    s = cut.sentence
    if _there_done(cut, at):
        return "subject"
    m = _WHICH.match(s.text, at, s.end)
    subject = next((x for x in s.mentions if m and x.start == m.end()), None)
    aside = _ASIDE_ENDS.match(s.text, at, s.end)
    told = subject is not None and _verb_follows(cut, subject) and not aside
    return "subject" if told or _ACCEPTED.match(s.text, at, s.end) else None


def _there_done(cut: Cut, at: int) -> bool:
    """Whether a clause tells what was said or done at a meeting just told of: "…, where they agreed"."""
    s = cut.sentence
    said = (c for c in s.cues if c.embeds and c.form in ("past", "finite"))
    if any(c.start < cut.mark.start() for c in said) or _ASIDE_ENDS.match(s.text, at, s.end):
        return False
    where = _WHERE.match(s.text, at, s.end)
    told = next((x for x in s.mentions if where and where.start() < x.start <= where.end() <= x.end), None)
    itself = told is not None and _reports_itself(cut, told)
    return itself or _WHERE_DONE.match(s.text, at, s.end) is not None


def _reports_itself(cut: Cut, subject: Mention) -> bool:
    """Whether a verb of saying, discussing or agreeing follows a subject."""
    cue = cut.cue_at(_verb_place(cut, subject))
    told = cue is not None and bool(cue.acts) and cue.form in ("past", "finite")
    return told and cue is not None and cue.verb != "hold"  # "…, where the two held talks"


def _who(cut: Cut) -> Opening | None:
    """Return "subject" for "…, who thanked him": what the one named last said, not an aside on a subject."""
    m = _WHO.match(cut.rest)
    cue = cut.cue_at(cut.after + m.end()) if m else None
    told = cue is not None and cue.acts and cue.form in ("past", "finite")
    named = any(0 <= cut.mark.start() - x.end <= 1 for x in cut.sentence.mentions)
    aside = _ASIDE_ENDS.match(cut.rest)
    return "subject" if told and named and not aside and cut.has_finite(_inner(cut)) else None


def _main_clause(cut: Cut) -> Opening | None:
    """Return "subject" for "Stressing that …, | Veck said", "While Tolland expressed …, | Veck said"."""
    s = cut.sentence
    named = next((x for x in s.mentions if x.start == cut.after), None)
    follows = named is not None and _verb_follows(cut, named)
    if _CONCEDED.match(s.text, cut.begin, s.end):
        told = any(cut.begin <= c.start < cut.mark.start() and c.acts for c in s.cues)
        return "subject" if follows and told and cut.has_finite(cut.begin) else None
    lead = _FRONTED_PARTICIPLE.match(s.text, s.start)
    first = cut.cue_at(lead.end()) if lead and cut.begin == s.start else None
    if first is None or first.form != "participle" or first.verb in _NO_REPORT:
        return None
    that = _THAT_BEHIND.match(s.text, first.end) is not None
    if not (that or set(first.acts) & _TELLING or cut.cues.noun_act(s.text, first, cut.mark.start())):
        return None
    return "subject" if follows else None


def _inner(cut: Cut) -> int:
    """Return where the innermost clause before the separator begins: behind its last "that", "which"."""
    return max(
        (m.end() for m in _OPENS_INNER.finditer(cut.sentence.text, cut.begin, cut.mark.start())),
        default=cut.begin,
    )


def _with_clause(cut: Cut) -> Opening | None:
    """Return "subject" for "with both sides emphasising …": a clause without a finite verb."""
    m = _WITH_DOING.match(cut.rest)
    if m is None or re.search(r"[,;]", m.group()):
        return None
    end = cut.after + m.end()
    return "subject" if any(x.start < end and x.end > cut.after for x in cut.sentence.mentions) else None


def _subject(cut: Cut) -> Opening | None:
    """Return "subject" where a clause with a subject of its own follows, a source or any other."""
    named = next((x for x in cut.sentence.mentions if cut.after <= x.start <= cut.after + 1), None)
    if named is not None and _verb_follows(cut, named):
        pair = cut.bare and not cut.has_finite(_inner(cut))  # "that Tolland and Veck met"
        return None if pair else "subject"
    opposed = cut.joiner == "but" and not cut.bare
    if cut.bare or not (opposed or cut.has_finite(cut.begin) or cut.begin > cut.sentence.start):
        return None
    window = _WINDOW.match(cut.rest)
    finite = FINITE.search(window.group()) if window else None
    did = _PRONOUN_DID.match(window.group()) if opposed and window else None  # ", but this depended on …"
    lead = did.group() if did else window.group()[: finite.start()] if window and finite else ""
    return (
        "subject"
        if lead.strip() and not _NOT_A_SUBJECT.search(lead) and len(lead.split()) <= LONGEST_SUBJECT
        else None
    )


def _verb_follows(cut: Cut, subject: Mention) -> bool:
    s = cut.sentence
    if _SHORT_FORM.match(s.text, subject.end, s.end):
        return True
    at = _verb_place(cut, subject)
    cue = cut.cue_at(at)
    return (cue is not None and cue.form != "participle") or _VERB_FOLLOWS.match(
        s.text, at, s.end
    ) is not None


def _verb_place(cut: Cut, subject: Mention) -> int:
    """Return where a subject's verb would stand, behind an apposition and adverbs."""
    s = cut.sentence
    gap = _ASIDE.match(s.text, subject.end, s.end)
    start = gap.end() if gap else subject.end
    start += s.text.startswith(("“", '"'), start)  # "Veck “confirmed the date”"
    adverbs = _BEFORE_VERB.match(s.text, start, s.end)
    return adverbs.end() if adverbs else start


def _finite(cut: Cut, joiner: str) -> Opening | None:
    """Return "finite" where a verb follows that shares the subject before: "… and made clear that"."""
    s, verb = cut.sentence, cut.verb_at
    if any(c.end == cut.mark.start() and c.form == "past" for c in s.cues):
        return None
    if not joiner and (_RELATIVE.search(cut.piece) or _awaits_verb(cut) or _subject_goes_on(cut)):
        return None
    cue = cut.cue_at(verb)
    if cut.bare and cut.last_word.endswith(("ed", "ing")) and not (cue and _is_modifier(cut)):
        return None
    inserted = cut.piece.startswith("while ")  # "reviewed … and, while welcoming …, stressed"
    parallel = cut.has_finite(s.start if inserted else cut.begin)
    if cue is not None and parallel and _is_predicate(cut, cue, joiner):
        return "finite"
    if joiner in ("or", "while"):
        return None
    told = joiner != "" and parallel and _tells(cut, s.text[verb : s.end])
    return "finite" if told or _goes_on_with_auxiliary(cut) else None


def _subject_goes_on(cut: Cut) -> bool:
    """Whether a comma only ends examples inside a subject: "all issues, including fisheries, were …"."""
    examples = _ADDED.search(cut.piece)
    end = cut.begin + examples.start() if examples else cut.begin
    told = any(cut.begin <= c.start < end and c.form == "past" and c.acts for c in cut.sentence.cues)
    return examples is not None and not told


def _is_modifier(cut: Cut) -> bool:
    """Whether the last word before a conjunction only modifies: "thanked for the welcome received and …"."""
    own = next((c for c in cut.sentence.cues if cut.begin <= c.start < cut.mark.start()), None)
    return own is not None and len(cut.sentence.text[own.end : cut.mark.start()].split()) > TWINS


def _goes_on_with_auxiliary(cut: Cut) -> bool:
    s = cut.sentence
    return _AUXILIARY.match(s.text, cut.after, s.end) is not None and cut.has_finite(s.start)


def _awaits_verb(cut: Cut) -> bool:
    """Whether a subject stands there without its verb: "said that troops, under whatever flag, …"."""
    s, end = cut.sentence, cut.mark.start()
    told = [c.end for c in s.cues if c.embeds and c.form != "base" and cut.begin <= c.start < c.end < end]
    that = [m.end() for m in _THAT.finditer(s.text, cut.begin, end)]
    inner = max((*told, *that), default=cut.begin)
    comma = s.text.find(",", inner, end)
    return comma >= 0 and not cut.has_finite(inner, comma)


def _tells(cut: Cut, words: str) -> bool:
    """Whether a past verb without an act of its own goes on: "and reached …", ", and opened the border"."""
    return _PLAIN_PAST.match(words) is not None or (
        cut.mark.group("comma") is not None and _PAST_WITH_OBJECT.match(words) is not None
    )


def _is_predicate(cut: Cut, cue: Cue, joiner: str) -> bool:
    """Whether a form is a verb here and no noun ("issues of …") or modifier ("problems raised in …")."""
    follows = cut.sentence.text[cue.end : cut.sentence.end]
    if cue.form == "finite":
        return _OBJECT_OF_FINITE.match(follows) is not None
    told = _PASSIVE.match(follows) is None and _OBJECT_OF_PAST.match(follows) is not None
    return cue.form == "past" and (bool(joiner) or told)
