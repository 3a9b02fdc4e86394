"""The application: which address answers with what. Work on disk is done by the desk, in a thread."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from importlib.resources import files
from threading import Lock
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from provenance.errors import ProvenanceError
from provenance.report.as_html import STYLES, joined
from provenance.review import Follower, verdicts_of
from provenance.web import pages
from provenance.web.desk import Desk
from provenance.web.forms import Form, as_read, asked_in, left_in, parsed, typed_in, value
from provenance.web.guard import Guard

Clock = Callable[[], str]
Refusal = Callable[[str, int], Response]
LOG = logging.getLogger("uvicorn.error")

STATIC = {
    "htmx.js": ("vendor/htmx-2.0.11.min.js", "text/javascript"),
    "review.js": ("review.js", "text/javascript"),
    "review.css": ("review.css", "text/css"),
}
REVIEWER = "reviewer"
RAN = "ran"  # the case that this browser has just had compared again
YEAR = 365 * 24 * 3600


class Room:
    """Answers the browser: reads what it asks for, lets the desk do it, fills a page or a piece of one."""

    def __init__(self, desk: Desk, *, reviewer: str, clock: Clock) -> None:
        self.desk, self.clock = desk, clock
        self._first, self._naming = reviewer, Lock()

    def reviewer(self, request: Request) -> str:
        """Return who reviews in this browser, nothing where nobody said so."""
        return unquote(request.cookies.get(REVIEWER, ""))

    def list(self, request: Request) -> Response:
        """Answer with the list of cases."""
        ran = request.cookies.get(RAN, "")
        return self._page(request, lambda name: HTMLResponse(pages.list_page(self.desk, name, ran=ran)))

    def case(self, request: Request) -> Response:
        """Answer with a case's report, ready for review."""
        slug = _slug(request)
        lying, ran = self.desk.open(slug), request.cookies.get(RAN) == slug
        headers = {"content-security-policy": pages.page_policy()}
        return self._page(
            request,
            lambda name: HTMLResponse(pages.case_page(self.desk, lying, name, ran=ran), headers=headers),
        )

    def _page(self, request: Request, page: Callable[[str], Response]) -> Response:
        """Answer with a page; the first browser that asks for one reviews under the name of --reviewer.

        Another browser is somebody else, who says who it is before the first verdict.
        """
        with self._naming:
            first, self._first = self._first, ""
        answer = page(first or self.reviewer(request))
        if first:
            _remember(answer, first)
        answer.delete_cookie(RAN, httponly=True, samesite="strict")
        return answer

    def news(self, request: Request) -> Response:
        """Answer with what came on record after the line the page has; 204 where nothing did."""
        slug, run = _slug(request), request.query_params.get("run", "")
        asked = request.query_params.get("line", "")
        line = int(asked) if asked.isdecimal() and len(asked) < 12 else 0  # noqa: PLR2004 - no file has more
        chain, run_now = self.desk.news(slug)
        if chain.lines == line and run_now == run:
            return Response(status_code=204)
        later = tuple(link.entry for link in chain.linked if link.line > line)
        lying = self.desk.open(slug)
        follower = Follower(lying.comparison)
        findings = dict.fromkeys(v.finding for v in follower.verdicts(verdicts_of(later)))
        pieces = pages.changed(lying, tuple(f for f in findings if f in follower.ids))
        return HTMLResponse(pages.live(slug, chain.lines, run, newer=run_now != run) + pieces)

    def statement(self, request: Request) -> Response:
        """Answer with the form that corrects a statement."""
        lying = self.desk.open(_slug(request))
        chosen = self.desk.chosen(lying, request.path_params["name"])
        return HTMLResponse(pages.statement_panel(self.desk, lying, chosen, as_read(chosen.statement)))

    def say(self, request: Request, form: Form) -> Response:
        """Put a verdict on record and answer with what it changes in the page."""
        slug = _slug(request)
        said: dict[str, object] = {
            key: value(form, key) for key in ("finding", "verdict", "severity", "note")
        }
        lying, aside = self.desk.record(slug, said, by=self.reviewer(request), at=self.clock())
        task = BackgroundTask(self.desk.write_report, slug)
        finding = str(said["finding"])
        return HTMLResponse(pages.changed(lying, (finding,), said=aside or "On record."), background=task)

    def correct(self, request: Request, form: Form) -> Response:
        """Put corrections of one statement on record and answer with its form as it is then.

        What cannot go on record is said in the form, and everything that was typed stays in it.
        """
        slug, name = _slug(request), value(form, "statement") or ""
        lying = self.desk.open(slug)
        chosen = self.desk.chosen(lying, name)
        typed = typed_in(form, chosen.statement)
        try:
            said = asked_in(form, name, chosen.statement)
            lying, aside = self.desk.record(slug, said, by=self.reviewer(request), at=self.clock())
        except ProvenanceError as error:
            panel = pages.statement_panel(self.desk, lying, chosen, typed, wrong=str(error))
            return HTMLResponse(panel, 422)
        chosen = self.desk.chosen(lying, name)
        left = left_in(typed, said, chosen.statement)
        answer = aside or "On record; the next run applies it."
        panel = pages.statement_panel(self.desk, lying, chosen, left, said=answer)
        return HTMLResponse(panel + pages.changed(lying, ()))

    def run(self, request: Request, _form: Form) -> Response:
        """Compare a case again and have the page loaded anew, which then says what changed."""
        slug = _slug(request)
        self.desk.run(slug)
        answer = Response(status_code=204, headers={"hx-refresh": "true"})
        answer.set_cookie(RAN, slug, max_age=60, httponly=True, samesite="strict")
        return answer

    def me(self, _request: Request, form: Form) -> Response:
        """Remember in this browser who reviews in it."""
        name = " ".join((value(form, "name") or "").split())[:200]
        answer = HTMLResponse(pages.message(f"Reviewing as {name}." if name else "Say who you are."))
        _remember(answer, name)
        return answer


def _remember(answer: Response, name: str) -> None:
    answer.set_cookie(REVIEWER, quote(name), max_age=YEAR, httponly=True, samesite="strict")


def application(desk: Desk, *, hosts: tuple[str, ...], token: str, reviewer: str = "", clock: Clock) -> Guard:
    """Return the whole application behind its guard; `hosts` are the names with ports that it answers to."""
    room = Room(desk, reviewer=reviewer, clock=clock)
    routes = [
        Route("/", _reading(room.list, pages.refusal_page)),
        Route("/case/{slug}", _reading(room.case, pages.refusal_page)),
        Route("/case/{slug}/news", _reading(room.news)),
        Route("/case/{slug}/statement/{name:path}", _reading(room.statement)),
        Route("/case/{slug}/say", _writing(room.say), methods=["POST"]),
        Route("/case/{slug}/correct", _writing(room.correct), methods=["POST"]),
        Route("/case/{slug}/run", _writing(room.run), methods=["POST"]),
        Route("/me", _writing(room.me), methods=["POST"]),
        Route("/static/report.css", _reading(_report_style)),
        Route("/static/{name}", _reading(_static)),
    ]
    return Guard(Starlette(routes=routes, exception_handlers={404: _nowhere}), hosts=hosts, token=token)


def _reading(
    answer: Callable[[Request], Response], refusal: Refusal = pages.refusal
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(_answered, lambda: answer(request), refusal)

    return endpoint


def _writing(answer: Callable[[Request, Form], Response]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(_answered, lambda: answer(request, parsed(body)), pages.refusal)

    return endpoint


def _answered(answer: Callable[[], Response], refusal: Refusal) -> Response:
    """Turn what the package refuses, and what goes wrong in it, into a sentence for the reviewer."""
    try:
        return answer()
    except ProvenanceError as error:
        return refusal(str(error), 422)
    except Exception as error:  # the reviewer must be told; the log has the rest
        LOG.exception("provenance serve")
        return refusal(
            f"This is an error of provenance, please report it: {type(error).__name__}: {error}", 500
        )


async def _nowhere(_request: Request, _error: Exception) -> Response:
    return pages.refusal_page("There is nothing at this address.", 404)


def _static(request: Request) -> Response:
    found = STATIC.get(request.path_params["name"])
    if found is None:
        return Response(status_code=404)
    data = (files("provenance.web") / "static" / found[0]).read_bytes()
    return Response(data, media_type=found[1])


def _report_style(_request: Request) -> Response:
    return Response(joined("assets", STYLES), media_type="text/css")


def _slug(request: Request) -> str:
    slug: str = request.path_params["slug"]
    return slug
