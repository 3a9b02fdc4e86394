"""What the object of one party's verb makes of its act, and where it leaves the act alone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck voiced alarm at the number of ships.", "objected"),
        ("Veck lodged a strong protest.", "objected"),
        ("Veck conveyed the greetings of his President.", "welcomed"),
        ("Veck expressed the hope that Arvenia would open the strait.", "urged"),
        ("Veck expressed the hope that trade will grow.", "stated"),
        ("Veck expressed his wish to visit Port Hallam.", "committed"),
        ("Veck reiterated his country's ambition to join the union.", "committed"),
        ("Veck renewed his call for a ceasefire.", "urged"),
        ("Veck outlined Belmora's thinking on the strait.", "discussed"),
        ("Veck reiterated Belmora's firm position on holding elections.", "stated"),
        ("Veck affirmed the country's policy of regarding Arvenia as a partner.", "stated"),
        ("Veck affirmed the country's policy on trade.", "discussed"),
        ("Veck referred to the treaty as the starting point.", "stated"),
        ("Veck referred to the treaty.", "discussed"),
        ("Veck questioned the legality of the blockade.", "objected"),
        ("Veck explained Belmora's position on holding elections.", "discussed"),
        ("Veck raised human rights.", "discussed"),
    ],
)
def test_the_act_that_the_object_names(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck paid tribute on Monday to the sailors of Arvenia.", "welcomed"),
        ("Veck threw his weight behind the plan.", "welcomed"),
        ("Veck thinks highly of the Arvenian harbour pilots.", "welcomed"),
        ("Veck extended his condolences to the families of the sailors.", "stated"),
        ("Veck expressed Belmora's solidarity with the people of Arvenia.", "stated"),
        ("Veck gave his word that the ships would leave.", "committed"),
        ("Veck pinned his hopes on Arvenia to open the port.", "urged"),
        ("Veck took the Arvenian harbour master to task over the tolls.", "objected"),
        ("Veck let Tolland know his discomfort with the statement.", "objected"),
        ("Veck let Tolland know that the strait is open.", "stated"),
        ("Veck put Belmora's views on the tunnel to Tolland.", "discussed"),
        ("Veck dismissed the accusation.", "objected"),
        ("Veck expressed the hope that the various sides would come.", "urged"),
        ("Veck expressed the hope that the weather would hold.", "stated"),
        ("Veck spoke of a “frank discussion” on the tolls.", "discussed"),
        ("Veck drew Tolland's attention to the inadmissibility of the tolls.", "objected"),
        ("Veck drew Tolland's attention to the tolls.", "discussed"),
        ("Veck did, however, hold out the prospect of lower tolls.", "committed"),
        ("Veck reiterated B.E.L. opposition to the tunnel.", "objected"),
        ("Veck brought up the guarantees for the sailors.", "discussed"),
        ("Veck listed the strait among the common concerns.", "stated"),
    ],
)
def test_phrases_of_several_words(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck reaffirmed Belmora's steadfast support for Arvenia.", "committed"),
        ("Veck offered his support.", "committed"),
        ("Veck expressed support for the efforts of the mediator.", "welcomed"),
        ("Veck expressed support for peace and stability in the region.", "stated"),
        ("Veck expressed support for the peace talks.", "welcomed"),
        ("Veck expressed his gratitude for the unwavering support of Arvenia.", "welcomed"),
        ("Belmora supports the settlement of the dispute through dialogue.", "stated"),
        ("Belmora supports the plan.", "welcomed"),
    ],
)
def test_support_is_a_promise_a_position_or_approval(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck noted Arvenia's continued contribution to the rescue fund.", "welcomed"),
        ("Veck highlighted the contribution of Belmoran companies to the economy.", "stated"),
        ("Veck highlighted progress in the tunnel talks.", "welcomed"),
        ("Veck acknowledged Arvenia's efforts to voice the concerns of sailors.", "welcomed"),
        ("Veck noted that progress in the tunnel talks is slow.", "stated"),
        ("Veck noted the lack of progress.", "stated"),
        ("Veck emphasised the significance of the understanding reached in March.", "welcomed"),
        ("Veck emphasised the significance of the next round.", "stated"),
    ],
)
def test_progress_and_help_are_noted_with_approval(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck called on both sides to strengthen dialogue.", "stated"),
        ("Veck urged the two countries to seize the opportunity.", "stated"),
        ("Veck called on both allies to strengthen dialogue.", "stated"),
        ("Veck called on Arvenia to strengthen dialogue.", "urged"),
        ("Veck called for both ports to be opened.", "urged"),
    ],
)
def test_a_call_on_both_sides_is_a_position(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]
