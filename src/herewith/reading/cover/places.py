"""Names of states, provinces and countries; words of streets.

In: a text. Out: whether it is the name of a place. Never: a code for it; the cover's own words stay.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from herewith.form8k.fold import fold

_BEFORE = ("stateof", "thestateof", "republicof", "therepublicof", "commonwealthof", "the")


@cache
def regions() -> frozenset[str]:
    """Give the folded names and abbreviations of states and provinces."""
    return frozenset(
        fold(name)
        for part in ("states", "provinces")
        for code, names in _table()[part].items()
        for name in (code, *names)
    )


@cache
def city_states() -> frozenset[str]:
    """Give the folded names of countries that are one city."""
    return frozenset(fold(name) for name in _table()["countries"]["city_states"])


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
def countries() -> frozenset[str]:
    """Give the folded names of countries."""
    return frozenset(fold(name) for name in _table()["countries"]["names"])


def is_country(text: str) -> bool:
    """Tell whether a text is the name of a country."""
    return fold(text) in countries()


@lru_cache(maxsize=1024)
def is_place(text: str) -> bool:
    """Tell whether a text is the name of a state, a province or a country, "State of" and the like before it or not."""
    folded = fold(text)
    if folded in regions() or folded in countries():
        return True
    return any(folded.startswith(b) and _known(folded[len(b) :]) for b in _BEFORE)


def _known(folded: str) -> bool:
    return folded in regions() or folded in countries()


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("herewith.reading.cover").joinpath("places.toml").read_text(encoding="utf-8"))
