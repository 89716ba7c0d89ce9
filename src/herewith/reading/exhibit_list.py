"""A list of exhibits, read from its rows.

In: the rows of one stretch. Out: entries, each a number with the stretches of its description, and the notes below the
list. Never: an exhibit that prose merely mentions ("attached as Exhibit 99.1"); that is `exhibit_mentions`'.

Three layouts are one here: a table with a cell for the number; a typed list whose lines hang under the description;
paragraphs that open with the number. What tells a row from a line that merely begins with a number is the column, and
the word before it ("… filed as Exhibit / 10.1 to the Form 10-K").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from herewith.reading.exhibit_numbers import MARKS, Found, introduced_at, known_number, number_at
from herewith.reading.exhibit_rows import Piece, Row, Rows

_LEADERS = re.compile(r"(?:[ \xa0]?[.\u00b7\u2026_]){3,}[\s\xa0]*(?:\d{1,4}|[A-Z]-\d{1,3}|[*-]{1,3})?[\s\xa0.]*$")
_PAGE_COLUMN = re.compile(r"(?:pages?\s)?(?:\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?|[A-Z]{1,2}-\d{1,3}|--?|[*\u2020+]{1,3}|N/?A|\u2014)\.?$", re.IGNORECASE)
_EMPTY_COLUMN = re.compile(rf"[\W_{re.escape(MARKS)}]*$")
_HEAD_WORDS = frozenset(
    "exhibit exhibits exh ex designation document documents description descriptions no nos number numbers item 601 sequential "
    "sequentially page pages title name of the and reg regulation s k table to index list form filing filed date herewith "
    "incorporated by reference method file sec furnished location numbering system numbered manner attached type in this report "
    "provided commission with a b c d e".split()
)
_HEAD_SIGNS = frozenset("exhibit exhibits designation document documents description number numbers no page pages title incorporated".split())
_PART = re.compile(r"[\s\xa0]*\(?[a-eA-E]\)[\s\xa0.:]*(?:the[\s\xa0])?(?:exhibits?\b[\s\xa0.:*]*)?$|[\s\xa0]*exhibits?[\s\xa0.:*]*$|[\s\xa0\W]+$", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:[,;&(\u2013\u2014-]|\b(?:and|or|of|the|to|by|as|in|on|for|with|among|between|dated|from|a|an|its|at|no\.|inc\.,))$", re.IGNORECASE
)
_CITES = re.compile(r"\b(?:exhibits?|exh\.?|nos?\.?|numbers?|forms?|items?|sections?|rules?|and|or|to|of|through|see|as|page|part|paragraph|chapter|schedule)$", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"\((\d{1,2})\)$")
_TRAILING_MARKS = re.compile(rf"[{re.escape(MARKS)}\s\xa0]*[{re.escape(MARKS)}]$")
_NOTE = re.compile(rf"[\s\xa0]*(?:[{re.escape(MARKS)}]{{1,4}}|\([*\u2020+#]{{1,3}}\)|\((\d{{1,2}}|[a-z])\))(?=[\s\xa0A-Z\u201c\"])")


class Entry(NamedTuple):
    """One row of the list."""

    number: tuple[int, int]
    description: tuple[tuple[int, int], ...]
    marks: tuple[str, ...]
    beside: tuple[tuple[int, int], ...]
    """Other columns: page, form, filing date, how filed."""
    found: Found


class Note(NamedTuple):
    """A footnote under the list."""

    mark: str
    stretch: tuple[int, int]


class Listing(NamedTuple):
    """What a stretch lists."""

    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    claimed: tuple[tuple[int, int], ...]
    """Headings of columns, rules, page numbers and notes; not the entries."""
    columns: tuple[str, ...] = ()


@dataclass
class _Open:
    """An entry while its description is being read."""

    found: Found
    row: Row
    index: int
    """Which piece of the row holds the number."""
    column: int | None = None
    """Left of the description: a character column, or a cell."""
    description: list[tuple[int, int]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    beside: list[tuple[int, int]] = field(default_factory=list)
    last: Row | None = None


class _Reader:
    def __init__(self, text: str, rows: Rows) -> None:
        self.text = text
        self.rows = rows.rows
        self.typed = rows.typed
        self.claimed = list(rows.furniture)
        self.entries: list[Entry] = []
        self.notes: list[Note] = []
        self.open: _Open | None = None
        self.note_open = False
        self.foreign = False
        self.third: int | None = None
        """Left of the third column of a typed list, where headings name one."""

    # rows -------------------------------------------------------------------------------------------------------

    def read(self) -> Listing:
        for at, row in enumerate(self.rows):
            opened = self._opens(row, self.rows[at - 1] if at else None)
            if opened is not None:
                self._close()
                self.open = opened
                self._first_row(opened)
                self.note_open = self.foreign = False
            elif self._is_note(row):
                self._close()
                self._start_note(row)
            elif self.open is not None and self._continues(row):
                self._go_on(row)
            elif self.note_open and row.blank == 0 and not self._is_heading(row):
                mark, (start, _) = self.notes[-1]
                self.notes[-1] = Note(mark, (start, row.end))
            else:
                self._close()
                self.note_open = False
                if self._is_heading(row):
                    self._heading(row)
                elif self.entries:
                    self.foreign = True
        self._close()
        self.claimed += [n.stretch for n in self.notes]
        entries = [self._without_note_number(e) for e in self.entries] or read_reversed(self.text, self.rows)
        return Listing(tuple(entries), tuple(self.notes), tuple(self.claimed))

    def _without_note_number(self, entry: Entry) -> Entry:
        """Tell "10.2(2)", with a footnote "(2)" below, from an exhibit numbered so."""
        start, end = entry.number
        m = _NOTE_NUMBER.search(self.text[start:end])
        if m is None or m[1] not in {n.mark for n in self.notes}:
            return entry
        return entry._replace(number=(start, start + m.start()), marks=(*entry.marks, m[1]))

    def _opens(self, row: Row, above: Row | None) -> _Open | None:
        """Tell whether a row opens an entry."""
        for index, piece in enumerate(row.pieces[:4]):
            found = number_at(self.text, piece.start, piece.end)
            if found is not None:
                return self._accepted(_Open(found, row, index), above)
            if not _PART.match(self.text, piece.start, piece.end):
                break
        at = introduced_at(self.text, row.start, row.end)
        if at is not None and self.open is None:
            index = next(i for i, p in enumerate(row.pieces) if at < p.end)
            found = number_at(self.text, at, row.pieces[index].end)
            if found is not None and known_number(self.text[found.start : found.end]):
                return _Open(found, row, index)
        return None

    def _accepted(self, opened: _Open, above: Row | None) -> _Open | None:
        found, row = opened.found, opened.row
        printed = self.text[found.start : found.end]
        following = self.text[found.rest : row.end].lstrip(" \t\xa0\n\u200b")
        alone = not following
        if following and not any(c.isalpha() for c in following):
            return None
        own_cell = opened.index + 1 < len(row.pieces) and not self.text[found.rest : row.pieces[opened.index].end].strip()
        if not (known_number(printed) or (found.strength == "strong" and (found.word or (own_cell and row.table)))):
            return None
        if following[:1].islower() and not (found.separated or own_cell):
            return None
        if found.word and not found.separated and not own_cell and not alone and not following[:1].isupper() and following[:1] not in "\"\u201c(":
            return None
        if found.strength != "strong" and (self.foreign or not (found.separated or own_cell or following[:1].isupper())):
            return None
        if found.strength == "list" and found.style == "()" and any(e.found.style != "()" for e in self.entries):
            return None
        if above is not None and row.blank == 0 and self._cited(above, row):
            return None
        if self.entries and self.typed and not found.word and not self._in_column(opened):
            return None
        return opened

    def _cited(self, above: Row, row: Row) -> bool:
        """Tell a number that the line above speaks of: "… filed as Exhibit / 10.1 to the Form 10-K"."""
        if (row.table and row.line != above.line) or (self.open is None and self._is_heading(above)):
            return False
        return bool(_CITES.search(self.text[max(above.start, above.end - 20) : above.end].rstrip(" \xa0")))

    def _in_column(self, opened: _Open) -> bool:
        """Tell whether a typed number stands where the list's numbers stand, left or right aligned."""
        last = self.entries[-1] if self.entries else None
        if self.open is not None:
            number = self.open.row.pieces[self.open.index]
        else:
            number = self._number_piece
        piece = opened.row.pieces[opened.index]
        if abs(piece.left - number.left) <= 3:
            return True
        width = opened.found.end - piece.start
        right = self.open.found.end - number.start if self.open else (last.number[1] - number.start if last else 0)
        return abs(piece.left + width - number.left - right) <= 1 or opened.row.blank > 0

    # descriptions -----------------------------------------------------------------------------------------------

    def _close(self) -> None:
        opened = self.open
        if opened is None:
            return
        self.open = None
        self._number_piece = opened.row.pieces[opened.index]
        stretches = [s for s in (self._trimmed(a, b, opened) for a, b in opened.description) if s[0] < s[1]]
        found = opened.found
        self.entries.append(
            Entry((found.start, found.end), tuple(stretches), tuple((*found.marks, *opened.marks)), tuple(opened.beside), found)
        )

    def _trimmed(self, start: int, end: int, opened: _Open) -> tuple[int, int]:
        """Leave out dotted leaders with the page number they lead to."""
        leaders = _LEADERS.search(self.text, start, end)
        if leaders and leaders.start() > start:
            opened.beside.append((leaders.start(), end))
            end = leaders.start()
        marks = _TRAILING_MARKS.search(self.text[max(start, end - 8) : end].rstrip(" \xa0"))
        if marks and opened.description and (start, end) == opened.description[-1]:
            at = max(start, end - 8) + marks.start()
            opened.marks.append(self.text[at:end].strip(" \xa0\n"))
            opened.beside.append((at, end))
            end = at
        return start, end

    def _first_row(self, opened: _Open) -> None:
        row = opened.row
        rest: list[Piece] = []
        for index, piece in enumerate(row.pieces):
            if index == opened.index and self.text[opened.found.rest : piece.end].strip(" \t\xa0\n\u200b"):
                rest.append(Piece(opened.found.rest, piece.end, piece.left + (0 if not self.typed else opened.found.rest - piece.start)))
            elif index > opened.index:
                rest.append(piece)
        opened.last = row
        self._take(opened, rest)

    def _take(self, opened: _Open, pieces: list[Piece]) -> None:
        """Take the pieces of one row: marks, description, other columns."""
        pieces = list(pieces)
        while pieces and opened.column is None and _EMPTY_COLUMN.match(self.text, pieces[0].start, pieces[0].end):
            printed = self.text[pieces[0].start : pieces[0].end].strip(" \xa0()")
            if printed and all(c in MARKS for c in printed):
                opened.marks.append(printed)
            pieces.pop(0)
        if not pieces:
            return
        if opened.column is None:
            start = pieces[0].start + len(self.text[pieces[0].start : pieces[0].end]) - len(self.text[pieces[0].start : pieces[0].end].lstrip(" \xa0\t"))
            opened.column = pieces[0].left + (0 if not self.typed else start - pieces[0].start)
        if opened.row.table:
            own = [p for p in pieces if p.left == opened.column]
            opened.description += [(p.start, p.end) for p in own]
            opened.beside += [(p.start, p.end) for p in pieces if p.left != opened.column]
            return
        self._take_typed(opened, pieces)

    def _take_typed(self, opened: _Open, pieces: list[Piece]) -> None:
        """Take a typed row: gaps may be justified text, or part a column of pages from the description."""
        kept = list(pieces)
        if self.third is not None:
            kept = [p for p in pieces if p.left < self.third - 2] or pieces[:1]
        while len(kept) > 1 and _PAGE_COLUMN.match(self.text, kept[-1].start, kept[-1].end) and kept[-1].start - kept[-2].end >= 4:
            kept.pop()
        opened.beside += [(p.start, p.end) for p in pieces[len(kept) :]]
        opened.description += [(p.start, p.end) for p in kept]

    def _continues(self, row: Row) -> bool:
        """Tell whether a row goes on with the open entry's description."""
        opened = self.open
        assert opened is not None
        last = opened.last or opened.row
        if not self.typed:
            return self._continues_cell(opened, last, row) if row.table else self._continues_paragraph(opened, last, row)
        if not opened.description:
            return not self._is_heading(row)
        if row.blank == 0:
            return not (row.page and self._is_heading(row))
        hangs = opened.column is not None and abs(row.pieces[0].left - opened.column) <= 2
        number = opened.row.pieces[opened.index]
        if row.page and hangs:
            return True
        going = self.text[row.start].islower() or not self._ends_sentence(opened)
        return hangs and row.pieces[0].left > number.left + 3 and row.blank <= 2 and going

    def _continues_cell(self, opened: _Open, last: Row, row: Row) -> bool:
        if row.table != opened.row.table:
            return not opened.description and not self._is_heading(row)
        if row.line == opened.row.line or row.line == last.line:
            return True
        if opened.column is None:
            return True
        number = opened.row.pieces[opened.index]
        return row.pieces[0].left == opened.column and row.pieces[0].left > number.left

    def _continues_paragraph(self, opened: _Open, last: Row, row: Row) -> bool:
        if opened.row.table:
            return False
        if not opened.description:
            return not self._is_heading(row)
        if row.blank > 0:
            return False
        first = self.text[row.start : row.start + 1]
        return first.islower() or bool(_OPEN_END.search(self.text[max(last.start, last.end - 20) : last.end].rstrip(" \xa0")))

    def _ends_sentence(self, opened: _Open) -> bool:
        return self.text[opened.description[-1][0] : opened.description[-1][1]].rstrip(" \xa0").endswith((".", ";"))

    def _go_on(self, row: Row) -> None:
        assert self.open is not None
        self._take(self.open, list(row.pieces))
        self.open.last = row

    # what is no entry -------------------------------------------------------------------------------------------

    def _is_note(self, row: Row) -> bool:
        if not (self.entries or self.open):
            return False
        m = _NOTE.match(self.text, row.start, min(row.end, row.start + 12) if len(row.pieces) == 1 else row.end)
        if m is None:
            printed = self.text[row.start : row.pieces[0].end].strip(" \xa0()")
            return len(row.pieces) > 1 and bool(printed) and len(printed) < 4 and all(c in MARKS for c in printed)
        return m[1] is None or not (self.open and not self.open.description)

    def _start_note(self, row: Row) -> None:
        m = re.match(rf"[\s\xa0(]*([{re.escape(MARKS)}]{{1,4}}|\w{{1,2}})", self.text[row.start : row.end])
        self.notes.append(Note(m[1] if m else "", (row.start, row.end)))
        self.note_open = True

    def _is_heading(self, row: Row) -> bool:
        if row.end - row.start > 300:
            return False
        words = [w for p in row.pieces for w in re.findall(r"\w+", self.text[p.start : p.end].lower())]
        return bool(words) and _HEAD_WORDS.issuperset(words) and not _HEAD_SIGNS.isdisjoint(words)

    def _heading(self, row: Row) -> None:
        self.claimed += [(p.start, p.end) for p in row.pieces]
        if self.typed and len(row.pieces) > 2:
            self.third = row.pieces[2].left


def read_reversed(text: str, rows: tuple[Row, ...]) -> list[Entry]:
    """Read a list with its numbers on the right: "Description … Exhibit Number" says its heading."""
    out: list[Entry] = []
    headed = False
    for row in rows:
        last = row.pieces[-1]
        words = text[row.start : last.start].lower()
        if len(row.pieces) > 1 and re.search(r"descri|document|title", words) and re.match(
            r"exhibit|number|no\.", text[last.start : last.end].lower()
        ):
            headed = True
            continue
        found = number_at(text, last.start, last.end) if headed and len(row.pieces) > 1 else None
        if found is not None and not text[found.rest : last.end].strip() and known_number(text[found.start : found.end]):
            described = tuple((p.start, p.end) for p in row.pieces[:-1])
            out.append(Entry((found.start, found.end), described, found.marks, (), found))
        elif out and row.blank == 0 and len(row.pieces) == 1:
            out[-1] = out[-1]._replace(description=(*out[-1].description, (row.start, row.end)))
        elif out:
            break
    return out


def read_list(text: str, rows: Rows) -> Listing:
    """Read the entries of one list."""
    return _Reader(text, rows).read()
