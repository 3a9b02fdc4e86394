"""Which joint statements claim a point, and which only announce that there are some."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two sides reached consensus on opening the strait.", "agreed!"),
        ("The two sides reached an understanding on grain exports.", "agreed!"),
        ("The two sides reached an understanding on all issues.", "agreed"),
        ("The two sides agreed to disagree.", "agreed"),
        ("The two sides reached many agreements.", "agreed"),
        ("The two sides reached wide consensus on relations and on practical cooperation.", "agreed"),
        ("The two sides believed that it is important to keep the strait open.", "welcomed!"),
        ("The two sides agreed on many issues.", "agreed"),
        ("The two sides welcomed the growth of trade.", "welcomed!"),
        ("The two sides discussed the growth of trade.", "discussed"),
    ],
)
def test_a_point_has_content(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("They called for a ceasefire in Castovia.", "urged!"),
        ("The two sides believed that the strait must stay open.", "stated!"),
        ("The two sides believed that the strait was open.", "stated"),
        ("The two ministers rejected any change of the border.", "objected"),
    ],
)
def test_a_joint_demand_or_duty_is_a_point(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]


def test_a_lead_is_no_point(told):
    lead = "In the presence of the two ministers, the following acts were signed:"
    body = f"{lead}\n\n- Treaty on fishing;\n- Treaty on ports."
    assert [(who, act) for who, act, _ in told(body)] == [
        ("XA+XB", "agreed"),
        ("XA+XB", "agreed!"),
        ("XA+XB", "agreed!"),
    ]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two sides signed more than 20 cooperation agreements.", "agreed"),
        ("The two sides signed several agreements on fishing.", "agreed!"),
        ("The two sides signed an agreement on fishing.", "agreed!"),
        ("The two sides pledged to implement the already reached agreements.", "agreed!"),
        ("The two sides wished each other a happy new year.", "welcomed"),
        ("The two sides wished the sailors a happy new year.", "welcomed!"),
        ("A number of agreements were signed.", "agreed"),
        ("A number of agreements were signed on fishing.", "agreed!"),
        ("Six key pacts were signed as well.", "agreed"),
        ("Six key pacts were signed on fishing.", "agreed!"),
        ("The two sides issued a joint statement.", "agreed"),
        ("The two sides issued a joint statement on fishing.", "agreed!"),
        (
            "The two sides will keep to the consensus reached on the call and the results of the talks.",
            "agreed!",
        ),
        ("The two sides reached a number of results on various issues.", "agreed"),
        ("Agreement was reached to continue the talks on the reached agreements.", "agreed!"),
    ],
)
def test_signed_papers_need_a_subject(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]
