"""Asking for a correction on the terminal: what is corrected is shown first, and Enter always leaves."""

from __future__ import annotations

import click

from provenance.casebook.correcting import ACTS, RELATIONS, known_sources, statement_named
from provenance.casebook.statements import shown
from provenance.errors import ReviewError
from provenance.model import Comparison

FIELDS = ("source", "speaker", "act", "point", "link", "unlink")
YES, NO = ("yes", "y"), ("no", "n")
LEFT = "Nothing was changed."


def asked(question: str) -> str:
    """Return the answer to `question`; click.Abort where there is none: Enter alone, Ctrl-C."""
    answer: str = click.prompt(question, default="", show_default=False).strip()
    if not answer:
        raise click.Abort
    return answer


def asked_correction(comparison: Comparison) -> dict[str, object]:
    """Ask what of which statement was misread; ReviewError where an answer fits nothing."""
    name = asked("Which statement (as A12; `review SLUG --statements` lists them; Enter leaves)")
    click.echo(shown(comparison, name))
    field = _one_of(asked(f"What of it ({', '.join(FIELDS)})"), FIELDS)
    if field in ("link", "unlink"):
        return _asked_link(comparison, name, field)
    if field == "point":
        return {"statement": name, "point": _yes(asked("Is it a claimed point, yes or no"))}
    if field == "act":
        return {"statement": name, "act": _one_of(asked(f"The right act ({', '.join(ACTS)})"), ACTS)}
    known = f"{', '.join(known_sources(comparison))}; several with commas"
    hint = known if field == "source" else "- for nobody named"
    return {"statement": name, field: asked(f"The right {field} ({hint})")}


def _asked_link(comparison: Comparison, name: str, field: str) -> dict[str, object]:
    other = asked(f"{'With' if field == 'link' else 'From'} which statement")
    click.echo(shown(comparison, name))
    click.echo(shown(comparison, other))
    if field == "unlink":
        if not _yes(asked("They do not belong together, yes or no")):
            raise click.Abort
        return {"unlink": (name, other)}
    (one, _), (two, _) = statement_named(comparison, name), statement_named(comparison, other)
    if one.id == two.id:
        click.echo(f"Both are in {one.id}: they are one thing told twice, no link between accounts.")
    relation = _one_of(asked(f"How do they belong together ({', '.join(RELATIONS)})"), RELATIONS)
    return {"link": (name, other), "relation": relation}


def _one_of(word: str, choices: tuple[str, ...]) -> str:
    """Return the choice that `word` is or alone begins."""
    found = [choice for choice in choices if choice == word.lower()]
    found = found or [choice for choice in choices if choice.startswith(word.lower())]
    if len(found) != 1:
        raise ReviewError(f"{word!r} is none of {', '.join(choices)}.")
    return found[0]


def _yes(word: str) -> bool:
    if word.lower() not in YES + NO:
        raise ReviewError(f"{word!r} is neither yes nor no.")
    return word.lower() in YES
