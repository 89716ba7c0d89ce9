"""States, territories, provinces and countries, by name or by any of their codes.

In: words or a code as printed. Out: the place. Never: a place found in the middle of a text; what to ask about is
`herewith.reading`'s to say.

Two letters mean different things in different places: "CA" is California in an address and Canada in ISO 3166-1, "DE"
Delaware and Germany. Hence one function for names, postal abbreviations and EDGAR's codes, which never collide, and
another for ISO codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from herewith.form8k.fold import fold
from herewith.form8k.tables import Citation, Table, load


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state, territory, province or country."""

    kind: Literal["state", "district", "territory", "province", "country", "unknown"]
    name: str
    variants: tuple[str, ...] = ()
    """Other names, and customary abbreviations ("Mass.")."""
    code: str | None = None
    """EDGAR's code: "DE", "A1", "X0"; None where EDGAR's list has no such place."""
    postal: str | None = None
    """Postal abbreviation of a state, territory or province: "MA", "BC"."""
    iso: str | None = None
    """ISO 3166-1, two letters: "GB"; None for states and provinces."""
    citations: tuple[Citation, ...]


class Places(Table, frozen=True, kw_only=True):
    """The table states.toml."""

    place: tuple[Place, ...]


@cache
def table() -> Places:
    """Give the whole table, read once."""
    return load("states.toml", Places)


def places() -> tuple[Place, ...]:
    """Give all places: states, the district, territories, Canadian provinces, countries."""
    return table().place


@cache
def forms() -> Mapping[str, Place]:
    """Map every folded name, variant, postal abbreviation and EDGAR code to its place.

    Where two share one, the first of the table has it: "Georgia" is the state, "Republic of Georgia" the country.
    """
    found: dict[str, Place] = {}
    for place in places():
        for printed in (place.name, *place.variants, place.postal, place.code):
            if printed is not None:
                found.setdefault(fold(printed), place)
    return MappingProxyType(found)


def place_of(printed: str) -> Place | None:
    """Give the place that words or a code as printed stand for: "Delaware", "Del.", "DE", "State of Delaware".

    Takes names, customary and postal abbreviations and EDGAR's codes; not ISO codes. None where no place has that name.
    """
    return forms().get(fold(printed))


@cache
def place_of_iso(code: str) -> Place | None:
    """Give the country or territory of a code of ISO 3166-1, as dei:EntityAddressCountry uses it."""
    wanted = code.strip().upper()
    return next((place for place in places() if place.iso == wanted), None)


def same_place(one: str, other: str) -> bool | None:
    """Tell whether two ways of printing name one place; None where either is not known."""
    first, second = place_of(one), place_of(other)
    if first is None or second is None:
        return None
    return first == second
