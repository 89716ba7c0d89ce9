"""Blocks set as a typewritten page has them.

In: the blocks of an item. Out: lines. Never: emphasis, for which a typewriter had no sign of its own.
Source of the tags around a table: EDGAR Filer Manual II, chapter 5.
"""

from __future__ import annotations

from collections.abc import Iterable

from herewith.drafting.ascii_setting import GAP, TABLE_WIDTH, centred, columns, fill, rule_under
from herewith.drafting.runs import mark_printed, words_of
from herewith.model.draft import Block, DraftExhibit, ExhibitList, Footnote, Heading, Listing, Paragraph, Table

_INDENT = "     "
_NARROWEST = 8
"""Characters that a column of a table has at least, where its words are as long."""
EXHIBIT_COLUMNS = ("Exhibit No.", "Description")


def set_blocks(blocks: Iterable[Block], exhibits: tuple[DraftExhibit, ...] = ()) -> list[str]:
    """Set blocks, a blank line after each; `exhibits` stand where the list of exhibits has its place."""
    lines: list[str] = []
    for block in blocks:
        lines += [*_block(block, exhibits), ""]
    return lines


def _block(block: Block, exhibits: tuple[DraftExhibit, ...]) -> list[str]:
    if isinstance(block, Paragraph):
        return fill(words_of(block.runs), first=_INDENT, rest="")
    if isinstance(block, Heading):
        words = words_of(block.runs)
        return centred(words) if block.level == 1 else fill(words)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Listing):
        return _listing(block, _INDENT)
    if isinstance(block, Footnote):
        mark = f"{mark_printed(block.mark)} "
        return fill(words_of(block.runs), first=mark, rest=" " * len(mark))
    assert isinstance(block, ExhibitList)
    return exhibit_rows(exhibits)


def _listing(listing: Listing, indent: str) -> list[str]:
    lines: list[str] = []
    for n, entry in enumerate(listing.entries):
        lead = "-  " if listing.start is None else f"{listing.start + n}. "
        for at, block in enumerate(entry.blocks):
            hanging = indent + " " * len(lead)
            if isinstance(block, Listing):
                lines += _listing(block, hanging)
            else:
                lines += fill(words_of(block.runs), first=hanging if at else indent + lead, rest=hanging)
                lines.append("")
    return lines[:-1] if lines and not lines[-1] else lines


def exhibit_rows(exhibits: Iterable[DraftExhibit]) -> list[str]:
    """Set a list of exhibits: number, description."""
    lines = [f"{EXHIBIT_COLUMNS[0]:<15}{EXHIBIT_COLUMNS[1]}", f"{'-' * 11:<15}{'-' * 11}"]
    for exhibit in exhibits:
        number = f"{exhibit.number}{''.join(exhibit.marks)}"
        lines += ["", *fill(exhibit.description, first=f"{number:<14} ", rest=" " * 15)]
    return lines


def _table(table: Table) -> list[str]:
    rows = [[" ".join(words_of(cell).split()) for cell in row] for row in table.rows]
    header = [" ".join(words_of(cell).split()) for cell in table.header]
    return typed_table(header, rows, right=[alignment == "right" for alignment in table.alignments])


def typed_table(header: list[str], rows: list[list[str]], *, right: list[bool]) -> list[str]:
    """Set a table between EDGAR's marks; a blank line parts rows where a cell has more lines than one."""
    widths = _widths([header, *rows])
    marks = GAP.join(("<S>" if n == 0 else "<C>").ljust(width) for n, width in enumerate(widths)).rstrip()
    lines = ["<TABLE>", "<CAPTION>"]
    if any(header):
        head = columns(header, widths)
        lines += [*head, GAP.join("-" * width for width in widths)]
    lines.append(marks)
    body = [columns(row, widths, right=right) for row in rows]
    tall = any(len(row) > 1 for row in body)
    for n, row in enumerate(body):
        lines += ["", *row] if tall and n else row
    return [*lines, "</TABLE>"]


def _widths(rows: list[list[str]]) -> list[int]:
    """Give each column the width of its longest cell, or where that is too much for the page, its share."""
    wanted = [max(3, *(len(row[n]) for row in rows)) for n in range(len(rows[0]))]
    room = TABLE_WIDTH - len(GAP) * (len(wanted) - 1)
    widths = list(wanted)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def under(words: str) -> list[str]:
    """Set words in the middle of the page with a rule under them."""
    lines = centred(words)
    return [*lines, rule_under(lines)]
