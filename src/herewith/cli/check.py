"""`herewith check`: a Form 8-K against the form's own rules.

In: filings, or a draft and its exhibits. Out: findings on stdout in the form asked for, what was not looked at in the
last line, and an exit code that a build can go by. Never: *clean* said of what could not be checked.
"""

from __future__ import annotations

import datetime as dt
import functools
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.exits import CLEAN, COULD_NOT, FOUND
from herewith.cli.progress import Progress, expected_filings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herewith.checks.tally import Tally
    from herewith.cli.check_rendering import CheckRendering, CheckWanted, Together
    from herewith.model import Failure
    from herewith.submission.sources import Source

EXAMPLES = """\b
Examples:
  herewith check 8k.txt
  herewith check draft.htm --exhibit 99.1=release.htm --filing-at 2026-11-24T16:40
  herewith check --filing folder/ --for filing --html page.html
  herewith check filings/ -j 4 --sarif > checks.sarif
  herewith rule D05
"""
TIMES = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d")


def _of_edgar(time: dt.datetime | None) -> dt.datetime | None:
    """Refuse a time that no filing can have: EDGAR began in 1993."""
    if time is not None and not 1993 <= time.year <= 2999:
        raise click.BadParameter(f"{time:%Y-%m-%d} is no day of EDGAR's: a year from 1993 to 2999")
    return time


@click.command(epilog=EXAMPLES, short_help="Check Forms 8-K against the form's rules.")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--exhibit", "exhibits", multiple=True, metavar="NO=FILE", help="An exhibit of the one SOURCE: 99.1=release.htm."
)
@click.option("--filing", metavar="FOLDER", help="Check the one filing whose documents lie in a folder.")
@click.option(
    "--filing-at",
    type=click.DateTime(TIMES),
    callback=lambda _context, _option, time: _of_edgar(time),
    metavar="TIME",
    help="When it will be filed, Eastern: 2026-11-24T16:40.",
)
@click.option(
    "--for",
    "purpose",
    type=click.Choice(("filing", "archive", "research")),
    help="What the check is for: which rules, how grave.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Only rules whose code begins so: D,C0.")
@click.option("--ignore", multiple=True, metavar="CODES", help="No rules whose code begins so.")
@click.option(
    "--severity",
    type=click.Choice(("error", "warning", "note")),
    help="From which severity on findings make exit code 1.  [default: warning]",
)
@click.option("--waivers", metavar="FILE", help="Findings that may stay, each with its reason (TOML).")
@click.option("--json", "form", flag_value="json", help="One JSON object for one filing, an array for several.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One JSON object a line, one line a filing.")
@click.option("--sarif", "form", flag_value="sarif", help="SARIF 2.1.0, for editors and code hosts.")
@click.option("--html", "out", metavar="OUT", help="Write a page: the findings beside the original, each at its place.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="How many processes check.")
@click.pass_context
def check(ctx: click.Context, /, sources: tuple[str, ...], form: str | None, out: str | None, **asked: Any) -> None:
    """Check Forms 8-K of any year: files, folders, patterns, packed files, Word drafts, or - for standard input.

    Prints each finding with its place, and in the last line which rules could not be run and why. Exit code: 0; 1 when
    something is found of the severity asked for; 2 when a file could not be checked. `herewith rule CODE` explains.
    """
    if out and form is not None:
        raise click.UsageError(f"--html writes pages, --{form} prints: ask for one at a time.")
    from herewith.cli.check_rendering import CheckWanted, render_check, rules_of
    from herewith.cli.check_sources import given
    from herewith.cli.settings import settings
    from herewith.cli.terminal import here
    from herewith.reading.pool import in_order

    chosen = settings(
        asked["select"], asked["ignore"], asked["severity"], asked["purpose"], asked["waivers"], asked["filing_at"]
    )
    rules_of(chosen)
    for sentence in chosen.ended:
        _tell(None, sentence)
    wanted = CheckWanted("html" if out else form or "text", chosen, here())  # type: ignore[arg-type]  # names are forms
    opened: Any = given(sources, asked["exhibits"], asked["filing"], tell=functools.partial(_tell, None))
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    progress = Progress(expected_filings(sources) if shown else None, shown=shown)
    work: Any = functools.partial(render_check, wanted)
    with closing(in_order(work, opened, asked["jobs"])) as results:
        ctx.exit(_print_all(results, wanted, out, progress))


def _print_all(
    results: Iterable[tuple[Source | Together | Failure, CheckRendering | Failure]],
    wanted: CheckWanted,
    out: str | None,
    progress: Progress,
) -> int:
    """Print every result as it comes, then the count, and give the exit code."""
    from herewith.checks.tally import Tally
    from herewith.model import Failure

    printer, tally = _printer(wanted, out), Tally()
    seen = failed = 0
    for source, result in results:
        seen += 1
        if isinstance(result, Failure):
            failed += 1
            _tell(progress, result.message)
        else:
            if result.current_report:
                tally.add(result.checked)
            elif not isinstance(source, Failure):
                named = f"is a Form {result.checked.form}" if result.checked.form else "names no form"
                _tell(progress, f"{source.path} {named}, not a Form 8-K: it was not checked")
            if result.text:
                printer.put(result.text, result.entry)
        if printer.closed:
            break
        progress.step(failed=isinstance(result, Failure))
    progress.clear()
    printer.end(several=seen > 1)
    if tally.files:
        click.echo(tally.line(), err=wanted.form != "text")
    return _exit_code(tally, wanted, failed)


def _exit_code(tally: Tally, wanted: CheckWanted, failed: int) -> int:
    if failed or not tally.files:
        return COULD_NOT
    return FOUND if tally.reaches(wanted.settings.threshold) else CLEAN


def _printer(wanted: CheckWanted, out: str | None) -> Any:
    if out:
        from herewith.cli.pages import PageWriter

        return PageWriter(out)
    if wanted.form == "sarif":
        from herewith.cli.check_sarif import SarifPrinter

        return SarifPrinter(wanted.settings)
    from herewith.cli.printing import Printer

    return Printer(wanted.form)


def _tell(progress: Progress | None, sentence: str) -> None:
    if progress is not None:
        progress.clear()
    click.echo(f"herewith: {sentence}", err=True)
