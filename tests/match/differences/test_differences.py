from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.match.differences import differences_of


@pytest.fixture(scope="session")
def differ(account, lexicon):
    """Return what differs, as (kind, left, right): the words at the spans, None where there is no span."""

    def run(left, right, acts=("stated", "stated"), sources=("BM", "BM")):
        a, b = account("a", (left, sources[0], acts[0])), account("b", (right, sources[1], acts[1]))
        found = differences_of(a, a.statements[0], b, b.statements[0], lexicon)
        for d in found:
            for text, told, span in ((left, d.left, d.left_span), (right, d.right, d.right_span)):
                if span is not None and d.kind != "commitment":
                    assert text[span.start : span.end] == told
        return [(d.kind, d.left if d.left_span else None, d.right if d.right_span else None) for d in found]

    return run


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # numbers and amounts
        (
            "Belmora will lend 40 tugboats.",
            "Belmora will lend 30 tugboats.",
            [("number", "40 tugboats", "30 tugboats")],
        ),
        ("Belmora pays $3 million.", "Belmora pays $5 million.", [("amount", "$3 million", "$5 million")]),
        ("Belmora pays $3 million.", "Belmora pays.", [("amount", "$3 million", None)]),
        (
            "A share of 12 percent is enough.",
            "A share of 15 per cent is enough.",
            [("amount", "12 percent", "15 per cent")],
        ),
        # dates and periods
        ("The port opens on 3 May.", "The port opens on 9 May.", [("date", "3 May", "9 May")]),
        ("The port opens on 3 May.", "The port opens.", [("date", "3 May", None)]),
        ("Data will be exchanged every month.", "Data will be exchanged every quarter.",
         [("date", "every month", "every quarter")]),
        ("The tariffs rest until 30 June 2027.", "The tariffs rest until the end of March.",
         [("date", "30 June 2027", "the end of March")]),
        ("A truce of 90 days holds.", "A truce of 60 days holds.", [("date", "90 days", "60 days")]),
        (
            "They spoke for more than four hours.",
            "They spoke for nine hours.",
            [("number", "four hours", "nine hours")],
        ),
        (
            "They spoke for more than four hours.",
            "They spoke for four and a half hours.",
            [("scope", "four hours", "four and a half hours")],
        ),
        # negation
        (
            "Belmora will dredge the shoals.",
            "Belmora will not dredge the shoals.",
            [("negation", None, "not")],
        ),
        # names
        (
            "They opened the school at Ilmegate today.",
            "They opened the school at Quarrow today.",
            [("name", "Ilmegate", "Quarrow")],
        ),
        ("They opened the school at Ilmegate today.", "They opened the school at Ilmegaat today.", []),
        (
            "They opened the school at Geneva today.",
            "They opened the school at Quarrow today.",
            [("place", "Geneva", "Quarrow")],
        ),
        ("They opened the school at Geneva today.", "They opened a school.", [("place", "Geneva", None)]),
        # list items
        (
            "They spoke of trade, fisheries, rail and piracy.",
            "They spoke of trade, rail and piracy.",
            [("list", "fisheries", None)],
        ),
        (
            "They end quotas on fruit and vegetables in May.",
            "They end quotas on fruit in May, which helps all.",
            [("list", "vegetables", None)],
        ),
        # scope, condition, modality
        (
            "Belmora lifts all tariffs on wool.",
            "Belmora lifts some tariffs on wool.",
            [("scope", "all", "some")],
        ),
        ("Belmora opens all ports to ferries.", "Belmora opens ports to ferries.", [("scope", "all", None)]),
        (
            "Belmora opens all ports to ferries.",
            "Belmora opens ports to ferries, which pleases every sailor.",
            [("scope", "all", None)],
        ),
        (
            "They back energy and infrastructure in the north.",
            "They back energy infrastructure in the north.",
            [("scope", "and", None)],
        ),
        ("Belmora will open the strait.", "Belmora may open the strait.", [("modality", "will", "may")]),
    ],
)  # fmt: skip
def test_a_difference_is_told_with_its_words(differ, left, right, expected):
    assert differ(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Belmora will lend 12 million metric tons.", "Belmora will lend 12 MMT."),
        ("Belmora pays $3 million.", "Belmora pays USD 3 million."),
        ("The port opens this spring.", "The port opens in the spring."),
        ("The group meets twice a year.", "The group meets two times each year."),
        ("The group reports every other week.", "The group reports fortnightly."),
        ("The group reports monthly.", "The group reports every month."),
        ("The tariffs rest until the end of March.", "The tariffs rest until 31 March 2027."),
        ("Sixth, both will fish.", "Fourth, both will fish."),
        ("On Thursday, after two days of talks, they opened the port.", "They opened the port."),
        ("The port opens on 3 May.", "The port opens on May 3."),
        ("A share of 12 percent is enough.", "A share of 12 per cent is enough."),
        ("The two sides meet.", "The sides meet."),  # a small count
        ("Belmora will not dredge the shoals.", "Belmora will never dredge the shoals."),
        ("Belmora did not speak of rail.", "The lighthouse is old."),  # nobody claims what is denied
        ("They met in Geneva.", "They met in Switzerland."),  # a city in its country
        ("They spoke of AI, rail and piracy.", "They spoke of artificial intelligence, rail and piracy."),
        ("They spoke of trade, rail and piracy.", "The lighthouse is old, cold and tall."),  # two lists
        ("All ports are open.", "The lighthouse is old."),
        ("It serves every US family in the US.", "It serves every American family in the US."),
        ("They end quotas on fruit and vegetables.", "They end quotas on fruit and on vegetables."),
        ("They speak of rail and boost trade.", "They speak of rail."),  # a verb of its own
        ("They speak of rail and the sea.", "They speak of rail."),
        ("They cited World War II at Quarrow.", "They cited WWII at Quarrow."),
    ],
)
def test_what_is_the_same_in_other_words_is_no_difference(differ, left, right):
    assert differ(left, right) == []


def test_a_condition_in_one_wording_of_a_sentence(differ):
    found = differ(
        "Belmora will open the northern strait.", "Belmora will open the northern strait if ships pay."
    )
    assert [(kind, left) for kind, left, _ in found] == [("condition", None)]


def test_commitment_compares_how_far_an_act_binds(account, lexicon):
    a = account("a", ("They agreed to fish.", "AV+BM", "agreed"))
    b = account("b", ("They discussed fishing.", "AV+BM", "discussed"))
    (found,) = differences_of(a, a.statements[0], b, b.statements[0], lexicon)
    assert (found.kind, found.left, found.right) == ("commitment", "agreed", "discussed")
    c = account("c", ("Belmora will fish.", "BM", "committed"))
    assert differences_of(a, a.statements[0], c, c.statements[0], lexicon) == ()


def test_places_stand_against_each_other_only_for_the_event_itself(differ):
    left, right = "They met in Geneva.", "The talks were held in Oslo."
    assert differ(left, right, acts=("reported", "reported")) == [("place", "Geneva", "Oslo")]
    apart = differ("The summit in Geneva was recalled by all.", "Work goes on at Oslo, he said.")
    assert apart == [("place", "Geneva", None), ("place", None, "Oslo")]


def test_tone_and_who_asked(differ):
    assert differ(
        "The talks were candid.", "The talks were candid and warm.", acts=("assessed", "assessed")
    ) == [("tone", None, "warm")]
    assert differ(
        "Tolland and Veck spoke at the request of Belmora.",
        "Tolland and Veck spoke.",
        acts=("reported", "reported"),
    ) == [("initiator", "at the request of Belmora", None)]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Belmora",
            "will",
            "not",
            "lend",
            "40",
            "30",
            "tugboats",
            ",",
            "and",
            "some",
            "rail",
            "fish",
            "in",
            "Geneva",
            "on",
            "3",
            "May",
            "if",
            "all",
            "agree",
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_exchanging_the_statements_exchanges_the_sides(account, lexicon, left, right):
    a, b = account("a", (left, "BM", "stated")), account("b", (right, "BM", "stated"))
    there = differences_of(a, a.statements[0], b, b.statements[0], lexicon)
    back = differences_of(b, b.statements[0], a, a.statements[0], lexicon)
    key = {(d.kind, d.left, d.right, d.left_span, d.right_span) for d in there}
    assert key == {(d.kind, d.right, d.left, d.right_span, d.left_span) for d in back}


@given(SENTENCES)
def test_a_statement_does_not_differ_from_itself(account, lexicon, text):
    a, b = account("a", (text, "BM", "stated")), account("b", (text, "BM", "stated"))
    assert differences_of(a, a.statements[0], b, b.statements[0], lexicon) == ()
