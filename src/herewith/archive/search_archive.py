"""The index of words of an archive: where it stands, brought up to date, asked.

In: an open archive and a query. Out: `SearchResult`. Never: the only copy of a word. Beside an archive in a folder the
index is its folder `search`; for one on an object store it stands in a cache on this machine, and each machine has its
own.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from herewith.archive import search_catch_up
from herewith.archive.search import Limits, SearchResult, search_index
from herewith.archive.search_index import SearchIndex
from herewith.archive.search_places import places
from herewith.archive.search_query import leaves, parse_query
from herewith.archive.search_rows import COLUMNS
from herewith.model import Report

if TYPE_CHECKING:
    from herewith.archive.asking import Asking

FOLDER = "search"


def search(
    archive: Asking,
    line: str,
    limits: Limits | None = None,
    *,
    limit: int = 10,
    offset: int = 0,
    newest: bool = False,
    counts: bool = True,
    report_of: Callable[[str], Report] | None = None,
    index: SearchIndex | None = None,
    tell: Callable[[int], None] = lambda _: None,
) -> SearchResult:
    """Ask for words, after the index was brought up to date.

    `newest` gives the last filed first; without `counts` nothing is counted, which is quicker. `report_of` reads a
    filing from the kept bytes, by its accession number: where it is given, hits say where in them their words stand.
    `tell` hears how many filings were brought into the index. `index` is what `index_of` gave, for who searches often:
    opening it takes longer than most searches.

    Raises:
        UsageError: the line is no query; the message says what is wrong with it.
        DamagedIndexError: the index cannot be read; `reindex` makes it anew.
    """
    words = leaves(parse_query(line))
    index = index or index_of(archive)
    if not _is_at(archive.url, index.state().version):
        search_catch_up.catch_up(index, archive.reports(), COLUMNS, tell)
    result = search_index(index, line, limits or Limits(), limit=limit, offset=offset, newest=newest, counts=counts)
    if report_of is None:
        return result
    found = []
    for hit in result.hits:
        where = places(report_of(hit.accession), hit.kind, hit.place, words)
        found.append(msgspec.structs.replace(hit, spans=where))
    return msgspec.structs.replace(result, hits=tuple(found))


def _is_at(url: str, version: int) -> bool:
    """Tell whether the table of reports in a folder is at a version, by its log and without opening it.

    A Delta table's versions are numbered without gaps, and old ones are cleaned away from the first: where the file of
    this one is there and that of the next is not, this is the last.
    """
    if "://" in url or version < 0:
        return False
    log = Path(url) / "reports" / "_delta_log"
    return (log / f"{version:020}.json").exists() and not (log / f"{version + 1:020}.json").exists()


def reindex(archive: Asking, tell: Callable[[int], None] = lambda _: None) -> int:
    """Make the index of words anew from the tables, and say how many filings are in it."""
    return search_catch_up.reindex(index_of(archive), archive.reports(), COLUMNS, tell)


def index_of(archive: Asking) -> SearchIndex:
    """Give the index that belongs to an archive."""
    return SearchIndex(folder_of(archive.url))


def folder_of(url: str) -> Path:
    """Tell where the index of an archive stands."""
    if "://" not in url:
        return Path(url) / FOLDER
    if url.startswith("file://"):
        return Path(url.removeprefix("file://")) / FOLDER
    return _cache() / FOLDER / hashlib.sha256(url.rstrip("/").encode()).hexdigest()[:20]


def _cache() -> Path:
    """Give the user's folder for what can be made again."""
    named = os.environ.get("HEREWITH_CACHE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "herewith"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "herewith"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "herewith"
