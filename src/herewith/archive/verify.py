"""Proof that an archive is whole, and the sweeping of what belongs to nothing.

In: an archive. Out: sentences, one for each thing that is wrong, each with its cure. Never: a repair unasked; a file
that a table names removed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from herewith.archive.archive import unpacked
from herewith.archive.rows import dataset_of
from herewith.archive.tables import TABLES, first_line
from herewith.model import HerewithError

if TYPE_CHECKING:
    from herewith.archive.archive import Archive

BATCH = 100
"""Submissions unpacked at once."""
SHOWN = 5


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """What was proved, and what is wrong."""

    filings: int
    acquisitions: int
    bytes: int
    """Of the acquisitions, unpacked."""
    wrong: tuple[str, ...] = ()


def verify(archive: Archive, tell: Callable[[int], None] = lambda _: None) -> Verified:
    """Hold every acquisition to its digest, every report to its acquisition, both tables and the index to each other.

    A file of a table that cannot be read is told, and the rest is proved all the same. `tell` hears how many
    acquisitions are proved.
    """
    wrong: list[str] = []
    digests: Counter[str] = Counter()
    total = 0
    for rows in _rows(archive, "submissions", ("accession", "sha256", "zstd", "preference"), wrong):
        for row in rows:
            digests[f"{row['accession']} as {row['sha256']}"] += 1
            try:
                total += len(unpacked(row["zstd"], row["sha256"], row["accession"]))
            except HerewithError as error:
                wrong.append(str(error))
        tell(digests.total())
    filings: Counter[str] = Counter()
    for rows in _rows(archive, "reports", ("accession", "sha256"), wrong):
        for row in rows:
            filings[row["accession"]] += 1
            if f"{row['accession']} as {row['sha256']}" not in digests:
                wrong.append(f"{row['accession']}: its bytes are not kept; add its submission again")
    wrong += [f"{name} is there {n} times" for name, n in (filings + digests).items() if n > 1]
    wrong += _of_index(archive, len(filings))
    return Verified(filings=len(filings), acquisitions=len(digests), bytes=total, wrong=tuple(wrong))


def _of_index(archive: Archive, filings: int) -> list[str]:
    """Hold the index of words to the table that it follows; one that has not caught up yet is not wrong."""
    from herewith.archive.search_archive import index_of

    index = index_of(archive)
    if not index.exists:
        return []
    try:
        if index.state().version == archive.reports().version() and index.count() != filings:
            return [f"the index of words has {index.count()} filings of {filings}: `herewith archive reindex` makes it"]
    except HerewithError as error:
        return [str(error)]
    return []


def _rows(archive: Archive, name: str, columns: tuple[str, ...], wrong: list[str]) -> Iterator[list[dict[str, Any]]]:
    """Go over a table file by file, so that a damaged one costs its own rows and no others."""
    import pyarrow as pa

    dataset = dataset_of(getattr(archive, name)())
    for fragment in dataset.get_fragments():
        try:
            for batch in fragment.to_batches(schema=dataset.schema, columns=list(columns), batch_size=BATCH):
                yield batch.to_pylist()
        except (OSError, pa.ArrowException) as error:
            wrong.append(
                f"{archive.url}/{name}: the file {fragment.path} cannot be read ({first_line(error)}); "
                f"`herewith archive mend` takes it out of the table, then add its filings again"
            )


def mend(archive: Archive) -> tuple[str, ...]:
    """Take files that cannot be read, and bytes that are not those that came, out of the tables, and say which.

    Their filings can then be added again.

    The files themselves stay where they are until `compact` sweeps them.
    """
    import pyarrow as pa

    gone: list[str] = []
    for name in TABLES:
        table = getattr(archive, name)()
        dataset = dataset_of(table)
        for fragment in dataset.get_fragments():
            try:
                for _ in fragment.to_batches(schema=dataset.schema, batch_size=BATCH):
                    pass
            except (OSError, pa.ArrowException):
                gone.append(f"{name}/{fragment.path}")
        if any(entry.startswith(f"{name}/") for entry in gone):
            _take_out(table, [entry.split("/", 1)[1] for entry in gone if entry.startswith(f"{name}/")])
    return (*gone, *_without_spoilt(archive))


def _without_spoilt(archive: Archive) -> tuple[str, ...]:
    """Take acquisitions out whose bytes are not those that came: left in, they would be passed over as kept."""
    spoilt: list[str] = []
    for batch in dataset_of(archive.submissions()).to_batches(
        columns=["accession", "sha256", "zstd"], batch_size=BATCH
    ):
        for row in batch.to_pylist():
            try:
                unpacked(row["zstd"], row["sha256"], row["accession"])
            except HerewithError:
                spoilt.append(row["sha256"])
    if spoilt:
        named = ", ".join(f"'{digest}'" for digest in spoilt)
        archive.submissions().delete(f"sha256 in ({named})")
    return tuple(f"submissions: sha256 {digest}" for digest in spoilt)


def _take_out(table: object, paths: list[str]) -> None:
    """Remove files from a table: they are set aside, and the table is told that they are missing."""
    from pathlib import Path

    from deltalake import DeltaTable

    if not isinstance(table, DeltaTable):
        raise TypeError(type(table))
    root = Path(table.table_uri.removeprefix("file://"))
    for path in paths:
        file = root / path
        if file.exists():
            file.rename(file.with_name(file.name + ".damaged"))
    table.repair()


def compact(archive: Archive, *, hours: int = 168) -> dict[str, int]:
    """Write many small files into few, and sweep files that no version of the last `hours` names.

    A reader that opened the tables within that time goes on undisturbed.
    """
    before = {name: len(getattr(archive, name)().file_uris()) for name in TABLES}
    for name in TABLES:
        table = getattr(archive, name)()
        table.optimize.compact()
        table.vacuum(retention_hours=hours, dry_run=False, enforce_retention_duration=False, full=True)
    return {name: before[name] - len(getattr(archive, name)().file_uris()) for name in TABLES}


class Stat(msgspec.Struct, frozen=True, kw_only=True):
    """How much there is."""

    filings: int
    acquisitions: int
    bytes: int
    """As acquired."""
    files: int
    first_filed: str | None
    last_filed: str | None
    readers: dict[str, int]
    """Filings by what read them."""


def stat(archive: Archive) -> Stat:
    """Count what is there, from the columns that say it."""
    reports = dataset_of(archive.reports()).to_table(columns=["filed", "reader"])
    sizes = dataset_of(archive.submissions()).to_table(columns=["size"]).column("size").to_pylist()
    days = sorted(day for day in reports.column("filed").to_pylist() if day)
    return Stat(
        filings=reports.num_rows,
        acquisitions=len(sizes),
        bytes=sum(sizes),
        files=sum(len(getattr(archive, name)().file_uris()) for name in TABLES),
        first_filed=str(days[0]) if days else None,
        last_filed=str(days[-1]) if days else None,
        readers=dict(Counter(reports.column("reader").to_pylist())),
    )
