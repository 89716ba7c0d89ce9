"""A list of exhibits, read from its rows.

In: the rows of one stretch. Out: entries, each a number with the stretches of its description, and the notes below the
list. Never: an exhibit that prose merely mentions ("attached as Exhibit 99.1"); that is `exhibit_mentions`'.

Three layouts are one here: a table with a cell for the number; a typed list whose lines hang under the description;
paragraphs that open with the number. What tells a row from a line that merely begins with a number is the column, and
the word before it ("… filed as Exhibit / 10.1 to the Form 10-K").
"""

from __future__ import annotations

import re

from herewith.reading import exhibit_words as words
from herewith.reading.exhibit_descriptions import OpenEntry
from herewith.reading.exhibit_entries import Entry, Listing, Note
from herewith.reading.exhibit_numbers import MARKS, Found, introduced_at, known_number, number_at
from herewith.reading.exhibit_reversed import read_reversed
from herewith.reading.exhibit_rows import Row, Rows

_LONGEST_HEADING = 300


def read_list(text: str, rows: Rows) -> Listing:
    """Read the entries of one list."""
    return _Reader(text, rows).read()


class _Reader:
    """Goes through the rows once; what a row is depends on the entry that is open."""

    def __init__(self, text: str, rows: Rows) -> None:
        self.text = text
        self.rows = rows.rows
        self.typed = rows.typed
        self.claimed = list(rows.furniture)
        self.entries: list[Entry] = []
        self.notes: list[Note] = []
        self.open: OpenEntry | None = None
        self.former: OpenEntry | None = None
        """The entry read last: its number shows the column of numbers."""
        self.note_open = False
        self.foreign = False
        """Text that is no list stands after the last entry."""
        self.by_reference = False
        self.third: int | None = None

    def read(self) -> Listing:
        above = None
        for row in self.rows:
            opened = self._opens(row, above)
            above = row
            if opened is not None:
                self._close()
                self.open = self.former = opened
                opened.first_row()
                self.note_open = self.foreign = False
            else:
                self._other(row, heading=self._is_heading(row))
        self._close()
        self.claimed += [n.stretch for n in self.notes]
        entries = [self._without_note_number(e) for e in self.entries] or read_reversed(self.text, self.rows)
        return Listing(tuple(entries), tuple(self.notes), tuple(self.claimed), self.by_reference)

    def _other(self, row: Row, *, heading: bool) -> None:
        """Take a row that opens no entry."""
        if self._is_note(row):
            self._close()
            m = re.match(rf"[\s\xa0(]*([{re.escape(MARKS)}]{{1,4}}|\w{{1,2}})", self.text[row.start : row.end])
            self.notes.append(Note(m[1] if m else "", (row.start, row.end)))
            self.note_open = True
        elif self.open is not None and self.open.continues(row, heading=heading):
            self.open.go_on(row)
        elif self.note_open and row.blank == 0 and not heading:
            mark, (start, _) = self.notes[-1]
            self.notes[-1] = Note(mark, (start, row.end))
        else:
            self._close()
            self.note_open = False
            if heading:
                self._heading(row)
            else:
                self.foreign = bool(self.entries)

    def _close(self) -> None:
        if self.open is not None:
            self.entries.append(self.open.close())
            self.open = None

    def _without_note_number(self, entry: Entry) -> Entry:
        """Tell "10.2(2)", with a footnote "(2)" below, from an exhibit numbered so."""
        start, end = entry.number
        m = words.NOTE_NUMBER.search(self.text[start:end])
        if m is None or m[1] not in {n.mark for n in self.notes}:
            return entry
        return entry._replace(number=(start, start + m.start()), marks=(*entry.marks, m[1]))

    # entries ----------------------------------------------------------------------------------------------------

    def _opens(self, row: Row, above: Row | None) -> OpenEntry | None:
        """Give the entry that a row opens."""
        for index, piece in enumerate(row.pieces[:4]):
            found = number_at(self.text, piece.start, piece.end)
            if found is not None:
                opened = self._entry(found, row, index)
                return opened if self._is_row(opened) and self._stands_right(opened, above) else None
            if not words.PART.match(self.text, piece.start, piece.end):
                break
        at = introduced_at(self.text, row.start, row.end) if self.open is None else None
        if at is None:
            return None
        index = next(i for i, p in enumerate(row.pieces) if at < p.end)
        found = number_at(self.text, at, row.pieces[index].end)
        return self._entry(found, row, index) if found and known_number(self.text[found.start : found.end]) else None

    def _entry(self, found: Found, row: Row, index: int) -> OpenEntry:
        return OpenEntry(self.text, found, row, index, typed=self.typed, third=self.third)

    def _is_row(self, opened: OpenEntry) -> bool:
        """Tell whether number and what follows it look like a row of a list."""
        found, following = opened.found, opened.following()
        if following and not following[0].isalpha() and not any(c.isalpha() for c in following):
            return False
        apart = found.separated or opened.own_cell
        known = known_number(opened.printed)
        if not known and not (found.strength == "strong" and (found.word or (opened.own_cell and opened.row.table))):
            return False
        if following[:1].islower() or (found.word and following and not following[:1].isupper()):
            return apart or following[:1] in '"\u201c('
        return found.strength == "strong" or (not self.foreign and (apart or following[:1].isupper()))

    def _stands_right(self, opened: OpenEntry, above: Row | None) -> bool:
        """Tell whether the number stands where the numbers of the list stand, and no line above speaks of it."""
        found, row = opened.found, opened.row
        if found.strength == "list" and found.style == "()" and self.former and self.former.found.style != "()":
            return False  # "(1) Filed herewith"
        if above is not None and row.blank == 0 and self._cited(above, row):
            return False
        if not self.typed or self.former is None or (found.word and (self.open is None or self.former.found.word)):
            return True
        return self._in_column(opened, self.former)

    def _cited(self, above: Row, row: Row) -> bool:
        """Tell a number that the line above speaks of: "… filed as Exhibit / 10.1 to the Form 10-K"."""
        if (row.table and row.line != above.line) or (self.open is None and self._is_heading(above)):
            return False
        return bool(words.CITES.search(self.text[max(above.start, above.end - 20) : above.end].rstrip(" \xa0")))

    def _in_column(self, opened: OpenEntry, former: OpenEntry) -> bool:
        """Tell whether a typed number stands under the one before, left or right aligned, or begins a paragraph."""
        number, other = opened.number, former.number
        right = number.left + opened.found.end - number.start
        other_right = other.left + former.found.end - other.start
        return abs(number.left - other.left) <= 3 or abs(right - other_right) <= 1 or opened.row.blank > 0

    # what is no entry -------------------------------------------------------------------------------------------

    def _is_note(self, row: Row) -> bool:
        """Tell a footnote: "* Filed herewith", "(1) Incorporated by reference to …"."""
        if self.open is None and not self.entries:
            return False
        m = words.NOTE.match(self.text, row.start, row.end)
        if m is None:
            printed = self.text[row.start : row.pieces[0].end].strip(" \xa0()")
            return len(row.pieces) > 1 and 0 < len(printed) < 4 and all(c in MARKS for c in printed)
        if m[1] is None or self.open is None:
            return True
        apart = row.blank > 0 or (not self.typed and row.line != self.open.row.line)
        return apart and bool(self.open.description)  # "(b) First Amendment" is a line of the description

    def _is_heading(self, row: Row) -> bool:
        if row.end - row.start > _LONGEST_HEADING:
            return False
        return words.is_heading(" ".join([self.text[p.start : p.end] for p in row.pieces]))

    def _heading(self, row: Row) -> None:
        self.claimed += [(p.start, p.end) for p in row.pieces]
        if len(row.pieces) > 1 or row.table:
            self.by_reference |= any("eference" in self.text[p.start : p.end] for p in row.pieces)
        if self.typed and len(row.pieces) > 2:
            self.third = row.pieces[2].left
