"""Invented news texts that have nothing in common but the language, and copies planted in them.

Content words are made of syllables, so that two texts share no name and hardly a noun; function words,
endings, constructions and a few stock phrases are agency English, so that what everybody uses is shared.
"""

from __future__ import annotations

import random
from typing import NamedTuple

# fmt: off  # rows of words
ONSETS = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
)
VOWELS = ("a", "e", "i", "o", "u", "ea", "ai", "oa")
CODAS = (
    "b",
    "ck",
    "d",
    "ft",
    "g",
    "l",
    "ld",
    "lm",
    "m",
    "mp",
    "n",
    "nd",
    "nt",
    "p",
    "r",
    "rn",
    "rt",
    "s",
    "sk",
    "t",
    "x",
)
# fmt: on
NOUN_ENDS = ["", "", "ment", "tion", "ness", "ing", "er", "ity", "ance"]
ADJECTIVE_ENDS = ["al", "ive", "ous", "able", "ent", "ful", "ish"]
# Upper-case keys are rewritten, lower-case ones filled from the text's own vocabulary, the rest is English.
GRAMMAR = {
    "S": """NP VP; NP VP; NP VP PP; PP NP VP; NP VP and VP; ADV NP VP; WHEN NP VP NP VP;
        NP name? REP that NP VP""",
    "NP": "DET n; DET n; DET a n; DET n of NP; a ns; num ns; name; PRON; DET n that VP; DET n and DET n",
    "VP": """ved NP; ved NP; MOD v NP; had ved NP PP; BE ved by NP; BE a; ved PP; MOD not v NP; REP NP VP""",
    "PP": "PREP NP; PREP NP; PREP name; on day; since day; PREP DET n",
    "DET": """the; the; the; the; the; the; the; the; a; a; a; a; its; their; his; her; this; each; some; any;
        another; no; such; that; our; every""",
    "PREP": """in; in; in; of; of; for; to; with; from; by; on; at; under; over; between; during; after;
        before; against; through; without; within; across; about""",
    "MOD": "will; would; can; could; may; must; should; might",
    "BE": "is; are; was; were; has been; had been; will be; remains; became; seemed",
    "PRON": "he; she; it; they; we; who; this; others; many; few; all; both; nobody; some",
    "ADV": """however; meanwhile; still; then; now; later; earlier; yet; so; also; perhaps; indeed; once;
        again; instead; finally; often""",
    "WHEN": "when; while; although; because; if; as; since; until; after; before; unless; once; where",
    "REP": "said; noted; added; stressed; reported; told; believed; knew; announced; explained; denied",
}
OPTIONS = {key: [option.split() for option in line.split(";")] for key, line in GRAMMAR.items()}
STOCK = [
    "the two sides agreed to continue to maintain close communication",
    "on the basis of mutual respect and mutual benefit",
    "he said on the sidelines of the meeting that the talks were candid and constructive",
    "the spokesperson told reporters at a regular press briefing",
    "they exchanged views on international and regional issues of common concern",
]
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "sunday", "march", "april", "june"]
LENGTH = 600


class Planted(NamedTuple):
    """Words `start` to `end` of `source` that stand, edited, as words `at` to `stop` of `target`."""

    source: int
    start: int
    end: int
    target: int
    at: int
    stop: int


class Vocabulary:
    """A world of its own for each text: a few names, some dozens of nouns, verbs and adjectives."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.nouns = [self._stem() + rng.choice(NOUN_ENDS) for _ in range(90)]
        self.verbs = [self._stem() for _ in range(50)]
        self.adjectives = [self._stem() + rng.choice(ADJECTIVE_ENDS) for _ in range(40)]
        self.names = [
            self._stem().capitalize() + rng.choice(["", "", "ia", " " + self._stem().capitalize()])
            for _ in range(10)
        ]

    def _stem(self) -> str:
        rng = self.rng
        first = rng.choice(ONSETS) + rng.choice(VOWELS)
        return (
            first
            + (rng.choice(ONSETS) + rng.choice(VOWELS) if rng.random() < 0.4 else "")
            + rng.choice(CODAS)
        )

    def pick(self, words: list[str]) -> str:
        """Return one of the words: few of them often, most of them seldom."""
        return words[min(len(words) - 1, int(self.rng.expovariate(4 / len(words))))]

    def sentence(self) -> list[str]:
        if self.rng.random() < 0.08:
            return self.rng.choice(STOCK).split()
        words = self._grown("S", 0)
        return words if 5 <= len(words) <= 40 else self.sentence()

    def _grown(self, key: str, depth: int) -> list[str]:
        if key not in OPTIONS:
            return self._word(key)
        options = OPTIONS[key]
        chosen = self.rng.choice(options if depth < 6 else options[:2])
        return [word for part in chosen for word in self._grown(part, depth + 1)]

    def _word(self, key: str) -> list[str]:
        rng = self.rng
        kinds = {
            "n": lambda: [self.pick(self.nouns)],
            "ns": lambda: [self.pick(self.nouns) + "s"],
            "a": lambda: [self.pick(self.adjectives)],
            "v": lambda: [self.pick(self.verbs)],
            "ved": lambda: [self.pick(self.verbs) + "ed"],
            "name": lambda: self.pick(self.names).split(),
            "name?": lambda: self.pick(self.names).split() if rng.random() < 0.5 else [],
            "num": lambda: [str(rng.randint(2, 900))],
            "day": lambda: [rng.choice(DAYS).capitalize()],
        }
        return kinds[key]() if key in kinds else [key]


def text(rng: random.Random, length: int = LENGTH) -> list[list[str]]:
    """Return an invented text as sentences of words, `length` words at least."""
    world = Vocabulary(rng)
    sentences: list[list[str]] = []
    while sum(map(len, sentences)) < length:
        sentences.append(world.sentence())
    return sentences


def edited(rng: random.Random, words: list[str], share: float) -> list[str]:
    """Return `words` with a share of them changed: three in five replaced, others dropped or added to."""
    world = Vocabulary(rng)
    out: list[str] = []
    chosen = set(rng.sample(range(len(words)), round(share * len(words))))
    for k, word in enumerate(words):
        kind = rng.random() if k in chosen else 1.0
        if k not in chosen:
            out.append(word)
        elif kind < 0.6:
            out.append(world.pick(world.nouns))
        elif kind < 0.8:
            out.extend([world.pick(world.adjectives), word])
    return out


def start_of_passage(rng: random.Random, words: list[str], length: int) -> int:
    """Return where a passage of `length` words begins that is no stock phrase (long ones may hold one)."""
    stock = {word for phrase in STOCK for word in phrase.split() if len(word) > 5}
    for _ in range(1000):
        start = rng.randrange(len(words) - length)
        held = sum(word.rstrip(".") in stock for word in words[start : start + length])
        if held <= length // 30:
            return start
    return start


def plant(rng: random.Random, count: int, words: int, share: float) -> tuple[list[str], list[Planted]]:
    """Return `count` unrelated texts, each with one edited passage of `words` words out of the next one."""
    texts = [
        [word for sentence in text(rng) for word in [*sentence[:-1], sentence[-1] + "."]]
        for _ in range(count)
    ]
    starts = [start_of_passage(rng, t, words) for t in texts]
    copies = [
        edited(rng, texts[(k + 1) % count][(s := starts[(k + 1) % count]) : s + words], share)
        for k in range(count)
    ]
    ends = [[j for j in range(1, len(t)) if t[j - 1].endswith(".")] for t in texts]
    places = [rng.choice([j for j in e if not s < j < s + words]) for e, s in zip(ends, starts, strict=True)]
    planted = []
    for k in range(count):
        source = (k + 1) % count
        start = starts[source] + (len(copies[source]) if places[source] <= starts[source] else 0)
        planted.append(Planted(source, start, start + words, k, places[k], places[k] + len(copies[k])))
    bodies = [t[:at] + copy + t[at:] for t, at, copy in zip(texts, places, copies, strict=True)]
    return [" ".join(body) for body in bodies], planted
