"""A roll of registrants: one table whose rows are registrants, as holding companies with subsidiaries print it.

In: the values of a page. Out: registrants, the first address and telephone among them. Never: a table of one row.

    Commission       Registrant; State of Incorporation;        I.R.S. Employer
    File Number      Address; and Telephone Number              Identification No.
    1-11111          FIRST ENERGY HOLDING COMPANY               11-1111111
                     (an Ohio corporation)
                     1 Main Street, Akron, Ohio 44308
                     (330) 555-0100
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from herewith.model import Passage, Registrant
from herewith.reading.cover.kinds import corporation_of
from herewith.reading.cover.page import Piece, Stretch
from herewith.reading.cover.values import Values

_A_CORPORATION = re.compile(r"\(\s?an?\s[^()]{3,60}\)")
_STREET = re.compile(r"\d|p\.?\s?o\.?\s|one\s|two\s|three\s", re.IGNORECASE)
_IN_A_ROW = 9


class Roll(NamedTuple):
    """What the table says."""

    registrants: tuple[Registrant, ...]
    address: tuple[int, ...]
    """Pieces of the first address."""
    telephone: Passage | None


def read_roll(values: Values) -> Roll | None:
    """Read the table, where the page has one: two file numbers or more, each opening a row below the captions."""
    heads = [c for c in values.captions if c.kind in ("file_number", "name", "ein")]
    if not heads:
        return None
    floor = max(c.last_row for c in heads)
    files = [
        i for i, p in enumerate(values.pieces) if p.row > floor and values.free(i) and values.looks("file_number", i)
    ]
    eins = [i for i, p in enumerate(values.pieces) if p.row > floor and values.free(i) and values.looks("ein", i)]
    if len(files) < 2 or len(eins) < 2:
        return None
    tops = [values.pieces[i].row for i in files]
    if max(Counter(tops).values()) > _IN_A_ROW:
        return None  # a row is a registrant's; so many numbers in one are a page whose lines were lost
    within = {c.kind for c in values.captions if tops[0] <= c.first_row < tops[-1]}  # printed for each registrant
    stop = min(
        (c.first_row for c in values.captions if c.first_row > tops[-1] and c.kind not in within), default=1 << 30
    )
    rows = sorted(values.by_row)
    numbers, of_employers = frozenset(files), frozenset(eins)
    out: list[Registrant] = []
    address: list[int] = []
    telephone = None
    for top, bottom, number in zip(tops, [*tops[1:], stop], files, strict=True):
        of_block = rows[bisect_left(rows, top) : bisect_left(rows, max(bottom, top + 1))]
        block = sorted(i for row in of_block for i in values.by_row[row] if i not in numbers and values.free(i))
        own = [i for i in block if i in of_employers]
        lines = [i for i in block if i not in of_employers]
        name, state, place, phone = _lines(values, lines)
        view = values.page.view
        out.append(
            Registrant(
                name=name,
                state=state,
                file_number=_quoted(values, number),
                ein=_quoted(values, own[0]) if own else None,
            )
        )
        values.take([number, *own[:1]])
        if phone is not None and telephone is None:
            telephone = view.passage(*_place(values.take([phone])[0]))
        address = address or place
    if any(c.kind == "address" and c.first_row > tops[-1] for c in values.captions):
        address = []  # it has a caption of its own below the table
    return Roll(tuple(out), tuple(address), telephone)


def _quoted(values: Values, at: int) -> Passage:
    return values.page.view.passage(*_place(values.pieces[at]))


def _place(piece: Piece) -> Stretch:
    return piece.start, piece.end


def _lines(values: Values, lines: list[int]) -> tuple[Passage | None, Passage | None, list[int], int | None]:
    """Tell name, state, address and telephone apart among the lines of one registrant."""
    view = values.page.view
    name: list[Stretch] = []
    state: Passage | None = None
    address: list[int] = []
    phone: int | None = None
    used: list[int] = []
    for at in lines:
        piece = values.pieces[at]
        place = corporation_of(piece.text)
        inside = _A_CORPORATION.search(view.text, piece.start, piece.end)
        if values.looks("telephone", at):
            phone = phone if phone is not None else at
        elif state is None and place is not None:
            own = corporation_of(view.text[piece.start : piece.end]) or place
            state = view.passage(piece.start + own[0], piece.start + own[1])
            used.append(at)
        elif state is None and values.looks("state", at):
            state = view.passage(piece.start, piece.end)
            used.append(at)
        elif inside and state is None:
            own = corporation_of(inside.group()) or (0, 0)
            state = view.passage(inside.start() + own[0], inside.start() + own[1]) or None
            name.append((piece.start, inside.start()))
            used.append(at)
        elif state is None and not address and phone is None and not (name and _STREET.match(piece.text)):
            name.append((piece.start, piece.end))
            used.append(at)
        elif phone is None:
            address.append(at)
    values.take(used)
    return (view.joined(name) if name else None), state, address, phone
