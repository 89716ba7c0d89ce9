"""The one JSON encoder of a reading, and its inverse.

In: a `Report`, or plain data that `to_dict` wrote. Out: plain data (`herewith.report/1`), or a `Report`. Never: a value
the record does not hold; source bytes and layout stay out, so what is read back cannot open documents.

What is written otherwise than the record holds it: a passage is its words (its spans stand under "spans", by JSON
pointer), a span is [start, end], a document is flat ("type", "filename" … beside "kind"), and a document named by an
exhibit or by the report is its place in "documents".
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any

import msgspec

from herewith.model.passage import Passage
from herewith.model.press_release import PressRelease
from herewith.model.report import Exhibit, Exhibits, Report
from herewith.model.span import Span
from herewith.model.submission import Document, DocumentEntry

SCHEMA = "herewith.report/1"
"""Name and major version of the object: under it keys may be added, and none goes or changes its meaning."""

KEYS = (
    "file",
    "form",
    "current_report",
    "header",
    "cover",
    "items",
    "exhibits",
    "signatures",
    "facts",
    "disagreements",
    "parts",
    "document",
    "documents",
    "faults",
)
"""Fields of `Report` in the order written; `candidates` joins them where an explanation is asked for."""

LEFT_OUT = frozenset({"origin", "view"})
"""Fields that hold bytes or layout, not what the filing says."""

_NINETY_NINE = re.compile(r"\D{0,12}99(?!\d)")
_NO_TEXT = ("uuencoded", "pdf", "binary", "empty")

_ATOMS = frozenset({str, int, bool, type(None)})
_PLACELESS = _ATOMS | {dt.date, dt.datetime, Span, Document}
"""Classes of values that hold no passage."""


def to_dict(report: Report, *, spans: bool = False, explain: bool = False, releases: bool = False) -> dict[str, Any]:
    """Give a reading as plain data: dicts, lists, str, int, bool and None.

    `spans` adds a key "spans": JSON pointer of each quoted value → its [start, end] byte ranges in the source.
    `explain` adds "candidates": the lines that might have been item headings, and what became of each.
    `releases` opens the attached exhibits 99: each exhibit gets "press_release", its first lines, and the documents
    opened, as well as those that are no text, get "unread": what they hold in place of words.

    Raises:
        ValueError: an exhibit names a document that is not among the report's documents.
        LookupError: `releases` of a report that came from JSON.
    """
    keys = (*KEYS, "candidates") if explain else KEYS
    documents = report.documents
    data: dict[str, Any] = {"schema": SCHEMA}
    for key in keys:
        value = getattr(report, key)
        data[key] = [_document(d) for d in value] if key == "documents" else _plain(value, documents)
    found = [_release(exhibit) for exhibit in report.exhibits] if releases else []
    if releases:
        for exhibit, release in zip(data["exhibits"], found, strict=True):
            exhibit["press_release"] = _plain(release, documents)
        _tell_unread(report, data["documents"])
    if spans:
        places: dict[str, list[list[int]]] = {}
        for key in keys:
            _places(getattr(report, key), f"/{key}", places)
        for index, release in enumerate(found):
            _places(release, f"/exhibits/{index}/press_release", places)
        data["spans"] = places
    return data


def _release(exhibit: Exhibit) -> PressRelease | None:
    """Read the first lines of an exhibit 99; None for what is another exhibit, not attached, or without words."""
    return exhibit.press_release() if _NINETY_NINE.match(exhibit.number) else None


def _tell_unread(report: Report, flat: list[dict[str, Any]]) -> None:
    """Say what documents hold in place of words, of those opened for their releases and those that are no text."""
    opened = {id(e.document) for e in report.exhibits if _NINETY_NINE.match(e.number) and e.extent is None}
    for document, entry in zip(report.documents, flat, strict=True):
        if id(document) in opened or document.kind in _NO_TEXT:
            entry["unread"] = document.unread


def from_dict(data: dict[str, Any]) -> Report:
    """Give back the report that `to_dict` wrote, without its source bytes; passages have spans where they were written.

    Raises:
        msgspec.ValidationError: the data is no reading of this schema; the message says which key is wrong.
    """
    tree = msgspec.convert(_copy(data), dict[str, Any])
    if tree.get("schema") != SCHEMA:
        raise msgspec.ValidationError(f'a reading says "schema": "{SCHEMA}"; this says {tree.get("schema")!r}')
    _quote(tree, tree.pop("spans", {}))
    documents = tuple(_read_document(d, i) for i, d in enumerate(tree.get("documents") or ()))
    tree["documents"] = documents
    for owner in (tree, *(tree.get("exhibits") or ())):
        if owner.get("document") is not None:
            owner["document"] = _named(documents, owner["document"])
    return msgspec.convert(tree, Report, dec_hook=_build)


@cache
def fields_written(record: type[msgspec.Struct]) -> tuple[str, ...]:
    """Give the fields of a record that its JSON has, in order."""
    return tuple(name for name in record.__struct_fields__ if name not in LEFT_OUT)


def _plain(value: Any, documents: tuple[Document, ...]) -> Any:
    kind = value.__class__
    if kind in _ATOMS:
        return value
    if kind is Passage:
        return str(value)
    if kind is Span:
        return [value.start, value.end]
    if kind is tuple or kind is Exhibits:
        return [_plain(member, documents) for member in value]
    if kind is dt.date or kind is dt.datetime:
        return value.isoformat()
    if kind is Document:
        return documents.index(value)
    return {name: _plain(getattr(value, name), documents) for name in fields_written(kind)}


def _document(document: Document) -> dict[str, Any]:
    flat: dict[str, Any] = _plain(document.entry, ())
    flat.update((n, _plain(getattr(document, n), ())) for n in fields_written(Document) if n != "entry")
    return flat


def _places(value: Any, pointer: str, places: dict[str, list[list[int]]]) -> None:
    """Collect the spans of every passage under a value, by JSON pointer."""
    kind = value.__class__
    if kind is Passage:
        if value.spans:
            places[pointer] = [[span.start, span.end] for span in value.spans]
    elif kind is tuple or kind is Exhibits:
        for index, member in enumerate(value):
            _places(member, f"{pointer}/{index}", places)
    elif kind not in _PLACELESS:
        for name in fields_written(kind):
            _places(getattr(value, name), f"{pointer}/{name}", places)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(member) for key, member in value.items()}
    return [_copy(member) for member in value] if isinstance(value, list) else value


def _quote(tree: dict[str, Any], places: Any) -> None:
    """Put a passage with its spans wherever a pointer says, in place of the bare words."""
    for pointer, spans in msgspec.convert(places, dict[str, tuple[Span, ...]]).items():
        *way, last = (int(step) if step.isdecimal() else step for step in pointer.split("/")[1:])
        owner: Any = tree
        try:
            for step in way:
                owner = owner[step]
            owner[last] = Passage(msgspec.convert(owner[last], str), spans)
        except (LookupError, TypeError, msgspec.ValidationError) as error:
            raise msgspec.ValidationError(f'"spans" names {pointer!r}, which holds no words here') from error


def _read_document(flat: Any, index: int) -> Document:
    try:
        nested = {**flat, "entry": {name: flat.get(name) for name in DocumentEntry.__struct_fields__}}
        return msgspec.convert(nested, Document)
    except (TypeError, AttributeError, msgspec.ValidationError) as error:
        raise msgspec.ValidationError(f"{error} - in `$.documents[{index}]`") from error


def _named(documents: tuple[Document, ...], index: Any) -> Document:
    if not isinstance(index, int) or not 0 <= index < len(documents):
        raise msgspec.ValidationError(f'"document" is {index!r}, but there are {len(documents)} documents')
    return documents[index]


def _build(wanted: type, value: Any) -> Any:
    """Make what msgspec has no notion of: our `str` and our `tuple`."""
    if isinstance(value, wanted):
        return value
    if wanted is Exhibits:
        return Exhibits(msgspec.convert(value, tuple[Exhibit, ...], dec_hook=_build))
    if wanted is Passage and isinstance(value, str):
        return Passage(value, ())
    raise TypeError(f"expected {'words' if wanted is Passage else 'nothing'}, got {type(value).__name__}")
