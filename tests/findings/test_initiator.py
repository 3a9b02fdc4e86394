from __future__ import annotations

from provenance.findings.initiator import initiators
from provenance.model import Passage

MET = "The ministers met."


def two(write, left, right, **more):
    return write.comparison(
        write.account("alpha", "XA", ("outlet reported", left)),
        write.account("beta", "XB", ("outlet reported", right)),
        **more,
    )


def test_told_in_one_account_only_fires(write, lexicon):
    (found,) = initiators(
        two(write, "They met at the request of the Belmoran side, in Velmar.", MET), lexicon
    )
    assert (found.rule, found.severity, found.statements, found.absent_from) == (
        "initiator",
        "low",
        ("alpha/0",),
        ("beta",),
    )
    assert found.spans == (Passage("alpha", 9, 44),)
    assert found.message == (
        "alpha says that Belmora asked for the meeting (“at the request of the Belmoran side”); "
        "beta does not say who asked."
    )


def test_told_differently_fires(write, lexicon):
    (found,) = initiators(
        two(
            write,
            "They met at Belmora's request.",
            "Veck had requested the call.",
            people=[("Joran Veck", "XA")],
        ),
        lexicon,
    )
    assert found.message == (
        "alpha says that Belmora asked for the meeting (“at Belmora's request”); "
        "beta says that Arvenia asked for the meeting (“Veck had requested the call”)."
    )


def test_upon_request_names_nobody(write, lexicon):
    (found,) = initiators(two(write, "They spoke upon request.", MET), lexicon)
    assert found.message.startswith("alpha says that it was asked for, not by whom (“upon request”)")


def test_told_alike_or_by_nobody_does_not_fire(write, lexicon):
    alike = two(write, "They met at Belmora's request.", "They met at the initiative of Belmora.")
    assert list(initiators(alike, lexicon)) == []
    assert list(initiators(two(write, MET, MET), lexicon)) == []


def test_the_request_for_another_meeting_in_a_partys_words_does_not_fire(write, lexicon):
    alpha = write.account(
        "alpha",
        "XA",
        ("outlet reported", MET),
        ("XA stated", "The Velmar round was held at Belmora's request."),
    )
    beta = write.account("beta", "XB", ("outlet reported", MET))
    assert list(initiators(write.comparison(alpha, beta), lexicon)) == []


def test_one_account_alone_has_nothing_to_differ_from(write, lexicon):
    alpha = write.account("alpha", "XA", ("outlet reported", "They met at Belmora's request."))
    assert list(initiators(write.comparison(alpha), lexicon)) == []
