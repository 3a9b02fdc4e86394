"""What a clause does with its words: the act, decided by the first rule that applies."""

from __future__ import annotations

import re

import msgspec

from provenance.extract.signs import sign
from provenance.extract.subjects import Mention, Setting
from provenance.model import OUTLET, Act

_MODAL_DUTY = re.compile(r"\b(?:should|must|needs?\s+to|ought\s+to|ha(?:s|ve)\s+to|shall|is\s+to|are\s+to)\b")
_WILL = sign("acts.will")
_HOPE = sign("acts.hope")
_OTHERS = sign("acts.others")
_TALKS = r"(?:talks?|meetings?|conversations?|discussions?|dialogues?|exchanges?|atmosphere|tone|calls?|negotiations?|consultations?|visits?|summit|round)"
_ASSESSED = sign("acts.assessed")
_HAD_GOOD = sign("acts.had_good")
_CALL = sign("acts.call")
_ABOUT_CALL = sign("acts.about_call")
_POSITION = sign("acts.position")
_CONCERN = sign("acts.concern")
_THANKS = sign("acts.thanks")
_NOTED_PROGRESS = sign("acts.noted_progress")
_VIEWS = sign("acts.views")
_INVITE = re.compile(r"\b(?:invit(?:es?|ed|ing|ation)|reciprocated)\b", re.IGNORECASE)
_ACCEPT = re.compile(
    r"\b(?:accept(?:s|ed)?|readiness|willingness|pledg\w+|undertak\w+|determin\w+)\b", re.IGNORECASE
)
_HOPES_TO = re.compile(r"\bhopes?\s+to\b")
_CONDITIONAL = sign("acts.conditional")
_JOINT_WILL = re.compile(r"[^;]{0,160}?\b(?:will|shall)\b")
_MANNER = sign("acts.manner")
_ACCUSATION = sign("acts.accusation")
_AGENT = sign("acts.agent")
_LOOKING = re.compile(r"\blook(?:s|ed|ing)?\s+forward\b", re.IGNORECASE)
_WARN = re.compile(r"\b(?:warn\w*|would\s+respond|sanctions\s+.*\bwould\b|consequences)\b", re.IGNORECASE)


class Claim(msgspec.Struct, frozen=True):
    """A clause ready for its act: the words after the attribution, whose they are, and who is their subject."""

    words: str
    source: tuple[str, ...]
    acts: tuple[Act, ...] = ()
    noun: bool = False
    embeds: bool = False
    subject: Mention | None = None
    first_person: bool = False
    inherited: Act | None = None


def act_of(claim: Claim, setting: Setting) -> tuple[Act, str]:
    """Return the act and the name of the rule that gave it."""
    if claim.source == (OUTLET,):
        return _narrated(claim, setting)
    if len(claim.source) > 1:
        return _together(claim, setting)
    return _alone(claim, setting)


def tells_of_the_call(words: str) -> bool:
    """Whether a narrator tells of the conversation itself: how long it was, what it was a follow-up to."""
    return _ABOUT_CALL.match(words) is not None


def _narrated(claim: Claim, setting: Setting) -> tuple[Act, str]:
    return (
        ("assessed", "talks characterised")
        if characterises(claim.words, setting)
        else ("reported", "narration")
    )


def characterises(words: str, setting: Setting) -> bool:
    """Whether words give the tone of the talks and go on to no topic: "the talks were frank and useful"."""
    m = _ASSESSED.match(words)
    if m is None:
        return False
    rest = m.group("rest")
    topic = re.search(
        r"\b(?:on|about|of\s+the\s+establishment|that|held|follow|scheduled)\b", rest.split(",")[0]
    )
    near = " ".join(rest.split()[:7])
    return topic is None and bool(
        setting.lexicon.tone.every(near) or re.match(r"\s*(?:very\s+)?well\b", rest, re.IGNORECASE)
    )


def _together(claim: Claim, setting: Setting) -> tuple[Act, str]:
    """Decide for words that two or more parties are given together."""
    words, acts = claim.words, claim.acts
    if "discussed" not in acts and (
        characterises(words, setting)
        or (claim.embeds and characterises(re.sub(r"^\W*that\s+", "", words), setting))
    ):
        return "assessed", "talks characterised"
    if acts and _JOINT_WILL.match(words) and claim.subject is not None and len(claim.subject.parties) > 1:
        return "agreed", "joint undertaking"
    if "exchange views" not in words and _MANNER.search(words):
        return "assessed", "manner of the talks"
    if claim.noun and acts:
        return _joint_noun(claim, acts[0])
    if "agreed" in acts:
        return "agreed", "joint agreement verb"
    if "welcomed" in acts:
        return "welcomed", "joint approval verb"
    if "discussed" in acts and not (claim.embeds and "stated" in acts and _MODAL_DUTY.search(words)):
        return "discussed", "joint discussion verb"
    if _LOOKING.search(words):
        return "welcomed", "joint anticipation"
    if "committed" in acts:
        return "agreed", "joint undertaking verb"
    if claim.embeds and _NOTED_PROGRESS.search(" ".join(words.split()[:6])):
        return "welcomed", "joint noting"
    if claim.inherited:
        return claim.inherited, "coordinated"
    if re.match(r"\W*the\s+(?:importance|need|value|significance|necessity)\b", words, re.IGNORECASE):
        return "welcomed", "joint noting"
    if _VIEWS.search(words):
        return "discussed", "joint discussion words"
    if re.search(
        r"\b(?:will|shall|to\s+be\s+held|would\s+be|should\s+be|commit\w*|agree\w*|consensus|deal|tasked|ready|readiness|willingness|intention|determination)\b",
        words,
    ):
        return "agreed", "joint undertaking"
    return "stated", "joint position"


def _joint_noun(claim: Claim, act: Act) -> tuple[Act, str]:
    if act == "committed":
        return "agreed", "joint readiness"
    if act == "urged":
        return "stated", "joint hope"
    if act == "stated" and _NOTED_PROGRESS.search(claim.words[:80]):
        return "welcomed", "joint noting"
    return act, "joint noun phrase"


def _alone(claim: Claim, setting: Setting) -> tuple[Act, str]:
    """Decide for the words of one party."""
    told = _first_person(claim, setting) if claim.first_person else None
    if told is not None:
        return told
    if _HAD_GOOD.match(claim.words) and _pleasant(claim.words, setting):
        return "assessed", "talks characterised"
    if _CONDITIONAL.search(claim.words) and not claim.noun:
        return "urged", "warning"
    if (
        claim.embeds is False
        and "welcomed" in claim.acts
        and re.search(r"\bto\s+(?:visit|come\s+to)\b", claim.words)
    ):
        return "urged", "invitation"
    strong = next(
        (a for a in ("objected", "urged", "committed", "welcomed", "discussed") if a in claim.acts), None
    )
    if strong == "discussed" and claim.noun and not _POSITION.search(claim.words):
        return "discussed", "position mentioned"
    if claim.noun and strong and strong != "stated":
        return _single_noun(claim, setting, strong)
    if strong and not (claim.embeds and clausal(claim.words)):
        return strong, "reporting verb"
    if "agreed" in claim.acts and not claim.embeds:
        return "committed", "one party's agreement"
    inner = _content(claim, setting)
    if inner is not None:
        return inner
    if strong:
        return strong, "reporting verb"
    if "agreed" in claim.acts:
        return "committed", "one party's agreement"
    return "stated", "position"


def _single_noun(claim: Claim, setting: Setting, act: Act) -> tuple[Act, str]:
    if act == "welcomed" and re.search(
        r"\bsupport\s+(?:for|of|to)\s+(?:[\w’'.]+\s+){0,3}?(?:sovereignty|independence|territorial|unity|principle|right)",
        claim.words,
    ):
        return "stated", "support of a principle"
    if act == "urged" and not _addressed(claim.words, claim, setting) and re.search(r"\bhope", claim.words):
        return "stated", "hope without addressee"
    return act, "noun phrase"


def clausal(words: str) -> bool:
    """Whether a clause of its own follows the reporting verb."""
    return (
        re.search(
            r"^\W*(?:that\b|:|[“\"])|^\W*,?\s*(?:the|its|their|his|it|there|[A-Z]\w+)\b[^,;]*\b(?:is|are|was|were|will|has|have|should|must|would|can|does|do|hopes?)\b",
            words,
        )
        is not None
    )


def _first_person(claim: Claim, setting: Setting) -> tuple[Act, str] | None:
    """Decide for a narrator who is a party: "I just had a very good call with …"."""
    words = claim.words
    if _ABOUT_CALL.match(words):
        return "reported", "narrator on the call"
    if _CALL.match(words):
        return "reported", "narrator on the call"
    if _HAD_GOOD.match(words) and _pleasant(words, setting):
        return "assessed", "narrator on the talks"
    if characterises(words, setting):
        return "assessed", "talks characterised"
    if re.match(
        r"\W*(?:(?:but|and|so)\s+)*(?:it|which)\s+(?:was|resulted\s+in)\s+(?:\w+\s+)*(?:successful|good|great|productive|positive|constructive)\b|\W*resulted\s+in\s+a\s+(?:very\s+)?positive",
        words,
        re.IGNORECASE,
    ):
        return "assessed", "talks characterised"
    return None


def _pleasant(words: str, setting: Setting) -> bool:
    return bool(setting.lexicon.tone.every(" ".join(words.split()[:14])))


def _addressed(words: str, claim: Claim, setting: Setting) -> bool:
    """Whether another than the speaker is told what to do."""
    lead = words[:160]
    if _OTHERS.match(re.sub(r"^\W*(?:that|to|for)\s+", "", lead)):
        return True
    named = [m.code for m in setting.lexicon.parties.mentions(lead) if m.kind in ("name", "demonym")]
    return (
        bool(named)
        and named[0] not in claim.source
        and not re.match(r"[\W]*(?:that\s+)?(?:the\s+)?two\b", lead)
    )


def _content(claim: Claim, setting: Setting) -> tuple[Act, str] | None:  # noqa: PLR0911  a ladder of rules, first match wins
    """Decide by the clause itself: whom it addresses, what it undertakes, what it approves or rejects."""
    words, subject = claim.words, claim.subject
    hope = _HOPE.search(words)
    other = (
        subject is not None
        and subject.kind in ("party", "person")
        and bool(subject.parties)
        and not set(subject.parties) & set(claim.source)
    )
    both = subject is not None and (subject.kind in ("joint", "pair") or len(subject.parties) > 1)
    if (other or _OTHERS.match(words)) and _MODAL_DUTY.search(words):
        return "urged", "duty of another"
    if hope and not both and _hopes_of_other(hope.group("rest"), claim, setting):
        return "urged", "hope about another"
    if claim.inherited is not None and subject is None:
        return claim.inherited, "coordinated"
    if re.match(r"\W*(?:that\s+)?if\b", words, re.IGNORECASE) and re.search(
        r"\bwill\s+(?:only|have|face|bear|suffer|lead)\b", words
    ):
        return "urged", "warning"
    if hope and not re.match(r"\W*to\b", hope.group("rest")):
        return "stated", "hope about no other"
    if not other and not both:
        own = _own_act(words, claim, setting)
        if own is not None:
            return own
    if other and _WARN.search(words):
        return "urged", "warning"
    if other and _ACCUSATION.search(words):
        return "objected", "reproach"
    return None


def _hopes_of_other(rest: str, claim: Claim, setting: Setting) -> bool:
    lead = rest[:120]
    if _OTHERS.match(lead):
        return True
    named = setting.lexicon.parties.mentions(lead, 0, min(len(lead), 45))
    first = [m.code for m in named]
    if not first or (len(set(first)) > 1 and re.search(r"\band\b", lead[: named[-1].end])):
        return False
    return (
        first[0] not in claim.source and _AGENT.match(lead, named[0].end) is not None and named[0].start < 12
    )  # noqa: PLR2004  the party opens the hope


def _own_act(words: str, claim: Claim, setting: Setting) -> tuple[Act, str] | None:
    """Decide by the first sign of an act in the clause."""
    phrases = setting.lexicon.cues.phrases
    lead = words[:110]
    if _POSITION.match(lead.lstrip(" ,")):
        return "discussed", "position mentioned"
    signs: list[tuple[int, Act, str]] = []
    for act, rule, pattern in (
        ("objected", "concern or opposition", _CONCERN),
        ("urged", "invitation", _INVITE),
        ("urged", "demand", phrases["urged"]),
        ("committed", "own undertaking", phrases["committed"]),
        ("committed", "own undertaking", _ACCEPT),
        ("committed", "own hope", _HOPES_TO),
        ("welcomed", "approval", phrases["welcomed"]),
        ("welcomed", "approval", _THANKS),
    ):
        m = pattern.search(lead)
        if m is not None:
            signs.append((m.start(), act, rule))  # type: ignore[arg-type]
    will = _WILL.search(lead)
    if will is not None and claim.subject is not None and _is_own_will(lead):
        signs.append((will.start(), "committed", "own undertaking"))
    if not signs:
        return None
    _, act, rule = min(signs, key=lambda sign: sign[0])
    return act, rule


def _is_own_will(lead: str) -> bool:
    """Whether "will" is an undertaking and not a forecast: "will be very happy", "it will only get better" are none."""
    return (
        re.search(
            r"\bwhether\b|\b(?:it|this|that|which|there|relations?|relationship|development|people)\s+(?:also\s+)?(?:will|shall)\b|\bwill\s+(?:only|be\s+(?:very|so|a|the|represented|concluding|happy|averted|imposed|closed|no)|never\s+be|determine|have\s+to|feel|see\b|continue\s+to\s+(?:be|grow|face))",
            lead,
        )
        is None
    )
