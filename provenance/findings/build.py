"""Makes a finding: its stable id, its statements in order, the passages that show it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from provenance.findings.index import Index
from provenance.model import Candidate, Finding, Passage, Severity, Statement

_WORD = re.compile(r"\w+")
_DIGITS = 12


def folded(text: str) -> str:
    r"""Return the words of `text` without case, punctuation and layout.

    >>> folded("To hold\n the “first” meeting.")
    'to hold the first meeting'
    """
    return " ".join(_WORD.findall(text.casefold()))


def identity(rule: str, told: Sequence[tuple[str, str]], about: str = "") -> str:
    """Return the id of a finding of `rule` on these (account, words).

    Offsets, numbers, scores and the order of the accounts have no part in it: the same finding keeps its id
    when something else in an account changes. `about` tells two findings on the same statements apart.
    """
    parts = [rule, folded(about), *sorted(f"{account}\x1e{folded(words)}" for account, words in told)]
    return "f-" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_DIGITS]


def finding(  # noqa: PLR0913 - a finding has that many parts, all but three by name
    rule: str,
    severity: Severity,
    message: str,
    *,
    index: Index,
    statements: Sequence[Statement],
    alike: Sequence[Statement] = (),
    absent: tuple[str, ...] = (),
    spans: Sequence[Passage] | None = None,
    about: str = "",
) -> Finding:
    """Return a finding on `statements`; without `spans` the whole statements show it.

    `alike` are statements of further accounts that read the same: they are shown, but the finding is not
    about them, so it keeps its id when such an account comes or goes.
    """
    about_them = {s.id: s for s in statements}
    shown_too = {s.id: s for s in alike}
    ordered = sorted({**about_them, **shown_too}.values(), key=lambda s: (index.order[s.account], s.start))
    shown = [index.passage(s) for s in ordered] if spans is None else spans
    nearest: tuple[Candidate, ...] = ()
    if absent:
        nearest = index.nearest(ordered[0], absent)
    return Finding(
        id=identity(rule, [(s.account, index.text(s)) for s in ordered if s.id in about_them], about),
        rule=rule,
        severity=severity,
        message=message,
        statements=tuple(s.id for s in ordered),
        absent_from=absent,
        spans=tuple(dict.fromkeys(sorted(shown, key=lambda p: (index.order[p.account], p.start, p.end)))),
        nearest=nearest,
    )
