"""Annotated cases: what careful readers marked in the accounts of one meeting, from text and JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from provenance.errors import AnnotationError
from provenance.model import Account, Act, Relation, Statement

T = TypeVar("T")


class Case(msgspec.Struct, frozen=True):
    """The accounts of a meeting with their annotated statements, and the links between and inside them."""

    name: str
    accounts: tuple[Account, ...]
    links: tuple[AnnotatedLink, ...]

    @property
    def across(self) -> tuple[AnnotatedLink, ...]:
        """The links between two accounts."""
        return tuple(link for link in self.links if link.left.account != link.right.account)


class AnnotatedLink(msgspec.Struct, frozen=True):
    """Two annotated statements that belong in one row."""

    left: Statement
    right: Statement
    relation: Relation


class _Marked(msgspec.Struct):
    text: str
    source: list[str]
    speaker: str | None
    act: Act
    point: bool
    via: str | None = None


class _MarkedAccount(msgspec.Struct):
    statements: list[_Marked]


class _Joined(msgspec.Struct):
    a: tuple[str, int]
    b: tuple[str, int]
    relation: Relation


class _Links(msgspec.Struct):
    accounts: list[str]
    links: list[_Joined]


def read_case(name: str, texts: Mapping[str, str], annotations: Mapping[str, str], links: str | None) -> Case:
    """Return the case; `texts` and `annotations` are by account id, `links` is links.json where there is one.

    The accounts come in the order of `links`, else by name. AnnotationError names the file and the entry.
    """
    joined = _decoded(links, _Links, f"{name}/links.json") if links is not None else None
    order = joined.accounts if joined else sorted(texts)
    for account in order:
        if account not in texts or account not in annotations:
            raise AnnotationError(f"{name}: give {account}.txt and {account}.json, both.")
    accounts = tuple(_account(name, a, texts[a], annotations[a]) for a in order)
    return Case(name, accounts, _links(name, accounts, joined.links if joined else []))


def _decoded(text: str, kind: type[T], where: str) -> T:
    try:
        return msgspec.json.decode(text.encode(), type=kind)
    except msgspec.MsgspecError as error:
        raise AnnotationError(f"{where}: {error}.") from error


def _account(case: str, name: str, text: str, annotation: str) -> Account:
    where = f"{case}/{name}.json"
    statements: list[Statement] = []
    at = 0
    for index, marked in enumerate(_decoded(annotation, _MarkedAccount, where).statements):
        start = text.find(marked.text, at) if marked.text else -1
        if start < 0:
            raise AnnotationError(
                f"{where}: statement {index} is not in {name}.txt after the one before: copy it exactly."
            )
        at = start + len(marked.text)
        statements.append(_statement(f"{name}/{index}", start, at, marked, text))
    return Account(name, f"{name}.txt", text, "", statements=tuple(statements))


def _statement(name: str, start: int, end: int, marked: _Marked, text: str) -> Statement:
    paragraph = text.count("\n\n", 0, start)
    source = tuple(marked.source)
    return Statement(
        name, start, end, paragraph, source, marked.speaker, marked.act, marked.point, marked.via, None,
        "annotated"
    )  # fmt: skip


def _links(case: str, accounts: tuple[Account, ...], joined: list[_Joined]) -> tuple[AnnotatedLink, ...]:
    statements = {account.id: account.statements for account in accounts}
    found: list[AnnotatedLink] = []
    for index, link in enumerate(joined):
        for account, number in (link.a, link.b):
            if account not in statements or not 0 <= number < len(statements[account]):
                raise AnnotationError(
                    f"{case}/links.json: link {index} names {account} {number}, which is not annotated."
                )
        left, right = (statements[account][number] for account, number in (link.a, link.b))
        found.append(AnnotatedLink(left, right, link.relation))
    return tuple(found)
