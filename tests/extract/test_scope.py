"""Whose words a block is: a transcript's speakers, its unlabelled opening, interviews, lists under a lead."""

from __future__ import annotations

import pytest

from provenance.extract import extract
from provenance.lexicon import Lexicon
from provenance.model import Account


def _told(lexicon: Lexicon, *texts: str, sides=("XA", "XB"), parties=("XA", "XB")):
    accounts = tuple(
        Account(id=f"a{n}", name=f"a{n}.txt", text=text, sha256="", side=side)
        for n, (text, side) in enumerate(zip(texts, sides, strict=False))
    )
    account = extract(accounts, lexicon, parties=parties)[0]
    return [("+".join(s.source), account.text[s.start : s.end]) for s in account.statements]


ANSWERS = "\n\nQuestion: Where?\n\nMira Tolland: In Velmar it was."


def test_an_unlabelled_opening_is_of_who_answers(lexicon):
    text = "Colleagues,\n\nWe have met. I want calm.\n\nEnergy matters." + ANSWERS
    assert _told(lexicon, text) == [
        ("XA", "We have met."),
        ("XA", "I want calm."),
        ("XA", "Energy matters."),
        ("XA", "In Velmar it was."),
    ]


def test_an_introduction_stays_the_outlets(lexicon):
    text = "Mira Tolland met the press in Velmar on Monday. The hall was full." + ANSWERS
    assert _told(lexicon, text)[1] == ("outlet", "The hall was full.")


def test_answers_without_label_are_the_sides(lexicon):
    text = "Question: Minister, what of Belmora?\n\nWe want calm. I see no other way."
    assert _told(lexicon, text) == [("XA", "We want calm."), ("XA", "I see no other way.")]


@pytest.mark.parametrize(
    ("town", "first", "second"), [("Canberra", "AU", "KE"), ("Nairobi", "KE", "AU")], ids=["host", "guest"]
)
def test_on_a_joint_stage_the_host_speaks_first(town, first, second, lexicon):
    text = (
        f"Joint press conference in {town}\n\nPRESIDENT MARN: Our ports are open.\n\n"
        "PRESIDENT VECK: Our roads are open."
    )
    told = _told(lexicon, text, sides=("AU",), parties=("AU", "KE"))
    assert told == [(first, "Our ports are open."), (second, "Our roads are open.")]


def test_a_label_with_the_office_alone_is_the_sides(lexicon):
    text = "MIRA TOLLAND, FOREIGN MINISTER: Our ports are open.\n\nQ: So?\n\nFOREIGN MINISTER: They are."
    account = Account(id="a", name="a.txt", text=text, sha256="", side="XA")
    (told,) = extract((account,), lexicon, parties=("XA", "XB"))
    assert [(s.source, s.speaker) for s in told.statements] == [(("XA",), "Mira Tolland")] * 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "I met Joran Veck. My colleague invited me to Hesk.",
            [("XA", "I met Joran Veck."), ("XB", "My colleague invited me to Hesk.")],
        ),
        (
            "I met Joran Veck. Our Castovian friends told us that the road is open.",
            [("XA", "I met Joran Veck."), ("XC", "Our Castovian friends told us that the road is open.")],
        ),
        (
            "I met Joran Veck. My colleagues in the ministry told me that the road is open.",
            [
                ("XA", "I met Joran Veck."),
                ("XA", "My colleagues in the ministry told me that the road is open."),
            ],
        ),
        (
            "I was there. The two ministers discussed fishing. They agreed to meet again.",
            [
                ("XA", "I was there."),
                ("XA+XB", "The two ministers discussed fishing."),
                ("XA+XB", "They agreed to meet again."),
            ],
        ),
        (
            "Had a good call with Joran Veck. Discussed fishing and trade.",
            [("XA", "Had a good call with Joran Veck."), ("XA+XB", "Discussed fishing and trade.")],
        ),
    ],
    ids=["colleague", "friends of a third", "one's own colleagues", "they together", "no subject"],
)
def test_whom_a_writer_tells_of(body, expected, lexicon):
    other = "Foreign Minister Joran Veck of Belmora met Mira Tolland."
    assert _told(lexicon, body, other) == expected


LIST = "\n\n✅ Ports to be opened in May\n✅ Roads to be built by June"


def test_a_list_under_a_lead_is_of_both(lexicon):
    assert [who for who, _ in _told(lexicon, "I met Joran Veck. We have agreed on the following:" + LIST)][
        -2:
    ] == ["XA+XB"] * 2


def test_a_list_under_a_heading_that_says_nothing_is_not(lexicon):
    text = "Mira Tolland met Joran Veck in Velmar.\n\nNotes to editors:" + LIST
    assert {who for who, _ in _told(lexicon, text)} == {"outlet"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("I was assured that the port would stay open.", "XB"),
        ("I assured him that the port would stay open.", "XA"),
        ("If they agree to talk, our delegation will come to Hesk.", "XA"),
        ("Belmora is going to open its ports.", "XB"),
        ("Belmora will be paying to the fund.", "XB"),
        ("Belmora will be glad of that.", "XA"),
        ("The Belmoran side suggested that we wait.", "XB"),
        ("The Belmoran side believes that we wait.", "XA"),
        ("Madam Prime Minister confirmed to me that the port is open.", "XB"),
        ("Our ministers of transport signed a letter of intent.", "XA+XB"),
        ("Our ministers of transport know the port.", "XA"),
        ("We reaffirmed that the bridge would be built.", "XA+XB"),
        ("We reaffirmed our position on the port.", "XA"),
        ("We reaffirmed our determination to follow our leaders in this.", "XA+XB"),
        ("We decided to convene the Joint Commission in May.", "XA+XB"),
        ("We decided to close our port in May.", "XA"),
        ("The two of them agreed to meet again.", "XA+XB"),
    ],
)
def test_whose_a_writers_sentence_is(words, who, lexicon):
    other = "Foreign Minister Joran Veck of Belmora met Mira Tolland."
    assert _told(lexicon, f"I met Joran Veck in Hesk.\n\n{words}", other)[1:] == [(who, words)]


def _list(lexicon, lead, *items):
    other = "Foreign Minister Joran Veck of Belmora met Mira Tolland."
    body = "\n\n".join((f"Mira Tolland met Joran Veck in Hesk.\n\n{lead}", *items))
    account = Account(id="a", name="a.txt", text=body, sha256="", side="XA")
    (told, _) = extract(
        (account, Account(id="b", name="b.txt", text=other, sha256="")), lexicon, parties=("XA", "XB")
    )
    return [("+".join(s.source), s.act) for s in told.statements[2:]]


@pytest.mark.parametrize(
    ("lead", "item", "expected"),
    [
        ("The two sides agreed to:", "(i) task the Expert Group with a plan;", ("XA+XB", "agreed")),
        ("The two ministers agreed on the following:", "• Raising trade by 2033.", ("XA+XB", "agreed")),
        ("They concurred on the following points.", "• Growth of trade in May", ("XA+XB", "agreed")),
        ("The two sides agreed:", "1. Arvenia will open its ports in May.", ("XA", "committed")),
    ],
    ids=["letters", "gerunds", "behind a full stop", "one party's own"],
)
def test_items_under_a_lead(lead, item, expected, lexicon):
    assert _list(lexicon, lead, item, item.replace("May", "June"))[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'Veck said: "The port is safe.\n\n"It has two piers."',
            [
                'XB, Joran Veck stated: Veck said: "The port is safe.',
                'XB, Joran Veck stated: "It has two piers."',
            ],
        ),
        (
            '"The port is safe," Veck said.\n\n"It has two piers. It is old."',
            [
                'XB, Joran Veck stated: "The port is safe," Veck said.',
                'XB, Joran Veck stated: "It has two piers.',
                'XB, Joran Veck stated: It is old."',
            ],
        ),
        (
            '"The port is safe," Veck said.\n\n"It has two piers" is what the map says.',
            [
                'XB, Joran Veck stated: "The port is safe," Veck said.',
                'outlet reported: "It has two piers" is what the map says.',
            ],
        ),
    ],
)
def test_a_quotation_goes_on_in_the_next_paragraph(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Making a speech, Veck said:\n\n- The strait is open. We value it.", ["XB", "XB", "XB"]),
        ("Making a speech, Veck said:\n\nWe value the strait. It is open.", ["XB", "XB", "XB"]),
        ("Making a speech, Veck said:\n\nThe strait is open.", ["XB", "outlet"]),
    ],
    ids=["behind a dash", "in the first person", "neither"],
)
def test_a_speech_follows_its_announcement(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Moreover, “The two sides discussed the strait.”", ["XA+XB"]),
        ("Moreover, the strait is open.", ["outlet"]),
    ],
)
def test_a_word_may_lead_into_a_quotation(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "According to Belmora, Veck and his Arvenian counterpart, Mira Tolland, held talks.",
            ["outlet"],
        ),
        ("According to Belmora, the strait is open.", ["XB"]),
    ],
)
def test_a_meeting_is_told_whoever_it_is_told_according_to(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two ministers held talks, the press service of the Belmoran ministry reports.", ["outlet"]),
        ("The strait is open, the press service of the Belmoran ministry reports.", ["XB"]),
    ],
)
def test_a_press_service_closes_a_sentence(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected
