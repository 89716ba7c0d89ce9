"""Who files: names, states, file numbers and employer numbers, one registrant or several.

In: the values of a page. Out: registrants in the page's order. Never: a name put together from what no one printed
together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.form8k.fold import fold
from herewith.model import Passage, Registrant
from herewith.reading.cover.captions import Caption
from herewith.reading.cover.kinds import EIN, FILE_NUMBER, HOLDER, corporation_of, is_rule
from herewith.reading.cover.page import Piece, Stretch
from herewith.reading.cover.values import Values

_IDS = ("state", "file_number", "ein")
_ENDING = re.compile(
    r"(?:\b(?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|ltd|limited|plc|trust|partnership|n\.a|s\.a|n\.v|ag|group|bank|llp|holdings|fund))\W*$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\((?:the\s)?(?:issuer|issuing\sentity|depositor|sponsor|originator|seller|servicer|trust|guarantor)\b[^()]{0,80}\)\W*",
    re.IGNORECASE,
)
"""What some covers print under another name than the registrant's: a caption that the form does not have."""
_KEY = re.compile(r"(?:central\sindex\skey|cik)\b", re.IGNORECASE)
"""What opens a line that General Instruction G.2 asks for under each name."""
_PARTIES = frozenset(("issuing", "entity", "depositor", "sponsor"))
"""Who are named on a cover of asset-backed securities (General Instruction G.2)."""
_ISSUER = frozenset(("issuing", "entity"))
_SHORTEST_NAME = 8
_AND = frozenset(("and", "&", "and its", "or"))


def read_registrants(values: Values) -> tuple[Registrant, ...]:
    """Read registrants from captions and their values."""
    ids = {kind: _numbers(values, kind) for kind in ("ein", "file_number")}
    ids["state"] = _numbers(values, "state", max(1, len(ids["ein"])))
    _leave_out_parties(values, [f for found in ids.values() for f in found])
    names = _names(values, len(ids["ein"]) or len(ids["file_number"]))
    if not names and not any(ids.values()):
        return _bare(values)
    if len(ids["state"]) == 1 and len(values.all("name")) < 2:
        ids["state"] *= max(len(names), 1)  # one state printed for all whose names share a caption
    if len(names) < 2:
        ids = {kind: _as_one(values, found) for kind, found in ids.items()}
    given = {kind: _given(values, ids[kind], max(len(names), 1)) for kind in _IDS}
    return tuple(
        Registrant(
            name=names[at] if names else None,
            state=given["state"][at],
            file_number=given["file_number"][at],
            ein=given["ein"][at],
        )
        for at in range(max(len(names), 1))
    )


def _as_one(values: Values, found: list[_Found]) -> list[_Found]:
    """Quote as one value what stands on several lines at one caption: the file numbers of a single registrant."""
    own = [f for f in found if f.caption is found[0].caption]
    if len(own) < 2:
        return found
    return [own[0]._replace(passage=values.page.view.joined([f.place for f in own])), *found[len(own) :]]


def _leave_out_parties(values: Values, found: list[_Found]) -> None:
    """Leave depositor and sponsor unread where every number is said to be the issuing entity's: it alone reports.

    Where a number is the depositor's, or nobody is said to have them, all who are named are registrants.
    """
    told = [f.whose for f in found if f.whose]
    if not told or not all(whose <= _ISSUER for whose in told):
        return
    others = [c for c in values.all("name") if c.words & _PARTIES and not c.words & {*_ISSUER, "registrant"}]
    for caption in others:
        values.leave_out(caption)


def _bare(values: Values) -> tuple[Registrant, ...]:
    """Read a page without captions: under the date the name, then a row of state and numbers."""
    top = max((c.last_row for c in values.captions if c.kind == "date"), default=None)
    if top is None:
        return ()
    below = [i for i, p in enumerate(values.pieces) if p.row > top and values.free(i)]
    for number in dict.fromkeys(values.pieces[i].row for i in below):
        row = [i for i in values.by_row[number] if values.free(i)]
        own = {kind: [i for i in row if values.looks(kind, i)] for kind in _IDS}
        if own["state"] and (own["file_number"] or own["ein"]):
            lines = [i for i in below if values.pieces[i].row < number]
            given = {kind: quoted(values, values.take(which[:1])[0], kind) for kind, which in own.items() if which}
            pieces = values.take(lines)
            name = values.page.view.joined([(p.start, p.end) for p in pieces]) if pieces else None
            return (Registrant(name=name, **given),)
    return ()


def _given(values: Values, found: list[_Found], count: int) -> list[Passage | None]:
    """Give each registrant its value: in order where there are as many, else by the name it stands with."""
    captions = [c.start for c in values.all("name")]
    if len(found) == count or len(captions) < 2:
        return [found[at].passage if at < len(found) else None for at in range(count)]
    out: list[Passage | None] = [None] * count
    parties = [c.words & _PARTIES for c in values.all("name")]
    if all(f.whose for f in found) and len(parties) == count:
        for f in found:
            at = next((i for i, party in enumerate(parties) if party & f.whose), None)
            if at is not None and out[at] is None:
                out[at] = f.passage
        return out
    own = [i for i, c in enumerate(values.all("name")) if "registrant" in c.words]
    if len(own) == 1 and len(found) == 1 and own[0] < count:
        out[own[0]] = found[0].passage  # the depositor, where issuing entity and sponsor are named besides
        return out
    above = bool(found) and found[0].start < captions[0]
    for f in found:
        at = sum(c < f.start for c in captions) - (0 if above else 1)
        if at < count and out[at] is None:
            out[at] = f.passage
    return out


class _Found(NamedTuple):
    """A value and where it stands."""

    place: Stretch
    passage: Passage
    caption: Caption

    @property
    def start(self) -> int:
        """Its first place in the view."""
        return self.place[0]

    @property
    def whose(self) -> frozenset[str]:
        """Of the parties to asset-backed securities, those whose the caption says it is."""
        return self.caption.words & _PARTIES


def _numbers(values: Values, kind: str, most: int = 99) -> list[_Found]:
    """Give the values of every caption of a kind, in the order of the page; of one caption at most so many."""
    found: list[_Found] = []
    for caption in values.all(kind):
        which = values.of_kind(caption) or _odd(values, caption)
        which = which[:most] if values.down else which[-most:]
        for piece in values.take(which):
            place = _place(values, piece, kind)
            found.append(_Found(place, values.page.view.passage(*place), caption))
    return sorted(found, key=lambda f: f.start)


def _odd(values: Values, caption: Caption) -> list[int]:
    """Give the value of a caption where none has the form of its kind: what follows it, or stands nearest."""
    close = values.inline(caption) or values.beside(caption) or values.before(caption)
    if not close:
        other = [k for k in ("file_number", "ein", "state", "telephone", "postal_code") if k != caption.kind]
        row = next(values.below(caption) if values.down else values.above(caption), [])
        close = [
            i
            for i in row
            if values.pieces[i].beside(caption.left, caption.right) and not any(values.looks(k, i) for k in other)
        ]
    digits = caption.kind != "state"
    return [
        i
        for i in close[:1]
        if not digits or any(c.isdigit() for c in values.pieces[i].text) or len(values.pieces[i].text) < 20
    ]


def quoted(values: Values, piece: Piece, kind: str) -> Passage:
    """Quote a value without the words that only announce it ("No.", "File No.", "a … corporation")."""
    return values.page.view.passage(*_place(values, piece, kind))


def _place(values: Values, piece: Piece, kind: str) -> Stretch:
    start, end = piece.start, piece.end
    text = values.page.text[start:end]
    if kind == "state":
        place = corporation_of(text)
        if place:
            return start + place[0], start + place[1]
        holder = HOLDER.search(text)
        return start, start + holder.start() if holder else end
    pattern = EIN if kind == "ein" else FILE_NUMBER
    found = pattern.search(text)
    if found and not any(c.isdigit() for c in text[: found.start("value")]):
        return start + found.start("value"), start + found.end("value")
    return start, end


def _names(values: Values, several: int) -> list[Passage]:
    """Give the names; `several` is how many registrants the numbers speak of."""
    captions = values.all("name")
    view = values.page.view
    out: list[Passage] = []
    for caption in captions:
        lines = values.inline(caption) or values.beside(caption) or _stack(values, caption)
        groups = _grouped([values.pieces[i] for i in lines], several if len(captions) == 1 else 1)
        values.take(lines)
        out += [view.joined([(p.start, p.end) for p in group]) for group in groups]
    if not captions:
        lines = _uncaptioned(values)
        if lines:
            values.take(lines)
            out.append(view.joined([(values.pieces[i].start, values.pieces[i].end) for i in lines]))
    return [name for name in out if name]


def _stack(values: Values, caption: Caption) -> list[int]:
    """Give the lines directly above a caption (or below it), up to a rule or another caption."""
    lines = _climb(values, caption, -1)
    return _once(values, lines) or _climb(values, caption, 1)


def _once(values: Values, lines: list[int]) -> list[int]:
    """Leave out a first naming, with all for whom the registrant acts, where the name alone is printed again below it.

    Depositors of asset-backed securities do so: "ACME CORP. (as depositor under …)" over "Acme Corp." over the caption.
    """
    told = [fold(values.pieces[i].text) for i in lines]
    for cut in range(len(lines) - 1, 0, -1):
        name = "".join(told[cut:])
        if (
            len(name) >= _SHORTEST_NAME
            and "".join(told[:cut]).startswith(name)
            and "(" in values.page.text[values.pieces[lines[0]].start : values.pieces[lines[cut - 1]].end]
        ):
            values.take(lines[:cut])
            return lines[cut:]
    return lines


def _climb(values: Values, caption: Caption, step: int) -> list[int]:
    page = values.page
    row = (caption.first_row if step < 0 else caption.last_row) + step
    out: list[int] = []
    blank = 0
    while row in page.rows or (blank < 12 and 0 <= row <= page.fragments[-1].row):
        if row in values.caption_rows:
            break
        here = [i for i in values.by_row.get(row, ()) if values.free(i)]
        if here and all(_KEY.match(values.pieces[i].text) for i in here):
            if out:
                break
            values.take(here)
        elif here:
            if out and (blank > 3 or (step < 0 and all(_ROLE.fullmatch(values.pieces[i].text) for i in here))):
                break
            out = [*here, *out] if step < 0 else [*out, *here]
            blank = 0
        elif values.by_row.get(row) or (out and row in page.rows and is_rule(_row_text(values, row))):
            break  # a row that has been taken, or a rule above a name
        else:
            blank += row not in page.rows
        row += step
    return out


def _row_text(values: Values, row: int) -> str:
    return "".join(
        values.page.text[values.page.fragments[i].start : values.page.fragments[i].end] for i in values.page.rows[row]
    )


def _grouped(pieces: list[Piece], several: int) -> list[list[Piece]]:
    """Tell names apart that stand over one caption: as many as there are employer numbers, each ending like a name."""
    pieces = [p for p in pieces if p.text.lower().strip(" ,;") not in _AND]
    if several < 2 or len(pieces) < 2:
        return [pieces] if pieces else []
    if len(pieces) == several:
        return [[p] for p in pieces]
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if _ENDING.search(piece.text):
            groups.append([])
    groups = [g for g in groups if g]
    return groups if len(groups) == several else [pieces]


def _uncaptioned(values: Values) -> list[int]:
    """Give the name where no caption asks for it: the lines between the date and the registrant's numbers."""
    dates = [c.last_row for c in values.captions if c.kind == "date"]
    first = min((c.first_row for c in values.captions if c.kind in _IDS), default=None)
    if not dates or first is None:
        return []
    top = max(dates)
    taken_rows = [values.pieces[i].row for i in values.taken if values.pieces[i].row > top]
    bottom = min((r for r in taken_rows), default=first)
    return [i for i, p in enumerate(values.pieces) if top < p.row < min(bottom, first) and values.free(i)]
