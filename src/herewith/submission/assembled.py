"""A submission that is not one yet: a report and its exhibits, each in a file of its own.

In: the bytes of each file, and what it is filed as. Out: a `Submission` whose source is those bytes one after another,
the report first, so that offsets in the report are those of its own file. Never: a tag or a word that no file holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from herewith.model import (
    AttachedReader,
    Document,
    DocumentEntry,
    Fault,
    Header,
    Origin,
    Span,
    Submission,
    UsageError,
)
from herewith.submission.envelope import split

_LOOSE = ("bare", "documents")


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a submission in the making."""

    name: str
    """The file's own name."""
    data: bytes
    type: str | None = None
    """As which document it is filed, "EX-99.1"; None: as it says itself."""


def assembled(
    pieces: Iterable[Piece], open_view: Callable[[bytes, Document], Any], attached: AttachedReader | None = None
) -> Submission:
    """Put files together into a submission: the report, then its exhibits.

    Raises:
        UsageError: one of the files is a submission with a header of its own.
    """
    pieces = tuple(pieces)
    source = b"".join(piece.data for piece in pieces)
    origin = Origin(source, open_view, attached)
    documents: list[Document] = []
    faults: list[Fault] = []
    for sequence, (piece, since) in enumerate(zip(pieces, starts(pieces), strict=True), 1):
        alone = split(piece.data, piece.name, open_view)
        if alone.envelope not in _LOOSE:
            raise UsageError(f"{piece.name} is a whole submission, exhibits and all: check it by itself")
        documents += (_moved(document, piece, since, sequence, origin) for document in alone.documents)
        faults += (_fault_moved(fault, since) for fault in alone.faults)
    entries = tuple(document.entry for document in documents)
    return Submission(
        name=pieces[0].name,
        source=source,
        envelope="files",
        header=Header(documents=entries),
        documents=tuple(documents),
        faults=tuple(faults),
    )


def starts(pieces: Iterable[Piece]) -> Iterator[int]:
    """Give the offset at which each file begins in the source they make."""
    at = 0
    for piece in pieces:
        yield at
        at += len(piece.data)


def _moved(document: Document, piece: Piece, since: int, sequence: int, origin: Origin) -> Document:
    """Give a document its place among the others."""
    said = document.entry
    entry = DocumentEntry(
        type=piece.type or said.type,
        sequence=said.sequence or str(sequence),
        filename=said.filename or piece.name,
        description=said.description,
    )
    spans = tuple(Span(span.start + since, span.end + since) for span in document.pieces)
    return msgspec.structs.replace(document, entry=entry, pieces=spans, origin=origin)


def _fault_moved(fault: Fault, since: int) -> Fault:
    if fault.span is None:
        return fault
    return msgspec.structs.replace(fault, span=Span(fault.span.start + since, fault.span.end + since))
