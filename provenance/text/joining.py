"""Words joined as a sentence joins them."""

from __future__ import annotations

from collections.abc import Iterable


def and_list(words: Iterable[str]) -> str:
    """Join `words` as a sentence does.

    >>> and_list(["a", "b", "c"])
    'a, b and c'
    """
    *head, last = [*words] or [""]
    return f"{', '.join(head)} and {last}" if head else last
