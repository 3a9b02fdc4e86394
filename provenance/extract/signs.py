"""The patterns of signs.toml, compiled when first asked for."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files("provenance.extract") / "signs.toml").read_text("utf-8"))


def sign(name: str) -> re.Pattern[str]:
    """Return the pattern of this name, "module.name"."""
    module, key = name.split(".")
    return re.compile("".join(_table()[module][key]))
