"""Pairs of invented accounts that quote two ministers: the same, altered by a word, swapped, or only once."""

from __future__ import annotations

import random
from typing import NamedTuple

from provenance.lexicon.parties import Party

PARTIES = (
    Party("XA", "Arvenia", "Arvenia", demonyms=("Arvenian",), capitals=("Velmar",)),
    Party("XB", "Belmora", "Belmora", demonyms=("Belmoran",), capitals=("Torvik",)),
)
KINDS = ("same", "altered", "swapped", "invented")
RETOLD = "retold"  # one more in each pair, which no rule may take for a mismatch
RULES = {"altered": "altered-quote", "swapped": "misattributed-quote", "invented": "unmatched-quote"}
SPEAKERS = ("Mira Tolland", "Joran Veck")
HOMES = {"Mira Tolland": "Arvenia", "Joran Veck": "Belmora"}

SUBJECTS = (
    "our fishermen", "the ferry crews", "two generations of farmers", "the miners of Orsa",
    "every family on the border", "the pilots", "the river towns", "our engineers", "the small ports",
    "those who lost their harvest", "the customs clerks", "our students", "the lighthouse keepers",
    "the railway workers", "the doctors in the north", "the timber mills",
)  # fmt: skip  # a list of words reads better in a block
VERBS = {  # as said, and as somebody else retells it
    "have waited for": "had been waiting for",
    "deserve": "deserved",
    "will not forget": "would not forget",
    "paid for": "had paid for",
    "cannot live without": "could not do without",
    "have earned": "had earned",
    "built": "had built",
    "depend on": "depended on",
    "lost faith in": "no longer believed in",
    "kept alive": "had kept alive",
    "will judge us by": "would judge both ministers by",
    "never asked for": "had not asked for",
    "have already seen": "had seen enough of",
    "are tired of": "were tired of",
    "must be told about": "had to be told about",
    "would gladly trade their pensions for": "would pay a lot for",
}
OBJECTS = (
    "this bridge", "a fair tariff", "an honest answer", "seven years of silence", "the new timetable",
    "a border without barriers", "clean water from the Ilme", "the promise of cheap power",
    "a ceasefire that holds", "one decent harvest", "the hospital trains", "a treaty that nobody reads",
    "these empty warehouses", "the old lighthouse", "a second crossing", "forty unanswered letters",
)  # fmt: skip  # as above
TAILS = (
    "and nobody in this room can deny it", "whatever the markets say", "long before the first snow",
    "because we were too slow", "and I say so as a neighbour", "even if it costs us votes",
    "in every village from Velmar to Torvik", "without a single complaint", "and that is the whole story",
    "while we argued about commas", "for the sake of their children", "more than any of us knows",
)  # fmt: skip  # as above
TOPICS = (
    "grain storage", "visa fees", "the census", "radio frequencies", "forest fires", "school exchanges",
    "the postal union", "bird flu", "lorry permits", "the tax office", "satellite maps", "river dredging",
    "pension claims", "the marathon",
)  # fmt: skip  # as above
OTHER_WORDS = (
    "winter",
    "eleven",
    "stubborn",
    "harbour",
    "cousins",
    "velvet",
    "quarrel",
    "seldom",
    "copper",
    "ladder",
)


class PlantedQuote(NamedTuple):
    """A quotation of the first account, and what was done to it in the second."""

    kind: str
    words: str


class PlantedPair(NamedTuple):
    """Two accounts as text, and the quotations planted in them."""

    first: str
    second: str
    planted: tuple[PlantedQuote, ...]


def saying(rng: random.Random, subject: str, verb: str, thing: str, tail: str) -> str:
    words = f"{subject} {verb} {thing}"
    if rng.random() < 0.7:
        words += f", {tail}" if rng.random() < 0.3 else f" {tail}"
    return words[0].upper() + words[1:]


def altered(rng: random.Random, words: str) -> str:
    """Return `words` with one word replaced, dropped or added."""
    parts = words.split()
    at = rng.randrange(1, len(parts) - 1)
    match rng.choice(("replaced", "replaced", "dropped", "added")):
        case "replaced":
            parts[at] = rng.choice(OTHER_WORDS)
        case "dropped":
            del parts[at]
        case _:
            parts.insert(at, rng.choice(OTHER_WORDS))
    return " ".join(parts)


def retyped(rng: random.Random, words: str) -> str:
    """Return the same words as another writer may put them: in part, with "…", or with an insertion."""
    parts = words.split()
    match rng.choice(("whole", "whole", "ellipsis", "insertion", "part")):
        case "ellipsis" if len(parts) >= 10:
            return " ".join([*parts[:4], "…", *parts[6:]])
        case "insertion":
            return " ".join([*parts[:2], "[in the north]", *parts[2:]])
        case "part" if len(parts) >= 10:
            return " ".join(parts[:-3])
        case _:
            return words


def quoted(rng: random.Random, words: str, speaker: str, marks: str) -> str:
    """Return a sentence that quotes `words`, its attribution before or behind."""
    name = rng.choice((speaker, speaker.rsplit(maxsplit=1)[-1]))
    verb = rng.choice(("said", "said", "added", "stressed", "told reporters"))
    if rng.random() < 0.4:
        return f"{name} {verb}: {marks[0]}{words}.{marks[1]}"
    return f"{marks[0]}{words},{marks[1]} {name} {verb}."


def pair(rng: random.Random) -> PlantedPair:
    """Return two accounts with two quotations of each kind and one retold, in two orders."""
    kinds = [RETOLD, *(kind for kind in KINDS for _ in range(2))]
    rng.shuffle(kinds)
    subjects, verbs = rng.sample(SUBJECTS, len(kinds)), rng.sample(list(VERBS), len(kinds))
    objects, tails = rng.sample(OBJECTS, len(kinds)), rng.sample(TAILS, len(kinds))
    sayings = [saying(rng, *parts) for parts in zip(subjects, verbs, objects, tails, strict=True)]
    first, second = [], []
    for kind, words, parts in zip(kinds, sayings, zip(subjects, verbs, objects, strict=True), strict=True):
        speaker = rng.choice(SPEAKERS)
        other = next(s for s in SPEAKERS if s != speaker)
        first.append(quoted(rng, words, speaker, '""'))
        if kind == "altered":
            second.append(quoted(rng, altered(rng, words), speaker, "“”"))
        elif kind == "swapped":
            second.append(quoted(rng, words, other, "“”"))
        elif kind == RETOLD:
            second.append(f"{speaker} said that {parts[0]} {VERBS[parts[1]]} {parts[2]}.")
        elif kind == "same":
            second.append(quoted(rng, retyped(rng, words), speaker, rng.choice(("“”", '""', "«»"))))
    topics = rng.sample(TOPICS, 4)
    first += [
        f"{s} said that {HOMES[s]} would look into {t}." for s, t in zip(SPEAKERS, topics[:2], strict=True)
    ]
    second += [
        f"{s} said {HOMES[s]} had nothing new on {t}." for s, t in zip(SPEAKERS, topics[2:], strict=True)
    ]
    rng.shuffle(second)
    opening = (
        "Foreign Minister Mira Tolland of Arvenia met Foreign Minister Joran Veck of Belmora "
        "in Velmar on 4 May 2031."
    )
    told = tuple(PlantedQuote(kind, words) for kind, words in zip(kinds, sayings, strict=True))
    return PlantedPair("\n\n".join([opening, *first]), "\n\n".join([opening, *second]), told)
