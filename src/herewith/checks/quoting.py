"""Where a finding stands, said so that a person and an editor find it.

In: a report, the files its bytes came from, a span. Out: file, line and column, and the line as a reader sees it with
the place in it. Never: a line of markup quoted in place of the words it shows, where the words are to be had.

Lines and columns count from 1, columns in characters. A line that is longer than a screen is cut around the place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from herewith.model import Document, Report, Span
from herewith.text import View

WIDTH = 100
"""Characters of a quoted line."""
_LINE_END = re.compile(rb"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_WORDS = frozenset({"html", "text", "xml"})


class File(NamedTuple):
    """One of the files that the bytes of a report came from."""

    path: str
    """As shown to people."""
    start: int
    """Offset of its first byte in `report.source`."""


class Position(NamedTuple):
    """A place in a file."""

    path: str
    line: int
    column: int


class Quote(NamedTuple):
    """A line as a reader sees it, and the place in it."""

    line: str
    at: int
    """Characters before the place."""
    width: int
    """Characters of the place that stand on the line, one at least."""


class Quoting:
    """Finds and quotes the places of one report."""

    def __init__(self, report: Report, files: tuple[File, ...]) -> None:
        """Take the report and the files it was put together from, in order; each begins where the one before ends."""
        self._report = report
        self._files = files
        self._starts = [file.start for file in files]
        self._views: dict[int, View | None] = {}

    def position(self, offset: int) -> Position:
        """Say the file, line and column of a byte."""
        file = self._files[max(0, bisect_right(self._starts, offset) - 1)]
        first = bisect_right(self._lines, file.start) - 1
        line = bisect_right(self._lines, offset) - 1
        begins = max(self._lines[line], file.start)
        column = len(self._source[begins:offset].decode("utf-8", "replace"))
        return Position(file.path, line - first + 1, column + 1)

    def offset_in_file(self, offset: int) -> int:
        """Give the offset of a byte in its own file."""
        return offset - self._files[max(0, bisect_right(self._starts, offset) - 1)].start

    def quote(self, span: Span) -> Quote:
        """Quote the line that a span begins on."""
        view = self._view_at(span)
        if view is None:
            line = bisect_right(self._lines, span.start) - 1
            begins = self._lines[line]
            ends = self._lines[line + 1] if line + 1 < len(self._lines) else len(self._source)
            words = self._source[begins:ends].decode("utf-8", "replace").rstrip("\r\n")
            at = len(self._source[begins : span.start].decode("utf-8", "replace"))
            return _cut(words, at, len(self._source[span.start : span.end].decode("utf-8", "replace")))
        start = view.place(span.start)
        end = view.place(max(span.start, span.end - 1)) + 1
        begins = view.text.rfind("\n", 0, start) + 1
        ends = view.text.find("\n", start)
        words = view.text[begins : ends if ends >= 0 else len(view.text)]
        return _cut(words, start - begins, end - start)

    @property
    def _source(self) -> bytes:
        return self._report.source

    @cached_property
    def _lines(self) -> list[int]:
        starts = {0, *(match.end() for match in _LINE_END.finditer(self._source)), *self._starts}
        return sorted(starts)

    def _view_at(self, span: Span) -> View | None:
        """Lay out the document that a span stands in; None where it stands in none that has words."""
        for index, document in enumerate(self._report.documents):
            if any(piece.start <= span.start < piece.end for piece in document.pieces):
                if index not in self._views:
                    self._views[index] = self._view(document)
                return self._views[index]
        return None

    def _view(self, document: Document) -> View | None:
        if document is self._report.document:
            shared = next((item.view for item in self._report.items if isinstance(item.view, View)), None)
            if shared is not None:
                return shared
        view = document.view() if document.kind in _WORDS else None
        return view if isinstance(view, View) and view.text else None


def _cut(line: str, at: int, width: int) -> Quote:
    """Cut a line around a place, at the ends of words, and take out what could move the cursor."""
    line = _CONTROL.sub(" ", line.replace("\t", " "))
    at = min(at, len(line))
    width = max(1, min(width, len(line) - at))
    lead = len(line) - len(line.lstrip())
    if len(line.rstrip()) <= WIDTH or len(line.strip()) <= WIDTH:
        cut = 0 if len(line.rstrip()) <= WIDTH else min(lead, at)
        return Quote(line.rstrip()[cut:], at - cut, width)
    start = max(0, min(at - WIDTH // 3, len(line) - WIDTH))
    if start:
        blank = line.find(" ", start, at)
        start = blank + 1 if blank >= 0 else start
    shown = line[start : start + WIDTH]
    if start + WIDTH < len(line):
        shown = shown.rsplit(" ", 1)[0] if shown.rfind(" ") > at - start + 1 else shown
        shown = f"{shown} …"
    before = "… " if start else ""
    return Quote(f"{before}{shown}".rstrip(), at - start + len(before), max(1, min(width, len(shown) - (at - start))))
