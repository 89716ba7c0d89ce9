"""Where in the source bytes the words of a hit stand.

In: a report read from the kept bytes, and the words of a query. Out: spans. Never: a guess: a report that came from
JSON has no layout, and is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from herewith.archive.search_query import Words
from herewith.archive.search_snippets import found_in
from herewith.model import Report, Span
from herewith.text.view import View


def places(report: Report, kind: Literal["item", "exhibit"], place: int, words: Sequence[Words]) -> tuple[Span, ...]:
    """Give the source span of each place where a word stands, in the order of the text.

    A phrase broken by markup or a line end is one span, from its first byte to its last.

    Raises:
        LookupError: the report has no such item or document, or came from JSON.
    """
    view, start, end = _item(report, place) if kind == "item" else _document(report, place)
    return tuple(view.extent(start + low, start + high) for (low, high), _ in found_in(view.text[start:end], words))


def _item(report: Report, place: int) -> tuple[View, int, int]:
    item = report.items[place]
    if isinstance(item.view, View):
        return item.view, item.view.place(item.extent.start), item.view.place(item.extent.end)
    raise LookupError("this report came from JSON, which holds no layout: read the filing again")


def _document(report: Report, place: int) -> tuple[View, int, int]:
    view = report.documents[place].view()
    assert isinstance(view, View), "herewith.text lays every document out"
    return view, 0, len(view.text)
