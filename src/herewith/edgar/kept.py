"""What came from EDGAR, kept on disk by its address.

In: an address and a file. Out: the file again, and what to ask the server with ("is it still this?"). Never: a copy
that is not the bytes that came: each is kept with its sum, and one that does not match it is forgotten.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from pathlib import Path

import msgspec

CHUNK = 1 << 20


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a kept file."""

    url: str
    sha256: str
    size: int
    etag: str | None = None
    modified: str | None = None
    """The header Last-Modified, as it came."""

    def conditions(self) -> dict[str, str]:
        """Give the headers that ask whether the copy is current."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


class Cache:
    """A folder of kept files."""

    def __init__(self, folder: Path) -> None:
        """Keep in `folder`, made when the first file comes."""
        self._folder = folder

    def path(self, url: str) -> Path:
        """Where the file of an address is, or would be. It has the address's own name, so that a person knows it."""
        digest = hashlib.sha256(url.encode()).hexdigest()
        name = "".join(c if c.isalnum() or c in ".-_" else "_" for c in url.rsplit("/", 1)[-1])[-80:] or "index"
        return self._folder / digest[:2] / digest[2:18] / name

    def find(self, url: str) -> Kept | None:
        """Give what is kept for an address; None where nothing is, or no longer what came."""
        path = self.path(url)
        try:
            kept = msgspec.json.decode(_told(path).read_bytes(), type=Kept)
            whole = path.stat().st_size == kept.size and sum_of(path) == kept.sha256
        except (OSError, msgspec.DecodeError):
            return None
        return kept if whole and kept.url == url else None

    def part(self, url: str) -> Path:
        """Give a path, this process's own, for what is to come."""
        path = self.path(url)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident():x}.part")

    def keep(self, url: str, part: Path, etag: str | None, modified: str | None) -> Path:
        """Put a whole file in its place. What is told of it goes first: a kill in between leaves a sum that fails."""
        path = self.path(url)
        kept = Kept(url=url, sha256=sum_of(part), size=part.stat().st_size, etag=etag, modified=modified)
        told = part.with_suffix(".told")
        told.write_bytes(msgspec.json.encode(kept))
        told.replace(_told(path))
        part.replace(path)
        return path

    def forget(self, url: str) -> None:
        """Drop the copy of an address."""
        with contextlib.suppress(FileNotFoundError):
            _told(self.path(url)).unlink()


def sum_of(path: Path) -> str:
    """Give the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while data := stream.read(CHUNK):
            digest.update(data)
    return digest.hexdigest()


def _told(path: Path) -> Path:
    return path.with_name(f"{path.name}.told.json")
