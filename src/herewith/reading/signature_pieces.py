"""The pieces of a signature page.

In: a view and the stretch of the signatures. Out: pieces in order, each of one kind, dates cut out; and what is claimed
already: heading, sentence, rules, captions without a value. Never: who signed for whom.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from herewith.reading import signature_words as words
from herewith.reading.cover.dates import Dated, find_dates
from herewith.text.fragments import Fragment, fragments, is_typed
from herewith.text.view import View

Stretch = tuple[int, int]
Kind = Literal["text", "conformed", "by", "name", "title", "registrant", "note", "page", "index"]
"""text: anything else; by: "By:" with or without a value; registrant: the caption, with or without one."""

_SENTENCE = re.compile(r"pursuant[\s\xa0]{1,40}to[\s\xa0]{1,40}the[\s\xa0]{1,40}require\w{0,6}[\s\xa0]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"authori[sz]ed(?:[\s\xa0]{1,20}officer)?[\s\xa0]?[.,:;]?", re.IGNORECASE)
_ON_THE_DAY = re.compile(r"[\s\xa0]{0,40}\b(?:on[\s\xa0]{1,9}(?:the|this)|this)\b[^.]{0,120}\.(?=\s|$)", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"[\s\xa0]{1,40}(?:in|at|on|this|as)\b[^.]{0,240}\.(?=\s|$)", re.IGNORECASE)
_HEADING = re.compile(
    r"[^\w\n]{0,200}(?:s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e(?:\s?s|\(s\)|s\(s\)|\spages?)?)[^\w\n]{0,200}(?=\n|$)",
    re.IGNORECASE,
)
_BY_BEFORE = re.compile(r"(?:(?<=\W)|^)By[\s\xa0]{0,9}[:.;]?[\s\xa0_]{0,40}$", re.IGNORECASE)
_TRAILING_RULE = re.compile(r"(?:_{2,200}|[-\u2014]{3,200})[\s\xa0]{0,40}$")
_RULED = "_-\u2014"
_BLANK_LINE = re.compile(r"\n[\s\xa0]{0,200}\n")
_CELL = 1000


class Piece(NamedTuple):
    """A run of text with the place where it stands."""

    kind: Kind
    start: int
    end: int
    value: int
    """Where the value begins, after a caption; for a conformed signature the mark itself."""
    row: int
    left: int
    lines: int
    """Line ends between it and the piece before."""
    printed: str
    """The value, white space folded."""

    def until(self, text: str, end: int) -> Piece:
        """Give the piece with what follows it as far as `end`."""
        return self._replace(end=end, printed=" ".join(text[self.value : end].split()))


class _Place(NamedTuple):
    """Where a piece stands: three fields of `Piece`."""

    row: int
    left: int
    lines: int


class PrintedDate(NamedTuple):
    """A date with the row where it stands."""

    start: int
    end: int
    day: dt.date | None
    row: int
    left: int


class Page(NamedTuple):
    """A signature page in pieces."""

    pieces: tuple[Piece, ...]
    dates: tuple[PrintedDate, ...]
    typed: bool
    """The lines are the filer's own, and columns are columns of characters."""
    fallback: Dated | None
    """A date inside the sentence: "on this 5th day of May, 1997"."""
    claimed: tuple[Stretch, ...]


def pieces_of(view: View, start: int, end: int) -> Page:
    """Cut the signatures into pieces."""
    claimed: list[Stretch] = []
    text = view.text
    heading = _HEADING.match(text, start, end)
    if heading:
        claimed.append((start, heading.end()))
        start = heading.end()
    fallback = None
    sentence = _SENTENCE.search(text, start, min(end, start + 2500))
    if sentence:
        stop = _sentence_end(text, sentence.start(), end)
        inside = find_dates(text, sentence.start(), stop)
        fallback = inside[-1] if inside else None
        claimed.append((sentence.start(), stop))
        start = stop
    typed = is_typed(view, start, end)
    dates = find_dates(text, start, end)
    cutter = _Cutter(view, dates, claimed)
    for fragment in _joined(view, fragments(view, start, end, typed), typed=typed):
        cutter.cut(fragment)
    return Page(tuple(cutter.pieces), tuple(cutter.dates), typed, fallback, tuple(claimed))


def _sentence_end(text: str, start: int, end: int) -> int:
    """Give the end of the form's sentence: "… duly authorized.", else the end of its paragraph."""
    found = _SENTENCE_END.search(text, start, min(end, start + 1200))
    if found:
        rest = (_PLACE_AND_DAY if text[found.end() - 1] == "," else _ON_THE_DAY).match(text, found.end())
        if text[found.end() - 1] in ".:;":
            rest = None
        return rest.end() if rest else found.end()
    blank = _BLANK_LINE.search(text, start, end)
    return blank.start() if blank else min(end, start + 400)


def _joined(view: View, found: list[Fragment], *, typed: bool) -> list[Fragment]:
    """In markup, join what stands in one line of one cell: gaps there are the source's, or mere spacing."""
    if typed:
        return found
    out: list[Fragment] = []
    for f in found:
        last = out[-1] if out else None
        if (
            last
            and last.row == f.row
            and last.left // _CELL == f.left // _CELL
            and view.text.find("\n", last.end, f.start) < 0
        ):
            out[-1] = Fragment(last.start, f.end, f.row, last.left, f.right)
        else:
            out.append(f)
    out.sort(key=lambda f: (f.row, f.left))
    return out


class _Cutter:
    """Cuts fragments at dates and at "/s/"."""

    def __init__(self, view: View, dates: list[Dated], claimed: list[Stretch]) -> None:
        self.view = view
        self.text = view.text
        self.days = dates
        self._ends = [d.end for d in dates]
        self.claimed = claimed
        self.pieces: list[Piece] = []
        self.dates: list[PrintedDate] = []
        self.last = -1
        self.note: tuple[int, int] | None = None
        """Row and left of a footnote of the form, which may go on in the next row."""

    def cut(self, f: Fragment) -> None:
        """Cut one fragment."""
        text, start = self.text, f.start
        trimmed = self.view.trimmed
        place = _Place(f.row, f.left, text.count("\n", self.last, f.start) if 0 <= self.last <= f.start else 0)
        self.last = max(self.last, f.end)
        for index in range(bisect_right(self._ends, f.start), len(self.days)):
            d = self.days[index]
            if d.start >= f.end:
                break
            if d.start >= f.start:
                self.dates.append(PrintedDate(d.start, d.end, d.day, f.row, f.left))
                stop = _before_date(text, start, d.start)
                self.claimed.append((stop, min(d.end + 1, f.end)))
                self._add(*trimmed(start, stop), place)
            else:
                self.claimed.append((f.start, d.end))
            start = min(d.end, f.end)
            while start < f.end and text[start] in ".,;) \xa0":
                start += 1
        self._add(*(trimmed(start, f.end) if start > f.start else (start, f.end)), place)

    def _add(self, start: int, end: int, place: _Place) -> None:
        """Add one piece, or two where a registrant or a name stands before "By:" or "/s/" in one run."""
        text = self.text
        rule = _TRAILING_RULE.search(text, start, end) if end > start and text[end - 1] in _RULED else None
        if rule:
            self.claimed.append((rule.start(), end))
            start, end = self.view.trimmed(start, rule.start())
        if start >= end:
            return
        mark = words.conformed_in(text, start, end)
        if mark is None or mark.start() == start:
            self._keep(_kind(text, start, end), start, end, place)
            return
        by = _BY_BEFORE.search(text[start : mark.start()])
        before = start + by.start() if by else mark.start()
        self.claimed.append((before, mark.start()))
        if before > start:
            self._add(*self.view.trimmed(start, before), place)
            place = _Place(place.row, place.left, 0)
        self._keep(("conformed", mark.end()), mark.start(), end, place)

    def _keep(self, kind: tuple[Kind, int] | None, start: int, end: int, place: _Place) -> None:
        note = self.text[start] == "*"
        if (
            self.note
            and kind
            and kind[0] == "text"
            and place.row == self.note[0] + 1
            and abs(place.left - self.note[1]) < 4
        ):
            note, kind = True, None
        if note:
            self.note = place.row, place.left
        if kind is None:
            self.claimed.append((start, end))
        else:
            named, value = kind
            printed = " ".join(self.text[value:end].split())
            self.pieces.append(Piece(named, start, end, value, place.row, place.left, place.lines, printed))


def _before_date(text: str, start: int, date: int) -> int:
    """Give where the caption of a date begins, which may hold a place: "Dated at Springfield this …"."""
    if words.DATE_LINE.match(text, start, date):
        return start
    caption = words.DATE.search(text, start, date)
    return caption.start() if caption and not text[caption.start() - 1 : caption.start()].isalnum() else date


def _kind(text: str, start: int, end: int) -> tuple[Kind, int] | None:
    """Tell what a run of text is and where its value begins; None for rules and captions that hold no value."""
    found = words.KINDS.match(text, start, end)
    named = found.lastgroup if found else None
    if found and named in _CAPTIONED:
        return _CAPTIONED[named], found.end()
    if named in ("rule", "nothing"):
        return None
    if named == "page":
        return "page", start
    if text[start] in "*\u2020" or (end - start > _LONGEST and text.find(".", start, end) >= 0):
        return "note", start
    return ("index" if named == "index" else "text"), start


_CAPTIONED: dict[str | None, Kind] = {
    "conformed": "conformed",
    "by": "by",
    "name": "name",
    "title": "title",
    "registrant": "registrant",
}
_LONGEST = 220
"""Characters of a line that may be a name or a title; longer ones with a full stop are notes."""
