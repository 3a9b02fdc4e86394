"""The stages in order: accounts as read → statements → links → points → sources → findings → the answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from provenance.errors import NoStatementsError, OptionError, TooFewAccountsError, UnsupportedLanguageError
from provenance.extract import extract
from provenance.extract.meeting import meeting_of
from provenance.extract.sides import with_sides
from provenance.findings import findings_of, rule_named
from provenance.findings.summary import summary_of
from provenance.ingest.language import language_name
from provenance.lexicon import Lexicon, default_lexicon
from provenance.lexicon.parties import Party
from provenance.match import link, matching, points_of, with_nearest
from provenance.match.differences import differences_of
from provenance.model import Account, Comparison, Difference, Link, Statement, Tool
from provenance.review import Correction, correct_links, correct_statements
from provenance.sources import Library, trace_sources
from provenance.version import VERSION

FEWEST, MOST = 2, 10
LANGUAGES = ("en",)  # what the lexicon's reporting words are in


class Options(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the user says of the accounts and wants of the answer; nothing of it is needed."""

    dates: tuple[str, ...] = ()  # ISO days of the meeting
    sides: dict[str, str] = {}  # account id → party code
    outlets: dict[str, str] = {}  # account id → name
    parties: tuple[Party, ...] = ()  # parties that the lexicon lacks
    only: tuple[str, ...] = ()  # rules to run, none: all of them
    without: tuple[str, ...] = ()  # rules to leave out


def compare(
    accounts: Sequence[Account],
    *,
    lexicon: Lexicon | None = None,
    options: Options | None = None,
    references: Library | None = None,
    corrections: Sequence[Correction] = (),
) -> Comparison:
    """Return the comparison of two to ten accounts as read, in the order given.

    `references` are further texts in which quotations and copied passages are looked up; `corrections` are
    what reviewers put right. Raises TooFewAccountsError, OptionError, UnsupportedLanguageError or
    NoStatementsError.
    """
    if not FEWEST <= len(accounts) <= MOST:
        raise TooFewAccountsError(
            f"A comparison needs {FEWEST} to {MOST} accounts; here are {len(accounts)}."
        )
    given = options or Options()
    return _answer(accounts, lexicon or default_lexicon(), given, references, corrections)


def extract_one(
    account: Account,
    *,
    lexicon: Lexicon | None = None,
    options: Options | None = None,
    references: Library | None = None,
) -> Comparison:
    """Return the statements of one account as a comparison: its links, points and findings are its own."""
    return _answer([account], lexicon or default_lexicon(), options or Options(), references)


def _answer(
    accounts: Sequence[Account],
    lexicon: Lexicon,
    options: Options,
    references: Library | None,
    corrections: Sequence[Correction] = (),
) -> Comparison:
    known = _with_parties(lexicon, options.parties)
    _check(accounts, known, options)
    told = _told(accounts, known, options)
    told = correct_statements(told, corrections)
    read = matching(told, known)
    links = _links(link(read), told, known, corrections)
    told = with_nearest(read, links)
    so_far = Comparison(
        tool=Tool("provenance", VERSION, msgspec.to_builtins(options)),
        meeting=meeting_of(told, known, dates=options.dates),
        accounts=told,
        links=links,
        points=points_of(told, links, read.told),
    )
    so_far = trace_sources(so_far, known, references=references)
    findings = findings_of(so_far, known, only=options.only, without=options.without)
    return msgspec.structs.replace(so_far, findings=findings, summary=summary_of(so_far, findings))


def _links(
    drawn: tuple[Link, ...],
    accounts: tuple[Account, ...],
    lexicon: Lexicon,
    corrections: Sequence[Correction],
) -> tuple[Link, ...]:
    """Return the links drawn, then those that reviewers drew or undid."""
    home = {account.id: account for account in accounts}

    def differ(left: Statement, right: Statement) -> tuple[Difference, ...]:
        return differences_of(home[left.account], left, home[right.account], right, lexicon)

    return correct_links(drawn, corrections, accounts, differ=differ)


def _told(accounts: Sequence[Account], lexicon: Lexicon, options: Options) -> tuple[Account, ...]:
    """Return the accounts with their statements, their sides, and the outlets that were named.

    Whose an account is helps to read it ("we", "the Minister") and shows itself in what it reports: the sides
    that names tell come first; where the reading tells more, it is done once more.
    """
    named = tuple(
        msgspec.structs.replace(account, outlet=options.outlets.get(account.id, account.outlet))
        for account in accounts
    )
    known = with_sides(named, lexicon, options.sides)
    told = with_sides(extract(known, lexicon), lexicon, options.sides)
    if [account.side for account in told] != [account.side for account in known]:
        told = extract(told, lexicon)
    for account in told:
        if not account.statements:
            raise NoStatementsError(
                f"{account.name} holds no statement: give the text of an account of the meeting."
            )
    return told


def _with_parties(lexicon: Lexicon, parties: Sequence[Party]) -> Lexicon:
    table = lexicon.parties
    for party in parties:
        table = table.with_party(party)
    return msgspec.structs.replace(lexicon, parties=table) if parties else lexicon


def _check(accounts: Sequence[Account], lexicon: Lexicon, options: Options) -> None:
    """Refuse what later stages could only misread: a language, options that name nothing there is."""
    for account in accounts:
        if account.language not in LANGUAGES:
            known = " and ".join(language_name(code) for code in LANGUAGES)
            raise UnsupportedLanguageError(
                f"{account.name} is in {language_name(account.language)}; the reporting words known "
                f"are those of {known}: give a translation."
            )
    for rule in (*options.only, *options.without):
        rule_named(rule)
    ids = [account.id for account in accounts]
    for named in (*options.sides, *options.outlets):
        if named not in ids:
            raise OptionError(f"There is no account {named!r}; the accounts are {', '.join(ids)}.")
    for party in options.sides.values():
        if party not in lexicon.parties:
            raise OptionError(f"There is no party {party!r}: give its code, or add it with its names.")
    for day in options.dates:
        try:
            dt.date.fromisoformat(day)
        except ValueError:
            raise OptionError(f"{day!r} is no date: give it as 2031-05-04.") from None
