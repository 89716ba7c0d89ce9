"""The table of securities registered under Section 12(b) (on covers since May 2, 2019).

In: a view and the stretch of the table. Out: one record a row. Never: a note taken for a security.

A title may run over several lines; a row with a symbol and no title is the security above on a further exchange; a row
with nothing but an exchange goes on with the cell above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from herewith.form8k import cover as form
from herewith.form8k.fold import fold
from herewith.model import Passage, Security
from herewith.reading.cover.page import Stretch
from herewith.reading.cover.phrases import WORD
from herewith.text.fragments import Fragment, fragments
from herewith.text.view import View

_COLUMNS = ("title", "symbol", "exchange")
_NONE = frozenset(("none", "na", "notapplicable", "nonenone", "nil"))
_PAR = re.compile(r"\d\spar\svalue$")
"""The value stands before: "$.01 par value"."""
_UNFINISHED = (
    "of",
    "the",
    "a",
    "an",
    "in",
    "and",
    "or",
    "to",
    "par",
    "value",
    "due",
    "per",
    "for",
    "one",
    "each",
    "with",
    "by",
    ",",
    "-",
)


class Securities(NamedTuple):
    """The table read."""

    rows: tuple[Security, ...] = ()
    claimed: tuple[Stretch, ...] = ()


Cells = dict[str, list[Stretch]]


def read_securities(view: View, start: int, end: int) -> Securities:
    """Read the table between two places."""
    pieces = [f for f in fragments(view, start, end) if WORD.search(view.text, f.start, f.end)]
    found = _head(view, pieces)
    if found is None:
        return Securities(claimed=_said_none(view, pieces))
    columns, after, head = found
    claimed = [(f.start, f.end) for f in head]
    rows: list[Cells] = []
    for line in _lines(view, pieces[after:], start, end):
        cells: Cells = {}
        for piece in line:
            cells.setdefault(_column(columns, piece, view.markup), []).append((piece.start, piece.end))
        cells.pop("other", None)
        if cells:
            rows.append(cells)
    out = []
    above: Passage | None = None
    for cells in _joined(view, rows):
        read = {name: view.joined(cells[name]) if cells.get(name) else None for name in _COLUMNS}
        none = all(value is None or fold(value) in _NONE for value in read.values())
        if none or read["symbol"] or read["exchange"]:
            claimed += [s for stretches in cells.values() for s in stretches]
        if none or not (read["symbol"] or read["exchange"]):
            continue
        above = read["title"] or above
        out.append(Security(title=above, symbol=read["symbol"], exchange=read["exchange"]))
    return Securities(tuple(out), tuple(claimed))


def _said_none(view: View, pieces: list[Fragment]) -> tuple[Stretch, ...]:
    """Give the words that say that there are none, where there is no table."""
    return tuple((p.start, p.end) for p in pieces[:4] if fold(view.text[p.start : p.end]) in _NONE)


Frame = tuple[int, int]


def _head(view: View, pieces: list[Fragment]) -> tuple[dict[str, Frame], int, list[Fragment]] | None:
    """Find the three headings; each may be broken over lines, so fragments of a column are joined until they match."""
    frames: dict[str, Frame] = {}
    used: list[Fragment] = []
    last = 0
    for index, piece in enumerate(pieces[:30]):
        if piece in used:
            last = index + 1
            continue
        if len(frames) == len(_COLUMNS) and index >= last:
            break
        for name in _COLUMNS:
            if name in frames:
                continue
            parts = _spelled(view, pieces, index, name)
            if parts:
                frames[name] = (min(p.left for p in parts), max(p.right for p in parts))
                used += parts
                last = max(last, index + 1)
                break
    if "title" not in frames or len(frames) < 2:
        return None
    after = max(pieces.index(p) for p in used) + 1
    top, bottom = min(p.row for p in used), max(p.row for p in used)
    others = [p for p in pieces[:after] if p not in used and top <= p.row <= bottom]
    if others and view.markup:
        frames["other"] = (min(p.left for p in others), max(p.right for p in others))
    return frames, after, used


@cache
def _headings(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the captions of a column, folded, and what they begin with."""
    captions = form.captions()[f"securities_12b.{name}"]
    return frozenset(captions), frozenset(c[:size] for c in captions for size in range(len(c)))


def _spelled(view: View, pieces: list[Fragment], index: int, name: str) -> list[Fragment]:
    """Give the fragments that together spell a column's caption, beginning with one and going down the column."""
    captions, beginnings = _headings(name)
    text = fold(view.text[pieces[index].start : pieces[index].end])
    parts = [pieces[index]]
    best = list(parts) if text in captions else []
    for piece in pieces[index + 1 : index + 12]:
        if text not in beginnings:
            break
        if piece.row > parts[-1].row and piece.row <= parts[-1].row + 2 and piece.beside(parts[0]):
            longer = text + fold(view.text[piece.start : piece.end])
            if longer in captions or longer in beginnings:
                parts.append(piece)
                text = longer
                if text in captions:
                    best = list(parts)
    return best


def _lines(view: View, body: list[Fragment], start: int, end: int) -> list[list[Fragment]]:
    """Group fragments to rows: of the table in markup, of the page where it is typed."""
    starts = (
        [at for at, kind, _ in view.marks_between(start, end) if kind in ("row", "table_end")] if view.markup else []
    )
    groups: dict[tuple[int, int], list[Fragment]] = {}
    for piece in body:
        inside = bisect_right(starts, piece.start)
        key = (inside, 0) if inside else (0, piece.row)
        if starts and inside and _outside(view, starts[inside - 1]):
            key = (inside, piece.row)
        groups.setdefault(key, []).append(piece)
    return list(groups.values())


def _outside(view: View, at: int) -> bool:
    """Tell whether the last event before a place is the end of a table."""
    return any(kind == "table_end" for place, kind, _ in view.marks_between(at, at) if place == at) and not any(
        kind == "row" for place, kind, _ in view.marks_between(at, at) if place == at
    )


def _column(columns: dict[str, Frame], piece: Fragment, markup: bool) -> str:
    """Give the column of a fragment: the one it shares most with, else the nearest to its left edge."""
    best, most = "title", 0
    for name, (left, right) in columns.items():
        shared = min(right, piece.right) - max(left, piece.left)
        if shared > most:
            best, most = name, shared
    if most and markup:
        return best
    if most:
        overlapping = [n for n, (left, right) in columns.items() if left < piece.right and piece.left < right]
        return overlapping[0] if len(overlapping) > 1 and piece.left <= columns[overlapping[0]][0] else best
    middle = (piece.left + piece.right) / 2
    return min(columns, key=lambda n: abs((columns[n][0] + columns[n][1]) / 2 - middle))


def _joined(view: View, rows: list[Cells]) -> list[Cells]:
    """Put together rows of which one goes on with another.

    A lone title goes on with the row above where the table opens with a whole row; it belongs to the row below where it
    opens with a lone title, or where it must go on and the title above need not. After the last whole row a lone title
    may be a remark.
    """
    whole = [at for at, cells in enumerate(rows) if set(cells) - {"title"}]
    if not whole:
        return rows
    upwards = whole[0] == 0
    out: list[Cells] = []
    waiting: list[Stretch] = []
    for at, cells in enumerate(rows):
        if set(cells) == {"title"}:
            text = " ".join(view.text[a:b] for a, b in cells["title"]).strip()
            if text.endswith(":") or (at > whole[-1] and not _goes_on(view, out, text)):
                continue
            above = out[-1].get("title") if out else None
            begins = _is_unfinished(text) and not (above and _is_unfinished(view.text[above[-1][0] : above[-1][1]]))
            if upwards and out and not begins:
                out[-1].setdefault("title", []).extend(cells["title"])
            else:
                waiting += cells["title"]
        elif set(cells) == {"exchange"} and out:
            out[-1].setdefault("exchange", []).extend(cells["exchange"])
        else:
            out.append(
                {**cells, "title": [*waiting, *cells.get("title", ())]} if "title" in cells or waiting else cells
            )
            waiting = []
    return out


def _is_unfinished(title: str) -> bool:
    """Tell whether a line of a title must go on: "Depositary Shares, each representing an interest in a share of"."""
    title = " ".join(title.split()).lower()
    return not _PAR.search(title) and title.endswith((*(f" {w}" for w in _UNFINISHED), ",", "-", "("))


def _goes_on(view: View, rows: list[Cells], text: str) -> bool:
    """Tell whether a lone title after the last row goes on with it: that is not finished, or this no sentence."""
    above = rows[-1].get("title") if rows else None
    if not above:
        return False
    return (
        _is_unfinished(view.text[above[-1][0] : above[-1][1]])
        or text[:1].islower()
        or (len(text) < 60 and not text.endswith(".") and text[:1] not in "*(" and not text.lower().startswith("note"))
    )
