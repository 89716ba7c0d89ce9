"""The text of an item of a filing as the blocks of a draft.

In: a report that was read, and one of its items. Out: paragraphs, lists and tables, with the place of the list of
exhibits. Never: a word of the item lost, but for page furniture, bullets, and the rows of the list of exhibits, which
the draft's own exhibits stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from herewith.drafting.from_filing_lines import Grid, Line, Step, Stretch, lines_of
from herewith.drafting.from_filing_runs import Words, joined, words_of
from herewith.drafting.from_filing_typed import typed_blocks
from herewith.model import Item, Passage, Report, Span
from herewith.model.draft import Alignment, Block, Cell, Entry, ExhibitList, Listing, Paragraph, Run, Table
from herewith.text import View

_BULLET = re.compile(r"[•·▪■●◦○‣⁃§\-–—]")
_LEADING_BULLET = re.compile(r"[•▪■●◦‣⁃]\s*")
_FIGURE = re.compile(r"[$€£(]?\s?[\d,.]+\s?[%)]{0,2}|[-–—]|N/A", re.IGNORECASE)
_LIST_CAPTION = re.compile(r"exhibits?\s*(?:number|nos?)?\.?\s*(?:description.{0,24}|document|title)?:?", re.IGNORECASE)
_INDEX = re.compile(r"(?:exhibits? index|index (?:to|of) exhibits?)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.:;!?”\")\]]\Z")


def blocks_of(report: Report, item: Item) -> tuple[Block, ...]:
    """Give the text of an item in blocks.

    Raises:
        TypeError: the report came from JSON, which holds no layout.
    """
    if not item.text:
        return ()
    if not isinstance(item.view, View):
        raise TypeError("this report came from JSON, which holds no layout: read the filing again to draft from it")
    extent = _with_tags(item) if item.view.markup else item.extent
    return tuple(_without_index(_made(item.view, extent, item.text, _listed(report, item))))


def blocks_within(view: View, extent: Span) -> tuple[Block, ...]:
    """Give what is printed within a span in blocks: an exhibit inside the report itself."""
    return tuple(_made(view, extent, view.passage(view.place(extent.start), view.place(extent.end)), ()))


def _made(view: View, extent: Span, text: Passage, listed: tuple[Span, ...]) -> Iterator[Block]:
    make = _Blocks(view, extent, text, listed).all() if view.markup else typed_blocks(view, extent, text, listed)
    return _tidied(make)


def words_in(blocks: Iterable[Block]) -> str:
    """Give the words of blocks, plain, with a blank between two."""
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            out += (words_of(cell) for row in (block.header, *block.rows) for cell in row)
        elif isinstance(block, Listing):
            out += (words_in(entry.blocks) for entry in block.entries)
        elif not isinstance(block, ExhibitList):
            out.append(words_of(block.runs))
    return " ".join(word for word in " ".join(out).split())


def _with_tags(item: Item) -> Span:
    """Give an item's extent with the tags before its first word, which may open a table, a list or bold words."""
    return Span(min(item.extent.start, item.heading.extent.end), item.extent.end)


def _listed(report: Report, item: Item) -> tuple[Span, ...]:
    """Give the spans of the numbers and descriptions that an item lists as exhibits."""
    spans: list[Span] = []
    for exhibit in report.exhibits:
        for passage in (exhibit.number, exhibit.description):
            spans += passage.spans if passage else ()
    return tuple(s for s in spans if item.extent.start <= s.start and s.end <= item.extent.end)


class _Blocks:
    """Makes the blocks of one item of a page of markup."""

    def __init__(self, view: View, extent: Span, text: Passage, listed: tuple[Span, ...]) -> None:
        self._view = view
        self._words = Words(view, extent)
        self._lines = lines_of(view, extent, text)
        self._listed = listed

    def all(self) -> Iterator[Block]:
        """Give the blocks as printed."""
        for in_list, run in groupby(self._lines, key=lambda line: bool(isinstance(line, Line) and line.path)):
            if in_list:
                yield from self._listings([line for line in run if isinstance(line, Line)], 0)
                continue
            for line in run:
                yield from self._table(line) if isinstance(line, Grid) else self._line(line)

    def _line(self, line: Line) -> Iterator[Block]:
        if self._is_listed(line.stretch):
            yield ExhibitList()
            return
        words = self._view.text[slice(*line.stretch)]
        bullet = _LEADING_BULLET.match(words)
        if bullet is not None:
            runs = self._words.runs((line.stretch[0] + bullet.end(), line.stretch[1]))
            yield Listing(entries=(Entry(blocks=(Paragraph(runs=runs),)),))
        else:
            yield Paragraph(runs=self._words.runs(line.stretch))

    def _listings(self, lines: Sequence[Line], depth: int) -> Iterator[Listing]:
        """Make a list of lines that stand in lists `depth` deep or deeper."""
        for _, same_list in groupby(lines, key=lambda line: line.path[depth].list_at):
            of_list = list(same_list)
            entries = [
                Entry(blocks=tuple(self._entry(list(group), depth)))
                for _, group in groupby(of_list, key=lambda line: line.path[depth].entry)
            ]
            step: Step = of_list[0].path[depth]
            yield Listing(entries=tuple(entries), start=step.entry + 1 if step.numbered else None)

    def _entry(self, lines: Sequence[Line], depth: int) -> Iterator[Paragraph | Listing]:
        for deeper, group in groupby(lines, key=lambda line: len(line.path) > depth + 1):
            if deeper:
                yield from self._listings(list(group), depth + 1)
            else:
                yield from (Paragraph(runs=self._words.runs(line.stretch)) for line in group)

    def _table(self, grid: Grid) -> Iterator[Block]:
        stretches = [stretch for row in grid.rows for _, stretch in row]
        if any(map(self._is_listed, stretches)):
            yield ExhibitList()
            return
        columns = sorted({column for row in grid.rows for column, _ in row})
        rows = [tuple(self._words.runs(dict(row).get(column, (0, 0))) for column in columns) for row in grid.rows]
        if len(columns) > 1 and all(_BULLET.fullmatch(words_of(row[0])) for row in rows):
            yield Listing(entries=tuple(Entry(blocks=(Paragraph(runs=joined_cells(row[1:])),)) for row in rows))
        elif len(rows) == 1 or len(columns) == 1:
            yield from (Paragraph(runs=joined_cells(row)) for row in rows)
        else:
            headed = all(self._words.all_bold(stretch) for _, stretch in grid.rows[0])
            header: tuple[Cell, ...] = rows[0] if headed else ((),) * len(columns)
            yield Table(header=header, rows=tuple(rows[headed:]), alignments=alignments(rows[headed:], len(columns)))

    def _is_listed(self, stretch: Stretch) -> bool:
        spans = self._view.spans(*stretch)
        return any(a.start < b.end and b.start < a.end for a in spans for b in self._listed)


def joined_cells(cells: Iterable[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Set the cells of a row as one paragraph."""
    trimmed = [
        Run(text=run.text.strip(), bold=run.bold, italic=run.italic)
        for cell in cells
        for run in cell
        if run.text.strip()
    ]
    return joined(trimmed)


def alignments(rows: Sequence[Sequence[Cell]], width: int) -> tuple[Alignment, ...]:
    """Set columns of figures right, words left."""
    out: list[Alignment] = []
    for column in range(width):
        words = [words_of(row[column]).strip() for row in rows if row[column]]
        figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
        out.append("right" if figures * 2 > len(words) else "left")
    return tuple(out)


def _tidied(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join what a page parted, and lists that follow one another; one list of exhibits stays, without its caption."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if isinstance(block, ExhibitList):
            while out and isinstance(out[-1], Paragraph) and _LIST_CAPTION.fullmatch(words_of(out[-1].runs).strip()):
                out.pop()
            if not any(isinstance(b, ExhibitList) for b in out):
                out.append(block)
        elif isinstance(block, Listing) and isinstance(last, Listing) and last.start is None is block.start:
            out[-1] = Listing(entries=(*last.entries, *block.entries))
        elif isinstance(block, Paragraph) and isinstance(last, Paragraph) and _goes_on(last, block):
            out[-1] = Paragraph(runs=joined((*last.runs, *block.runs)))
        else:
            out.append(block)
    return iter(out)


def _without_index(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out an exhibit index printed inside the item, below its list: the draft has an index of its own."""
    listed = index = False
    for block in blocks:
        listed = listed or isinstance(block, ExhibitList)
        heads = isinstance(block, Paragraph) and _INDEX.fullmatch(words_of(block.runs).strip()) is not None
        if listed and heads:
            index = True
        elif not (index and isinstance(block, Table)):
            yield block


def _goes_on(last: Paragraph, block: Paragraph) -> bool:
    """Tell whether a paragraph is the rest of the one before it, parted from it by a page's end."""
    before, after = words_of(last.runs).strip(), words_of(block.runs).strip()
    return not _SENTENCE_END.search(before) and after[:1].islower() and len(before) > 60
