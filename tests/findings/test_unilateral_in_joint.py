from __future__ import annotations

import pytest

from provenance.findings.unilateral_in_joint import unilateral_in_joint

POINT = "XA+XB agreed point"


def test_an_act_of_one_party_between_joint_points_fires(write, lexicon, brief):
    alpha = write.account(
        "alpha",
        "XA",
        (POINT, "To open a rail line."),
        ("XB committed", "Belmora will end its ban on timber."),
        (POINT, "To meet again."),
    )
    found = list(unilateral_in_joint(write.comparison(alpha), lexicon))
    assert brief(found) == [("unilateral-in-joint", "low", ("alpha/1",), ())]
    assert found[0].message == (
        "alpha lists “Belmora will end its ban on timber”, an act of Belmora, among joint points."
    )


def test_an_act_of_one_party_at_the_end_of_a_paragraph_of_points_fires(write, lexicon, brief):
    alpha = write.account(
        "alpha",
        "XA",
        (POINT, "To open a rail line,"),
        (f"{POINT} again", "and to meet again."),
        ("XB welcomed again", "Belmora welcomes Arvenia to its fair."),
        ("XA stated", "Veck spoke of tariffs."),
    )
    assert brief(unilateral_in_joint(write.comparison(alpha), lexicon)) == [
        ("unilateral-in-joint", "low", ("alpha/2",), ())
    ]


@pytest.mark.parametrize(
    "told",
    [
        [("XB committed", "Belmora will end its ban."), (POINT, "To meet again.")],
        [(POINT, "To meet again."), ("XB committed", "Belmora will end its ban.")],
        [(POINT, "To meet."), (POINT, "To trade."), ("XB committed", "Belmora will end its ban.")],
        [(POINT, "To meet."), ("XB stated", "Tolland said tariffs hurt."), (POINT, "To trade.")],
        [
            ("XB agreed point", "To meet."),
            ("XB committed", "Belmora will end it."),
            ("XB agreed point", "To trade."),
        ],
    ],
)
def test_a_position_or_an_act_outside_the_list_does_not_fire(write, lexicon, told):
    assert list(unilateral_in_joint(write.comparison(write.account("alpha", "XA", *told)), lexicon)) == []
