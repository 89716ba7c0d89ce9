"""The exhibits that a report lists.

In: the view, the stretch of its exhibits item and that of its exhibit index, either of which may be missing. Out:
exhibits in the order listed, each once, and the stretches accounted for. Never: a number or a description that is not
printed.

Where neither lists any, what the item says is attached counts ("The press release is attached as Exhibit 99.1").

An exhibit listed in both places is one, described in the item's words. Where the item numbers its papers "1.", "2." as
any list does and the index has exhibit numbers, the index's numbers count.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from herewith.form8k.exhibits import normal_number
from herewith.model import Exhibit, Passage
from herewith.reading.exhibit_entries import Entry, Listing, Note
from herewith.reading.exhibit_list import read_list
from herewith.reading.exhibit_mentions import mentions
from herewith.reading.exhibit_rows import rows_of
from herewith.reading.exhibit_ties import tie
from herewith.text.view import View

__all__ = ["ExhibitReading", "read_exhibits", "tie"]

Stretch = tuple[int, int]

_PART = re.compile(r"\)[\s\xa0.:\u2013\u2014-]{0,40}(?:the[ \xa0])?exhibits?\b", re.IGNORECASE)
_FARTHEST = 64
"""Characters of its line that may stand before the bracket that closes the part's letter."""
_LETTER = re.compile(r"[^\w\n(]{0,60}\(?[a-e]", re.IGNORECASE)
_INDEX = re.compile(
    r"^[^\w\n]{0,200}(?:exhibit[ \xa0]{1,3}index|index[ \xa0]{1,3}(?:to|of)[ \xa0]{1,3}exhibits?"
    r"|list[ \xa0]{1,3}of[ \xa0]{1,3}exhibits)[^\w\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_BY_REFERENCE = re.compile(
    r"incorporat\w{2,4}[\s\xa0](?:herein[\s\xa0])?(?:\w{1,12}[\s\xa0]){0,2}by[\s\xa0]reference|previously[\s\xa0]filed",
    re.IGNORECASE,
)
_FORM = re.compile(r"\b(?:8-K|10-[KQD]|S-\d{1,2}|F-\d|20-F|6-K|DEF|10-12[BG]?|8-A)", re.IGNORECASE)
"""What a column headed "Incorporated by Reference" holds: the form with which the exhibit was filed."""
_HEREWITH = re.compile(
    r"(?:filed|furnished|attached|submitted|provided|included)[\s\xa0](?:electronically[\s\xa0])?(?:here|with[\s\xa0]this)",
    re.IGNORECASE,
)


class ExhibitReading(NamedTuple):
    """Exhibits with the stretches of the view that are accounted for."""

    exhibits: tuple[Exhibit, ...]
    claimed: tuple[Stretch, ...]


class _Listed(NamedTuple):
    """An entry with the list it stands in."""

    entry: Entry
    listing: Listing
    place: Literal["item", "index"]


def read_exhibits(view: View, item: Stretch | None, index: Stretch | None) -> ExhibitReading:
    """Read the exhibits item and the exhibit index.

    Both stretches are places of the view, under the heading of the item and from the heading of the index; the item's
    may hold parts (a) and (b), an index of its own, and text after the list.
    """
    listed: list[_Listed] = []
    claimed: list[Stretch] = []
    for place, stretch in _stretches(view, item, index):
        listing = read_list(view.text, rows_of(view, *stretch))
        listed += [_Listed(entry, listing, place) for entry in listing.entries]
        claimed += listing.claimed
        claimed += [s for e in listing.entries for s in _claims(e)]
    exhibits = _merged(view, _without_plain_lists(listed))
    if not exhibits and item is not None:
        exhibits = tuple(
            Exhibit(
                number=view.passage(*m.number),
                description=view.passage(*m.description) if m.description else None,
                listed_in=("item",),
            )
            for m in mentions(view.text, *item)
        )
    return ExhibitReading(exhibits, tuple(sorted(claimed)))


def _stretches(
    view: View, item: Stretch | None, index: Stretch | None
) -> list[tuple[Literal["item", "index"], Stretch]]:
    """Give the lists: the item's from its part "(d) Exhibits" on, cut where an index begins inside it."""
    out: list[tuple[Literal["item", "index"], Stretch]] = []
    if item is not None:
        start, end = item
        start = _part(view.text, start, end)
        said = view.text[start:end].lower()
        for heading in _INDEX.finditer(view.text, start, end) if "index" in said or "list" in said else ():
            out.append(("item", (start, heading.start())))
            start = heading.start()
        out.append(("index" if out else "item", (start, end)))
    if index is not None:
        out.append(("index", index))
    return out


def _part(text: str, start: int, end: int) -> int:
    """Give where the line of the part "(d) Exhibits" begins, else the start."""
    for part in _PART.finditer(text, start, end):
        line = text.rfind("\n", max(0, part.start() - _FARTHEST), part.start()) + 1
        if line >= start and _LETTER.fullmatch(text, line, part.start()):
            return line
    return start


def _claims(entry: Entry) -> list[Stretch]:
    return [(entry.start, max(entry.start, entry.found.rest)), *entry.description, *entry.beside]


def _without_plain_lists(listed: list[_Listed]) -> list[_Listed]:
    """Leave out what is only a list, "1." and "2.", where exhibit numbers are given elsewhere.

    "(2)" in a list that has "(99)" too is no such list: all its numbers are set off alike.
    """
    sure = [x for x in listed if x.entry.found.strength != "list"]
    styles = {(id(x.listing), x.entry.found.style) for x in sure}
    if not sure:
        return listed
    return [x for x in listed if x.entry.found.strength != "list" or (id(x.listing), x.entry.found.style) in styles]


def _merged(view: View, listed: list[_Listed]) -> tuple[Exhibit, ...]:
    """Make one exhibit of what is listed twice, in the order of the first list."""
    by_number: dict[str, list[_Listed]] = {}
    for x in listed:
        by_number.setdefault(normal_number(view.text[slice(*x.entry.number)]), []).append(x)
    lists = {id(x.listing): x.listing for x in listed}
    noted = {key: _marks_by_reference(view, listing) for key, listing in lists.items()}
    return tuple(_exhibit(view, group, noted) for group in by_number.values())


def _exhibit(view: View, group: list[_Listed], noted: dict[int, set[str]]) -> Exhibit:
    first = next((x for x in group if x.entry.description), group[0])
    description = view.joined(first.entry.description)
    marks = list(dict.fromkeys(m for x in group for m in x.entry.marks))
    places = tuple(dict.fromkeys(x.place for x in group))
    return Exhibit(
        number=view.passage(*first.entry.number),
        description=description or None,
        marks=tuple(marks),
        listed_in=places,
        status="incorporated by reference"
        if any(_by_reference(view, x, description, noted[id(x.listing)]) for x in group)
        else "not to be known",
    )


def _by_reference(view: View, x: _Listed, description: Passage, noted: set[str]) -> bool:
    """Tell whether description, columns or a footnote of the marks `noted` say that it is incorporated by reference."""
    beside = " ".join(view.text[a:b] for a, b in x.entry.beside)
    said = f"{description} {beside}"
    if _is_by_reference(said) or (x.listing.by_reference and _FORM.search(beside)):
        return True
    return not noted.isdisjoint(x.entry.marks) and not _HEREWITH.search(said)


def _marks_by_reference(view: View, listing: Listing) -> set[str]:
    """Give the marks of the footnotes that say that an exhibit is incorporated by reference."""
    return {n.mark for n in listing.notes if _is_by_reference(_note(view, n))}


def _is_by_reference(said: str) -> bool:
    low = said.lower()
    return ("incorporat" in low or "previously" in low) and _BY_REFERENCE.search(said) is not None


def _note(view: View, note: Note) -> str:
    return view.text[slice(*note.stretch)]
