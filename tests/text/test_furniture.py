from __future__ import annotations

import pytest

from provenance.text.furniture import dateline, is_furniture, is_signature_line, plain, sign_off


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Readouts",
        "Home › Media Centre › Press Releases",
        "Print",
        "<Suggest To A Friend>",
        "###",
        "-30-",
        "<!-- -->",
        "END",
        "Website | + posts",
        "Published: Mar 3, 2025 08:15 AM Updated: Mar 4, 2025 07:20 PM",
        "Updated 3 March 2025, 10:00 GMT",
        "2024-01-27 22:25",
        "Monday, March 3, 2025",
        "BELPRESS - Mar 3, 2025 - 21:05 | World",
        "By Lena Orsk and Tom Hale",
        "Source: Arvenian News Agency  Editor: tolm",
        "Photo: Tom Hale",
        "The ministers shake hands in Velmar. (BP Photo/Tom Hale)",
        "This photo taken on March 3 shows the hall.",
        "Arvenia's Mira Tolland (left) and Joran Veck (2nd from right) shake hands in Velmar.",
        "Minister Tolland (L) meets Minister Veck (R)",
        "Minister Tolland arrives. Photo courtesy of the ministry",
        "© 2025 Belpress",
        "FOR IMMEDIATE RELEASE",
        "Office of the Spokesperson",
        "Tags: Arvenia, grain",
        "Read more:",
        "Follow us on our channel",
        "We use cookies to improve your visit. Accept all",
        "Number: 45/2025",
        "5 min read",
        "(Reporting by Lena Orsk; Editing by Tom Hale)",
        "Tom Hale contributed to this report.",
        "Media Contact: press@mfa.example",
        "Belpress.example Published March 3, 2031 - Updated March 3, 2031 01:34pm",
        "Welcome! We use cookies to improve your visit.",
        "https://belpress.example/a.webp 480w, https://belpress.example/b.webp 960w",
        "https://belpress.example/a-picture-of-the-round-house-in-velmar-at-night.webp 480w, " * 9,
        "His Excellency President Veck, distinguished ministers of Belmora, ladies and gentlemen.",
        "Dear President Veck, dear friend, dear journalists.",
    ],
)
def test_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ministers met.",
        "They signed (a) a loan; (b) a grant; (c) a letter.",
        "They share borders.",
        "Print media were discussed at the talks.",
        "Source countries of grain will be invited, the minister said.",
        "In 2025 the talks go on.",
        "By Monday, Arvenia will open its ports.",
        "On March 3 at 10:00 the ministers met in Velmar.",
        "More: " + "this was the main theme of a long day, she said. " * 4,
        "Follow-up talks will be held.",
        "Trade | security | health were the themes.",
        "Image building was no theme.",
        "Dear friends, trade grew.",
        "Dear friends, dear colleagues we agreed on much.",
        "They agreed to publish it on https://treaty.example next month.",
    ],
)
def test_no_furniture(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("VELMAR, March 3 (Belpress) -- They met.", "VELMAR, March 3 (Belpress) -- "),
        ("VELMAR, January 5. /ARVAS/. The minister spoke.", "VELMAR, January 5. /ARVAS/. "),
        ("VELMAR (BP) — They met.", "VELMAR (BP) — "),
        ("Velmar, 3 March (bpa) - They met.", "Velmar, 3 March (bpa) - "),
        (
            "Arvenian News Agency, Velmar, March 3 (Reporter): We",
            "Arvenian News Agency, Velmar, March 3 (Reporter): ",
        ),
        ("Arvenian News Agency, Velmar, March 3 -- They met.", "Arvenian News Agency, Velmar, March 3 -- "),
        ("NEW CASTOV — They met.", "NEW CASTOV — "),
        ("May 3, 2031 (BP)—They met.", "May 3, 2031 (BP)—"),
        ("May 3, 2031—They met.", ""),
        ("VELMAR, 3 May (BNA). They met.", "VELMAR, 3 May (BNA). "),
        ("The accord (BNA). They met.", ""),
        ("Velmar, 3 March 2031. The ministers met.", "Velmar, 3 March 2031. "),
        ("Signed on 3 March 2031. The ministers met.", ""),
        ("On March 3: they met.", ""),
        ("The talks — long ones — ended.", ""),
        ("SHARING WATER WITH BELMORA: This week", ""),
        ("Arvenia and Belmora - old friends - met.", ""),
        ("Veck: We met.", ""),
        ("VELMAR, March 3 (Belpress) --", ""),
    ],
)
def test_dateline(line, found):
    assert line[: dateline(line)] == found


@pytest.mark.parametrize(
    ("paragraph", "tail"),
    [
        ("We met. Thank you for your attention!", "Thank you for your attention!"),
        ("We met! President JRV", "President JRV"),
        ("They met. ■", "■"),
        ("They met. (BELPRESS)", " (BELPRESS)"),
        ("“They met.” (Ada Quill, Belpress)", " (Ada Quill, Belpress)"),
        ("They met. – Belpress.example", " – Belpress.example"),
        ("They met. (With inputs from BNA)", " (With inputs from BNA)"),
        ("They met (in Velmar).", ""),
        ("They met Joran Veck (Belmora)", ""),
        ("We met. Thank you all! President JRV", "Thank you all! President JRV"),
        ("We met. Thank you, he said, for coming to us.", ""),
        ("We met. Then We Left.", ""),
        ("President Veck Met President Tolland", ""),
    ],
)
def test_sign_off(paragraph, tail):
    assert paragraph[sign_off(paragraph) :] == tail


def test_a_signature_in_capitals_is_no_sentence():
    assert is_signature_line("JORAN VECK, PRESIDENT OF ESTMARK")
    assert not is_signature_line("THE PORTS ARE OPEN AGAIN!")
    assert not is_signature_line("Joran Veck, President")


def test_plain():
    assert plain(" *Print’s\u00a0 Page* ") == "print's page"
