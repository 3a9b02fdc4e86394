from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.layout import Block, layout


def parts(text):
    return [(b.kind, text[b.start : b.end]) for b in layout(text)]


def test_blocks_carry_offsets_line_and_speaker():
    text = "MS. REEL: Good morning. They met.\n\nQ: Where?"
    assert layout(text) == (
        Block(0, 9, "speaker", 0, "MS. REEL"),
        Block(10, 23, "furniture", 0, None),
        Block(24, 33, "paragraph", 0, "MS. REEL"),
        Block(35, 37, "speaker", 1, "Q"),
        Block(38, 44, "question", 1, "Q"),
    )


def test_a_ministry_page():
    text = (
        "Home\u00a0>\u00a0Press\nMinister Tolland Meets Minister Veck\n\n2025-03-03 22:25\n\n"
        "  Minister Tolland met Minister Veck on Monday.\n\n  They agreed.\n\n<Print>\n"
    )
    assert parts(text) == [
        ("furniture", "Home\u00a0>\u00a0Press"),
        ("heading", "Minister Tolland Meets Minister Veck"),
        ("furniture", "2025-03-03 22:25"),
        ("paragraph", "Minister Tolland met Minister Veck on Monday."),
        ("paragraph", "They agreed."),
        ("furniture", "<Print>"),
    ]


def test_an_agency_report():
    text = (
        "Arvenia, Belmora agree on border\nBy Lena Orsk\n\n"
        "VELMAR, March 3 (Belpress) -- The two agreed on Monday.\n\n"
        "Back to work\n\nThey will meet again. ■\n\n"
        "Read more: Grain talks\n© 2025 Belpress. All rights reserved.\n"
    )
    assert parts(text) == [
        ("heading", "Arvenia, Belmora agree on border"),
        ("furniture", "By Lena Orsk"),
        ("furniture", "VELMAR, March 3 (Belpress) --"),
        ("paragraph", "The two agreed on Monday."),
        ("heading", "Back to work"),
        ("paragraph", "They will meet again."),
        ("furniture", "■"),
        ("furniture", "Read more: Grain talks"),
        ("furniture", "© 2025 Belpress. All rights reserved."),
    ]


def test_a_fact_sheet():
    text = (
        "Fact Sheet: The Velmar Accord\n\nOPENING THE BORDER: *This week the ministers met and agreed.\n\n"
        "Belmoran actions:\n\n"
        "-   Belmora will open ports.\n<!-- -->\n-   Belmora will lift its ban\n\n"
        "The two sides agreed:\n(a) to meet;\n(b) to talk.\n"
    )
    assert parts(text) == [
        ("heading", "Fact Sheet: The Velmar Accord"),
        ("heading", "OPENING THE BORDER:"),
        ("furniture", "*"),
        ("paragraph", "This week the ministers met and agreed."),
        ("heading", "Belmoran actions:"),
        ("furniture", "-"),
        ("bullet", "Belmora will open ports."),
        ("furniture", "<!-- -->"),
        ("furniture", "-"),
        ("bullet", "Belmora will lift its ban"),
        ("paragraph", "The two sides agreed:"),
        ("furniture", "(a)"),
        ("bullet", "to meet;"),
        ("furniture", "(b)"),
        ("bullet", "to talk."),
    ]


def test_hard_wrapped_lines_are_one_paragraph():
    first = (
        "Minister Tolland met Foreign Minister Veck in Velmar on Monday.\nThe two sides agreed to reopen the "
    )
    first += "border and to resume\nflights."
    item = "to open a consulate in Velmar, which will serve the\n    south of the country;"
    assert parts(f"{first}\n\n  - {item}\n") == [("paragraph", first), ("furniture", "-"), ("bullet", item)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We met. We agreed. Thank you for reading this!", "We met. We agreed."),
        ("Good times for Arvenia!! President JRV\n", "Good times for Arvenia!!"),
        (
            "We met and agreed on much today.\n\nJORAN VECK, PRESIDENT OF ESTMARK",
            "We met and agreed on much today.",
        ),
        ("Great call with Mira. We meet soon!", "Great call with Mira. We meet soon!"),
        (
            "We met. We spoke of grain and of regional matters",
            "We met. We spoke of grain and of regional matters",
        ),
    ],
)
def test_posts_lose_their_sign_off_only(text, kept):
    assert [words for kind, words in parts(text) if kind == "paragraph"] == [kept]


def test_one_who_only_asks_is_no_source():
    text = (
        "Lena Orsk: You met him. Was it good?\n\nMinister Veck: It was.\n\nWe agreed on grain.\n\n"
        "Lena Orsk: And now?\n\nMinister Veck: We go on.\n"
    )
    assert [(b.kind, b.speaker) for b in layout(text) if b.kind != "speaker"] == [
        ("question", "Lena Orsk"),
        ("paragraph", "Minister Veck"),
        ("paragraph", "Minister Veck"),
        ("question", "Lena Orsk"),
        ("paragraph", "Minister Veck"),
    ]


def test_a_text_without_full_stop_is_still_a_text():
    assert parts("The ministers also spoke of regional matters") == [
        ("paragraph", "The ministers also spoke of regional matters")
    ]
    assert layout("") == layout(" \n\t ") == ()


def test_a_hashtag_is_a_word_and_marks_of_emphasis_are_none():
    assert parts("#Arvenia met its neighbour.") == [("paragraph", "#Arvenia met its neighbour.")]
    assert parts("**Arvenia met its neighbour.") == [
        ("furniture", "**"),
        ("paragraph", "Arvenia met its neighbour."),
    ]


def test_a_repeated_headline_is_no_paragraph():
    text = (
        "Home NEWS Ministers meet again in Velmar\n\nMinisters meet again in Velmar\n\nThey met on Monday.\n"
    )
    assert [kind for kind, _ in parts(text)] == ["furniture", "heading", "paragraph"]


def test_a_megabyte_takes_no_quadratic_time():
    for text in ("The ministers met. " * 50_000, "A" * 1_000_000, "Q: a? " * 20_000, "Ab cd\n" * 20_000):
        assert layout(text)


@given(st.text(alphabet="aA B.:-\n\r*1()“Q?,", max_size=80))
def test_blocks_are_ordered_disjoint_and_cover_everything(text):
    blocks = layout(text)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(blocks))
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in blocks)
    covered = {i for b in blocks for i in range(b.start, b.end)}
    assert all(i in covered or c.isspace() for i, c in enumerate(text))


def test_answers_of_an_interview_bear_no_label():
    text = "Question: Where did they meet?\n\nThey met in the old town of Velmar."
    assert layout(text)[-1].speaker is None
    assert [b.kind for b in layout(text)] == ["speaker", "question", "paragraph"]


def test_a_dashed_question_is_one_only_in_a_transcript():
    asked = "- Minister, was the harbour mentioned at all?"
    assert layout(f"{asked}\n\nMinister Veck: It was.")[1].kind == "question"
    assert layout(f"They met in the old town.\n\n{asked}\n\nThey did.")[2].kind == "bullet"


def test_who_interprets_is_no_word_of_the_speaker():
    text = "MINISTER VECK: (Via interpreter) They met.\n\nQ: Where?"
    assert parts(text)[1:3] == [("furniture", "(Via interpreter)"), ("paragraph", "They met.")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ladies and gentlemen,", "furniture"),
        ("Dear Mira,", "furniture"),
        ("Esteemed members of the press,", "furniture"),
        ("Colleagues,", "furniture"),
        ("Dear friends, we have agreed on the harbour!", "paragraph"),
        ("(On whether the harbour will be opened in May)", "heading"),
        ("(The harbour was opened in May of last year.)", "paragraph"),
        ("I. Bilateral relations", "heading"),
        ("I met the ministers in Velmar", "paragraph"),
    ],
)
def test_lines_between_paragraphs_of_a_speech(line, kind):
    text = f"They met in the old town of Velmar.\n\n{line}\n\nThey agreed on the harbour there."
    assert (kind, line) in parts(text)


def test_flags_and_tags_behind_a_post_do_not_make_a_headline_of_it():
    text = "Long talks in Velmar with the ministers. 🇦🇶🤝 #velmar\n\nThey agreed on the harbour."
    assert parts(text)[0][0] == "paragraph"


@pytest.mark.parametrize("mark", ["✅", "➤", "o", "1/3", "(2/3)", "🔹"])
def test_marks_of_lists_and_threads(mark):
    text = f"The ministers agreed in the old town:\n\n{mark} Ports to be opened\n\n{mark} Roads to be built"
    assert ("furniture", mark) in parts(text)
    assert ("bullet", "Ports to be opened") in parts(text)


def test_an_end_mark_is_no_word_of_the_text():
    assert parts("The ministers met in the old town. They agreed.  /End/")[-1] == ("furniture", "/End/")
