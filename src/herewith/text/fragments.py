"""Where things stand on the page: the pieces of a stretch that gaps keep apart, each with its row and its columns.

In: a view and two places of it. Out: fragments, in the order of the text. Never: a reading of what they say.

A caption belongs to what stands above, below or beside it. On a typewritten page that is told by rows and character
columns; in markup by table cells (the second line of one cell is not beside the first line of the next, though the
text has them in turn) and, outside tables, by gaps of non-breaking spaces. One geometry serves both.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.text.view import View

_TYPED_GAP = re.compile(r"[ \xa0]{3,}(?:\t[ \t\xa0]*)?|[ \xa0]{0,2}\t[ \t\xa0]*")
_MARKUP_GAP = re.compile(r"(?<![ \xa0])[ \xa0]*+\t[ \t\xa0]*|\xa0(?: {0,400}\xa0){3}[ \xa0]*")
"""In markup plain blanks fold to one, however many the source has; only four that do not break make a gap."""
_LEAST_OF_GAP = 4
_TAB = 8
_SAMPLE = 12
"""Line ends looked at to tell a page set in <pre>."""
_CELL = 1000


class Fragment(NamedTuple):
    """A run of text without a gap."""

    start: int
    end: int
    row: int
    """Counts downwards; fragments side by side share it."""
    left: int
    """First column: characters on a typewritten page; in markup a thousand to a cell, plus the place within it."""
    right: int
    """After the last column."""

    def beside(self, other: Fragment) -> bool:
        """Tell whether the two share a column."""
        return self.left < other.right and other.left < self.right


def fragments(view: View, start: int, end: int, typed: bool | None = None) -> list[Fragment]:
    """Cut a stretch of the view into fragments; `typed` is what `is_typed` says, where the caller knows."""
    if typed is None:
        typed = is_typed(view, start, end)
    return _of_columns(view, start, end) if typed else _of_cells(view, start, end)


def is_typed(view: View, start: int, end: int) -> bool:
    """Tell whether the lines of a stretch are the filer's own: a typewritten page, or one set in <pre>."""
    if not view.markup:
        return True
    at = start
    real = seen = 0
    while seen < _SAMPLE:
        at = view.text.find("\n", at, end)
        if at < 0:
            break
        seen += 1
        real += view.is_printed(at)
        if real > _SAMPLE // 2 or seen - real >= _SAMPLE // 2:
            break
        at += 1
    return real * 2 > seen


def is_wrapped(view: View, gap: int) -> bool:
    """Tell blanks that indent a wrapped line of the source: they follow its end, and are no gap."""
    for at in (gap - 1, gap + 1):  # one blank may stand before the line's end
        if view.text[at : at + 1] == " ":
            spans = view.spans(at, at + 1)
            if spans and view.source[spans[0].start] in b"\r\n":
                return True
    return False


def _pieces(view: View, start: int, line: str, gap: re.Pattern[str]) -> list[tuple[int, int]]:
    """Cut the line that begins at a place at its gaps, blanks at the ends of each piece left out."""
    bare = line.strip()
    if not bare:
        return []
    if not _may_hold_blanks(bare, gap):
        return _between_tabs(view, start, line)
    out = []
    text = view.text
    at, end = start, start + len(line)
    for found in gap.finditer(text, start, end):
        if gap is _MARKUP_GAP and "\t" not in found.group() and is_wrapped(view, found.start()):
            continue
        if found.start() > at:
            out.append((at, found.start()))
        at = found.end()
    if at < end:
        out.append((at, end))
    return [view.trimmed(a, b) for a, b in out if not text[a:b].isspace()]


def _may_hold_blanks(bare: str, gap: re.Pattern[str]) -> bool:
    """Tell whether a line may hold a gap of blanks, which few do, beside those of tabs."""
    return bare.count("\xa0") >= _LEAST_OF_GAP if gap is _MARKUP_GAP else "   " in bare or "\xa0" in bare


def _between_tabs(view: View, at: int, line: str) -> list[tuple[int, int]]:
    """Cut a line at its tabs alone."""
    out = []
    for piece in line.split("\t"):
        bare = piece.strip()
        if bare:
            start = at + piece.index(bare)
            out.append((start, start + len(bare)) if bare.isascii() else view.trimmed(at, at + len(piece)))
        at += len(piece) + 1
    return out


def _of_columns(view: View, start: int, end: int) -> list[Fragment]:
    out: list[Fragment] = []
    at = start
    for row, line in enumerate(view.text[start:end].split("\n")):
        left, measured = 0, at
        for a, b in _pieces(view, at, line, _TYPED_GAP):
            within = left % _TAB
            left += len((" " * within + view.text[measured:a]).expandtabs(_TAB)) - within
            measured = a
            out.append(Fragment(a, b, row, left, left + b - a))
        at += len(line) + 1
    return out


class _Table(NamedTuple):
    """What the table outside must know again when the table inside ends."""

    top: int
    bottom: int
    column: int
    width: int


def _of_cells(view: View, start: int, end: int) -> list[Fragment]:
    out: list[Fragment] = []
    marks = iter((*view.marks_between(start, end), (end + 1, "end", 0)))
    due, kind, columns = next(marks)
    outside: list[_Table] = []
    row = top = bottom = column = width = 0
    at = start
    for line in view.text[start:end].split("\n"):
        if not line:
            at += 1
            continue
        pieces = _pieces(view, at, line, _MARKUP_GAP)
        ordinal = -1
        last = len(pieces) - 1
        for index, (a, b) in enumerate(pieces):
            ordinal += 1
            while due <= a:
                if kind == "cell":
                    column += width
                    width = columns
                    row = top
                    ordinal = 0
                elif kind == "row":
                    row = top = bottom = max(bottom, row)
                    column = width = 0
                elif kind == "row_end":
                    row = bottom
                elif kind == "table":
                    outside.append(_Table(top, bottom, column, width))
                    top = bottom = row
                elif kind == "table_end":
                    top, outer_bottom, column, width = outside.pop() if outside else _Table(0, 0, 0, 0)
                    row = bottom = max(bottom, outer_bottom)
                due, kind, columns = next(marks)
            alone = ordinal == 0 and (index == last or due <= pieces[index + 1][0])
            left = column * _CELL + ordinal
            out.append(Fragment(a, b, row, left, (column + (width or 1)) * _CELL if alone else left + 1))
            if row >= bottom:
                bottom = row + 1
        if pieces:
            row += 1
            bottom = max(bottom, row)
        at += len(line) + 1
    return out
