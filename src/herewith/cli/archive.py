"""`herewith archive`: keep filings, prove them, give them back.

In: sources, an archive's address. Out: what was done, on stderr; filings and lists on stdout. Never: logic of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.archive_asking import coverage, export, link
from herewith.cli.archive_reindex import reindex
from herewith.cli.exits import CLEAN, FOUND, NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from herewith.archive.add import Run
    from herewith.archive.archive import Archive

_ARCHIVE = click.option("--archive", envvar="HEREWITH_ARCHIVE", metavar="URL", help="The archive: a folder, or s3://…")
_JOBS = click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read.")
_JSON = click.option("--json", "as_json", is_flag=True, help="As JSON.")


def _open(url: str | None, *, create: bool = False) -> Archive:
    from herewith.archive.archive import open_archive

    return open_archive(url, create=create)


@click.group(
    short_help="Keep filings: add, prove, give back.",
    epilog="Example: herewith archive add filings/ --archive ~/kept -j 4",
)
def archive() -> None:
    """Keep ten filings or all of them, in a folder or an object store, and lose none."""


archive.add_command(link)
archive.add_command(coverage)
archive.add_command(export)
archive.add_command(reindex)


@archive.command("add")
@click.argument("sources", nargs=-1)
@_ARCHIVE
@_JOBS
@click.option("--cluster", metavar="ADDRESS", help="Read on a Dask cluster: tcp://HOST:8786.")
@click.option("--accession", metavar="NUMBER", help="Names one filing that does not say its own number.")
@click.option("--failed", is_flag=True, help="Try again the files that failed when last they were tried.")
@_JSON
@click.pass_context
def add_filings(  # noqa: PLR0917 -- as the options stand
    ctx: click.Context,
    sources: tuple[str, ...],
    archive: str | None,
    jobs: int,
    cluster: str | None,
    accession: str | None,
    *,
    failed: bool,
    as_json: bool,
) -> None:
    """Add SOURCES: files, folders, patterns, archives of files, or - for standard input.

    What is kept already is passed over, so a run that was broken off is taken up by running it again. Exit code 1 where
    a file failed.
    """
    from herewith.archive.add import add, failed_paths
    from herewith.model import UsageError

    kept = _open(archive, create=not failed)
    named = (*sources, *(failed_paths(kept) if failed else ()))
    if not named and not failed:
        raise UsageError("nothing to add: name files, folders or archives, or - for standard input")
    run = add(kept, named, jobs=jobs, cluster=cluster, accession=accession, tell=_telling())
    _told(run, as_json=as_json)
    ctx.exit(FOUND if run.failures else CLEAN)


@archive.command("reread")
@_ARCHIVE
@_JOBS
@click.option("--all", "everything", is_flag=True, help="All of them, whoever read them.")
@_JSON
@click.pass_context
def reread_filings(ctx: click.Context, archive: str | None, jobs: int, *, everything: bool, as_json: bool) -> None:
    """Read again, from the kept bytes, what an older reader, older rules or older tables of the form made."""
    from herewith.archive.add import reread

    run = reread(_open(archive), everything=everything, jobs=jobs, tell=_telling())
    _told(run, as_json=as_json)
    ctx.exit(FOUND if run.failures else CLEAN)


@archive.command("get")
@click.argument("accession")
@_ARCHIVE
@click.option("--sha256", metavar="DIGITS", help="Another acquisition than the preferred one.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file; else standard output.")
def get_filing(accession: str, archive: str | None, sha256: str | None, output: Path | None) -> None:
    """Give back a submission, byte for byte, held to its digest."""
    data = _open(archive).source(accession, sha256)
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        output.write_bytes(data)


@archive.command("versions")
@click.argument("accession")
@_ARCHIVE
@_JSON
def list_versions(accession: str, archive: str | None, *, as_json: bool) -> None:
    """List the acquisitions of a filing, the preferred first, and why."""
    found = _open(archive).versions(accession)
    if as_json:
        _print_json(found)
        return
    for one in found:
        mark = "*" if one.preferred else " "
        click.echo(f"{mark} {one.sha256[:12]}  {one.envelope:<9} {one.size:>10,}  {one.name}  ({one.because})")


@archive.command("verify")
@_ARCHIVE
@_JSON
@click.pass_context
def verify_archive(ctx: click.Context, archive: str | None, *, as_json: bool) -> None:
    """Hold every acquisition to its digest, and the tables to each other. Exit code 1 where something is wrong."""
    from herewith.archive.verify import verify

    done = verify(_open(archive))
    if as_json:
        _print_json(done)
    else:
        for sentence in done.wrong:
            click.echo(sentence)
        click.echo(
            f"{done.filings:,} filings, {done.acquisitions:,} acquisitions, {done.bytes:,} bytes: "
            f"{'whole' if not done.wrong else f'{len(done.wrong)} things wrong'}",
            err=True,
        )
    ctx.exit(FOUND if done.wrong else CLEAN)


@archive.command("mend")
@_ARCHIVE
def mend_archive(archive: str | None) -> None:
    """Take files that cannot be read out of the tables; the filings they held can then be added again."""
    from herewith.archive.verify import mend

    gone = mend(_open(archive))
    for name in gone:
        click.echo(name)
    click.echo(f"{len(gone)} damaged files taken out: add their filings again", err=True)


@archive.command("compact")
@_ARCHIVE
@click.option("--hours", type=click.IntRange(0), default=168, show_default=True, help="Keep what was current then.")
def compact_archive(archive: str | None, hours: int) -> None:
    """Write many small files into few, and sweep what belongs to no version."""
    from herewith.archive.verify import compact

    for name, fewer in compact(_open(archive), hours=hours).items():
        click.echo(f"{name}: {fewer} files fewer", err=True)


@archive.command("stat")
@_ARCHIVE
@_JSON
def count_archive(archive: str | None, *, as_json: bool) -> None:
    """Count what is there."""
    from herewith.archive.verify import stat

    counted = stat(_open(archive))
    if as_json:
        _print_json(counted)
        return
    click.echo(f"filings       {counted.filings:,}")
    click.echo(f"acquisitions  {counted.acquisitions:,}, {counted.bytes:,} bytes, in {counted.files:,} files")
    click.echo(f"filed         {counted.first_filed or '-'} to {counted.last_filed or '-'}")
    for reader, filings in counted.readers.items():
        click.echo(f"read by       {reader}: {filings:,}")


@archive.command("history")
@_ARCHIVE
@_JSON
@click.pass_context
def list_runs(ctx: click.Context, archive: str | None, *, as_json: bool) -> None:
    """Tell what was added when, by which version, and what failed."""
    from herewith.archive.rows import dataset_of

    runs = dataset_of(_open(archive).runs()).to_table().sort_by("started_at").to_pylist()
    if as_json:
        _print_json(runs)
    else:
        for run in runs:
            click.echo(
                f"{run['started_at']:%Y-%m-%d %H:%M:%S}  {run['kind']:<8} {run['added']:,} added, "
                f"{run['replaced']:,} replaced, {run['passed_over']:,} passed over, {len(run['failures']):,} failed, "
                f"{len(run['other_forms']):,} of other forms  ({run['reader']})"
            )
            for failure in run["failures"]:
                click.echo(f"    {failure['message']}")
    ctx.exit(CLEAN if runs else NOTHING)


@archive.command("withdraw")
@click.argument("accession")
@click.option("--on", metavar="DAY", required=True, help="The day of the withdrawal: 2004-08-23.")
@_ARCHIVE
def withdraw_filing(accession: str, on: str, archive: str | None) -> None:
    """Mark a filing as withdrawn from EDGAR; nothing of it is deleted."""
    from herewith.archive.withdraw import withdraw

    withdraw(_open(archive), accession, on)


def _telling() -> Callable[[Run, int], None]:
    from herewith.cli.progress import Progress

    progress = Progress(None, shown=sys.stderr.isatty())
    counts = {"failed": 0}

    def tell(run: Run, _done: int) -> None:
        failed = len(run.failures) > counts["failed"]
        counts["failed"] = len(run.failures)
        progress.step(failed=failed)

    return tell


def _told(run: Run, *, as_json: bool) -> None:
    if as_json:
        _print_json(run)
        return
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
    for failure in run.failures:
        click.echo(f"herewith: {failure.message}", err=True)
    for other in run.other_forms:
        click.echo(f"herewith: {other.file} is {other.form or 'no form that is named'}, not an 8-K: not kept", err=True)
    click.echo(
        f"{run.added:,} added, {run.replaced:,} replaced, {run.kept:,} kept beside a better one, "
        f"{run.passed_over:,} there already, {len(run.failures):,} failed",
        err=True,
    )


def _print_json(value: Any) -> None:
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value)).decode())
