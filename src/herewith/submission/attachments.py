"""Uuencoded attachments: name, media type and size told, nothing decoded but the first line.

In: the content of a uuencoded document. Out: an `Attachment`, or None where the lines cannot be told apart.
Never: the picture itself.

A line of uuencoded data begins with the character of its length, "M" for 45 bytes; the last one is shorter, and a line
of length 0 and the word "end" close it.
"""

from __future__ import annotations

import binascii
import re

from herewith.model import Attachment, Span
from herewith.submission import file_kinds

_BEGIN = re.compile(rb"\s*begin [0-7]{3,4} ([^\r\n]{1,255})")
_LINE_END = re.compile(rb"\r\n|\r|\n")
# The lines that are not of full length: a handful, since only the end of the data is shorter. Blank ones count 0.
_SHORT_AFTER_LF = re.compile(rb"\n([^M])")
_SHORT_AFTER_CR = re.compile(rb"\r([^M])")
_FULL = 45


def read_attachment(source: bytes, pieces: tuple[Span, ...], filename: str | None) -> Attachment | None:
    """Tell what a uuencoded document holds.

    Args:
        source: the file.
        pieces: the document's content in it.
        filename: what the document is called in its own entry; where the file was written without line ends it is the
            only witness of where the name on the `begin` line stops.
    """
    if len(pieces) == 1:
        data, start, end = source, pieces[0].start, pieces[0].end
    else:
        data = b"".join([source[piece.start : piece.end] for piece in pieces])
        start, end = 0, len(data)
    begin = _BEGIN.match(data, start, end)
    if begin is None:
        return None
    line_end = _LINE_END.match(data, begin.end(), end)
    if line_end is None:
        return _on_one_line(data, begin.start(1), end, filename)
    name = _name(begin[1])
    first = _first_bytes(data[line_end.end() : min(end, line_end.end() + 64)])
    return Attachment(
        filename=name,
        media_type=file_kinds.media_type(first, name),
        size=_size(data, line_end.end(), end, line_end[0]),
    )


def _size(data: bytes, start: int, end: int, line_end: bytes) -> int:
    mark, short = (b"\r", _SHORT_AFTER_CR) if line_end == b"\r" else (b"\n", _SHORT_AFTER_LF)
    last = data.rfind(mark + b"end", start - 1, end)
    cut = last < 0
    stop = end if cut else last
    lines = data.count(mark, start - 1, stop) - data.endswith(mark, start, end if cut else start)
    others = [line[1][0] for line in short.finditer(data, start - 1, min(stop + 1, end))]
    size = (lines - len(others)) * _FULL + sum(_length(first) for first in others if first not in b"\r\n")
    if cut:
        final = data[data.rfind(mark, start - 1, end) + 1 : end]
        if final:  # the length it announces is not there whole
            size -= max(0, _length(final[0]) - (len(final) - 1) * 3 // 4)
    return size


def _on_one_line(data: bytes, start: int, end: int, filename: str | None) -> Attachment | None:
    if not filename or not data.startswith(filename.encode(), start):
        return None
    at = start + len(filename.encode())
    first = _first_bytes(data[at : at + 64])
    size = 0
    while at < end and (length := _length(data[at])):
        size += length
        at += _width(length)
    if not data[at:end].strip().endswith(b"end"):
        return None
    return Attachment(filename=filename, media_type=file_kinds.media_type(first, filename), size=size)


def _length(character: int) -> int:
    return (character - 32) & 63


def _width(length: int) -> int:
    """Characters of a line that holds so many bytes, the first included."""
    return 1 + (length + 2) // 3 * 4


def _first_bytes(line: bytes) -> bytes:
    line = _LINE_END.split(line, maxsplit=1)[0]
    if not line:
        return b""
    length = _length(line[0])
    whole = (length + 2) // 3 * 3  # a decoder refuses the bits that some encoders leave in the padding
    try:
        return binascii.a2b_uu(bytes([32 + whole]) + line[1 : _width(whole)].ljust(_width(whole) - 1))[:length]
    except binascii.Error:  # no uuencoded line: nothing is known of the bytes
        return b""


def _name(raw: bytes) -> str:
    return raw.strip().decode("utf-8", "replace")
