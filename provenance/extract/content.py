"""What a clause says: the claim that its act is decided by, its words, the subject of what is said."""

from __future__ import annotations

import re

from provenance.extract.attribution import Report
from provenance.extract.claim import Claim, clausal
from provenance.extract.clauses import Clause
from provenance.extract.cut import Sentence
from provenance.extract.mention import Mention
from provenance.extract.own_verb import NO_VERB, Verb, own_verb, told_by
from provenance.extract.reading import Decision, Here
from provenance.extract.signs import listed, sign
from provenance.model import Act

_ADDRESSED = listed("clause.addressed")
_ARTICLE = re.compile(r"\b[Tt]he\s*$")
_BEFORE_SUBJECT = sign("clause.before_content_subject")
_HEAD = sign("clause.head")
_IMPERSONAL = sign("voice.impersonal")
_TO_WHOM = sign("clause.to_whom")


def claim_of(here: Here, decision: Decision) -> Claim:
    """Return the claim that a clause makes, by the voice that it was given."""
    report, narrator, source = here.report, here.narrator, decision.voice.source
    before = report is not None and report.place == "before"
    verb = NO_VERB if before else own_verb(here, joint=len(source) > 1)
    expressed = _expressed(here, report) if report is not None and before and not report.noun else None
    told = told_by(here, verb)
    acts, noun = ((expressed,), True) if expressed else _acts(report, verb, alone=len(source) == 1)
    if told is not None:  # "explained that …" only states
        acts = tuple(act for act in acts if act != "discussed")
    own = report is None or report.mention.pronoun in ("i", "we")
    return Claim(
        words=_said(here, told) if expressed is None else here.words,
        source=source,
        acts=acts,
        noun=noun,
        embeds=report.cue.embeds if report else bool(acts),
        subject=_subject_of_content(here) if told is None else mention_at(here, told),
        first_person=narrator is not None and own and source == narrator.source,
        inherited=decision.inherited,
        verb=report.cue.verb if report and before else verb.cue.verb if verb.cue and verb.acts else "",
        impersonal=report is None and len(source) > 1 and _IMPERSONAL.match(here.words) is not None,
        by_party=report is not None and report.mention.kind == "party",
        denied=report is not None and report.denied and report.place == "before",
    )


def _acts(report: Report | None, verb: Verb, *, alone: bool) -> tuple[tuple[Act, ...], bool]:
    """Return the acts of a clause's own verb, else of the reporting one, and whether an object names them."""
    if report is None or verb.acts:
        return verb.acts, verb.noun
    if report.cue.together and alone:  # "has issued permits": only what he does
        return tuple(act for act in report.acts if act != "agreed"), report.noun
    return report.acts, report.noun


def _expressed(here: Here, report: Report) -> Act | None:
    """Return the act that the subject of a passive names: "concern over the ships was voiced by Veck"."""
    if report.mention.start < report.cue.end:
        return None
    cues = here.setting.lexicon.cues
    head = _HEAD.match(here.sentence.text, here.clause.start, report.cue.start)
    return cues.nouns.get(head["head"].lower()) if head and report.cue.verb in cues.reporters else None


def _said(here: Here, told: int | None) -> str:
    """Return the words that decide the act: those of a clause that the clause's own verb tells, if any."""
    if told is None:
        return _around(here) or _words(here.sentence, here.clause, here.report)
    return here.words_from(told)


def _around(here: Here) -> str | None:
    """Return the words on both sides of an inserted attribution: "Belmora, Veck said, must …"."""
    report, text, clause = here.report, here.sentence.text, here.clause
    if report is None or report.place == "after" or here.subject in (None, report.mention):
        return None
    lead, rest = text[clause.start : report.mention.start], text[report.cue.end : clause.end]
    article = _ARTICLE.search(lead)
    lead = lead[: article.start() if article else len(lead)].rstrip()
    inserted = lead.endswith(",") and rest.startswith(", ") and not clausal(rest)
    return f"{lead[:-1]} {rest[2:]}" if inserted else None


def _words(s: Sentence, clause: Clause, report: Report | None) -> str:
    """Return the words that decide the act: what is said, with the verb where no clause follows it."""
    if report is None or report.place == "after":
        return s.text[clause.start : clause.end]
    said = s.text[report.content : clause.end]
    whole = report.noun or not report.cue.embeds or not clausal(said) or report.cue.verb == "hope"
    return s.text[report.cue.start : clause.end] if whole else said


def behind_own_verb(here: Here) -> int | None:
    """Return where the content of "… and said …" begins, a clause that shares its subject."""
    cue = next((c for c in here.sentence.cues if c.start >= here.clause.start), None)
    said = here.clause.opening == "finite" and cue is not None and cue.embeds
    return cue.end if said and cue is not None and here.previous and here.previous.voice.single else None


def _subject_of_content(here: Here) -> Mention | None:
    """Return the subject of what is said: behind "stressed that", the clause's own, or the shared one."""
    report = here.report
    behind = report is not None and report.place == "before" and _around(here) is None
    found = _behind_report(here, report) if report is not None and behind else here.subject
    if found is None and here.clause.opening == "finite" and here.previous is not None:
        return here.previous.subject
    return found


def _behind_report(here: Here, report: Report) -> Mention | None:
    s, start = here.sentence, report.content
    that = _TO_WHOM.match(s.text, start, here.clause.end)
    if that and report.cue.verb in _ADDRESSED:
        start = that.end()
    return mention_at(here, start)


def mention_at(here: Here, start: int) -> Mention | None:
    """Return the subject of what is said from `start` on."""
    s = here.sentence
    for m in s.mentions:
        if start <= m.start < here.clause.end:
            lead = s.text[start : m.start].strip(" ,:“\"'")
            return m if _BEFORE_SUBJECT.fullmatch(lead) else None
    return None
