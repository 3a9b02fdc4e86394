"""Through whom words came, and whose a list is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "According to a readout by Castovia, Veck hailed it.",
            ["XB, Joran Veck (via Castovia) welcomed: According to a readout by Castovia, Veck hailed it."],
        ),
        ("Veck praised the port.", ["XB, Joran Veck welcomed: Veck praised the port."]),
    ],
)
def test_a_document_relays_its_paragraph(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The two sides agreed on the following:\n\n- open the port;\n- close the pier.",
            [
                "XA+XB agreed: The two sides agreed on the following:",
                "XA+XB agreed!: open the port;",
                "XA+XB agreed!: close the pier.",
            ],
        ),
        (
            "The two sides discussed the following:\n\n- the port;\n- the pier.",
            [
                "XA+XB discussed: The two sides discussed the following:",
                "XA+XB discussed: the port;",
                "XA+XB discussed: the pier.",
            ],
        ),
    ],
)
def test_a_list_is_told_by_its_lead(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("lead", "sources"),
    [
        ("At the end of the talks, the two ministers:", ["XA+XB", "XA+XB", "XA+XB"]),
        ("At the end of the talks, the press saw:", ["outlet", "outlet", "outlet"]),
    ],
)
def test_a_lead_that_is_only_a_subject(lead, sources, told):
    body = f"{lead}\n\n- agreed to revive the port;\n- underscored the importance of the railway."
    assert [who for who, _, _ in told(body)] == sources


def test_an_item_keeps_its_own_verb(told):
    body = (
        "At the end of the day, the two ministers:\n\n- resolved to meet again;\n- welcomed the new railway."
    )
    assert [act for _, act, _ in told(body)] == ["agreed", "agreed!", "welcomed!"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Two agreements, on health and ports, were signed at the ceremony.", "XA+XB"),
        ("Two agreements, on health and ports, were signed by Castovia.", "XC"),
    ],
)
def test_documents_signed_are_of_both(sentence, who, told):
    assert [w for w, _, _ in told(sentence)] == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The two countries agreed in 2015 to open the port.", "outlet"),
        ("The two sides agreed last year to open the port.", "outlet"),
        ("The two sides agreed on 3 May 2031 to open the port.", "XA+XB"),
        ("The two sides agreed to open the port in 2032.", "XA+XB"),
    ],
)
def test_what_was_agreed_at_another_time_is_background(sentence, who, told):
    assert [w for w, _, _ in told(sentence)] == [who]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A joint statement issued after the meeting said trade would grow.", ["XA+XB"]),
        ("A statement issued after the meeting was long.", ["outlet"]),
    ],
)
def test_a_statement_issued_somewhere_says_it(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected
