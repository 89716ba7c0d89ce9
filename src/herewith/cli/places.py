"""Where something was printed, said so that a person finds it.

In: spans and the bytes they count in. Out: "lines 31-44" of a text, "bytes 10,231-14,998" of markup, whose lines are
often a whole page long. Never: a place in anything but the file as it was given (unpacked, if it was packed).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herewith.model import Report, Span

_LINE_END = re.compile(rb"\r\n|\r|\n")


class Places:
    """Turns byte offsets of one file into words."""

    def __init__(self, source: bytes, *, by_line: bool) -> None:
        """Find the lines of the file; `by_line` says whether they are what a person would look for."""
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
        self._by_line = by_line

    @classmethod
    def of(cls, report: Report) -> Places:
        """Choose lines or bytes by the kind of the main document."""
        return cls(report.source, by_line=report.document is not None and report.document.kind == "text")

    def line(self, offset: int) -> int:
        """Give the line, from 1, that holds a byte."""
        return bisect_right(self._starts, offset)

    def lines(self, span: Span) -> str:
        """Say the lines of a span."""
        return _range("line", self.line(span.start), self.line(max(span.start, span.end - 1)))

    def bytes(self, span: Span) -> str:
        """Say the bytes of a span: the first, and the one after the last, as `Span` counts them."""
        return f"bytes {span.start:,}-{span.end:,}"

    def where(self, span: Span) -> str:
        """Say where a span stands, in the way that suits the file."""
        return self.lines(span) if self._by_line else self.bytes(span)


def _range(unit: str, first: int, last: int) -> str:
    return f"{unit} {first:,}" if first == last else f"{unit}s {first:,}-{last:,}"
