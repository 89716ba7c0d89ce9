"""The sentences of an item, without its tables and the legends under it.

In: an item that was read. Out: its paragraphs of prose, parted by blank lines. Never: spans or a change of the words;
what is left out stays in `Item.text`, which leaves nothing out.

A legend is there for the law's sake: what is furnished is not filed (a sentence, often the last of a paragraph that
says something), what looks forward may not come true, nothing here is an offer (paragraphs). Its words stand in
prose.toml. A table is told by its columns: cells side by side that are no sentences. A bullet beside its sentence is
no table.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from herewith.model import Item

_COLUMNS = re.compile(r"\S {3,}\S|\t")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-Z])|(?<=[.!?][\"”’)])\s+(?=[\"“(]?[A-Z])")
_MARKER = re.compile(r"[\W_]{1,3}|\(?[0-9ivxlcm]{1,4}[.)]|\(?[a-z]\)|[a-z]\.", re.IGNORECASE)
_SENTENCE = 8
"""Words from which a cell that stands alone beside markers is a sentence."""


class Legend(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of legend."""

    name: str
    unit: Literal["sentence", "paragraph"]
    source: str
    any: tuple[str, ...]
    with_: tuple[str, ...] = msgspec.field(name="with")


class Captions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lines that stand over a legend."""

    any: tuple[str, ...]


class Legends(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table prose.toml."""

    legend: tuple[Legend, ...]
    captions: Captions


@cache
def legends() -> Legends:
    """Give the table of legends, read once."""
    return msgspec.convert(
        tomllib.loads(files("herewith.reading").joinpath("prose.toml").read_text(encoding="utf-8")), Legends
    )


def prose_of(item: Item) -> str:
    """Give the prose of an item: paragraphs parted by blank lines, each on one line.

    Raises:
        LookupError: the item came from JSON, which holds no layout.
    """
    kept = (_said(p) for p in _paragraphs(item.plain()) if legend_of(p, "paragraph") is None)
    return "\n\n".join(filter(None, kept))


def legend_of(words: str, unit: Literal["sentence", "paragraph"]) -> str | None:
    """Name the legend that a sentence or a paragraph is; None where it is none."""
    low = " ".join(words.lower().split())
    if low.strip(" .:*_-") in legends().captions.any:
        return "caption"
    for legend in legends().legend:
        if legend.unit == unit and any(p in low for p in legend.any) and any(p in low for p in legend.with_):
            return legend.name
    return None


def _said(paragraph: str) -> str:
    """Leave out of a paragraph the sentences that are legends."""
    return " ".join(s for s in _SENTENCES.split(paragraph) if legend_of(s, "sentence") is None)


def _paragraphs(plain: str) -> Iterator[str]:
    """Give paragraphs that are no tables: of a markup page its lines, of a typewritten one its blocks."""
    for block in re.split(r"\n[ \t\r]{0,200}\n", plain):
        lines = [line for line in block.split("\n") if line.strip()]
        tabular = sum(_is_row(line) for line in lines)
        if not lines or tabular * 2 > len(lines):
            continue
        markup = any("\t" in line for line in lines) or max(map(len, lines)) > 140
        kept = [" ".join(line.split()) for line in lines if not (markup and _is_row(line))]
        yield from kept if markup else [" ".join(kept)]


def _is_row(line: str) -> bool:
    """Tell whether a line is one of columns."""
    if not _COLUMNS.search(line.strip()):
        return False
    cells = [cell.strip() for cell in re.split(r"\t| {3,}", line) if cell.strip()]
    words = [cell for cell in cells if not _MARKER.fullmatch(cell)]
    return len(words) > 1 or (len(words) == 1 and len(words[0].split()) < _SENTENCE and len(cells) > 1)
