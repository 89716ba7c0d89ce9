"""`herewith archive link`, `coverage` and `export`: what an archive is asked without SQL.

In: an archive's address. Out: lists, counts and files. Never: logic of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from herewith.cli.exits import CLEAN, FOUND, NOTHING

if TYPE_CHECKING:
    import datetime as dt

    from herewith.archive.archive import Archive
    from herewith.archive.coverage import Coverage

_ARCHIVE = click.option("--archive", envvar="HEREWITH_ARCHIVE", metavar="URL", help="The archive: a folder, or s3://…")
_DAY = click.DateTime(("%Y-%m-%d",))


def _opened(url: str | None) -> Archive:
    from herewith.archive.archive import open_archive

    return open_archive(url)


@click.group(short_help="Join identifiers of your own.")
def link() -> None:
    """Join a CSV file of your own identifiers: the views `link_NAME`, and `filings_NAME` beside the filings."""


@link.command("add")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--key", default="cik", show_default=True, metavar="COLUMN", help="Column of CIKs or accession numbers.")
@click.option("--name", metavar="NAME", help="What the link is called; the file's name, if not given.")
@_ARCHIVE
def add_link(file: Path, key: str, name: str | None, archive: str | None) -> None:
    """Join FILE; one of the same name is replaced."""
    made = _opened(archive).link(file, key=key, name=name)
    click.echo(f"{made.rows} rows by {made.key}: link_{made.name}, filings_{made.name}", err=True)


@link.command("list")
@click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
@_ARCHIVE
@click.pass_context
def list_links(ctx: click.Context, archive: str | None, *, as_json: bool) -> None:
    """List the files joined."""
    import msgspec

    links = _opened(archive).links()
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(links)).decode())
    for one in () if as_json else links:
        click.echo(
            f"{one.name}\t{one.key}\t{one.rows}\t{', '.join(one.columns)}\t{one.file}\t{one.added:%Y-%m-%d %H:%M}"
        )
    ctx.exit(CLEAN if links else NOTHING)


@link.command("remove")
@click.argument("name")
@_ARCHIVE
def remove_link(name: str, archive: str | None) -> None:
    """Take the link NAME out."""
    _opened(archive).unlink(name)


@click.command(short_help="Compare what is kept with EDGAR's indexes.")
@click.option(
    "--index", "indexes", multiple=True, type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="A form, company, master or crawler index, of a quarter or a day; may be given several times.",
)  # fmt: skip
@click.option("--missing", is_flag=True, help="List the filings that lack, an accession number a line.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@_ARCHIVE
@click.pass_context
def coverage(
    ctx: click.Context, indexes: tuple[Path, ...], archive: str | None, *, missing: bool, as_json: bool
) -> None:
    """Count what is kept by quarter of filing, and hold it against index files.

    Exit code 1: an index lists filings that lack.
    """
    import msgspec

    found = _opened(archive).coverage(indexes)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
    elif missing:
        click.echo("".join(f"{accession}\n" for q in found.quarters for accession in q.missing), nl=False)
    else:
        click.echo(_page(found), nl=False)
    for line in found.unread_lines:
        click.echo(f"no entry of an index: {line}", err=True)
    ctx.exit(FOUND if any(q.missing for q in found.quarters) else CLEAN)


def _page(found: Coverage) -> str:
    from herewith.cli.sql_table import table
    from herewith.cli.terminal import here

    names = ["quarter", "rows", "filings", "kept", "missing"]
    names += ["text", "whole", "unread", "failed", "withdrawn"]
    rows = [
        (
            f"{q.year} Q{q.quarter}", q.rows, q.accessions, q.kept, len(q.missing) if q.rows is not None else None,
            q.with_text, q.read_whole, q.with_unread, q.failed, q.withdrawn,
        )
        for q in found.quarters
    ]  # fmt: skip
    undated = f"{found.undated} without a filing date\n" if found.undated else ""
    return table(names, rows, here()) + undated


@click.command(short_help="Write Parquet or JSON Lines.")
@click.argument("to", type=click.Path(path_type=Path))
@click.option(
    "--form", "form", type=click.Choice(["parquet", "jsonl", "edgar-crawler"]), default="parquet", show_default=True,
    help="A folder of Parquet files, one a view; a file of JSON Lines; the same with edgar-crawler's flat keys.",
)  # fmt: skip
@click.option("--since", type=_DAY, metavar="DATE", help="First day of filing.")
@click.option("--until", type=_DAY, metavar="DATE", help="Last day of filing, included.")
@click.option("--cik", metavar="CIK", help="Of one registrant.")
@_ARCHIVE
def export(  # noqa: PLR0917 -- one for each option
    to: Path, form: str, since: dt.datetime | None, until: dt.datetime | None, cik: str | None, archive: str | None
) -> None:
    """Take the archive along: write its reports to TO, which needs no software of ours."""
    first, last = (day.date() if day else None for day in (since, until))
    counts = _opened(archive).export(to, form, since=first, until=last, cik=cik)  # type: ignore[arg-type]  # a choice
    for name, count in counts.items():
        click.echo(f"{name}: {count} row{'' if count == 1 else 's'}", err=True)
