"""A report as a page for the terminal.

In: a report, the width of the terminal, and whether it shows colour. Out: text. Never: a value that the report lacks,
or a word of the filing that could move the cursor: control characters are taken out.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, NamedTuple

import click

from herewith.cli.places import Places
from herewith.model.markdown import (
    cover_lines,
    disagreement_line,
    item_remarks,
    item_title,
    signature_line,
    title_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.model import Exhibit, Item, Report

LINES_OF_AN_ITEM = 3
LABEL = 16
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_MOVING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Look(NamedTuple):
    """How wide the page is, and whether colours show."""

    width: int = 80
    colour: bool = False

    def bold(self, text: str) -> str:
        """Set a heading."""
        return click.style(text, bold=True) if self.colour else text

    def quiet(self, text: str) -> str:
        """Set what is beside the point."""
        return click.style(text, dim=True) if self.colour else text

    def warning(self, text: str) -> str:
        """Set what a reader should look at."""
        return click.style(text, fg="yellow") if self.colour else text


def here() -> Look:
    """Give the look of this terminal."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(width=min(shutil.get_terminal_size().columns, 120), colour=colour)


def page(report: Report, look: Look) -> str:
    """Give the report as a page: header, cover, items, exhibits, signatures, disagreements, what is unread."""
    places = Places.of(report)
    blocks = [look.bold(_hanging("", title_of(report), look)), look.quiet(_hanging("", _header_line(report), look))]
    if report.cover is not None:
        blocks += ["", *(_labelled(label, value, look) for label, value in cover_lines(report.cover))]
    for item in report.items:
        blocks += ["", *_item(item, places, look)]
    if report.exhibits:
        blocks += ["", look.bold("Exhibits"), *(_exhibit(e, look) for e in report.exhibits)]
    if report.signatures:
        blocks += ["", look.bold("Signatures"), *(_hanging("  ", signature_line(s), look) for s in report.signatures)]
    notes = [disagreement_line(d) for d in report.disagreements] + [f.message for f in report.faults]
    if notes:
        blocks += ["", look.bold("To look at"), *(look.warning(_hanging("  ", note, look)) for note in notes)]
    blocks += ["", look.quiet(_hanging("", _unread_line(report), look))]
    return "\n".join(blocks) + "\n"


def _header_line(report: Report) -> str:
    header = report.header
    if header is None:
        return f"{report.file}, without EDGAR's header"
    accepted = f"accepted {header.accepted:%Y-%m-%d %H:%M:%S}" if header.accepted else None
    filed = f"filed {header.filed}" if header.filed else None
    return ", ".join(part for part in (report.file, header.accession, filed, accepted) if part)


def _item(item: Item, places: Places, look: Look) -> Iterator[str]:
    remarks = ", ".join(part for part in (item_remarks(item), places.where(item.extent)) if part)
    title = _hanging("", item_title(item), look)
    apart = "\n  " if len(title) + len(remarks) + 2 > look.width else "  "
    yield f"{look.bold(title)}{apart}{look.quiet(remarks)}"
    beginning = _clean(item.text[: look.width * (LINES_OF_AN_ITEM + 1)])
    lines = textwrap.wrap(beginning, max(20, look.width - 4))
    for index, line in enumerate(lines[:LINES_OF_AN_ITEM], 1):
        more = " …" if index == LINES_OF_AN_ITEM and len(lines) > index else ""
        yield f"  {line}{more}"


def _exhibit(exhibit: Exhibit, look: Look) -> str:
    status: str = exhibit.status
    if exhibit.document is not None and exhibit.document.entry.filename:
        status = f"{status}: {exhibit.document.entry.filename}"
    body = _hanging(f"  {_clean(exhibit.number):<8}", f"{exhibit.description or ''} [{status}]".strip(), look)
    return look.warning(body) if exhibit.status == "not in the submission" else body


def _labelled(label: str, value: str, look: Look) -> str:
    return _hanging(f"{label:<{LABEL}}", value, look)


def _hanging(lead: str, text: str, look: Look) -> str:
    """Wrap a text beside what leads it, further lines set in as far."""
    width = max(look.width, len(lead) + 20)
    return textwrap.fill(_clean(text), width, initial_indent=lead, subsequent_indent=" " * len(lead))


def _unread_line(report: Report) -> str:
    share = unread_share(report)
    if not report.unread:
        return "Nothing of the main document is unread."
    return f"{share:.1%} of the main document is unread: herewith read --unread lists it."


def unread_share(report: Report) -> float:
    """Give the part of the main document's printed characters, blanks apart, that belongs to nothing that was read."""
    unread = sum(printed_characters(passage) for passage in report.unread)
    whole = printed_characters(report.document.text()) if unread and report.document is not None else 0
    return unread / whole if whole else 0.0


def printed_characters(text: str) -> int:
    """Count characters, blanks apart."""
    return sum(map(len, text.split()))


def harmless(text: str, *, line: bool = False) -> str:
    """Make blanks of the characters that could move a cursor or colour a terminal; of line ends, too, in a `line`."""
    return (_CONTROL if line else _MOVING).sub(" ", text)


def _clean(text: str) -> str:
    return harmless(text, line=True)
