"""The act of what is told of both together, rule by rule: what makes each fire, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two sides shared the view that the strait should stay open.", "agreed!"),
        ("The two sides shared the view that the strait is becoming more important.", "welcomed!"),
        ("The two ministers were of the same opinion on the strait.", "agreed!"),
        ("The two ministers voiced the view that both sides will keep in touch.", "agreed!"),
        ("The two ministers voiced the view that the strait will stay open.", "stated"),
        ("The two ministers reaffirmed the goal of lifting all duties.", "agreed!"),
        ("The two ministers underlined their shared ambition to conclude a treaty.", "agreed!"),
        ("The two ministers found common ground on fisheries.", "agreed!"),
        ("The two ministers signed a memorandum on fisheries.", "agreed!"),
        ("The two ministers rejected any change of the border.", "objected"),
        ("The two ministers exchanged on the situation in the strait.", "discussed"),
        ("The two ministers undertook a comprehensive review of trade.", "discussed"),
        ("The two ministers described the talks as constructive.", "assessed"),
        ("The two ministers described the strait as open.", "stated"),
        ("The two ministers reaffirmed their shared position that the strait stays open.", "agreed!"),
        ("The two ministers confirmed their stance in favour of a ceasefire.", "stated"),
        ("The two ministers presented their positions on the strait.", "discussed"),
        ("The two ministers affirmed once more that they wish to expand trade.", "agreed!"),
        ("The two ministers affirmed once more the friendship of their countries.", "welcomed!"),
        ("The two ministers stressed that the agreements helped the fishermen.", "stated"),
        ("The two ministers stressed that a currency would be the base.", "stated"),
        ("The two ministers confirmed their political will to find a way, which should be fair.", "agreed!"),
        ("The two ministers set a trade target of 5 billion.", "agreed!"),
        ("The two ministers stressed that nobody set the tone.", "stated"),
    ],
)
def test_the_act_of_a_joint_verb(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two sides confirmed that they would continue the talks.", "agreed!"),
        ("The two sides confirmed that the storm would pass.", "stated"),
        ("The two sides hoped that the summit in June would be a success.", "stated"),
    ],
)
def test_what_both_confirm_that_they_would_do_is_agreed(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two sides asked the expert group to report in May.", "agreed!"),
        ("The two sides directed officials to meet in May.", "agreed!"),
        ("The two sides confirmed to continue the talks.", "agreed!"),
        ("The two sides stressed that Castovia should withdraw.", "urged!"),
        ("The two sides asked all neighbours to show restraint.", "urged!"),
    ],
)
def test_a_task_for_ones_own_bodies_is_agreed(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "who", "act"),
    [
        ("The meeting addressed fisheries and border trade.", "XA+XB", "discussed"),
        ("Fisheries were also brought up.", "XA+XB", "discussed"),
        ("It was decided to hold the next meeting in Velmar in 2032.", "XA+XB", "agreed!"),
        ("It was decided in 2015 that the border is open.", "outlet", "reported"),
    ],
)
def test_what_is_told_in_the_passive(sentence, who, act, told):
    assert told(sentence) == [(who, act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two ministers confirmed the target of 10 billion in trade.", "agreed!"),
        ("They reaffirmed the ceasefire.", "agreed!"),
        ("The two sides reaffirmed the Velmar Declaration as the basis of their ties.", "welcomed!"),
        ("The two sides reaffirmed their positions on the strait.", "discussed"),
        ("The two ministers recalled the old ties between the two peoples.", "welcomed!"),
        ("The two ministers recalled that the strait was closed in May.", "stated"),
        (
            "They recalled the visit during which the two leaders reaffirmed their commitment to trade.",
            "stated",
        ),
        ("The two leaders noted the useful work done by the advisers.", "welcomed!"),
        ("The two leaders noted the lack of trust.", "stated"),
    ],
)
def test_what_both_reaffirm_note_or_recall(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two ministers shared a conviction that the strait must stay open.", "agreed!"),
        ("The two ministers pledged to deepen cooperation and their support for peace.", "agreed!"),
        ("The two ministers pushed for closer cooperation.", "agreed!"),
        ("The two ministers said they wanted to deepen their cooperation.", "agreed!"),
        ("The two ministers said they wanted to see results.", "stated"),
        ("The two ministers stressed how important it is to keep the strait open.", "welcomed!"),
        ("The two ministers stressed how the strait was closed.", "stated"),
        ("The two ministers underscored opportunities to deepen trade.", "welcomed!"),
        ("The two ministers affirmed joint priorities.", "agreed!"),
    ],
)
def test_what_both_share_want_and_press_for(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two ministers were united in the view that the strait must stay open.", "agreed!"),
        ("The two ministers set a target of 5 billion in trade.", "agreed!"),
        ("The two ministers looked forward to keeping in touch.", "agreed!"),
        ("The two ministers looked forward to seeing the bridge open.", "welcomed!"),
        ("The two ministers had a frank conversation.", "assessed"),
        ("The two ministers had a frank conversation on the tolls.", "discussed"),
        ("Both sides spoke of a positive meeting.", "assessed"),
        ("Both sides spoke of a positive meeting on the tolls.", "discussed"),
    ],
)
def test_what_both_see_alike_foresee_and_praise(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "who", "act"),
    [
        ("Talks between the two sides focused on fishing.", "XA+XB", "discussed"),
        ("Their talks also took in fishing.", "XA+XB", "discussed"),
        ("The conversation turned to fishing.", "XA+XB", "discussed"),
        ("There was no discussion on fishing.", "outlet", "reported"),
        ("Fishing was among the topics discussed.", "XA+XB", "discussed"),
        ("The main topic of the talks was fishing.", "XA+XB", "discussed"),
        ("Fishing dominated the talks.", "XA+XB", "discussed"),
        ("Fishing dominated the news.", "outlet", "reported"),
    ],
)
def test_what_the_talks_were_about(sentence, who, act, told):
    assert told(sentence) == [(who, act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        (
            "The two ministers confirmed that their ports will speed up the work on tolls.",
            "agreed!",
        ),
        ("The two ministers confirmed that their countries discussed the tolls.", "discussed"),
        ("The two ministers will speak about the tolls again in June.", "agreed!"),
        ("The two ministers spoke about the tolls again in June.", "discussed"),
    ],
)
def test_talks_to_come_are_agreed(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


def test_a_noun_behind_an_article_is_no_verb(told):
    assert told("The two sides agreed to meet, and acknowledged the need for cooperation.") == [
        ("XA+XB", "agreed!", "The two sides agreed to meet"),
        ("XA+XB", "welcomed!", "acknowledged the need for cooperation."),
    ]
    assert told("The two sides exchanged greetings.") == [
        ("XA+XB", "welcomed", "The two sides exchanged greetings.")
    ]


def test_what_both_say_is_so_is_no_part_of_what_they_agreed_before(told):
    body = "The two sides agreed to open the port and reconfirmed that the treaty applies to the islands."
    assert told(body) == [
        ("XA+XB", "agreed!", "The two sides agreed to open the port"),
        ("XA+XB", "stated", "reconfirmed that the treaty applies to the islands."),
    ]
    body = "The two sides agreed to open the port and confirmed that the ferry would run."
    assert told(body) == [
        ("XA+XB", "agreed!", "The two sides agreed to open the port"),
        ("XA+XB", "agreed!", "confirmed that the ferry would run."),
    ]
