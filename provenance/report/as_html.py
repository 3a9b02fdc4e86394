"""The comparison as one self-contained HTML page that asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from provenance.model import Comparison
from provenance.report.captions import Captions
from provenance.report.judged import UNJUDGED, Judged, as_judged
from provenance.report.lookup import Lookup
from provenance.report.pictures import strips_of, voice_bars
from provenance.report.rows import difference_of
from provenance.report.told import strongest
from provenance.report.view import view
from provenance.report.visible import parts, visible

HERE = files("provenance.report")
STYLES = ("base.css", "points.css", "texts.css", "findings.css", "sources.css", "small.css")
JUDGED_STYLES = (*STYLES, "verdicts.css")  # a report that nobody judged does not carry it
SCRIPTS = ("filter.js", "texts.js", "keys.js")
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
EARLY = "document.documentElement.classList.add('js')"  # before the first paint, so that nothing jumps


class PageLink(msgspec.Struct, frozen=True, array_like=True):
    """A link as the page's script reads it: its ends (`A12`) and what is told of it."""

    left: str
    right: str
    relation: str
    score: float
    why: tuple[str, ...]
    differences: tuple[str, ...]


def to_html(comparison: Comparison, captions: Captions, *, judged: Judged = UNJUDGED) -> str:
    """Return the report, with what people made of its findings; the same input gives the same bytes."""
    style = joined("assets", STYLES if judged == UNJUDGED else JUDGED_STYLES)
    script = joined("assets", SCRIPTS)
    return rendered(
        as_judged(comparison, judged),
        captions,
        judged,
        style=style,
        script=script,
        policy=policy(style, [EARLY, script]),
    )


def rendered(
    comparison: Comparison,
    captions: Captions,
    judged: Judged,
    *,
    templates: Mapping[str, str] | None = None,
    **context: object,
) -> str:
    """Fill the page; `templates` stand in for those of the same name, so that a page can add to it."""
    lookup = Lookup(comparison, captions)
    shown = view(comparison, captions)
    page: str = (
        environment(templates or {})
        .get_template("page.html.j2")
        .render(
            view=shown,
            judged=judged,
            bars={account.letter: voice_bars(account) for account in shown.accounts},
            strips=strips_of(lookup),
            links=msgspec.to_builtins(page_links(lookup)),
            early=EARLY,
            **context,
        )
    )
    return page


def environment(templates: Mapping[str, str]) -> Any:  # noqa: ANN401 (its type is in jinja2, imported only here)
    """Return the template environment: everything escaped, nothing undefined passes."""
    return _environment(tuple(sorted(templates.items())))


@cache  # compiling the templates takes longer than filling them, and many pages may be asked for
def _environment(stand_ins: tuple[tuple[str, str], ...]) -> Any:  # noqa: ANN401 (as above)
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 (as above)

    templates = dict(stand_ins)
    made = Environment(
        loader=FunctionLoader(lambda name: templates.get(name) or read("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=made_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    made.filters["parts"] = parts
    return made


def made_visible(value: object) -> object:
    """Make hidden characters visible in every word that a template puts out, markup of our own excepted."""
    return visible(value) if type(value) is str else value


@cache
def read(folder: str, name: str) -> str:
    """Return a template or asset of this package."""
    return (HERE / folder / name).read_text(encoding="utf-8")


def joined(folder: str, names: tuple[str, ...]) -> str:
    """Return several assets as one text, without the comments and indents that only we read."""
    whole = COMMENT.sub("", "\n".join(read(folder, name) for name in names))
    return "\n".join(line for line in map(str.strip, whole.splitlines()) if line)


def policy(style: str, scripts: list[str]) -> str:
    """Return the content security policy: our own style and scripts by their hashes, nothing else at all."""
    allowed = " ".join(digest(script) for script in scripts)
    return (
        f"default-src 'none'; style-src {digest(style)}; script-src {allowed}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """Return the hash source of CSP level 2 for an inline element's text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def page_links(lookup: Lookup) -> list[PageLink]:
    """Return what the page's script tells of every link."""
    return [
        PageLink(
            left=lookup.ref(link.left),
            right=lookup.ref(link.right),
            relation=link.relation,
            score=round(link.score, 2),
            why=strongest(link.evidence)[:1],
            differences=tuple(difference_of(lookup, link, d).told for d in link.differences),
        )
        for link in lookup.comparison.links
        if link.left in lookup.statements and link.right in lookup.statements
    ]
