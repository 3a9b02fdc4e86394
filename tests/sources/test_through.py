from __future__ import annotations

from msgspec.structs import replace

from provenance.model import Relay
from provenance.sources.counterparts import partners_of
from provenance.sources.through import with_known_through


def through(write, lexicon, *accounts, links=()):
    comparison = write.comparison(*accounts, links=links)
    told = with_known_through(comparison.accounts, partners_of(comparison.links), lexicon)
    return {s.id: s.known_through for account in told for s in account.statements}


def relayed(account, *chain):
    return replace(account, statements=tuple(replace(s, chain=chain) for s in account.statements))


def test_words_of_a_party_that_only_the_others_text_has(write, lexicon):
    mfa = write.account(
        "mfa",
        ("XB", "Joran Veck", "Veck agreed."),
        ("XA", None, "Arvenia agreed."),
        ("XA+XB", None, "Both agreed."),
        ("outlet", None, "They met."),
        side="XA",
        outlet="Palace Office",
    )
    assert through(write, lexicon, mfa) == {
        "mfa/0": "Palace Office",
        "mfa/1": None,
        "mfa/2": None,
        "mfa/3": None,
    }


def test_not_where_an_account_of_its_own_has_them_too(write, lexicon):
    mfa = write.account("mfa", ("XB", None, "Veck agreed."), side="XA")
    own = write.account("own", ("XB", None, "We agreed."), side="XB")
    assert through(write, lexicon, mfa, own, links=[("mfa/0", "own/0")])["mfa/0"] is None
    assert through(write, lexicon, mfa, own)["mfa/0"] == "mfa"


def test_a_copy_of_the_same_side_is_no_other_witness(write, lexicon):
    mfa = write.account("mfa", ("XB", None, "Veck agreed."), side="XA")
    agency = write.account("agency", ("XB", None, "Veck agreed."), side="XA")
    assert through(write, lexicon, mfa, agency, links=[("mfa/0", "agency/0")])["mfa/0"] == "mfa"


def test_an_agency_that_relays_the_others_document(write, lexicon):
    agency = write.account("agency", ("XB", None, "Veck agreed."))
    theirs = Relay("document", "Arvenian Foreign Ministry", 0, 4)
    own = Relay("document", "Belmoran Foreign Ministry", 0, 4)
    assert through(write, lexicon, relayed(agency, theirs)) == {"agency/0": "Arvenian Foreign Ministry"}
    assert through(write, lexicon, relayed(agency, own)) == {"agency/0": None}
    assert through(write, lexicon, relayed(agency, Relay("agency", "Xinhua", 0, 4))) == {"agency/0": "Xinhua"}
    assert through(write, lexicon, agency) == {"agency/0": None}
