"""Accounts of any length out of the prose of cases/: real sentences, and new rare words in each repetition.

Repeating a text as it stands would link every sentence with all its copies, which no pair of accounts does.
So the second and every further time round, the words that are rare in the cases get another ending, the same
one in every account: "timber" is "timbervik" in all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import count, islice
from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "cases"
FILES = [sorted(case.glob("accounts/*.txt")) for case in sorted(CASES.iterdir()) if case.is_dir()]
LEXICON = CASES / "velmar-talks" / "lexicon.toml"
ENDINGS = ("vik", "sund", "dal", "mar", "esk", "tarn", "rin", "bra", "hest", "ilva")
RARE = 6  # occurrences in all cases together, at most
WORD = re.compile(r"\b[a-z]{5,}\b")


def rare_words() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for files in FILES for path in files]
    found = Counter(word for text in texts for word in WORD.findall(text))
    return {word for word, number in found.items() if number <= RARE}


def ending(round_: int) -> str:
    """A different one for every round: vik, sund, …, vikvik, viksund, …"""
    tail = ENDINGS[round_ % len(ENDINGS)]
    return ending(round_ // len(ENDINGS) - 1) + tail if round_ >= len(ENDINGS) else tail


def paragraphs(number: int, rare: set[str]):
    """Account `number` of every case in turn, again and again with new words.

    Where there are more accounts than a case has, the further ones leave out every other paragraph.
    """
    for round_ in count():
        for files in FILES:
            text = files[number % len(files)].read_text(encoding="utf-8").strip()
            if round_:
                tail = ending(round_ - 1)
                text = WORD.sub(lambda m, t=tail: m[0] + t if m[0] in rare else m[0], text)
            lap = number // len(files)
            yield from text.split("\n\n")[lap % 2 :: 2 if lap else 1]


def account(number: int, words: int) -> str:
    """Whole paragraphs until there are about `words` words."""
    kept: list[str] = []
    have = 0
    for paragraph in islice(paragraphs(number, rare_words()), 100_000):
        if have >= words:
            break
        kept.append(paragraph)
        have += len(paragraph.split())
    return "\n\n".join(kept) + "\n"


def accounts(number: int, words: int) -> dict[str, str]:
    """Return `number` accounts of about `words` words each, by id."""
    return {f"account-{n + 1}": account(n, words) for n in range(number)}
