"""The tables of an archive: where they stand, what their columns mean, which version of them this is.

In: an archive's address. Out: the tables as they stand now. Never: a row written; a table of a newer version touched.

`submissions` keeps the bytes, one row an acquisition, and is written first. `reports` has one row a filing, and its
commit is the moment the filing exists. `runs` says who added what, when, and what failed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pyarrow as pa

from herewith.archive.report_row import REPORT
from herewith.model import HerewithError

if TYPE_CHECKING:
    from deltalake import DeltaTable

VERSION = 1
"""Of the tables. A migration has the number it leads to; there is none yet."""
VERSION_KEY = "herewith.tables"
_WORDS = pa.string()
_MOMENT = pa.timestamp("us", "UTC")

SUBMISSIONS = pa.schema(
    {
        "accession": _WORDS,  # the accession number, or "sha256-" and 20 digits where nothing tells one
        "year": pa.int32(),  # of the accession number; 0 without: the partition, so that one filing opens one year
        "sha256": _WORDS,  # of the bytes as acquired, before compression
        "name": _WORDS,  # the file's own name
        "path": _WORDS,  # as it was named when it was added
        "envelope": _WORDS,  # how it is wrapped: tab, ims, dashed (.nc), documents, bare
        "acquired_at": _MOMENT,
        "size": pa.int64(),  # bytes as acquired
        "preference": _WORDS,  # the greatest of a filing is the acquisition that its report was read from
        "zstd": pa.binary(),  # the bytes, compressed
    }
)
MADE = pa.schema(
    {
        "sha256": _WORDS,  # the acquisition that this report was read from
        "preference": _WORDS,  # its preference
        "read_at": _MOMENT,
        "reader": _WORDS,  # version and digest of what read it
        "rules": _WORDS,  # digest of the rules that checked it
        "form_tables": _WORDS,  # digest of the form's tables by which it was read
    }
)
REPORTS = pa.schema([*REPORT, *MADE])
_FAILURE = pa.list_(pa.struct({"file": _WORDS, "message": _WORDS}))
RUNS = pa.schema(
    {
        "run": _WORDS,  # a name of its own
        "kind": _WORDS,  # add, reread, withdraw
        "started_at": _MOMENT,
        "ended_at": _MOMENT,
        "reader": _WORDS,
        "sources": pa.list_(_WORDS),  # as they were named
        "added": pa.int64(),  # filings new in the archive
        "replaced": pa.int64(),  # filings of which a better acquisition came, or a new reading
        "kept": pa.int64(),  # acquisitions kept beside a better one
        "passed_over": pa.int64(),  # bytes that were there already
        "other_forms": _FAILURE,  # files that are no Form 8-K, and what they are
        "failures": _FAILURE,
    }
)
TABLES: Mapping[str, tuple[pa.Schema, list[str] | None]] = {
    "submissions": (SUBMISSIONS, ["year"]),
    "reports": (REPORTS, ["filing_year"]),
    "runs": (RUNS, None),
}
"""Each table's columns and partitions."""


def make_tables(url: str, options: Mapping[str, str]) -> None:
    """Make the tables that are not there yet.

    Raises:
        HerewithError: the place cannot be written.
    """
    from deltalake import DeltaTable
    from deltalake.exceptions import DeltaError

    for name, (schema, partitions) in TABLES.items():
        try:
            if DeltaTable.is_deltatable(f"{url}/{name}", storage_options=dict(options)):
                continue  # a damaged one is told when it is opened
            DeltaTable.create(
                f"{url}/{name}",
                schema=schema,
                mode="ignore",
                partition_by=partitions,
                configuration={VERSION_KEY: str(VERSION)},
                storage_options=dict(options),
                raise_if_key_not_exists=False,
            )
        except (OSError, DeltaError) as error:
            raise HerewithError(
                f"no archive can be made at {url}: {first_line(error)}; name a place that you may write"
            ) from error


def open_table(url: str, name: str, options: Mapping[str, str]) -> DeltaTable:
    """Open a table as it stands now.

    Raises:
        HerewithError: it is not there, cannot be read, or is of a newer version.
    """
    from deltalake import DeltaTable
    from deltalake.exceptions import DeltaError, TableNotFoundError

    try:
        table = DeltaTable(f"{url}/{name}", storage_options=dict(options))
    except TableNotFoundError as error:
        raise HerewithError(
            f"there is no archive at {url} (no table {name}): `herewith archive add SOURCE --archive {url}` makes one"
        ) from error
    except (OSError, DeltaError) as error:
        raise HerewithError(
            f"the table {name} of {url} cannot be read: {first_line(error)}; see that the place can be reached, and "
            "`herewith archive verify` what is there"
        ) from error
    version = int((table.metadata().configuration or {}).get(VERSION_KEY) or VERSION)
    if version > VERSION:
        raise HerewithError(
            f"the archive {url} has tables of version {version}, and this Herewith knows {VERSION}: "
            "pip install --upgrade herewith"
        )
    return table


def first_line(error: BaseException) -> str:
    """Give the first line of a library's message, which is the one that says something."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
