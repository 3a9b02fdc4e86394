from __future__ import annotations

import pytest

from provenance.text.lines import logical_lines
from provenance.text.speeches import speech_leads

REPORT = """The presidents met in Velmar.
Opening the talks, President of Arvenia Mira Tolland said:
- I am glad to see you. Welcome to our country.
We value your friendship.
Then they had lunch.
In turn, President of Belmora Joran Veck said:
- Thank you. My first visit was long ago."""


def _speakers(text):
    return {n: label.name if label else None for n, label in speech_leads(text, logical_lines(text)).items()}


def test_who_speaks_behind_each_lead_until_the_report_goes_on():
    names = {1: "President of Arvenia Mira Tolland", 4: None, 5: "President of Belmora Joran Veck"}
    assert _speakers(REPORT) == names


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("In turn, President of Belmora Joran Veck said:", "In turn, much was said:"),
        ("- Thank you. My first visit was long ago.", "- trade grew by a half"),
        ("- Thank you.", "Thank you."),
    ],
    ids=["nobody", "points", "no dash"],
)
def test_one_speech_alone_or_lists_of_points_are_none(words, other):
    assert _speakers(REPORT.replace(words, other)) == {}
