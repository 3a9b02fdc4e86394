from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.sources.align import SEED, Aligned, alignments, pieces

words = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=25)


def texts(left, right):
    ours, theirs = left.split(), right.split()
    return [
        (" ".join(ours[slice(*one.left)]), " ".join(theirs[slice(*one.right)]), len(one.pairs))
        for one in alignments(ours, theirs)
    ]


def test_a_passage_is_found_among_other_words():
    assert texts("x y we will open the bridge in june z", "q we will open the bridge in june r s") == [
        ("we will open the bridge in june", "we will open the bridge in june", 7)
    ]


def test_replaced_added_and_dropped_words_do_not_break_it():
    assert texts(
        "we will open the old bridge in june and close the ferry",
        "they will open the bridge in early june and shut the ferry",
    ) == [
        (
            "will open the old bridge in june and close the ferry",
            "will open the bridge in early june and shut the ferry",
            9,
        )
    ]


def test_five_edits_in_a_row_end_a_passage():
    found = texts("a b c d e f 1 2 3 4 5 g h i j k l", "a b c d e f 6 7 8 9 0 g h i j k l")
    assert [n for _, _, n in found] == [6, 6]


def test_sentences_in_another_order_are_two_passages():
    found = texts("a b c d e f g h i j", "f g h i j x a b c d e")
    assert found == [("a b c d e", "a b c d e", 5), ("f g h i j", "f g h i j", 5)]


def test_what_stands_twice_is_found_twice():
    assert len(alignments([*"abcd"], [*"abcdxyzwvabcd"])) == 2


@given(words, words)
def test_pairs_are_alike_rise_and_are_never_in_two_passages(left, right):
    seen = set()
    for one in alignments(left, right):
        assert len(one.pairs) >= SEED
        assert all(left[i] == right[j] for i, j in one.pairs)
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in zip(one.pairs, one.pairs[1:], strict=False))
        assert not seen & set(one.pairs)
        seen.update(one.pairs)


@given(words.filter(lambda told: len(told) >= SEED))
def test_a_text_is_found_in_itself(told):
    found = alignments(told, told)
    assert any(one.pairs == tuple((k, k) for k in range(len(told))) for one in found)


@given(*(st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]), unique=True),) * 2)
def test_every_shared_run_of_seed_length_is_in_a_passage(left, right):
    covered = {pair for one in alignments(left, right) for pair in one.pairs}
    for i in range(len(left) - SEED + 1):
        for j in range(len(right) - SEED + 1):
            if left[i : i + SEED] == right[j : j + SEED]:
                assert covered & {(i + k, j + k) for k in range(SEED)}


def test_pieces_are_cut_at_the_widest_gaps():
    one = Aligned(((0, 0), (1, 1), (4, 2), (5, 3), (9, 4)))
    assert [p.pairs for p in pieces(one)] == [((0, 0), (1, 1), (4, 2), (5, 3)), ((9, 4),)]
    whole = Aligned(((0, 0), (1, 1)))
    assert pieces(whole) == (whole,)
