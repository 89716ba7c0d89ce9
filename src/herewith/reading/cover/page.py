"""The upper part of a cover, cut into fragments and words.

In: a view and two places of it. Out: a `Page`: fragments by row, the words of each. Never: a decision what a word
means.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from herewith.reading.cover.lines import Line, line_of
from herewith.text.fragments import Fragment, fragments
from herewith.text.view import View

Stretch = tuple[int, int]
_BRACKET = re.compile(r"[ \xa0]{2}\(")
_REACH, _FAR = 4, 40
"""Rows further down than this are no continuation of a line; of a bracket still open they may be."""


class Piece(NamedTuple):
    """What is left of a fragment between captions: a value, or a part of one."""

    start: int
    end: int
    row: int
    left: int
    right: int
    fragment: int
    text: str
    """Blanks folded."""

    def beside(self, left: int, right: int) -> bool:
        """Tell whether it shares a column with another thing."""
        return self.left < right and left < self.right


def _brackets_apart(view: View, found: list[Fragment]) -> list[Fragment]:
    """Part a fragment where a bracket opens within an open one: two captions stand with two blanks between them."""
    if view.markup:
        return found
    out: list[Fragment] = []
    for fragment in found:
        while (
            view.text.startswith("(", fragment.start, fragment.end)
            and (next_ := _BRACKET.search(view.text, fragment.start + 1, fragment.end))
            and ")" not in view.text[fragment.start : next_.start()]
        ):
            width = next_.end() - 1 - fragment.start
            out.append(fragment._replace(end=next_.start(), right=fragment.left + next_.start() - fragment.start))
            fragment = fragment._replace(start=next_.end() - 1, left=fragment.left + width)
        out.append(fragment)
    return out


class Page:
    """A stretch of a view with its geometry."""

    def __init__(self, view: View, start: int, end: int, low: str) -> None:
        """Cut the stretch; `low` is its folded text."""
        self.view = view
        self.text = view.text
        self.start = start
        self.end = end
        self.low = low
        self.fragments: list[Fragment] = _brackets_apart(view, fragments(view, start, end))
        self.rows: dict[int, list[int]] = {}
        for index, fragment in enumerate(self.fragments):
            self.rows.setdefault(fragment.row, []).append(index)
        self.lines: list[Line] = [line_of(low[f.start - start : f.end - start]) for f in self.fragments]
        self._under: dict[tuple[int, int], list[int]] = {}
        self.word_rows = sorted({f.row for f, line in zip(self.fragments, self.lines, strict=True) if line.words})

    def gap(self, start: int, end: int) -> str:
        """Give the folded text between two places of the view."""
        return self.low[start - self.start : end - self.start]

    def alone(self, index: int) -> bool:
        """Tell whether a fragment has its row to itself."""
        return len(self.rows[self.fragments[index].row]) == 1

    def under(self, index: int, rows: int = 1) -> list[int]:
        """Give the fragments of the next rows that have words; in each, those that share a column first."""
        known = self._under.get((index, rows))
        if known is not None:
            return known
        own = self.fragments[index]
        here = self.rows[own.row]
        out: list[int] = []
        first = bisect_right(self.word_rows, own.row)
        for row in self.word_rows[first : first + rows]:
            if row - own.row > (_REACH if rows == 1 else _FAR):
                break
            below = [i for i in self.rows[row] if self.lines[i].words]
            if len(below) > 1:
                paired = below[here.index(index)] if len(below) == len(here) else -1
                below.sort(key=lambda i: (not own.beside(self.fragments[i]), i != paired, i))
            out += below
        self._under[index, rows] = out
        return out
