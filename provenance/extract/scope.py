"""Reads an account from top to bottom and keeps in mind who is speaking.

An attribution holds until the text gives another: over the sentences of its paragraph, never into the next one
unless the account is a speaker's own (a post, a transcript) or a list stands under a lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from provenance.extract.acts import Claim, act_of, characterises, clausal, tells_of_the_call
from provenance.extract.attribution import Report, is_talk, origin_of, report_of, talks_at
from provenance.extract.clauses import Clause, Sentence, clauses
from provenance.extract.points import is_point
from provenance.extract.subjects import Mention, Setting, mentions
from provenance.model import OTHER, OUTLET, Act, Account, Span, Statement
from provenance.text.layout import Block, layout
from provenance.text.quotes import quoted
from provenance.text.sentences import sentences

LONG_QUOTE = 4  # words; shorter quotations are terms, not speech


class Voice(msgspec.Struct, frozen=True):
    """Who is speaking: `source` as in a statement, `speaker` a person's name."""

    source: tuple[str, ...]
    speaker: str | None = None


class Memory(msgspec.Struct):
    """What the reader remembers between sentences; the one mutable thing, and it never leaves this module."""

    voice: Voice | None = None
    act: Act | None = None
    person: Voice | None = None
    party: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    via: str | None = None
    document: str | None = None
    lead: tuple[Voice, Act] | None = None
    paragraph: int = -1


class Reading(msgspec.Struct, frozen=True):
    """One clause with all that was decided of it."""

    span: Span
    paragraph: int
    voice: Voice
    act: Act
    point: bool
    via: str | None
    cue: Span | None
    rule: str
    opening: str = "first"
    subject: Mention | None = None


def read(account: Account, setting: Setting) -> tuple[Statement, ...]:
    """Return the statements of `account`, in order."""
    memory = Memory()
    readings: list[Reading] = []
    marks = _speech(account.text)
    blocks = [
        b for b in layout(account.text) if b.kind in ("paragraph", "bullet", "heading", "speaker", "question")
    ]
    for block in blocks:
        if block.kind == "heading":
            memory.lead = _heading_lead(account.text, block, setting)
        if block.kind in ("paragraph", "bullet"):
            readings += _read_block(account.text, block, setting, memory, marks)
    return tuple(
        Statement(
            id=f"{account.id}/{n}",
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
        for n, r in enumerate(readings)
    )


def _speech(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((q.start, q.end) for q in quoted(text) if len(text[q.start : q.end].split()) >= LONG_QUOTE)


def _heading_lead(text: str, block: Block, setting: Setting) -> tuple[Voice, Act] | None:
    """Return whose undertakings a list under this heading holds: "BELMORAN ACTIONS:"."""
    words = text[block.start : block.end]
    named = [m.code for m in setting.lexicon.parties.mentions(words.title()) if m.kind in ("name", "demonym")]
    if len(set(named)) == 1 and re.search(
        r"\b(?:actions?|commitments?|undertakings?|steps|measures|obligations|pledges)\b",
        words,
        re.IGNORECASE,
    ):
        return Voice((named[0],)), "committed"
    if re.search(
        r"\b(?:agree(?:d|ments?)|consensus|joint|outcomes|deliverables|both sides|the (?:two )?(?:sides|parties))\b",
        words,
        re.IGNORECASE,
    ):
        return Voice(setting.joint()), "agreed"
    return None


def _read_block(
    text: str, block: Block, setting: Setting, memory: Memory, marks: tuple[tuple[int, int], ...]
) -> list[Reading]:
    narrator = _narrator(block, setting)
    if block.kind != "bullet":
        memory.lead = None
    new = memory.paragraph != block.paragraph
    memory.paragraph = block.paragraph
    if new and not _runs_on(text, block, marks):
        memory.voice, memory.act, memory.via = narrator, None, None
    readings: list[Reading] = []
    for span in sentences(text, block.start, block.end):
        sentence = Sentence(
            text, span.start, span.end, mentions(text, span.start, span.end, setting),
            setting.lexicon.cues.find(text, span.start, span.end), marks,
        )  # fmt: skip
        told = _read_sentence(sentence, block, setting, memory, narrator)
        if told and told[0].rule.endswith("behind"):
            readings = _reach_back(readings, told[0], marks)
        readings += told
    if block.kind == "paragraph" and text[block.start : block.end].rstrip().endswith(":") and readings:
        lead = _heading_lead(text, block, setting) if readings[-1].cue is None else None
        if lead is not None:
            readings[-1] = msgspec.structs.replace(
                readings[-1], voice=lead[0], act=lead[1], point=False, rule="lead of a list"
            )
        memory.lead = (readings[-1].voice, readings[-1].act)
    return _with_document(text, block, readings, setting, memory)


def _narrator(block: Block, setting: Setting) -> Voice | None:
    """Return whose words stand there without attribution: a speaker's in a transcript, the writer's in a post."""
    if block.speaker:
        name = re.sub(r"^(?:[A-Z]\w*\.?\s+)*?(?=\S+$)", "", block.speaker.rstrip(": ")) or block.speaker
        person = (
            setting.cast.person(block.speaker.rstrip(": "))
            or setting.cast.person(name)
            or setting.cast.person(name.title())
        )
        party = person.party if person and person.party else setting.side
        return (
            Voice((party,), person.name if person else block.speaker.rstrip(": "))
            if party
            else Voice((OTHER,), block.speaker)
        )
    if setting.mode in ("post", "transcript") and setting.side:
        return Voice((setting.side,))
    return None


def _runs_on(text: str, block: Block, marks: tuple[tuple[int, int], ...]) -> bool:
    """Whether a quotation goes on over the paragraph's start."""
    return any(start < block.start < end and text[start:end].count("\n") for start, end in marks)


def _reach_back(
    readings: Sequence[Reading], told: Reading, marks: tuple[tuple[int, int], ...]
) -> list[Reading]:
    """Give the paragraph's unattributed sentences to the speaker named behind the last: "…, Veck said."."""
    changed = list(readings)
    for at in range(len(changed) - 1, -1, -1):
        r = changed[at]
        quoted_with = any(
            start <= r.span.start < end and start < told.span.start < end for start, end in marks
        )
        if r.cue is not None or (r.voice.source != (OUTLET,) and not quoted_with):
            break
        act: Act = "stated" if r.act in ("reported", "discussed", "agreed") else r.act
        changed[at] = msgspec.structs.replace(
            r, voice=told.voice, act=act, point=False, rule="attributed behind"
        )
    return changed


def _with_document(
    text: str, block: Block, readings: list[Reading], setting: Setting, memory: Memory
) -> list[Reading]:
    """Note through whom a paragraph's words came: "according to a statement released by …", "the statement said"."""
    origin = origin_of(text, block.start, block.end)
    name = _issuer(text[origin[0] : origin[1]], setting) if origin else None
    if name:
        memory.document = name
    elif re.search(
        r"\bthe\s+(?:statement|readout|communiqu[ée]|press release|document)\s+(?:said|read|added|noted|says|reads|states|stated)\b",
        text[block.start : block.end],
    ):
        name = memory.document
    if name is None:
        return readings
    return [
        msgspec.structs.replace(r, via=r.via or name) if r.voice.source != (OUTLET,) else r for r in readings
    ]


def _issuer(words: str, setting: Setting) -> str | None:
    """Return who issued a document: the name behind "released by", else the words themselves."""
    if not re.search(
        r"\b(?:readout|statement|communiqu[ée]|release|report|ministry|agency|media|office|account|transcript|post|newspaper|embassy|document|spokes\w+|news)\b",
        words,
        re.IGNORECASE,
    ):
        return None
    by = re.search(r"\b(?:by|from|of)\s+(?:the\s+)?(?P<who>.+)$", words)
    who = (by.group("who") if by else re.sub(r"^(?:the|a|an)\s+", "", words)).strip(" ,.")
    del setting
    return who or None


def _read_sentence(
    s: Sentence, block: Block, setting: Setting, memory: Memory, narrator: Voice | None
) -> list[Reading]:
    pieces = clauses(s, setting.lexicon.cues)
    closing = _closing(s, pieces, setting)
    readings: list[Reading] = []
    for number, clause in enumerate(pieces):
        report = report_of(s, clause, setting.lexicon.cues)
        if closing is not None and (report is None or report.place == "after"):
            report = closing
        readings.append(_read_clause(s, clause, report, number, block, setting, memory, narrator, readings))
    if closing is not None:
        readings[0] = msgspec.structs.replace(
            readings[0], rule=readings[0].rule.removesuffix(", behind") + ", behind"
        )
    return readings


def _closing(s: Sentence, pieces: Sequence[Clause], setting: Setting) -> Report | None:
    """Return the attribution at the sentence's end, which reaches over all its clauses that have no other."""
    report = report_of(s, pieces[-1], setting.lexicon.cues)
    return report if report is not None and report.place == "after" else None


def _read_clause(  # noqa: PLR0913  a clause is read in the light of all that surrounds it
    s: Sentence, clause: Clause, report: Report | None, number: int, block: Block, setting: Setting, memory: Memory,
    narrator: Voice | None, before: Sequence[Reading],
) -> Reading:  # fmt: skip
    subject = _subject(s, clause)
    voice, rule, inherited = _voice(s, clause, report, subject, setting, memory, narrator, before)
    acts, noun = (report.acts, report.noun) if report else _own_cue(s, clause, setting)
    words = _words(s, clause, report)
    inner = _content_subject(s, clause, report) if report else subject
    if clause.opening == "finite" and inner is None and before:
        inner = before[-1].subject
    claim = Claim(
        words=words, source=voice.source, acts=acts, noun=noun,
        embeds=report.cue.embeds if report else bool(acts),
        subject=inner, first_person=narrator is not None and voice == narrator and report is None or (report is not None and report.mention.pronoun in ("i", "we") and narrator is not None),
        inherited=inherited,
    )  # fmt: skip
    told = _told_of_both(s, clause, report, setting) if report is not None and narrator is None else None
    if told is not None:
        voice, claim = (
            told,
            msgspec.structs.replace(claim, source=told.source, acts=("discussed",), subject=None),
        )
    act, by = act_of(claim, setting)
    _remember(memory, voice, act, report, subject, number)
    point = is_point(s.text[clause.start : clause.end], voice.source, act)
    cue = (
        Span(report.mention.start, report.cue.end)
        if report and clause.start <= report.cue.start < clause.end
        else None
    )
    if cue and report and report.mention.start > report.cue.start:
        cue = Span(report.cue.start, report.mention.end)
    via = (
        report.mention.speaker
        if told is not None and report is not None
        else _relay(s, clause, report, voice)
    )
    return Reading(
        Span(clause.start, clause.end),
        block.paragraph,
        voice,
        act,
        point,
        via,
        cue,
        f"{rule}: {by}" if rule != by else rule,
        clause.opening,
        inner,
    )


def _words(s: Sentence, clause: Clause, report: Report | None) -> str:
    """Return the words that decide the act: what is said, with the reporting verb where no clause follows it."""
    if report is None or report.place == "after":
        return s.text[clause.start : clause.end]
    said = s.text[report.content : clause.end]
    whole = report.noun or not report.cue.embeds or not clausal(said) or report.cue.verb == "hope"
    return s.text[report.cue.start : clause.end] if whole else said


def _inherited(
    clause: Clause, subject: Mention | None, previous: Reading, before: Sequence[Reading]
) -> Act | None:
    """Return the act that a coordinated clause shares with the one whose undertaking it continues."""
    head = next((r for r in reversed(before) if r.opening != "that"), previous)
    if clause.opening in ("base", "list"):
        return head.act
    together = len(previous.voice.source) > 1 and previous.act == "agreed"
    if together and (
        clause.opening == "finite"
        or (clause.opening == "subject" and subject is not None and len(subject.parties) > 1)
    ):
        return "agreed"
    return None


def _told_of_both(s: Sentence, clause: Clause, report: Report, setting: Setting) -> Voice | None:
    """Return both parties where one person only tells that something "was discussed" in their conversation."""
    said = s.text[report.content : clause.end]
    if not re.search(
        r"^\s*that\b[^.;]*\b(?:was|were)\s+(?:also\s+)?(?:discussed|raised|touched\s+up?on|considered)\b",
        said,
    ):
        return None
    return Voice(setting.joint()) if len(setting.parties) > 1 else None


def _relay(s: Sentence, clause: Clause, report: Report | None, voice: Voice) -> str | None:
    """Return who relays, where an expert or a person tells what another party did."""
    del s, clause
    if (
        report is None
        or report.mention.speaker in (None, voice.speaker)
        or set(report.mention.parties) == set(voice.source)
    ):
        return None
    return report.mention.speaker


def _own_cue(s: Sentence, clause: Clause, setting: Setting) -> tuple[tuple[Act, ...], bool]:
    """Return the acts of the verb that opens a clause without subject, and whether its object names them."""
    if clause.opening not in ("participle", "finite"):
        return (), False
    if clause.opening == "finite" and talks_at(s.text, clause.start, clause.end):
        return ("discussed",), False
    cue = next((c for c in s.cues if clause.start <= c.start <= clause.start + 25), None)
    if cue is None or not re.fullmatch(
        r"(?:\w+ly\s+|also\s+|then\s+|further\s+|again\s+|has\s+|have\s+|had\s+)*",
        s.text[clause.start : cue.start],
    ):
        return (), False
    named = setting.lexicon.cues.noun_act(s.text, cue, clause.end)
    if named:
        return (named[0],), True
    return (
        ()
        if cue.acts == ("agreed",) and clause.opening == "finite" and cue.verb not in ("agree", "agree to")
        else cue.acts
    ), False


_FRONTED = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:guided|based|under|in|on|at|during|after|before|following|since|for|with|as|given|regarding|concerning|going|looking|turning|by|from|"
    r"through|this|according|while|when|despite|amid|speaking|answering|noting|additionally|specifically|also|moreover|however|meanwhile|then|in\s+fact|second(?:ly)?|first(?:ly)?|third(?:ly)?|"
    r"fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|finally|lastly|overall|furthermore|here|today|yesterday|likewise|similarly|separately|importantly|\w+ly)\b",
    re.IGNORECASE,
)


def _subject(s: Sentence, clause: Clause) -> Mention | None:
    """Return the source that opens the clause, behind a fronted phrase perhaps."""
    inside = [m for m in s.mentions if clause.start <= m.start < clause.end]
    fronted = _FRONTED.match(s.text, clause.start, clause.end)
    for m in inside:
        lead = s.text[clause.start : m.start].strip(" “\"'(")
        if not lead or (
            re.fullmatch(r"(?:and|but|that|while|so|then|nor|both|with|#|,|\s)+", lead, re.IGNORECASE)
        ):
            return m
        if fronted and (lead.endswith(",") or fronted.end() >= m.start - 1):
            return m
        if not fronted:
            return None
    return None


def _content_subject(s: Sentence, clause: Clause, report: Report) -> Mention | None:
    """Return the subject of what is said, behind "stressed that"."""
    if report.place == "after":
        return _subject(s, clause)
    start = report.content
    that = re.compile(r"\s+[^,.;]{1,60}?\s+that\b").match(s.text, start, clause.end)
    if that and report.cue.verb in ("tell", "inform", "remind", "assure", "warn", "notify", "make clear"):
        start = that.end()
    for m in s.mentions:
        if start <= m.start < clause.end:
            lead = s.text[start : m.start].strip(" ,:“\"'")
            return m if re.fullmatch(r"(?:that|the)?\s*(?:[^,]{0,60},)?", lead) else None
    return None


def _voice(  # noqa: PLR0911, PLR0912, PLR0913  a ladder of rules, first match wins
    s: Sentence, clause: Clause, report: Report | None, subject: Mention | None, setting: Setting, memory: Memory,
    narrator: Voice | None, before: Sequence[Reading],
) -> tuple[Voice, str, Act | None]:  # fmt: skip
    """Return who speaks, by which rule, and the act that is inherited, if any."""
    previous = before[-1] if before else None
    if (
        subject is not None
        and report is not None
        and report.mention == subject
        and is_talk(s, clause, subject)
    ):
        report = None
    if report is not None:
        voice = (
            None
            if _inside_speech(report, memory)
            else _resolved(report.mention, report, s, setting, memory, narrator)
        )
        if voice is not None:
            return (
                voice,
                "attributed behind" if report.place == "after" else "attributed",
                (previous.act if previous and report.place == "after" and clause.opening == "base" else None),
            )
    if subject is not None and is_talk(s, clause, subject):
        return _talking(subject, s, clause, setting, narrator)
    if (
        clause.opening == "participle"
        and narrator is not None
        and previous is not None
        and previous.act in ("reported", "assessed")
        and s.text[clause.start :].startswith(("discussing", "talking", "covering"))
    ):
        return Voice(setting.joint()), "same sentence", None
    if previous is not None and narrator is not None and clause.opening == "subject" and subject is not None and subject.pronoun in ("i", "we"):
        return narrator, "narrator", None
    if previous is not None and clause.opening != "first":
        shift = _shifted(s, clause, subject, previous, setting)
        return (
            (shift, "own subject", None)
            if shift
            else (previous.voice, "same sentence", _inherited(clause, subject, previous, before))
        )
    if narrator is not None and tells_of_the_call(s.text[clause.start : clause.end]):
        return narrator, "narrator", None
    speech = (
        memory.voice is not None
        and len(memory.voice.source) == 1
        and memory.voice.source != (OUTLET,)
        and narrator is None
    )
    if (
        narrator is None
        and clause.opening == "first"
        and _THESE_TALKS.match(s.text[clause.start : clause.end])
        and characterises(s.text[clause.start : clause.end], setting)
    ):
        return Voice((OUTLET,)), "talks characterised", None
    if _NTH.match(s.text[clause.start : clause.end]) and narrator is None:
        return Voice((OUTLET,)), "narration", None
    passive = _impersonal(s, clause, setting)
    if (
        passive
        and (not speech or _PASSED.search(s.text[clause.start : clause.end]))
        and not _quoted(s, clause)
    ):
        return passive, "impersonal", None
    if narrator is not None:
        return _own_account(s, clause, subject, setting, memory, narrator)
    if memory.lead is not None and subject is None:
        return memory.lead[0], "list under a lead", memory.lead[1]
    return _carried(s, clause, subject, setting, memory)


def _inside_speech(report: Report, memory: Memory) -> bool:
    """Whether "the two sides share …" is what a speaker says of both: only acts of the past stand on their own."""
    scope = memory.voice
    if scope is None or len(scope.source) != 1 or scope.source == (OUTLET,) or report.place == "after":
        return False
    if report.mention.kind == "party" and report.mention.parties != scope.source:
        return report.cue.form in ("finite", "base") or report.cue.verb in ("make", "have", "give")
    if report.mention.kind not in ("joint", "pair"):
        return False
    return report.cue.form != "past" or not (report.noun or set(report.acts) - {"stated"})


def _carried(
    s: Sentence, clause: Clause, subject: Mention | None, setting: Setting, memory: Memory
) -> tuple[Voice, str, Act | None]:
    """Decide for a sentence without attribution in somebody else's account."""
    scope = memory.voice
    single = scope is not None and len(scope.source) == 1 and scope.source != (OUTLET,)
    joint_will = subject is not None and subject.kind == "joint" and _JOINTLY.match(s.text, subject.end, clause.end) is not None
    if single and scope is not None and not (joint_will and not _quoted(s, clause)):
        return scope, "carry-over", None
    if subject is not None and subject.pronoun in ("he", "she") and memory.person is not None:
        return memory.person, "pronoun", None
    if subject is not None and _acts_itself(s, clause, subject):
        voice = _plain(subject, setting, memory)
        if voice is not None:
            return voice, "subject", None
    if scope is not None:
        return scope, "carry-over", memory.act if len(scope.source) > 1 else None
    return Voice((OUTLET,)), "narration", None


_JOINTLY = re.compile(r"\s*(?:\w+ly\s+|also\s+)*will\b(?!\s+(?:\w+ly\s+)?(?:benefit|lose|suffer|win|gain|be|have|see|face|prosper))")


def _acts_itself(s: Sentence, clause: Clause, subject: Mention) -> bool:
    """Whether a party as the subject undertakes or holds something, and is not only narrated about."""
    rest = s.text[subject.end : clause.end]
    return (
        re.match(
            r"\s*(?:\w+ly\s+|also\s+)*(?:will|shall|is|are|has\s+agreed|have\s+agreed|should|must|would|can|looks?|hopes?|wants?|supports?|opposes?|welcomes?|seeks?|intends?|plans?|stands?|remains?|does|do|[a-z]+s)\b",
            rest,
        )
        is not None
    )


_SPOKE_ABOUT = re.compile(
    r"\W*(?:[^,.]{3,40},\s+)?(?:and\s+)?i\s+(?:just\s+)?(?:spoke|met|talked|sat\s+down|held\s+(?:a\s+)?(?:call|talks|meeting))\s[^.]{3,80}?\s(?:to\s+discuss|about|discussing)\s",
    re.IGNORECASE,
)


def _own_account(  # noqa: PLR0911, PLR0913  a ladder of rules, first match wins
    s: Sentence, clause: Clause, subject: Mention | None, setting: Setting, memory: Memory, narrator: Voice
) -> tuple[Voice, str, Act | None]:  # fmt: skip
    """Decide for a sentence without attribution where the writer or speaker is a party."""
    words = s.text[clause.start : clause.end]
    if memory.lead is not None and subject is None and memory.lead[0] != narrator:
        return memory.lead[0], "list under a lead", memory.lead[1]
    if _SPOKE_ABOUT.match(words) or re.match(
        r"\W*(?:[^,.]{3,40},\s+(?:[^,.]{3,40},\s+)?)?(?:and\s+|so,?\s+)?(?:we\s+both|our\s+(?:respective\s+)?(?:\w+\s+)?teams|both\s+(?:of\s+us|sides|countries)|together,?\s+we)\b",
        words,
        re.IGNORECASE,
    ):
        return Voice(setting.joint()), "both of us", None
    if subject is None or subject.pronoun in ("i", "we", "it", "you", "he", "she"):
        return narrator, "narrator", None
    voice = _plain(subject, setting, memory)
    rest = s.text[subject.end : clause.end]
    undertakes = re.match(
        r"\s*(?:\w+ly\s+|also\s+)*(?:will|shall|ha(?:s|ve)\s+(?:\w+ly\s+)?(?:agreed|committed|promised|pledged|undertaken|authorized|decided))\b(?!\s+(?:be|not\s+be|feel|have|like|love)\b)",
        rest,
    )
    if voice is not None and voice.source != narrator.source and undertakes:
        return voice, "undertaking of another", None
    if (
        voice is not None
        and len(voice.source) > 1
        and subject.kind == "joint"
        and re.match(r"\s*(?:will|have|had|are)\b", rest)
    ):
        return voice, "subject", None
    return narrator, "narrator", None


def _shifted(
    s: Sentence, clause: Clause, subject: Mention | None, previous: Reading, setting: Setting
) -> Voice | None:
    """Return the party of a clause's own subject, where what came before was said by all or by nobody."""
    if subject is None or clause.opening not in ("subject", "list") or not subject.parties:
        return None
    if len(previous.voice.source) == 1 and previous.voice.source != (OUTLET,):
        return None
    if subject.kind == "party" and len(subject.parties) == 1 and _acts_itself(s, clause, subject):
        return Voice(subject.parties)
    if (
        previous.voice.source == (OUTLET,)
        and subject.kind in ("joint", "pair")
        and _acts_itself(s, clause, subject)
    ):
        return Voice(subject.parties)
    del setting
    return None


def _talking(
    subject: Mention, s: Sentence, clause: Clause, setting: Setting, narrator: Voice | None
) -> tuple[Voice, str, Act | None]:
    """Decide for "held talks": joint where both are the subject, the outlet's narration where one met another."""
    if narrator is not None and subject.pronoun in ("i", "we"):
        topic = re.search(
            r"\b(?:to\s+discuss|discussing|on\s+(?!the\s+phone|\w+day)|about)\b",
            s.text[clause.start : clause.end],
        )
        joint = subject.pronoun == "we" and topic is not None
        return (Voice(setting.joint()) if joint else narrator), "narrator", None
    named = setting.lexicon.cues.joint.match(s.text, subject.start) is None
    if len(subject.parties) > 1 and subject.kind in ("joint", "pair") and not (named and _WHEN_WHERE.search(s.text[subject.end : clause.end])):
        return Voice(subject.parties), "joint talks", "discussed"
    if subject.pronoun == "they":
        return Voice(setting.joint()), "joint talks", "discussed"
    return Voice((OUTLET,)), "meeting told", None


_WHEN_WHERE = re.compile(
    r"\b(?:in|at)\s+[A-Z]\w+|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\btoday\b|\byesterday\b"
)


_THESE_TALKS = re.compile(
    r"\W*(?:overall,?\s+|in\s+general,?\s+|on\s+the\s+whole,?\s+)?(?:the|this)\s+(?:[a-z\-]+\s+)?(?:talks?|meetings?|conversation|discussions?|exchange|atmosphere|tone|call|negotiations?|consultations?)\s+"
    r"(?:was|were|took\s+place|passed|proceeded|went|had)\b",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"\W*(?:this|it)\s+(?:is|was)\s+(?:already\s+)?(?:the|their)\s+(?:\w+\s+){0,3}(?:conversation|meeting|call|visit|round|talks|summit)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:was|were)\s+(?:also\s+)?(?:\w+ly\s+)?(?:discussed|exchanged|emphasi[sz]ed|stressed|underlined|noted|raised|touched|highlighted)\b|\b(?:included|covered|topped|focused|cent(?:er|re)d)\b"
)
_IMPERSONAL = re.compile(
    r"^\W*(?:(?:in\s+particular|also|finally|moreover|in\s+addition),?\s+)?(?:it\s+was\s+(?:also\s+)?(?:agreed|decided)\b|(?:an?|the|several|many|\w+)\s+(?:[\w\-]+\s+){0,6}?(?:was|were)\s+(?:also\s+)?(?:agreed|reached|discussed|exchanged|emphasi[sz]ed|stressed|"
    r"underlined|noted|signed|concluded|raised|considered|reviewed|touched\s+upon|welcomed)\b"
    r"|(?:the\s+)?(?:meeting|talks|conversation|discussions?|call|agenda)\s+(?:also\s+)?(?:included|covered|cent(?:er|re)d\s+on|focus(?:ed)?\s+on|touched\s+(?:up)?on|dealt\s+with|was\s+focused)\b"
    r"|[^.]{5,200}\b(?:topped|dominated|were\s+(?:high\s+)?on)\s+(?:the\s+)?(?:conversation['’]s\s+|meeting['’]s\s+)?agenda\b"
    r"|(?:the|a|their|mutual|both\s+sides['’])\s+(?:mutual\s+|shared\s+|common\s+)?(?:readiness|willingness|commitment|intention|determination|interest|desire)\s+(?:to|in|of)\b[^.]{3,160}\b(?:was|were)\s+(?:\w+ly\s+)?(?:confirmed|expressed|reaffirmed|emphasi[sz]ed|stressed|noted)\b"
    r"|special\s+attention\s+was\b|particular\s+attention\s+was\b|views\s+were\s+exchanged\b|there\s+was\s+(?:an?\s+)?(?:[\w\-]+\s+){0,4}(?:exchange|discussion|consensus|agreement)\b|(?:the\s+)?(?:importance|need|necessity)\s+of\b[^.]{3,160}\b(?:was|were)\s+(?:\w+ly\s+)?(?:emphasi[sz]ed|stressed|underlined|noted|highlighted)\b"
    r"|one\s+of\s+the\s+(?:main|key|central|major)\s+(?:topics|issues|subjects)\b|(?:technical\s+|further\s+)?discussions\s+are\s+ongoing|it['’]s\s+(?:certainly\s+)?(?:been\s+)?under\s+discussion)",
    re.IGNORECASE,
)


def _quoted(s: Sentence, clause: Clause) -> bool:
    return any(start <= clause.start < end for start, end in s.quoted)


def _impersonal(s: Sentence, clause: Clause, setting: Setting) -> Voice | None:
    """Return both parties for what is told without a subject: "it was agreed", "the talks covered …"."""
    m = _IMPERSONAL.match(s.text[clause.start : clause.end])
    return Voice(setting.joint()) if m and len(setting.parties) > 1 else None


def _plain(m: Mention, setting: Setting, memory: Memory) -> Voice | None:
    """Return the voice of a mention that needs no reporting verb."""
    if m.kind == "pronoun":
        if m.pronoun == "they":
            return Voice(memory.plural) if memory.plural else None
        if m.pronoun in ("he", "she"):
            return memory.person
        if m.pronoun == "it":
            return Voice(memory.party) if memory.party else None
        return None
    if len(m.parties) > 1 or m.kind in ("joint", "pair"):
        return Voice(m.parties) if len(m.parties) > 1 else None
    if not m.parties:
        return Voice((OTHER,), m.speaker) if m.kind == "person" else None
    speaker = m.speaker or _only_person(setting, m)
    return Voice(m.parties, speaker if m.kind == "person" else None)


def _only_person(setting: Setting, m: Mention) -> str | None:
    people = setting.cast.of(m.parties[0]) if m.kind == "person" else ()
    return people[0].name if people else None


def _resolved(  # noqa: PLR0911, PLR0913  a ladder of rules, first match wins
    m: Mention, report: Report, s: Sentence, setting: Setting, memory: Memory, narrator: Voice | None
) -> Voice | None:  # fmt: skip
    """Return the voice behind a reporting verb's subject."""
    with_other = _with_counterpart(s, m, report, setting)
    if with_other is not None and (
        narrator is None or report.mention.pronoun != "i" or "discuss" in s.text[report.cue.start : s.end]
    ):
        return with_other
    if m.pronoun == "i" and narrator is not None and _thinks_of_both(report, s):
        return Voice(setting.joint())
    if m.pronoun == "we":
        if narrator is None:
            return memory.voice
        joint = _we_both(report, s)
        return Voice(setting.joint()) if joint and len(setting.parties) > 1 else narrator
    if m.pronoun == "i":
        return narrator or memory.voice
    if m.pronoun == "they" and narrator is not None:
        other = tuple(code for code in setting.parties if code not in narrator.source)
        return Voice(other) if len(other) == 1 and set(report.acts) & {"committed", "agreed"} else narrator
    if m.pronoun == "they" and (set(report.acts) & {"agreed", "discussed"} or not memory.plural):
        return Voice(memory.plural if len(memory.plural) > 1 else setting.joint())
    if m.pronoun in ("it", "you"):
        return Voice(memory.party) if memory.party and m.pronoun == "it" and narrator is None else None
    if (
        narrator is not None
        and m.kind == "party"
        and len(m.parties) == 1
        and m.parties != narrator.source
        and report.cue.embeds
        and not report.noun
        and report.acts == ("stated",)
        and report.cue.verb not in ("say", "state", "tell", "raise")
    ):
        return None
    voice = _plain(m, setting, memory) or (memory.voice if m.kind == "pronoun" else None)
    same = (
        voice is not None
        and memory.voice is not None
        and voice.source == memory.voice.source
        and voice.speaker is None
    )
    return memory.voice if same else voice


def _we_both(report: Report, s: Sentence) -> bool:
    """Whether a narrator's "we" is both sides: agreeing and discussing take two."""
    if re.search(r"\bboth\b", s.text[report.mention.end : report.cue.start]):
        return True
    if report.noun:
        return False
    told = s.text[report.content : s.end]
    if set(report.acts) & {"agreed", "discussed"} and not re.match(
        r"\s*(?:that\s+)?(?:with|to\s+them)\b", told
    ):
        return report.cue.verb not in (
            "announce",
            "commit",
            "commit to",
            "pledge",
            "decide",
            "determine",
            "consider",
            "focus on",
            "raise",
            "brief",
            "address",
            "present",
            "outline",
            "resolve",
            "endorse",
            "approve",
            "update",
        )
    return False


def _thinks_of_both(report: Report, s: Sentence) -> bool:
    """Whether "I think we've reached …" tells of both sides."""
    inner = next((m for m in s.mentions if m.pronoun == "we" and 0 <= m.start - report.content <= 6), None)  # noqa: PLR2004  "that" may stand between
    cue = next((c for c in s.cues if inner and 0 <= c.start - inner.end <= 5), None)  # noqa: PLR2004  "'ve" or "have"
    return report.cue.embeds and cue is not None and "agreed" in cue.acts and cue.form == "past"


_PACT = re.compile(
    r"^\s+(?:\w+\s+){0,5}?(?:agreements?|deals?|frameworks?|partnerships?|memorand(?:um|a)|accords?|pacts?|treat(?:y|ies)|statements?|plans?|programmes?|programs?)\b",
    re.IGNORECASE,
)


def _with_counterpart(s: Sentence, m: Mention, report: Report, setting: Setting) -> Voice | None:
    """Return both where one "discussed … with his counterpart" or "signed … with Belmora"."""
    rest = s.text[report.cue.end : s.end]
    if len(m.parties) != 1 or not (set(report.acts) & {"agreed", "discussed"}) or report.noun:
        return None
    if report.cue.embeds and "discussed" not in report.acts and (clausal(rest) or not _PACT.search(rest)):
        return None
    at = re.search(r"\bwith\s+", rest)
    if at is None or report.cue.verb in (
        "brief",
        "raise",
        "inform of",
        "inform about",
        "expound",
        "outline",
        "elaborate on",
        "agree to",
        "consider",
    ):
        return None
    if re.match(r"(?:his|her|their)\s+(?:[\w.]+\s+){0,3}counterpart", rest[at.end() :]):
        return Voice(setting.joint())
    base = report.cue.end + at.end()
    other = [
        x
        for x in s.mentions
        if base <= x.start <= base + 4 and x.parties and not set(x.parties) & set(m.parties)
    ]
    if not other or any(code == OTHER for code in other[0].parties):
        return None
    return Voice((*m.parties, *other[0].parties))


def _remember(
    memory: Memory, voice: Voice, act: Act, report: Report | None, subject: Mention | None, number: int
) -> None:
    memory.voice, memory.act = voice, act
    if len(voice.source) == 1 and voice.source != (OUTLET,):
        if report is not None and (report.mention.kind == "person" or voice.speaker):
            memory.person = voice
        if voice.source != (OTHER,):
            memory.party = voice.source
    if len(voice.source) > 1:
        memory.plural = voice.source
    elif subject is not None and subject.kind in ("party", "joint") and subject.parties and number == 0:
        memory.plural = subject.parties
    elif (
        voice.source == (OUTLET,)
        and subject is not None
        and subject.kind == "person"
        and len(subject.parties) == 1
    ):
        memory.person = Voice(subject.parties, subject.speaker)


def readings_of(account: Account, setting: Setting) -> Iterator[str]:
    """Yield each statement's words with its decision, for a person who checks the rules."""
    for st in read(account, setting):
        yield f"{'+'.join(st.source)} {st.act}{' POINT' if st.point else ''} [{st.decided_by}] {account.text[st.start : st.end]}"
