"""One file's bytes to an account, without its statements."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from provenance.errors import UnreadableAccountError, UnsupportedLanguageError
from provenance.ingest.language import language_name, language_of
from provenance.ingest.sniffing import decode
from provenance.model import Account, Span
from provenance.text.dates import dates
from provenance.text.layout import Block, layout

_SUPPORTED = ("en",)
LONGEST = (
    2_000_000  # characters: some 300,000 words, more than any account of a meeting; a dump of a site is none
)


def account_of(  # noqa: PLR0913  # one argument for each thing that the user can tell about a file
    data: bytes,
    *,
    id: str,  # noqa: A002  # the field's name in the published format
    name: str,
    outlet: str | None = None,
    side: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Account:
    """Return the account in `data`: text, title, language and furniture, but no statements.

    Raises UnreadableAccountError, or UnsupportedLanguageError, which names the language.
    """
    decoded = decode(data, name)
    text = decoded.text
    if len(text) > LONGEST:
        raise UnreadableAccountError(
            f"{name} is {len(text):,} characters long, and an account at most {LONGEST:,}: "
            "give the part that tells of the meeting"
        )
    blocks = layout(text)
    language = language_of(_body(text, blocks))
    if language not in _SUPPORTED:
        raise UnsupportedLanguageError(
            f"{name} is in {language_name(language)}, and only English is supported: give an English version"
        )
    return Account(
        id=id,
        name=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        title=_title(text, blocks),
        outlet=outlet,
        side=side,
        language=language,
        published=published or decoded.published or _published(text, blocks),
        url=url,
        furniture=tuple(Span(b.start, b.end) for b in blocks if b.kind not in ("paragraph", "bullet")),
    )


def _body(text: str, blocks: Sequence[Block]) -> str:
    """Return the words of the account itself, by which its language is told."""
    body = "\n".join(text[b.start : b.end] for b in blocks if b.kind in ("paragraph", "bullet", "question"))
    return body or text


def _head(blocks: Iterable[Block]) -> list[Block]:
    head: list[Block] = []
    for block in blocks:
        if block.kind in ("paragraph", "bullet", "question", "speaker"):
            break
        head.append(block)
    return head


def _title(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the longest heading before the first paragraph, None if there is none."""
    headings = [text[b.start : b.end] for b in _head(blocks) if b.kind == "heading"]
    titles = [" ".join(h.split()).strip("#*_ ") for h in headings if not h.endswith(":")]
    return max(titles, key=len, default=None)


def _published(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the day that stands, with its year, above the first paragraph."""
    for block in _head(blocks):
        if block.kind == "furniture":
            for mention in dates(text, block.start, block.end):
                if mention.kind == "day" and mention.first:
                    return mention.first
    return None
