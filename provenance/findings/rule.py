"""What a rule is: a name, a default severity, a meaning, and a function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Severity


class Rule(msgspec.Struct, frozen=True):
    """One row of the table of rules; `severity` is what its findings have, or the highest of them."""

    name: str
    severity: Severity
    meaning: str
    run: Callable[[Comparison, Lexicon], Iterable[Finding]]
