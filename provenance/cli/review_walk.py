"""Walking through a case's findings on the terminal: one screen a finding, one key a verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
from rich.console import Console

from provenance.casebook import results, reviews
from provenance.casebook.case import Case
from provenance.casebook.check import record_faults
from provenance.casebook.corrected import as_corrected
from provenance.casebook.correcting import entries_of, wish_of
from provenance.casebook.moment import now
from provenance.casebook.run import captions_of_case, lexicon_of, shown_again
from provenance.casebook.standing import standing_of
from provenance.cli.review_asking import LEFT, asked, asked_correction
from provenance.cli.review_screen import Screen, finding_screen
from provenance.errors import ProvenanceError
from provenance.model import Finding
from provenance.report.lookup import Lookup
from provenance.review import Ruling, progress, severity_of, standing

SEVERITIES = {"h": "high", "m": "medium", "l": "low", "r": "rule"}
ORDER = ("high", "medium", "low")
DONE = "On record."
LEAVE = {"q", "\x03", "\x04", "\x1b"}
BACK = {"b", "\x1b[D", "\x7f"}
SKIP = {"s", "\r", "\n", " ", "\x1b[C"}


def walk(case: Case, report: Path, by: str, *, everything: bool) -> None:
    """Ask for a verdict on each open finding (on all of them with `everything`) until there are no more."""
    walker = Walker(case, report, by)
    walker.queue(everything=everything)
    if not walker.findings:
        click.echo("There is no open finding: --all walks through those that are reviewed, too.")
        return
    try:
        while walker.at < len(walker.findings):
            walker.show()
            if not walker.answer(click.getchar()):
                break
    except (EOFError, KeyboardInterrupt, click.Abort):
        click.echo()
    walker.close()


class Walker:
    """One reviewer's way through the findings of one case."""

    def __init__(self, case: Case, report: Path, by: str) -> None:
        self.case, self.report, self.by = case, report, by
        self.comparison = results.needed(report, case.slug)
        self.lookup = Lookup(self.comparison, captions_of_case(case, self.comparison, lexicon_of(case)))
        self.console = Console(highlight=False)
        self.findings: list[Finding] = []
        self.at = self.written = 0
        self.said = "; ".join(map(str, record_faults(report, case.chain())))  # the first screen says it
        self.doing: dict[str, Callable[[], None]] = {
            "c": lambda: self.judge("confirmed"),
            "d": lambda: self.judge("dismissed"),
            "u": lambda: self.judge("unclear"),
            "n": self.note,
            "o": self.severity,
            "e": self.correct,
        }

    def rulings(self) -> dict[str, Ruling]:
        """Read what holds now: somebody else may be reviewing the same case."""
        return standing_of(self.case.chain(), self.comparison)

    def queue(self, *, everything: bool) -> None:
        """Line up the findings, the severest first."""
        ruled = self.rulings()
        chosen = [f for f in self.comparison.findings if everything or standing(f.id, ruled) == "open"]
        self.findings = sorted(chosen, key=lambda f: ORDER.index(severity_of(f, ruled)))

    def show(self) -> None:
        """Draw the finding that is next, what was said of it, and what the last key did."""
        ruled = self.rulings()
        finding = self.findings[self.at]
        self.console.clear()
        self.console.print(
            finding_screen(
                self.lookup,
                Screen(
                    finding=finding,
                    severity=severity_of(finding, ruled),
                    ruling=ruled.get(finding.id, Ruling(finding.id)),
                    number=self.at + 1,
                    of=len(self.findings),
                    progress=progress(self.comparison.findings, ruled),
                    said=self.said,
                ),
                self.console.width,
            )
        )
        self.said = ""

    def answer(self, key: str) -> bool:
        """Do what a key stands for; return whether to go on."""
        key = key if key.startswith("\x1b[") else key.lower()
        if key in LEAVE:
            return False
        if key in BACK:
            self.at = max(0, self.at - 1)
        elif key in SKIP:
            self.at += 1
        elif key in self.doing:
            before = self.written
            try:
                self.doing[key]()
            except ProvenanceError as error:
                self.said = str(error)
            except (click.Abort, KeyboardInterrupt):
                self.said = LEFT if self.written == before else DONE
        else:
            self.said = f"{key!r} is no key here."
        return True

    def judge(self, verdict: str) -> None:
        """Put a verdict on record and go on."""
        self.record({"finding": self.findings[self.at].id, "verdict": verdict})
        self.at += 1

    def note(self) -> None:
        """Ask for a note and put it on record; the finding stays."""
        self.record({"finding": self.findings[self.at].id, "note": asked("Note")})

    def severity(self) -> None:
        """Ask for another severity; the finding stays."""
        click.echo("Severity: h high, m medium, l low, r as the rule has it ", nl=False)
        word = SEVERITIES.get(click.getchar().lower())
        self.said = LEFT
        if word:
            self.record({"finding": self.findings[self.at].id, "severity": word})

    def correct(self) -> None:
        """Ask what was misread, and put the correction on record."""
        said = asked_correction(as_corrected(self.comparison, self.case.chain()))
        self.record(said)

    def record(self, said: dict[str, object]) -> None:
        """Put what was said on record at once."""
        chain = self.case.chain()
        entries = entries_of(self.comparison, wish_of(said), chain=chain, by=self.by, at=now())
        aside = reviews.append(self.case.reviews, entries)
        self.written += len(entries)
        self.said = aside or DONE

    def close(self) -> None:
        """Say how far the case is, and write the report with the new verdicts."""
        counts = progress(self.comparison.findings, self.rulings())
        click.echo(
            f"{self.written} on record by {self.by}; {counts.total - counts.open} of {counts.total} findings "
            f"are reviewed, {counts.open} open."
        )
        try:
            if self.written:
                shown_again(self.case, self.report)
        except KeyboardInterrupt:
            click.echo(f"The report lacks the last verdicts: provenance case run {self.case.slug}", err=True)
