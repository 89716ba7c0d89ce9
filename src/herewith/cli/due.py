"""`herewith due`: when a report is due, and the count that says so.

In: an item, the day of its event, and when the report is to be sent. Out: the last day in time with every day counted;
exit code 1 where the sending is late. Never: the day of an event guessed; the item says from what it is counted.
"""

from __future__ import annotations

import datetime as dt
import json
import textwrap
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.exits import CLEAN, FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.cli.terminal import Look
    from herewith.form8k.deadlines import Due

EXAMPLES = """\b
Examples:
  herewith due 5.02 --event 2026-11-21
  herewith due 1.01 --event 2026-11-20 --filing-at 2026-11-27T17:45
  herewith due 9.01 --event 2026-11-20 --amendment --json
"""
TIMES = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M")
_REGULATION_FD = frozenset(("7.01", "8.01", "9", "5"))


@click.command(epilog=EXAMPLES, short_help="Count to the day on which a report is due.")
@click.argument("item")
@click.option(
    "--event",
    type=click.DateTime(("%Y-%m-%d",)),
    metavar="DATE",
    required=True,
    help="The day that the item counts from; `herewith form ITEM` says which.",
)
@click.option(
    "--filing-at", type=click.DateTime(TIMES), metavar="TIME", help="When it will be sent, Eastern: 2026-11-27T16:40."
)
@click.option("--amendment", is_flag=True, help="It is an 8-K/A.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@click.pass_context
def due(
    ctx: click.Context,
    item: str,
    event: dt.datetime,
    filing_at: dt.datetime | None,
    *,
    amendment: bool,
    as_json: bool,
) -> None:
    """Print the day and the hour on which a report under ITEM is due, and show the count day by day.

    With --filing-at, say whether a report sent then is in time: exit code 1 where it is not.
    """
    from herewith.cli.form_items import known_day, named
    from herewith.cli.terminal import here
    from herewith.form8k.deadlines import due as count_to

    day = known_day(event)
    assert day is not None
    known_day(filing_at)
    count = count_to(named(item, day), day, amendment=amendment)
    sent = _sent(count, filing_at)
    if as_json:
        click.echo(json.dumps(_data(count, sent), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_page(count, sent, here())))
    ctx.exit(FOUND if sent and sent["in_time"] is False else CLEAN)


def _sent(count: Due, at: dt.datetime | None) -> dict[str, Any] | None:
    """Say what a sending comes to: its filing date, and whether that is in time.

    None: there is no day, or a doubtful closing of EDGAR decides.
    """
    from herewith.form8k.calendar import business_days_between, filing_date

    if at is None:
        return None
    filed = filing_date(at)
    late = business_days_between(count.date, filed) if count.date else 0
    doubtful = count.latest is not None and count.date is not None and count.date < filed <= count.latest
    in_time = None if count.date is None or doubtful else filed <= count.date
    return {"at": at.isoformat(), "filed": filed.isoformat(), "in_time": in_time, "business_days_late": late}


def _data(count: Due, sent: dict[str, Any] | None) -> dict[str, Any]:
    from herewith.form8k.exchange_calendar import next_trading_day

    fair = count.item.number in _REGULATION_FD
    return {
        "item": count.item.number,
        "title": count.item.title,
        "event": count.event.isoformat(),
        "counted_from": count.item.deadline.counted_from,
        "due": count.date.isoformat() if count.date else None,
        "hour": f"{count.hour:%H:%M} Eastern" if count.date else None,
        "latest": count.latest.isoformat() if count.latest else None,
        "count": [{"day": c.day.isoformat(), "number": c.number, "why": c.why or None} for c in count.how],
        "next_trading_day": next_trading_day(count.event).isoformat() if fair else None,
        "note": count.note,
        "sent": sent,
    }


def _page(count: Due, sent: dict[str, Any] | None, look: Look) -> Iterator[str]:
    item = count.item
    if count.date is None:
        yield look.bold(f"Item {item.number} of {_spoken(count.event)} has no fixed day.")
    else:
        what = "Statements of an acquired business" if item.number in ("9.01", "7") else f"Item {item.number}"
        end = f"by {count.hour:%H:%M} Eastern on {_spoken(count.date)}"
        yield look.bold(textwrap.fill(f"{what} of {_spoken(count.event)}: due {end}.", look.width))
        yield ""
        yield from (_row(c.day, c.number, c.why) for c in count.how)
    yield from _remarks(count, look)
    if sent is not None:
        yield ""
        yield textwrap.fill(_verdict(sent), look.width)


def _remarks(count: Due, look: Look) -> Iterator[str]:
    from herewith.form8k.exchange_calendar import next_trading_day

    remarks = []
    if count.date is not None:
        remarks.append(f"Counted from {count.item.deadline.counted_from}.")
    if count.latest is not None:
        remarks.append(f"Where the doubtful day is no business day, it is due on {_spoken(count.latest)}.")
    remarks.append(count.note or "")
    if count.item.number in _REGULATION_FD:
        remarks.append(f"The New York Stock Exchange next trades on {_spoken(next_trading_day(count.event))}.")
    for remark in filter(None, remarks):
        yield ""
        yield textwrap.fill(remark, look.width)


def _row(day: dt.date, number: int | None, why: str) -> str:
    return f"  {day:%a %Y-%m-%d}  {'' if number is None else number:>3}  {why}".rstrip()


def _verdict(sent: dict[str, Any]) -> str:
    at = dt.datetime.fromisoformat(sent["at"])
    filed = dt.date.fromisoformat(sent["filed"])
    said = f"Sent on {_spoken(at.date())} at {at:%H:%M} Eastern, it is filed on {_spoken(filed)}"
    if sent["in_time"] is None:
        return f"{said}: whether in time, the doubtful day decides." if sent["business_days_late"] else f"{said}."
    if sent["in_time"]:
        return f"{said}: in time."
    late = sent["business_days_late"]
    return f"{said}: {late} business {'day' if late == 1 else 'days'} late."


def _spoken(day: dt.date) -> str:
    return f"{day:%A, %B} {day.day}, {day.year}"
