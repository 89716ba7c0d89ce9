"""Lines of a typewritten page: filled, centred, in columns.

In: words. Out: lines of at most 80 characters, of a table at most 132 (EDGAR Filer Manual II, chapter 5). Never: a line
that begins with a word that opens a part of a report ("Item", "Signature", "Exhibit") because the paragraph happened to
be broken there; the word before goes down with it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 80
TABLE_WIDTH = 132
GAP = "   "
"""Between columns: two blanks also stand after a period, three part columns."""
_OPENING = re.compile(r" (?=(?:items?|signatures?|exhibits?|section|by:|dated?:)(?:\W|$))", re.IGNORECASE)
_LAST_FIGURE = re.compile(r" (?=[^A-Za-z\s]{1,12}(?: [^A-Za-z\s]{1,12}){0,2}$)")
"""Figures alone on a paragraph's last line would be taken for the page's number."""
_BOUND = "\x00"


def fill(words: str, *, first: str = "", rest: str | None = None, width: int = WIDTH - 2) -> list[str]:
    """Set words in lines; `first` stands before the first of them, `rest` before the others."""
    rest = first if rest is None else rest
    lines: list[str] = []
    for n, part in enumerate(words.split("\n")):
        bound = _LAST_FIGURE.sub(_BOUND, _OPENING.sub(_BOUND, " ".join(part.split())))
        lead = first if n == 0 else rest
        lines += textwrap.wrap(
            bound, width, initial_indent=lead, subsequent_indent=rest, break_on_hyphens=False, break_long_words=True
        )
    return [line.replace(_BOUND, " ") for line in lines]


def centred(words: str, width: int = WIDTH) -> list[str]:
    """Set words in the middle of the page."""
    return [line.strip().center(width).rstrip() for line in fill(words, width=width - 8)]


def columns(cells: Sequence[str], widths: Sequence[int], *, right: Sequence[bool] = ()) -> list[str]:
    """Set cells side by side, each in lines of its own width, with the first lines level."""
    set_cells = [_cell(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines: list[str] = []
    for n in range(max(len(cell) for cell in set_cells)):
        parts: list[str] = []
        for at, (cell, width) in enumerate(zip(set_cells, widths, strict=True)):
            words = cell[n] if n < len(cell) else ""
            parts.append(words.rjust(width) if right and right[at] else words.ljust(width))
        lines.append(GAP.join(parts).rstrip())
    return lines


def _cell(words: str, width: int) -> list[str]:
    lines = [line for part in words.split("\n") for line in textwrap.wrap(part, width, break_on_hyphens=False)]
    return lines or [""]


def rule_under(lines: Iterable[str]) -> str:
    """Give a line of dashes as long as the words above it, and where they stand."""
    kept = [line for line in lines if line.strip()]
    start = min(len(line) - len(line.lstrip()) for line in kept)
    return " " * start + "-" * (max(len(line) for line in kept) - start)
