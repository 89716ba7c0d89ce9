"""A file split into its header and its documents, whatever EDGAR or a user wrapped it in.

In: the bytes of one file. Out: a `Submission`. Never: an exception for what a file holds; what is wrong with it is a
`Fault`. Nothing is dropped in silence: bytes outside the header and the documents are told as a fault with their span.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from herewith.model import AttachedReader, Document, DocumentEntry, Envelope, Fault, Header, Origin, Span, Submission
from herewith.submission.attachments import read_attachment
from herewith.submission.dash_stuffing import END, message, unstuffed
from herewith.submission.document_kind import HEAD, kind_of
from herewith.submission.documents import Extent, find_documents, next_document
from herewith.submission.header import read_header

_START = re.compile(rb"(?:\A|(?<=[\r\n\xbf]))[ \t]*(?=<(?:(?:SEC|IMS)-(?:DOCUMENT|HEADER)|SUBMISSION|DOCUMENT)>)")
_PREAMBLE = 4096
"""Bytes in which an envelope must begin; further on, its tags are words of a document."""
_HEADER = re.compile(rb"<(SEC|IMS)-(?:DOCUMENT|HEADER)>|<(SUBMISSION)>")
_HEADER_BEGIN = re.compile(rb"<(?:SEC|IMS)-HEADER>")
_HEADER_END = re.compile(rb"</(?:SEC|IMS)-HEADER>")
_DASHED_KEY = re.compile(rb"<(?:ACCESSION-NUMBER|TYPE|FILING-DATE|FILER)>")
_OUTER = re.compile(rb"<((?:SEC|IMS)-DOCUMENT|SUBMISSION)>")
_BETWEEN = re.compile(rb"\s*(?:</(?:SEC-DOCUMENT|IMS-DOCUMENT|SUBMISSION)>\s*)*")
_SOLID = re.compile(rb"\S")
_BOM = b"\xef\xbb\xbf"
_COUNT_IS_EXACT_BEFORE = 2001
"""PUBLIC DOCUMENT COUNT equals the documents of the file until then; later it also counts what EDGAR made itself."""


def split(
    source: bytes,
    name: str,
    open_view: Callable[[bytes, Document], Any],
    attached: AttachedReader | None = None,
) -> Submission:
    """Split a file into header and documents.

    Args:
        source: the bytes of the file, decompressed; all spans count in it.
        name: the file's own name, or "-" for standard input.
        open_view: what lays a document out; a function of a module, so that records can be pickled.
        attached: what reads an attached document when asked; without it, documents can be laid out and no more.
    """
    inside = message(source)
    body = inside or Span(0, len(source))
    start = _START.search(source, body.start, min(body.end, body.start + _PREAMBLE))
    splitting = _Splitting(source, pem=inside is not None, origin=Origin(source, open_view, attached))
    if start is None:
        return splitting.bare(name, body)
    return splitting.wrapped(name, Span(start.end(), body.end), before=Span(body.start, start.end()))


class _Splitting:
    """One file on its way to a `Submission`; holds what all its documents share."""

    def __init__(self, source: bytes, *, pem: bool, origin: Origin) -> None:
        self.source = source
        self.pem = pem
        self.origin = origin
        self.faults: list[Fault] = []

    def bare(self, name: str, body: Span) -> Submission:
        """Take the whole file for one document."""
        start = body.start + len(_BOM) if self.source.startswith(_BOM, body.start) else body.start
        extent = Extent(start, Span(start, body.end), body.end, DocumentEntry(), (), (), False)
        if self.pem and body.end == len(self.source):
            self._cut("the file ends before the last line of its PEM wrapper")
        return Submission(
            name=name,
            source=self.source,
            envelope="bare",
            pem=self.pem,
            documents=(self._document(extent),),
            faults=tuple(self.faults),
        )

    def wrapped(self, name: str, body: Span, before: Span) -> Submission:
        """Split a file that begins with a tag of the envelope."""
        solid = _SOLID.search(self.source, before.start, before.end)
        if solid and not self.source.startswith(_BOM, solid.start()):
            self._fault("outside-documents", "words stand before the envelope", Span(solid.start(), before.end))
        first = next_document(self.source, body.start, body.end)
        head = Span(body.start, body.end if first < 0 else first)
        extents = self._documents(Span(head.end, body.end))
        documents = tuple(self._document(extent) for extent in extents)
        for number, extent in enumerate(extents, 1):
            self._judge_document(number, extent)
        self._judge_ending(head, extents, body)
        envelope, header = self._header(head, documents)
        return Submission(
            name=name,
            source=self.source,
            envelope=envelope,
            pem=self.pem,
            header=header,
            documents=documents,
            faults=tuple(self.faults),
        )

    def _documents(self, within: Span) -> tuple[Extent, ...]:
        """Find the documents of this submission; another one that follows it is told and left alone."""
        found: list[Extent] = []
        for extent in find_documents(self.source, within):
            if found and not self._between(found[-1].end, extent.start):
                return tuple(found)
            found.append(extent)
        if found:
            self._between(found[-1].end, within.end)
        return tuple(found)

    def _between(self, start: int, end: int) -> bool:
        """Look at what stands between two documents or after the last; False where another submission begins there."""
        blank = _BETWEEN.match(self.source, start, end)
        at = blank.end() if blank else start
        if at >= end:
            return True
        another = _HEADER.search(self.source, at, min(end, at + _PREAMBLE))
        if another is not None:
            self._fault(
                "second-submission",
                "another submission follows in the same file and was not read: give it a file of its own",
                Span(another.start(), len(self.source)),
            )
            return False
        self._fault("outside-documents", "words stand outside the documents", Span(at, end))
        return True

    def _judge_document(self, number: int, extent: Extent) -> None:
        for tag, value in extent.unknown:
            self._fault(
                "unknown-key",
                f"document {number} has the tag <{tag}> ({value!r}), which we do not know",
                Span(extent.start, extent.content.start),
            )
        if extent.missing and extent.end < len(self.source):
            tags = " and no ".join(extent.missing)
            self._fault("missing-tag", f"document {number} has no {tags}", Span(extent.start, extent.end))

    def _document(self, extent: Extent) -> Document:
        content = extent.content
        if content.start >= content.end:
            pieces: tuple[Span, ...] = ()
        else:
            pieces = unstuffed(self.source, content) if self.pem else (content,)
        kind = kind_of(self._head(pieces), extent.entry.filename)
        return Document(
            entry=extent.entry,
            pieces=pieces,
            kind=kind,
            attachment=read_attachment(self.source, pieces, extent.entry.filename) if kind == "uuencoded" else None,
            truncated=extent.broken_off,
            origin=self.origin,
        )

    def _head(self, pieces: tuple[Span, ...]) -> bytes:
        """Give the first `HEAD` bytes of a document after the blanks it begins with."""
        head: list[bytes] = []
        room = HEAD
        for piece in pieces:
            start = piece.start
            if not head:
                solid = _SOLID.search(self.source, piece.start, piece.end)
                if solid is None:
                    continue
                start = solid.start()
            part = self.source[start : min(piece.end, start + room)]
            head.append(part)
            room -= len(part)
            if room <= 0:
                break
        return b"".join(head)

    def _judge_ending(self, head: Span, extents: tuple[Extent, ...], body: Span) -> None:
        """Say it where the file stops before what it began is closed."""
        last = extents[-1] if extents else None
        opened = _OUTER.match(self.source, head.start, head.end)
        after = last.end if last else head.start
        if last and last.broken_off:
            self._cut(f"the file ends inside document {len(extents)}")
        elif last and last.missing and last.end == len(self.source):
            self._cut(f"the file ends before </DOCUMENT> of document {len(extents)}")
        elif opened and self.source.find(b"</" + opened[1] + b">", after, body.end) < 0:
            where = f"after document {len(extents)}" if last else "before its first document"
            self._cut(f"the file ends {where}, without </{opened[1].decode()}>")
        elif not last and _HEADER_BEGIN.search(self.source, head.start, head.end) and not self._header_end(head):
            self._cut("the file ends inside its header")
        elif self.pem and not self.source.startswith(END, body.end):
            self._cut("the file ends before the last line of its PEM wrapper")

    def _header(self, head: Span, documents: tuple[Document, ...]) -> tuple[Envelope, Header]:
        """Read the header; where there is none, the entries of the documents are all that is said."""
        entries = tuple(document.entry for document in documents)
        begins = _HEADER.match(self.source, head.start, head.end)
        if begins is None:
            return "documents", Header(documents=entries)
        ends = self._header_end(head)
        within = Span(head.start, ends.start() if ends else head.end)
        header, faults = read_header(self.source, within, entries, cut=within.end == len(self.source))
        self.faults.extend(faults)
        self._count(header)
        if ends:
            self._between(ends.end(), head.end)
        if begins[1] == b"IMS":
            return "ims", header
        if begins[2] is None and not _DASHED_KEY.search(self.source, within.start, within.end):
            return "tab", header
        return ("dashed" if documents or begins[2] else "hdr.sgml"), header

    def _header_end(self, head: Span) -> re.Match[bytes] | None:
        return _HEADER_END.search(self.source, head.start, head.end)

    def _count(self, header: Header) -> None:
        said, held = header.document_count, len(header.documents)
        if said is None or said == held or not held:
            return
        exact = header.filed is not None and header.filed.year < _COUNT_IS_EXACT_BEFORE
        cut = any(fault.kind == "truncated" for fault in self.faults)
        if held > said or (exact and not cut):
            self._fault("document-count", f"the header counts {said} documents and the file holds {held}", None)

    def _cut(self, message: str) -> None:
        self._fault("truncated", message, Span(len(self.source), len(self.source)))

    def _fault(self, kind: str, message: str, span: Span | None) -> None:
        self.faults.append(Fault(kind=kind, message=message, span=span))
