"""One answer's body, received into a file.

In: an answer whose first lines have come. Out: a file with the body, unpacked, of exactly the length that was told.
Never: more than the limit; hours spent on an answer that drips; the end of a packed body not looked at.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from herewith.edgar.clock import Clock
from herewith.edgar.errors import DamagedError

if TYPE_CHECKING:
    import httpx

MEGABYTE = 1024 * 1024
GRACE = 60.0
"""Seconds in which any speed is fast enough."""
SLOWEST = 2048
"""Bytes a second, after them, on the average."""


def receive(response: httpx.Response, path: Path, limit: int, clock: Clock, *, as_packed: bool = False) -> None:
    """Write the body into `path`; with `as_packed` as it comes, for a packed file that some servers call an encoding.

    Raises:
        DamagedError: shorter or longer than told, cut off, damaged in packing, larger than `limit`, or too slow.
        httpx.HTTPError: the connection broke.
    """
    raw = _watched(response, limit, clock)
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    with path.open("wb") as stream:
        if as_packed or encoding in {"", "identity"}:
            _write(raw, stream, limit)
        elif encoding in {"gzip", "x-gzip", "deflate"}:
            _write(_unpacked(raw, encoding), stream, limit)
        else:
            raise DamagedError(f"the answer is packed as {encoding!r}, which was not asked for")


def _watched(response: httpx.Response, limit: int, clock: Clock) -> Iterator[bytes]:
    told = response.headers.get("Content-Length", "")
    if told and not told.isdigit():
        raise DamagedError(f"the answer tells its length as {told!r}")
    if told and int(told) > limit:
        raise DamagedError(_too_large(limit))
    began, came = clock.monotonic(), 0
    for chunk in response.iter_raw():
        came += len(chunk)
        yield chunk
        took = clock.monotonic() - began
        if took > GRACE and came < (took - GRACE) * SLOWEST:
            raise DamagedError(f"the answer drips: {came:,} bytes in {took:,.0f} seconds")
    if told and came != int(told):
        raise DamagedError(f"the answer has {came:,} bytes where it told {int(told):,}")


def _write(chunks: Iterator[bytes], stream: BinaryIO, limit: int) -> None:
    written = stream.tell()
    for chunk in chunks:
        written += len(chunk)
        if written > limit:
            raise DamagedError(_too_large(limit))
        stream.write(chunk)


def _unpacked(raw: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Unpack piece by piece, never more than a megabyte at once; what follows the end is damage."""
    unpacker = zlib.decompressobj(31 if encoding != "deflate" else 15)
    try:
        for chunk in raw:
            data = chunk
            while data and not unpacker.eof:
                yield unpacker.decompress(data, MEGABYTE)
                data = unpacker.unconsumed_tail
            while not unpacker.eof and (rest := unpacker.decompress(b"", MEGABYTE)):
                yield rest
            if unpacker.unused_data:
                raise DamagedError("the answer goes on after its packed end")
    except zlib.error as error:
        raise DamagedError(f"the answer is damaged: it cannot be unpacked ({error})") from error
    if not unpacker.eof:
        raise DamagedError("the answer is cut off: its packed end is missing")


def _too_large(limit: int) -> str:
    return f"the answer is larger than {limit // MEGABYTE} MB, the limit for what was asked"
