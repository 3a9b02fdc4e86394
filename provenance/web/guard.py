"""Who may ask, and from where: what does not come from our own page in a browser we let in is refused.

A page of another site can make a browser send requests here. It cannot know the token, gets no cookie sent
along (SameSite=Strict), and cannot hide where it comes from (Origin); a name of its own that it points at
this machine (DNS rebinding) is not among the hosts that are answered.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from secrets import compare_digest
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BODY = 64 * 1024  # bytes of a form; a note of the greatest length takes a third of it
PATH = re.compile(r"/(case/[a-z0-9-]+)?")  # where an address with the token may lead
METHODS = ("GET", "HEAD", "POST")
TOKEN = "token"  # noqa: S105 - the name of the parameter, not its value

# A page with inline scripts adds their hashes; see `policy`.
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


def policy(*, styles: Collection[str] = (), scripts: Collection[str] = ()) -> str:
    """Return the content security policy: our own files, and inline ones by their hashes."""
    style, script = " ".join(["'self'", *styles]), " ".join(["'self'", *scripts])
    return (
        f"default-src 'none'; style-src {style}; script-src {script}; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )


class Guard:
    """Stands before the application and lets through only what may come in."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str], token: str) -> None:
        self.app = app
        self.hosts = frozenset(hosts)
        self.token = token
        self.cookie = f"provenance-{min(self.hosts).rpartition(':')[2]}"  # cookies know no ports

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", f"{policy()}; frame-ancestors 'none'")
            await send(message)

        refusal = self.refusal(scope)
        await (refusal or self.app)(scope, receive, safely)

    def refusal(self, scope: Scope) -> Response | None:
        """Return the answer to a request that does not get through, None where it does."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self.hosts:
            return _plain("This server does not go by that name.", 421)
        if scope["method"] not in METHODS:
            return _plain("This method is not known here.", 405)
        if scope["method"] == "POST" and headers.get("origin") != f"http://{host}":
            return _plain("This was sent from another page.", 403)
        if not headers.get("content-length", "0").isdigit() or "transfer-encoding" in headers:
            return _plain("This request does not say how long it is.", 411)
        if int(headers.get("content-length", "0")) > MOST_BODY:
            return _plain("This is too much at once.", 413)
        return self._let_in(scope, headers)

    def _let_in(self, scope: Scope, headers: Headers) -> Response | None:
        """Turn the token of the printed address into a cookie; refuse who has neither."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get(TOKEN, [""])[0]
        if given and self._fits(given):
            path = scope["path"] if PATH.fullmatch(scope["path"]) else "/"
            answer = RedirectResponse(path, 303)
            answer.set_cookie(self.cookie, self.token, httponly=True, samesite="strict")
            return answer
        held = cookie_parser(headers.get("cookie", "")).get(self.cookie, "")
        if self._fits(held):
            return None
        return _plain("Open the address that `provenance serve` printed: it has the key.", 401)

    def _fits(self, given: str) -> bool:
        return compare_digest(given.encode(), self.token.encode())


def _plain(text: str, status: int) -> Response:
    return PlainTextResponse(text + "\n", status)
