"""The table of header keys, `header_keys.toml`, ready for look-up.

In: a spelling as printed, tab or dashed. Out: the section it opens or the key it is, or None where the table lacks it.
Never: reading a value.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import msgspec

Reads = Literal["words", "date", "moment", "count", "industry", "item", "flag"]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A heading of the header."""

    spellings: tuple[str, ...]
    opens: Literal["party", "group", "address", "other"]
    field: str | None = None
    """For an address, the field of `Filer` that it fills."""

    @property
    def role(self) -> str:
        """What a party is called in `Filer.role`."""
        return self.spellings[0].lower()


class Key(msgspec.Struct, frozen=True, kw_only=True):
    """A key of the header, with the field that its value is read into."""

    spellings: tuple[str, ...]
    of: Literal["submission", "party", "address", "former"]
    field: str | None = None
    reads: Reads = "words"


class _Table(msgspec.Struct, frozen=True):
    section: tuple[Section, ...]
    key: tuple[Key, ...]


def section(spelling: str) -> Section | None:
    """Give the section that a heading of this spelling opens."""
    found = _entry(spelling)
    return found if isinstance(found, Section) else None


def key(spelling: str) -> Key | None:
    """Give the key of this spelling."""
    found = _entry(spelling)
    return found if isinstance(found, Key) else None


def folded(spelling: str) -> str:
    """Fold the dashed and the tab spelling of a key together."""
    return " ".join(spelling.replace("-", " ").replace("_", " ").upper().split())


@lru_cache(maxsize=1024)  # a header names the same few dozen keys again and again
def _entry(spelling: str) -> Section | Key | None:
    return _entries().get(folded(spelling))


@cache
def _entries() -> dict[str, Section | Key]:
    text = files("herewith.submission").joinpath("header_keys.toml").read_text("utf-8")
    table = msgspec.convert(tomllib.loads(text), _Table)
    entries: tuple[Section | Key, ...] = (*table.section, *table.key)
    return {spelling: entry for entry in entries for spelling in entry.spellings}
