"""`herewith read`: any Form 8-K becomes a report.

In: files, folders, patterns, standard input, accession numbers. Out: on stdout what was read, in the form asked for;
on stderr one line for each file that could not be read or is no Form 8-K. Never: a file left out without a word.
"""

from __future__ import annotations

import functools
import re
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click

from herewith.cli.exits import CLEAN, COULD_NOT, NOTHING
from herewith.cli.progress import Progress, expected_filings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herewith.cli.pages import PageWriter
    from herewith.cli.printing import Printer
    from herewith.cli.rendering import Rendering, Wanted
    from herewith.model import Failure
    from herewith.submission.sources import Source

EXAMPLES = """\b
Examples:
  herewith read 8k.txt
  herewith read filings/ -j 4 --jsonl > reports.jsonl
  herewith read 8k.htm --spans | grep telephone
  herewith read 8k.htm --html page.html
  herewith read 0000950135-03-005321
"""
NUMBER = re.compile(r"\d{10}-\d{2}-\d{6}|\d{18}")
"""An accession number: a filing to be fetched, where no file is called so."""
LISTINGS = ("spans", "unread", "explain", "releases")


@click.command(epilog=EXAMPLES, short_help="Read Forms 8-K into reports.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "form", flag_value="json", help="One JSON object for one filing, an array for several.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One JSON object a line, one line a filing.")
@click.option("--markdown", "form", flag_value="markdown", help="A Markdown page, tables kept.")
@click.option("--html", "out", metavar="OUT", help="Write a page: the report beside the original, every value lit.")
@click.option("--spans", is_flag=True, help="List each value with its bytes and line; in JSON: add the key spans.")
@click.option("--unread", is_flag=True, help="List the text that nothing in the report accounts for.")
@click.option("--explain", is_flag=True, help="List heading candidates and verdicts; in JSON: add the key candidates.")
@click.option("--releases", is_flag=True, help="List the press releases attached; in JSON: add the key press_release.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="How many processes read.")
@click.pass_context
def read(
    ctx: click.Context, /, sources: tuple[str, ...], form: str | None, jobs: int, out: str | None, **asked: bool
) -> None:
    """Read Forms 8-K of any year: files, folders, patterns, packed files, - for standard input,
    or accession numbers, which are fetched from EDGAR once and kept.

    Prints a page for the terminal, or what an option asks for; --html writes a file for one filing, a folder for
    several. A file that cannot be read is one line on stderr, and the rest is read all the same. Exit code: 0; 1 when
    nothing was a Form 8-K; 2 when a file could not be read.
    """
    wanted = _wanted("html" if out and form is None else form, asked)
    if out and wanted.form != "html":
        raise click.UsageError(f"--html writes pages, --{form} prints: ask for one at a time.")
    from herewith.cli.rendering import render
    from herewith.reading.pool import in_order
    from herewith.submission.sources import open_sources

    sources = _fetched(sources)
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    progress = Progress(expected_filings(sources) if shown else None, shown=shown)
    with closing(in_order(functools.partial(render, wanted), open_sources(sources), jobs)) as results:
        ctx.exit(_print_all(results, _printer(wanted.form, out), progress))


def _fetched(sources: tuple[str, ...]) -> tuple[str, ...]:
    """Put files in the place of accession numbers; the wire is not even imported where there are none."""
    if not any(NUMBER.fullmatch(source) for source in sources):
        return sources
    from herewith.cli.wire import with_numbers_fetched

    return with_numbers_fetched(sources)


def _wanted(form: str | None, asked: dict[str, bool]) -> Wanted:
    """Make sense of the options together."""
    from herewith.cli.rendering import Wanted
    from herewith.cli.terminal import here

    listings = [name for name in LISTINGS if asked[name]]
    if form is None and len(listings) > 1:
        raise click.UsageError(f"--{listings[0]} and --{listings[1]} are two listings: ask for one at a time.")
    if form in {"markdown", "html"} and listings:
        raise click.UsageError(f"--{listings[0]} goes with the page or with JSON, not with --{form}.")
    if form is not None and asked["unread"]:
        raise click.UsageError(f"--{form} holds the unread text already, in its parts: leave out --unread.")
    look = here()
    if form is None:
        return Wanted(form=listings[0] if listings else "page", look=look)  # type: ignore[arg-type]  # names are forms
    added = {name: asked[name] for name in ("spans", "explain", "releases")}
    return Wanted(form=form, look=look, **added)  # type: ignore[arg-type]


def _printer(form: str, out: str | None) -> Printer | PageWriter:
    if out:
        from herewith.cli.pages import PageWriter

        return PageWriter(out)
    from herewith.cli.printing import Printer

    return Printer(form)


def _print_all(
    results: Iterable[tuple[Source | Failure, Rendering | Failure]], printer: Printer | PageWriter, progress: Progress
) -> int:
    """Print every result as it comes, and give the exit code."""
    from herewith.model import Failure

    seen = found = failed = 0
    for source, result in results:
        seen += 1
        if isinstance(result, Failure):
            failed += 1
            _tell(progress, result.message)
        else:
            found += result.current_report
            if not result.current_report and not isinstance(source, Failure):
                _tell(progress, f"{source.path} {_named(result.form)}, not a Form 8-K: only its header was read")
            if result.text:
                printer.put(result.text, result.entry)
        if printer.closed:
            break
        progress.step(failed=isinstance(result, Failure))
    progress.clear()
    printer.end(several=seen > 1)
    return COULD_NOT if failed else CLEAN if found else NOTHING


def _named(form: str | None) -> str:
    return f"is a Form {form}" if form else "names no form"


def _tell(progress: Progress, sentence: str) -> None:
    from herewith.cli.terminal import harmless

    progress.clear()
    click.echo(f"herewith: {harmless(sentence, line=True)}", err=True)
