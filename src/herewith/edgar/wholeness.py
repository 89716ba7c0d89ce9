"""Is what came whole, and is it what was asked for?

In: a file as it came, and what was expected. Out: nothing, or a `DamagedError`. Never: a look at what a filing says;
only at how the file begins and ends.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Literal

import msgspec

from herewith.edgar.errors import DamagedError

Kind = Literal["submission", "member", "document", "index", "gzip", "json", "xml"]
"""What is expected: a complete submission text, a submission as the feed has it, one document, an index, a packed file,
JSON, a feed."""
_HEAD, _TAIL = 4096, 4096
_BEGINS: dict[str, tuple[bytes, ...]] = {
    "submission": (b"-----BEGIN PRIVACY-ENHANCED MESSAGE", b"<SEC-", b"<IMS-", b"<SUBMISSION>"),
    "member": (b"<SUBMISSION>", b"-----BEGIN PRIVACY-ENHANCED MESSAGE", b"<SEC-", b"<IMS-"),
    "gzip": (b"\x1f\x8b",),
    "json": (b"{", b"["),
    "xml": (b"<?xml", b"<feed", b"<rss"),
}
_ENDS = (b"</SEC-DOCUMENT>", b"</IMS-DOCUMENT>", b"</SUBMISSION>", b"-----END PRIVACY-ENHANCED MESSAGE-----")
_TITLE = re.compile(rb"<title>\s*(.{0,120}?)\s*</title>", re.IGNORECASE | re.DOTALL)
_WEB_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!DOCTYPE\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_REFUSALS = (b"Undeclared Automated Tool", b"Request Rate Threshold", b"SEC.gov | File Not Found", b"NoSuchKey")
CHUNK = 1 << 20


def require_whole(path: Path, kind: Kind, name: str) -> None:
    """Refuse a file that is cut off, or is something else.

    A complete submission ends as its envelope does; a packed file has its length and sum at its end; JSON and feeds are
    read to their end. A document in plain text has no such mark: only the length that the server told holds for it.

    Args:
        path: the file as it came.
        kind: what was asked for.
        name: what people call it, in messages.

    Raises:
        DamagedError: what is wrong with it.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _TAIL))
        tail = stream.read()
    if not head.strip():
        raise DamagedError(f"{name} came empty")
    _require_beginning(head, kind, name)
    if kind in {"submission", "member"}:
        require_ending(tail, name)
    elif kind == "gzip":
        _require_gzip(path, name)
    elif kind == "json":
        _require_json(path, name)
    elif kind == "xml" and not re.search(rb"</[\w:]+>\s*\Z", tail):
        raise DamagedError(f"{name} is cut off: its last element is not closed")
    elif kind == "index" and not re.search(rb"(?:[\r\n]|\.txt|\.html?|--)\s*\Z", tail):
        raise DamagedError(f"{name} is cut off in the middle of a line")
    elif kind == "document":
        _require_document(head, tail, name)


def require_ending(tail: bytes, name: str) -> None:
    """Refuse a submission whose envelope is not closed."""
    if not tail.rstrip(b"\0 \t\r\n\x1a").endswith(_ENDS):
        raise DamagedError(f"{name} is cut off: its envelope is not closed")


def _require_beginning(head: bytes, kind: Kind, name: str) -> None:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    page = _WEB_PAGE.match(head) is not None
    if kind == "document":
        if page and any(words in head for words in _REFUSALS):
            raise DamagedError(f"{name} came as {_page(head)}")
        return
    if kind == "index":
        if page:
            raise DamagedError(f"{name} came as {_page(head)}")
        return
    if not start.startswith(_BEGINS[kind]) or (page and kind != "xml"):
        raise DamagedError(f"{name} came as {_page(head) if page else 'something else'}, not as {_NAMES[kind]}")


_NAMES: dict[str, str] = {
    "submission": "a submission", "member": "a submission", "gzip": "a packed file", "json": "JSON", "xml": "a feed",
}  # fmt: skip


def _page(head: bytes) -> str:
    title = _TITLE.search(head)
    return f'a web page, "{title[1].decode("latin-1")}"' if title else "a web page"


def _require_gzip(path: Path, name: str) -> None:
    """Unpack to the end: the sum and the length are there. Several packed streams may follow one another."""
    unpacker = zlib.decompressobj(31)
    whole = False
    try:
        with path.open("rb") as stream:
            while data := stream.read(CHUNK):
                while data:
                    if unpacker.eof:
                        if not data.strip(b"\0"):
                            break
                        unpacker = zlib.decompressobj(31)
                    unpacker.decompress(data, CHUNK)
                    data = unpacker.unconsumed_tail or unpacker.unused_data
                whole = unpacker.eof
    except zlib.error as error:
        raise DamagedError(f"{name} is damaged: it cannot be unpacked to its end ({error})") from error
    if not whole:
        raise DamagedError(f"{name} is cut off: its packed end is missing")


def _require_json(path: Path, name: str) -> None:
    try:
        msgspec.json.decode(path.read_bytes())
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedError(f"{name} is damaged: it is no JSON ({error})") from error


def _require_document(head: bytes, tail: bytes, name: str) -> None:
    """A web page closes, a PDF says its end: what begins as one and does not end so is cut off."""
    if _WEB_PAGE.match(head) and not re.search(rb"</html\s*>", tail, re.IGNORECASE):
        raise DamagedError(f"{name} is cut off: the page is not closed")
    if head.startswith(b"%PDF-") and b"%%EOF" not in tail:
        raise DamagedError(f"{name} is cut off: the PDF's end is missing")
