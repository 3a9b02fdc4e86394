"""What a page carries besides its account: menus, share lines, bylines, dates, datelines, sign-offs."""

from __future__ import annotations

import re

from provenance.text.captions import is_caption
from provenance.text.wordlists import ordered, words

_FILE = "layout"
_CRUMB = re.compile(r"\s[>»›|/•]\s|\s(?:::|→)\s")
_BRACKETED = re.compile(r"\A[<\[{(][^<>\[\]{}()]{1,60}[>\]})]\Z")
_BYLINE = re.compile(r"\A(?:By|BY|Von|Par)\s+[A-Z][\w.'-]*(?:[ ,]+(?:and |in |for )?[A-Z][\w.'-]*){0,8}\Z")
_ISSUED = re.compile(
    r"\A(?:No|Nr|Number|Ref|Reference|Press Release)\.?:?\s*[\w/.-]*\d[\w/.-]*\Z", re.IGNORECASE
)
_READING = re.compile(
    r"\A\d+\s*(?:min(?:ute)?s?|comments?|shares?|views?|likes?)\b[\w ]{0,12}\Z", re.IGNORECASE
)
_CREDITED = re.compile(r"\([A-Z][\w .-]{0,30}/[A-Z][\w .-]{0,40}\)\Z")  # … shows the hall. (Agency/Name)
_POSED = re.compile(  # … Veck (left) and … shake hands
    r"\((?:[LR]|(?:(?:from|on|at) )?(?:the )?(?:(?:second|third|2nd|3rd|far) (?:from )?)?"
    r"(?:left|right|cent(?:er|re)))\)"
)
_CONTRIBUTED = re.compile(
    r"\A[A-Z][^.]{0,120}\b"
    r"(?:contributed (?:to|reporting)|reported from (?:[A-Z][\w-]+(?:, | and )?){1,3}\.\Z)"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m)?\b(?!\s*%)")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\b\d+w\b,?")
_LINKS_SHARE = 0.5  # of a line that is links, and no text
_MARKS = " \t*_#<>[](){}|•·-–—=~+.!:»›"
_LABEL = re.compile(r"([^\W_][\w &'/-]{0,40}?)\s*(?::|\s[–—|-]\s)")
_FURNITURE_AT_MOST = 600  # code points: the longest are notices about cookies
_LABEL_LINE_AT_MOST = 160  # code points: a longer line that opens "Note: …" is read by somebody
_CREDIT_LINE_AT_MOST = 420
_MENU_LINE_AT_MOST = 300

_AGENCY = r"(?:\([A-Za-z][^()\n]{0,60}\)|/[^/\n]{2,30}/)"
_DATELINE = re.compile(
    r"(?P<where>[^\n:–—]{2,120}?)(?:\s*(?:--|—|–|(?<=[\s.)/])-(?=\s))|(?P<colon>:)|(?P<stop>(?<=/)\.?(?=\s)|(?<=\))\.(?=\s))|(?P<dated>(?<=\d{4})\.(?=\s+[A-Z“\"])))\s*"
)
_DAY = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|"
    r"\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?|\d{1,2}[./]\d{1,2})"
    r"(?:,?\s+\d{4})?\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\s*(?:Thank you|Thanks|With thanks)\b(?![^.!?]*\b(?:said|says|added)\b)[^.!?]{0,80}(?:[.!]+\s*|\Z)"
)
_SALUTATION = re.compile(
    r"(?:(?:and |my |our )*(?:dear|distinguished|esteemed|honou?rable|respected|fellow"
    r"|your excellenc|excellenc)\w*\b[^.!?]{0,90}"
    r"|ladies and gentlemen[^.!?]{0,60}|(?:colleagues|friends|comrades)(?: and \w+)?"
    r"|(?:mr|mister|madam|mme)\.? [^.!?,]{2,50}|members of the (?:press|media))(?:,[^.!?]{0,60})?[,!.:]?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(  # "Dear President Veck, distinguished ministers of Belmora, ladies and gentlemen."
    r"\W*(?:(?:and )?(?:(?:"
    r"(?:(?:my |our )?(?:dear|distinguished|esteemed|honou?rable|respected|fellow)"
    r"|(?:his|her|your|their) (?:excellenc|majest|highness)\w*|excellenc\w*|mr\.?|mister|madam)\b"
    r"(?: (?:(?-i:[A-Z])[\w’'-]*|of|the|in|and|delegation|government|friend|colleague|press|media|[a-z]+s))*)"
    r"|(?:ladies and gentlemen|friends|colleagues|guests|journalists|ministers"
    r"|members of the (?:press|media|delegations?))(?: (?:in|of|from) (?:the )?[\w’' -]{2,50}?)?)"
    r"[,.!]\s*){2,12}",
    re.IGNORECASE,
)
_ADDRESSED_AT_MOST = 300  # code points
_SAYS_SOMETHING = re.compile(
    r"\b(?:i|we|it|is|are|was|were|has|have|had|will|thank|thanks|want|that|said|agreed)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+")
_AGENCY_OFF = re.compile(  # … she said. (BP), … he said. -81 (BNA)
    r"(?<=[.!?”\"’'])\s*(?:[-–—]\s?\d*\s*)?"
    r"\(\s?[A-Z][\w&’'.-]*(?:[ /,]+(?:and |with |via )?[A-Z][\w&’'.-]*){0,4}\s?\)\s*\Z"
    r"|(?<=[.!?”\"’'])\s*"
    r"\((?:[Ww]ith (?:\w+ )?inputs?|[Ii]nputs? from|[Ss]ource|[Vv]ia|[Aa]gencies)\b[^()]{0,60}\)\s*\Z"
    r"|(?<=[.!?])\s*[–—]\s*[A-Z][\w&’'.-]*(?:[ /]+[A-Z][\w&’'.-]*){0,3}\Z"
)
_END_MARK = re.compile(r"\W*(?:end|ends|fin|concluded|unquote)\W*", re.IGNORECASE)  # … said. /End/
_SIGNATURE_WORDS = 6  # a name with its office
_CAPITALS_WORDS = 14  # a name with its office, written out in capitals


def plain(line: str) -> str:
    """Return the line casefolded, with straight apostrophes, single spaces and no marks around it."""
    straight = line.replace("’", "'").replace("\u00a0", " ")
    return " ".join(straight.split()).strip(_MARKS).casefold()


def is_salutation(line: str) -> bool:
    """Whether a line only addresses those who listen.

    >>> is_salutation("Ladies and gentlemen,"), is_salutation("Dear friends, we agreed!")
    (True, False)
    """
    if len(line) <= _ADDRESSED_AT_MOST and _ADDRESSED.fullmatch(line.strip()):
        return True
    ends = line.rstrip().endswith((",", "!")) or line.casefold().startswith("ladies")
    return ends and _SALUTATION.fullmatch(line.strip()) is not None and not _SAYS_SOMETHING.search(line)


def is_furniture(line: str) -> bool:
    """Whether a whole line is furniture wherever it stands.

    >>> is_furniture("HOME > Press > Readouts"), is_furniture("They met.")
    (True, False)
    """
    bare = plain(line)
    if len(line) > _FURNITURE_AT_MOST:
        return _is_link(line, bare)
    if line.startswith("©") or bare in words("lines", _FILE) or not any(c.isalnum() for c in bare):
        return True
    if _BRACKETED.match(line) and len(bare.split()) <= _SIGNATURE_WORDS:
        return True
    if is_salutation(line) or is_caption(line) or any(words in bare for words in ordered("anywhere", _FILE)):
        return True
    tests = (_is_labelled, _is_menu, _is_dated, _is_credit, _is_link)
    return (
        any(test(line, bare) for test in tests)
        or bare.startswith(ordered("openings", _FILE))
        or any(pattern.match(line) for pattern in (_BYLINE, _ISSUED, _READING, _CONTRIBUTED))
    )


def is_byline(line: str) -> bool:
    """Whether a line says who wrote a text, or when it was put out."""
    bare = plain(line)
    return (
        _BYLINE.match(line) is not None
        or _is_dated(line, bare)
        or (_is_labelled(line, bare) and bare.startswith(("publ", "updat", "post", "author", "writ", "last")))
    )


def _is_labelled(line: str, bare: str) -> bool:
    match = _LABEL.match(line.lstrip(_MARKS + "("))
    if match is None or len(bare) > _LABEL_LINE_AT_MOST:
        return False
    return match[1].strip().casefold() in words("labels", _FILE)


def _is_menu(line: str, bare: str) -> bool:
    if len(line) > _MENU_LINE_AT_MOST or line.rstrip().endswith((".", "!", "?")):
        return False
    crumbs = [part for part in _CRUMB.split(line) if part.strip()]
    if len(crumbs) < 2:  # noqa: PLR2004  # a trail has two places at least
        return False
    start = plain(crumbs[0])
    return start in words("menu_starts", _FILE) or len(crumbs) > 2 or bare.endswith("posts")  # noqa: PLR2004  # as above


def _is_dated(line: str, bare: str) -> bool:
    """Whether a line is a date and nothing else, or the day and minute of a publication."""
    if len(bare) > _LABEL_LINE_AT_MOST or not any(c.isdigit() for c in bare):
        return False
    known = words("date_words", _FILE)
    if all(word.isdigit() or word in known for word in re.findall(r"[^\W\d_]+|\d+", bare)):
        return True
    stamped = _CLOCK.search(bare) is not None and _DAY.search(bare) is not None
    return stamped and not line.rstrip().endswith((".", "!", "?"))


def _is_credit(line: str, bare: str) -> bool:
    if len(line) > _CREDIT_LINE_AT_MOST:
        return False
    ends = bare[-50:]
    if _POSED.search(line):
        return True
    return _CREDITED.search(line) is not None or any(mark in ends for mark in ordered("credits", _FILE))


def _is_link(line: str, bare: str) -> bool:
    """Whether most of a line is addresses."""
    return sum(len(m.group()) for m in _ADDRESS.finditer(line)) > _LINKS_SHARE * len(bare)


def dateline(line: str) -> int:
    """Return how many code points of a paragraph's beginning are its dateline, 0 if it has none.

    >>> dateline("VELMAR, March 3 (Belpress) -- They met.")
    30
    """
    match = _DATELINE.match(line)
    if match is None or match.end() >= len(line):
        return 0
    where = match["where"].strip()
    agency = re.search(_AGENCY, where) is not None
    day = _DAY.search(where) is not None
    names = _DAY.sub(" ", re.sub(_AGENCY, " ", where)).replace(",", " ").split()
    if not names:
        return match.end() if agency and day and not match["colon"] else 0  # "May 3, 2031 (BP)—They met."
    if not all(_is_name(word) for word in names):
        return 0
    capitals = len(names[0]) > 2 and names[0].strip(".").isupper()  # noqa: PLR2004  # "US" opens headlines
    press = any(word in {"Agency", "News", "Press", "Service"} for word in names)
    if match["dated"]:
        fits = day
    elif match["colon"] or match["stop"]:
        fits = agency or (day and (capitals or press))
    else:
        fits = agency or capitals or day
    return match.end() if fits else 0


def _is_name(word: str) -> bool:
    bare = word.strip(".,()'’")
    return (
        not bare
        or bare[0].isupper()
        or bare.isdigit()
        or bare in {"and", "of", "de", "la", "del", "al", "am"}
    )


def sign_off(paragraph: str) -> int:
    """Return where the sign-off at the end of the last paragraph begins, its length if there is none.

    >>> "We agreed. Thank you for your attention!"[sign_off("We agreed. Thank you for your attention!"):]
    'Thank you for your attention!'
    """
    kept = agency_off(paragraph)
    ends = [m.end() for m in _SENTENCE_END.finditer(paragraph, max(0, kept - 400), kept)]
    for at in reversed(ends):
        tail = paragraph[at:kept].rstrip()
        if not (_is_signature(tail) or _THANKS.fullmatch(tail) or _END_MARK.fullmatch(tail)):
            break
        kept = at
    return kept


def agency_off(paragraph: str) -> int:
    """Return where the agency in brackets behind a paragraph's last sentence begins, else its length.

    >>> "They met. (Belpress)"[: agency_off("They met. (Belpress)")]
    'They met.'
    """
    found = _AGENCY_OFF.search(paragraph, max(0, len(paragraph) - 80))
    return found.start() if found else len(paragraph)


def _is_signature(tail: str) -> bool:
    """Whether a last fragment without a full stop is a name with its office."""
    if not any(c.isalnum() for c in tail):  # ■  ###
        return True
    names = tail.lstrip("-–— ").split()
    if not names or tail[-1] in ".!?…\"”')" or len(names) > _SIGNATURE_WORDS:
        return False
    return all(word[0].isupper() for word in names)


def is_signature_line(line: str) -> bool:
    """Whether a text's last line is a name with its office, in capitals or after a dash.

    >>> is_signature_line("JORAN VECK, PRESIDENT OF ESTMARK")
    True
    """
    names = line.split()
    return line.upper() == line and len(names) <= _CAPITALS_WORDS and line[-1] not in '.!?…"”'
