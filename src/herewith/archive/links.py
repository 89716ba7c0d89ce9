"""A user's own identifiers, joined to filings: a CSV file under a name.

In: a CSV file with a column of CIKs or accession numbers, the place of the archive. Out: a table that the views join.
Never: a column turned into numbers, since "00206R10" and "0010" are names; a row without a key kept in silence.

Links are kept in a third Delta table, one row a link, its columns as Parquet inside: so adding one is one commit, on a
folder and on an object store alike.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from herewith.archive.rows import dataset_of
from herewith.model import HerewithError, SourceError, UsageError

if TYPE_CHECKING:
    import pyarrow as pa

Key = Literal["cik", "accession"]

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")
_CIK = re.compile(r"\d{1,10}")


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One link, as listed."""

    name: str
    key: Key
    columns: tuple[str, ...]
    """Beside the key."""
    rows: int
    file: str
    """The file it was read from."""
    added: dt.datetime


def read_link(path: Path, key: str) -> tuple[Key, pa.Table]:
    """Read a CSV file; its key column becomes `cik` (a number) or `accession`, every other stays words.

    `key` names the column; where it is called otherwise ("CIK", "cik_code"), what it holds tells which it is.

    Raises:
        SourceError: the file cannot be opened, or is no CSV.
        UsageError: there is no such column, or it holds something else than CIKs or accession numbers.
    """
    import pyarrow as pa
    import pyarrow.csv as pacsv

    try:
        with path.open("rb") as stream:
            names = pacsv.open_csv(stream).schema.names
        words = pacsv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""]
        )
        table = pacsv.read_csv(path, convert_options=words)
    except (OSError, pa.ArrowInvalid) as error:
        raise SourceError(f"cannot read {path} as CSV: {error}; its first line names the columns") from error
    column = next((name for name in names if name.lower() == key.lower()), None)
    if column is None:
        raise UsageError(f"{path} has no column {key!r}; it has {', '.join(names)}: name one of them with --key")
    values = [value.strip() if value else "" for value in table.column(column).to_pylist()]
    kind = _kind(values, path, column)
    keyed = pa.array([int(v) for v in values], pa.int64()) if kind == "cik" else pa.array(values, pa.string())
    rest = table.drop_columns([column])
    taken = [name for name in rest.column_names if name.lower() == kind]
    if taken:
        raise UsageError(f"{path} has a column {taken[0]!r} beside its key {column!r}: take that one as --key")
    return kind, rest.add_column(0, kind, keyed)


def _kind(values: list[str], path: Path, column: str) -> Key:
    for number, value in enumerate(values, 2):
        if not _CIK.fullmatch(value) and not _ACCESSION.fullmatch(value):
            raise UsageError(f"{path}, row {number}: {value!r} in {column!r} is neither a CIK nor an accession number")
    kinds = {"accession" if "-" in value else "cik" for value in values}
    if len(kinds) != 1:
        raise UsageError(f"{path}: {column!r} must hold CIKs or accession numbers, and at least one")
    return "cik" if kinds == {"cik"} else "accession"


def add_link(uri: str, options: Mapping[str, str], path: Path, *, key: str, name: str | None = None) -> Link:
    """Read a CSV file into the table of links at `uri`; one of the same name is replaced.

    Raises:
        SourceError: as `read_link`.
        UsageError: as `read_link`; or the name is none that SQL takes.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq
    from deltalake import write_deltalake

    called = name or re.sub(r"\W+", "_", path.stem.lower()).strip("_")
    if not _NAME.fullmatch(called):
        raise UsageError(f"{called!r} is no name for a link: give one of small letters, digits and _ with --name")
    kind, table = read_link(path, key)
    held = io.BytesIO()
    pq.write_table(table, held, compression="zstd")
    added = dt.datetime.now(dt.UTC)
    row = {"name": called, "key": kind, "file": path.name, "added": added, "table": held.getvalue()}
    schema = pa.schema(
        [
            ("name", pa.string()),
            ("key", pa.string()),
            ("file", pa.string()),
            ("added", pa.timestamp("us", "UTC")),
            ("table", pa.binary()),
        ]
    )
    data = pa.Table.from_pylist([row], schema=schema)
    if any(link.name == called for link, _ in read_links(uri, options)):
        # the name is letters, digits and _ alone
        write_deltalake(uri, data, mode="overwrite", predicate=f"name = '{called}'", storage_options=dict(options))
    else:
        write_deltalake(uri, data, mode="append", storage_options=dict(options))
    return _link(row, table)


def read_links(uri: str, options: Mapping[str, str]) -> list[tuple[Link, pa.Table]]:
    """Give every link with its table, by name."""
    import pyarrow.parquet as pq
    from deltalake import DeltaTable

    if not DeltaTable.is_deltatable(uri, storage_options=dict(options)):
        return []
    rows = dataset_of(DeltaTable(uri, storage_options=dict(options))).to_table().to_pylist()
    found = [(row, pq.read_table(io.BytesIO(row["table"]))) for row in sorted(rows, key=lambda row: str(row["name"]))]
    return [(_link(row, table), table) for row, table in found]


def remove_link(uri: str, options: Mapping[str, str], name: str) -> None:
    """Take a link out.

    Raises:
        HerewithError: there is none of that name.
    """
    from deltalake import DeltaTable

    names = [link.name for link, _ in read_links(uri, options)]
    if name not in names:
        raise HerewithError(f"there is no link {name!r}; there are: {', '.join(names) or 'none'}")
    DeltaTable(uri, storage_options=dict(options)).delete(f"name = '{name}'")


def _link(row: Mapping[str, object], table: pa.Table) -> Link:
    columns = tuple(name for name in table.column_names if name != row["key"])
    data = {**row, "columns": columns, "rows": table.num_rows}
    return msgspec.convert({k: v for k, v in data.items() if k != "table"}, Link)
