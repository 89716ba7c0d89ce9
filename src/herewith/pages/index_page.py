"""The list of several filings, each with its page.

In: an entry for each filing. Out: a page of HTML. Never: a script, a load, a word that is not escaped.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from string import Template
from typing import NamedTuple

from herewith.model import Report
from herewith.pages.values import count, plain, table


class Entry(NamedTuple):
    """What the list says of one filing; small enough to travel between processes."""

    file: str
    form: str
    registrants: str
    date: str
    items: str
    remarks: str


def entry_of(report: Report) -> Entry:
    """Give what the list says of a report."""
    cover, header = report.cover, report.header
    printed = [r.name for r in cover.registrants if r.name] if cover else []
    declared = [f.name for f in header.filers if f.name] if header else []
    numbers = ((len(report.disagreements), "disagreement"), (len(report.unread), "unread passage"))
    return Entry(
        file=report.file,
        form=report.form or "",
        registrants="; ".join(printed or declared),
        date=cover.date_of_report.isoformat() if cover and cover.date_of_report else "",
        items=", ".join(item.number for item in report.items),
        remarks=", ".join(count(number, what) for number, what in numbers if number),
    )


def index_page(entries: list[tuple[str, Entry]]) -> str:
    """Write the list: the name of each page beside its folder's `index.html`, and what it shows."""
    lines = [
        (
            f'<a href="{escape(name)}">{plain(entry.registrants or entry.file)}</a>',
            *(plain(words) for words in (entry.form, entry.date, entry.items, entry.remarks, entry.file)),
        )
        for name, entry in entries
    ]
    data = files("herewith.pages")
    return Template(data.joinpath("index.html").read_text(encoding="utf-8")).substitute(
        style=data.joinpath("lit.css").read_text(encoding="utf-8"),
        title=escape(count(len(entries), "current report")),
        table=table(("Registrant", "Form", "Date of report", "Items", "To look at", "File"), lines),
    )
