"""An address: street lines, city, region, postal code.

In: the pieces of an address in order. Out: the places of its parts. Never: a part that is not printed.

Read from its end: the code, the state or country before it, the city before that; the rest is the street. Where no comma
parts street and city ("Suite 200 San Ramon, CA"), the street ends after its last number or word for a street.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.form8k.fold import fold
from herewith.reading.cover.kinds import FOREIGN_CODE, POSTAL_CODE
from herewith.reading.cover.page import Stretch
from herewith.reading.cover.places import countries, is_place, regions

_STREET_WORDS = frozenset(
    "street st avenue ave av boulevard blvd road rd drive dr lane ln way parkway pkwy place pl plaza plz square sq court ct"
    " circle cir highway hwy freeway fwy expressway turnpike tpke trail trl terrace ter loop row broadway center centre park"
    " tower towers building bldg pike alley crossing crescent quay wharf mall campus commons green esplanade route rt"
    " floor fl north south east west nw ne sw se n s e w".split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten twelve".split())
_EITHER = frozenset("st n s e w north south east west center park green square".split())
"""Words that end a street or begin a city: St. Louis, North Haven, Park Ridge."""
_UNIT = re.compile(
    r"\b(?:suites?|ste\.?|units?|rooms?|rm\.?|floor|fl\.?|apt\.?|building|bldg\.?|box|mail\s?stop|m/s|dept\.?|level|p\.?o\.?)\s{0,3}"
    r"(?:no\.?|number|#)?\s{0,3}(?:[a-z]{0,3}-?\d[\w/-]{0,9}|[a-z]\b)|\b\d{1,3}(?:st|nd|rd|th)\s{1,3}(?:floor|fl\.?)|#\s?\d[\w-]{0,6}",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+")
_EDGE = " \t\r\n\xa0,;."


class Address(NamedTuple):
    """Places of the parts in the view."""

    street: tuple[Stretch, ...] = ()
    city: tuple[Stretch, ...] = ()
    region: tuple[Stretch, ...] = ()
    postal_code: tuple[Stretch, ...] = ()
    country: tuple[Stretch, ...] = ()


def read_address(text: str, lines: list[Stretch], code: tuple[Stretch, ...] = ()) -> Address:
    """Read an address from its lines; `code` is its postal code where that stands apart."""
    parts = [p for line in lines for p in _parts(text, line)]
    country: tuple[Stretch, ...] = ()
    if parts:
        parts, own = _cut_code(text, parts)
        code = code or own
    if parts and fold(text[parts[-1][0] : parts[-1][1]]) in countries() and len(parts) > 1:
        before = fold(text[parts[-2][0] : parts[-2][1]])
        if _ends_in_region(text, parts[-2]) or before in regions() or (not code and _has_code(text, parts[-2])):
            country = (parts.pop(),)
            if not code:
                parts, code = _cut_code(text, parts)
    parts, region = _cut_region(text, parts)
    if not code and not region and country:
        region, country = country, ()
    if not code and parts:
        parts, code = _cut_foreign(text, parts)
    if not region and country:
        region, country = country, ()
    parts, city = _cut_city(text, parts, bool(region or code))
    return Address(tuple(parts), city, region, code, country)


def _parts(text: str, line: Stretch) -> list[Stretch]:
    """Cut a line at its commas and wide gaps."""
    out = []
    at = line[0]
    for found in re.finditer(r",|;|[ \xa0]{2,}|\n", text[line[0] : line[1]]):
        out.append((at, line[0] + found.start()))
        at = line[0] + found.end()
    out.append((at, line[1]))
    return [p for p in (_trim(text, a, b) for a, b in out) if p[0] < p[1]]


def _trim(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in " \t\r\n\xa0,;":
        start += 1
    while start < end and text[end - 1] in " \t\r\n\xa0,;":
        end -= 1
    return start, end


def _cut_code(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take a ZIP code from the end; where a country follows it, from before the country."""
    for back in (1, 2):
        if back > len(parts):
            break
        start, end = parts[-back]
        if back == 2 and fold(text[parts[-1][0] : parts[-1][1]]) not in countries():
            break
        for found in POSTAL_CODE.finditer(text, start, end):
            if not text[found.end() : end].strip(_EDGE) and (found.start() == start or not text[found.start() - 1].isalnum()):
                if found.start() == start and len(parts) == back:
                    break
                kept = _trim(text, start, found.start())
                rest = parts[: len(parts) - back] + ([kept] if kept[0] < kept[1] else []) + parts[len(parts) - back + 1 :]
                return rest, (found.span(),)
    return parts, ()


def _has_code(text: str, part: Stretch) -> bool:
    return bool(_cut_foreign(text, [part])[1]) or bool(re.search(r"\d", text[part[0] : part[1]]))


def _cut_foreign(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take a postal code of Canada, the United Kingdom, Bermuda or Ireland from the end of the last part."""
    start, end = parts[-1]
    for found in FOREIGN_CODE.finditer(text, start, end):
        if found.end() == end and (found.start() == start or text[found.start() - 1].isspace()):
            kept = _trim(text, start, found.start())
            return parts[:-1] + ([kept] if kept[0] < kept[1] else []), (found.span(),)
    return parts, ()


def _ends_in_region(text: str, part: Stretch) -> bool:
    return bool(_cut_region(text, [part])[1])


def _cut_region(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take the state or country from the end of the last part: the whole of it, or its last one to three words."""
    if not parts:
        return parts, ()
    start, end = parts[-1]
    if is_place(text[start:end]):
        return parts[:-1], ((start, end),)
    tokens = [(start + t.start(), start + t.end()) for t in _TOKEN.finditer(text[start:end])]
    for count in (3, 2, 1):
        if count < len(tokens) and is_place(text[tokens[-count][0] : end]):
            return [*parts[:-1], _trim(text, start, tokens[-count][0])], ((tokens[-count][0], end),)
    return parts, ()


def _cut_city(text: str, parts: list[Stretch], placed: bool) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take the city: the last part, or what follows the end of the street within it."""
    if not parts or (len(parts) == 1 and not placed):
        return parts, ()
    start, end = parts[-1]
    cut = _street_end(text, start, end)
    if cut >= end:
        return parts, ()
    if cut > start:
        return [*parts[:-1], _trim(text, start, cut)], (_trim(text, cut, end),)
    return parts[:-1], ((start, end),)


def _street_end(text: str, start: int, end: int) -> int:
    """Give where a street ends inside a part that may hold street and city; `start` where it holds no street."""
    words = [(start + w.start(), start + w.end(), w.group().lower()) for w in _WORD.finditer(text[start:end])]
    cut = start
    for unit in _UNIT.finditer(text, start, end):
        cut = max(cut, unit.end())
    numbered = bool(words) and (words[0][2][0].isdigit() or words[0][2] in _NUMBERS)
    if not numbered:
        return cut
    for index, (_, stop, word) in enumerate(words):
        late = index >= len(words) - 2
        if index and word in _STREET_WORDS and not (word in _EITHER and late and index < len(words) - 1):
            if index == len(words) - 1 and cut > start:
                continue
            cut = max(cut, stop)
    while cut < end and text[cut] in ".":
        cut += 1
    return cut
