"""What the cover page and the signature page ask for, and in which words.

In: a day, or nothing. Out: fields with captions, the four boxes, and the sentences of the form that hold no value,
printed and folded. Never: a place on a page; where captions stand is `herewith.reading`'s to find.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from herewith.form8k.fold import fold
from herewith.form8k.tables import Citation, Table, in_force, load

__all__ = [
    "BoxCaption",
    "CoverField",
    "Sentence",
    "asked_on",
    "boxes",
    "captions",
    "fields",
    "fold",
    "none_words",
    "sentences",
    "sentences_of",
]


class CoverField(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that the cover or the signature page asks for."""

    key: str
    """Its place in a reading: "date_of_report", "registrants.name", "securities_12b.symbol", "signatures.title"."""
    captions: tuple[str, ...] = ()
    """The form's own first, then as filers print it."""
    asked_with: str | None = None
    """Key of the field whose captions ask for this one too: the city stands under "Address of …"."""
    none: tuple[str, ...] = ()
    """What filers print for *there is none*."""
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    dei: tuple[str, ...] = ()
    """Inline XBRL elements."""
    note: str | None = None
    citations: tuple[Citation, ...]


class BoxCaption(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the four boxes of General Instruction A.2."""

    rule: str
    captions: tuple[str, ...]
    dei: str
    citations: tuple[Citation, ...]


class Sentence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of the form that hold no value, in the ways in which filers print them."""

    kind: str
    texts: tuple[str, ...]
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    citations: tuple[Citation, ...]


class CoverTable(Table, frozen=True, kw_only=True):
    """The table cover.toml."""

    field: tuple[CoverField, ...]
    box: tuple[BoxCaption, ...]
    sentence: tuple[Sentence, ...]


@cache
def table() -> CoverTable:
    """Give the whole table, read once."""
    return load("cover.toml", CoverTable)


def fields() -> tuple[CoverField, ...]:
    """Give the fields of cover and signature page, in the form's order."""
    return table().field


def boxes() -> tuple[BoxCaption, ...]:
    """Give the four boxes, in the form's order."""
    return table().box


@cache
def asked_on(on: dt.date | None) -> frozenset[str]:
    """Give the keys of the fields that the form asked for on a day of filing; without a day, those of today's form."""
    day = on or dt.date.max
    return frozenset(f.key for f in fields() if in_force(f.effective_from, f.effective_to, day))


@cache
def captions() -> Mapping[str, tuple[str, ...]]:
    """Give the folded captions of each field that has any, longest first, and of each box under "boxes." and its rule.

    A caption may ask for several fields ("Address of principal executive offices, including zip code") and stands under
    the first of them.
    """
    found = {f.key: _folded(f.captions) for f in fields() if f.captions}
    found.update({f"boxes.{box.rule}": _folded(box.captions) for box in boxes()})
    return MappingProxyType(found)


@cache
def none_words(key: str) -> frozenset[str]:
    """Give the folded words that mean *there is none* in a field: "na", "notapplicable"."""
    return frozenset(fold(word) for f in fields() if f.key == key for word in f.none)


@cache
def sentences() -> tuple[str, ...]:
    """Give all sentences of the form that hold no value, captions of the boxes included, folded and longest first."""
    printed = [text for sentence in table().sentence for text in sentence.texts]
    return _folded((*printed, *(caption for box in boxes() for caption in box.captions)))


@cache
def sentences_of(kind: str) -> tuple[str, ...]:
    """Give the sentences of one kind ("agency", "report", "signature" …), folded and longest first.

    Raises:
        KeyError: the table has no such kind.
    """
    found = [text for sentence in table().sentence if sentence.kind == kind for text in sentence.texts]
    if not found:
        raise KeyError(f"cover.toml has no sentences of kind {kind!r}; kinds: {', '.join(_kinds())}")
    return _folded(found)


def _kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence.kind for sentence in table().sentence))


def _folded(texts: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(sorted({fold(text) for text in texts}, key=lambda text: (-len(text), text)))
