"""Serving: a socket on this machine, a fresh token, an address to open."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import msgspec

from provenance.casebook.moment import now
from provenance.errors import OptionError
from provenance.web.app import application
from provenance.web.desk import Desk
from provenance.web.guard import TOKEN, Guard

LOOPBACK = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - what is told apart, not what is listened on
TOKEN_BYTES = 24


class Served(msgspec.Struct, frozen=True):
    """An application, the socket it will answer on, and the address to open."""

    app: Guard
    socket: socket.socket
    address: str


def prepared(
    desk: Desk, *, host: str = LOOPBACK, port: int = 0, name: str = "", reviewer: str = ""
) -> Served:
    """Take a port (any free one for 0) and make the application; OptionError where that cannot be.

    `name` is what browsers call this machine, where `host` is every address of it.
    """
    if host in EVERYWHERE and not name:
        raise OptionError(f"--host {host} answers to every name: say with --name which one browsers use.")
    taken = _listening(host, port)
    number = taken.getsockname()[1]
    names = [name] if name else [host, *(["localhost"] if host == LOOPBACK else [])]
    hosts = tuple(f"{_bracketed(one)}:{number}" for one in names)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    app = application(desk, hosts=hosts, token=token, reviewer=reviewer, clock=now)
    return Served(app, taken, f"http://{hosts[0]}/?{TOKEN}={token}")


def serve(served: Served, *, ready: Callable[[], None]) -> None:
    """Answer until interrupted; `ready` is called once requests are taken."""
    import uvicorn  # noqa: PLC0415 - an extra, and slow to load

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets=sockets)
            ready()

    config = uvicorn.Config(
        served.app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=3,
        lifespan="off",
        ws="none",
    )
    Server(config).run(sockets=[served.socket])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except (OSError, OverflowError) as error:
        taken.close()
        raise OptionError(f"{host}:{port} cannot be listened on ({error}): choose another --port.") from error
    return taken


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
