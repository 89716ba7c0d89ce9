"""The rows of a list of exhibits: what stands side by side, and how it hangs together with the row above.

In: a view and a stretch of it. Out: rows of pieces; on a typewritten page a piece is a run between gaps, in markup the
line of a cell. Never: a reading of what they say, but for rules of dashes and page numbers, which are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from herewith.text.fragments import Fragment, fragments, is_typed
from herewith.text.view import View

_CELL = 1000
_RULE = re.compile(
    r"[-_=~.\u2010-\u2015\u2500\u2550\s\xa0]{2,}$|[-_=*\u2010-\u2015][-_=*\u2010-\u2015\s\xa0]{4,}$|[-_=\u2010-\u2015]$"
)
_PAGE_NUMBER = re.compile(
    r"(?:[-\u2013\u2014]\s?)?(?:page\s)?(?:\d{1,3}|[A-Z]-\d{1,2}|exhibit\sindex-\d{1,2})(?:\sof\s\d{1,3})?(?:\s?[-\u2013\u2014])?$"
    r"|table\sof\scontents$",
    re.IGNORECASE,
)


class Piece(NamedTuple):
    """A run of text of one row."""

    start: int
    end: int
    left: int
    """Character column on a typewritten page; ordinal of the cell in a table; 0 in other markup."""


class Row(NamedTuple):
    """What stands on one line."""

    pieces: tuple[Piece, ...]
    blank: int
    """Blank lines between this row and the one above (in markup: empty paragraphs)."""
    page: bool
    """A page ended between this row and the one above."""
    table: int
    """Which table it stands in; 0 outside tables."""
    line: int
    """Which row of that table."""

    @property
    def start(self) -> int:
        """First place of the row."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Place after its last piece."""
        return self.pieces[-1].end


class Rows(NamedTuple):
    """Rows of a stretch, and what was left out of them."""

    typed: bool
    """The lines are the filer's own, and columns are columns of characters."""
    rows: tuple[Row, ...]
    furniture: tuple[tuple[int, int], ...]
    """Rules, page numbers."""


def rows_of(view: View, start: int, end: int) -> Rows:
    """Cut a stretch of the view into rows."""
    rows: list[Row] = []
    furniture: list[tuple[int, int]] = []
    typed = is_typed(view, start, end)
    tables = _TablePlaces(view, start, end, typed=typed)
    text = view.text
    last = start
    page = False
    for group in _grouped(fragments(view, start, end, typed)):
        table, line = tables.at(group[0].start)
        pieces = _pieces_of(group, table, typed=typed)
        kept = []
        for piece in pieces:
            if _RULE.match(text, piece.start, piece.end):
                furniture.append((piece.start, piece.end))
            else:
                kept.append(piece)
        if not kept:
            last = max(last, pieces[-1].end)
            continue
        gap = text.count("\n", last, kept[0].start)
        page = page or tables.page_between(last, kept[0].start)
        if len(kept) == 1 and _is_page_number(text, kept[0], gap, table):
            furniture.append((kept[0].start, kept[0].end))
            page = True
        else:
            rows.append(Row(tuple(kept), max(0, gap - 1), page, table, line))
            page = False
        last = max(last, kept[-1].end)
    return Rows(typed, tuple(rows), tuple(furniture))


def _is_page_number(text: str, piece: Piece, gap: int, table: int) -> bool:
    """Tell a page number alone on its line; an exhibit's number stands at the margin, or in a table, or has a point."""
    if not _PAGE_NUMBER.match(text, piece.start, piece.end):
        return False
    printed = text[piece.start : piece.end]
    return not printed.isdigit() or (len(printed) < 3 and not table and gap > 0)


def _grouped(found: list[Fragment]) -> list[list[Fragment]]:
    """Put fragments of one row together; in markup the lines of a cell come before the first line of the next."""
    by_row: dict[int, list[Fragment]] = {}
    for fragment in found:
        by_row.setdefault(fragment.row, []).append(fragment)
    return [by_row[row] for row in sorted(by_row)]


def _pieces_of(group: list[Fragment], table: int, *, typed: bool) -> list[Piece]:
    """Make pieces; in markup what stands in one line of one cell is one piece, whatever blanks it holds."""
    if typed:
        return [Piece(f.start, f.end, f.left) for f in group]
    pieces: list[Piece] = []
    for f in group:
        cell = f.left // _CELL if table else 0
        if pieces and pieces[-1].left == cell:
            pieces[-1] = Piece(pieces[-1].start, f.end, cell)
        else:
            pieces.append(Piece(f.start, f.end, cell))
    return pieces


class _TablePlaces:
    """Which table and row of it a place stands in, asked for in rising order of rows."""

    def __init__(self, view: View, start: int, end: int, *, typed: bool) -> None:
        self._pages: list[int] = []
        self._events: list[tuple[int, int, int]] = [(0, 0, 0)]
        depth: list[tuple[int, int]] = []
        table = line = number = lines = 0
        for at, kind, _ in view.marks_between(start, end):
            if kind in ("cell", "row_end"):
                continue
            if kind == "page":
                self._pages.append(at)
                continue
            if typed:
                continue
            if kind == "table":
                depth.append((table, line))
                number += 1
                table = number
            elif kind == "table_end":
                table, line = depth.pop() if depth else (0, 0)
            elif kind == "row":
                lines += 1
                line = lines
                table = table or -1
            else:
                continue
            self._events.append((at, table, line))
        self._starts = [at for at, _, _ in self._events]

    def at(self, place: int) -> tuple[int, int]:
        return self._events[bisect_right(self._starts, place) - 1][1:]

    def page_between(self, start: int, end: int) -> bool:
        index = bisect_left(self._pages, start)
        return index < len(self._pages) and self._pages[index] <= end
