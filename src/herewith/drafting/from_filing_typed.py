"""The text of an item of a typewritten page as the blocks of a draft.

In: the view of an ASCII document and an item of it. Out: paragraphs, and tables where most lines of a block are set in
columns. Never: a word lost, or a guess at what a column means: a row is cut where three blanks or more part its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from herewith.drafting.from_filing_lines import Kept, Stretch
from herewith.model import Passage, Span
from herewith.model.draft import Alignment, Block, Cell, ExhibitList, Paragraph, Run, Table
from herewith.text import View
from herewith.text.view import fold

_COLUMNS = re.compile(r"[ \xa0]{3,}|\t+")
_RULE = re.compile(r"[\s\-=_]+")
_FEWEST_ROWS = 2


def typed_blocks(view: View, extent: Span, text: Passage, listed: tuple[Span, ...]) -> Iterator[Block]:
    """Give the blocks of a stretch of a typed page, parted by blank lines."""
    kept = Kept(view, text)
    for block in _parted(view, view.place(extent.start), view.place(extent.end)):
        lines = [stretch for stretch in block if kept(stretch)]
        if not lines:
            continue
        if any(_is_listed(view, stretch, listed) for stretch in lines):
            yield ExhibitList()
            continue
        words = [view.text[slice(*stretch)].rstrip() for stretch in lines]
        rows = [_COLUMNS.split(line.strip()) for line in words if not _RULE.fullmatch(line)]
        if len(rows) >= _FEWEST_ROWS and sum(len(row) > 1 for row in rows) * 2 > len(rows):
            yield _table(rows)
        else:
            yield Paragraph(runs=(Run(text=fold(" ".join(words))),))


def _parted(view: View, start: int, end: int) -> Iterator[list[Stretch]]:
    """Cut a stretch into blocks of lines, each line with its place."""
    block: list[Stretch] = []
    at = start
    for line in view.text[start:end].split("\n"):
        if line.strip():
            block.append((at, at + len(line)))
        elif block:
            yield block
            block = []
        at += len(line) + 1
    if block:
        yield block


def _table(rows: Sequence[Sequence[str]]) -> Table:
    """Make a table of rows cut at their gaps: a short row keeps its first cell, and its others stand to the right."""
    width = max(map(len, rows))
    full = [[row[0], *[""] * (width - len(row)), *row[1:]] for row in rows]
    cells = tuple(tuple(_cell(word) for word in row) for row in full)
    right: Alignment = "right"
    alignments: tuple[Alignment, ...] = ("left", *([right] * (width - 1)))
    return Table(header=((),) * width, rows=cells, alignments=alignments)


def _cell(word: str) -> Cell:
    return (Run(text=fold(word)),) if word.strip() else ()


def _is_listed(view: View, stretch: Stretch, listed: tuple[Span, ...]) -> bool:
    spans = view.spans(*stretch)
    return any(a.start < b.end and b.start < a.end for a in spans for b in listed)
