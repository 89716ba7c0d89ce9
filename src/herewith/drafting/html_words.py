"""Words, paragraphs, tables and lists of a draft as HTML that EDGAR takes, and an Inline XBRL processor too.

In: blocks of a draft, and a printer that may tag values. Out: pieces of HTML, ASCII throughout: what EDGAR's table of
characters does not have is a numeric entity. Never: an element outside `edgar_html.toml`, an attribute that XHTML's
transitional schema does not know, a table in a table.
Source: EDGAR Filer Manual II, 5.2.2 (elements), table 5-1 (characters).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from herewith.drafting.runs import mark_printed
from herewith.model.draft import Block, Cell, ExhibitList, Footnote, Heading, Listing, Paragraph, Run, Table

_ENTITY = re.compile(r"[^\n\t -~]|[&<>\"^]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


BODY_STYLE = "font-family:Times New Roman,Times,serif;font-size:10pt;max-width:7.5in;margin:0.4in auto"
"""Looks of a page: readable on a wide screen, and as wide as a sheet's text in print."""


class Printer:
    """Prints values of the cover as they are; Inline XBRL has one that tags them."""

    def value(self, element: str, printed: str, *, of: tuple[int, ...] = (0,), row: int | None = None) -> str:
        """Give the HTML of a value that `element` may hold, of the registrants numbered, or of a row of securities."""
        del element, of, row
        return escaped(printed)

    def opening(self) -> str:
        """Give the document up to its first visible word."""
        return f'<html>\n<head>\n<title>Form 8-K</title>\n</head>\n<body bgcolor="#FFFFFF" style="{BODY_STYLE}">\n'


def escaped(text: str) -> str:
    """Write words with entities for what is markup, beyond ASCII, or not in EDGAR's table of characters."""
    return _ENTITY.sub(lambda found: _NAMED.get(found[0], f"&#{ord(found[0])};"), text)


def runs(words: Iterable[Run]) -> str:
    """Write runs of words."""
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    if run.footnote:
        return f"<sup>{escaped(mark_printed(run.text))}</sup>"
    out = escaped(run.text).replace("\n", "<br />\n")
    for set_so, tag in (
        (run.superscript, "sup"),
        (run.underlined, "u"),
        (run.italic, "i"),
        (run.bold, "b"),
    ):
        if set_so:
            out = f"<{tag}>{out}</{tag}>"
    return f'<a href="{escaped(run.link)}">{out}</a>' if run.link else out


def blocks(parts: Iterable[Block], exhibits: str = "") -> str:
    """Write blocks, the list of exhibits where the draft has its place."""
    return "\n".join(exhibits if isinstance(part, ExhibitList) else _block(part) for part in parts)


def _block(part: Paragraph | Heading | Table | Listing | Footnote) -> str:
    match part:
        case Paragraph():
            return f"<p>{runs(part.runs)}</p>"
        case Heading():
            return centered(f"<b>{runs(part.runs)}</b>") if part.level == 1 else f"<p><b>{runs(part.runs)}</b></p>"
        case Footnote():
            return f"<p><sup>{escaped(mark_printed(part.mark))}</sup> {runs(part.runs)}</p>"
        case Listing():
            return _listing(part)
        case Table():
            return table(part)


def _listing(part: Listing) -> str:
    out = []
    for index, entry in enumerate(part.entries):
        mark = "&#8226;" if part.start is None else f"{part.start + index}."
        for place, block in enumerate(entry.blocks):
            if isinstance(block, Listing):
                out.append(_listing(block))
            else:
                out.append(f"<p>{mark}&#160; {runs(block.runs)}</p>" if place == 0 else f"<p>{runs(block.runs)}</p>")
    return "<blockquote>\n" + "\n".join(out) + "\n</blockquote>"


def table(part: Table) -> str:
    """Write a table; figures stand right."""
    head = [_row(part.header, part, bold=True)] if any(part.header) else []
    return grid([*head, *(_row(row, part) for row in part.rows)], wide=False)


def _row(cells: tuple[Cell, ...], part: Table, *, bold: bool = False) -> str:
    out = []
    for cell, alignment in zip(cells, part.alignments, strict=True):
        words = runs(cell)
        out.append(td(f"<b>{words}</b>" if bold and words else words, align=alignment))
    return "".join(out)


def td(words: str, *, align: str = "left", width: int | None = None) -> str:
    """Write a cell."""
    wide = f' width="{width}%"' if width else ""
    return f'<td valign="top" align="{align}"{wide}>{words or "&#160;"}</td>'


def grid(rows: Iterable[str], *, border: int = 0, wide: bool = True) -> str:
    """Write rows of cells as a table, as wide as the page or as its words."""
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    width = ' width="100%"' if wide else ""
    return f'<table border="{border}" cellpadding="3" cellspacing="0"{width} style="font-size:10pt">\n{body}\n</table>'


def centered(*lines: str) -> str:
    """Write lines in the middle of the page."""
    return f'<p align="center">{"<br />".join(lines)}</p>'


def page_break() -> str:
    """Write the end of a page."""
    return '<hr style="page-break-after:always" />'
