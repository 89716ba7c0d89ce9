"""The description of one exhibit, row by row.

In: the row with the exhibit's number and the rows under it. Out: the stretches of its description, marks, other
columns. Never: the decision where the next exhibit begins; the list takes that first.
"""

from __future__ import annotations

from herewith.reading import exhibit_words as words
from herewith.reading.exhibit_entries import Entry
from herewith.reading.exhibit_numbers import MARKS, Found
from herewith.reading.exhibit_rows import Piece, Row

_BLANKS = " \t\xa0\n\u200b"


class OpenEntry:
    """An exhibit whose description is being read."""

    def __init__(self, text: str, found: Found, row: Row, index: int, *, typed: bool, third: int | None = None) -> None:
        """Begin with the row that holds the number, in its piece `index`; `third`: left of a third typed column."""
        self.text = text
        self.found = found
        self.row = row
        self.number = row.pieces[index]
        self.typed = typed
        self.third = third
        self.column: int | None = None
        """Left of the description: a character column, or a cell."""
        self.description: list[tuple[int, int]] = []
        self.marks: list[str] = list(found.marks)
        self.beside: list[tuple[int, int]] = []
        self.last = row
        self.own_cell = index + 1 < len(row.pieces) and not text[found.rest : self.number.end].strip(_BLANKS)
        """The number has a cell or a column of its own, and something stands beside it."""
        self._rest = row.pieces[index + 1 :]

    @property
    def printed(self) -> str:
        """The number."""
        return self.text[self.found.start : self.found.end]

    def following(self) -> str:
        """What stands in the row after the number."""
        return self.text[self.found.rest : self.row.end].lstrip(_BLANKS)

    def first_row(self) -> None:
        """Take what stands beside the number."""
        pieces = list(self._rest)
        if self.text[self.found.rest : self.number.end].strip(_BLANKS):
            shift = self.found.rest - self.number.start if self.typed else 0
            pieces.insert(0, Piece(self.found.rest, self.number.end, self.number.left + shift))
        self._take(pieces)

    def go_on(self, row: Row) -> None:
        """Take one more row."""
        self._take(list(row.pieces))
        self.last = row

    def _take(self, pieces: list[Piece]) -> None:
        while pieces and self.column is None and words.EMPTY_COLUMN.match(self.text, pieces[0].start, pieces[0].end):
            printed = self.text[pieces[0].start : pieces[0].end].strip(" \xa0()")
            if printed and all(c in MARKS for c in printed):
                self.marks.append(printed)
            pieces.pop(0)
        if not pieces:
            return
        if self.column is None:
            first = self.text[pieces[0].start : pieces[0].end]
            self.column = pieces[0].left + (len(first) - len(first.lstrip(_BLANKS)) if self.typed else 0)
        kept = [p for p in pieces if p.left == self.column] if self.row.table else self._without_columns(pieces)
        described = [(p.start, p.end) for p in kept]
        self.description += described
        if len(kept) < len(pieces):
            known = frozenset(described)
            self.beside += [(p.start, p.end) for p in pieces if (p.start, p.end) not in known]

    def _without_columns(self, pieces: list[Piece]) -> list[Piece]:
        """Leave out columns of pages: a gap of a typed row may also be mere justified text."""
        kept = pieces[:]
        if self.third is not None:
            kept = [p for p in pieces if p.left < self.third - 2] or pieces[:1]
        while (
            len(kept) > 1
            and words.PAGE_COLUMN.match(self.text, kept[-1].start, kept[-1].end)
            and kept[-1].start - kept[-2].end >= 4
        ):
            del kept[-1]
        return kept

    # what goes on -----------------------------------------------------------------------------------------------

    def continues(self, row: Row, *, heading: bool) -> bool:
        """Tell whether a row that opens nothing goes on with this description; `heading`: its words head columns."""
        if not self.typed:
            return (
                self._continues_cell(row, heading=heading) if row.table else self._continues_line(row, heading=heading)
            )
        if not self.description or (row.blank == 0 and not row.page):
            return not heading
        if row.blank == 0:
            return not heading
        left = row.pieces[0].left
        hangs = self.column is not None and abs(left - self.column) <= 2
        lower = self.text[row.start].islower()
        if row.page and (hangs or lower):
            return True
        return hangs and left > self.number.left + 3 and row.blank <= 2 and (lower or not self._ends_sentence())

    def _continues_cell(self, row: Row, *, heading: bool) -> bool:
        if row.table != self.row.table:
            return not self.description and not heading
        if row.line in (self.row.line, self.last.line) or self.column is None:
            return True
        return row.pieces[0].left == self.column > self.number.left

    def _continues_line(self, row: Row, *, heading: bool) -> bool:
        """Tell a line that a <br> broke off from the next paragraph."""
        if self.row.table:
            return False
        if not self.description:
            return not heading
        if row.blank > 0:
            return False
        end = self.text[max(self.last.start, self.last.end - 20) : self.last.end].rstrip(" \xa0")
        return self.text[row.start].islower() or bool(words.OPEN_END.search(end))

    def _ends_sentence(self) -> bool:
        return self.text[slice(*self.description[-1])].rstrip(" \xa0").endswith((".", ";"))

    # the end ----------------------------------------------------------------------------------------------------

    def close(self) -> Entry:
        """Give the entry: leaders and marks taken off the description."""
        last = self.description[-1] if self.description else None
        stretches = [self._without_leaders(*s) for s in self.description]
        if last is not None:
            stretches[-1] = self._without_marks(*stretches[-1])
        return Entry(
            number=(self.found.start, self.found.end),
            description=tuple([s for s in stretches if s[0] < s[1]]),
            marks=tuple(self.marks),
            beside=tuple(self.beside),
            found=self.found,
            start=self.row.start,
        )

    def _without_leaders(self, start: int, end: int) -> tuple[int, int]:
        leaders = words.LEADERS.search(self.text, max(start, end - words.LONGEST_LEADERS), end)
        if leaders is None:
            return start, end
        stop = start + len(self.text[start : leaders.start()].rstrip(" \xa0.\u00b7\u2026_"))
        if stop == start:
            return start, end
        self.beside.append((stop, end))
        return start, stop

    def _without_marks(self, start: int, end: int) -> tuple[int, int]:
        low = max(start, end - 8)
        tail = self.text[low:end].rstrip(" \xa0")
        marks = words.TRAILING_MARKS.search(tail) if tail[-1:] in MARKS else None
        if marks is None:
            return start, end
        self.marks.append(self.text[low + marks.start() : end].strip(" \xa0\n"))
        self.beside.append((low + marks.start(), end))
        return start, low + marks.start()
