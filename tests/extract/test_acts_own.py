"""The act of what a party says of itself: what makes each sign count, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that Belmora will send three ships.", "committed"),
        ("Veck said that Belmora would send three ships.", "committed"),
        ("Veck said he would visit Port Hallam.", "committed"),
        ("Belmora announced that it will send three ships.", "committed"),
        ("Veck said that he would be pleased to host the next round.", "committed"),
        ("Veck said that the harbour would suffer.", "stated"),
        ("Veck said that it will rain.", "stated"),
        ("Veck said that Belmora will not send ships.", "stated"),
        ("Veck said that Belmora will not stop helping the sailors.", "committed"),
        ("Veck said that Belmora will not supply weapons to Castovia.", "committed"),
        ("Veck said that Belmora will not supply bread to Castovia.", "stated"),
        ("“I am planning to visit Port Hallam,” Veck said.", "committed"),
        ("“I was planning the garden,” Veck said.", "stated"),
        ("Veck said that Belmora seeks to expand trade with Arvenia.", "committed"),
        ("Veck said that Belmora seeks peace.", "stated"),
        ("Veck said that Belmora does not seek to expand the port.", "stated"),
        ("Veck said that the project aims to expand the port.", "stated"),
        ("Veck said that he was receptive to the proposal.", "committed"),
        ("Veck said Belmora would never accept the annexation.", "objected"),
        ("Veck said that Belmora is going to have to wait.", "stated"),
    ],
)
def test_an_undertaking_of_ones_own(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck stated that the territory of Belmora will not be used against anyone.", "committed"),
        ("Veck stated that the territory of Arvenia must not be used against anyone.", "urged"),
    ],
)
def test_a_promise_that_ones_ground_is_not_used(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that Belmora is ready to help.", "committed"),
        ("Veck said that Belmora is not ready to help.", "stated"),
        ("Veck said that the measures are not intended to limit trade.", "stated"),
        ("Veck said that Belmora welcomed the plan.", "welcomed"),
        ("Veck said that the plan was welcomed by the press.", "stated"),
        ("Veck said that no assurance had been given.", "stated"),
        ("Veck said that Belmora condemned the attack.", "objected"),
    ],
)
def test_a_sign_that_is_denied_or_anothers_act_does_not_count(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that Belmora extended an invitation to Tolland.", "urged"),
        ("Veck said that he came at the invitation of Tolland.", "stated"),
    ],
)
def test_an_invitation_is_given_and_not_only_named(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said Belmora wants to deepen cooperation with Arvenia.", "committed"),
        ("Veck said that Belmora does not want to expand the port.", "stated"),
        ("Veck said that Belmora wants to see results.", "stated"),
        ("Veck said that he hoped to visit Port Hallam in June.", "committed"),
        ("Veck said he expected to visit Port Hallam in June.", "committed"),
        ("Veck said he expected to be asked about the port.", "urged"),
        ("Veck said Belmora is ready, within its capacity, to help.", "committed"),
        ("Veck said Belmora was open to a new round.", "committed"),
        ("Veck said the port was open to shipping.", "stated"),
        ("Veck said that his government was working on opening a consulate.", "committed"),
        ("Veck said that the pumps were working on both banks.", "stated"),
        ("Veck said that Belmora gave assurances to the sailors.", "committed"),
        ("Veck said that the assurances were of no use.", "stated"),
        ("Veck said that there was unprecedented pressure on Belmora.", "stated"),
        ("Veck said that the support of Arvenia is unprecedented.", "welcomed"),
        ("Veck said that Belmorans were shocked at the sentence.", "objected"),
    ],
)
def test_what_one_wants_hopes_and_works_for(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that Arvenia's help has been key to the rescue.", "welcomed"),
        ("Veck said that Belmora's help has been key to the rescue.", "stated"),
        ("“Your experience is extremely important for us,” Veck said.", "welcomed"),
        ("“Your boats are extremely fast,” Veck said.", "stated"),
        ("“This is a step in the right direction,” Veck said.", "welcomed"),
        ("“This is a step into the dark,” Veck said.", "stated"),
        ("“The partnership is a landmark achievement,” Veck said.", "welcomed"),
        ("“The partnership is an old achievement,” Veck said.", "stated"),
        ("Veck said that Arvenia had done a fantastic job.", "welcomed"),
        ("Veck said that Arvenia had done a job.", "stated"),
        ("“I will be happy to host the next round,” Veck said.", "committed"),
        ("“Any attack will be met with force,” Veck said.", "urged"),
        ("“Any guest will be met with flowers,” Veck said.", "stated"),
        ("Veck said that Belmora will never start a war.", "committed"),
        ("Veck said that Belmora will not give up its ships.", "stated"),
        ("Veck said that the commitments of Belmora remain ironclad.", "committed"),
        ("Veck said that the pillars of the bridge remain ironclad.", "stated"),
        ("Veck said that the cost will be covered by Belmora.", "committed"),
        ("Veck said that the cost will be covered by Castovia.", "stated"),
        ("Veck said that Belmora accepts that the ships are late.", "stated"),
        ("Veck said that the wind is the determining factor.", "stated"),
        ("“If we receive an invitation we will come,” Veck said.", "committed"),
        (
            "“If the reports are confirmed, the council of elders said, we condemn the attack,” Veck said.",
            "objected",
        ),
    ],
)
def test_praise_restraint_and_conditions(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("“Once the storm is over, we will come,” Veck said.", "committed"),
        ("“We’ll see what the storm brings,” Veck said.", "stated"),
        ("“We will ask Arvenia to open the port,” Veck said.", "urged"),
        ("Veck said that he would oppose the opening of the port.", "objected"),
        ("Veck said that the doors of Belmora are open.", "committed"),
        ("Veck said that the doors of the museum were green.", "stated"),
        ("Belmora has said that they will come.", "committed"),
        ("Veck believes that they will come.", "stated"),
    ],
)
def test_what_will_be_done_and_by_whom(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("“It pleases me to be in Port Hallam,” Veck said.", "welcomed"),
        ("“It seems to me that the harbour is full,” Veck said.", "stated"),
        ("Veck said that a significant step has been made.", "welcomed"),
        ("Veck said that a significant step is needed.", "stated"),
        ("Veck said that the change would not be acceptable.", "objected"),
        ("Veck said that the change would not be expensive.", "stated"),
        ("Veck said: “We are against all kinds of coups.”", "objected"),
        ("Veck said: “We race against the clock.”", "stated"),
        ("Veck said that the attack was a clear breach of international law.", "objected"),
        ("Veck said that the attack was a surprise for the navy.", "stated"),
        ("Veck said that the attack ran against all standards.", "objected"),
        ("Veck said that the sanctions amount to blackmail.", "objected"),
        ("Veck said that the sanctions amount to ten pages.", "stated"),
        ("Veck said that the arrest could not be tolerated.", "objected"),
        ("Veck said that the arrest could not be foreseen.", "stated"),
        ("Veck said that Arvenia had failed to keep its promise.", "objected"),
        ("Veck said that Arvenia had failed to find the ship.", "stated"),
        ("Veck said that he was not satisfied with the pace.", "objected"),
        ("Veck said that the ship ran against a wall.", "stated"),
    ],
)
def test_what_pleases_and_what_is_reproached(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


def test_a_predicate_goes_on_with_who_does_and_not_with_the_object(told):
    assert told("Belmora supports Arvenia and will work closely with it.") == [
        ("XB", "welcomed", "Belmora supports Arvenia"),
        ("XB", "committed", "will work closely with it."),
    ]
