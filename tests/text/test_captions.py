from __future__ import annotations

import pytest

from provenance.text.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Arvenia - Foreign Minister Mira Tolland meets Joran Veck in Velmar, March 3, 2031.",
        "Mira Tolland receives her guest at the Round House, Monday.",
        "Ministers Tolland and Veck greet each other at a hotel before their talks. (Ministry of Trade)",
        "Mira Tolland shakes hands with Joran Veck in Velmar | Belpress",
        "A handout photo made available by the ministry shows the hall.",
        "[1/3] Minister Tolland leaves the hall in Velmar.",
        "Mira Tolland gave her guest a book. — Foreign Office Post",
        "Arvenian President Mira Tolland and Belmoran Minister Joran Veck.",
        "The two ministers met in the hall. The two ministers met in the hall.",
    ],
)
def test_a_caption(line):
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Foreign Minister Mira Tolland met Joran Veck in Velmar on March 3, 2031.",
        "The two sides are to hold talks in Velmar on Monday.",
        "The commission will meet in Velmar on March 3, 2031.",
        "“We agreed on much.” — Joran Veck",
        "They met. The talks, it is said, were good. — Belpress",
        "The minister said that the treaty meets the needs of both sides.",
        "The accord, which meets the needs of both sides, was signed on March 3, 2031.",
        "The ministers will meet in Velmar on Monday.",
        "They Agreed And Left.",
        "They met, and they met again.",
        "The picture is mixed, the minister said.",
    ],
)
def test_no_caption(line):
    assert not is_caption(line)
