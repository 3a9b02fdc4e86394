"""Write provenance/text/lemmas.txt: the English forms of simplemma's dictionary that the rules get wrong.

usage: make_lemmas.py
"""

from __future__ import annotations

import re
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from provenance.text.lemmas import regular

TABLE = Path(__file__).resolve().parent.parent / "provenance/text/lemmas.txt"
HEAD = """\
# English word forms and their dictionary forms, where provenance/text/lemmas.py's rules do not give them.
# Derived from the English dictionary of simplemma (Adrien Barbaresi, MIT licence) by scripts/make_lemmas.py.
"""


def main() -> None:
    """Write the table."""
    known = DefaultDictionaryFactory().get_dictionary("en")
    wrong = {
        form: found
        for form, found in known.items()
        if re.fullmatch(r"[a-z]+", form) and regular(form) != found.casefold()
    }
    rows = "".join(
        f"{form} {found.casefold()}\n" for form, found in sorted(wrong.items()) if " " not in found
    )
    TABLE.write_text(HEAD + rows, "utf-8")
    print(f"{len(wrong)} forms in {TABLE.name}")


if __name__ == "__main__":
    main()
