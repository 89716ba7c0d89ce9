"""A list of exhibits with its numbers on the right.

In: the rows of a stretch in which no number opens a row. Out: entries. Never: a list whose heading does not say so.
"""

from __future__ import annotations

import re

from herewith.reading.exhibit_entries import Entry
from herewith.reading.exhibit_numbers import known_number, number_at
from herewith.reading.exhibit_rows import Row


def read_reversed(text: str, rows: tuple[Row, ...]) -> list[Entry]:
    """Read a list with its numbers on the right: "Description … Exhibit Number" says its heading."""
    out: list[Entry] = []
    headed = False
    for row in rows:
        last = row.pieces[-1]
        before = text[row.start : last.start].lower()
        if (
            len(row.pieces) > 1
            and re.search(r"descri|document|title", before)
            and re.match(r"exhibit|number|no\.", text[last.start : last.end].lower())
        ):
            headed = True
            continue
        found = number_at(text, last.start, last.end) if headed and len(row.pieces) > 1 else None
        if (
            found is not None
            and not text[found.rest : last.end].strip()
            and known_number(text[found.start : found.end])
        ):
            described = tuple((p.start, p.end) for p in row.pieces[:-1])
            out.append(Entry((found.start, found.end), described, found.marks, (), found, row.start))
        elif out and row.blank == 0 and len(row.pieces) == 1:
            out[-1] = out[-1]._replace(description=(*out[-1].description, (row.start, row.end)))
        elif out:
            break
    return out
