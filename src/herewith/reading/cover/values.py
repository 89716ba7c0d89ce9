"""Which value a caption asks for, told by where it stands.

In: captions and pieces of a page. Out: for a caption, the pieces that answer it. Never: a piece given twice.

A page keeps one habit: values stand above captions in brackets, or below them as under the head of a table. The kinds
with a form of their own (file numbers, employer numbers, postal codes) show which habit it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from herewith.reading.cover.captions import Caption
from herewith.reading.cover.kinds import is_ein, is_file_number, is_postal_code, is_state, is_telephone
from herewith.reading.cover.page import Page, Piece

Test = Callable[[str], bool]

LOOKS: dict[str, Test] = {
    "file_number": is_file_number,
    "ein": is_ein,
    "postal_code": is_postal_code,
    "telephone": is_telephone,
    "state": is_state,
}
_BARRIERS = {
    "state": frozenset(("name", "date", "address", "telephone", "former")),
    "file_number": frozenset(("name", "date", "address", "telephone", "former")),
    "ein": frozenset(("name", "date", "address", "telephone", "former")),
    "postal_code": frozenset(("name", "date", "state", "file_number", "ein", "former")),
    "telephone": frozenset(("name", "date", "state", "file_number", "ein", "former")),
}
"""Captions past which a value of a kind cannot stand."""


class Values:
    """The pieces of a page that no caption covers, and which of them are taken."""

    def __init__(self, page: Page, captions: list[Caption], pieces: list[Piece]) -> None:
        """Count which way the captions of this page point."""
        self.page = page
        self.captions = captions
        self.pieces = pieces
        self.taken: set[int] = set()
        self.caption_rows: dict[int, list[Caption]] = {}
        for caption in captions:
            for index, _, _ in caption.parts:
                self.caption_rows.setdefault(page.fragments[index].row, []).append(caption)
        self.by_row: dict[int, list[int]] = {}
        for at, piece in enumerate(pieces):
            self.by_row.setdefault(piece.row, []).append(at)
        self._looks: dict[tuple[str, int], bool] = {}
        self.down = self._points_down()

    def looks(self, kind: str, at: int) -> bool:
        """Tell whether a piece has the form of a kind."""
        key = (kind, at)
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = LOOKS[kind](self.pieces[at].text)
        return known

    def take(self, which: Iterable[int]) -> list[Piece]:
        """Take pieces out of the game."""
        which = list(which)
        self.taken.update(which)
        return [self.pieces[at] for at in which]

    def free(self, at: int) -> bool:
        """Tell whether a piece is still to be had."""
        return at not in self.taken

    def all(self, kind: str) -> list[Caption]:
        """Give the captions of a kind."""
        return [c for c in self.captions if c.kind == kind]

    def inline(self, caption: Caption) -> list[int]:
        """Give the free pieces that follow a caption within its own fragments."""
        out = []
        for index, _, end in caption.parts:
            out += [i for i, p in enumerate(self.pieces) if p.fragment == index and p.start >= end and self.free(i)]
        return out[:1]

    def before(self, caption: Caption) -> list[int]:
        """Give the free pieces that stand before a caption in its first fragment."""
        index, start, _ = caption.parts[0]
        return [i for i, p in enumerate(self.pieces) if p.fragment == index and p.end <= start and self.free(i)][-1:]

    def beside(self, caption: Caption) -> list[int]:
        """Give the free pieces to the right of a caption, up to the next caption."""
        out: list[int] = []
        for row in range(caption.first_row, caption.last_row + 1):
            stop = min((c.left for c in self.caption_rows.get(row, ()) if c.left >= caption.right), default=1 << 30)
            out += [i for i in self.by_row.get(row, ()) if caption.right <= self.pieces[i].left < stop and self.free(i)]
        return out

    def above(self, caption: Caption) -> list[list[int]]:
        """Give the free pieces of each row above a caption, nearest first, up to a caption it cannot pass."""
        return self._rows(caption, range(caption.first_row - 1, caption.first_row - 40, -1))

    def below(self, caption: Caption) -> list[list[int]]:
        """Give the free pieces of each row below a caption, nearest first."""
        return self._rows(caption, range(caption.last_row + 1, caption.last_row + 40))

    def _rows(self, caption: Caption, rows: range) -> list[list[int]]:
        barriers = _BARRIERS.get(caption.kind, frozenset())
        out: list[list[int]] = []
        for row in rows:
            here = self.caption_rows.get(row, ())
            if any(c.kind in barriers or (c.kind == caption.kind and c is not caption) for c in here):
                break
            pieces = [i for i in self.by_row.get(row, ()) if self.free(i)]
            if pieces:
                out.append(pieces)
        return out

    def of_kind(self, caption: Caption) -> list[int]:
        """Give the free pieces that answer a caption and have the form of its kind, in the order of the text."""
        kind = caption.kind
        close = [
            i for i in (*self.inline(caption), *self.before(caption), *self.beside(caption)) if self.looks(kind, i)
        ]
        if close:
            return close[:1]
        ways = (self.below, self.above) if self.down else (self.above, self.below)
        for way in ways:
            fits = [[i for i in row if self.looks(kind, i)] for row in way(caption)]
            column = [[i for i in row if self.pieces[i].beside(caption.left, caption.right)] for row in fits]
            for rows in (column, fits):
                run = [i for row in rows for i in row]
                if run:
                    return sorted(run)
        return []

    def nearest(self, caption: Caption, ways: Iterable[str] = ()) -> list[int]:
        """Give the nearest free pieces that share a column with a caption, whatever they look like."""
        for way in ways or (("below", "above") if self.down else ("above", "below")):
            rows = self.above(caption) if way == "above" else self.below(caption)
            for row in rows[:1]:
                column = [i for i in row if self.pieces[i].beside(caption.left, caption.right)]
                if column:
                    return column
        return []

    def _points_down(self) -> bool:
        up = down = 0
        for caption in self.captions:
            kind = caption.kind
            if kind not in ("file_number", "ein", "postal_code", "state") or self.inline(caption):
                continue
            for rows, step in ((self.above(caption), 0), (self.below(caption), 1)):
                nearest = rows[0] if rows else []
                if any(self.looks(kind, i) and self.pieces[i].beside(caption.left, caption.right) for i in nearest):
                    up += step == 0
                    down += step == 1
        return down > up
