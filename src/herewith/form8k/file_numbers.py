"""Commission file numbers: what their prefixes mean, and when two are the same.

In: a number as printed. Out: its parts as numbers, and the meaning of the prefix. Never: a repaired number; a prefix
that does not exist is for the checks to tell.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from herewith.form8k.tables import Citation, Table, load

_FILE_NUMBER = re.compile(r"(\d{1,3})\s?[-‐‑‒–—]\s?(\d{1,6})(?:\s?[-‐‑‒–—]\s?(\d{1,3}))?")


class Prefix(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A prefix of file numbers."""

    prefix: int
    meaning: str
    on_8k: Literal["yes", "seldom", "no"]
    """Whether a registrant that files Form 8-K can have it."""
    citations: tuple[Citation, ...]


class Prefixes(Table, frozen=True, kw_only=True):
    """The table file_numbers.toml."""

    prefix: tuple[Prefix, ...]


class FileNumber(NamedTuple):
    """A file number in numbers, so that 1-15167, 01-15167 and 001-15167 are equal."""

    prefix: int
    serial: int
    suffix: int | None = None
    """Of a co-registrant or series: 333-12345-01 has 1."""


@cache
def table() -> Prefixes:
    """Give the whole table, read once."""
    return load("file_numbers.toml", Prefixes)


def prefixes() -> tuple[Prefix, ...]:
    """Give the prefixes, in their order."""
    return table().prefix


def prefix_meaning(prefix: int) -> Prefix | None:
    """Give what a prefix means; None where there is no such prefix."""
    return next((entry for entry in prefixes() if entry.prefix == prefix), None)


def file_number(printed: str) -> FileNumber | None:
    """Read a file number ("001-15167", "0-22247", "333-12345-01"); None where the whole is not in that form."""
    match = _FILE_NUMBER.fullmatch(printed.strip())
    if match is None:
        return None
    return FileNumber(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
