"""The options that several commands share, and what they mean for accounts and lexicon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

Decorated = Callable[..., Any]

FORMATS = ("terminal", "json", "markdown", "csv")


def about_the_meeting(function: Decorated) -> Decorated:
    """Add the options that say what the texts themselves may not."""
    options = [
        click.option(
            "--side", "sides", multiple=True, metavar="ID=PARTY", help="The party an account speaks for."
        ),
        click.option(
            "--outlet", "outlets", multiple=True, metavar="ID=NAME", help="Who published an account."
        ),
        click.option(
            "--date", "dates", multiple=True, metavar="DAY", help="A day of the meeting, as 2024-01-27."
        ),
        click.option(
            "--party",
            "parties",
            multiple=True,
            metavar="CODE=NAME|…",
            help="A party that no table knows, with its names: AC=Acme Corp|Acme|the company.",
        ),
        click.option(
            "--lexicon",
            "lexicons",
            multiple=True,
            metavar="FILE",
            help="A TOML file with more parties and words.",
        ),
    ]
    return stacked(function, options)


def about_references(function: Decorated) -> Decorated:
    """Add the option that names further texts to look things up in."""
    option = click.option(
        "--reference",
        "references",
        multiple=True,
        metavar="FILE|DIR",
        help="Texts in which copied passages and quotations are looked up (may be repeated).",
    )
    return stacked(function, [option])


def about_rules(function: Decorated) -> Decorated:
    """Add the options that choose rules."""
    options = [
        click.option(
            "--rule", "only", multiple=True, metavar="NAME", help="Run this rule only (may be repeated)."
        ),
        click.option("--no-rule", "without", multiple=True, metavar="NAME", help="Leave this rule out."),
    ]
    return stacked(function, options)


def stacked(function: Decorated, options: Sequence[Callable[[Decorated], Decorated]]) -> Decorated:
    """Apply options so that the help lists them in the given order."""
    for option in reversed(options):
        function = option(function)
    return function
