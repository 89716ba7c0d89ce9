"""The folder where filings land: each whole, once, and known again after a kill.

In: files as they came. Out: the same files under their names, and a journal of them. Never: a name that stands for half
a file; two runs in one folder at a time; a file fetched again that is there.

A file comes under a hidden name, is looked at, and is renamed. Then the journal gets its line. A kill before the
renaming leaves a hidden file, which the next run removes; a kill after it leaves a file without a line, which the next
run looks at and writes down. The journal's last line may be torn: it is then written anew.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import threading
from pathlib import Path
from typing import Self

import msgspec

from herewith.edgar.errors import DamagedError
from herewith.edgar.kept import sum_of
from herewith.edgar.locks import FileLock
from herewith.edgar.wholeness import Kind, require_whole

JOURNAL = ".herewith-fetch.jsonl"
LOCK = ".herewith-fetch.lock"
_PART = re.compile(r"\..*\.part")


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """A file that landed; a line of the journal."""

    accession: str
    file: str
    """Its name in the folder."""
    bytes: int
    sha256: str
    url: str | None = None
    """Where it came from; None where a kill kept the journal from knowing."""
    at: str | None = None
    """When, UTC."""


class Landing:
    """A folder open for landing; one process at a time.

    Raises:
        UsageError: another process is fetching into the folder.
    """

    def __init__(self, folder: Path) -> None:
        """Make the folder where there is none."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        refusal = f"another run is fetching into {folder}: wait for it, or name another folder"
        self._lock = FileLock(folder / LOCK, refusal)
        self._writing = threading.Lock()
        self._landed: dict[str, Fetched] = {}

    def __enter__(self) -> Self:
        self._lock.take()
        for path in self.folder.iterdir():
            if _PART.fullmatch(path.name):
                path.unlink()
        self._read()
        return self

    def __exit__(self, *_: object) -> None:
        self._lock.give_back()

    def find(self, accession: str, filename: str | None = None) -> Fetched | None:
        """Give the file of a filing, or of one of its documents, if it is there and whole."""
        for name in names_of(accession, filename):
            path = self.folder / name
            if not path.is_file():
                continue
            known = self._landed.get(name)
            if known is not None and known.bytes == path.stat().st_size:
                return known
            try:
                require_whole(path, _kind(name, filename), name)
            except DamagedError:
                continue
            return self._write_down(accession, name, path, None)
        return None

    def part(self, name: str) -> Path:
        """Give the hidden path under which a file comes."""
        return self.folder / f".{name}.{threading.get_ident():x}.part"

    def land(self, accession: str, name: str, part: Path, url: str, at: dt.datetime) -> Fetched:
        """Give a whole file its name, and write it down."""
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        path = self.folder / name
        part.replace(path)
        return self._write_down(accession, name, path, url, at)

    def _write_down(
        self, accession: str, name: str, path: Path, url: str | None, at: dt.datetime | None = None
    ) -> Fetched:
        fetched = Fetched(
            accession=accession,
            file=name,
            bytes=path.stat().st_size,
            sha256=sum_of(path),
            url=url,
            at=at.isoformat(timespec="seconds") if at else None,
        )
        with self._writing, (self.folder / JOURNAL).open("ab") as journal:
            journal.write(msgspec.json.encode(fetched) + b"\n")
        self._landed[name] = fetched
        return fetched

    def _read(self) -> None:
        journal = self.folder / JOURNAL
        if not journal.exists():
            return
        data = journal.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        if whole != data:  # torn by a kill: what it told is found out again
            with journal.open("rb+") as stream:
                stream.truncate(len(whole))
        for line in whole.splitlines():
            try:
                fetched = msgspec.json.decode(line, type=Fetched)
            except msgspec.DecodeError:
                continue  # not ours, or damaged: its file is looked at as one without a line
            self._landed[fetched.file] = fetched


def names_of(accession: str, filename: str | None = None) -> tuple[str, ...]:
    """Give the names under which a filing may lie: as a complete submission, or as the feed has it; or a document's."""
    if filename is None:
        return (f"{accession}.txt", f"{accession}.nc")
    return (f"{accession}-{re.sub(r'[^A-Za-z0-9._-]', '_', filename)}",)


def _kind(name: str, filename: str | None) -> Kind:
    return "document" if filename is not None else "member" if name.endswith(".nc") else "submission"
