"""`provenance serve`: an address with a key, on this machine alone unless told otherwise."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from http.cookiejar import CookieJar

import pytest

from provenance.errors import OptionError
from provenance.web.desk import Desk
from provenance.web.server import prepared

EVERYWHERE = "0.0.0.0"  # noqa: S104 - what is tested is that it is not taken lightly
SERVE = [sys.executable, "-m", "provenance", "serve"]


@pytest.fixture
def served(run, folder):
    run("case", "new", "harbour-talks")
    command = [*SERVE, "--port", "0"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=folder, **pipes) as server:
        yield server
        if server.poll() is None:
            server.send_signal(signal.SIGINT)
            server.communicate(timeout=20)


def test_the_printed_address_opens_and_ctrl_c_ends_it_quietly(served):
    address = served.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{32}", address)
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    assert b"<h1>Cases</h1>" in opener.open(address, timeout=10).read()
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.build_opener().open(address.partition("?")[0], timeout=10)
    served.send_signal(signal.SIGINT)
    out, err = served.communicate(timeout=20)
    assert (served.returncode, out, err) == (0, "", "")


def test_a_port_that_is_taken_is_said(run, folder):
    (folder / "cases").mkdir()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = run("serve", "--port", other.getsockname()[1])
    assert (done.code, "choose another --port" in done.err) == (1, True)


@pytest.mark.usefixtures("folder")
def test_a_folder_that_is_not_there_is_a_usage_error(run):
    assert run("serve", "nowhere").code == 2


def test_every_address_needs_the_name_that_browsers_use(tmp_path):
    desk = Desk(tmp_path, tmp_path)
    with pytest.raises(OptionError, match="say with --name"):
        prepared(desk, host=EVERYWHERE)
    served = prepared(desk, host=EVERYWHERE, name="desk.example")
    port = served.socket.getsockname()[1]
    served.socket.close()
    assert served.app.hosts == frozenset({f"desk.example:{port}"})


def test_each_start_has_a_key_of_its_own(tmp_path):
    desk = Desk(tmp_path, tmp_path)
    first, second = prepared(desk), prepared(desk)
    first.socket.close()
    second.socket.close()
    assert first.app.token != second.app.token
    assert len(first.app.token) == 32
