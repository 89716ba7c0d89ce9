"""Typewritten text to a layout.

In: the bytes of an ASCII document. Out: its text as typed, every character but EDGAR's own tags (`<PAGE>`, `<TABLE>`,
`<S>`, `<C>`, `<CAPTION>`, `<FN>`, `<F1>`), which become events. Never: a moved column; lines are the filer's own.
Source of the tags: EDGAR Filer Manual II, chapter 5 (ASCII documents).
"""

from __future__ import annotations

import re

from herewith.text.characters import characters, is_utf8
from herewith.text.layout import Layout
from herewith.text.view import Mark, Segment

_TAG = re.compile(
    r"(</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d{1,3}|TEXT|DOCUMENT|BR|P|CENTER|B|I|U|FONT|ARTICLE|LEGEND|MULTIPLIER)>|\x0c)",
    re.IGNORECASE,
)
_EVENTS = {"<page>": "page", "</page>": "page", "\x0c": "page", "<table>": "table", "</table>": "table_end"}


def lay_out_plain(content: bytes, base: int) -> Layout:
    """Lay out typewritten text; segments count from `base`, the source offset of the content's first byte."""
    if b"\r" in content:
        content = content.replace(b"\r\n", b" \n").replace(b"\r", b"\n")
    text = content.replace(b"\x0b", b"\n").decode("latin-1")
    simple = content.isascii()
    utf8 = not simple and is_utf8(content)
    parts: list[str] = []
    segments: list[Segment] = []
    marks: list[Mark] = []
    at, offset = 0, base
    for index, piece in enumerate(_TAG.split(text)):
        if index % 2:
            event = _EVENTS.get(piece.lower())
            if event:
                marks.append((at, event, 0))
            offset += len(piece)
        elif simple:
            if piece:
                segments.append((at, offset, len(piece)))
                parts.append(piece)
                at += len(piece)
                offset += len(piece)
        else:
            for meant, width in characters(piece, utf8=utf8, entities=False):
                segments.append((at, offset, width))
                parts.append(meant)
                at += len(meant)
                offset += width
    return Layout("".join(parts), segments, marks)
