"""The forms of verbs: regular ones by rule, the others from the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["base", "finite", "past", "participle"]


def inflected(verb: str, irregular: Mapping[str, list[str]] | None = None) -> dict[str, Form]:
    """Return the forms of a base verb.

    >>> sorted(inflected("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    if irregular and verb in irregular:
        third, past, done, ing, *more = irregular[verb]
        plural: dict[str, Form] = dict(zip(more, ("finite", "past", "finite"), strict=False))  # only "be"
        return {verb: "base", third: "finite", done: "past", past: "past", ing: "participle", **plural}
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb
    third = verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "o")) else "s")
    past = verb + "d" if verb.endswith("e") else verb + "ed"
    if re.search(r"[^aeiou]y$", verb):
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    return {verb: "base", third: "finite", past: "past", stem + "ing": "participle"}


def forms(
    verbs: Iterable[str], kind: str, irregular: Mapping[str, list[str]]
) -> Iterator[tuple[str, Form, str, tuple[str, ...]]]:
    """Yield each form of the first word, which it is, the verb, and its other words."""
    for verb in verbs:
        first, *rest = verb.split()
        for form, which in inflected(first, irregular).items():
            if kind != "past" or which in ("past", "participle"):
                yield form, which, verb, tuple(rest)
