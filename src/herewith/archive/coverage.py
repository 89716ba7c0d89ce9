"""What of EDGAR's index is kept: quarter by quarter, in numbers that can be held against it.

In: what the archive keeps, and EDGAR's index files. Out: a count for each quarter, and the filings that lack. Never: a
row counted as a filing; an index lists one accession for each filer and each form, so accessions are counted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from herewith.edgar.indexes import Row, UnreadLine, read_index
from herewith.form8k.forms import current_report
from herewith.model import SourceError

if TYPE_CHECKING:
    from herewith.archive.asking import Asking


ALL_DAY = 86_400.0


class KeptFiling(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What coverage asks of one kept filing."""

    accession: str
    filed: dt.date | None = None
    has_text: bool = False
    """An item or an attached document of it has words."""
    read: bool = False
    """It was read as a current report."""
    unread: bool = False
    """Some of its main document belongs to no part."""
    withdrawn: bool = False


class Quarter(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One quarter of filing dates."""

    year: int
    quarter: int
    rows: int | None = None
    """Lines of the index of the Form 8-K family; None: no index of this quarter was given."""
    accessions: int | None = None
    """Distinct filings among them."""
    kept: int = 0
    """Filings in the archive, of those listed where an index was given."""
    with_text: int = 0
    """Of the kept: those of which an item or a document has words."""
    read_whole: int = 0
    """Of the kept: read, and nothing unread."""
    with_unread: int = 0
    """Of the kept: read, with words that belong to no part."""
    failed: int = 0
    """Of the kept: could not be read."""
    withdrawn: int = 0
    """Of the kept: marked as withdrawn from EDGAR."""
    missing: tuple[str, ...] = ()
    """Listed and not kept."""
    unlisted: tuple[str, ...] = ()
    """Kept and not listed, where an index was given."""


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """The whole of it."""

    quarters: tuple[Quarter, ...] = ()
    undated: int = 0
    """Kept filings without a filing date, which belong to no quarter."""
    unread_lines: tuple[str, ...] = ()
    """Lines of an index that make no sense: file, line, words."""


def coverage(kept: Iterable[KeptFiling], failed: Iterable[KeptFiling] = (), indexes: Iterable[Path] = ()) -> Coverage:
    """Compare what is kept with index files.

    `failed` are filings of which the bytes are kept and no reading. The dates of an index decide about a listed
    filing's quarter, for it is EDGAR's count that is compared; an index covers the quarters of its rows.

    Raises:
        SourceError: a file cannot be opened.
        HerewithError: a file is no index.
    """
    rows: dict[tuple[int, int], int] = {}
    listed: dict[str, tuple[int, int]] = {}
    unread: list[str] = []
    for path in indexes:
        for row in _rows(path):
            if isinstance(row, UnreadLine):
                unread.append(f"{path.name}, line {row.line}: {row.text.strip()[:80]}")
                continue
            when = quarter_of(row.filed)
            rows.setdefault(when, 0)
            if current_report(row.form) is not None:
                rows[when] += 1
                listed.setdefault(row.accession, when)
    have = {filing.accession: filing for filing in kept}
    lost = {filing.accession: filing for filing in failed if filing.accession not in have}
    found: dict[tuple[int, int], list[str]] = {when: [] for when in rows}
    undated = 0
    for accession, filing in (have | lost).items():
        day_of = listed.get(accession) or (quarter_of(filing.filed) if filing.filed else None)
        if day_of is None:
            undated += 1
        else:
            found.setdefault(day_of, []).append(accession)
    quarters = tuple(_quarter(when, found[when], have, lost, listed, rows.get(when)) for when in sorted(found))
    return Coverage(quarters=quarters, undated=undated, unread_lines=tuple(unread))


def kept(archive: Asking) -> Iterator[KeptFiling]:
    """Ask an archive what it keeps; texts are not read for it."""
    query = """
        select accession, filed, withdrawn is not null as withdrawn, current_report as read, len(unread) > 0 as unread,
          len(list_filter(items, lambda i: length(i.text) > 0)) > 0
            or len(list_filter(documents, lambda d: length(d.text) > 0)) > 0 as has_text
        from reports
    """
    with archive.ask(query, seconds=ALL_DAY) as rows:
        for batch in rows:
            for row in batch.to_pylist():
                yield KeptFiling(**row)


def quarter_of(day: dt.date) -> tuple[int, int]:
    """Give the year and quarter of a day."""
    return day.year, (day.month + 2) // 3


def _rows(path: Path) -> Iterator[Row | UnreadLine]:
    try:
        yield from read_index(path)
    except OSError as error:
        raise SourceError(f"cannot open {path}: {error.strerror or error}; give an index file of EDGAR") from error


def _quarter(  # noqa: PLR0917 -- one of each
    when: tuple[int, int],
    accessions: list[str],
    have: dict[str, KeptFiling],
    lost: dict[str, KeptFiling],
    listed: dict[str, tuple[int, int]],
    rows: int | None,
) -> Quarter:
    of_index = {accession for accession, quarter in listed.items() if quarter == when}
    counted = [a for a in accessions if rows is None or a in of_index]
    kept = [have[a] for a in counted if a in have]
    return Quarter(
        year=when[0],
        quarter=when[1],
        rows=rows,
        accessions=len(of_index) if rows is not None else None,
        kept=len(counted),
        with_text=sum(f.has_text for f in kept),
        read_whole=sum(f.read and not f.unread for f in kept),
        with_unread=sum(f.read and f.unread for f in kept),
        failed=sum(a in lost for a in counted),
        withdrawn=sum((have.get(a) or lost[a]).withdrawn for a in counted),
        missing=tuple(sorted(of_index - set(accessions))),
        unlisted=tuple(sorted(set(accessions) - of_index)) if rows is not None else (),
    )
