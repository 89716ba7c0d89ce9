"""The exhibits of a filing as those of a draft, and their files.

In: a report that was read, with the documents beside it. Out: the list, and the bytes of each attached document under a
name that EDGAR takes. Never: a path in a name, whatever the filing says; a document changed.
"""

from __future__ import annotations

import binascii
import re
from itertools import pairwise

import msgspec

from herewith.drafting.from_filing_blocks import blocks_within
from herewith.drafting.markdown_writing import block_text
from herewith.form8k.exhibits import normal_number
from herewith.model import Document, Exhibit, Passage, Report, Span
from herewith.model.draft import DraftExhibit, DraftItem, ExhibitList, Listing
from herewith.text import View
from herewith.text.opening import view_of

_ADDRESS = re.compile(
    rb"href\s{0,3}=\s{0,3}[\"']\s{0,3}(?:https?://www\.sec\.gov)?(/Archives/[^\"'\s<>]{1,200})", re.IGNORECASE
)
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9._-]+")
_ENDINGS = {"text": ".txt", "html": ".htm", "xml": ".xml", "pdf": ".pdf"}
_TAGGING = ("101", "104")
"""Made anew by software for each report."""
_MARK = re.compile(r"(.)\1*")
"""A mark, or one sign repeated: "*#" is two marks, "**" is one."""
_EXHIBIT_ITEMS = ("9.01", "7")
_BEFORE = 400
"""Bytes before a description in which the tag that makes it a link begins."""


class Attached(msgspec.Struct, frozen=True, kw_only=True):
    """A file to lie beside a draft."""

    name: str
    data: bytes
    numbers: tuple[str, ...] = ()
    """The exhibits that it holds, as printed (a consent stands in an opinion); (): a picture."""


def attached_files(report: Report) -> tuple[Attached, ...]:
    """Give the documents of a filing that belong beside its report: exhibits and pictures."""
    out: dict[str, Attached] = {}
    for exhibit in report.exhibits:
        name, data = _file_of(report, exhibit)
        if name:
            numbers = (*out[name].numbers, str(exhibit.number)) if name in out else (str(exhibit.number),)
            out[name] = Attached(name=name, data=data, numbers=numbers)
    for document in report.documents:
        filename = document.entry.filename
        if (document.entry.type or "").upper() == "GRAPHIC" and filename:
            out.setdefault(safe_name(filename), Attached(name=safe_name(filename), data=_bytes(document)))
    return tuple(out.values())


def _file_of(report: Report, exhibit: Exhibit) -> tuple[str, bytes]:
    """Give name and bytes of an exhibit's own document; ("", b"") where it has none, or is tagging made by software."""
    document = exhibit.document
    if exhibit.extent is not None and report.document is not None:  # printed inside the report
        return _made_up(exhibit, ".md"), _markdown(view_of(report.source, report.document), exhibit.extent).encode()
    main = report.document.entry if report.document else None
    if document is None or document.entry == main or normal_number(exhibit.number).startswith(_TAGGING):
        return "", b""
    return _name(document, exhibit), _bytes(document)


def _markdown(view: View, extent: Span) -> str:
    """Write an exhibit that is printed inside the report as Markdown, which is laid out anew in any format."""
    blocks = blocks_within(view, extent)
    lists = [isinstance(block, Listing) for block in blocks]
    follows = [False, *(first and second for first, second in pairwise(lists))]
    return "\n\n".join(block_text(block, other=other) for block, other in zip(blocks, follows, strict=False)) + "\n"


def draft_exhibits(report: Report, files: tuple[Attached, ...]) -> tuple[DraftExhibit, ...]:
    """Give the exhibits that a filing lists, those attached with the name of their file."""
    by_number = {number: file.name for file in files for number in file.numbers}
    return tuple(_draft_exhibit(report, exhibit, by_number.get(str(exhibit.number))) for exhibit in report.exhibits)


def listed_where(
    exhibits: tuple[DraftExhibit, ...], items: tuple[DraftItem, ...]
) -> tuple[tuple[DraftExhibit, ...], tuple[DraftItem, ...]]:
    """Make list and item agree: an index printed inside the item is its list; a list that has no place gets one."""
    at = [n for n, item in enumerate(items) if any(isinstance(block, ExhibitList) for block in item.blocks)]
    inside = any("item" in exhibit.listed_in for exhibit in exhibits)
    if at and not inside:
        return tuple(msgspec.structs.replace(exhibit, listed_in=("item",)) for exhibit in exhibits), items
    if not inside or at:
        return exhibits, items
    home = next((n for n, item in enumerate(items) if item.number in _EXHIBIT_ITEMS), None)
    if home is None:
        return tuple(msgspec.structs.replace(exhibit, listed_in=("index",)) for exhibit in exhibits), items
    item = msgspec.structs.replace(items[home], blocks=(*items[home].blocks, ExhibitList()))
    return exhibits, (*items[:home], item, *items[home + 1 :])


def safe_name(filename: str) -> str:
    """Give a file's own name, without folders and with no character that EDGAR does not take."""
    bare = _NOT_IN_A_NAME.sub("-", re.split(r"[\\/]", filename.lower())[-1]).strip("-.")
    return bare or "exhibit.txt"


def _draft_exhibit(report: Report, exhibit: Exhibit, file: str | None) -> DraftExhibit:
    return DraftExhibit(
        number=str(exhibit.number),
        description=str(exhibit.description or ""),
        file=file,
        address=None if file else _address(report, exhibit),
        marks=tuple(found[0] for mark in exhibit.marks for found in _MARK.finditer(mark)),
        listed_in=exhibit.listed_in or ("item",),
    )


def _address(report: Report, exhibit: Exhibit) -> str | None:
    """Find where the filing links one that is incorporated by reference."""
    passage = exhibit.description or exhibit.number
    if not passage.spans:
        return None
    found = list(_ADDRESS.finditer(report.source, max(0, passage.extent.start - _BEFORE), passage.extent.end))
    links = [m for m in found if m.start() >= passage.extent.start or b"</a" not in _between(report.source, m, passage)]
    return f"https://www.sec.gov{links[-1][1].decode('ascii', 'ignore')}" if links else None


def _between(source: bytes, link: re.Match[bytes], passage: Passage) -> bytes:

    return source[link.end() : passage.extent.start].lower()


def _name(document: Document, exhibit: Exhibit) -> str:
    if document.entry.filename:
        return safe_name(document.entry.filename)
    return _made_up(exhibit, _ENDINGS.get(document.kind, ".txt"))


def _made_up(exhibit: Exhibit, ending: str) -> str:
    return safe_name(f"ex{normal_number(exhibit.number).replace('.', '-')}{ending}")


def _bytes(document: Document) -> bytes:
    """Give a document's bytes; a uuencoded one is decoded, line by line, as EDGAR's own files are after it."""
    content = document.content()
    if document.kind != "uuencoded":
        return content.strip(b"\r\n") + b"\n"
    out = bytearray()
    lines = content.splitlines()
    begun = next((i for i, line in enumerate(lines) if line.startswith(b"begin ")), len(lines))
    for line in lines[begun + 1 :]:
        if line.strip() in (b"end", b"`", b""):
            continue
        try:
            out += binascii.a2b_uu(line)
        except binascii.Error:  # some encoders pad a line short: take as many groups as its count says
            count = (((line[0] - 32) & 63) * 4 + 5) // 3
            out += binascii.a2b_uu(line[:count])
    return bytes(out)
