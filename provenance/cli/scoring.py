"""Annotated cases from the disk, compared and scored one after the other."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from provenance.cli.preparing import Given, lexicon_of
from provenance.compare import compare, extract_one
from provenance.errors import OptionError, UnreadableAccountError
from provenance.evaluate import Case, Score, read_case, score_case
from provenance.ingest import account_of
from provenance.lexicon import Lexicon


def scored(cases: Path, only: Sequence[str], lexicons: tuple[str, ...]) -> list[Score]:
    """Score every case in the folder, or those that are named."""
    found = folders(cases, only)
    lexicon = lexicon_of(Given(lexicons=lexicons))
    with click.progressbar(found, label="Comparing", file=sys.stderr, hidden=not sys.stderr.isatty()) as rows:
        return [scored_one(folder, lexicon) for folder in rows]


def folders(cases: Path, only: Sequence[str]) -> list[Path]:
    """Return the folders that hold annotated accounts, by name."""
    found = sorted(p for p in cases.iterdir() if p.is_dir() and any(p.glob("*.txt")))
    names = [p.name for p in found]
    for name in only:
        if name not in names:
            raise OptionError(f"--case {name}: no such case; there are {', '.join(names) or 'none'}")
    if not found:
        raise UnreadableAccountError(
            f"{cases}: holds no folder with accounts; see provenance evaluate --help"
        )
    return [p for p in found if not only or p.name in only]


def scored_one(folder: Path, lexicon: Lexicon) -> Score:
    """Compare the accounts of one case as they were annotated, and score the answer."""
    case = case_in(folder)
    accounts = [account_of(a.text.encode(), id=a.id, name=a.name) for a in case.accounts]
    several = len(accounts) > 1
    found = compare(accounts, lexicon=lexicon) if several else extract_one(accounts[0], lexicon=lexicon)
    return score_case(case, found)


def case_in(folder: Path) -> Case:
    """Read texts, annotations and links; bytes are decoded as they are, for offsets count in the text."""
    try:
        texts = {p.stem: p.read_bytes().decode("utf-8") for p in folder.glob("*.txt")}
        files = {name: folder / f"{name}.json" for name in texts}
        marked = {name: path.read_text("utf-8") for name, path in files.items() if path.exists()}
        links = folder / "links.json"
        return read_case(folder.name, texts, marked, links.read_text("utf-8") if links.exists() else None)
    except UnicodeDecodeError as error:
        raise UnreadableAccountError(
            f"{folder.name}: a file is not UTF-8 ({error.reason}); save it so"
        ) from None
    except OSError as error:
        raise UnreadableAccountError(
            f"{error.filename}: cannot be read ({error.strerror}); check it"
        ) from None
