"""The application: which address answers with what. Work on disk is done by the desk, in a thread."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib.resources import files
from urllib.parse import parse_qs, quote, unquote

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from provenance.casebook.correcting import NOBODY
from provenance.errors import ProvenanceError
from provenance.model import Statement
from provenance.report.as_html import STYLES, joined
from provenance.review import Follower, verdicts_of
from provenance.web import pages
from provenance.web.desk import Desk
from provenance.web.guard import Guard

Form = dict[str, list[str]]
Clock = Callable[[], str]

STATIC = {
    "htmx.js": ("vendor/htmx-2.0.11.min.js", "text/javascript"),
    "review.js": ("review.js", "text/javascript"),
    "review.css": ("review.css", "text/css"),
}
REVIEWER = "reviewer"
YEAR = 365 * 24 * 3600


class Room:
    """Answers the browser: reads what it asks for, lets the desk do it, fills a page or a piece of one."""

    def __init__(self, desk: Desk, *, reviewer: str, clock: Clock) -> None:
        self.desk, self.default, self.clock = desk, reviewer, clock

    def reviewer(self, request: Request) -> str:
        """Return who reviews in this browser, as far as is known."""
        return unquote(request.cookies.get(REVIEWER, "")) or self.default

    def list(self, request: Request) -> Response:
        """Answer with the list of cases."""
        return HTMLResponse(pages.list_page(self.desk, self.reviewer(request)))

    def case(self, request: Request) -> Response:
        """Answer with a case's report, ready for review."""
        page = pages.case_page(self.desk, self.desk.open(_slug(request)), self.reviewer(request))
        return HTMLResponse(page, headers={"content-security-policy": pages.page_policy()})

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
        return HTMLResponse(pages.statement_panel(self.desk, lying, chosen))

    def say(self, request: Request, form: Form) -> Response:
        """Put a verdict on record and answer with what it changes in the page."""
        slug = _slug(request)
        said: dict[str, object] = {key: _one(form, key) for key in ("finding", "verdict", "severity", "note")}
        lying, aside = self.desk.record(slug, said, by=self.reviewer(request), at=self.clock())
        task = BackgroundTask(self.desk.write_report, slug)
        finding = str(said["finding"])
        return HTMLResponse(pages.changed(lying, (finding,), said=aside or "On record."), background=task)

    def correct(self, request: Request, form: Form) -> Response:
        """Put corrections of one statement on record and answer with its form as it is then."""
        slug, name = _slug(request), _one(form, "statement") or ""
        by, at = self.reviewer(request), self.clock()
        before = self.desk.chosen(self.desk.open(slug), name).statement
        said = _links_in(form, name) or _changes_in(form, name, before)
        lying, aside = self.desk.record(slug, said, by=by, at=at)
        answer = aside or "On record; the next run applies it."
        panel = pages.statement_panel(self.desk, lying, self.desk.chosen(lying, name), said=answer)
        return HTMLResponse(panel + pages.changed(lying, ()))

    def run(self, request: Request, _form: Form) -> Response:
        """Compare a case again and have the page loaded anew."""
        self.desk.run(_slug(request))
        return Response(status_code=204, headers={"hx-refresh": "true"})

    def me(self, _request: Request, form: Form) -> Response:
        """Remember in this browser who reviews in it."""
        name = " ".join((_one(form, "name") or "").split())[:200]
        answer = HTMLResponse(pages.message(f"Reviewing as {name}." if name else "Say who you are."))
        answer.set_cookie(REVIEWER, quote(name), max_age=YEAR, httponly=True, samesite="strict")
        return answer


def application(desk: Desk, *, hosts: tuple[str, ...], token: str, reviewer: str = "", clock: Clock) -> Guard:
    """Return the whole application behind its guard; `hosts` are the names with ports that it answers to."""
    room = Room(desk, reviewer=reviewer, clock=clock)
    routes = [
        Route("/", _reading(room.list)),
        Route("/case/{slug}", _reading(room.case)),
        Route("/case/{slug}/news", _reading(room.news)),
        Route("/case/{slug}/statement/{name:path}", _reading(room.statement)),
        Route("/case/{slug}/say", _writing(room.say), methods=["POST"]),
        Route("/case/{slug}/correct", _writing(room.correct), methods=["POST"]),
        Route("/case/{slug}/run", _writing(room.run), methods=["POST"]),
        Route("/me", _writing(room.me), methods=["POST"]),
        Route("/static/report.css", _reading(_report_style)),
        Route("/static/{name}", _reading(_static)),
    ]
    return Guard(Starlette(routes=routes), hosts=hosts, token=token)


def _reading(answer: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(_answered, lambda: answer(request))

    return endpoint


def _writing(answer: Callable[[Request, Form], Response]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        body = (await request.body()).decode("utf-8", errors="replace")
        form = parse_qs(body, keep_blank_values=True, max_num_fields=100)
        return await run_in_threadpool(_answered, lambda: answer(request, form))

    return endpoint


def _answered(answer: Callable[[], Response]) -> Response:
    """Turn what the package refuses into a sentence on the page."""
    try:
        return answer()
    except ProvenanceError as error:
        return HTMLResponse(pages.message(str(error)), 422)


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


def _one(form: Form, key: str) -> str | None:
    """Return what a form says for `key`; None where it says nothing."""
    values = form.get(key, [""])
    return values[0] or None


def _links_in(form: Form, name: str) -> dict[str, object] | None:
    """Return the link that a form draws or undoes, None where it does neither."""
    if other := _one(form, "link"):
        return {"link": (name, other.split()[0]), "relation": _one(form, "relation")}
    if other := _one(form, "unlink"):
        return {"unlink": (name, other)}
    return None


def _changes_in(form: Form, name: str, before: Statement) -> dict[str, object]:
    """Return what a form says of a statement that is another thing than before."""
    said: dict[str, object] = {"statement": name, "note": _one(form, "note")}
    source = form.get("source", [])
    if set(source) != set(before.source):
        said["source"] = ",".join(source)
    speaker = _one(form, "speaker")
    if speaker != before.speaker:
        said["speaker"] = speaker or NOBODY
    act = _one(form, "act")
    if act != before.act:
        said["act"] = act
    point = _one(form, "point") is not None
    if point != before.point:
        said["point"] = point
    return said
