"""Who stands as the subject of a reporting verb, and what does not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Belmora on Thursday (June 11, 2031) urged Arvenia to reopen the port.",
            ["XB urged: Belmora on Thursday (June 11, 2031) urged Arvenia to reopen the port."],
        ),
        (
            "Castovia, which has no port, last week called on both sides to stay calm.",
            ["XC urged: Castovia, which has no port, last week called on both sides to stay calm."],
        ),
        ("Belmora, on the map, is a port.", ["outlet reported: Belmora, on the map, is a port."]),
    ],
)
def test_a_day_may_stand_between_subject_and_verb(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("sentence", "who", "act"),
    [
        ("Veck is calling for the release of the sailors.", "XB", "urged"),
        ("Veck has been urging Arvenia to release the sailors.", "XB", "urged"),
        ("Veck is hoping that Arvenia will open the port.", "XB", "urged"),
        ("Trade between Arvenia and Belmora is going through a crisis.", "outlet", "reported"),
        ("Veck used the meeting to urge Arvenia to open the port.", "XB", "urged"),
        ("Veck used the bridge to reach the port.", "outlet", "reported"),
        ("Veck was quick to praise the rescuers.", "XB", "welcomed"),
        ("Veck was quick to leave.", "outlet", "reported"),
        ("Veck earlier in the day called for the release of the sailors.", "XB", "urged"),
    ],
)
def test_what_leads_to_a_verb(sentence, who, act, told):
    assert told(sentence) == [(who, act, sentence)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland, at a meeting in Belmora on Monday, raised the port.",
            ["XA, Mira Tolland discussed: Tolland, at a meeting in Belmora on Monday, raised the port."],
        ),
        ("The port in Belmora welcomed ships.", ["outlet reported: The port in Belmora welcomed ships."]),
    ],
)
def test_a_place_or_partner_is_no_subject(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The channels that Veck agreed to open stay closed.",
            ["outlet reported: The channels that Veck agreed to open stay closed."],
        ),
        (
            "Veck wrote to Arvenia, for which Tolland expressed thanks.",
            [
                "XB, Joran Veck stated: Veck wrote to Arvenia",
                "XA, Mira Tolland welcomed: for which Tolland expressed thanks.",
            ],
        ),
        (
            "Tolland said on Monday that the port is safe.",
            ["XA, Mira Tolland stated: Tolland said on Monday that the port is safe."],
        ),
        (
            "The war of 2029, when Belmora condemned the port, is over.",
            ["outlet reported: The war of 2029, when Belmora condemned the port, is over."],
        ),
    ],
)
def test_the_subject_of_a_relative_clause_is_not_the_sentences(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "If Belmora agrees to talks, the port will open.",
            ["outlet reported: If Belmora agrees to talks, the port will open."],
        ),
        ("Since May, Belmora has called for talks.", ["XB urged: Since May, Belmora has called for talks."]),
    ],
)
def test_a_condition_attributes_nothing(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The agency quoted Mr. Veck as saying that the pier is safe.",
            ["XB, Joran Veck stated: The agency quoted Mr. Veck as saying that the pier is safe."],
        ),
        (
            "The pier is safe, Veck was quoted by the Velmar Post as saying.",
            ["XB, Joran Veck stated: The pier is safe, Veck was quoted by the Velmar Post as saying."],
        ),
        ("Veck served as saying goes.", ["outlet reported: Veck served as saying goes."]),
    ],
)
def test_somebody_is_quoted_as_saying(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The plan was rejected by Belmora.", ["XB objected: The plan was rejected by Belmora."]),
        (
            "The plan that was rejected by Belmora is old.",
            ["outlet reported: The plan that was rejected by Belmora is old."],
        ),
    ],
)
def test_a_passive_names_who_does_it(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Yan Lodd, a former Belmoran minister, said the text was thin.",
            ["other, Yan Lodd stated: Yan Lodd, a former Belmoran minister, said the text was thin."],
        ),
        (
            "Belmora's minister said the text was thin.",
            ["XB, Joran Veck stated: Belmora's minister said the text was thin."],
        ),
    ],
)
def test_an_office_in_apposition_is_the_name_before_it(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The talks came at a bad time, as Veck criticised the closing of the strait.", ["outlet"]),
        ("The talks came at a bad time, as Veck noted.", ["XB"]),
        ("Tolland met the crew after Veck had urged them to sail again.", ["outlet"]),
        ("Veck said the strait would open after Tolland had urged him to act.", ["XB"]),
    ],
)
def test_a_clause_of_time_or_reason_does_not_attribute_the_main_one(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Joran Veck in talks with his Arvenian counterpart Mira Tolland said the strait is open.", ["XB"]),
        ("After talks with his Arvenian counterpart, Joran Veck said the strait is open.", ["XB"]),
        ("They also “stressed the need for calm.”", ["XA+XB"]),
    ],
    ids=["a partner between", "a partner before", "a quotation behind an adverb"],
)
def test_what_stands_between_somebody_and_his_verb(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Tolland called Veck a true friend.", [("XA", "stated")]),
        ("Tolland called Veck on Monday.", [("outlet", "reported")]),
        ("Tolland hosted Veck in Velmar, where the two held talks.", [("outlet", "reported")]),
    ],
)
def test_who_is_called_something_and_who_is_only_called(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A declaration was signed in Velmar by Mira Tolland and Joran Veck.",
            ["XA+XB agreed!: A declaration was signed in Velmar by Mira Tolland and Joran Veck."],
        ),
        (
            "Mira Tolland worked in Velmar on a text written by experts and Joran Veck.",
            ["outlet reported: Mira Tolland worked in Velmar on a text written by experts and Joran Veck."],
        ),
    ],
)
def test_a_place_may_stand_before_by(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland, at talks with Joran Veck, her Belmoran counterpart, said the port is open.",
            "XA, Mira Tolland stated",
        ),
        ("Joran Veck, her Belmoran counterpart, said the port is open.", "XB, Joran Veck stated"),
        ("Tolland, in a statement in Velmar, Arvenia, said the port is open.", "XA, Mira Tolland stated"),
        ("Asked if Veck objected, Tolland said no.", "XA, Mira Tolland stated"),
        ("Tolland was told by her counterpart Joran Veck that the port is open.", "XB, Joran Veck stated"),
        ("According to diplomatic sources here, the port is open.", "other stated"),
        ("The port is near Belmora, sources here said.", "other stated"),
    ],
)
def test_who_stands_behind_asides(body, expected, spoken):
    assert spoken(body) == [f"{expected}: {body}"]
