from __future__ import annotations

import pytest

from provenance.match.collective import Among
from provenance.match.features import features, inside_features
from provenance.match.model import Logistic, fitted
from provenance.match.profile import profiles


def test_a_score_grows_with_what_speaks_for_it():
    model = Logistic(-1.0, {"shared": 2.0, "apart": -1.0})
    assert model.parts({"shared": 1.0, "apart": 0.5}) == {"shared": 2.0, "apart": -0.5}
    assert model.score({"shared": 1.0, "apart": 0.5}) == pytest.approx(0.6225, abs=1e-4)
    assert model.score({"shared": 0.0, "apart": 1.0}) < model.score({"shared": 1.0, "apart": 1.0})


def test_the_weights_in_the_package_are_for_the_features_there_are(ministry, lexicon):
    ((first, *_),) = profiles([ministry], lexicon)
    weights = fitted()
    assert list(weights.pair.weights) == list(features(first, first))
    assert list(weights.inside.weights) == list(inside_features(first, first))
    assert list(weights.among.weights) == list(Among({(0, 0): 0.5}, 1, 1).features((0, 0)))
    assert 0 < weights.linked_from < 1
    assert 0 < weights.repeated_from < 1
