"""Words joined as a sentence joins them."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT_NAME = 3  # "US", "UK", "EU", "UN" are read letter by letter and take an article; "NATO" does not


def and_list(words: Iterable[str]) -> str:
    """Join `words` as a sentence does.

    >>> and_list(["a", "b", "c"])
    'a, b and c'
    """
    *head, last = [*words] or [""]
    return f"{', '.join(head)} and {last}" if head else last


def with_article(name: str) -> str:
    """Return a party's name as it stands in a sentence.

    >>> with_article("US"), with_article("NATO"), with_article("France")
    ('the US', 'NATO', 'France')
    """
    return f"the {name}" if name.isupper() and len(name) <= _SHORT_NAME else name
