"""Only our own page in a browser that was let in gets an answer."""

from __future__ import annotations

import asyncio

import pytest

from provenance.web.guard import MOST_BODY

SLUG = "velmar-talks"
HOST = "127.0.0.1:8765"


def test_the_key_becomes_a_cookie_and_leaves_the_address(stranger):
    answer = stranger.get("/?token=key-for-tests")
    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert answer.cookies == ["provenance-8765=key-for-tests; HttpOnly; Path=/; SameSite=strict"]
    assert stranger.get("/").status == 200


@pytest.mark.parametrize("path", ["/", f"/case/{SLUG}", "/static/review.js", "/?token=guess", "/?token="])
def test_without_the_key_nothing_is_answered(stranger, path):
    assert stranger.get(path).status == 401


def test_a_wrong_cookie_is_no_key(stranger):
    stranger.cookies = {"provenance-8765": "guess"}
    assert stranger.get("/").status == 401


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example", "/case/../x"])
def test_the_key_leads_nowhere_else(stranger, path):
    assert stranger.get(f"{path}?token=key-for-tests").headers["location"] == "/"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "", "[::1]:8765"]
)
def test_another_name_for_this_machine_is_not_answered(browser, host):
    assert browser.get("/", host=host).status == 421


def test_localhost_is_this_machine(browser):
    assert browser.get("/", host="localhost:8765").status == 200


ORIGINS = [
    "http://evil.example",
    "https://127.0.0.1:8765",
    "http://localhost:8765",
    "http://127.0.0.1:9999",
    "null",
    "",
    None,
]


@pytest.mark.parametrize("origin", ORIGINS)
def test_another_page_cannot_write(browser, desk, origin):
    answer = browser.post(f"/case/{SLUG}/say", {"finding": "f-a", "verdict": "confirmed"}, origin=origin)
    assert answer.status == 403
    assert not (desk.cases / SLUG / "reviews.jsonl").exists()


@pytest.mark.parametrize("path", [f"/case/{SLUG}/say", f"/case/{SLUG}/correct", f"/case/{SLUG}/run", "/me"])
def test_nothing_is_written_by_looking(browser, path):
    assert browser.get(path).status == 405


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
def test_other_methods_are_refused(browser, method):
    assert browser.send(method, "/").status == 405


def test_too_much_at_once_is_refused(browser):
    assert browser.send("POST", "/me", b"x" * (MOST_BODY + 1)).status == 413
    assert browser.post("/me", {"name": "x"}, content_length="many").status == 411
    assert browser.post("/me", {"name": "x"}, transfer_encoding="chunked").status == 411


def test_every_answer_says_what_it_may_do(browser, stranger):
    for answer in (
        browser.get("/"),
        browser.get(f"/case/{SLUG}"),
        stranger.get("/"),
        browser.get("/nowhere"),
    ):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'")
        assert policy.endswith("frame-ancestors 'none'")
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"


def test_a_web_socket_is_closed(app):
    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(app({"type": "websocket", "headers": []}, None, send))
    assert sent == [{"type": "websocket.close", "code": 1008}]
