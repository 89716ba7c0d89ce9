"""A report as a small piece of HTML, for notebooks.

In: a `Report`. Out: HTML that takes its colours from the page it stands in, so that it reads in light and dark. Never:
a script, a link, a style sheet, or a word of the filing that is not escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from herewith.model.markdown import (
    cover_lines,
    disagreement_line,
    item_remarks,
    item_title,
    signature_line,
    title_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herewith.model.report import Item, Report

_LINE = "border-top:1px solid color-mix(in srgb,currentColor 25%,transparent)"
_CELL = f"text-align:left;vertical-align:top;padding:2px 12px 2px 0;{_LINE}"
_QUIET = "opacity:.7;font-weight:normal"


class Notebook:
    """How reports show themselves, where more than their record is at hand.

    Records know nothing of originals; the public face says who draws the frame (docs/decisions/0003-lit-page.md).
    """

    frame: Callable[[Report], str] | None = None
    """Gives the report beside its original, or nothing."""


def shown(report: Report) -> str:
    """Give what a notebook shows: the report beside its original, and the report alone, for readers without frames."""
    frame = Notebook.frame(report) if Notebook.frame is not None else ""
    if not frame:
        return to_html(report)
    return f"{frame}<details><summary>{escape(title_of(report))}</summary>{to_html(report)}</details>"


def to_html(report: Report) -> str:
    """Give the report as one `<section>`: cover, items that open and close, exhibits, signatures, disagreements."""
    blocks = [f'<p style="font-weight:bold;font-size:1.1em;margin:0 0 4px">{escape(title_of(report))}</p>']
    if not report.current_report:
        blocks.append(f"<p>{escape(report.file)} is no Form 8-K: nothing but its header was read.</p>")
    if report.cover is not None:
        blocks.append(_table("", list(cover_lines(report.cover))))
    blocks += [_item(item) for item in report.items]
    blocks.append(_table("Exhibits", [(e.number, e.description or "", e.status) for e in report.exhibits]))
    blocks.append(_table("Signatures", [(signature_line(s),) for s in report.signatures]))
    blocks.append(_table("Disagreements", [(disagreement_line(d),) for d in report.disagreements]))
    return f'<section style="color:inherit;max-width:60em">{"".join(blocks)}</section>'


def _item(item: Item) -> str:
    remarks = item_remarks(item)
    told = f' <span style="{_QUIET}">{escape(remarks)}</span>' if remarks else ""
    text = item.plain() if item.view is not None else item.text
    return (
        f'<details style="{_LINE};padding:4px 0"><summary><b>{escape(item_title(item))}</b>{told}</summary>'
        f'<div style="white-space:pre-wrap;max-height:24em;overflow:auto">{escape(text)}</div></details>'
    )


def _table(caption: str, rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    head = f'<caption style="text-align:left;font-weight:bold;padding:6px 0 2px">{caption}</caption>' if caption else ""
    cells = ("".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in row) for row in rows)
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f'<table style="border-collapse:collapse;background:none;color:inherit">{head}{body}</table>'
