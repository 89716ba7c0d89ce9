"""Address, telephone and former name of the registrant.

In: the values of a page, dates and registrants taken. Out: the parts of the address of the principal executive offices,
the telephone number, the former name or address. Never: a former name where the page says that there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from herewith.model import Passage
from herewith.reading.cover.address import Address, read_address
from herewith.reading.cover.captions import Caption
from herewith.reading.cover.kinds import CODE_ABROAD, FOREIGN_CODE, TELEPHONE, is_none, is_telephone
from herewith.reading.cover.page import Piece, Stretch
from herewith.reading.cover.roll import Roll
from herewith.reading.cover.values import Values

_ELSEWHERE = re.compile(
    r"(?:fax|facsimile|telecop|e-?mail|www\.|https?:|web\s?site|internet|attn|attention)", re.IGNORECASE
)
"""Lines among an address that are no part of it, and for which the form has no place."""
_WIDEST = 40
"""Pieces of a row among which a postal code is looked for."""
_IDS = frozenset(("state", "file_number", "ein", "name", "date"))


class Where(NamedTuple):
    """What is read."""

    street: Passage | None = None
    city: Passage | None = None
    region: Passage | None = None
    postal_code: Passage | None = None
    telephone: Passage | None = None
    former: Passage | None = None


def read_where(values: Values, roll: Roll | None) -> Where:
    """Read telephone first, since its form is plain; then the address, then what is left for the former name."""
    telephone = (roll and roll.telephone) or _telephone(values)
    address = _address(values, roll.address if roll else ())
    former = _former(values)
    view = values.page.view

    def one(stretches: tuple[Stretch, ...]) -> Passage | None:
        return view.joined(stretches) if stretches else None

    return Where(
        street=view.joined(address.street, ", ") if address.street else None,
        city=one(address.city),
        region=one(address.region),
        postal_code=one(address.postal_code),
        telephone=telephone,
        former=former,
    )


def _telephone(values: Values) -> Passage | None:
    for caption in values.all("telephone"):
        which = values.of_kind(caption) or _odd_number(values, caption)
        if which:
            return _number(values, values.take(which))
    loose = [i for i in range(len(values.pieces)) if values.free(i) and values.looks("telephone", i)]
    loose = [i for i in loose if any(c.end < values.pieces[i].start for c in values.captions if c.kind in _IDS)]
    return _number(values, values.take(loose)[:1]) if loose else None


def _odd_number(values: Values, caption: Caption) -> list[int]:
    """Give what answers a caption without having the usual form of a telephone number."""
    own = [*values.inline(caption), *values.beside(caption)]
    near = [*values.nearest(caption, ("above",)), *values.nearest(caption, ("below",))]
    for i in (*own, *near):
        digits = sum(c.isdigit() for c in values.pieces[i].text)
        if 3 <= digits < 10 and (other := _other_half(values, [i])):
            return [i, *other]
        if digits >= (3 if i in own else 7) and not values.looks("postal_code", i) and (i in own or digits < 18):
            return [i]
    return []


def _other_half(values: Values, which: list[int]) -> list[int]:
    """Give the piece with the rest of a number that a line end broke: "(781)" over "246-0700"."""
    for i in which:
        own = values.pieces[i]
        for k in (i + 1, i - 1):
            if 0 <= k < len(values.pieces) and values.free(k) and abs(values.pieces[k].row - own.row) <= 2:
                pair = sorted((own, values.pieces[k]))
                if is_telephone(" ".join(p.text for p in pair)):
                    return [k]
    return []


def _number(values: Values, pieces: list[Piece]) -> Passage:
    view = values.page.view
    if len(pieces) > 1:
        return view.joined([(p.start, p.end) for p in sorted(pieces)])
    piece = pieces[0]
    text = view.text[piece.start : piece.end]
    found = TELEPHONE.fullmatch(text.strip(" ,.;\xa0")) or _noted(text)
    if found:
        return view.passage(piece.start + found.start("value"), piece.start + found.end("value"))
    return view.passage(piece.start, piece.end)


def _noted(text: str) -> re.Match[str] | None:
    """Find a number that words follow, of which none has a digit: "011-44-207-555-0150 in the United Kingdom"."""
    found = TELEPHONE.match(text)
    rest = text[found.end() :] if found else ""
    plain_words = rest[:1].isspace() and not any(c.isdigit() for c in rest)
    return found if found and plain_words and is_telephone(found.group("value")) else None


def _address(values: Values, told: tuple[int, ...]) -> Address:
    """Read the address; `told` are its pieces where they are known."""
    caption = next(iter(values.all("address")), None)
    codes = values.all("postal_code")
    which = told or _block(values, caption or next(iter(codes), None))
    which = _first_of_several(values, which)
    which = [i for i in which if not _ELSEWHERE.match(values.pieces[i].text)]
    if not which:
        return Address()
    apart = [i for i in which if values.looks("postal_code", i)] or _in_code_column(values, which, caption, codes)
    code: tuple[Stretch, ...] = ()
    if apart and len(apart) < len(which):
        last = apart[-1]
        code = ((values.pieces[last].start, values.pieces[last].end),)
        which = [i for i in which if i not in apart]
        values.take(apart)
    lines = [(p.start, p.end) for p in values.take(which) if not is_none(p.text)]
    return read_address(values.page.view, lines, code)


def _first_of_several(values: Values, which: Sequence[int]) -> Sequence[int]:
    """Keep the first address where several share a caption: rows that each have a code of their own, or two columns."""
    rows: dict[int, list[int]] = {}
    for i in which:
        rows.setdefault(values.pieces[i].row, []).append(i)
    coded = [row for row, own in rows.items() if len(own) > 1 and any(_is_code(values, i) for i in own)]
    if len(coded) > 1:
        return [i for i in which if values.pieces[i].row <= coded[0]]
    pairs = [own for own in rows.values() if len(own) == 2]
    if len(pairs) < 2 or any(len(own) > 2 for own in rows.values()):
        return which
    edge = min(values.pieces[right].left for _, right in pairs)
    right = [i for i in which if values.pieces[i].left >= edge]
    second = read_address(values.page.view, [(values.pieces[i].start, values.pieces[i].end) for i in right])
    whole = second.street and second.city and second.region and second.postal_code
    return [i for i in which if i not in right] if whole else which


def _is_code(values: Values, at: int) -> bool:
    return values.looks("postal_code", at) or FOREIGN_CODE.fullmatch(values.pieces[at].text) is not None


def _in_code_column(values: Values, which: Sequence[int], caption: Caption | None, codes: list[Caption]) -> list[int]:
    """Give the piece over "(Zip Code)" that is no ZIP code but a foreign one, where that caption has its own column."""
    if caption is None or not codes or codes[0].left < caption.right:
        return []
    column = [
        i
        for i in which
        if values.pieces[i].beside(codes[0].left, codes[0].right)
        and not values.pieces[i].beside(caption.left, caption.right)
    ]
    return [i for i in column if CODE_ABROAD.fullmatch(values.pieces[i].text)]


def _block(values: Values, caption: Caption | None) -> Sequence[int]:
    """Give the pieces of the address: what stands between its caption and the caption above (or below) it."""
    if caption is None:
        return _loose(values)
    inline = [*values.inline(caption), *values.beside(caption)]
    if inline and not all(values.looks("postal_code", i) for i in inline):
        return [*inline, *_rows(values, caption, 1)]
    first, second = (1, -1) if values.down else (-1, 1)
    return _rows(values, caption, first) or _rows(values, caption, second)


def _rows(values: Values, caption: Caption, step: int) -> list[int]:
    """Give the free pieces of the rows next to a caption, up to a row with another caption."""
    row = (caption.first_row if step < 0 else caption.last_row) + step
    last = values.page.fragments[-1].row
    rows: list[list[int]] = []
    columns = sum(c.kind == "address" and c.first_row == caption.first_row for c in values.captions) > 1
    while 0 <= row <= last and len(rows) < 9:
        others = [
            c for c in values.caption_rows.get(row, ()) if c.kind not in ("postal_code", "city", "region", "telephone")
        ]
        if others or any(not values.free(i) and not values.looks("telephone", i) for i in values.by_row.get(row, ())):
            break
        here = [i for i in values.by_row.get(row, ()) if values.free(i)]
        if columns:  # the addresses of two registrants stand side by side
            here = [i for i in here if values.pieces[i].beside(caption.left, caption.right)]
        if here:
            rows.append(here)
        row += step
    if step < 0:
        rows.reverse()
    return [i for row_ in rows for i in row_]


def _loose(values: Values) -> list[int]:
    """Give the lines that are an address by their looks, on a page that prints no caption for it."""
    ids = [c.end for c in values.captions if c.kind in _IDS]
    for at, piece in enumerate(values.pieces):
        if not values.free(at) or not ids or piece.start < max(ids):
            continue
        read = read_address(values.page.view, [(piece.start, piece.end)])
        if read.region and (read.postal_code or _code_beside(values, at)):
            row = [i for i in values.by_row[piece.row] if values.free(i)]
            up: list[int] = []
            above = piece.row - 1
            while not read.street and above in values.by_row and above not in values.caption_rows and len(up) < 4:
                up = [*[i for i in values.by_row[above] if values.free(i)], *up]
                above -= 1
            return [*up, *row]
    return []


def _code_beside(values: Values, at: int) -> bool:
    row = values.by_row[values.pieces[at].row]
    return any(values.looks("postal_code", i) for i in row[:_WIDEST] if i != at)


def _former(values: Values) -> Passage | None:
    view = values.page.view
    for caption in values.all("former"):
        which = values.inline(caption) or values.beside(caption)
        if not which and _asks_below(values, caption):
            which = [i for i in values.by_row.get(caption.last_row + 1, ()) if values.free(i)]
        if not which and not values.down:
            which = _between(values, caption)
        if not which and values.down:
            which = next(values.below(caption), [])
        if which:
            pieces = values.take(which)
            said = view.joined([(p.start, p.end) for p in pieces])
            return None if is_none(said) else said
    return None


def _asks_below(values: Values, caption: Caption) -> bool:
    """Tell whether a caption ends in a colon and its line has no more: what answers it begins the next line."""
    return values.page.text[caption.end - 1] == ":" and not values.page.view.markup


def _between(values: Values, caption: Caption) -> list[int]:
    """Give the free pieces between the last particulars above and the caption of the former name.

    Some filers print the caption of an address again under a former address (SPACEHAB, 2004): such captions are passed.
    """
    floor = max(
        (
            c.last_row
            for c in values.captions
            if c.last_row < caption.first_row and c.kind not in ("postal_code", "address", "city", "region")
        ),
        default=-1,
    )
    addresses = [c for c in values.all("address") if c.last_row < caption.first_row]
    if addresses:
        floor = max(floor, addresses[0].last_row)
    return [
        i
        for i, p in enumerate(values.pieces)
        if floor < p.row < caption.first_row and values.free(i) and not _is_no_name(p.text)
    ]


def _is_no_name(text: str) -> bool:
    """Tell whether a line is a further telephone number or the address of a web site."""
    found = TELEPHONE.match(text)
    return bool(_ELSEWHERE.match(text)) or (found is not None and is_telephone(found.group("value")))
