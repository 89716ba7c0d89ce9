"""The pieces of a signature page.

In: a view and the stretch of the signatures. Out: pieces in order, each of one kind, dates cut out; and what is claimed
already: heading, sentence, rules, captions without a value. Never: who signed for whom.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, NamedTuple

from herewith.reading import signature_words as words
from herewith.reading.cover.dates import Dated, find_dates
from herewith.text.fragments import Fragment, fragments, is_typed
from herewith.text.view import View

Stretch = tuple[int, int]
Kind = Literal["text", "conformed", "by", "name", "title", "registrant", "aside", "note", "page", "index"]
"""text: anything else; by: "By:" with or without a value; registrant: the caption; aside: "(a Delaware corporation)"."""

_SENTENCE = re.compile(
    r"pursuant[\s\xa0]{1,40}to[\s\xa0]{1,40}the[\s\xa0]{1,40}require\w{0,6}[\s\xa0]", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"authori[sz]ed(?:[\s\xa0]{1,20}officer)?[\s\xa0]?[.,:;]?", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"[\s\xa0]{1,40}(?:in|at|on|this|as)\b[^.]{0,240}\.(?=\s|$)", re.IGNORECASE)
_HEADING = re.compile(
    r"[^\w\n]{0,200}(?:s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e(?:\s?s|\(s\)|s\(s\)|\spages?)?)[^\w\n]{0,200}(?=\n|$)", re.IGNORECASE
)
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
    pieces, printed = _cut(view, _joined(view, fragments(view, start, end), typed=typed), dates, claimed)
    return Page(tuple(pieces), tuple(printed), typed, fallback, tuple(claimed))


def _sentence_end(text: str, start: int, end: int) -> int:
    """Give the end of the form's sentence: "… duly authorized.", else the end of its paragraph."""
    found = _SENTENCE_END.search(text, start, min(end, start + 1200))
    if found:
        rest = _PLACE_AND_DAY.match(text, found.end()) if text[found.end() - 1] == "," else None
        return rest.end() if rest else found.end()
    blank = re.compile(r"\n[\s\xa0]*\n").search(text, start, end)
    return blank.start() if blank else min(end, start + 400)


def _joined(view: View, found: list[Fragment], *, typed: bool) -> list[Fragment]:
    """In markup, join what stands in one line of one cell: gaps there are the source's, or mere spacing."""
    if typed:
        return found
    out: list[Fragment] = []
    for f in found:
        last = out[-1] if out else None
        if last and last.row == f.row and last.left // _CELL == f.left // _CELL and "\n" not in view.text[last.end : f.start]:
            out[-1] = Fragment(last.start, f.end, f.row, last.left, f.right)
        else:
            out.append(f)
    out.sort(key=lambda f: (f.row, f.left))
    return out


def _cut(
    view: View, found: list[Fragment], dates: list[Dated], claimed: list[Stretch]
) -> tuple[list[Piece], list[PrintedDate]]:
    text = view.text
    pieces: list[Piece] = []
    printed: list[PrintedDate] = []
    last_end = found[0].start if found else 0
    for f in found:
        start = f.start
        lines = text.count("\n", last_end, f.start) if f.start >= last_end else 0
        last_end = max(last_end, f.end)
        for d in dates:
            if d.end <= f.start or d.start >= f.end:
                continue
            if d.start >= f.start:
                printed.append(PrintedDate(d.start, d.end, d.day, f.row, f.left))
                stop = _before_date(text, start, d.start)
                claimed.append((stop, min(d.end + 1, f.end)))
                _add(view, pieces, (start, stop), f, lines, claimed)
            else:
                claimed.append((f.start, d.end))
            start = min(d.end, f.end)
            while start < f.end and text[start] in ".,;) \xa0":
                start += 1
        _add(view, pieces, (start, f.end), f, lines, claimed)
    return pieces, printed


def _before_date(text: str, start: int, date: int) -> int:
    """Give where the caption of a date begins, which may hold a place: "Dated at Springfield this …"."""
    if words.DATE_LINE.match(text, start, date):
        return start
    caption = words.DATE.search(text, start, date)
    return caption.start() if caption and not text[caption.start() - 1 : caption.start()].isalnum() else date


def _add(view: View, pieces: list[Piece], stretch: Stretch, f: Fragment, lines: int, claimed: list[Stretch]) -> None:
    """Add one piece, or two where a registrant or name stands before "By:" or "/s/" in one run."""
    text = view.text
    start, end = view.trimmed(*stretch)
    while end > start and text[end - 1] in "_\u2014-" and text[max(start, end - 2)] in "_\u2014- \xa0":
        end = view.trimmed(start, end - 1)[1]
        claimed.append((end, stretch[1]))
    if start >= end:
        return
    mark = words.CONFORMED.search(text, start, end)
    if mark and mark.start() > start:
        by = re.compile(r"(?:(?<=\W)|^)By[\s\xa0]{0,9}[:.;]?[\s\xa0_]{0,40}$", re.IGNORECASE).search(text[start : mark.start()])
        before = start + by.start() if by else mark.start()
        claimed.append((before, mark.start()))
        if before > start:
            _add(view, pieces, (start, before), f, lines, claimed)
            lines = 0
        pieces.append(Piece("conformed", mark.start(), end, mark.end(), f.row, f.left, lines))
        return
    piece = _piece(text, start, end, f, lines)
    if piece is None:
        claimed.append((start, end))
    else:
        pieces.append(piece)


def _piece(text: str, start: int, end: int, f: Fragment, lines: int) -> Piece | None:
    """Tell what a run of text is; None for rules and captions that hold no value."""
    def of(kind: Kind, value: int) -> Piece:
        return Piece(kind, start, end, value, f.row, f.left, lines)

    printed = text[start:end]
    mark = words.CONFORMED.match(text, start, end)
    if mark:
        return of("conformed", mark.end())
    if words.RULE.match(printed) or words.DATE.match(printed):
        return None
    for kind, pattern in (("by", words.BY), ("name", words.NAME), ("title", words.TITLE)):
        caption = pattern.match(text, start, end)
        if caption:
            return of(kind, caption.end())  # type: ignore[arg-type]
    if words.REGISTRANT.match(printed):
        return of("registrant", end)
    if words.REGISTRANT_IS.match(printed):
        return of("registrant", words.REGISTRANT_IS.match(text, start, end).end())  # type: ignore[union-attr]
    if words.FORM_CAPTION.match(printed):
        return None
    if words.PAGE.match(printed):
        return of("page", start)
    if printed[0] in "*\u2020" or (len(printed) > 220 and "." in printed):
        return of("note", start)
    if words.INDEX.match(printed):
        return of("index", start)
    return of("text", start)
