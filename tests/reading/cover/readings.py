"""Covers that we composed, of companies that do not exist, and how a test reads them.

In: the name of a file in `specimens`. Out: the reading of its cover, and what it says in plain values.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from herewith.model import Document, DocumentEntry, Origin, Span
from herewith.reading.cover import CoverReading, read_cover
from herewith.text import View, view_of

FOLDER = Path(__file__).with_name("specimens")


def view_of_bytes(source: bytes, *, markup: bool) -> View:
    """Lay out a document that is the whole of its file."""
    document = Document(
        entry=DocumentEntry(),
        pieces=(Span(0, len(source)),),
        kind="html" if markup else "text",
        origin=Origin(source, view_of),
    )
    return view_of(source, document)


def read_bytes(source: bytes, *, markup: bool) -> CoverReading:
    """Read a file that holds a cover and nothing else."""
    view = view_of_bytes(source, markup=markup)
    return read_cover(view, 0, len(view.text))


def read_specimen(name: str) -> CoverReading:
    """Read a specimen."""
    path = FOLDER / name
    return read_bytes(path.read_bytes(), markup=path.suffix == ".html")


def told(reading: CoverReading) -> dict[str, Any]:
    """Give what a cover says, without what it does not say, and without the words of the boxes and marks."""
    cover = msgspec.to_builtins(reading.cover, enc_hook=str)
    for key in ("boxes", "asked", "emerging_growth_mark"):
        cover.pop(key)
    return {key: _said(value) for key, value in cover.items() if value not in (None, [], ())}


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _said(v) for k, v in value.items() if v not in (None, [], ())}
    if isinstance(value, (list, tuple)):
        return [_said(v) for v in value]
    return value
