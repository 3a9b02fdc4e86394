"""The options of a comparison in plain words, for the report's section on its method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from provenance.report.visible import one_line
from provenance.report.wording import dates_in_words
from provenance.text.joining import and_list

LABELS = {
    "dates": "Date of the meeting",
    "sides": "Speaks for",
    "outlets": "Outlet",
    "parties": "Parties added to the lexicon",
    "only": "Rules that were run",
    "without": "Rules left out",
}


class OptionView(msgspec.Struct, frozen=True):
    """An option that was given: what it is about, and a line for each thing that was said."""

    label: str
    lines: tuple[str, ...]


def options_in_words(options: Mapping[str, object]) -> tuple[OptionView, ...]:
    """Return the options that say something, in the order in which they were given.

    >>> options_in_words({"sides": {"mfa": "CN"}, "only": []})
    (OptionView(label='Speaks for', lines=('mfa: CN',)),)
    """
    views = (
        OptionView(LABELS.get(name, _label(name)), _lines(name, value)) for name, value in options.items()
    )
    return tuple(view for view in views if view.lines)


def _label(name: str) -> str:
    return one_line(name).replace("_", " ").capitalize()


def _lines(name: str, value: object) -> tuple[str, ...]:
    if name == "dates" and isinstance(value, Sequence) and value:
        return (dates_in_words([str(day) for day in value]),)
    if isinstance(value, Mapping):
        return tuple(f"{one_line(str(key))}: {_words(one)}" for key, one in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        plain = not any(isinstance(one, Mapping) for one in value)
        found = tuple(_words(one) for one in value)
        return (and_list(found),) if plain and found else found
    return () if value is None else (_words(value),)


def _words(value: object) -> str:
    """Return a value as a person writes it: `yes`, `Acme Corp (AC), also “Acme”`, `a, b`."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        said = {key: _words(one) for key, one in value.items() if one not in (None, "", [], ())}
        also = f", also “{said['names'].replace(', ', '”, “')}”" if "names" in said else ""
        if "code" in said and "name" in said:  # a party
            return f"{said['name']} ({said['code']}){also}"
        return ", ".join(f"{one_line(str(key))} {one}" for key, one in said.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_words(one) for one in value)
    return one_line(str(value))
