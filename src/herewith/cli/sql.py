"""`herewith sql`: one SELECT over an archive.

In: a query, an archive. Out: a table, CSV, JSON or a Parquet file. Never: a query that writes or reads anything else;
logic of its own.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from herewith.cli.exits import CLEAN, NOTHING

if TYPE_CHECKING:
    import pyarrow as pa

EXAMPLES = """\b
Examples:
  herewith sql "select filed, name, number from items where kind = '4.02' order by filed"
  herewith sql "select * from columns_of_views where view = 'filings'"
  herewith sql --csv "select accession, public_at, session from filings" > times.csv
  herewith sql --parquet items.parquet - < items.sql
"""
SHOWN = 200
"""Rows of a table on the terminal; the other forms give all."""

Form = Literal["table", "csv", "json", "jsonl"]


@click.command(epilog=EXAMPLES, short_help="Ask an archive with SQL.")
@click.argument("query")
@click.option("--archive", envvar="HEREWITH_ARCHIVE", metavar="URL", help="The archive: a folder, or s3://…")
@click.option("--csv", "form", flag_value="csv", type=str, help="As CSV, all rows.")
@click.option("--json", "form", flag_value="json", type=str, help="As a JSON array of objects.")
@click.option("--jsonl", "form", flag_value="jsonl", type=str, help="As JSON Lines.")
@click.option("--parquet", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Into a Parquet file.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=60, show_default=True)
@click.pass_context
def sql(  # noqa: PLR0917 -- one for each option
    ctx: click.Context, query: str, archive: str | None, form: Form | None, parquet: Path | None, seconds: float
) -> None:
    """Ask the views of an archive with one SELECT; QUERY is `-` for standard input.

    `select distinct view from columns_of_views` lists the views: filings, items, exhibits, signatures and more.
    """
    from herewith.archive.archive import open_archive
    from herewith.model import UsageError

    if form is not None and parquet is not None:
        raise UsageError("--parquet FILE goes with no other form: leave the other out")
    words = sys.stdin.read() if query == "-" else query
    with open_archive(archive).ask(words, seconds=seconds) as rows:
        if parquet is not None:
            from herewith.archive.answers import to_parquet

            count = to_parquet(rows, parquet)
            click.echo(f"{count} row{'' if count == 1 else 's'} in {parquet}", err=True)
        else:
            count = _printed(rows, form or "table")
    ctx.exit(CLEAN if count else NOTHING)


def _printed(rows: pa.RecordBatchReader, form: Form) -> int:
    """Print the rows; give their number, or that of those shown."""
    from herewith.archive import answers

    count = 0

    def counted(batches: pa.RecordBatchReader) -> pa.RecordBatchReader:
        nonlocal count
        for batch in batches:
            count += batch.num_rows
            yield batch

    if form == "table":
        return _table(rows)
    written = {"csv": answers.as_csv, "json": answers.as_json, "jsonl": answers.as_jsonl}[form]
    for text in written(rows.schema.names, counted(rows)):
        click.echo(text, nl=False)
    return count


def _table(rows: pa.RecordBatchReader) -> int:
    from herewith.cli.sql_table import table
    from herewith.cli.terminal import here

    values = (row for batch in rows for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
    first = list(islice(values, SHOWN + 1))
    click.echo(table(rows.schema.names, first[:SHOWN], here()), nl=False)
    if len(first) > SHOWN:
        click.echo(f"the first {SHOWN} rows; --csv, --json and --parquet give all", err=True)
    return len(first)
