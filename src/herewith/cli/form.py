"""`herewith form`: what an item of Form 8-K asks, or the list of items.

In: an item's number, a day of filing. Out: its page on stdout. Never: the form's own words taken for ours; what an item
is for is told in our words, and every fact has its source.
"""

from __future__ import annotations

import datetime as dt
import json
import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.cli.terminal import Look
    from herewith.form8k.items import FormItem

EXAMPLES = """\b
Examples:
  herewith form 5.02
  herewith form --on 2003-10-30
  herewith form 9 --on 1997-06-02 --json
"""
LABEL = 14


@click.command(epilog=EXAMPLES, short_help="Tell what an item of the form asks, or list the items.")
@click.argument("item", required=False)
@click.option(
    "--on", type=click.DateTime(("%Y-%m-%d",)), metavar="DATE", help="The form in force on a day of filing: 2003-10-30."
)
@click.option("--json", "as_json", is_flag=True, help="As JSON: an object for one item, an array for the list.")
def form(item: str | None, on: dt.datetime | None, *, as_json: bool) -> None:
    """Print an item's title, whether it is filed or furnished, when it is due, its exhibits and sources.

    Without ITEM, list the items on the form, now or on the day given.
    """
    from herewith.cli.form_items import as_data, known_day, named
    from herewith.cli.terminal import here
    from herewith.form8k.items import items_on

    day = known_day(on)
    items = (named(item, day),) if item else items_on(day)
    if as_json:
        data = [as_data(one, day) for one in items]
        click.echo(json.dumps(data[0] if item else data, indent=2, ensure_ascii=False))
    elif item:
        click.echo(_page(items[0], day, here()), nl=False)
    else:
        click.echo("".join(f"{line}\n" for line in _list(items, here())), nl=False)


def _list(items: tuple[FormItem, ...], look: Look) -> Iterator[str]:
    from herewith.cli.form_items import standing

    for item in items:
        due = item.deadline
        when = f"{due.days} {due.unit}" if due.days else "the same day" if due.days == 0 else "no fixed day"
        if item.number in ("9.01", "7"):
            when = f"statements: {when}"
        lead = f"{item.number:<5} "
        yield textwrap.fill(item.title, look.width, initial_indent=lead, subsequent_indent=" " * len(lead))
        yield look.quiet(f"{' ' * len(lead)}{standing(item)}; {when}")


def _page(item: FormItem, on: dt.date | None, look: Look) -> str:
    title = textwrap.fill(f"Item {item.number}. {item.title}", look.width)
    facts = [_set(label, words, look) for label, words in _facts(item, on) if words]
    return "\n".join((look.bold(title), "", *facts)) + "\n"


def _facts(item: FormItem, on: dt.date | None) -> Iterator[tuple[str, str]]:
    from herewith.cli.form_items import counting, days, deadline, exhibits, safe_harbour, sources, standing

    yield "Report", standing(item)
    yield "On the form", days(item.effective_from, item.effective_to)
    if item.edgar_from or item.required_from:
        taken = f"taken by EDGAR from {item.edgar_from}" if item.edgar_from else ""
        required = f"required from {item.required_from}" if item.required_from else ""
        yield "", "; ".join(filter(None, (taken, required)))
    yield "When", item.trigger
    yield "Due", deadline(item)
    yield "", counting(item) or ""
    yield from (("" if i else "Paragraphs", f"({p.letter}) {p.what}") for i, p in enumerate(item.paragraphs_on(on)))
    called = exhibits(item, on)
    yield from (("" if i else "Exhibits", f"{kind.number}: {kind.what}") for i, kind in enumerate(called))
    yield "Safe harbour", safe_harbour(item) or ""
    if item.successor:
        letter = f"({item.successor.letter})" if item.successor.letter else ""
        yield "Now", f"Item {item.successor.number}{letter}{'' if item.successor.exact else ', in part'}"
    yield "Note", item.note or ""
    yield from (("" if i else "Sources", source) for i, source in enumerate(sources(item)))


def _set(label: str, words: str, look: Look) -> str:
    """Set a fact beside its label."""
    return textwrap.fill(words, look.width, initial_indent=f"{label:<{LABEL}}", subsequent_indent=" " * LABEL)
