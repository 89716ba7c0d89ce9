"""What a list of exhibits is read into.

In: places. Out: entries and notes, as stretches of the view. Never: quoted text; `exhibits` quotes.
"""

from __future__ import annotations

from typing import NamedTuple

from herewith.reading.exhibit_numbers import Found


class Entry(NamedTuple):
    """One row of the list."""

    number: tuple[int, int]
    description: tuple[tuple[int, int], ...]
    marks: tuple[str, ...]
    beside: tuple[tuple[int, int], ...]
    """Other columns: page, form, filing date, how filed."""
    found: Found
    start: int
    """Where its row begins: the word Exhibit, the part "(d) Exhibits"."""


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
    by_reference: bool = False
    """A column is headed "Incorporated by Reference"."""
