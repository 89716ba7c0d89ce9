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

_TYPED_GAP = re.compile(r"[ \xa0]*\t[ \t\xa0]*|[ \xa0]{3,}")
_MARKUP_GAP = re.compile(r"[ \xa0]*\t[ \t\xa0]*|\xa0(?: {0,400}\xa0){3}[ \xa0]*")
"""In markup plain blanks fold to one, however many the source has; only four that do not break make a gap."""
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


def fragments(view: View, start: int, end: int) -> list[Fragment]:
    """Cut a stretch of the view into fragments."""
    return _of_columns(view, start, end) if is_typed(view, start, end) else _of_cells(view, start, end)


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
        at += 1
        real += bool(view.spans(at - 1, at))
    return real * 2 > seen


def is_wrapped(view: View, gap: int) -> bool:
    """Tell blanks that indent a wrapped line of the source: they follow its end, and are no gap."""
    for at in (gap - 1, gap + 1):  # one blank may stand before the line's end
        if view.text[at : at + 1] == " ":
            spans = view.spans(at, at + 1)
            if spans and view.source[spans[0].start] in b"\r\n":
                return True
    return False


def _pieces(view: View, start: int, end: int, gap: re.Pattern[str]) -> list[tuple[int, int]]:
    """Cut one line at its gaps, blanks at the ends left out."""
    out = []
    text = view.text
    at = start
    for found in gap.finditer(text, start, end):
        if gap is _MARKUP_GAP and "\t" not in found.group() and is_wrapped(view, found.start()):
            continue
        if found.start() > at:
            out.append((at, found.start()))
        at = found.end()
    if at < end:
        out.append((at, end))
    return [(a, b) for a, b in out if not text[a:b].isspace()]


def _of_columns(view: View, start: int, end: int) -> list[Fragment]:
    out: list[Fragment] = []
    at = start
    for row, line in enumerate(view.text[start:end].split("\n")):
        for a, b in _pieces(view, at, at + len(line), _TYPED_GAP):
            a, b = view.trimmed(a, b)
            left = len(view.text[at:a].expandtabs(_TAB))
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
    mark = next(marks)
    outside: list[_Table] = []
    row = top = bottom = column = width = 0
    at = start
    for line in view.text[start:end].split("\n"):
        pieces = _pieces(view, at, at + len(line), _MARKUP_GAP)
        ordinal = -1
        for index, (a, b) in enumerate(pieces):
            a, b = view.trimmed(a, b)
            ordinal += 1
            while mark[0] <= a and mark[1] != "end":
                kind = mark[1]
                if kind == "table":
                    outside.append(_Table(top, bottom, column, width))
                    top = bottom = row
                elif kind == "table_end":
                    top, outer_bottom, column, width = outside.pop() if outside else _Table(0, 0, 0, 0)
                    row = bottom = max(bottom, outer_bottom)
                elif kind == "row":
                    row = top = bottom = max(bottom, row)
                    column = width = 0
                elif kind == "row_end":
                    row = bottom
                elif kind == "cell":
                    column += width
                    width = mark[2]
                    row = top
                    ordinal = 0
                mark = next(marks)
            following = pieces[index + 1][0] if index + 1 < len(pieces) else b
            alone = ordinal == 0 and (following == b or mark[0] <= following)
            left = column * _CELL + ordinal
            out.append(Fragment(a, b, row, left, (column + max(width, 1)) * _CELL if alone else left + 1))
            bottom = max(bottom, row + 1)
        if pieces:
            row += 1
            bottom = max(bottom, row)
        at += len(line) + 1
    return out
