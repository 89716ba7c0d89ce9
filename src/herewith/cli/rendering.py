"""One filing as the text that was asked for.

In: a source and what to print of it. Out: that text, small enough to travel between processes. Never: printing; this
runs in whichever process reads the filing, so that only text comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from herewith.cli import listings
from herewith.cli.terminal import Look, harmless, page
from herewith.model.json import to_dict
from herewith.reading.many import read_source

if TYPE_CHECKING:
    from herewith.model import Report
    from herewith.pages.index_page import Entry
    from herewith.submission.sources import Source

Form = Literal["page", "json", "jsonl", "markdown", "html", "spans", "unread", "explain", "releases"]


class Wanted(NamedTuple):
    """What to print of each filing."""

    form: Form
    spans: bool = False
    explain: bool = False
    releases: bool = False
    look: Look = Look()


class Rendering(NamedTuple):
    """What came of one filing."""

    text: str
    """Empty where the form has nothing for what is no current report."""
    current_report: bool
    form: str | None
    """The form that the file names."""
    entry: Entry | None = None
    """What a list of pages says of it."""


def render(wanted: Wanted, source: Source) -> Rendering:
    """Read a filing and write it in the form wanted."""
    report = read_source(source)
    told = report.current_report or wanted.form in {"json", "jsonl"}
    text = _text(report, wanted) if told else ""
    return Rendering(
        text, report.current_report, report.form, _entry(report) if text and wanted.form == "html" else None
    )


def _entry(report: Report) -> Entry:
    from herewith.pages.index_page import entry_of

    return entry_of(report)


def _text(report: Report, wanted: Wanted) -> str:
    if wanted.form == "page":
        return page(report, wanted.look)
    if wanted.form == "html":
        from herewith.pages.lit_page import lit_page

        return lit_page(report)
    if wanted.form == "markdown":
        return harmless(report.to_markdown())
    if wanted.form == "spans":
        return harmless(listings.spans(report))
    if wanted.form == "unread":
        return harmless(listings.unread(report))
    if wanted.form == "explain":
        return harmless(listings.candidates(report))
    if wanted.form == "releases":
        return harmless(listings.releases(report))
    data = to_dict(report, spans=wanted.spans, explain=wanted.explain, releases=wanted.releases)
    encoded = msgspec.json.encode(data)
    return (msgspec.json.format(encoded, indent=2) if wanted.form == "json" else encoded + b"\n").decode()
