"""The language of a text: by its script, and for Latin letters by its function words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources

_SAMPLE = 50_000  # code points: more tells no more
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # function words of another language, before English is given up
_SCRIPTS = (
    ("kana", "\u3040-\u30ff"),
    ("hangul", "\u1100-\u11ff\uac00-\ud7af"),
    ("han", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("cyrillic", "\u0400-\u052f"),
    ("arabic", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),
    ("he", "\u0590-\u05ff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
    ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff"),
)
_SCRIPT = re.compile("|".join(f"(?P<{name}>[{letters}])" for name, letters in _SCRIPTS))
# Letters that only some of the languages of a script have, the rarer languages first.
_TELLING = {
    "cyrillic": (("be", "ўЎ"), ("uk", "їієґЇІЄҐ"), ("ru", "ыэёЫЭЁ"), ("sr", "ђћџљњјЂЋЏЉЊЈ"), ("bg", "ъщЪЩ")),
    "arabic": (("ur", "ٹڈڑےں"), ("fa", "پچژگ")),
}
_USUAL = {"cyrillic": "ru", "arabic": "ar"}
_DENSE = 3  # one Chinese character carries about as much as this many letters
_KANA_SHARE = 0.05  # of the characters: Chinese has none, Japanese a third


def language_of(text: str) -> str:
    """Return the ISO 639 code of the language of most of `text`; English where nothing speaks for another.

    >>> language_of("The ministers met in Velmar."), language_of("Les ministres ont parlé dans le palais.")
    ('en', 'fr')
    """
    sample = text[:_SAMPLE]
    scripts = Counter(match.lastgroup for match in _SCRIPT.finditer(sample))
    other = sum(
        count * (_DENSE if name in ("han", "kana", "hangul") else 1) for name, count in scripts.items()
    )
    letters = sum(1 for c in sample if c.isalpha())
    if other > letters - scripts.total():
        return _by_script(sample, scripts)
    return _by_words(sample)


def language_name(code: str) -> str:
    """Return the English name of a language that language_of can return."""
    return _table("names")[code]


def _by_script(sample: str, scripts: Counter[str | None]) -> str:
    if scripts["kana"] > _KANA_SHARE * scripts.total():
        return "ja"
    script = max((name for name in scripts if name), key=lambda name: (scripts[name], name))
    if script in ("han", "hangul", "kana"):
        return {"han": "zh", "hangul": "ko", "kana": "ja"}[script]
    for code, letters in _TELLING.get(script, ()):
        if sum(sample.count(letter) for letter in letters) > scripts[script] // 200:
            return code
    return _USUAL.get(script, script)


def _by_words(sample: str) -> str:
    counts = Counter(_WORD.findall(sample.casefold()))
    scores = {code: sum(counts[word] for word in known) for code, known in _words().items()}
    best = max(scores, key=lambda code: (scores[code], code == "en", code))
    return best if scores[best] >= _FEWEST and scores[best] > scores["en"] else "en"


@cache
def _words() -> dict[str, frozenset[str]]:
    return {code: frozenset(listed.split()) for code, listed in _table("words").items()}


@cache
def _table(name: str) -> dict[str, str]:
    raw = tomllib.loads(resources.files(__package__).joinpath("languages.toml").read_text("utf-8"))
    return {code: row if isinstance(row, str) else " ".join(row) for code, row in raw[name].items()}
