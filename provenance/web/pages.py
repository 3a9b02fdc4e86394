"""Pages and the pieces of pages: the report's own templates, with what reviewing needs put in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from starlette.responses import HTMLResponse

from provenance.casebook.corrected import signed
from provenance.casebook.correcting import ACTS, RELATIONS, known_sources
from provenance.casebook.overview import gone_in_words, in_brief
from provenance.model import Comparison, Link, Statement
from provenance.report.as_html import EARLY, JUDGED_STYLES, SCRIPTS, digest, environment, joined, rendered
from provenance.report.judged import Judgement
from provenance.report.lookup import Lookup
from provenance.report.visible import one_line
from provenance.web.desk import Chosen, Desk, Open, judgement, shown
from provenance.web.forms import Typed
from provenance.web.guard import policy

HERE = files("provenance.web")
TEMPLATES = (
    "more_head", "more_top", "more_end", "verdict", "verdict_end", "standing", "progress", "changed",
    "said", "live", "statement", "list", "changes", "refusal",
)  # fmt: skip
EVERY = 2  # seconds between two looks for what others did
NEAR = 60  # characters of a statement in the list of those it can be linked with
WORDS = ("confirmed", "dismissed", "unclear", "open")


@cache
def templates() -> dict[str, str]:
    """Return our templates by the names under which pages ask for them."""
    return {
        f"{name}.html.j2": (HERE / "templates" / f"{name}.html.j2").read_text(encoding="utf-8")
        for name in TEMPLATES
    }


@cache
def _environment() -> Any:  # noqa: ANN401 - jinja2 is imported where pages are made
    return environment(templates())


def piece(name: str, **context: object) -> str:
    """Fill one template."""
    text: str = _environment().get_template(f"{name}.html.j2").render(**context)
    return text


@cache
def _inline() -> tuple[str, str, str]:
    """Return the report's style, its script, and the policy that allows both and our own files."""
    style, script = joined("assets", JUDGED_STYLES), joined("assets", SCRIPTS)
    allowed = policy(styles=[digest(style)], scripts=[digest(EARLY), digest(script)])
    return style, script, allowed


def page_policy() -> str:
    """Return the content security policy of a case's page."""
    return f"{_inline()[2]}; frame-ancestors 'none'"


def case_page(desk: Desk, lying: Open, reviewer: str, *, ran: bool = False) -> str:
    """Return the report of a case with everything to review it."""
    style, script, allowed = _inline()
    judged, changes = desk.judged(lying), desk.changes(lying.case.slug)
    return rendered(
        shown(lying, judged),
        desk.captions(lying),
        judged,
        templates=templates(),
        style=style,
        script=script,
        policy=allowed,
        slug=lying.case.slug,
        title=lying.case.file.title,
        reviewer=reviewer,
        counts=lying.progress,
        waiting=lying.waiting,
        line=lying.chain.lines,
        run=lying.run,
        every=EVERY,
        words_of_verdict=WORDS,
        changes=changes,
        orphaned=[gone_in_words(ruling) for ruling in lying.orphaned],
        said=f"Compared again: {in_brief(changes)}." if ran else "",
    )


def list_page(desk: Desk, reviewer: str, *, ran: str = "") -> str:
    """Return the list of cases; `ran` is the one that was just compared."""
    rows, broken = desk.rows()
    said = next((f"{row.title}: {row.compared}" for row in rows if row.slug == ran), "")
    return piece("list", rows=rows, broken=broken, reviewer=reviewer, folder=desk.cases.name, said=said)


def refusal_page(text: str, status: int) -> HTMLResponse:
    """Return a page that says why there is no other."""
    return HTMLResponse(piece("refusal", text=text), status)


def refusal(text: str, status: int) -> HTMLResponse:
    """Return a sentence that stays until the next one, and leaves everything else as it is."""
    return HTMLResponse(message(text, stays=True), status, headers={"hx-reswap": "none"})


def changed(lying: Open, findings: tuple[str, ...], *, said: str = "") -> str:
    """Return the pieces of the page that a verdict changes, each to be put in its place."""
    judgements: list[tuple[str, Judgement]] = [(finding, judgement(lying, finding)) for finding in findings]
    return piece(
        "changed", judgements=judgements, counts=lying.progress, waiting=lying.waiting, slug=lying.case.slug
    ) + (message(said) if said else "")


def live(slug: str, line: int, run: str, *, newer: bool) -> str:
    """Return the piece that looks for news, from `line` of the record on."""
    return piece("live", slug=slug, line=line, run=run, newer=newer, every=EVERY)


def message(text: str, *, stays: bool = False) -> str:
    """Return a sentence for the reviewer, to be put in its place."""
    return piece("said", text=text, stays=stays)


def statement_panel(  # noqa: PLR0913 - the form, and what is said in it
    desk: Desk, lying: Open, chosen: Chosen, typed: Typed, *, said: str = "", wrong: str = ""
) -> str:
    """Return the form that corrects one statement, with `typed` in its fields."""
    lookup = Lookup(lying.comparison, desk.captions(lying))
    statement = chosen.statement
    return piece(
        "statement",
        slug=lying.case.slug,
        ref=lookup.ref(statement.id),
        text=lookup.words(statement),
        statement=statement,
        sources=[(code, lookup.captions.party(code)) for code in known_sources(lying.comparison)],
        acts=ACTS,
        relations=RELATIONS,
        partners=[
            (lookup.ref(other.id), lookup.words(other), _relation(statement, other, link))
            for _, other, link in chosen.partners
        ],
        others=_others(lying.comparison, lookup, statement),
        example=_example(lying.comparison, lookup, statement),
        held=[(link.line, signed(link)) for link in chosen.held],
        waiting=lying.waiting,
        typed=typed,
        said=said,
        wrong=wrong,
    )


def _relation(statement: Statement, other: Statement, link: Link) -> str:
    """Return how two statements belong together; in one account it is one thing told twice."""
    within = statement.account == other.account
    return f"told again in this account, {link.relation}" if within else link.relation


def _example(comparison: Comparison, lookup: Lookup, statement: Statement) -> str:
    """Return a statement of another account, of which the empty box for links reminds."""
    others = (s for account in comparison.accounts for s in account.statements)
    return next((lookup.ref(s.id) for s in others if s.account != statement.account), "B3")


def _others(comparison: Comparison, lookup: Lookup, statement: Statement) -> list[tuple[str, str]]:
    """Return the statements that this one can be linked with, in the accounts' order."""
    return [
        (lookup.ref(other.id), one_line(lookup.words(other), longest=NEAR))
        for account in comparison.accounts
        for other in account.statements
        if other.id != statement.id
    ]
