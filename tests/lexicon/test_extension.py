from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon import default_lexicon, extended

OWN = b"""
formulas = ["in the spirit of the river"]

[[party]]
code = "XA"
name = "Arvenia"
names = ["Republic of Arvenia"]
demonyms = ["Arvenian"]
capitals = ["Velm"]
seats = ["the Amber House"]
kind = "state"

[[party]]
code = "VERIDIAN-OIL"
name = "Veridian Oil"

[[party]]
code = "CN"
name = "Cathay"

[[concept]]
id = "amber-trade"
names = ["amber exports"]
broader = "trade"

[[role]]
role = "warden"
names = ["Warden of the Seal"]
kind = "head-of-state"
rank = 1

[[place]]
country = "XA"
name = "Velm"

[tone]
candid = ["plain-dealing"]

[cues]
stated = ["opine"]
"""


def test_every_table_takes_a_users_rows():
    lexicon = extended(default_lexicon(), OWN, "own.toml")
    text = "Velm, the Arvenian side and the Amber House met Veridian Oil and Cathay"
    assert [m.code for m in lexicon.parties.mentions(text)] == ["XA", "XA", "XA", "VERIDIAN-OIL", "CN"]
    assert lexicon.parties.get("VERIDIAN-OIL").kind == "other"
    assert [m.concept for m in lexicon.terms.concepts("amber exports")] == ["amber-trade"]
    assert lexicon.terms.wider("amber-trade") == ("trade",)
    assert [m.role for m in lexicon.roles.mentions("the Warden of the Seal")] == ["warden"]
    assert [m.country for m in lexicon.places.mentions("in Velm")] == ["XA"]
    assert [m.warmth for m in lexicon.tone.words("plain-dealing talks")] == [5]
    assert len(lexicon.terms.formulas("in the spirit of the river")) == 1


def test_the_shipped_tables_stay_as_they_are():
    extended(default_lexicon(), OWN, "own.toml")
    assert "XA" not in default_lexicon().parties
    assert default_lexicon().parties.mentions("Cathay") == ()


def test_an_empty_file_changes_nothing():
    lexicon = extended(default_lexicon(), b"", "own.toml")
    assert list(lexicon.parties) == list(default_lexicon().parties)


def test_a_shared_word_may_be_declared_unsure():
    data = b'[[party]]\ncode = "XA"\nname = "Arvenia"\ndemonyms = ["Chinese"]\nunsure = ["Chinese"]'
    lexicon = extended(default_lexicon(), data, "own.toml")
    mention = lexicon.parties.mentions("Chinese envoys")[0]
    assert (mention.code, mention.others) == ("CN", ("XA",))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"[", "not readable as TOML"),
        (b"colour = 1", "unknown field `colour`"),
        (b'[[party]]\nname = "A"', "table party, entry 1: "),
        (b'[[party]]\ncode = "XA"\nname = 3', "table party, entry 1, key name: "),
        (
            b'[[party]]\ncode = "XA"\nname = "A"\nnames = ["B", 3]',
            "table party, entry 1, key names, entry 2: ",
        ),
        (b'[[party]]\ncode = "xa"\nname = "A"', "table party, entry 1, key code: "),
        (b'[[party]]\ncode = "outlet"\nname = "A"', "table party, entry 1, key code: "),
        (b'[[party]]\ncode = "XA"\nname = "China"', "'China' belongs to China"),
        (b'[[party]]\ncode = "XA"\nname = "A"\nseats = [" "]', "an empty word stands under its seats"),
        (b'[[party]]\ncode = "XA"\nname = "A"\nkind = "island"', "table party, entry 1, key kind: "),
        (
            b'[[concept]]\nid = "a"\nbroader = "b"',
            "table concept, entry 1, key broader: no concept is called 'b'",
        ),
        (b'[[role]]\nrole = "a"\nkind = "minister"\nrank = 2', "table role, entry 1: it has neither"),
        (
            b'[[place]]\ncountry = "ZZ"\nname = "Velm"',
            "table place, entry 1, key country: no party has the code 'ZZ'",
        ),
        (b'[tone]\nlukewarm = ["so-so"]', "table tone, key lukewarm: there is no such step"),
        (b'[cues]\nshouted = ["shout"]', "[cues] shouted"),
    ],
)
def test_a_fault_is_named_with_file_table_and_key(data, message):
    with pytest.raises(LexiconError) as caught:
        extended(default_lexicon(), data, "own.toml")
    assert str(caught.value).startswith("own.toml: ")
    assert message in str(caught.value)
