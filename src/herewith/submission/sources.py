"""Sources: whatever a user names becomes bytes with a name, one filing at a time.

In: files, folders, patterns, archives, "-" for standard input. Out: a `Source` for each filing, or a `Failure` in one
sentence: what, where, and what to do. Never: an exception for one bad file of many, a silent skip of something named,
more than one filing in memory.
"""

from __future__ import annotations

import glob
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from herewith.model import Failure
from herewith.submission import file_kinds
from herewith.submission.archives import ARCHIVE_ENDINGS, Member, is_archive, may_be_filing, unpack, without_filings
from herewith.submission.file_kinds import FileKind
from herewith.submission.limits import MEGABYTE, Limits

STANDARD_INPUT = "-"
_HEAD = 4096
_ENVELOPE_MARKS = (b"<SEC-DOCUMENT>", b"<SEC-HEADER>", b"<IMS-", b"<SUBMISSION>", b"<DOCUMENT>", b"-----BEGIN PRIVACY")
_DEFAULT = Limits()


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one filing, and what it is called."""

    name: str
    """The file's own name, or the member's in its archive; "-" for standard input."""
    path: str
    """As shown to people: the path given, "archive!member"."""
    data: bytes
    """Unpacked, otherwise untouched."""


def open_sources(arguments: Sequence[str | Path], limits: Limits = _DEFAULT) -> Iterator[Source | Failure]:
    """Go over all filings that the arguments name, in order.

    A folder is walked to its end, names in order, hidden files and folders left out. An argument that is no file and
    has "*", "?" or "[" in it is a pattern ("**" for any depth). Archives (.gz, .zip, .tar, .tar.gz, .tgz) are told by
    their first bytes and opened, one archive inside another too.

    Args:
        arguments: paths, patterns, or "-" for standard input.
        limits: how many bytes a filing and an archive may have, unpacked.
    """
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield from _standard_input(limits)
        else:
            yield from _named(Path(argument), limits)


def open_bytes(data: bytes, name: str, path: str, limits: Limits = _DEFAULT) -> Iterator[Source | Failure]:
    """Go over the filings in bytes that the caller holds: one, or an archive's.

    Args:
        data: a filing or an archive.
        name: what it is called, "-" where it has no name.
        path: as shown to people.
        limits: how many bytes a filing and an archive may have, unpacked.
    """
    if not is_archive(data[:512]):
        yield _checked(name, path, data, limits)
    elif len(data) > limits.member:
        size = limits.member // MEGABYTE
        yield _failure(_shown(path), f"is larger than {size} MB: name the archive as a file")
    else:
        yield from _opened(unpack(io.BytesIO(data), name, path, limits))


def _standard_input(limits: Limits) -> Iterator[Source | Failure]:
    return open_bytes(sys.stdin.buffer.read(limits.member + 1), STANDARD_INPUT, STANDARD_INPUT, limits)


def _shown(path: str) -> str:
    return "standard input" if path == STANDARD_INPUT else path


def _named(path: Path, limits: Limits) -> Iterator[Source | Failure]:
    if path.is_dir():
        yield from _folder(path, limits)
    elif os.path.lexists(path):
        yield from _file(path, limits)
    elif glob.has_magic(str(path)):
        matches = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield _failure(str(path), "matches no file: check the pattern, and quote it so that it arrives as typed")
        for match in matches:
            yield from _named(Path(match), limits)
    else:
        yield _failure(str(path), "does not exist: check the spelling")


def _folder(path: Path, limits: Limits) -> Iterator[Source | Failure]:
    unreadable: list[OSError] = []
    found = False
    for folder, folders, names in os.walk(path, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and may_be_filing(name):
                found = True
                yield from _file(Path(folder, name), limits)
    for error in unreadable:
        yield _unreadable(str(error.filename), error)
    if not found and not unreadable:
        yield without_filings(str(path))


def _file(path: Path, limits: Limits) -> Iterator[Source | Failure]:
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, path.name, str(path), limits)
    except OSError as error:
        yield _unreadable(str(path), error)


def _stream(stream: io.BufferedReader, name: str, path: str, limits: Limits) -> Iterator[Source | Failure]:
    if is_archive(stream.peek(512)[:512]):
        yield from _opened(unpack(stream, name, path, limits))
        return
    data = stream.read(limits.member + 1)
    if data and name.lower().endswith(ARCHIVE_ENDINGS):
        kind = file_kinds.binary(data[:_HEAD])
        yield _failure(path, f"is named like an archive and is {kind.name if kind else 'text'}: give it its own ending")
    else:
        yield _checked(name, path, data, limits)


def _opened(members: Iterator[Member | Failure]) -> Iterator[Source | Failure]:
    for member in members:
        if isinstance(member, Failure):
            yield member
        else:
            yield _checked(member.name, member.path, member.data, None)


def _checked(name: str, path: str, data: bytes, limits: Limits | None) -> Source | Failure:
    """Refuse what holds nothing to read, saying what it is."""
    shown = _shown(path)
    if limits is not None and len(data) > limits.member:
        return _failure(shown, f"is larger than {limits.member // MEGABYTE} MB: no filing is; name the filing itself")
    if not data:
        return _failure(shown, "is empty: fetch the filing again")
    head = data[:_HEAD].lstrip()
    if not head and not data.strip():
        return _failure(shown, "holds nothing but blanks: fetch the filing again")
    kind = None if head.startswith(_ENVELOPE_MARKS) else file_kinds.binary(head)
    if kind is not None:
        return _failure(shown, f"is {kind.name}, not a filing: {_remedy(kind)}")
    return Source(name=name, path=path, data=data)


def _remedy(kind: FileKind) -> str:
    if kind.remedy is not None:
        return kind.remedy
    return "name the HTML or text document, or the complete submission (.txt)"


def _unreadable(path: str, error: OSError) -> Failure:
    why = error.strerror or str(error)
    return _failure(path, f"cannot be read ({why}): check that it is there and that you may read it")


def _failure(path: str, message: str) -> Failure:
    return Failure(file=path, message=f"{path} {message}")
