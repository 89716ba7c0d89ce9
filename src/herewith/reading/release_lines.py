"""The lines at the head of a release, and what each is.

In: a stretch of a view. Out: its lines, each with what stands over it (a gap or a rule) and, where it is furniture, of
what kind: the exhibit's caption, the words "for immediate release", a contact, an address, a date. Never: a headline;
that is what furniture leaves.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from herewith.reading.datelines import DATE
from herewith.text import View, fold
from herewith.text.fragments import is_typed

Furniture = Literal["caption", "contact", "letterhead", "date", "number", "rule"]
"""caption: "FOR IMMEDIATE RELEASE"; number: "Exhibit 99.1", a page's number; letterhead: address, logo, ticker."""

MOST_LINES = 160
"""Lines looked at: a head has some thirty, and contacts in columns double them."""
_MOST_CHARACTERS = 24_000
_MOST_WORDS_READ = 6_000
_FULL = 60
"""Characters of a line of running text, at least."""
_COLUMNS = " " * 4
"""Between contacts side by side; a justified line has gaps of two or three."""
_LONGEST = 400
"""Characters of a line that may be furniture."""


class Line(NamedTuple):
    """A line that has words or is a rule."""

    start: int
    end: int
    words: str
    """White space folded."""
    gap: bool
    """A blank line or a rule stands above it; in markup, where paragraphs are set apart by space, always False."""
    indent: int
    """Blanks before it on a typed page."""
    kind: Furniture | None


def lines_of(view: View, start: int, end: int) -> tuple[list[Line], bool]:
    """Cut the head of a stretch into lines; True beside them where the lines are the filer's own (a typed page)."""
    typed = is_typed(view, start, min(end, start + _MOST_CHARACTERS))
    out: list[Line] = []
    gap = False
    at = start
    while at < end and len(out) < MOST_LINES and at - start < _MOST_CHARACTERS:
        stop = view.text.find("\n", at, end)
        stop = end if stop < 0 else stop
        a, b = view.trimmed(at, stop)
        if a >= b:
            gap = typed
        else:
            words = fold(view.text[a : min(b, a + _MOST_WORDS_READ)])
            above = out[-1] if out and not gap else None
            kind = _kind(words, above) if b - a < _LONGEST else None
            if kind != "rule" and typed and _inside(view, above):
                kind = None
            out.append(Line(a, b, words, gap, a - at, kind))
            gap = kind == "rule" and typed
        at = stop + 1
    return out, typed


def in_capitals(words: str) -> bool:
    """Tell whether words are set in capitals, but for an ordinal's letters or a foreign particle."""
    letters = [c for c in words if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.85 * len(letters) if letters else False


def _inside(view: View, above: Line | None) -> bool:
    """Tell whether the line after a typed line is the middle of a paragraph, whatever address or number it holds."""
    if above is None or above.kind is not None or len(above.words) <= _FULL or in_capitals(above.words):
        return False
    return _COLUMNS not in view.text[above.start : above.end]


_EXHIBIT = re.compile(
    r"\(?(?:annex|exhibits?|ex)[\s.\-–—#:]{0,4}(?:no\.?\s?|number\s)?\d{1,3}(?:[.\-]\d{1,3})?[a-z]?(?:\s?\([a-z0-9.]{1,4}\)){0,2}[).:]?",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"[-–—\s]{0,4}(?:page\s)?\d{1,3}(?:\s(?:of|/)\s\d{1,3})?[-–—\s]{0,4}|-?\s?more\s?-?|[ivx]{1,5}", re.IGNORECASE
)
_OF_RELEASE = re.compile(
    r"(?:for\s|#)?(?:immediate|earliest|instant|general)\s(?:public\s)?(?:release|distribution)|\bfor\s(?:release|publication)\b|for\simmediate"
    r"|\b(?:press|news|media|earnings)\s?(?:release|information|statement|announcement)s?\b|\bimmediate(?:ly)?\srelease|release\s?(?:date|time)?\s?:"
    r"|\bstock\sexchange\s(?:release|announcement)",
    re.IGNORECASE,
)
_OF_RELEASE_SPACED = re.compile(
    r"(?:n\s?e\s?w\s?s|p\s?r\s?e\s?s\s?s)(?:\s{1,3}r\s?e\s?l\s?e\s?a\s?s\s?e)?", re.IGNORECASE
)
_CAPTION_WORDS = 12
_CONTACT = re.compile(
    r"\bcontacts?\s?(?:person|information)?s?\s?:|^contacts?\b(?:\s\w+){0,3}$|\bfor\s(?:further|more|additional|media|investor|financial)\s"
    r"(?:information|details|inquiries)|(?:^|\s)(?:investors?|media|press|analysts?|public|corporate|trade|financial)\s?(?:/|and|&)?\s?(?:investors?|media|press"
    r"|business\spress)?\s?(?:relations|inquiries|enquiries|contacts?|information)?\s?(?:contacts?|inquiries)?\s?:"
    r"|^(?:\w[\w.&'’]*\s){0,4}(?:investors?|media|press|public|corporate|shareholder|financial)\s(?:relations|contacts?|inquiries|communications)(?:\scontacts?)?$"
    r"|^(?:company|at\sthe\scompany|agency)\scontacts?|\bcontact\s?:?\s?$|^(?:investors?|media|analysts?):?$|^(?:at|for)\sthe\scompany:?$"
    r"|^(?:tel|telephone|phone|ph|fax|facsimile|cell|mobile|office|e-?mail|web\s?site|internet|homepage|url|contact)\b\s?[.:#]",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d$.,])(?:\+?1[\s.\-/]{1,2})?\(?\d{3}\)?[\s.\-/–]{1,3}\d{3}\s?[.\-–\s]\s?\d{4}(?!\d)|(?<!\w)\+\d{1,3}[\s.\-()]{1,3}\d[\d\s.\-()]{6,18}\d"
    r"|(?<![\d$])\d{3}[-.]\d{4}(?![\d,])|\d{2,4}\s\d{3,4}\s\d{3,4}",
)
_MAIL = re.compile(
    r"[\w.+\-]{1,60}@[\w\-]{1,60}\.\w{2,}|\b(?:https?://|www\.)\S{3,}|^\S{3,60}\.(?:com|net|org)$", re.IGNORECASE
)
_CONTACT_WORDS = 16
_ADDRESS = re.compile(
    r"^.{0,80}\b[A-Z][A-Za-z.]{1,14}\.?,?\s\d{5}(?:-\d{4})?(?:\s(?:USA?|U\.S\.A?\.?))?$|^(?:one|two|three|four|\d{1,6}\w?)[\s,].{0,60}\b(?:street|st\.?|avenue|ave\.?|boulevard|blvd\.?|road|rd\.?|drive"
    r"|dr\.?|plaza|parkway|pkwy\.?|way|lane|ln\.?|suite|ste\.?|floor|highway|square|center|centre|court|circle|place)\b[^a-z]{0,12}(?:\w+\s?){0,4}$"
    r"|^p\.?\s?o\.?\s?box\b|^suite\s\S{1,8}$|^\S{1,8}\s(?:th|nd|rd|st)?\sfloor$",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"[(\[<]?(?:\w[\w.&]*\s){0,4}(?:logo|letterhead|graphic|image|picture)(?:\s(?:omitted|appears\shere|of\s.{1,30}))?[)\]>]?"
    r"|[(\[]?(?:trading\ssymbols?|ticker|symbol|nyse|nasdaq|amex|tsx|otc\w*|lse|listed)(?:[\s\-][\w/\-]{1,12}){0,4}\s?:.{1,60}"
    r"|[(\[]?(?:unaudited)[)\]]?|\(?(?:not\sfor\s(?:distribution|release|dissemination|publication)).{0,200}|source:?\s.{1,60}|embargoed.{0,80}"
    r"|(?:united\sstates|.{0,40})\btranslation\b.{0,40}|(?:page|table\sof\scontents|back\sto\scontents|contents)|#\s?#\s?#|\W{0,3}more\W{0,3}|fellow\s.{1,40}:|dear\s.{1,60}",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    rf"(?:dated?:?\s?|for\srelease\s(?:on\s)?|released?\s?:?\s)?{DATE}(?:,?\s(?:at\s)?\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\.?.{{0,20}})?[.,]?",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"(?:^|[,–-]\s?|\b(?:our|and|&)\s)(?:(?:senior|executive|group|first|sr\.?|corporate|co-?)\s)*(?:chief\s\w+\sofficer|ceo|cfo|coo|president|chair(?:man|woman)?"
    r"|vice\spresident|vp|evp|svp|director|manager|treasurer|secretary|general\scounsel|investor\srelations|public\srelations|corporate\scommunications"
    r"|communications|controller|spokes\w+|principal|partner|account\s\w+)\b",
    re.IGNORECASE,
)


def _kind(words: str, above: Line | None) -> Furniture | None:
    """Say what furniture a line is; None where it may be a headline or text."""
    if not any(c.isalnum() for c in words):
        return "rule"
    if _EXHIBIT.fullmatch(words) or _PAGE.fullmatch(words):
        return "number"
    if _DATE_LINE.fullmatch(words):
        return "date"
    count = len(words.split())
    if count <= _CAPTION_WORDS and is_caption(words):
        return "caption"
    if count <= _CONTACT_WORDS and (_CONTACT.search(words) or _PHONE.search(words) or _MAIL.search(words)):
        return "contact"
    if above is not None and above.kind == "contact" and count <= 9 and _OFFICER.search(words):
        return "contact"
    if _LETTERHEAD.fullmatch(words) or (count <= _CAPTION_WORDS and _ADDRESS.search(words)):
        return "letterhead"
    return None


def of_no_document(words: str) -> bool:
    """Tell whether a line says nothing of its own: an exhibit's number, a page's, a rule."""
    return not any(map(str.isalnum, words)) or bool(_EXHIBIT.fullmatch(words) or _PAGE.fullmatch(words))


def is_caption(words: str) -> bool:
    """Tell whether a short line says that what follows is a release."""
    if _OF_RELEASE_SPACED.fullmatch(words.strip(" :.-–—")):
        return True
    found = _OF_RELEASE.search(words)
    if found is None:
        return False
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    rest = _EXHIBIT.sub(" ", re.sub(DATE, " ", rest, flags=re.IGNORECASE))
    return len(re.findall(r"[^\W\d_]{3,}", rest)) <= 6 and not _SAYS.search(rest)


_SAYS = re.compile(r"\b(?:announces?|reports?|issues?|regarding|updates?|this|the\scompany|to)\s\w", re.IGNORECASE)
