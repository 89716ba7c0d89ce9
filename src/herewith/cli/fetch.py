"""`herewith fetch`: filings from EDGAR land in a folder.

In: accession numbers, EDGAR addresses, tickers, CIKs, days, quarters. Out: on stdout the path of each file, one a line,
or what is known of it as JSON; on stderr the plan, and one line for each filing that could not be had. Never: a filing
left out without a word; a request with --offline; a text with --dry-run.
"""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.exits import CLEAN, COULD_NOT, NOTHING

if TYPE_CHECKING:
    from collections.abc import Generator

    from herewith.edgar.client import Client
    from herewith.edgar.landing import Fetched, Landing
    from herewith.edgar.plan import Plan
    from herewith.edgar.selection import Asked, Target
    from herewith.model import Failure

EXAMPLES = """\b
Examples:
  herewith fetch 0000950135-03-005321
  herewith fetch AAPL --form 8-K --since 2024-01-01 --item 5.02 -o apple/
  herewith fetch --quarter 2003Q4 --dry-run
  herewith fetch --day 2003-10-31 --feed -o day/
"""
DAY = click.DateTime(["%Y-%m-%d"])
A_FEW = 20
"""Fewer filings need no plan on the screen."""


@click.command(epilog=EXAMPLES, short_help="Fetch filings from EDGAR, within its rules.")
@click.argument("names", nargs=-1, metavar="[NUMBER|ADDRESS|TICKER|CIK]...")
@click.option("--form", "forms", multiple=True, help="Form, with its amendments; several with commas.  [8-K family]")
@click.option("--since", type=DAY, help="Filed on this day or later.")
@click.option("--until", type=DAY, help="Filed on this day or earlier.")
@click.option("--item", "items", multiple=True, help="With this item; several: with at least one of them.")
@click.option("--day", "days", type=DAY, multiple=True, help="All of a day, from its index.")
@click.option("--quarter", "quarters", multiple=True, metavar="2003Q4", help="All of a quarter, from its index.")
@click.option("--feed/--no-feed", default=None, help="From the days' feed tars, or one by one.  [what is cheaper]")
@click.option("-o", "--out", type=click.Path(file_okay=False, path_type=Path), default=".", help="Folder.  [here]")
@click.option(
    "--dry-run", is_flag=True, help="Show what it would cost, and stop; only lists and indexes are asked for."
)
@click.option("--offline", is_flag=True, help="Make no request; say what is missing.")
@click.option("--rate", type=click.IntRange(1), help="Requests a second, all processes together.  [8]")
@click.option("-j", "--jobs", type=click.IntRange(1, 16), default=4, show_default=True, help="Answers waited for.")
@click.option("--jsonl", is_flag=True, help="One JSON object a line, with sum, size and address.")
@click.pass_context
def fetch(ctx: click.Context, /, **given: Any) -> None:
    """Fetch filings from EDGAR into a folder, each whole and once: run it again after a stop, and it goes on.

    EDGAR_IDENTITY must say who asks ("Jane Doe jane@firm.com"). Exit code: 0; 1 when nothing was found; 2 when
    something could not be fetched.
    """
    from herewith.cli.wire import connected, tell
    from herewith.edgar.landing import Landing
    from herewith.edgar.plan import make_plan
    from herewith.edgar.selection import select

    asked = _asked(given)
    with connected(offline=given["offline"], rate=given["rate"]) as client:
        targets = select(client, asked, tell)
        if not targets:
            tell("nothing of that kind was filed: look at the form and the days")
            ctx.exit(NOTHING)
        if given["dry_run"]:
            present = [t for t in targets if _is_there(given["out"], t)]
            missing = [t for t in targets if t not in present]
            _print_plan(make_plan(client, missing, len(present), feed=given["feed"]), given["jsonl"])
            ctx.exit(CLEAN)
        with Landing(given["out"]) as landing:
            ctx.exit(_run(client, targets, landing, given))


def _asked(given: dict[str, Any]) -> Asked:
    from herewith.edgar.selection import Asked, forms_named, quarter_named

    if not (given["names"] or given["days"] or given["quarters"]):
        raise click.UsageError("name a filing or a company, or a --day or --quarter.")
    if given["feed"] and not (given["days"] or given["quarters"]):
        raise click.UsageError("--feed goes with --day or --quarter.")
    return Asked(
        names=given["names"],
        forms=forms_named(given["forms"]),
        since=_day(given["since"]),
        until=_day(given["until"]),
        items=tuple(item.strip() for words in given["items"] for item in words.split(",") if item.strip()),
        days=tuple(moment.date() for moment in given["days"]),
        quarters=tuple(quarter_named(quarter) for quarter in given["quarters"]),
    )


def _day(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None


def _is_there(folder: Path, target: Target) -> bool:
    from herewith.edgar.landing import names_of

    return any((folder / name).exists() for name in names_of(target.accession, target.filename))


def _run(client: Client, targets: tuple[Target, ...], landing: Landing, given: dict[str, Any]) -> int:
    """Fetch, print, and give the exit code."""
    from herewith.cli.progress import Progress
    from herewith.cli.wire import tell
    from herewith.model import Failure

    failed = 0
    progress = Progress(len(targets), shown=sys.stderr.isatty() and not sys.stdout.isatty())
    with closing(_results(client, targets, landing, given)) as results:
        for result in results:
            progress.step(failed=isinstance(result, Failure))
            if isinstance(result, Failure):
                failed += 1
                progress.clear()
                tell(result.message)
            else:
                click.echo(_shown(result, landing.folder, jsonl=given["jsonl"]))
    progress.clear()
    return COULD_NOT if failed else CLEAN


def _results(
    client: Client, targets: tuple[Target, ...], landing: Landing, given: dict[str, Any]
) -> Generator[Fetched | Failure, None, None]:
    from herewith.edgar.fetch import fetch_feed, fetch_one_by_one
    from herewith.edgar.plan import make_plan

    missing = [t for t in targets if landing.find(t.accession, t.filename) is None]
    feed = given["feed"]
    if feed is None and missing and not given["offline"]:
        plan = make_plan(client, missing, len(targets) - len(missing), feed=None)
        feed = plan.chosen.way == "feed"
        if len(missing) > A_FEW:
            _print_plan(plan, jsonl=False, err=True)
    if feed:
        return fetch_feed(client, targets, landing)
    return fetch_one_by_one(client, targets, landing, given["jobs"])


def _shown(fetched: Fetched, folder: Path, *, jsonl: bool) -> str:
    if not jsonl:
        return str(folder / fetched.file)
    import msgspec

    return msgspec.json.encode(fetched).decode()


def _print_plan(plan: Plan, jsonl: bool, *, err: bool = False) -> None:
    if jsonl:
        import msgspec

        click.echo(msgspec.json.encode(plan).decode())
        return
    from herewith.cli.fetch_plan import plan_lines

    for line in plan_lines(plan):
        click.echo(line, err=err)
