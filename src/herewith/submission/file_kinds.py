"""Files that are no text, told by how they begin: the table `file_kinds.toml`.

In: the first bytes of a file or of an attachment, and a name. Out: what it is, in words and as a media type.
Never: opening it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

_TEXT = bytes(range(32, 256)) + b"\t\n\r\f\v\x1a\x1b"
_LOOKED_AT = 1024
_CONTAINER = "application/zip"


class FileKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of file that holds no text that we read."""

    name: str
    """With its article: "a JPEG picture"."""
    media: str
    starts: str
    """The first bytes, in hexadecimal."""
    at: int = 0
    """Where they stand."""
    remedy: str | None = None
    """What a user can do, where it is not to name another document."""


class _Table(msgspec.Struct, frozen=True):
    kind: tuple[FileKind, ...]
    endings: dict[str, str]


UNKNOWN = FileKind(name="binary data", media="application/octet-stream", starts="")


def known(head: bytes) -> FileKind | None:
    """Give the kind of file whose first bytes these are; None for text and for what the table lacks."""
    for starts, kind in _starts():
        if head.startswith(starts, kind.at):
            return kind
    return None


def binary(head: bytes) -> FileKind | None:
    """Give the kind of a file that is no text, `UNKNOWN` where only its control characters show it; None for text."""
    found = known(head)
    head = head[:_LOOKED_AT]
    if found is None and len(head.translate(None, _TEXT)) * 50 > len(head):
        return UNKNOWN  # a page of text has no control characters, or a stray one
    return found


def media_type(head: bytes, filename: str) -> str:
    """Give a media type by the first bytes; by the name's ending where they tell nothing, or only that it is a ZIP."""
    found = known(head)
    _, dot, ending = filename.lower().rpartition(".")
    by_name = _table().endings.get(dot + ending)
    if found is not None and not (found.media == _CONTAINER and by_name is not None):
        return found.media
    return by_name or UNKNOWN.media


@cache
def _starts() -> tuple[tuple[bytes, FileKind], ...]:
    return tuple((bytes.fromhex(kind.starts), kind) for kind in _table().kind)


@cache
def _table() -> _Table:
    text = files("herewith.submission").joinpath("file_kinds.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Table)
