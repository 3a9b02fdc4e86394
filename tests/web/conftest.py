"""A browser without a screen, and the worked example run once and copied for every test."""

from __future__ import annotations

import asyncio
import shutil
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import pytest

from provenance.casebook.case import opened
from provenance.casebook.run import run
from provenance.web.app import application
from provenance.web.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1:8765"
TOKEN = "key-for-tests"  # noqa: S105 - opens nothing but these tests
SLUG = "velmar-talks"


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
