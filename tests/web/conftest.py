"""A browser without a screen, and the worked example run once and copied for every test."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import subprocess
import sys
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import pytest

from provenance.casebook import results
from provenance.casebook.case import opened
from provenance.casebook.run import run
from provenance.web.app import application
from provenance.web.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1:8765"
TOKEN = "key-for-tests"  # noqa: S105 - opens nothing but these tests
SLUG = "velmar-talks"
BROWSED = "velmar"  # the case that the tests in a real browser make for themselves
EXAMPLE = ROOT / "cases" / SLUG


class Answer:
    """What came back."""

    def __init__(self, messages: list[dict]) -> None:
        start = messages[0]
        self.status = start["status"]
        self.headers = {k.decode().lower(): v.decode() for k, v in start["headers"]}
        self.cookies = [v.decode() for k, v in start["headers"] if k.decode().lower() == "set-cookie"]
        self.body = b"".join(m.get("body", b"") for m in messages[1:])
        self.text = self.body.decode()


class Client:
    """Sends requests straight to the application, as a browser would: with its cookies and its origin."""

    def __init__(self, app) -> None:
        self.app = app
        self.cookies: dict[str, str] = {}

    def send(self, method: str, path: str, body: bytes = b"", **headers: str | None) -> Answer:
        sent = {"host": HOST, "content-length": str(len(body))}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        if method == "POST":
            sent["origin"] = f"http://{HOST}"
        sent |= {key.replace("_", "-"): value for key, value in headers.items()}
        answer = asyncio.run(self._send(method, path, body, sent))
        for line in answer.cookies:
            self.cookies |= {key: morsel.value for key, morsel in SimpleCookie(line).items()}
        return answer

    async def _send(self, method, path, body, headers) -> Answer:
        messages: list[dict] = []
        name, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": name,
            "raw_path": name.encode(),
            "root_path": "",
            "query_string": query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in headers.items() if v is not None],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", 8765),
        }

        async def receive() -> dict:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict) -> None:
            messages.append(message)

        await self.app(scope, receive, send)
        return Answer(messages)

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.send("GET", path, **headers)

    def post(self, path: str, form: dict | list | None = None, **headers: str | None) -> Answer:
        return self.send("POST", path, urlencode(form or {}, doseq=True).encode(), **headers)


@pytest.fixture(scope="session")
def ran(tmp_path_factory) -> Path:
    """Return a folder with the worked example, compared."""
    folder = tmp_path_factory.mktemp("ran")
    shutil.copytree(ROOT / "cases" / SLUG, folder / "cases" / SLUG)
    run(opened(folder / "cases", SLUG), folder / "reports" / SLUG)
    return folder


@pytest.fixture
def desk(tmp_path, ran) -> Desk:
    shutil.copytree(ran, tmp_path / "work")
    return Desk(tmp_path / "work" / "cases", tmp_path / "work" / "reports")


@pytest.fixture
def moments():
    """Return a clock that goes on a minute at every look."""
    minutes = iter(range(60))
    return lambda: f"2026-04-01T09:{next(minutes):02}:00Z"


@pytest.fixture
def app(desk, moments):
    return application(desk, hosts=(HOST, "localhost:8765"), token=TOKEN, reviewer="Ada Quill", clock=moments)


@pytest.fixture
def stranger(app) -> Client:
    """Return a browser that has no key."""
    return Client(app)


@pytest.fixture
def browser(app) -> Client:
    """Return a browser that was opened with the printed address."""
    client = Client(app)
    client.get(f"/?token={TOKEN}")
    client.get("/")
    return client


@pytest.fixture
def second(app) -> Client:
    """Return another one."""
    client = Client(app)
    client.get(f"/?token={TOKEN}")
    return client


@pytest.fixture(scope="session")
def provenance():
    """Return a function that calls the command line in a folder, where it must succeed."""

    def called(folder: Path, *arguments: str) -> str:
        command = [sys.executable, "-m", "provenance", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return called


@pytest.fixture
def comparison(desk):
    return results.needed(desk.reports / SLUG, SLUG)


@pytest.fixture
def finding(comparison):
    return comparison.findings[0]


@pytest.fixture(scope="module")
def work(tmp_path_factory, provenance) -> Path:
    """Make and run a case, as a newcomer would."""
    folder = tmp_path_factory.mktemp("work")
    about = ("--title", "Veck and Tolland in Velmar", "--lexicon", str(EXAMPLE / "lexicon.toml"))
    provenance(folder, "case", "new", BROWSED, "--date", "2026-03-11", *about)
    for name, side in (("arvenia-mfa", "XA"), ("belmora-foreign-office", "XB")):
        file = str(EXAMPLE / "accounts" / f"{name}.txt")
        provenance(folder, "case", "add", BROWSED, file, "--outlet", name, "--side", side)
    assert "findings" in provenance(folder, "case", "run", BROWSED)
    return folder


@pytest.fixture(scope="module")
def address(work):
    """Serve the cases on a free port."""
    command = [sys.executable, "-m", "provenance", "serve", "--port", "0", "--reviewer", "Ada Quill"]
    with subprocess.Popen(command, cwd=work, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)


@pytest.fixture
def visit(chromium, address):
    """Open the case in a browser of its own; what goes wrong in it fails the test."""
    contexts, trouble, expected = [], [], []

    def opener(name: str = "Ada Quill", *, width: int = 1280, height: int = 900, refused: bool = False):
        expected.extend(["422"] if refused else [])
        context = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda r: trouble.append(r.url) if "127.0.0.1" not in r.url else None)
        page.goto(address)
        if name:
            page.fill(".me input", name)
            page.click(".me button")
            page.wait_for_selector(f"#said:has-text('{name}')")
        page.click("text=Veck and Tolland in Velmar")
        page.wait_for_selector("#findings")
        return page

    yield opener
    for context in contexts:
        context.close()
    # What the server refuses as it should, htmx and Chromium report as an error.
    left = [t for t in trouble if not t.startswith("data:") and not any(word in t for word in expected)]
    assert left == []


@pytest.fixture
def records():
    """Return a function that reads what is on record in a folder of cases."""

    def read(work: Path) -> list[dict]:
        path = work / "cases" / BROWSED / "reviews.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    return read


@pytest.fixture
def nth():
    """Return a function that gives the finding of this number on a page."""
    return lambda page, number: page.locator(f"#{page.locator('.finding').nth(number).get_attribute('id')}")
