from __future__ import annotations

import pytest
from planting import PLANTERS, swapped_speaker
from rewording import curly, harmless, per_cent, reflowed, united_states

TEXT = (
    "The ministers met in Velmar on 3 May 2027. Veck said that Arvenia will pay 40 crowns by 1 June. "
    "The two sides exchanged views on trade, fish, rail and the weather. They agreed to meet at Ilmegate.\n"
)


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("number", [("40", "83")]),
        ("date", [("1", "9")]),
        ("not", [("will", "will not")]),
        ("agreed → discussed", [("agreed to", "discussed whether to")]),
        ("dropped point", [("They agreed to meet at Ilmegate.\n", "")]),
        ("dropped list item", [(", fish", ""), (", rail", "")]),
        ("other name", [("Ilmegate", "Quarrow")]),
    ],
)
def test_each_planter_changes_these_words_and_nothing_else(kind, changed):
    plantings = list(PLANTERS[kind](TEXT))
    assert [(TEXT[slice(*p.before)], p.text[slice(*p.after)]) for p in plantings] == changed
    for p in plantings:
        assert TEXT[: p.before[0]] == p.text[: p.after[0]]
        assert TEXT[p.before[1] :] == p.text[p.after[1] :]


def test_a_speaker_is_swapped_where_the_other_is_not_named_too():
    (planting,) = swapped_speaker(TEXT, [("Veck", "Tolland")])
    assert "Tolland said that Arvenia will pay" in planting.text
    assert list(swapped_speaker(TEXT.replace("Arvenia", "Tolland"), [("Veck", "Tolland")])) == []


def test_what_is_harmless_keeps_every_word():
    assert reflowed(TEXT).split() == TEXT.split()
    assert reflowed(TEXT).count("\n") > TEXT.count("\n")
    assert curly('"Not now," said Veck\'s aide.') == "“Not now,” said Veck’s aide."
    assert per_cent("15 per cent") == "15 percent"
    assert per_cent("15 percent") == "15 per cent"
    assert {p.kind for p in harmless(TEXT)} == {"line breaks", "no-break spaces"}


def test_the_united_states_stand_in_for_an_invented_country():
    text = "Belmora agreed. The Belmoran side thanked Belmora's friends."
    assert next((base, p.text) for base, p in united_states(text, "Belmora", "Belmoran")) == (
        "The United States agreed. The US side thanked the United States' friends.",
        "The United States agreed. The U.S. side thanked the United States' friends.",
    )
