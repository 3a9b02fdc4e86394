from __future__ import annotations

from provenance.match.collective import UNCOMPARED, Among


def among(scores, rows, columns):
    others = Among(scores, rows, columns)
    return {pair: others.features(pair) for pair in scores}


def test_a_pair_knows_its_rivals_and_neighbours():
    scores = {(0, 0): 0.9, (0, 1): 0.4, (1, 1): 0.8, (2, 0): 0.2}
    found = among(scores, 3, 2)
    assert found[0, 0] | {"log-odds": 0, "alike": 0, "next in line x alike": 0, "beside x alike": 0} == {
        "log-odds": 0, "stronger rival": 0.4, "weaker rival": 0.2, "closest": 1.0, "best of one": 1.0,
        "next in line": 0.8, "beside": 0.4, "alike": 0, "next in line x alike": 0, "beside x alike": 0,
    }  # fmt: skip
    assert (found[0, 1]["closest"], found[0, 1]["best of one"]) == (0.0, 0.0)
    assert found[1, 1]["weaker rival"] == UNCOMPARED


def test_it_is_the_same_from_both_ends():
    scores = {(0, 0): 0.9, (0, 1): 0.4, (1, 1): 0.8, (2, 0): 0.2}
    swapped = among({(j, i): s for (i, j), s in scores.items()}, 2, 3)
    assert {(j, i): v for (i, j), v in swapped.items()} == among(scores, 3, 2)


def test_no_pairs_have_no_features():
    assert among({}, 0, 3) == {}
