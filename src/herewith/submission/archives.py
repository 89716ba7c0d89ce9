"""Archives opened member by member: gzip, zip, tar, tar in gzip.

In: a stream of an archive. Out: each filing in it, or a failure that names the member, one after the other; only one
member is in memory at a time. Never: a link, a device, or a member whose name points out of the archive; more than the
limits; an archive inside an archive inside an archive.
"""

from __future__ import annotations

import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple, cast

from herewith.model import Failure, SourceError
from herewith.submission.limits import Limits, Unpacked, too_much

SEPARATOR = "!"
"""Between an archive and its member in what people are shown: "2024.zip!0000000000-24-000001.txt"."""
FILING_ENDINGS = (".txt", ".htm", ".html", ".xhtml", ".nc", ".sgml")
ARCHIVE_ENDINGS = (".gz", ".tgz", ".zip", ".tar")
_DAMAGED = (tarfile.TarError, zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError)
_DAMAGED_ZIP = (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, struct.error)
"""What the library raises of a directory with nonsense in it: places before the file, names in no encoding."""
_DAMAGED_MEMBER = (*_DAMAGED_ZIP, zlib.error, lzma.LZMAError, EOFError, OSError)  # OSError: bzip2
_TAR_MARK = slice(257, 262)
_TAR_BLOCK = 512
_ENCRYPTED = 1
_DEPTH = 2


class Member(NamedTuple):
    """One unpacked file."""

    name: str
    """Its own name, without folders."""
    path: str
    """Archive and member, for people."""
    data: bytes


def is_archive(head: bytes) -> bool:
    """Tell a gzip, zip or tar by its first bytes."""
    return head.startswith((b"\x1f\x8b", b"PK\x03\x04", b"PK\x05\x06")) or head[_TAR_MARK] == b"ustar"


def may_be_filing(name: str) -> bool:
    """Tell whether a file of a folder or an archive has a name that filings have, or archives of filings."""
    lower = name.lower()
    return lower.endswith(FILING_ENDINGS + ARCHIVE_ENDINGS) or "." not in lower


def unpack(stream: BinaryIO, name: str, path: str, limits: Limits, depth: int = 1) -> Iterator[Member | Failure]:
    """Go over the filings of an archive.

    Args:
        stream: the archive, at its beginning; a zip must be seekable.
        name: the archive's own name.
        path: the archive as shown to people; a member's path is this, "!" and its name.
        limits: how much may come out.
        depth: 1 for a file, 2 for an archive found inside it.
    """
    head, stream = _peek(stream)
    try:
        if head.startswith(b"PK"):
            yield from _zip(stream, path, limits, depth)
        elif head.startswith(b"\x1f\x8b"):
            # A gzip holds one file, and a tar in it is no further archive: .tar.gz is one.
            inner, unpacked = _peek(cast("BinaryIO", gzip.GzipFile(fileobj=stream)))
            if inner[_TAR_MARK] == b"ustar":
                yield from _tar(unpacked, path, limits, depth)
            else:
                yield from _gzip(unpacked, name, path, limits)
        else:
            yield from _tar(stream, path, limits, depth)
    except _DAMAGED as error:
        what = str(error) or type(error).__name__
        yield Failure(
            file=path, message=f"{path} is damaged or cut ({what}): what came before was read; get the archive anew"
        )
    except SourceError as error:
        yield Failure(file=path, message=f"{path}: {error}; what came before was read")


def _gzip(unpacked: BinaryIO, name: str, path: str, limits: Limits) -> Iterator[Member | Failure]:
    data = unpacked.read(limits.member + 1)
    if len(data) > limits.member:
        raise SourceError(too_much("the file", limits.member))
    yield Member(name[:-3] if name.lower().endswith(".gz") else name, path, data)


def _tar(stream: BinaryIO, path: str, limits: Limits, depth: int) -> Iterator[Member | Failure]:
    watched = Unpacked(stream, limits)
    found = False
    with tarfile.open(fileobj=cast("BinaryIO", watched), mode="r|") as archive:
        while (entry := archive.next()) is not None:
            archive.members = []  # type: ignore[attr-defined]  # the library keeps every entry; a feed has ten thousand
            refused = _refusal(entry.name, _tar_kind(entry), path)
            if refused is not None:
                found = True
                yield refused
            elif entry.isfile() and _wanted(entry.name):
                found = True
                if entry.size > limits.member:
                    raise SourceError(too_much(entry.name, limits.member))
                body = archive.extractfile(entry)
                yield from _member(entry.name, path, body.read() if body else b"", limits, depth)
            watched.next_member()
    if watched.tail[-_TAR_BLOCK:].strip(b"\0"):  # the library takes an unreadable block for the end
        raise tarfile.ReadError("no blocks of zeros at its end")
    if not found:
        yield without_filings(path)


def _zip(stream: BinaryIO, path: str, limits: Limits, depth: int) -> Iterator[Member | Failure]:
    total = 0
    found = False
    with _zip_directory(stream) as archive:
        entries = archive.infolist()
        if any(entry.filename == "[Content_Types].xml" for entry in entries):
            what = "is a Word, Excel or PowerPoint document, not a filing: save it as text"
            yield Failure(file=path, message=f"{path} {what}")
            return
        for entry in entries:
            refused = _refusal(entry.filename, "link" if stat.S_ISLNK(entry.external_attr >> 16) else None, path)
            if refused is not None:
                found = True
                yield refused
            elif not entry.is_dir() and _wanted(entry.filename):
                found = True
                data = _zip_member(archive, entry, path, limits)
                if isinstance(data, Failure):
                    yield data
                    continue
                total += len(data)
                if total > limits.total:
                    raise SourceError(too_much("the archive", limits.total))
                yield from _member(entry.filename, path, data, limits, depth)
    if not found:
        yield without_filings(path)


def _zip_directory(stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except _DAMAGED_ZIP as error:
        raise zipfile.BadZipFile(str(error)) from error


def _zip_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, limits: Limits) -> bytes | Failure:
    shown = path + SEPARATOR + entry.filename
    if entry.flag_bits & _ENCRYPTED:
        return Failure(file=shown, message=f"{shown} is encrypted: unpack it with its password first")
    too_large = Failure(file=shown, message=f"{shown}: {too_much('the member', limits.member)}; it was left alone")
    if entry.file_size > limits.member:
        return too_large
    try:
        with archive.open(entry) as body:
            data = body.read(limits.member + 1)
    except NotImplementedError:
        return Failure(file=shown, message=f"{shown} is packed in a way that we cannot unpack: pack it with deflate")
    except _DAMAGED_MEMBER as error:
        return Failure(file=shown, message=f"{shown} is damaged ({error}): get the archive anew")
    return too_large if len(data) > limits.member else data


def _member(name: str, path: str, data: bytes, limits: Limits, depth: int) -> Iterator[Member | Failure]:
    own = PurePosixPath(name.replace("\\", "/")).name
    shown = path + SEPARATOR + name
    if not is_archive(data[:512]):
        yield Member(own, shown, data)
    elif depth < _DEPTH:
        yield from unpack(io.BytesIO(data), own, shown, limits, depth + 1)
    else:
        what = "is an archive in an archive in an archive: unpack the outer one first"
        yield Failure(file=shown, message=f"{shown} {what}")


def without_filings(path: str) -> Failure:
    """Say that a folder or an archive holds nothing to read."""
    endings = ", ".join(FILING_ENDINGS + ARCHIVE_ENDINGS)
    return Failure(file=path, message=f"{path} holds no filings (files ending in {endings}): name the place that does")


def _tar_kind(entry: tarfile.TarInfo) -> str | None:
    """Name what is neither file nor folder; a file with holes unpacks to far more than was packed."""
    if entry.islnk() or entry.issym():
        return "link"
    if entry.issparse():
        return "file with holes"
    return None if entry.isfile() or entry.isdir() else "device"


def _refusal(name: str, kind: str | None, path: str) -> Failure | None:
    """Refuse a link, a device, and a name that leads out of the archive."""
    shown = path + SEPARATOR + name
    parts = name.replace("\\", "/").split("/")
    if kind is not None:
        why = f"is a {kind}, which we do not {'unpack' if kind == 'file with holes' else 'follow'}"
    elif parts[0] == "" or parts[0].endswith(":"):
        why = "has an absolute name"
    elif ".." in parts:
        why = 'has a name with ".." in it'
    else:
        return None
    return Failure(file=shown, message=f"{shown} {why}: it was left alone; unpack the archive yourself if you trust it")


def _wanted(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    hidden = any((part.startswith(".") and part != ".") or part == "__MACOSX" for part in parts)
    return not hidden and may_be_filing(parts[-1])


def _peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Look at the first bytes of a stream; read on from the stream that is returned."""
    if isinstance(stream, io.BytesIO):
        return bytes(stream.getbuffer()[:512]), stream
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    return buffered.peek(512)[:512], buffered
