from __future__ import annotations

from provenance.sources.pairs import copies_of, prepared

BODY = (
    "The ferry company will repair both landing stages before the autumn storms reach the northern villages. "
    "Harbour masters hired twelve divers, rented a crane and asked schools to lend their old canoes. "
)


def copies(lexicon, *accounts):
    return copies_of(accounts, [], {a.id: prepared(a, lexicon) for a in accounts}, lexicon, None)


def test_a_copy_with_its_direction(write, lexicon):
    mfa = write.account("mfa", text=BODY + "Nobody was hurt.", side="XA")
    agency = write.account("agency", text=BODY + "That is according to the Arvenian Foreign Ministry.")
    (copy,) = copies(lexicon, mfa, agency)
    assert (copy.left, copy.right, copy.copied) == ("mfa", "agency", True)
    assert (copy.source, copy.reason) == ("mfa", "agency names Arvenian Foreign Ministry")
    assert min(copy.left_share, copy.right_share) > 0.7


def test_the_accounts_order_turns_the_answer(write, lexicon):
    one = write.account("one", text="It was raining. " + BODY)
    two = write.account("two", text=BODY.replace("repair", "mend") + "Schools agreed.")
    (forth,), (back,) = copies(lexicon, one, two), copies(lexicon, two, one)
    assert [(p.left, p.right, p.alike) for p in forth.passages] == [
        (p.right, p.left, p.alike) for p in back.passages
    ]
    assert (forth.left_share, forth.copied) == (back.right_share, back.copied)


def test_lexicon_formulas_are_idle(write, lexicon):
    formula = next(f for f in lexicon.terms._formulas if len(f.split()) >= 4)  # noqa: SLF001  # any of them
    words = prepared(write.account("one", text=f"They spoke of {formula} again."), lexicon)
    assert {words.norms[k] for k in words.idle} >= {formula.split()[0].lower()}
