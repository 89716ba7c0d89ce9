"""Rows go into a table, each once, whoever else writes at the same time.

In: rows made ready, in a shard. Out: commits. Never: a lock; a row twice; half a shard.

A commit is made upon the version that was looked at, and fails if another writer was quicker; then it is looked at
again. What a failed commit wrote belongs to no version, and `compact` sweeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from herewith.archive.rows import dataset_of
from herewith.archive.tables import REPORTS, RUNS, SUBMISSIONS, first_line
from herewith.model import HerewithError

if TYPE_CHECKING:
    from deltalake import DeltaTable

    from herewith.archive.archive import Archive

TRIES = 200
"""Commits of others that one may lose to before giving up."""
_STANDING = ("accession", "preference", "withdrawn")
ROWS_A_GROUP = 500
"""A filing is found by reading one group."""


KEY = ("accession", "sha256")
"""Of an acquisition: a page without a header may be that of several filings."""


def _key(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(row[name] for name in KEY)


def keep_submissions(archive: Archive, rows: Sequence[dict[str, Any]]) -> int:
    """Append acquisitions whose bytes are not there, and say how many."""

    def attempt() -> int:
        table = archive.submissions()
        there = present(table, "sha256", [row["sha256"] for row in rows], KEY)
        known = {_key(row) for row in there.to_pylist()}
        new = {_key(row): row for row in rows if _key(row) not in known}
        if new:
            ordered = sorted(new.values(), key=lambda row: row["accession"])
            _append(table, pa.Table.from_pylist(ordered, schema=SUBMISSIONS))
        return len(new)

    kept: int = until_won(archive, attempt)
    return kept


def keep_reports(archive: Archive, reports: pa.Table, *, again: bool = False) -> tuple[int, int]:
    """Keep the best report of each filing; say how many filings are new, and how many have another report now.

    `again` puts a new reading of the same acquisition in the place of the old.
    """
    best = _best(reports)
    done = {"added": 0, "replaced": 0}

    def attempt() -> tuple[int, int]:
        table = archive.reports()
        there = present(table, "accession", best.column("accession").to_pylist(), _STANDING)
        old = dict(zip(there.column("accession").to_pylist(), there.column("preference").to_pylist(), strict=True))
        new, better = [], []
        for accession, preference in zip(
            best.column("accession").to_pylist(), best.column("preference").to_pylist(), strict=True
        ):
            had = old.get(accession)
            new.append(had is None)
            better.append(had is not None and (preference > had or (again and preference == had)))
        replaced = _still_withdrawn(best.filter(pa.array(better, pa.bool_())), there)
        if replaced.num_rows:
            _replace(table, replaced)
            done["replaced"] += replaced.num_rows  # at once: what follows may lose to another writer
            table = archive.reports()
        added = best.filter(pa.array(new, pa.bool_()))
        if added.num_rows:
            _append(table, added)
            done["added"] += added.num_rows
        return done["added"], done["replaced"]

    counts: tuple[int, int] = until_won(archive, attempt)
    return counts


def keep_run(archive: Archive, run: dict[str, Any]) -> None:
    """Append what a run did."""

    def attempt() -> None:
        _append(archive.runs(), pa.Table.from_pylist([run], schema=RUNS))

    until_won(archive, attempt)


def present(table: DeltaTable, column: str, values: Sequence[str], columns: Sequence[str]) -> pa.Table:
    """Give the rows whose column has one of the values."""
    dataset = dataset_of(table)
    found: pa.Table = dataset.to_table(columns=list(columns), filter=pc.field(column).isin(list(values)))
    return found


def _best(reports: pa.Table) -> pa.Table:
    """Leave one report a filing: the one of the greatest preference."""
    chosen: dict[str, tuple[str, int]] = {}
    keys = zip(reports.column("accession").to_pylist(), reports.column("preference").to_pylist(), strict=True)
    for place, (accession, preference) in enumerate(keys):
        if accession not in chosen or preference > chosen[accession][0]:
            chosen[accession] = (preference, place)
    places = [place for _, (_, place) in sorted(chosen.items())]
    return reports.take(pa.array(places, pa.int64())).select(REPORTS.names)


def _still_withdrawn(rows: pa.Table, there: pa.Table) -> pa.Table:
    """Carry the mark of a withdrawal over to the reports that take a place."""
    marks = dict(zip(there.column("accession").to_pylist(), there.column("withdrawn").to_pylist(), strict=True))
    days = pa.array([marks[a] for a in rows.column("accession").to_pylist()], pa.date32())
    return rows.set_column(rows.schema.get_field_index("withdrawn"), "withdrawn", days)


def _writing() -> dict[str, Any]:
    from deltalake import CommitProperties, WriterProperties

    return {
        "writer_properties": WriterProperties(
            compression="ZSTD", compression_level=3, max_row_group_size=ROWS_A_GROUP, statistics_truncate_length=64
        ),
        "commit_properties": CommitProperties(max_commit_retries=0),
    }


def _append(table: DeltaTable, rows: pa.Table) -> None:
    from deltalake import write_deltalake

    write_deltalake(table, rows, mode="append", **_writing())


def _replace(table: DeltaTable, rows: pa.Table) -> None:
    """Put rows in the place of those with the same accession number, in one commit."""
    from deltalake import write_deltalake

    named = ", ".join(f"'{accession}'" for accession in rows.column("accession").to_pylist())
    write_deltalake(table, rows, mode="overwrite", predicate=f"accession in ({named})", **_writing())


def until_won(archive: Archive, attempt: Callable[[], Any]) -> Any:
    """Make a commit, again for as long as other writers are quicker.

    Raises:
        HerewithError: the place cannot be written, or others never cease.
    """
    from deltalake.exceptions import CommitFailedError, DeltaError

    for _ in range(TRIES):
        try:
            return attempt()
        except CommitFailedError:
            continue  # another writer was quicker: look again, upon what it wrote
        except (OSError, DeltaError) as error:
            raise HerewithError(
                f"the archive {archive.url} cannot be written: {first_line(error)}; see to its space and your rights "
                "there, and run the same command again: what is kept is passed over"
            ) from error
    raise HerewithError(
        f"the archive {archive.url} was changed by others {TRIES} times while a shard was to be written: "
        "run the same command again when fewer write"
    )
