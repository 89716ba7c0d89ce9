"""Questions to an archive: SQL over its views, and the same without SQL.

In: an archive, a question. Out: Arrow, batch by batch or as a table. Never: the whole archive in memory; of the table's
files those are read whose year and columns are asked for.

On a folder DuckDB reads the table's Parquet files itself, the ones that its commits name and no other; on an object
store they come through Arrow, which knows the way there.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from herewith.archive.links import Link, add_link, read_links, remove_link
from herewith.archive.rows import dataset_of
from herewith.model import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa
    from deltalake import DeltaTable

    from herewith.archive.coverage import Coverage, KeptFiling
    from herewith.archive.export import ExportForm

SECONDS = 60.0
"""How long a question may take, unless it is given more."""
BATCH = 2_000
"""Rows of a batch, unless it is given another number."""
REPORTS, LINKS = "reports", "links"
"""The tables under an archive's address that are asked."""
_PATTERN = re.compile(r"[*?\[]")
"""What DuckDB would take for a pattern in the name of a folder."""


class Asking:
    """What can be asked of an archive; `Archive` is made of it."""

    url: str
    """A folder, or the address of an object store."""
    options: Mapping[str, str]
    """How to get into the store."""

    def reports(self) -> DeltaTable:
        """Give the table of reports as it stands now."""
        raise NotImplementedError

    @contextmanager
    def ask(
        self,
        query: str,
        *,
        values: Mapping[str, object] | None = None,
        seconds: float = SECONDS,
        batch: int = BATCH,
    ) -> Iterator[pa.RecordBatchReader]:
        """Ask one SELECT over the views; the batches come as they are read, within the block.

        `values` stand for `$name` in the query.

        Raises:
            UsageError: it is not one SELECT, or names what there is not.
            HerewithError: it took too long or too much memory, or a file cannot be read.
        """
        from herewith.archive.sql import asked

        with (
            connected(self, query, values or ()) as connection,
            asked(connection, query, values=values, seconds=seconds, batch=batch) as rows,
        ):
            yield rows

    def table(self, query: str, *, values: Mapping[str, object] | None = None, seconds: float = SECONDS) -> pa.Table:
        """Ask, and give all rows as an Arrow table; raises as `ask` does."""
        with self.ask(query, values=values, seconds=seconds) as rows:
            return rows.read_all()

    def filings(self, **wanted: Any) -> pa.Table:
        """Give rows of the view `filings`: `since`, `until`, `cik`, `form`, `accession`, `columns`."""
        return selected(self, "filings", wanted)

    def items(self, **wanted: Any) -> pa.Table:
        """Give rows of the view `items`: `number`, `kind` and what `filings` takes.

        `number` is the number as printed, `kind` the one of today: `kind="8.01"` finds the old Items 5, too.
        """
        return selected(self, "items", wanted)

    def exhibits(self, **wanted: Any) -> pa.Table:
        """Give rows of the view `exhibits`: `number` and what `filings` takes; "99" finds 99.1 and 99.2."""
        return selected(self, "exhibits", wanted)

    def signatures(self, **wanted: Any) -> pa.Table:
        """Give rows of the view `signatures`: what `filings` takes."""
        return selected(self, "signatures", wanted)

    def link(self, path: Path, *, key: str = "cik", name: str | None = None) -> Link:
        """Join a CSV file of a user's own identifiers: the view `link_NAME`, and `filings_NAME` beside the filings."""
        return add_link(self.links_uri(), self.options, path, key=key, name=name)

    def links(self) -> tuple[Link, ...]:
        """Give the files joined."""
        return tuple(link for link, _ in read_links(self.links_uri(), self.options))

    def unlink(self, name: str) -> None:
        """Take one out again.

        Raises:
            HerewithError: there is none of that name.
        """
        remove_link(self.links_uri(), self.options, name)

    def export(self, to: Path, form: ExportForm = "parquet", **wanted: Any) -> dict[str, int]:
        """Take the archive along: see `herewith.archive.export.export`."""
        from herewith.archive.export import export

        return export(self, to, form, wanted)

    def coverage(self, indexes: Iterable[Path] = ()) -> Coverage:
        """Compare what is kept with EDGAR's index files: see `herewith.archive.coverage.coverage`."""
        from herewith.archive.coverage import coverage, kept

        return coverage(kept(self), self.failed(), indexes)

    def failed(self) -> tuple[KeptFiling, ...]:
        """Give what is kept and could not be read."""
        raise NotImplementedError

    def links_uri(self) -> str:
        """Give the address of the table of links."""
        return f"{self.url.rstrip('/')}/{LINKS}"


class Tables(Asking):
    """An archive as far as it can be asked: its table of reports, at an address."""

    def __init__(self, url: str, options: Mapping[str, str] | None = None) -> None:
        """Name the place; nothing is opened until something is asked."""
        self.url = url
        self.options = options or {}

    def reports(self) -> DeltaTable:
        """Give the table of reports as it stands now.

        Raises:
            HerewithError: there is none, it cannot be read, or it is of a newer version.
        """
        from herewith.archive.tables import open_table

        return open_table(self.url, REPORTS, self.options)

    def failed(self) -> tuple[KeptFiling, ...]:
        """Give the filings of which bytes are kept, and no report; their filing dates are not known."""
        from deltalake import DeltaTable

        from herewith.archive.coverage import KeptFiling
        from herewith.archive.tables import open_table

        if not DeltaTable.is_deltatable(f"{self.url}/submissions", storage_options=dict(self.options)):
            return ()
        columns = ["accession"]
        bytes_of = dataset_of(open_table(self.url, "submissions", self.options)).to_table(columns=columns)
        read = dataset_of(self.reports()).to_table(columns=columns)
        lost = set(bytes_of.column(0).to_pylist()) - set(read.column(0).to_pylist())
        return tuple(KeptFiling(accession=accession) for accession in sorted(lost))


@contextmanager
def connected(archive: Asking, query: str, values: Iterable[str] = ()) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open DuckDB over an archive's tables, links, and the views that a query names, shut off from all else.

    A view that is not asked for costs as much as one that is: each asks every file for its columns.
    """
    from herewith.archive import sql
    from herewith.archive.views import create_views

    connection = sql.connect()
    try:
        sql.one_select(connection, query)
        with sql.told(SECONDS):
            bare = re.sub(
                rf"\$(?:{'|'.join(values) or '(?!)'})\b", "null", query
            )  # DuckDB names none where values lack
            names = {name.lower() for name in connection.get_table_names(bare)}
            linked = any(name.startswith(("link_", "filings_")) for name in names)
            files = _register(connection, archive.reports())
            create_views(connection, names | {"filings"} if linked else names)
            for link, table in read_links(archive.links_uri(), archive.options) if linked else ():
                connection.register(f"link_{link.name}", table)
                joined = "list_contains(f.ciks, l.cik)" if link.key == "cik" else "f.accession = l.accession"
                connection.execute(
                    f'create view "filings_{link.name}" as '  # noqa: S608 -- a name of letters, digits and _
                    f'select f.*, l.* exclude ("{link.key}") from filings as f join link_{link.name} as l on {joined}'
                )
            sql.lock(connection, files)
        yield connection
    finally:
        connection.close()


def _register(connection: duckdb.DuckDBPyConnection, table: DeltaTable) -> tuple[str, ...]:
    """Make `reports` of the files that the table's last commit names; give those that DuckDB itself may open."""
    from herewith.archive.report_row import REPORT

    connection.register("reports_columns", REPORT.empty_table())
    files = tuple(unquote(file) for file in table.file_uris())  # a folder's blanks come as %20
    if not files:
        source = "select * from reports_columns"
    elif "://" in files[0]:
        connection.register("reports_files", dataset_of(table))
        source = "select * from reports_files union all by name select * from reports_columns"
        files = ()
    else:
        opened = [_PATTERN.sub(r"[\g<0>]", file) for file in files]
        named = ", ".join("'" + name.replace("'", "''") + "'" for name in opened)
        files = (*files, *opened) if opened != list(files) else files
        partition = "hive_partitioning = true, hive_types = {'filing_year': integer}"
        source = (
            f"select * from read_parquet([{named}], union_by_name = true, {partition}) "  # noqa: S608 -- quoted
            "union all by name select * from reports_columns"  # a column that old files have not yet
        )
    connection.execute(f"create view reports as {source}")
    return files


_CONDITIONS = {
    "accession": "accession = $accession",
    "form": "form = $form",
    "cik": "list_contains(ciks, $cik)",
    "since": "filed >= $since and filing_year >= year($since)",
    "until": "filed <= $until and filing_year <= year($until)",
    "number": "number = $number",
    "kind": "kind = $kind",
}
_OF_VIEW = {"items": ("number", "kind"), "exhibits": ("number",)}


def selected(archive: Asking, view: str, wanted: Mapping[str, Any]) -> pa.Table:
    """Give the rows of a view that meet conditions, by name; all columns, or those in `columns`.

    Raises:
        UsageError: a condition or a column that the view does not have.
    """
    tests, values = conditions(view, wanted)
    columns = ", ".join(f'"{name}"' for name in _columns(view, wanted.get("columns"))) or "*"
    order = "filed, accession" if view == "filings" else "filed, accession, place"
    condition = f" where {' and '.join(tests)}" if tests else ""
    query = f"select {columns} from {view}{condition} order by {order}"  # noqa: S608 -- names of views.py alone
    return archive.table(query, values=values)


def conditions(view: str, wanted: Mapping[str, Any]) -> tuple[list[str], dict[str, Any]]:
    """Give the SQL of conditions by name, and the values in them.

    Raises:
        UsageError: a condition that the view does not have.
    """
    known = ("accession", "form", "cik", "since", "until", *_OF_VIEW.get(view, ()))
    values = {name: _value(name, value) for name, value in wanted.items() if name != "columns" and value is not None}
    strange = sorted(set(values) - set(known))
    if strange:
        raise UsageError(f"{view} cannot be asked by {', '.join(strange)}; by {', '.join(known)} and columns it can")
    tests = [_CONDITIONS[name] for name in values]
    if view == "exhibits" and "number" in values:
        tests[list(values).index("number")] = "(number = $number or class = $number)"
    return tests, values


def _columns(view: str, wanted: Sequence[str] | None) -> Sequence[str]:
    from herewith.archive.views import views

    if wanted is None:
        return ()
    known = next(v.columns for v in views() if v.name == view)
    strange = [name for name in wanted if name not in known]
    if strange:
        raise UsageError(f"{view} has no column {', '.join(strange)}; it has {', '.join(known)}")
    return wanted


def _value(name: str, value: Any) -> Any:
    if name == "cik":
        digits = str(value).strip()
        if not digits.isdigit():
            raise UsageError(f"{value!r} is no CIK: give its digits, with or without zeros before them")
        return int(digits)
    if name in {"since", "until"} and isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise UsageError(f"{value!r} is no day: give one such as 2004-08-23") from error
    return value
