"""From a path, bytes or a stream to a report, for one filing and for many.

In: what a caller has in hand. Out: `Report`, and among many a `Failure` in the place of a file that could not be read.
Never: a display, or a choice of what is worth keeping.
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from herewith.model import Failure, Report, SourceError, UsageError
from herewith.reading.attached import READER
from herewith.reading.pool import in_order
from herewith.reading.report import read_items_alone, read_submission
from herewith.reading.transport import with_source, without_source
from herewith.submission.envelope import split
from herewith.submission.sources import STANDARD_INPUT, Source, open_bytes, open_sources
from herewith.text.opening import view_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from herewith.model import Item, Submission

GIVEN = "the input"
"""What bytes without a name are called in a message."""


def read(source: str | os.PathLike[str] | bytes | BinaryIO, *, name: str | None = None) -> Report:
    """Read one filing: a path, its bytes, or a binary stream.

    `name` is the file's name in the report where bytes or a stream have none of their own.

    Raises:
        SourceError: there is no such file, it may not be opened, it holds nothing to read (empty, binary), or it holds
            several filings, which `read_all` reads.
    """
    return read_source(_only_source(source, name))


def items(source: str | os.PathLike[str] | bytes | BinaryIO) -> tuple[Item, ...]:
    """Read the items of one filing and their text, and nothing else of it: `read(source).items` in half the time.

    An item is named by the form of the filing date; where the source has no header, the number alone must tell it, and
    `form_item` is `None` where it does not. Of what is no Form 8-K there are none.

    Raises:
        SourceError: as `read`.
    """
    opened = _only_source(source, None)
    return read_items_alone(split(opened.data, opened.name, view_of, READER))


def read_all(
    source: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], jobs: int = 1
) -> Iterator[Report | Failure]:
    """Read many filings: a path, folder or pattern, or several of them, in order.

    A file that cannot be read is a `Failure` in its place, and the rest goes on. With `jobs` above one, that many
    processes read; a process that dies is replaced and takes no file with it but the one that killed it. No more than
    a few dozen filings are held at a time. Where processes are spawned (macOS, Windows), a script must call this under
    `if __name__ == "__main__":`.

    Raises:
        UsageError: `jobs` is less than one.
    """
    if jobs < 1:
        raise UsageError(f"jobs={jobs}: it takes one process at least")
    paths = [source] if isinstance(source, str | os.PathLike) else list(source)
    return _all(open_sources([path if isinstance(path, str) else Path(path) for path in paths]), jobs)


def read_source(source: Source) -> Report:
    """Read the filing in an opened source."""
    return read_submission(split_source(source))


def split_source(source: Source) -> Submission:
    """Split an opened source into header and documents.

    A name of bytes that are no text (POSIX allows them) is told with those bytes spelt out, since JSON holds text only.
    """
    name = source.name.encode("utf-8", "backslashreplace").decode("utf-8")
    return split(source.data, name, view_of, READER)


def _only_source(source: str | os.PathLike[str] | bytes | BinaryIO, name: str | None) -> Source:
    """Open the one filing that a caller has in hand."""
    if isinstance(source, bytes):
        return _only(open_bytes(source, name or STANDARD_INPUT, name or GIVEN), name or GIVEN, name)
    if isinstance(source, str | os.PathLike):
        path = os.fspath(source)
        if "\n" in path:
            raise UsageError("that is the text of a filing, not the path of one: pass it as bytes")
        return _only(open_sources([path]), path, name)
    data = source.read()
    if not isinstance(data, bytes):
        raise UsageError("the stream gives text, not bytes: open the file with mode 'rb'")
    own = getattr(source, "name", None)
    called = name or (Path(own).name if isinstance(own, str) else STANDARD_INPUT)
    shown = GIVEN if called == STANDARD_INPUT else called
    return _only(open_bytes(data, called, shown), shown, name)


def _only(sources: Iterator[Source | Failure], shown: str, name: str | None) -> Source:
    """Give the one filing that there is, under the name that the caller gives it."""
    first, *more = islice(sources, 2)
    if isinstance(first, Failure):
        raise SourceError(first.message)
    if more:
        raise SourceError(f"{shown} holds several filings: read them with read_all")
    return first if name is None else msgspec.structs.replace(first, name=name)


def _all(sources: Iterable[Source | Failure], jobs: int) -> Iterator[Report | Failure]:
    if jobs == 1:
        yield from (result for _, result in in_order(read_source, sources, 1))
        return
    for source, result in in_order(_read_light, sources, jobs):
        yield with_source(result, source.data) if isinstance(result, Report) and isinstance(source, Source) else result


def _read_light(source: Source) -> Report:
    return without_source(read_source(source))
