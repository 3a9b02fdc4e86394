from __future__ import annotations

import pytest

from provenance.ingest.language import language_name, language_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministers met in Velmar and agreed to open the border.", "English"),
        ("Hello", "English"),
        ("Tolland (米拉) and Veck (乔兰) met for the talks in the capital.", "English"),
        ("Les ministres se sont rencontrés dans la capitale et ont parlé du commerce.", "French"),
        ("Los ministros se reunieron en la capital y hablaron de los puertos con el presidente.", "Spanish"),
        ("Die Minister trafen sich und sprachen über die Lage mit den Vertretern.", "German"),
        ("Os ministros se reuniram e discutiram o comércio com uma delegação.", "Portuguese"),
        ("I ministri si sono incontrati e hanno parlato della situazione nel paese.", "Italian"),
        ("İki bakan bir araya geldi ve ilişkiler için yeni bir adım attı.", "Turkish"),
        ("Министры обсудили торговлю и договорились об открытых границах.", "Russian"),
        ("Міністри обговорили торгівлю і домовилися про відкриті кордони.", "Ukrainian"),
        ("两位部长举行会谈，就贸易交换意见。", "Chinese"),
        ("両大臣は会談を行い、貿易について意見を交換した。", "Japanese"),
        ("두 장관은 회담을 갖고 무역을 논의했다.", "Korean"),
        ("التقى الوزيران وناقشا التجارة والحدود", "Arabic"),
        ("وزیران دیدار کردند و درباره تجارت گفتگو کردند چنانکه پیش‌تر", "Persian"),
        ("Οι υπουργοί συναντήθηκαν στην πρωτεύουσα.", "Greek"),
        ("השרים נפגשו בבירה.", "Hebrew"),
    ],
)
def test_language(text, name):
    assert language_name(language_of(text)) == name
