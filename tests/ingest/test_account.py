from __future__ import annotations

import hashlib

import pytest

from provenance.errors import UnreadableAccountError, UnsupportedLanguageError
from provenance.ingest import account_of
from provenance.model import Account, Span

PAGE = (
    b"Home > Press\r\nMinister Tolland Meets Minister Veck\r\nPublished: 3 March 2025\r\n\r\n"
    b"The ministers met in Velmar on Monday.\r\n\r\nPrint\r\n"
)


def test_an_account_holds_the_text_as_read_and_what_the_page_says():
    account = account_of(
        PAGE, id="mfa", name="mfa.txt", outlet="Ministry", side="AV", url="https://mfa.example"
    )
    assert account == Account(
        id="mfa",
        name="mfa.txt",
        text=PAGE.decode(),
        sha256=hashlib.sha256(PAGE).hexdigest(),
        title="Minister Tolland Meets Minister Veck",
        outlet="Ministry",
        side="AV",
        language="en",
        published="2025-03-03",
        url="https://mfa.example",
        furniture=(Span(0, 12), Span(14, 50), Span(52, 75), Span(121, 126)),
    )


def test_what_the_user_says_goes_before_what_the_page_says():
    assert account_of(PAGE, id="a", name="a", published="2025-03-04").published == "2025-03-04"


def test_a_bare_post_has_no_title():
    account = account_of(b"Great call with Mira. We meet soon!", id="a", name="a")
    assert (account.title, account.published, account.furniture) == (None, None, ())


def test_a_title_in_two_headings_is_the_longer_one():
    data = b"Ministry of Trade\n\nThe Minister Meets the Council\n\nThe minister met the council in Velmar.\n"
    assert account_of(data, id="a", name="a").title == "The Minister Meets the Council"


def test_another_language_is_named():
    with pytest.raises(UnsupportedLanguageError) as caught:
        account_of("Les ministres ont parlé dans le palais.".encode(), id="a", name="a.txt")
    assert str(caught.value) == "a.txt is in French, and only English is supported: give an English version"


def test_an_english_text_in_a_foreign_page_is_english():
    data = (
        "Главная > Новости\nThe ministers met in Velmar and agreed to open the border to all of the trade.\n"
    )
    assert account_of(data.encode(), id="a", name="a").language == "en"


def test_an_empty_file_is_refused():
    with pytest.raises(UnreadableAccountError):
        account_of(b"", id="a", name="a.txt")


def test_a_megabyte_on_one_line_is_read():
    for data in (b"The ministers met. " * 55_000, b"A" * 1_000_000, b'"He went. ' * 100_000):
        assert len(account_of(data, id="a", name="a").text) == len(data)


def test_what_is_too_long_for_an_account_is_refused():
    with pytest.raises(
        UnreadableAccountError, match=r"dump\.txt is 10,000,000 characters long, and an account at most"
    ):
        account_of(b"A" * 10_000_000, id="dump", name="dump.txt")
