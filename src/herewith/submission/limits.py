"""How much may come out of an archive.

In: nothing. Out: the limits and the reader that keeps them. Never: reading more than allowed and looking afterwards; an
archive of a few kilobytes can unpack to more than any machine holds.
"""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from herewith.model import SourceError

MEGABYTE = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes after unpacking."""

    member: int = 512 * MEGABYTE
    """Of one filing; also of a file that is not packed. The largest submissions are about 400 MB."""
    total: int = 64 * 1024 * MEGABYTE
    """Of one archive, everything in it together; a day's feed is below 10 GB."""


class Unpacked:
    """What came out of one archive so far; raises once it is more than allowed."""

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        """Watch what is read from a stream of unpacked bytes."""
        self._stream = stream
        self._limits = limits
        self._total = 0
        self._since = 0
        self.tail = b""
        """What was read last."""

    def next_member(self) -> None:
        """Begin to count a member."""
        self._since = 0

    def read(self, size: int = -1) -> bytes:
        """Read as the stream does.

        Raises:
            SourceError: a member, or all of them, unpack to more than the limits.
        """
        room = min(self._limits.member - self._since, self._limits.total - self._total) + 2 * MEGABYTE
        data = self._stream.read(room if size < 0 else min(size, room))
        self._since += len(data)
        self.tail = data or self.tail
        self._total += len(data)
        if self._total > self._limits.total:
            raise SourceError(too_much("the archive", self._limits.total))
        if self._since > self._limits.member + MEGABYTE:  # headers and padding come on top
            raise SourceError(too_much("a member", self._limits.member))
        return data


def too_much(what: str, limit: int) -> str:
    """Say that something unpacks to more than its limit."""
    return f"{what} unpacks to more than {limit // MEGABYTE} MB, the limit against archives made to fill a machine"
