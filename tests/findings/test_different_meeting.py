from __future__ import annotations

import pytest

from provenance.findings.different_meeting import different_meetings


def two(write, same):
    alpha = write.account(
        "alpha", "XA", ("XA stated", "Arvenia is ready."), ("outlet reported", "They met on May 2.")
    )
    beta = write.account("beta", "XB", ("XB stated", "Belmora is ready."))
    return write.comparison(
        alpha, beta, same=same, reasons=("alpha gives 2 May, beta 9 May", "no name in both")
    )


def test_fires_with_the_reasons(write, lexicon, brief):
    found = list(different_meetings(two(write, "no"), lexicon))
    assert brief(found) == [("different-meeting", "high", ("alpha/1", "beta/0"), ())]
    assert found[0].message == (
        "alpha and beta seem to tell of different meetings: alpha gives 2 May, beta 9 May; no name in both."
    )


@pytest.mark.parametrize("same", ["yes", "unclear"])
def test_does_not_fire(write, lexicon, same):
    assert list(different_meetings(two(write, same), lexicon)) == []
