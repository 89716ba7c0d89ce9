"""Records of the envelope: what EDGAR's header says, and which documents the file holds.

In: values read by `herewith.submission`. Out: frozen records. Never: anything read from inside a document.
Sources: spec of the envelope, EDGAR Filer Manual; the keys of the header are named in docs/reference.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Literal

import msgspec

from herewith.model.errors import NoTextError
from herewith.model.origin import AttachedReader, Origin, Readable
from herewith.model.press_release import PressRelease
from herewith.model.span import Span

Envelope = Literal["tab", "ims", "dashed", "hdr.sgml", "documents", "bare", "files"]
"""How the file is wrapped: tab header, IMS header, dashed tags (.nc), header file alone, <DOCUMENT>s alone, nothing;
files: not one file, but a report and its exhibits, each in its own."""


class Address(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A business or mail address of the header, each line as given."""

    street1: str | None = None
    """STREET 1."""
    street2: str | None = None
    """STREET 2."""
    city: str | None = None
    """CITY."""
    state: str | None = None
    """EDGAR's state or country code."""
    zip: str | None = None
    """ZIP."""
    phone: str | None = None
    """BUSINESS PHONE, punctuation as given."""


class FormerName(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An earlier conformed name of a filer."""

    name: str
    """FORMER CONFORMED NAME."""
    changed: dt.date | None = None
    """DATE OF NAME CHANGE."""


class Filer(msgspec.Struct, frozen=True, kw_only=True):
    """One party of the header, in the header's order."""

    role: str = "filer"
    """The group it stood in, lower case: filer, subject company, filed by, reporting owner, …"""
    name: str | None = None
    """COMPANY CONFORMED NAME, as given."""
    cik: str | None = None
    """Ten digits, as given."""
    ein: str | None = None
    """IRS NUMBER, from 2025 EIN; nine digits as given (000000000 where EDGAR holds none)."""
    state: str | None = None
    """STATE OF INCORPORATION: EDGAR's code."""
    file_number: str | None = None
    """SEC FILE NUMBER."""
    sic: str | None = None
    """Four digits."""
    sic_name: str | None = None
    """STANDARD INDUSTRIAL CLASSIFICATION, its words."""
    organization: str | None = None
    """ORGANIZATION NAME, since 2023: the office that reviews the filer."""
    fiscal_year_end: str | None = None
    """mmdd, as given."""
    form_type: str | None = None
    """FORM TYPE."""
    act: str | None = None
    """SEC ACT, as given."""
    film_number: str | None = None
    """FILM NUMBER."""
    business_address: Address | None = None
    """BUSINESS ADDRESS."""
    mail_address: Address | None = None
    """MAIL ADDRESS."""
    former_names: tuple[FormerName, ...] = ()
    """In the header's order."""


class DocumentEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a <DOCUMENT> says of itself."""

    type: str | None = None
    """"8-K", "EX-99.1", "GRAPHIC" …"""
    sequence: str | None = None
    """Its place among the documents, as given; gaps are normal since Inline XBRL."""
    filename: str | None = None
    """Absent before June 2000."""
    description: str | None = None
    """The filer's words."""


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """EDGAR's own words about a submission."""

    accession: str | None = None
    """With dashes: nnnnnnnnnn-yy-nnnnnn."""
    form: str | None = None
    """CONFORMED SUBMISSION TYPE."""
    period: dt.date | None = None
    """CONFORMED PERIOD OF REPORT: the date of the earliest event."""
    filed: dt.date | None = None
    """FILED AS OF DATE."""
    changed: dt.date | None = None
    """DATE AS OF CHANGE."""
    accepted: dt.datetime | None = None
    """Eastern wall time, without offset, as printed."""
    accepted_at: dt.datetime | None = None
    """The same moment with its offset from UTC."""
    items: tuple[str, ...] = ()
    """ITEM INFORMATION lines in order, the header's words; '' for a line left blank."""
    item_numbers: tuple[str | None, ...] = ()
    """The number of each of `items` under the form in force on the filing date; None for a blank or unknown line."""
    document_count: int | None = None
    """PUBLIC DOCUMENT COUNT, which may also count documents that EDGAR made and the file lacks."""
    filers: tuple[Filer, ...] = ()
    """The parties, each role in turn."""
    documents: tuple[DocumentEntry, ...] = ()
    """Every document of the submission, in file order."""
    flags: tuple[str, ...] = ()
    """Empty tags such as PAPER, CORRECTION, DELETION, CONFIRMING-COPY."""
    other: tuple[tuple[str, str], ...] = ()
    """Keys that no field above stands for, with their values, in order."""


class Attachment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A uuencoded body: told, not decoded."""

    filename: str
    """The name on its `begin` line."""
    media_type: str
    """By the first bytes, else by the name's ending: image/gif, image/jpeg, application/pdf, application/zip …"""
    size: int
    """Bytes after decoding."""


class Document(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One document of a submission, or the whole of a file that has no envelope."""

    entry: DocumentEntry
    pieces: tuple[Span, ...]
    """Its content in the source, without the tags around it or PEM's dash-stuffing: one span, or one a run of lines."""
    kind: Literal["text", "html", "xml", "uuencoded", "pdf", "binary", "empty"]
    """What its content is."""
    attachment: Attachment | None = None
    """Set for `uuencoded`."""
    truncated: bool = False
    """True where the file ends before </TEXT>."""
    origin: Origin | None = None
    """What its readable text is made from; None after a round trip through JSON."""

    def content(self) -> bytes:
        """Give the document's own bytes, stuffing undone."""
        source = self._origin().source
        return b"".join([source[p.start : p.end] for p in self.pieces])

    def view(self) -> Readable:
        """Lay the document out; made anew at each call, since most attached documents are never asked for."""
        origin = self._origin()
        view: Readable = origin.open_view(origin.source, self)
        return view

    def text(self) -> str:
        """Give its readable text, lines and tables laid out.

        Raises:
            NoTextError: it holds no words, but images, a PDF, or nothing; `unread` says what, without raising.
        """
        return self._worded(self.view().plain())

    def markdown(self) -> str:
        """Give its readable text as Markdown, tables kept.

        Raises:
            NoTextError: as `text` does.
        """
        return self._worded(self.view().markdown())

    @cached_property
    def unread(self) -> str | None:
        """What it holds in place of words: "12 images", "a PDF of 81,204 bytes"; None where it has words.

        Lays an HTML or text document out, once. A caption ("Exhibit 99.1") and page numbers over images are no words.

        Raises:
            LookupError: the document came from JSON, or was split from its file but not read.
        """
        return self._attached().unread(self)

    def press_release(self) -> PressRelease | None:
        """Read its first lines as those of a press release; None where it holds no words.

        Raises:
            LookupError: as `unread` does.
        """
        return self._attached().press_release(self, None, (self.entry.description,))

    def _worded(self, text: str) -> str:
        if not text or text.isspace():
            named = self.entry.filename or self.entry.type or "the document"
            held = self.unread if self.origin is not None and self.origin.attached is not None else self.kind
            remedy = "ask Document.unread first, or take its bytes from Document.content()"
            raise NoTextError(f"{named} holds no text (unread: {held}): {remedy}")
        return text

    def _attached(self) -> AttachedReader:
        attached = self._origin().attached
        if attached is None:
            raise LookupError("this document was split from its file and not read: herewith.read the file")
        return attached

    def _origin(self) -> Origin:
        if self.origin is None:
            raise LookupError(
                "this document came from JSON, which holds no source bytes: read the filing again to open its documents"
            )
        return self.origin


class Fault(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something wrong with the envelope: a fact about the file, not an exception."""

    kind: str
    """A short stable name: truncated, malformed-header, unknown-key, document-count, …"""
    message: str
    """One sentence."""
    span: Span | None = None
    """Where, if anywhere."""


class Submission(msgspec.Struct, frozen=True, kw_only=True):
    """A file split into its header and documents."""

    name: str
    """The file's own name, or '-' for standard input."""
    source: bytes
    envelope: Envelope
    pem: bool = False
    header: Header | None = None
    documents: tuple[Document, ...] = ()
    faults: tuple[Fault, ...] = ()
