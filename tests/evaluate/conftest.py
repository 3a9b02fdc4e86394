from __future__ import annotations

import json

import pytest

TEXT_A = "Tolland met Veck.\n\nThey agreed to fish. They agreed to sail."
TEXT_B = "Veck met Tolland.\n\nFishing was discussed."


def marked(text, source, act, *, point=False):
    return {
        "text": text,
        "source": source.split("+"),
        "speaker": None,
        "act": act,
        "point": point,
        "via": None,
    }


@pytest.fixture
def texts():
    return {"a": TEXT_A, "b": TEXT_B}


@pytest.fixture
def annotations():
    return {
        "a": json.dumps(
            {
                "account": "a",
                "statements": [
                    marked("Tolland met Veck.", "outlet", "reported"),
                    marked("They agreed to fish.", "AV+BM", "agreed", point=True),
                    marked("They agreed to sail.", "AV+BM", "agreed", point=True),
                ],
            }
        ),
        "b": json.dumps(
            {
                "account": "b",
                "statements": [
                    marked("Veck met Tolland.", "outlet", "reported"),
                    marked("Fishing was discussed.", "AV+BM", "discussed"),
                ],
            }
        ),
    }


@pytest.fixture
def links():
    return json.dumps(
        {
            "accounts": ["a", "b"],
            "links": [
                {"a": ["a", 0], "b": ["b", 0], "relation": "same", "why": ""},
                {"a": ["a", 1], "b": ["b", 1], "relation": "partial", "why": ""},
                {"a": ["a", 1], "b": ["a", 2], "relation": "partial", "why": ""},
            ],
        }
    )
