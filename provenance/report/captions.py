"""The words a report needs that no comparison holds: names of parties, meanings of rules, subjects."""

from __future__ import annotations

import msgspec


class Captions(msgspec.Struct, frozen=True):
    """Names by party code, meanings by rule, subjects by statement id, and the command that made it all."""

    parties: dict[str, str] = {}
    rules: dict[str, str] = {}
    subjects: dict[str, tuple[str, ...]] = {}
    command: str | None = None

    def party(self, code: str) -> str:
        """Return the short name of a party, its code where it has none."""
        return self.parties.get(code, code)
