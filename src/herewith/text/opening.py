"""From a document to its view.

In: the source of a file and one of its documents. Out: a `View`. Never: a guess at what the document reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from herewith.model import Document, Span
from herewith.text.html import lay_out_html
from herewith.text.layout import Layout
from herewith.text.plain import lay_out_plain
from herewith.text.view import Segment, View


def view_of(source: bytes, document: Document) -> View:
    """Lay out one document of a file.

    Uuencoded and binary documents have an empty view: their text is not to be had, and `Document.kind` says so.
    """
    if document.kind in ("uuencoded", "pdf", "binary", "empty"):
        return View("", (), source=source, markup=False)
    markup = document.kind in ("html", "xml")
    pieces = document.pieces
    content = b"".join([source[p.start : p.end] for p in pieces])
    layout = (lay_out_html if markup else lay_out_plain)(content, pieces[0].start if pieces else 0)
    if len(pieces) > 1:
        layout = _relocated(layout, pieces)
    return View(
        layout.text,
        layout.segments,
        source=source,
        marks=layout.marks,
        symbols=layout.symbols,
        facts=layout.facts,
        hidden=tuple(Span(a, b) for a, b in layout.hidden),
        markup=markup,
    )


def _relocated(layout: Layout, pieces: Sequence[Span]) -> Layout:
    """Move segments from the joined content of a dash-stuffed document to the source, cutting them at each piece."""
    base = pieces[0].start
    ends: list[int] = []
    shifts: list[int] = []
    total = 0
    for piece in pieces:
        shifts.append(piece.start - total - base)
        total += piece.end - piece.start
        ends.append(base + total)
    moved: list[Segment] = []
    piece_index = 0
    stops = [at for at, _, _ in layout.segments[1:]] + [len(layout.text)]
    for (at, offset, width), stop in zip(layout.segments, stops, strict=True):
        if offset < 0:
            moved.append((at, offset, width))
            continue
        while offset >= ends[piece_index]:
            piece_index += 1
        if width != stop - at:
            last = next(i for i in range(piece_index, len(ends)) if offset + width <= ends[i])
            start = offset + shifts[piece_index]
            moved.append((at, start, offset + width + shifts[last] - start))
            continue
        while offset + width > ends[piece_index]:
            room = ends[piece_index] - offset
            if room:
                moved.append((at, offset + shifts[piece_index], room))
            at, offset, width = at + room, offset + room, width - room
            piece_index += 1
        moved.append((at, offset + shifts[piece_index], width))
    hidden = [(_moved(a, ends, shifts), _moved(b - 1, ends, shifts) + 1) for a, b in layout.hidden]
    return layout._replace(segments=moved, hidden=hidden)


def _moved(offset: int, ends: Sequence[int], shifts: Sequence[int]) -> int:
    return offset + shifts[next(i for i, end in enumerate(ends) if offset < end)]
