"""An address: street lines, city, region, postal code.

In: the pieces of an address in order. Out: the places of its parts. Never: a part that is not printed.

Read from its end: the code, the state or country before it, the city before that; the rest is the street. Where no
comma parts street and city ("Suite 200 San Ramon, CA"), the street ends after its last number or word for a street.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.form8k.fold import fold
from herewith.reading.cover.kinds import CODE_ABROAD, FOREIGN_CODE, POSTAL_CODE
from herewith.reading.cover.page import Stretch
from herewith.reading.cover.places import (
    city_states,
    is_country,
    is_place,
    is_state_abroad,
    number_words,
    street_words,
    words_for_both,
)
from herewith.text.fragments import is_wrapped
from herewith.text.view import View

_UNIT = re.compile(
    r"\b(?:suites?|ste\.?|units?|rooms?|rm\.?|floor|fl\.?|apt\.?|building|bldg\.?|box|mail\s?stop|m/s|dept\.?|level|p\.?o\.?)\s{0,3}"
    r"(?:no\.?|number|#)?\s{0,3}(?:[a-z]{0,3}-?\d[\w/-]{0,9}|[a-z]\b)|\b\d{1,3}(?:st|nd|rd|th)\s{1,3}(?:floor|fl\.?)|#\s?\d[\w-]{0,6}",
    re.IGNORECASE,
)
_WIDE = re.compile(r"[,;]|\xa0 ?\xa0[ \xa0]*")
_WIDE_TYPED = re.compile(r"[,;]|[ \xa0]{2,}")
"""Gaps between street and city; in markup plain blanks fold to one, however many the source has."""
_TOKEN = re.compile(r"\S+")
_PROVINCE = re.compile(r"\w\s{1,3}(?:province|prefecture|oblast)$", re.IGNORECASE)
"""Regions that the form's table of places does not list, and that say what they are."""
_INITIALS = re.compile(r"[A-Z]{2,3}")
"""A region between city and country: "Sydney, NSW, Australia"."""
_WORD = re.compile(r"[^\W_]+")
_EDGE = " \t\r\n\xa0,;."


class Address(NamedTuple):
    """Places of the parts in the view."""

    street: tuple[Stretch, ...] = ()
    city: tuple[Stretch, ...] = ()
    region: tuple[Stretch, ...] = ()
    postal_code: tuple[Stretch, ...] = ()
    country: tuple[Stretch, ...] = ()


def read_address(view: View, lines: list[Stretch], code: tuple[Stretch, ...] = ()) -> Address:
    """Read an address from its lines; `code` is its postal code where that stands apart."""
    text = view.text
    parts = [p for line in lines for p in _parts(view, line)]
    parts, own = _cut_by_country(text, parts)
    if not own:
        parts, own = _cut_code(text, parts)
    code = code or own
    country: tuple[Stretch, ...] = ()
    if len(parts) > 1 and is_country(text[parts[-1][0] : parts[-1][1]]):
        country = (parts.pop(),)
        for cut in (_cut_by_country, _cut_code, _cut_abroad):
            if not code:
                parts, code = cut(text, parts)
    parts, region = _cut_region(text, parts, bool(country))
    if not region:
        region, country = country, ()
    if region and not code and parts and _starts_in(text, parts[-1], region[0]):
        parts, code = _cut_code(text, parts)
    if region and not code:
        parts, code = _cut_leading(text, parts)
    if region and parts and _names_city(text, region[0]):
        if country:
            return Address(tuple(parts), region, country, code)
        if _street_end(text, *parts[-1]) > parts[-1][0]:
            return Address(tuple(parts), region, (), code)
    parts, city = _cut_city(text, parts, bool(region or code))
    return Address(tuple(parts), city, region, code, country)


def _names_city(text: str, place: Stretch) -> bool:
    """Tell whether a country is its own city, as Singapore is."""
    return fold(text[place[0] : place[1]]) in city_states()


def _parts(view: View, line: Stretch) -> list[Stretch]:
    """Cut a line at its commas, and at a wide gap that follows more than a house number."""
    out = []
    text = view.text
    at = line[0]
    for found in (_WIDE if view.markup else _WIDE_TYPED).finditer(text, *line):
        if view.markup and found.group() not in ",;" and is_wrapped(view, found.start()):
            continue
        if found.group() in ",;" or not text[at : found.start()].strip().isdigit():
            out.append((at, found.start()))
            at = found.end()
    out.append((at, line[1]))
    return [p for p in (_trim(text, a, b) for a, b in out) if p[0] < p[1]]


def _trim(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in " \t\r\n\xa0,;":
        start += 1
    while start < end and text[end - 1] in " \t\r\n\xa0,;":
        end -= 1
    return start, end


def _cut_code(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take a postal code from the end of the last part."""
    if not parts:
        return parts, ()
    start, end = parts[-1]
    for pattern in (POSTAL_CODE, FOREIGN_CODE):
        for found in pattern.finditer(text, start, end):
            a, b = found.span()
            if text[b:end].strip(_EDGE) or (a > start and text[a - 1].isalnum()) or (a == start and len(parts) == 1):
                continue
            kept = _trim(text, start, a)
            return parts[:-1] + ([kept] if kept[0] < kept[1] else []), ((a, b),)
    return parts, ()


def _starts_in(text: str, part: Stretch, region: Stretch) -> bool:
    """Tell whether a country follows a part without a comma: "London W14 0QH England"."""
    return is_country(text[region[0] : region[1]]) and not text[part[1] : region[0]].strip()


def _cut_by_country(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take the code from beside a country: "Chile 7550000", "Sweden 111 22", "L-2449 Luxembourg"."""
    if len(parts) < 2:
        return parts, ()
    start, end = parts[-1]
    for a, _ in _tokens(text, start, end)[-2:]:
        if CODE_ABROAD.fullmatch(text, a, end) and is_country(text[start:a].strip(_EDGE)):
            return [*parts[:-1], _trim(text, start, a)], ((a, end),)
        before = _trim(text, start, a)
        if CODE_ABROAD.fullmatch(text, *before) and is_country(text[a:end]):
            return [*parts[:-1], (a, end)], (before,)
    return parts, ()


def _cut_abroad(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take a code that only a country beside it tells from a house number: "Mumbai 400 021", "Zug, 6300"."""
    if len(parts) < 2:
        return parts, ()
    start, end = parts[-1]
    for a, _ in _tokens(text, start, end)[-2:]:
        if CODE_ABROAD.fullmatch(text, a, end) and not any(c.isdigit() for c in text[start:a]):
            city = _trim(text, start, a)
            return parts[:-1] + ([city] if city[0] < city[1] else []), ((a, end),)
    return parts, ()


def _cut_leading(text: str, parts: list[Stretch]) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take the code that European addresses print before the city: "CH-6340 Baar", "1077 ZX Amsterdam"."""
    if len(parts) < 2:
        return parts, ()
    start, end = parts[-1]
    tokens = _tokens(text, start, end)
    for count in (2, 1):
        stop = tokens[min(count, len(tokens)) - 1][1]
        digits = sum(c.isdigit() for c in text[start:stop])
        if count < len(tokens) and digits > 3 and CODE_ABROAD.fullmatch(text, start, stop):
            return [*parts[:-1], (tokens[count][0], end)], ((start, stop),)
    return parts, ()


def _tokens(text: str, start: int, end: int) -> list[Stretch]:
    return [t.span() for t in _TOKEN.finditer(text, start, end)]


def _cut_region(text: str, parts: list[Stretch], abroad: bool) -> tuple[list[Stretch], tuple[Stretch, ...]]:
    """Take the state or country from the end of the last part: the whole of it, or its last one to three words."""
    if not parts:
        return parts, ()
    start, end = parts[-1]
    if is_place(text[start:end]) or _PROVINCE.search(text[start:end]):
        return parts[:-1], ((start, end),)
    if abroad and len(parts) > 2 and (_INITIALS.fullmatch(text, start, end) or is_state_abroad(text[start:end])):
        return parts[:-1], ((start, end),)
    tokens = _tokens(text, start, end)
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
    numbered = bool(words) and (words[0][2][0].isdigit() or words[0][2] in number_words())
    if not numbered:
        return cut
    for index, (_, stop, word) in enumerate(words):
        late = index >= len(words) - 2
        if index and word in street_words() and not (word in words_for_both() and late and index < len(words) - 1):
            if index == len(words) - 1 and cut > start:
                continue
            cut = max(cut, stop)
    while cut < end and text[cut] == ".":
        cut += 1
    return cut
