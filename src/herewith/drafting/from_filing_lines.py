"""The lines of an item as printed, each with where it stands: in a list, in a row of a table, or in neither.

In: the view of a filing and an item of it. Out: lines and tables in the order printed, page furniture left out. Never:
a word of the item left out; what is no furniture is in one of the lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from herewith.model import Passage, Span
from herewith.text import View

Stretch = tuple[int, int]
"""Two places of the view."""
_LIST_TAG = re.compile(rb"<(/?)(ul|ol|li)\b[^<>]*>", re.IGNORECASE)
_DEEPEST = 8


class Step(NamedTuple):
    """One list that a line stands in, and which of its entries."""

    list_at: int
    """Source offset of the list's tag, which tells it from every other."""
    numbered: bool
    entry: int


class Line(NamedTuple):
    """A line that stands in no table."""

    stretch: Stretch
    path: tuple[Step, ...] = ()
    """The lists it stands in, the outermost first."""


class Grid(NamedTuple):
    """A table: rows of cells, each with the column that it begins in."""

    rows: tuple[tuple[tuple[int, Stretch], ...], ...]


class Kept:
    """Tells what of a view belongs to a text."""

    def __init__(self, view: View, text: Passage) -> None:
        """Take the spans of the text."""
        self._view = view
        self._spans = sorted((span.start, span.end) for span in text.spans)
        self._starts = [start for start, _ in self._spans]

    def __call__(self, stretch: Stretch) -> bool:
        """Tell whether something of a stretch is of the text."""
        return any(self._touches(span) for span in self._view.spans(*stretch))

    def _touches(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and self._spans[at][1] > span.start


def lines_of(view: View, extent: Span, text: Passage) -> Iterator[Line | Grid]:
    """Give the lines and tables of a stretch of a filing, as far as they belong to a text."""
    start, end = view.place(extent.start), view.place(extent.end)
    while start and not view.is_printed(start - 1):  # a table before the first word opens at the line end before it
        start -= 1
    kept = Kept(view, text)
    lists = Lists(view.source, extent)
    at = start
    for table_start, table_end in _tables(view, start, end):
        yield from _lines(view, at, table_start, kept, lists)
        grid = _grid(view, table_start, table_end, kept)
        if grid.rows:
            yield grid
        at = table_end
    yield from _lines(view, at, end, kept, lists)


def _tables(view: View, start: int, end: int) -> Iterator[Stretch]:
    """Give the outermost tables that stand whole between two places."""
    opened: list[int] = []
    for at, kind, _ in view.marks_between(start, end):
        if kind == "table":
            opened.append(at)
        elif kind == "table_end" and opened:
            since = opened.pop()
            if not opened and at > since:
                yield since, at


def _lines(view: View, start: int, end: int, kept: Kept, lists: Lists) -> Iterator[Line]:
    at = start
    for words in view.text[start:end].split("\n"):
        stretch = view.trimmed(at, at + len(words))
        at += len(words) + 1
        if stretch[0] < stretch[1] and kept(stretch):
            yield Line(stretch, lists.path(view.spans(*stretch)[0].start))


def _grid(view: View, start: int, end: int, kept: Kept) -> Grid:
    """Cut a table into rows and cells, at the marks of the layout."""
    rows: list[list[tuple[int, Stretch]]] = [[]]
    column, width, since = 0, 1, start
    for at, kind, columns in (*view.marks_between(start, end - 1), (end, "table_end", 0)):
        if at > since:
            stretch = view.trimmed(since, at)
            if stretch[0] < stretch[1] and kept(stretch):
                rows[-1].append((column, stretch))
            since = at
        if kind == "row":
            rows.append([])
            column, width = -1, 1
        elif kind == "cell":
            column, width = column + width if column >= 0 else 0, columns
    return Grid(tuple(tuple(row) for row in rows if row))


class Lists:
    """The lists of a page of markup (`<ul>`, `<ol>`), asked in the order of the source."""

    def __init__(self, source: bytes, extent: Span) -> None:
        """Find the tags."""
        self._tags = _LIST_TAG.finditer(source, extent.start, extent.end)
        self._next = next(self._tags, None)
        self._open: list[Step] = []

    def path(self, offset: int) -> tuple[Step, ...]:
        """Give the lists that a source offset stands in; offsets are asked in rising order."""
        while self._next is not None and self._next.start() < offset:
            self._take(self._next)
            self._next = next(self._tags, None)
        return tuple(step for step in self._open if step.entry >= 0)

    def _take(self, tag: re.Match[bytes]) -> None:
        closing, name = bool(tag[1]), tag[2].lower()
        if name == b"li":
            if not closing and self._open:
                last = self._open[-1]
                self._open[-1] = last._replace(entry=last.entry + 1)
        elif closing:
            if self._open:
                self._open.pop()
        elif len(self._open) < _DEEPEST:
            self._open.append(Step(tag.start(), name == b"ol", -1))
