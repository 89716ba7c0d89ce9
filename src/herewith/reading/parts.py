"""The parts of the main document, and what in them was not read.

In: a view, its zones, the stretches that readers could account for. Out: parts that tile the view. Never: silence: in
cover, signatures and exhibit index every run of words that nobody claimed is listed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.model import Part, PartKind, Passage
from herewith.reading.furniture import furniture
from herewith.reading.items import bodies
from herewith.reading.zones import Stretch, Zones
from herewith.text.view import View

_LEAST_INTRODUCTION = 12
"""Words; fewer than that after the last caption of the cover are the cover's own, and unread."""
_BLANK_LINE = re.compile(r"\n\s*\n\Z")
_LEAST_ATTACHMENT = 80
"""Words; fewer than that after the last signature or the last row of the index are a note, and unread."""
_LINE = re.compile(r"[^\n\t]+")
_WORD = re.compile(r"\w")


class Claims(NamedTuple):
    """Stretches accounted for by the readers of the three parts that are read field by field."""

    cover: tuple[Stretch, ...]
    exhibits: tuple[Stretch, ...]
    signatures: tuple[Stretch, ...]


class _Piece(NamedTuple):
    kind: PartKind
    start: int
    end: int
    item: int | None = None
    claimed: tuple[Stretch, ...] | None = None
    """None: a part quoted whole, in which nothing can go unread."""


def parts_of(view: View, zones: Zones, claims: Claims) -> tuple[Part, ...]:
    """Give the parts in document order; asserts that they tile the view."""
    pieces = sorted(_pieces(view, zones, claims), key=lambda p: (p.start, p.end))
    if [p.end for p in pieces[:-1]] != [p.start for p in pieces[1:]] or (
        pieces and (pieces[0].start != 0 or pieces[-1].end != len(view.text))
    ):
        raise AssertionError("the parts do not tile the view")
    return tuple(
        Part(
            kind=p.kind,
            extent=view.extent(*view.trimmed(p.start, p.end)),
            item=p.item,
            unread=() if p.claimed is None else _unread(view, p),
        )
        for p in pieces
    )


def _pieces(view: View, zones: Zones, claims: Claims) -> list[_Piece]:
    out = [*_cover(view, zones.cover, claims.cover), *(_Piece("contents", *c) for c in zones.contents)]
    if zones.introduction:
        out.append(_Piece("introduction", *zones.introduction))
    last = -1
    headings = zones.headings.taken
    stretches = bodies(view, headings, zones.body[1])
    for index, heading in enumerate(headings):
        start = zones.body[0] if index == 0 else stretches[index - 1][1]
        last += len(heading.numbers)
        out.append(_Piece("item", start, stretches[index][1], item=last))
    if not headings and zones.body[0] < zones.body[1]:
        out.append(_Piece("introduction", *zones.body))
    out += _with_tail(view, "signatures", zones.signatures, claims.signatures)
    if zones.exhibit_index:
        out += _with_tail(view, "exhibit index", zones.exhibit_index, claims.exhibits)
    if zones.attachments:
        out.append(_Piece("attachment", *zones.attachments))
    return [p for p in out if p.start < p.end]


def _cover(view: View, cover: Stretch, claimed: tuple[Stretch, ...]) -> list[_Piece]:
    """Part the cover from what stands between it and the first item: the cover ends with its last caption or value.

    Filers set an explanatory note there. It is quoted as an introduction where it is a text: a few stray words stay
    in the cover, unread.
    """
    start, end = cover
    last = view.text.find("\n", _last_of_form(view, start, claimed))
    last = end if last < 0 or last > end else last
    if len(view.text[last:end].split()) < _LEAST_INTRODUCTION:
        return [_Piece("cover", start, end, claimed=claimed)]
    return [_Piece("cover", start, last, claimed=claimed), _Piece("introduction", last, end)]


def _last_of_form(view: View, start: int, claimed: tuple[Stretch, ...]) -> int:
    """Give where the last caption or value ends.

    The last line of a typewritten paragraph may be words of the form ("under the Securities Exchange Act of 1934."): it
    belongs to the lines above it, where those are a text. So does a caption's beginning within a paragraph of markup
    ("Date of the closing was …").
    """
    if view.markup:
        return max((b for a, b in claimed if not _in_prose(view, a, claimed)), default=start)
    last = max((b for _, b in claimed), default=start)
    if not claimed:
        return last
    a = claimed[-1][0]
    before = claimed[-2][1] if len(claimed) > 1 else start
    between = view.text[before:a]
    is_text = len(between.split()) >= _LEAST_INTRODUCTION and not _BLANK_LINE.search(between.rstrip(" "))
    return before if is_text else last


def _in_prose(view: View, at: int, claimed: tuple[Stretch, ...]) -> bool:
    """Tell whether the words around a claimed stretch, on its line, are a text that nobody claims."""
    begin = view.text.rfind("\n", 0, at) + 1
    stop = view.text.find("\n", at)
    own = [(a, b) for a, b in claimed if begin <= a < (len(view.text) if stop < 0 else stop)]
    words = view.text[begin : stop if stop >= 0 else None]
    return "\t" not in words and len(words.split()) - sum(len(view.text[a:b].split()) for a, b in own) >= (
        _LEAST_INTRODUCTION
    )


def _with_tail(view: View, kind: PartKind, stretch: Stretch, claimed: tuple[Stretch, ...]) -> list[_Piece]:
    """Part signatures or index from a text that follows without a line naming it: an exhibit in the same document."""
    start, end = stretch
    values = [b for a, b in claimed if start <= a and b <= end and any(c.isalpha() for c in view.text[a:b])]
    last = view.text.find("\n", max(values)) if values else -1
    if last < 0 or last >= end or len(view.text[last:end].split()) < _LEAST_ATTACHMENT:
        return [_Piece(kind, start, end, claimed=claimed)]
    return [_Piece(kind, start, last, claimed=claimed), _Piece("attachment", last, end)]


def _unread(view: View, piece: _Piece) -> tuple[Passage, ...]:
    """Give the runs of words of a part that nobody claimed."""
    out: list[Passage] = []
    at = piece.start
    known = sorted((*(piece.claimed or ()), *furniture(view, piece.start, piece.end)))
    for start, end in (*known, (piece.end, piece.end)):
        if start > at:
            lines = _LINE.finditer(view.text, at, min(start, piece.end))
            out += [view.passage(*line.span()) for line in lines if _WORD.search(view.text, *line.span())]
        at = max(at, end)
        if at >= piece.end:
            break
    return tuple(out)
