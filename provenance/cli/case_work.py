"""`provenance case run`, `check`, `bundle` and `verify`: what is done with a case that is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.whereabouts import Where, checked_place, where

if TYPE_CHECKING:
    from provenance.casebook.run import Ran

MOST_NAMED = 5  # findings that came or went, named on the terminal; the report has all


@click.command("run", short_help="Compare a case's accounts and write its report.")
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option("--all", "everything", is_flag=True, help="Run every case there is.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), help="Processes for several cases; one a core unless given."
)
@where
def run(slugs: tuple[str, ...], jobs: int | None, *, everything: bool, place: Where) -> None:
    """Compare the accounts of the cases named SLUG, with their corrections, and write their reports.

    Verdicts stay with their findings. Findings that came or went since the last run are listed.
    """
    from provenance.casebook.case import slugs as all_slugs
    from provenance.casebook.case import strays
    from provenance.casebook.run import run_all

    if everything == bool(slugs):
        raise click.UsageError("Name the cases to run, or give --all for every one.")
    chosen = tuple(dict.fromkeys(slugs)) if slugs else all_slugs(place.cases)
    left_out = strays(place.cases) if everything else ()
    for sentence in left_out:
        click.echo(f"provenance: {sentence}", err=True)
    if not chosen and not left_out:
        click.echo(f"There is no case in {place.cases}.")
        return
    workers = max(1, min(jobs or _cores(), len(chosen)))
    failed = _run_all(run_all(chosen, place.cases, place.reports, jobs=workers), len(chosen))
    if failed or left_out:
        raise click.exceptions.Exit(1)


def _run_all(running: Iterator[Ran], total: int) -> int:
    """Tell of each case as it is run; return how many failed."""
    failed = done = 0
    try:
        for ran in _watched(running, total):
            failed, done = failed + (ran.error is not None), done + 1
            _tell(ran, alone=total == 1)
    except KeyboardInterrupt:
        click.echo(f"provenance: interrupted; {done} of {total} cases were run before", err=True)
        raise click.exceptions.Exit(130) from None
    return failed


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _watched(running: Iterator[Ran], total: int) -> Iterator[Ran]:
    """Show a bar on stderr where there is somebody to watch it."""
    import sys

    if total == 1 or not sys.stderr.isatty():
        yield from running
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(running, "Running", total=total, console=Console(stderr=True), transient=True)


def _tell(ran: Ran, *, alone: bool) -> None:
    if ran.error is not None or ran.summary is None:
        click.echo(f"provenance: {ran.slug}: {ran.error}", err=True)
        return
    from provenance.report.wording import count

    counts, changed = ran.summary.findings, ran.turnover
    total = counts.high + counts.medium + counts.low
    parts = [count(ran.summary.points, "point"), f"{count(total, 'finding')} ({counts.high} high)"]
    parts += [f"{len(changed.new)} new"] if changed.new else []
    parts += [f"{len(changed.vanished)} gone"] if changed.vanished else []
    click.echo(f"{ran.slug}: {' · '.join(parts)} → {ran.report}")
    for remark in ran.remarks:
        click.echo(f"provenance: {ran.slug}: {remark}", err=True)
    if alone:
        for mark, findings in (("+", changed.new), ("-", changed.vanished)):
            for finding in findings[:MOST_NAMED]:
                click.echo(f"  {mark} {finding.id} {finding.severity} {finding.rule}: {finding.message}")
            if len(findings) > MOST_NAMED:
                click.echo(f"  {mark} and {len(findings) - MOST_NAMED} more")
        if changed.new or changed.vanished or changed.orphaned:
            click.echo(f"All of it: provenance case show {ran.slug} --changes")


@click.command("check", short_help="Check every hash, file and line of a case.")
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@where
def check(slugs: Sequence[str], *, place: Where) -> None:
    """Check that the cases named SLUG (all, unless some are named) still are what they were.

    Every account and original against its hash in case.toml, every verdict against the chain of
    reviews.jsonl, every result against the run that wrote it. Leaves with 1 and says what changed.
    """
    from provenance.casebook.case import slugs as all_slugs
    from provenance.casebook.case import strays

    left_out = () if slugs else strays(place.cases)
    for sentence in left_out:
        click.echo(sentence)
    faults = len(left_out) + sum(_faults_of(slug, place) for slug in slugs or all_slugs(place.cases))
    if faults:
        raise click.exceptions.Exit(1)


def _faults_of(slug: str, place: Where) -> int:
    """Say what is wrong with one case, and return how many things are."""
    from provenance.casebook.case import opened
    from provenance.casebook.check import checked
    from provenance.errors import CaseError

    try:
        found = checked(opened(place.cases, slug), place.reports / slug)
    except CaseError as error:
        click.echo(f"{slug}: {error}")
        return 1
    for remark in found.faults:
        click.echo(f"{slug}: {remark}")
    for remark in found.notices:
        click.echo(f"{slug}: note: {remark}")
    if not found.faults:
        click.echo(f"{slug}: everything is as it was recorded.")
    return len(found.faults)


@click.command("bundle", short_help="Make one ZIP of a case, for others to verify.")
@click.argument("slug")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Where to write it.")
@where
def bundle(slug: str, output: Path | None, *, place: Where) -> None:
    """Make one ZIP of the case SLUG: accounts, originals, verdicts, comparison, report, and their sums.

    The same content gives the same bytes. Others check it with `provenance case verify FILE`.
    """
    from provenance.casebook import durable
    from provenance.casebook.bundle import bundled
    from provenance.casebook.case import opened
    from provenance.casebook.results import hashed

    data = bundled(opened(place.cases, slug), place.reports / slug)
    path = checked_place(output) if output else place.reports / slug / f"{slug}.zip"
    durable.replace(path, data)
    click.echo(f"{path}: {len(data):,} bytes, SHA-256 {hashed(data)}")


@click.command("verify", short_help="Check a bundle that somebody gave you.")
@click.argument("file", type=click.Path(path_type=Path))
def verify(file: Path) -> None:
    """Check the bundle FILE: its sums, the hashes in its case, the chain of its verdicts."""
    from provenance.casebook.bundle import verified

    found = verified(file)
    for remark in found.faults:
        click.echo(f"{found.slug}: {remark}")
    for remark in found.notices:
        click.echo(f"{found.slug}: note: {remark}")
    click.echo(f"{file}: {found.files} files of the case {found.slug}, SHA-256 {found.sha256}")
    if found.faults:
        raise click.exceptions.Exit(1)
    click.echo("Everything is as its manifest, its case and its chain of verdicts say.")
