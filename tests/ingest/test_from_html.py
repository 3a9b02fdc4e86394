from __future__ import annotations

import pytest

from provenance.errors import UnreadableAccountError
from provenance.ingest import account_of, decode

pytest.importorskip("trafilatura")

PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>Minister Tolland meets Minister Veck</title>
<meta property="article:published_time" content="2025-03-03T10:00:00Z">
<script>var a = "<p>x</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Minister Tolland meets Minister Veck</h1>
<p>Minister Mira Tolland met Foreign Minister Joran Veck in Velmar on Monday. They discussed grain,
the border and the drought in the south of Arvenia.</p>
<p>The two sides agreed to:</p>
<ul><li>open a <b>consulate</b> in Velmar;</li><li>resume flights in the year.</li></ul>
<h2>Next steps</h2><p>They will meet again in May.<br>“The place is open,” she said.</p></article>
<footer>© 2025 Ministry</footer></body></html>
"""


def test_the_article_of_a_page():
    decoded = decode(PAGE.encode(), "a.html")
    assert decoded.text == (
        "Minister Tolland meets Minister Veck\n\n"
        "Minister Mira Tolland met Foreign Minister Joran Veck in Velmar on Monday. They discussed grain, "
        "the border and the drought in the south of Arvenia.\n\n"
        "The two sides agreed to:\n\n- open a consulate in Velmar;\n\n- resume flights in the year.\n\n"
        "Next steps\n\nThey will meet again in May.\n\n“The place is open,” she said.\n"
    )
    assert (decoded.encoding, decoded.published) == ("html", "2025-03-03")


def test_an_account_from_a_page_has_its_title_and_day():
    account = account_of(PAGE.encode(), id="a", name="a.html")
    assert (account.title, account.published) == ("Minister Tolland meets Minister Veck", "2025-03-03")


def test_a_page_is_read_as_it_declares_itself():
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1252"').encode("cp1252")
    assert "“The place is open,” she said." in decode(page, "a").text


def test_a_page_laid_out_in_tables_keeps_its_words():
    page = "<html><body><table><tr><td>Minister Tolland met Minister Veck.</td></tr></table></body></html>"
    assert "Minister Tolland met Minister Veck." in decode(page.encode(), "a").text


def test_a_page_without_text_is_refused():
    with pytest.raises(UnreadableAccountError) as caught:
        decode(b"<html><body><script>1</script></body></html>", "a.html")
    assert str(caught.value) == "a.html is a web page without any paragraph of text: give the text itself"
