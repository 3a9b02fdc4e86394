"""The worked example's report, and pages of a headless Chromium to open it in."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.cli.example import example


@pytest.fixture(scope="session")
def found():
    """The worked example, compared."""
    return example().comparison


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """The worked example's report as a file."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(example().written("html"), encoding="utf-8")
    return path


@pytest.fixture
def browse(chromium):
    """Open a file in a page of its own; what it logs, throws or fetches fails the test at the end."""
    contexts, trouble = [], []

    def opener(path: Path, *, where: str = "", width: int = 1280, height: int = 900, **options):
        options = {"reduced_motion": "reduce"} | options
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("request", lambda r: trouble.append(r.url) if not r.url.startswith("file:") else None)
        page.goto(f"{path.as_uri()}{where}")
        return page

    yield opener
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def page(browse, report):
    """The report on a laptop."""
    return browse(report)


# Where an element stands once it has stood still for six frames.
RESTING = """id => new Promise(done => {
  let [last, still] = [null, 0];
  const look = () => {
    const box = document.getElementById(id).getBoundingClientRect();
    still = last === box.top ? still + 1 : 0;
    last = box.top;
    const bar = document.querySelector(".bar").offsetHeight;
    if (still > 6) done({top: box.top, bottom: box.bottom, bar, high: innerHeight});
    else requestAnimationFrame(look);
  };
  setTimeout(look, 150);
})"""


@pytest.fixture(scope="session")
def resting():
    """Where an element of a page stands when it has come to rest, the height of the bar and of the window."""
    return lambda page, id_: page.evaluate(RESTING, id_)


@pytest.fixture(scope="session")
def arrived(resting):
    """Hold a page to having arrived: the element stands below the bar, in the upper part of the window."""

    def hold(page, id_):
        place = resting(page, id_)
        assert place["bar"] <= place["top"] + 1, place
        assert place["top"] < place["high"] * 0.75, place

    return hold
