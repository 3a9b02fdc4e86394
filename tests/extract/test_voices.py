"""Whose a clause is, rule by rule: what makes each fire, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck stressed that the harbour is open. It has two piers.",
            [("XB", "Veck stressed that the harbour is open."), ("XB", "It has two piers.")],
        ),
        (
            "Veck stressed that the harbour is open.\n\nThe harbour has two piers.",
            [("XB", "Veck stressed that the harbour is open."), ("outlet", "The harbour has two piers.")],
        ),
        (
            "The harbour is open. It has two piers, Veck said.",
            [("XB", "The harbour is open."), ("XB", "It has two piers, Veck said.")],
        ),
    ],
    ids=["goes on with its speaker", "not into the next paragraph", "reaches back over its paragraph"],
)
def test_an_attribution_holds_in_its_paragraph(body, expected, told):
    assert [(who, words) for who, _, words in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "All issues, including fisheries, were discussed.",
            ["XA+XB discussed: All issues, including fisheries, were discussed."],
        ),
        (
            "Both sides discussed trade, including fisheries, agreed on a text and left.",
            [
                "XA+XB discussed: Both sides discussed trade, including fisheries",
                "XA+XB agreed!: agreed on a text and left.",
            ],
        ),
    ],
)
def test_examples_in_a_subject_do_not_end_it(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck met Tolland in Velmar, vowing to open the port.",
            [
                "outlet reported: Veck met Tolland in Velmar",
                "XB, Joran Veck committed: vowing to open the port.",
            ],
        ),
        (
            "Veck arrived in Port Hallam and thanked Tolland for the talks.",
            [
                "outlet reported: Veck arrived in Port Hallam",
                "XB, Joran Veck welcomed: thanked Tolland for the talks.",
            ],
        ),
        (
            "Veck arrived in Port Hallam and toured the pier.",
            ["outlet reported: Veck arrived in Port Hallam and toured the pier."],
        ),
    ],
)
def test_who_was_told_of_goes_on_to_speak(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland met Veck in Velmar and discussed the port.",
            ["outlet reported: Tolland met Veck in Velmar", "XA+XB discussed: discussed the port."],
        ),
        (
            "Tolland met Veck in Velmar and opened the port.",
            ["outlet reported: Tolland met Veck in Velmar and opened the port."],
        ),
    ],
)
def test_what_follows_a_narrated_meeting_is_both_parties(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "An exchange of views took place on the situation in the region.",
            ["XA+XB discussed: An exchange of views took place on the situation in the region."],
        ),
        ("The talks took place in Velmar.", ["outlet reported: The talks took place in Velmar."]),
        (
            "Discussions on the port are continuing.",
            ["XA+XB discussed: Discussions on the port are continuing."],
        ),
    ],
)
def test_talks_in_the_passive_are_joint(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said that the harbour is safe. It was agreed that the commission would meet in May.",
            [
                "XB, Joran Veck stated: Veck said that the harbour is safe.",
                "XA+XB agreed!: It was agreed that the commission would meet in May.",
            ],
        ),
        (
            'Veck said that the harbour is safe. "It was agreed long ago that ships may land," he noted.',
            [
                "XB, Joran Veck stated: Veck said that the harbour is safe.",
                'XB, Joran Veck stated: "It was agreed long ago that ships may land," he noted.',
            ],
        ),
        ("No agreement was reached on the port.", ["outlet reported: No agreement was reached on the port."]),
    ],
)
def test_an_agreement_in_the_passive_is_joint_inside_speech_too(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Under the agreement, the port will be opened to all.",
            ["XA+XB agreed!: Under the agreement, the port will be opened to all."],
        ),
        (
            "Under the agreement, Belmora will open the port.",
            ["XB committed: Under the agreement, Belmora will open the port."],
        ),
        (
            "Under the agreement of last year, the port will be opened to all.",
            ["outlet reported: Under the agreement of last year, the port will be opened to all."],
        ),
    ],
)
def test_what_a_pact_provides_is_joint(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck invited Tolland to Belmora, which the latter accepted.",
            [
                "XB, Joran Veck urged: Veck invited Tolland to Belmora",
                "XA committed: which the latter accepted.",
            ],
        ),
        (
            "Veck invited Tolland to Belmora. She accepted with thanks.",
            [
                "XB, Joran Veck urged: Veck invited Tolland to Belmora.",
                "XA committed: She accepted with thanks.",
            ],
        ),
        (
            "Veck invited Tolland to Belmora, which is far.",
            ["XB, Joran Veck urged: Veck invited Tolland to Belmora, which is far."],
        ),
    ],
)
def test_an_invitation_is_accepted_by_the_other(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'A Belmoran trader was more blunt: "We have been hearing this for years."',
            ['other stated: A Belmoran trader was more blunt: "We have been hearing this for years."'],
        ),
        (
            'The list is short: "We have been hearing this for years."',
            ['outlet reported: The list is short: "We have been hearing this for years."'],
        ),
    ],
)
def test_a_colon_and_a_quotation_speak_without_a_verb(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Arvenia and Belmora signed 16 papers at that time.",
            ["outlet reported: Arvenia and Belmora signed 16 papers at that time."],
        ),
        (
            "Arvenia and Belmora signed 16 papers in Velmar.",
            ["XA+XB agreed!: Arvenia and Belmora signed 16 papers in Velmar."],
        ),
    ],
)
def test_what_was_signed_long_ago_is_background(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The joint commission of historians will resume its work.",
            ["XA+XB agreed!: The joint commission of historians will resume its work."],
        ),
        (
            "The commission of Belmora will resume its work.",
            ["outlet reported: The commission of Belmora will resume its work."],
        ),
    ],
)
def test_joint_bodies_act_for_both(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Belmora will lift its ban on salmon while Arvenia will drop its complaint.",
            [
                "XB committed: Belmora will lift its ban on salmon",
                "XA committed: Arvenia will drop its complaint.",
            ],
        ),
        (
            "Veck said Belmora will lift its ban on salmon while prices fall.",
            ["XB, Joran Veck committed: Veck said Belmora will lift its ban on salmon while prices fall."],
        ),
    ],
)
def test_each_partys_undertaking_is_its_own(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'But fishermen doubted it. "We have heard this before," said Joran Veck.',
            [
                "outlet reported: But fishermen doubted it.",
                'XB, Joran Veck stated: "We have heard this before," said Joran Veck.',
            ],
        ),
        (
            '"We doubted it. We have heard this before," said Joran Veck.',
            [
                'XB, Joran Veck stated: "We doubted it.',
                'XB, Joran Veck stated: We have heard this before," said Joran Veck.',
            ],
        ),
    ],
)
def test_a_quotation_takes_no_narration_before_it_along(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the port is safe. The two ministers confirmed that the talks would be continued.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "XA+XB agreed!: The two ministers confirmed that the talks would be continued.",
            ],
        ),
        (
            "Veck said the port is safe. The two ministers share a view of it.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "XB, Joran Veck stated: The two ministers share a view of it.",
            ],
        ),
    ],
)
def test_both_confirm_inside_ones_paragraph(body, expected, spoken):
    assert spoken(body) == expected
