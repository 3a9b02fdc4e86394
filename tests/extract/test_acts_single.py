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


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that Arvenia needed to open the port.", "urged"),
        ("Veck said that Belmora needed to open the port.", "stated"),
        ("Veck said it was essential for Arvenia to open the port.", "urged"),
        ("Veck said that the port was essential for Arvenia.", "stated"),
        ("Veck emphasised the need for all signatories to respect the truce.", "urged"),
        ("Veck emphasised the need for dialogue.", "stated"),
        ("Veck said he hopes Castovia and Arvenia will open the port.", "urged"),
        ("Veck said he hopes Belmora and Arvenia will open the port.", "stated"),
        ("Veck said that he was counting on the continued support of Arvenia.", "urged"),
        ("Veck said that counting on the weather will not help sailors.", "stated"),
        ("Veck warned of consequences if Arvenia did not move.", "urged"),
        ("Veck warned of consequences.", "objected"),
    ],
)
def test_what_others_ought_to_do(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        (
            "“She made clear that Arvenia needed to open the port,” the Belmoran foreign ministry said.",
            "urged",
        ),
        (
            "“She made clear that Belmora needed to open the port,” the Belmoran foreign ministry said.",
            "stated",
        ),
        ("Veck said that any further attack would have massive consequences.", "urged"),
        ("Veck said that the storm would have massive consequences.", "stated"),
        ("Veck said he expected the strait to be a key topic.", "stated"),
        ("Veck said he expected the country to keep the truce.", "urged"),
        ("Veck reiterated his desire for the removal of the tolls.", "urged"),
        ("Veck reiterated his desire for better ties.", "committed"),
        ("Veck insisted that the policy of Belmora will not change.", "stated"),
        ("Veck said that the people of Belmora want Arvenia as a partner.", "stated"),
        ("Veck stressed the unity of the positions of both on the strait.", "stated"),
        ("Veck indicated his agreement to the mission.", "welcomed"),
        ("Veck relayed his president's verbal message.", "discussed"),
        ("Veck suggested that we think about a truce.", "urged"),
        ("Veck suggested that we were mistaken.", "stated"),
        ("Veck agreed that the port is small.", "stated"),
        ("Veck agreed that the port will be opened.", "committed"),
        ("Veck considered it necessary that the Islamic countries take measures.", "urged"),
        ("Veck said that Arvenian aircraft intruded into the airspace of Belmora.", "objected"),
        ("Veck said that Arvenia refuses to sign it.", "objected"),
        ("Veck said that the strait brooks no foreign interference.", "stated"),
    ],
)
def test_what_is_foreseen_wished_and_passed_on(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck was keen to stress that the strait is open.", "stated"),
        ("Veck was keen to open the strait.", "committed"),
        ("Veck made clear his opposition to the tolls.", "objected"),
        ("Veck made clear that the strait is open.", "stated"),
        ("Veck confirmed his participation in the conference.", "committed"),
        ("Veck confirmed his date of birth.", "stated"),
        ("Veck announced 20 million dollars in aid for the harbour.", "committed"),
        ("Veck announced his resignation.", "stated"),
        ("Veck called upon both parties in Castovia to lay down their arms.", "urged"),
        ("Veck exhorted all sides to show restraint.", "urged"),
    ],
)
def test_verbs_that_lead_to_others(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that there is still time for Arvenia to open the port.", "urged"),
        ("Veck said that there is still time for tea.", "stated"),
        ("Veck said it was up to Arvenia to make the next move.", "urged"),
        ("Veck said that up to 20 ships were late.", "stated"),
        ("Veck was clear that if the port is closed there will be severe consequences.", "urged"),
        ("Veck was clear that if the port is closed there will be other ports.", "stated"),
        ("Veck said that the shelling should be stopped.", "urged"),
        ("Veck hopes that the cautious Arvenian side will come.", "urged"),
        ("Veck wants the fighting in Castovia to stop.", "stated"),
        ("Veck spoke of a “pivotal moment” for the strait.", "stated"),
        ("Veck spoke of a storm in the strait.", "discussed"),
        ("Veck told a press conference with Tolland that the strait is open.", "stated"),
    ],
)
def test_what_is_wanted_of_others_in_other_words(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Belmora insisted that all sailors be released.", "urged"),
        ("Belmora insisted that all sailors had been released.", "stated"),
        ("Belmora suggested that a meeting be held in June.", "urged"),
        ("Belmora suggested that a meeting could be useful.", "stated"),
        ("Veck explained recently that the reforms go on.", "stated"),
        ("Veck told members of the crew that ships could sail.", "stated"),
        ("Veck told Tolland of the crew.", "discussed"),
        ("Veck said that Belmora is counting on Arvenia to help.", "urged"),
        ("Veck said that Belmora is counting on the harvest.", "stated"),
        ("Veck told Tolland that Belmora wants the sailors released.", "urged"),
        ("Veck told Tolland that Belmora wants the sailors here.", "stated"),
        ("Veck used the meeting with Tolland to call for a truce.", "urged"),
        ("Veck said that Arvenia has played a critical role.", "welcomed"),
        ("Veck said that Belmora has played a critical role.", "stated"),
        ("Veck agreed: “Our region has great expectations.”", "stated"),
        ("“During the visit, I signed the book,” Veck said.", "stated"),
    ],
)
def test_what_is_to_be_done_and_what_is_so(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


def test_a_demand_goes_on_with_what_else_the_other_would_do(told):
    assert told("Veck hoped that Arvenia would open the strait and would observe the truce.") == [
        ("XB", "urged", "Veck hoped that Arvenia would open the strait"),
        ("XB", "urged", "would observe the truce."),
    ]
    assert told("Veck urged Arvenia to open the strait and would visit it himself.")[1][1] != "urged"
