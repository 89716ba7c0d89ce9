"""The documents of a file, found by their tags.

In: the bytes of a file and the stretch that may hold documents. Out: where each begins, where its content stands, and
what its tags say of it; the content is never copied. Never: a line-by-line walk over a body, which may be megabytes of
pictures; what the words of a document say.

A document ends at the last </TEXT> before its </DOCUMENT>, since an HTML page may itself print those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from herewith.model import DocumentEntry, Span

OPEN = b"<DOCUMENT>"
CLOSE = b"</DOCUMENT>"
_TEXT_END = b"</TEXT>"

# A document's own tag follows at once; "<DOCUMENT>" in the words of a page is followed by something else.
_BEGINS = re.compile(rb"<DOCUMENT>[ \t\r\n]{0,64}(?:<[A-Z]|<?\Z)")
_ENTRY_LINE = re.compile(
    rb"[ \t\r\n]{0,256}<([A-Z][A-Z0-9-]{0,40})>"
    rb"([^<\r\n]{0,4096}(?:<(?!/?[A-Z][A-Z0-9-]{0,40}>)[^<\r\n]{0,4096}){0,64})"
)
_TEXT = re.compile(rb"[ \t\r\n]{0,256}<TEXT>(?:[ \t]{0,256}(?:\r\n|\r|\n))?")
_TAG_CUT = re.compile(rb"[ \t\r\n]*(?:<[A-Z]{0,40})?")
_OUTER_END = re.compile(rb"\s{0,256}</(?:SEC-DOCUMENT|IMS-DOCUMENT|SUBMISSION)>\s{0,256}\Z")
_WRAPPER = re.compile(rb"\s{0,512}<(PDF|XBRL|XML|JSON)>(?:[ \t]{0,256}(?:\r\n|\r|\n))?")
_FIELDS = {b"TYPE": "type", b"SEQUENCE": "sequence", b"FILENAME": "filename", b"DESCRIPTION": "description"}
_BLANKS = b" \t\r\n\f\v"
_NEAR = 512
"""Bytes within which two tags that belong together stand."""


class Extent(NamedTuple):
    """Where a document stands in its file."""

    start: int
    """Of <DOCUMENT>."""
    content: Span
    """Between <TEXT> and </TEXT>, the wrapper inside them left out."""
    end: int
    """After </DOCUMENT>, or where the document breaks off."""
    entry: DocumentEntry
    unknown: tuple[tuple[str, str], ...]
    """Tags of the entry that no field stands for."""
    missing: tuple[str, ...]
    """Which of <TEXT>, </TEXT> and </DOCUMENT> are not there."""
    broken_off: bool
    """True where the file ends before </TEXT>."""


def find_documents(source: bytes, within: Span) -> Iterator[Extent]:
    """Go over the documents in file order."""
    start = next_document(source, within.start, within.end)
    while start >= 0:
        following = next_document(source, start + len(OPEN), within.end)
        yield _extent(source, start, within.end if following < 0 else following)
        start = following


def next_document(source: bytes, start: int, end: int) -> int:
    """Find the next <DOCUMENT> that begins one; -1 where there is none."""
    at = source.find(OPEN, start, end)
    while at >= 0 and not _BEGINS.match(source, at, end):
        at = source.find(OPEN, at + len(OPEN), end)
    return at


def _extent(source: bytes, start: int, limit: int) -> Extent:
    close = source.rfind(CLOSE, start, limit)
    if close >= 0:
        inside, end = close, close + len(CLOSE)
    else:
        outer = _OUTER_END.search(source, max(start, limit - _NEAR), limit)
        inside = end = outer.start() if outer else limit
    at_end = end == len(source)
    entry = _read_entry(source, start + len(OPEN), inside, at_end=at_end and close < 0)
    stop, closed = _text_end(source, entry.content, inside, at_end=at_end and close < 0)
    missing = (
        *(() if entry.opened else ("<TEXT>",)),
        *(() if closed else (_TEXT_END.decode(),)),
        *(() if close >= 0 else (CLOSE.decode(),)),
    )
    broken_off = close < 0 and not closed and at_end
    return Extent(start, _unwrapped(source, entry.content, stop), end, entry.says, entry.unknown, missing, broken_off)


class _Entry(NamedTuple):
    says: DocumentEntry
    unknown: tuple[tuple[str, str], ...]
    content: int
    """Where the content begins."""
    opened: bool
    """Whether <TEXT> says so."""


def _read_entry(source: bytes, start: int, end: int, *, at_end: bool) -> _Entry:
    """Read the tags before <TEXT>."""
    fields: dict[str, str] = {}
    unknown: list[tuple[str, str]] = []
    held: list[tuple[str, str]] = []
    at = content = start
    while True:
        if text := _TEXT.match(source, at, end):
            return _Entry(DocumentEntry(**fields), (*unknown, *held), text.end(), True)
        line = _ENTRY_LINE.match(source, at, end)
        if line is None:
            break
        at = line.end()
        if at_end and at == end:
            break  # the file ends in this value, and nobody can tell whether it is whole
        value = line[2].strip().decode("latin-1")
        field = _FIELDS.get(line[1])
        if field is None or field in fields:
            # With no <TEXT> to come, a tag that we do not know may be the document's own: <PAGE>.
            held.append((line[1].decode("ascii"), value))
            continue
        unknown.extend(held)
        held.clear()
        content = at
        if value:
            fields[field] = value
    if at_end and (at == end or _TAG_CUT.fullmatch(source, at, end)):
        content = end
    return _Entry(DocumentEntry(**fields), tuple(unknown), content, False)


def _text_end(source: bytes, start: int, end: int, *, at_end: bool) -> tuple[int, bool]:
    """Find where the content ends, and whether </TEXT> says so."""
    solid = _before_blanks(source, start, end)
    if source.endswith(_TEXT_END, start, solid):
        return solid - len(_TEXT_END), True
    if at_end:  # the end tags may be cut in the middle
        close = source.rfind(_TEXT_END, max(start, end - _NEAR), end)
        if close >= 0 and CLOSE.startswith(source[close + len(_TEXT_END) : end].strip(_BLANKS)):
            return close, True
        last = source.rfind(b"<", max(start, end - len(_TEXT_END)), end)
        if last >= 0 and _TEXT_END.startswith(source[last:end]):
            return last, False
    return end, False


def _unwrapped(source: bytes, start: int, end: int) -> Span:
    """Leave out <PDF>, <XBRL>, <XML> or <JSON> around the content."""
    wrapper = _WRAPPER.match(source, start, end)
    if wrapper is None:
        return Span(start, max(start, end))
    closing = b"</" + wrapper[1] + b">"
    solid = _before_blanks(source, wrapper.end(), end)
    if source.endswith(closing, wrapper.end(), solid):
        end = solid - len(closing)
    return Span(wrapper.end(), end)


def _before_blanks(source: bytes, start: int, end: int) -> int:
    while end > start and source[end - 1] in _BLANKS:
        end -= 1
    return end
