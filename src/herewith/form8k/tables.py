"""Reads the tables of facts beside this file, and holds them to their records.

In: a file name and a record. Out: the record, filled. Never: a default for a fact that a table leaves out, or silence
about a key that no record knows.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec

T = TypeVar("T")

Mark = Literal["source", "data", "memory-high", "memory-low"]
"""How well a fact is founded: read in the source named, counted in real filings, or remembered with more or less
confidence, in which case the source named is where a reader should look."""


class Citation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a fact comes from."""

    source: str
    """Key of the table's `sources`."""
    mark: Mark
    fact: str = "entry"
    """What it supports: "entry" (all of it), "title", "number", "effective_from", "deadline" …"""


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every table has."""

    sources: dict[str, str]
    """Short key to the full name of a release, rule or other source."""


def load(name: str, record: type[T]) -> T:
    """Read a table.

    Raises:
        msgspec.ValidationError: the table has a key that the record does not know, lacks one, or has a wrong type.
    """
    data = tomllib.loads(files("herewith.form8k").joinpath(name).read_text(encoding="utf-8"))
    return msgspec.convert(data, record)


def in_force(effective_from: dt.date | None, effective_to: dt.date | None, on: dt.date) -> bool:
    """Tell whether a day lies between two dates, both included; None is open."""
    return (effective_from is None or effective_from <= on) and (effective_to is None or on <= effective_to)


def days_away(effective_from: dt.date | None, effective_to: dt.date | None, on: dt.date) -> int:
    """Count the days from a day to the nearest day in force; 0 when in force."""
    if effective_from is not None and on < effective_from:
        return (effective_from - on).days
    if effective_to is not None and effective_to < on:
        return (on - effective_to).days
    return 0
