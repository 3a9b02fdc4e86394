"""The words of the messages: names, excerpts, acts; neutral, short, the same for every side."""

from __future__ import annotations

import re

from provenance.findings.index import Index
from provenance.lexicon import Lexicon
from provenance.model import OTHER, OUTLET, Act, Statement
from provenance.text.days import WEEKDAY
from provenance.text.joining import and_list, with_article

EXCERPT_WORDS = 12  # what fits beside another excerpt in a line or two of a report
LEAD_WORDS = 1  # before the words that attribute: "Second, the two sides agreed"

# "agreed on | Thursday to reopen"
_CONNECTS = re.compile(rf"^[\s,:]*(?:(?:{WEEKDAY})\b\s*(?:to\b)?)?(?:that\b)?\s*")
_INNER_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'"})  # inside our own
_AS: dict[Act, str] = {
    "agreed": "agreed",
    "welcomed": "welcomed",
    "discussed": "discussed",
    "stated": "stated",
    "urged": "urged",
    "committed": "undertaken",
    "objected": "objected to",
    "reported": "reported",
    "assessed": "assessed",
}


def party(code: str, lexicon: Lexicon) -> str:
    """Return the name of a source as it stands in a sentence; a code the lexicon lacks stands for itself."""
    if code == OUTLET:
        return "the account itself"
    if code == OTHER:
        return "someone else"
    return with_article(lexicon.parties.name(code) if code in lexicon.parties else code)


def source(statement: Statement, lexicon: Lexicon) -> str:
    """Return whose words or act `statement` is said to be; parties in the order of their names."""
    return and_list(sorted(party(code, lexicon) for code in statement.source))


def likewise(index: Index, left: Statement, right: Statement) -> str:
    """Return the sentence that names accounts which read like one of the two; empty without any."""
    ours, theirs = (dict.fromkeys(s.account for s in found) for found in index.alike(left, right))
    both = [name for name in ours if name in theirs]
    told = (
        (both, f"like {index.name(left.account)} in one place, like {index.name(right.account)} in another"),
        ([n for n in ours if n not in both], f"like {index.name(left.account)}"),
        ([n for n in theirs if n not in both], f"like {index.name(right.account)}"),
    )
    return "".join(
        f" {index.names(who)} {'read' if len(who) > 1 else 'reads'} {how}." for who, how in told if who
    )


def reported_as(act: str) -> str:
    """Return the participle for an act: "reported as ... by".

    >>> reported_as("committed")
    'undertaken'
    """
    return next((words for name, words in _AS.items() if name == act), act)


def quoted(text: str) -> str:
    """Return `text` in quotation marks on one line, cut after twelve words.

    >>> quoted("to hold  the first meeting.")
    '“to hold the first meeting”'
    """
    words = text.translate(_INNER_MARKS).split()
    if len(words) > EXCERPT_WORDS:
        return f"“{' '.join(words[:EXCERPT_WORDS]).rstrip(',;:')} …”"
    return f"“{' '.join(words).rstrip('.,;:')}”"


def excerpt(index: Index, statement: Statement) -> str:
    """Return the first words of `statement` in quotation marks, after those that only attribute it."""
    text = index.text(statement)
    cue = statement.cue
    if cue is not None and len(text[: cue.start - statement.start].split()) <= LEAD_WORDS:
        rest = _CONNECTS.sub("", text[cue.end - statement.start :])
        text = rest if len(rest.split()) > 2 else text  # noqa: PLR2004 - fewer words tell nothing alone
    return quoted(text)
