"""Kinds of exhibits, and when two printed exhibit numbers are one.

In: a number as a list, an index or EDGAR's document type prints it. Out: its normal and its weak form, and its kind
on a day. Never: a pairing of listed and attached exhibits, which is `herewith.reading`'s; the footnotes of a list.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from typing import Literal

import msgspec

from herewith.form8k.tables import Citation, Table, days_away, load

_LEAD = re.compile(r"\A\W{0,3}(?:EXHIBITS?|EXH?|E)?\b[\W_]{0,3}(?:(?:NUMBER|NOS?|NUM)\b[\W_]{0,3})?")
_JOINED_LEAD = re.compile(r"\A(?:EXHIBIT|EX)(?=\d)")
_FOOTNOTE_MARKS = re.compile(r"[\s*†‡§+#~^]+")
_DASHES = re.compile(r"[-‐‑‒–—]")
_BRACKETS = re.compile(r"[()\[\]]+")
_POINTS = re.compile(r"\.{2,}")
_POINT_BEFORE_LETTER = re.compile(r"(?<=\d)\.(?=[A-Z])")
_POINT_AFTER_LETTER = re.compile(r"(?<=[A-Z])\.(?=[A-Z])")
_ROOT = re.compile(r"\d{1,3}")
_LEADING_ZEROS = re.compile(r"\A0+(?=\d)")


class ExhibitKind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an exhibit number stands for."""

    number: str
    """The number of Item 601: "99" for 99, 99.1 and 99(a)."""
    what: str
    on_8k: Literal["table", "seen", "not"]
    """table: Item 601 has it for Form 8-K; seen: filers attach it; not: it belongs to other forms."""
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    attached: bool = True
    """False: listed and never attached (104)."""
    with_items: tuple[str, ...] = ()
    """Items that call for it."""
    note: str | None = None
    citations: tuple[Citation, ...]


class ExhibitKinds(Table, frozen=True, kw_only=True):
    """The table exhibits.toml."""

    exhibit: tuple[ExhibitKind, ...]


@cache
def table() -> ExhibitKinds:
    """Give the whole table, read once."""
    return load("exhibits.toml", ExhibitKinds)


@cache
def _by_number() -> dict[str, tuple[ExhibitKind, ...]]:
    kinds: dict[str, tuple[ExhibitKind, ...]] = {}
    for kind in table().exhibit:
        kinds[kind.number] = (*kinds.get(kind.number, ()), kind)
    return kinds


def exhibit_kinds() -> tuple[ExhibitKind, ...]:
    """Give all kinds, by number; a number whose meaning changed stands twice."""
    return table().exhibit


def normal_number(printed: str) -> str:
    """Give the normal form of an exhibit number, in which a list and EDGAR's document type agree.

    Upper case, without "Exhibit", "EX-", "No.", footnote marks, brackets, and points between a digit and a letter:
    "99.4(a)" and "EX-99.4(A)" are "99.4A", "12(c)" and "EX-12.(C)" are "12C", "99-1" is "99.1", "10(16)" is "10.16".
    Zeros stay: "99.01" is not "99.1" (see `weak_number`). '' where nothing is left.
    """
    return _normal(str(printed))


@lru_cache(maxsize=1024)
def _normal(printed: str) -> str:
    """Give the normal form; most reports print one of a dozen numbers."""
    text = _FOOTNOTE_MARKS.sub(" ", printed).strip().upper()
    text = _JOINED_LEAD.sub("", _LEAD.sub("", text, count=1), count=1)
    text = _BRACKETS.sub(".", _DASHES.sub(".", text.replace(" ", "")))
    text = _POINTS.sub(".", "".join(c for c in text if c.isalnum() or c == "."))
    return _POINT_AFTER_LETTER.sub("", _POINT_BEFORE_LETTER.sub("", text)).strip(".")


def weak_number(printed: str) -> str:
    """Give the form in which 99, 99.1 and 99.01 are one, for matching where only one candidate remains.

    Leading zeros go from each part, and a lone ".1" goes too; "99.10" and "2.1.1" keep theirs.
    """
    parts = [_LEADING_ZEROS.sub("", part) for part in normal_number(printed).split(".")]
    return parts[0] if len(parts) == 2 and parts[1] == "1" else ".".join(parts)


def exhibit_kind(number: str, on: dt.date | None) -> ExhibitKind | None:
    """Give the kind of an exhibit, printed or normal, on a day of filing; the latest meaning where there is no day.

    Where the number had its meaning only before or after the day, the nearest meaning is given: its dates tell. None
    where Item 601 never had the number.
    """
    root = _ROOT.match(normal_number(number))
    meanings = _by_number().get(root[0], ()) if root is not None else ()
    if not meanings or on is None:
        return meanings[-1] if meanings else None
    return min(reversed(meanings), key=lambda kind: days_away(kind.effective_from, kind.effective_to, on))
