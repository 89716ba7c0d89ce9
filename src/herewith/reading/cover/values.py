"""Which value a caption asks for, told by where it stands.

In: captions and pieces of a page. Out: for a caption, the pieces that answer it. Never: a piece given twice.

A page keeps one habit: values stand above captions in brackets, or below them as under the head of a table. The kinds
with a form of their own (file numbers, employer numbers, postal codes) show which habit it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from herewith.reading.cover.captions import Caption
from herewith.reading.cover.kinds import is_ein, is_file_number, is_postal_code, is_state, is_telephone
from herewith.reading.cover.page import Page, Piece

Test = Callable[[str], bool]

_LOOKS: dict[str, Test] = {
    "file_number": is_file_number,
    "ein": is_ein,
    "postal_code": is_postal_code,
    "telephone": is_telephone,
    "state": is_state,
}
_REACH = 40
"""Rows that a value may be away from its caption."""
_BARRIERS = {
    "state": frozenset(("name", "date", "address", "telephone", "former")),
    "file_number": frozenset(("name", "date", "address", "telephone", "former")),
    "ein": frozenset(("name", "date", "address", "telephone", "former")),
    "postal_code": frozenset(("name", "date", "state", "file_number", "ein", "former")),
    "telephone": frozenset(("name", "date", "state", "file_number", "ein", "former")),
}
"""Captions past which a value of a kind cannot stand."""


@lru_cache(maxsize=4096)
def _looks(kind: str, text: str) -> bool:
    return _LOOKS[kind](text)


class Values:
    """The pieces of a page that no caption covers, and which of them are taken."""

    def __init__(self, page: Page, captions: list[Caption], pieces: list[Piece]) -> None:
        """Count which way the captions of this page point."""
        self.page = page
        self.captions = captions
        self.pieces = pieces
        self.taken: set[int] = set()
        self._by_kind: dict[str, list[Caption]] = {}
        self.caption_rows: dict[int, list[Caption]] = {}
        for caption in captions:
            self._by_kind.setdefault(caption.kind, []).append(caption)
            for index, _, _ in caption.parts:
                self.caption_rows.setdefault(page.fragments[index].row, []).append(caption)
        self.by_row: dict[int, list[int]] = {}
        self._by_fragment: dict[int, list[int]] = {}
        for at, piece in enumerate(pieces):
            self.by_row.setdefault(piece.row, []).append(at)
            self._by_fragment.setdefault(piece.fragment, []).append(at)
        self._rows = sorted({*self.caption_rows, *self.by_row})
        self.down = self._points_down()

    def looks(self, kind: str, at: int) -> bool:
        """Tell whether a piece has the form of a kind."""
        return _looks(kind, self.pieces[at].text)

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
        return self._by_kind.get(kind, [])

    def leave_out(self, caption: Caption) -> None:
        """Take a caption for words that nothing answers; it still bounds what stands above and below it."""
        self.captions.remove(caption)
        self._by_kind[caption.kind].remove(caption)

    def inline(self, caption: Caption) -> list[int]:
        """Give the free pieces that follow a caption within its own fragments."""
        for index, _, end in caption.parts:
            for i in self._by_fragment.get(index, ()):
                if self.pieces[i].start >= end and i not in self.taken:
                    return [i]
        return []

    def before(self, caption: Caption) -> list[int]:
        """Give the free pieces that stand before a caption in its first fragment."""
        index, start, _ = caption.parts[0]
        own = self._by_fragment.get(index, ())
        return [i for i in own if self.pieces[i].end <= start and i not in self.taken][-1:]

    def beside(self, caption: Caption) -> list[int]:
        """Give the free pieces to the right of a caption, up to the next caption."""
        out: list[int] = []
        for row in range(caption.first_row, caption.last_row + 1):
            right = [i for i in self.by_row.get(row, ()) if self.pieces[i].left >= caption.right]
            if right:
                stop = min([c.left for c in self.caption_rows.get(row, ()) if c.left >= caption.right], default=1 << 30)
                out += [i for i in right if self.pieces[i].left < stop and i not in self.taken]
        return out

    def above(self, caption: Caption) -> Iterator[list[int]]:
        """Give the free pieces of each row above a caption, nearest first, up to a caption it cannot pass."""
        first = bisect_left(self._rows, caption.first_row)
        floor = bisect_right(self._rows, caption.first_row - _REACH)
        return self._passed(caption, self._rows[floor:first][::-1])

    def below(self, caption: Caption) -> Iterator[list[int]]:
        """Give the free pieces of each row below a caption, nearest first."""
        first = bisect_right(self._rows, caption.last_row)
        floor = bisect_left(self._rows, caption.last_row + _REACH)
        return self._passed(caption, self._rows[first:floor])

    def _passed(self, caption: Caption, rows: Sequence[int]) -> Iterator[list[int]]:
        barriers = _BARRIERS.get(caption.kind, frozenset())
        for row in rows:
            for other in self.caption_rows.get(row, ()):
                if other.kind in barriers or (other.kind == caption.kind and other is not caption):
                    return
            pieces = [i for i in self.by_row.get(row, ()) if i not in self.taken]
            if pieces:
                yield pieces

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
            row = next(self.above(caption) if way == "above" else self.below(caption), [])
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
            up += self._answered(caption, self.above(caption))
            down += self._answered(caption, self.below(caption))
        return down > up

    def _answered(self, caption: Caption, rows: Iterator[list[int]]) -> bool:
        """Tell whether the nearest row has, in the caption's column, what looks like its value."""
        nearest = [self.pieces[i] for i in next(rows, [])]
        return any(p.beside(caption.left, caption.right) and _looks(caption.kind, p.text) for p in nearest)
