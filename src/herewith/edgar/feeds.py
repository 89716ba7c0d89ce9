"""What EDGAR publishes as it comes: the feed of current filings, and the day's feed with the texts themselves.

In: the Atom page, the tar of a day. Out: an `Announced` for each entry, a `FeedMember` for each submission. Never: an
entity of a feed expanded (a few lines of XML can name gigabytes), a path of a tar followed, a member larger than the
limit read.
"""

from __future__ import annotations

import datetime as dt
import html
import re
import tarfile
import zlib
from collections.abc import Container, Iterator
from pathlib import Path
from xml.parsers import expat

import msgspec

from herewith.edgar.addresses import accession_in
from herewith.edgar.client import Client
from herewith.edgar.errors import DamagedError, UnavailableError
from herewith.edgar.wholeness import require_ending

DEEPEST = 32
LARGEST_MEMBER = 512 * 1024 * 1024
PAGE = 100
_TITLE = re.compile(r"(?P<form>.*?) - (?P<company>.*) \((?P<cik>\d+)\) \((?P<role>[^()]*)\)\s*$", re.DOTALL)
_ACCESSION = re.compile(r"AccNo:\s*(?:</b>)?\s*(\d{10}-\d{2}-\d{6})|accession-number=(\d{10}-\d{2}-\d{6})")
_ITEM = re.compile(r"\bItem (\d{1,2}(?:\.\d\d)?)\b")


class Announced(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the feed of current filings: one filer of one filing."""

    accession: str
    form: str
    company: str
    cik: int
    role: str
    """Filer, Subject, Reporting …, as printed."""
    accepted_at: dt.datetime | None
    """With its offset."""
    link: str | None
    """The index page."""
    items: tuple[str, ...] = ()
    """Numbers that the entry prints, where it does."""


class FeedMember(msgspec.Struct, frozen=True, kw_only=True):
    """One submission of a day's feed, in the dashed form that the feed has."""

    accession: str
    name: str
    data: bytes


def read_current(page: bytes, name: str = "the feed") -> tuple[Announced, ...]:
    """Read a page of the feed of current filings.

    Raises:
        DamagedError: no XML, XML that declares entities, or an entry that names no filing.
    """
    return tuple(_announced(entry, name) for entry in _Entries(name).read(page))


def current(client: Client, form: str = "8-K", *, start: int = 0, count: int = PAGE) -> tuple[Announced, ...]:
    """Ask for a page of current filings, latest first; empty past the end, where EDGAR answers 503.

    Raises:
        WireError: the first page could not be had.
    """
    url = client.at.current(form, start=start, count=count)
    try:
        page = client.get(url, "xml", keep="no", attempts=None if start == 0 else 1)
    except UnavailableError:
        if start == 0:
            raise
        return ()
    return read_current(page, url)


def read_tar(path: Path, wanted: Container[str] | None = None) -> Iterator[FeedMember]:
    """Go over the submissions in a day's feed, those wanted by accession number, or all.

    Raises:
        DamagedError: the tar is damaged, or a submission in it is cut off.
    """
    try:
        with tarfile.open(path, "r|gz") as tar:
            for member in tar:
                accession = accession_in(member.name)
                if not member.isreg() or accession is None or (wanted is not None and accession not in wanted):
                    continue
                yield _member(tar, member, accession)
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise DamagedError(f"{path.name} is damaged: {error}; fetch it again") from error


def _member(tar: tarfile.TarFile, member: tarfile.TarInfo, accession: str) -> FeedMember:
    name = member.name.rsplit("/", 1)[-1]
    if member.size > LARGEST_MEMBER:
        raise DamagedError(f"{name} in the feed has {member.size:,} bytes: no filing is so large")
    stream = tar.extractfile(member)
    data = stream.read() if stream else b""
    if len(data) != member.size:
        raise DamagedError(f"{name} in the feed is cut off")
    require_ending(data[-4096:], name)
    return FeedMember(accession=accession, name=name, data=data)


def _announced(entry: dict[str, str], name: str) -> Announced:
    title = _TITLE.match(entry.get("title", "").strip())
    summary = html.unescape(entry.get("summary", ""))
    found = _ACCESSION.search(entry.get("id", "")) or _ACCESSION.search(summary)
    if title is None or found is None:
        raise DamagedError(f"{name} has an entry that names no filing: {entry.get('title', '')[:80]!r}")
    try:
        accepted_at = dt.datetime.fromisoformat(entry["updated"].strip()) if "updated" in entry else None
    except ValueError as error:
        raise DamagedError(f"{name} has an entry with the time {entry['updated'][:40]!r}") from error
    return Announced(
        accession=found[1] or found[2],
        form=entry.get("term") or title["form"].strip(),
        company=title["company"].strip(),
        cik=int(title["cik"]),
        role=title["role"].strip(),
        accepted_at=accepted_at,
        link=entry.get("href"),
        items=tuple(dict.fromkeys(_ITEM.findall(summary))),
    )


class _Entries:
    """Collects the text of each entry's children, by local name."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._path: list[str] = []
        self._entries: list[dict[str, str]] = []

    def read(self, page: bytes) -> list[dict[str, str]]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse  # a feed has none; without it there are no entities to expand
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(page, True)
        except expat.ExpatError as error:
            raise DamagedError(f"{self._name} is damaged: {error}") from error
        return self._entries

    def _refuse(self, *_: object) -> None:
        raise DamagedError(f"{self._name} declares a document type or entities, as no feed of EDGAR does: refused")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name.rsplit(" ", 1)[-1])
        if len(self._path) > DEEPEST:
            raise DamagedError(f"{self._name} is nested deeper than {DEEPEST} elements: refused")
        if self._path[-1] == "entry":
            self._entries.append({})
        elif "entry" in self._path:
            self._entries[-1].update({key: attributes[key] for key in ("href", "term") if key in attributes})

    def _end(self, _: str) -> None:
        self._path.pop()

    def _text(self, text: str) -> None:
        if "entry" in self._path and self._path[-1] != "entry":
            entry = self._entries[-1]
            field = self._path[self._path.index("entry") + 1]
            entry[field] = entry.get(field, "") + text
