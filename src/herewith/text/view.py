"""A view: the readable text of one document, each character mapped to the bytes it was printed by.

In: text laid out by `html` or `plain`, with its segments. Out: passages, which quote the text and know their place.
Never: knowledge of forms, or a change of the words: white space is folded when a passage is taken, nothing else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import le, lt
from typing import NamedTuple

from herewith.model import Passage, Span

_WIDTHLESS = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
BLANKS = f"\\s{_WIDTHLESS}"
"""White space and what prints as nothing, for use inside a character class."""
_ALL_BLANKS = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + _WIDTHLESS


def fold(text: str) -> str:
    """Fold white space: one space for each run, none at the ends; characters of no width go."""
    if not text.isascii():
        for character in _WIDTHLESS:
            if character in text:
                text = text.replace(character, "")
    return " ".join(text.split())


Segment = tuple[int, int, int]
"""A run of the view that came from one run of the source: place in the view, byte offset in the source (-1: layout
invented these characters), bytes in the source. Where that number equals the run's length in the view, byte stands for
character; else the run is one indivisible thing, such as an entity. Plain tuples: a filing has thousands."""

Mark = tuple[int, str, int]
"""An event of the layout: place in the view; table, row, cell, row_end, table_end, page or rule; columns of a cell."""


class RawFact(NamedTuple):
    """An Inline XBRL element as met: its tag and the stretch of the view it holds."""

    tag: str
    start: int
    end: int


class View:
    """The readable text of one document.

    Lines end in a newline, cells of a table row are parted by tabs, both invented where the source has a tag there.
    Non-breaking spaces stay what they are, so that gaps can be told from folded white space.
    """

    def __init__(
        self,
        text: str,
        segments: Sequence[Segment],
        *,
        source: bytes,
        marks: Sequence[Mark] = (),
        symbols: Sequence[tuple[int, int]] = (),
        facts: Sequence[RawFact] = (),
        hidden: Sequence[Span] = (),
        markup: bool,
    ) -> None:
        """Take what layout made; asserts that the segments tile the text and go forward through the source."""
        self.text = text
        self.source = source
        self.segments = segments
        self.marks = marks
        self.symbols = symbols
        """Stretches set in a font of symbols (Wingdings), where letters are check marks."""
        self.facts = facts
        self.hidden = hidden
        """Source spans that are never shown and may hold facts: the Inline XBRL header."""
        self.markup = markup
        """True where the source is HTML: the lines are ours; False: they are the filer's."""
        self._check_tiling()

    def _check_tiling(self) -> None:
        starts = [at for at, _, _ in self.segments]
        if self.text and (not starts or starts[0] != 0 or starts[-1] >= len(self.text)):
            raise AssertionError("segments do not cover the view")
        if not all(map(lt, starts, starts[1:])):
            raise AssertionError("segments of the view overlap or are empty")
        low = [source for _, source, _ in self.segments if source >= 0]
        high = [source + width for _, source, width in self.segments if source >= 0]
        if not all(map(le, high, low[1:])):
            raise AssertionError("segments go back in the source")
        self._starts = starts
        self._real_sources = low

    # places -----------------------------------------------------------------------------------------------------

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans of a stretch of the view, neighbours joined; invented characters have none."""
        out: list[tuple[int, int]] = []
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self.segments):
            at, source, width = self.segments[index]
            if at >= end:
                break
            index += 1
            if source < 0:
                continue
            stop = self._starts[index] if index < len(self._starts) else len(self.text)
            if width == stop - at:
                low, high = source + max(0, start - at), source + min(width, end - at)
            else:
                low, high = source, source + width
            if out and out[-1][1] == low:
                out[-1] = (out[-1][0], high)
            elif low < high:
                out.append((low, high))
        return tuple(Span(a, b) for a, b in out)

    def is_printed(self, at: int) -> bool:
        """Tell whether a character came from the source; layout invents line ends and tabs."""
        _, source, width = self.segments[max(0, bisect_right(self._starts, at) - 1)]
        return source >= 0 and width > 0

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Leave out blanks at both ends of a stretch."""
        piece = self.text[start:end]
        if piece.isascii():
            kept = piece.lstrip()
            start += len(piece) - len(kept)
            return start, start + len(kept.rstrip())
        kept = piece.lstrip(_ALL_BLANKS)
        start += len(piece) - len(kept)
        return start, start + len(kept.rstrip(_ALL_BLANKS))

    def passage(self, start: int, end: int) -> Passage:
        """Quote a stretch of the view, white space folded."""
        start, end = self.trimmed(start, end)
        return Passage.quoted(fold(self.text[start:end]), self, ((start, end),))

    def joined(self, stretches: Iterable[tuple[int, int]], by: str = " ") -> Passage:
        """Quote several stretches as one value: the lines of a street, a title broken by a rule."""
        trimmed = tuple((a, b) for a, b in (self.trimmed(*s) for s in stretches) if a < b)
        return Passage.quoted(by.join([fold(self.text[a:b]) for a, b in trimmed]), self, trimmed)

    def extent(self, start: int, end: int) -> Span:
        """Give the single source span from the first real character of a stretch to its last."""
        first = self._first_real(start, end)
        if first is None:
            return self._point(start)
        index = bisect_left(self._starts, end) - 1
        while self.segments[index][1] < 0:
            index -= 1
        at, source, width = self.segments[index]
        stop = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)
        return Span(first, source + (min(width, end - at) if width == stop - at else width))

    def _first_real(self, start: int, end: int) -> int | None:
        """Give the source offset of the first character of a stretch that layout did not invent."""
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self.segments)):
            at, source, width = self.segments[index]
            if at >= end:
                return None
            if source >= 0:
                one_to_one = (
                    width == (self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)) - at
                )
                return source + (max(0, start - at) if one_to_one else 0)
        return None

    def _point(self, start: int) -> Span:
        """Give the empty span where an empty stretch, or one of invented characters, stands."""
        last = max(0, bisect_right(self._starts, start) - 1)
        for index in range(last, -1, -1):
            at, source, width = self.segments[index]
            if source >= 0:
                inside = index == last and start < self._stop(at)
                place = source + (min(width, start - at) if inside else width)
                return Span(place, place)
        return Span(0, 0)

    def place(self, offset: int) -> int:
        """Give the place in the view of the first character printed at or after a source offset."""
        sources = self._real_sources
        index = bisect_right(sources, offset) - 1
        if index < 0:
            return 0
        at, source, width = self._real[index]
        if offset < source + width:
            stop = self._stop(at)
            return at + (offset - source if width == stop - at else 0)
        return self._real[index + 1][0] if index + 1 < len(self._real) else len(self.text)

    def _stop(self, at: int) -> int:
        index = bisect_right(self._starts, at)
        return self._starts[index] if index < len(self._starts) else len(self.text)

    @cached_property
    def _real(self) -> list[Segment]:
        return [s for s in self.segments if s[1] >= 0]

    # layout -----------------------------------------------------------------------------------------------------

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """Give the layout's events within a stretch."""
        marks = self.marks
        return marks[bisect_left(marks, (start, "", 0)) : bisect_left(marks, (end + 1, "", 0))]

    def is_symbol(self, at: int) -> bool:
        """Tell whether a character is set in a font of symbols."""
        index = bisect_right(self._symbol_starts, at) - 1
        return index >= 0 and at < self.symbols[index][1]

    @cached_property
    def _symbol_starts(self) -> list[int]:
        return [a for a, _ in self.symbols]

    def plain(self, within: Span | None = None) -> str:
        """Give lines and columns as laid out."""
        from herewith.text.rendering import plain

        return plain(self, *self._stretch(within))

    def markdown(self, within: Span | None = None) -> str:
        """Give the same as Markdown, tables kept."""
        from herewith.text.rendering import markdown

        return markdown(self, *self._stretch(within))

    def _stretch(self, within: Span | None) -> tuple[int, int]:
        return (0, len(self.text)) if within is None else (self.place(within.start), self.place(within.end))
