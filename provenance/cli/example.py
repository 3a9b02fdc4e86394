"""The worked example: a case that is installed with the package."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from provenance.cli.answering import Answer, answer_for
from provenance.cli.reading import unique_ids
from provenance.compare import Options
from provenance.errors import UnreadableAccountError
from provenance.ingest import account_of
from provenance.lexicon import default_lexicon, extended

SLUG = "velmar-talks"


def example(slug: str = SLUG) -> Answer:
    """Compare a case's accounts with what its case.toml says; only SLUG is installed with the package."""
    folder = example_folder(slug)
    case = tomllib.loads(folder.joinpath("case.toml").read_text(encoding="utf-8"))
    rows = case["accounts"]
    ids = unique_ids([Path(row["file"]).stem for row in rows])
    accounts = [
        account_of(
            folder.joinpath(row["file"]).read_bytes(),
            id=id_,
            name=Path(row["file"]).name,
            outlet=row.get("outlet"),
            side=row.get("side"),
            published=row.get("published"),
            url=row.get("url"),
        )
        for id_, row in zip(ids, rows, strict=True)
    ]
    words = folder.joinpath("lexicon.toml")
    lexicon = extended(default_lexicon(), words.read_bytes(), words.name)
    return answer_for(accounts, lexicon, Options(), "provenance demo")


def example_folder(slug: str) -> Traversable:
    """Return where the case is: in the installed package, or in the source tree it is installed from."""
    package = files("provenance")
    source = Path(str(package)).parent / "cases" / slug
    for folder in (package.joinpath("demo"), source) if slug == SLUG else (source,):
        if folder.joinpath("case.toml").is_file():
            return folder
    raise UnreadableAccountError(f"the worked example {slug} is not installed; install provenance again")
