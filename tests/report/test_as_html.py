from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from provenance import compare_texts, default_lexicon, extended
from provenance import to_html as report_of
from provenance.model import Account, Comparison, Meeting, Statement, Tool
from provenance.report import to_html
from provenance.report.as_html import SCRIPTS, STYLES, joined, read

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
VOID = {"meta", "br", "input", "hr", "img", "link"}
HOSTILE = {
    "a script": "</script><script>alert(1)</script>",
    "a comment": "<!-- --> <![CDATA[ ]]>",
    "an image": "<img src=x onerror=alert(1)>",
    "an attribute": '" onmouseover="alert(1)" x=\'',
    "a template": "{{ 7 * 7 }} {% raw %} {# #}",
    "an override": "\u202eevil\u202c",
    "zero width": "a\u200bgreed",
    "a NUL": "a\x00b",
    "a surrogate": "a\ud800b",
    "a style": "</style><style>body{display:none}</style>",
}


class Tags(HTMLParser):
    """Checks that elements nest, and collects what a page could fetch or run."""

    def __init__(self, html):
        super().__init__()
        self.open, self.ids, self.found = [], [], []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page(comparison, captions):
    return to_html(comparison, captions)


def hostile(text):
    """A comparison in which every word that a user or a text can give is `text`."""
    statement = Statement(f"{text}/0", 0, len(text), 0, (text,), text, "agreed", True, text, None, text)
    account = Account(
        text, text, text, "0" * 64, title=text, outlet=text, side=text, side_reason=text,
        published=text, url=text, statements=(statement,),
    )  # fmt: skip
    return Comparison(
        tool=Tool("provenance", "0", {text: text}),
        meeting=Meeting((text,), dates=(text,), places=(text,), reasons=(text,)),
        accounts=(account, msgspec.structs.replace(account, id="b", statements=())),
    )


def test_elements_nest_and_ids_are_unique(page):
    tags = Tags(page)
    assert len(tags.ids) == len(set(tags.ids))


def test_every_address_inside_the_page_leads_somewhere(page):
    tags = Tags(page)
    links = {a["href"][1:] for tag, a in tags.found if (a.get("href") or "").startswith("#")}
    assert links <= set(tags.ids)


def test_statements_points_and_findings_have_addresses(page):
    assert {"s-A2", "s-B1", "s-C0", "p1", "p2", "f-0123456789ab", "f-abcdef012345"} <= set(Tags(page).ids)


def test_nothing_is_fetched(page):
    fetching = {"src", "srcset", "data", "action", "poster", "background"}
    for tag, attributes in Tags(page).found:
        assert not fetching.intersection(attributes), tag
        assert tag not in {"link", "iframe", "object", "embed", "base"}
    assert not re.search(r"url\((?!#)", page)
    assert "@import" not in page


def test_the_policy_allows_the_page_its_own_style_and_scripts_only(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for text in re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_no_style_or_handler_stands_in_an_attribute(page):
    for tag, attributes in Tags(page).found:
        assert not [a for a in attributes if a == "style" or a.startswith("on")], tag


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_neither_runs_nor_breaks_the_page(captions, name):
    text = HOSTILE[name]
    page = to_html(hostile(text), captions)
    tags = Tags(page)
    assert [tag for tag, _ in tags.found].count("script") == 3
    assert [tag for tag, _ in tags.found].count("style") == 1
    assert "img" not in [tag for tag, _ in tags.found]
    assert not [a for _, attributes in tags.found for a in attributes if a.startswith("on")]
    assert not re.search("[\u202a-\u202e\u200b\x00\ud800]", page)
    page.encode()


def test_a_dangerous_address_is_no_link(comparison, captions):
    account = msgspec.structs.replace(comparison.accounts[0], url="javascript:alert(1)")
    page = to_html(
        msgspec.structs.replace(comparison, accounts=(account, *comparison.accounts[1:])), captions
    )
    assert "javascript:" not in page


def test_the_same_comparison_gives_the_same_bytes(comparison, captions, page):
    assert to_html(comparison, captions) == page


def test_scripts_and_styles_are_small():
    assert len(joined("assets", SCRIPTS)) < 30_000
    assert len(joined("assets", STYLES)) < 30_000


def test_one_account_alone_has_a_page(comparison, captions):
    alone = msgspec.structs.replace(
        comparison, accounts=comparison.accounts[:1], links=(), points=(), findings=()
    )
    Tags(to_html(alone, captions))


def test_three_accounts_of_1500_words_stay_small(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    from accounts import LEXICON, accounts  # noqa: PLC0415 (a script's neighbour, no package)

    lexicon = extended(default_lexicon(), LEXICON.read_bytes(), LEXICON.name)
    comparison = compare_texts(accounts(3, 1500), lexicon=lexicon)
    assert len(report_of(comparison, lexicon=lexicon).encode()) < 400_000


def test_a_style_loses_no_rule_when_its_blanks_go():
    style = joined("assets", STYLES)
    whole = "".join(read("assets", name) for name in STYLES)
    whole = re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL)
    assert re.sub(r"\s", "", style) == re.sub(r"\s", "", whole)
    assert ".absent details" in style
    assert "\n\n" not in style
