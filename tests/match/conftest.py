from __future__ import annotations

import pytest

from provenance.lexicon import default_lexicon
from provenance.lexicon.parties import Party
from provenance.model import Account, Statement

PARTIES = (
    Party("AV", "Arvenia", "Arvenia", names=("Arvenia",), demonyms=("Arvenian",)),
    Party("BM", "Belmora", "Belmora", names=("Belmora",), demonyms=("Belmoran",)),
    Party("CS", "Castovia", "Castovia", names=("Castovia",), demonyms=("Castovian",)),
)


@pytest.fixture(scope="session")
def lexicon():
    known = default_lexicon()
    parties = known.parties
    for party in PARTIES:
        parties = parties.with_party(party)
    return type(known)(**{f: getattr(known, f) for f in known.__struct_fields__} | {"parties": parties})


@pytest.fixture(scope="session")
def account():
    """Make an account of statements given as (text, source, act), a point where the act ends in "!"."""

    def make(name, *told):
        text, statements = "", []
        for number, (words, source, act) in enumerate(told):
            start = len(text)
            text += words + "\n\n"
            statements.append(
                Statement(
                    f"{name}/{number}", start, start + len(words), number, tuple(source.split("+")), None,
                    act.rstrip("!"), act.endswith("!"), None, None, "test",
                )
            )  # fmt: skip
        return Account(name, f"{name}.txt", text, "", statements=tuple(statements))

    return make


@pytest.fixture(scope="session")
def ministry(account):
    return account(
        "ministry",
        (
            "Foreign Minister Tolland met with Foreign Minister Veck in Velmar on 3 May 2031.",
            "outlet",
            "reported",
        ),
        ("The two sides had a candid exchange of views on issues of common concern.", "AV+BM", "discussed"),
        ("The two sides agreed to launch a working group on fisheries in June.", "AV+BM", "agreed!"),
        ("They agreed to reopen the lighthouse school at Ilmegate.", "AV+BM", "agreed!"),
        ("Arvenia opposes any dredging of the Ostrava shoals.", "AV", "objected"),
    )


@pytest.fixture(scope="session")
def agency(account):
    return account(
        "agency",
        ("Tolland and Veck met on Tuesday, the Belmoran ministry said.", "outlet", "reported"),
        ("The talks were candid and constructive.", "AV+BM", "assessed"),
        ("The ministers discussed next steps towards a fisheries working group.", "AV+BM", "discussed"),
        ("Veck said that Belmora will buy 40 tugboats.", "BM", "committed"),
    )
