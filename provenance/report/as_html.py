"""The comparison as one self-contained HTML page that asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from provenance.model import Comparison
from provenance.report.captions import Captions
from provenance.report.judged import UNJUDGED, Judged, as_judged
from provenance.report.lookup import Lookup
from provenance.report.method import options_in_words
from provenance.report.page_data import numbers_of, page_data
from provenance.report.pictures import strips_of, voice_bars
from provenance.report.view import view
from provenance.report.visible import parts, visible

HERE = files("provenance.report")
STYLES = (
    *("base.css", "points.css", "texts.css", "findings.css", "sources.css"),
    *("pictures.css", "method.css", "small.css", "print.css"),
)
JUDGED_STYLES = (*STYLES, "verdicts.css")  # a report that nobody judged does not carry it
SCRIPTS = ("filter.js", "arrive.js", "texts.js", "dock.js", "keys.js")
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
VAST = 1500  # statements and findings; beyond it what is out of view is laid out only when it comes near
BLANK = re.compile(r"\s*([{};])\s*|(?<=[:,])\s+")  # a style needs none there, no string of ours has them
EARLY = "document.documentElement.classList.add('js')"  # before the first paint, so that nothing jumps


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
    numbers = numbers_of(shown.groups)
    page: str = (
        environment(templates or {})
        .get_template("page.html.j2")
        .render(
            view=shown,
            judged=judged,
            bars={account.letter: voice_bars(account) for account in shown.accounts},
            strips=strips_of(lookup),
            data=page_data(lookup),
            numbers=numbers,
            by_number=lambda ids: sorted(ids, key=numbers.__getitem__),
            options=options_in_words(shown.options),
            vast=len(lookup.statements) + shown.findings > VAST,
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
    """Return several assets as one text, without the comments and blanks that only we read."""
    whole = COMMENT.sub("", "\n".join(read(folder, name) for name in names))
    lines = "\n".join(line for line in map(str.strip, whole.splitlines()) if line)
    return BLANK.sub(lambda found: found[1] or "", lines) if names[0].endswith(".css") else lines


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
