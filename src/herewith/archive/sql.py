"""One SELECT over the archive's tables, by somebody who may read and nothing else.

In: a DuckDB connection that knows the tables, a question. Out: Arrow batches as they come, within a time. Never: a
statement that writes, a file or an address that is no table of the archive, a setting changed, an extension loaded.

What holds the line, each alone: DuckDB's own parser must find one statement, a SELECT; it runs in a read-only
transaction; access to files is off but for the tables' own; no Python variable stands for a table; the settings are
locked. Memory and threads are limited, nothing is spilled to disk, and a timer interrupts.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import duckdb

from herewith.model import HerewithError, UsageError

if TYPE_CHECKING:
    import pyarrow as pa

SECONDS = 60.0
"""How long a question may take."""
MEMORY = 700
"""Megabytes that DuckDB may hold."""
BATCH = 2_000
"""Rows of one batch: some hold the text of an item."""

_OF_A_TABLE = "c000."
"""What the names of a table's files have, as deltalake gives them: an error that names one is the file's."""

ADVICE = "ask one SELECT; `select * from columns_of_views` lists the views and what their columns mean"


def connect(*, memory: int = MEMORY, threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """Open an empty DuckDB in memory that sees nothing of this process or machine; `lock` it once it has its tables."""
    config: dict[str, Any] = {
        "python_enable_replacements": False,  # a name in a question is never a variable of ours
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "memory_limit": f"{memory}MB",
        "temp_directory": "",
    }
    if threads is not None:
        config["threads"] = threads
    connection = duckdb.connect(":memory:", config=config)
    connection.execute("load icu")  # comes with DuckDB: hours of New York for moments in UTC
    connection.execute("set TimeZone = 'UTC'")
    connection.execute("set parquet_metadata_cache = true")  # to bind a view and to read it asks each file twice
    return connection


def lock(connection: duckdb.DuckDBPyConnection, files: tuple[str, ...] = ()) -> None:
    """Shut a connection off from everything but its tables and the files that they stand in."""
    connection.execute("set allowed_paths = $files", {"files": list(files)})
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


@contextmanager
def asked(
    connection: duckdb.DuckDBPyConnection,
    query: str,
    *,
    values: Mapping[str, object] | None = None,
    seconds: float = SECONDS,
    batch: int = BATCH,
) -> Iterator[pa.RecordBatchReader]:
    """Ask one SELECT; the batches come as they are read, and the time runs until the block is left.

    `values` stand for `$name` in the query; `batch` is the number of rows of a batch.

    Raises:
        UsageError: it is not one SELECT, or DuckDB cannot make sense of it.
        HerewithError: it took too long or too much memory, or a table cannot be read.
    """
    one_select(connection, query)
    timer = threading.Timer(seconds, connection.interrupt)
    timer.daemon = True
    with told(seconds):
        connection.execute("begin transaction read only")
        timer.start()
        try:
            relation = connection.sql(query, params=dict(values)) if values else connection.sql(query)
            yield relation.to_arrow_reader(batch)
        finally:
            timer.cancel()
            connection.execute("rollback")


def one_select(connection: duckdb.DuckDBPyConnection, query: str) -> None:
    """Refuse what is not one SELECT, as DuckDB's own parser has it.

    Raises:
        UsageError: it is another statement, several, none, or no SQL.
    """
    try:
        statements = connection.extract_statements(query)
    except duckdb.Error as error:
        raise UsageError(f"this is no SQL: {first_line(error)}; {ADVICE}") from error
    kinds = [statement.type for statement in statements]
    if kinds != [duckdb.StatementType.SELECT]:
        found = ", ".join(kind.name for kind in kinds) or "none"
        raise UsageError(f"an archive is asked with one SELECT, not with {found}: {ADVICE}")


@contextmanager
def told(seconds: float) -> Iterator[None]:
    """Turn what DuckDB or Arrow raises into one sentence."""
    try:
        yield
    except duckdb.InterruptException as error:
        raise _too_long(seconds) from error
    except duckdb.OutOfMemoryException as error:
        raise HerewithError(
            f"the question needs more than {MEMORY} MB: narrow it by filing_year, or leave texts out of what it sorts"
        ) from error
    except duckdb.Error as error:
        if isinstance(error, duckdb.IOException) or _OF_A_TABLE in str(error):
            raise _damaged(error) from error
        raise UsageError(f"{first_line(error)}; {ADVICE}") from error
    except OSError as error:  # what Arrow raises where DuckDB stops in the midst of a stream
        if "INTERRUPT" in str(error):
            raise _too_long(seconds) from error
        raise _damaged(error) from error


def first_line(error: Exception) -> str:
    """Give what an error of DuckDB says, without the lines that point into the query."""
    return str(error).split("\n\n", maxsplit=1)[0].replace("\n", " ").strip().rstrip(".")


def _damaged(error: Exception) -> HerewithError:
    return HerewithError(
        f"a file of the archive cannot be read: {first_line(error)}; herewith archive verify names the damage"
    )


def _too_long(seconds: float) -> HerewithError:
    return HerewithError(
        f"the question took longer than {seconds:g} seconds: narrow it, or give it more with --seconds"
    )
