"""The act of one party's words, rule by rule: what makes each fire, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck rejected any unilateral measures.", "objected"),
        ("Veck ruled out a ceasefire.", "objected"),
        ("Veck spoke out against the blockade.", "objected"),
        ("Veck regretted the lack of progress.", "objected"),
        ("Veck lauded the role of Arvenia.", "welcomed"),
        ("Veck wished the people of Arvenia every success.", "welcomed"),
        ("Veck came out in favour of a ceasefire.", "welcomed"),
        ("Veck took note with satisfaction of the results.", "welcomed"),
        ("Veck sought clarification on the duties.", "urged"),
        ("Veck sought Arvenia's support.", "urged"),
        ("Veck brought up the case of the two sailors.", "discussed"),
        ("Veck explained the reforms in Belmora.", "discussed"),
        ("Veck explained that the reforms go on.", "stated"),
        ("Veck explained to Tolland on Monday that the reforms go on.", "stated"),
        ("Veck was clear that the harbour is open.", "stated"),
        ("Veck was also deeply concerned about the ships.", "objected"),
    ],
)
def test_the_act_of_a_reporting_verb(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


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
        ("Veck explained Belmora's position on holding elections.", "discussed"),
        ("Veck raised human rights.", "discussed"),
    ],
)
def test_the_act_that_the_object_names(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck informed Tolland of the results.", "discussed"),
        ("Veck informed Tolland that the harbour is open.", "stated"),
        ("Veck told the Arvenia Times on Monday that the harbour is open.", "stated"),
    ],
)
def test_who_is_informed_of_a_topic_is_told_no_position(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said Belmora expects Arvenia to open the strait.", "urged"),
        ("Veck said Belmora expects solidarity from its allies.", "urged"),
        ("Veck said Belmora expects the bridge to open in autumn.", "stated"),
        ("Veck said Belmora does not want Arvenia to leave.", "stated"),
    ],
)
def test_what_is_expected_is_demanded_of_somebody_or_only_foreseen(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that Arvenia had violated the ceasefire.", "objected"),
        ("Veck said that the duties are unfair and unjustified.", "objected"),
        ("Veck said that Arvenia had opened the strait.", "stated"),
        ("Veck said that the duties are not unfair.", "stated"),
    ],
)
def test_a_reproach_is_an_objection(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


def test_a_refusal_to_accept_is_an_objection_and_other_denials_state(told):
    assert told("Veck did not accept the proposal. Veck did not agree to the proposal.") == [
        ("XB", "objected", "Veck did not accept the proposal."),
        ("XB", "stated", "Veck did not agree to the proposal."),
    ]


def test_what_is_denied_in_an_aside_denies_no_verb(told):
    body = "Veck, who did not wish to be named, welcomed the results."
    assert told(body) == [("XB", "welcomed", body)]


def test_one_party_that_signs_or_issues_something_agrees_to_nothing(told):
    body = "Veck said that Belmora has issued permits."
    assert told(body) == [("XB", "stated", body)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck called the move “a grave mistake”.", "objected"),
        ("Veck called the decision a step in the right direction.", "welcomed"),
        ("Veck called the harbour a port for small ships.", "stated"),
    ],
)
def test_what_something_is_called_judges_it(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("quoted", "act"),
    [
        ("They must leave now", "urged"),
        ("We must leave now", "stated"),
        ("It is time for Arvenia to leave", "urged"),
        ("It is time for tea", "stated"),
        ("If the ships sail, there will be consequences", "urged"),
        ("If the ships sail, there will be room", "stated"),
    ],
)
def test_a_demand_in_a_quotation(quoted, act, told):
    assert told(f"“{quoted},” Veck said.") == [("XB", act, f"“{quoted},” Veck said.")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said he had asked Tolland to open the port.", "urged"),
        ("Veck said he had brought up complaints about the port.", "objected"),
        ("Veck said he had a call with Tolland.", "stated"),
        ("Veck told the Arvenian side to halt the sales.", "urged"),
        ("Veck said that in return the Arvenian side must open the port.", "urged"),
        ("Veck said that any deal with Arvenia must include fish.", "stated"),
        ("Veck stressed early conclusion of the treaty.", "urged"),
        ("Veck stressed that the early harvest was good.", "stated"),
        ("Veck said Belmora wanted guarantees that the port would open.", "urged"),
        ("Veck informed about the readiness to provide ships.", "committed"),
        ("Veck informed about the state of the ships.", "discussed"),
        ("Residents reported shelling near Velmar on Monday.", "stated"),
    ],
)
def test_what_is_asked_of_another(sentence, act, told):
    assert [a for _, a, _ in told(sentence, side=None)] == [act]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck conveyed his expectations regarding the minority.", "urged"),
        ("Veck transmitted the concern of his country about the port.", "objected"),
        ("Veck reinforced the invitation to the summit.", "urged"),
        ("Veck said Belmora wanted a full ceasefire.", "urged"),
        ("Veck said it was time for Arvenia to sign.", "urged"),
        ("Veck said it was time for tea.", "stated"),
        ("Veck said Belmora wanted a full house.", "stated"),
        ("Veck said he was hopeful. The Government of Arvenia must open the port.", "urged"),
    ],
)
def test_demands_by_their_nouns(sentence, act, told):
    assert told(sentence, side=None)[-1][1] == act
