"""Names of states, provinces and countries; words of streets.

In: a text. Out: whether it is the name of a place. Never: a code for it; the cover's own words stay.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from herewith.form8k.fold import fold
from herewith.form8k.states import Place, place_of

_BEFORE = ("stateof", "thestateof", "republicof", "therepublicof", "commonwealthof", "the")
_COUNTRIES = ("country", "territory")


@lru_cache(maxsize=1024)
def is_place(text: str) -> bool:
    """Tell whether a text is the name of a state, a province or a country, "State of" and the like before it or not."""
    if not any(c.isalpha() for c in text) or any(c.isdigit() for c in text):
        return False  # EDGAR's codes of countries ("A1", "2Q") are no names
    return _place(text) is not None


@lru_cache(maxsize=1024)
def is_country(text: str) -> bool:
    """Tell whether a text is the name of a country, written out: two letters are a state's."""
    place = _place(text) if len(fold(text)) > 2 or "." in text or text == "UK" else None
    return place is not None and (place.kind in _COUNTRIES or fold(text) in city_states())


def _place(text: str) -> Place | None:
    folded = fold(text)
    found = place_of(folded)
    for before in _BEFORE:
        if found is None and folded.startswith(before):
            found = place_of(folded[len(before) :])
    return found


@cache
def city_states() -> frozenset[str]:
    """Give the folded names of countries that are one city."""
    return frozenset(fold(name) for name in _table()["cities"]["states"])


def is_state_abroad(text: str) -> bool:
    """Tell whether a text is the name of a state that EDGAR's list, which has its country, has not."""
    return fold(text) in _states_abroad()


@cache
def _states_abroad() -> frozenset[str]:
    return frozenset(fold(name) for name in _table()["cities"]["regions"])


@cache
def street_words() -> frozenset[str]:
    """Give words that end the name of a street, lower case."""
    return frozenset(_table()["streets"]["words"])


@cache
def words_for_both() -> frozenset[str]:
    """Give those of `street_words` that may also begin the name of a city."""
    return frozenset(_table()["streets"]["both"])


@cache
def number_words() -> frozenset[str]:
    """Give numbers in letters that open an address."""
    return frozenset(_table()["streets"]["numbers"])


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("herewith.reading.cover").joinpath("streets.toml").read_text(encoding="utf-8"))
