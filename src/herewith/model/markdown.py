"""A report as a page of Markdown.

In: a `Report`. Out: Markdown that reads well as plain text, tables of items kept. Never: a word of the filing changed;
characters with a meaning in Markdown are escaped, and what the filing does not say is left out, not filled in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.model.cover import Cover, Signature
    from herewith.model.report import Exhibit, Item, Report
    from herewith.model.witness import Disagreement

_MEANING = re.compile(r"([\\`*_\[\]<>|#~])")


def to_markdown(report: Report) -> str:
    """Give the report as Markdown: cover, items, exhibits, signatures, disagreements.

    An item keeps its tables where its layout is at hand; a report that came from JSON gives its folded text.
    """
    blocks = [f"# {escaped(title_of(report))}"]
    if not report.current_report:
        blocks.append(f"`{report.file}` is no Form 8-K: nothing but its header was read.")
    if report.cover is not None:
        blocks.append(_table(("Cover", ""), [(label, escaped(value)) for label, value in cover_lines(report.cover)]))
    for item in report.items:
        blocks += _item(item)
    if report.exhibits:
        blocks += ["## Exhibits", _table(("Number", "Description", "Status"), [_exhibit(e) for e in report.exhibits])]
    if report.signatures:
        blocks += ["## Signatures", "\n".join(f"- {escaped(signature_line(s))}" for s in report.signatures)]
    if report.disagreements:
        blocks += ["## Disagreements", "\n".join(f"- {escaped(disagreement_line(d))}" for d in report.disagreements)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Take their meaning from the characters that have one in Markdown."""
    return _MEANING.sub(r"\\\1", text)


def title_of(report: Report) -> str:
    """Name a report: its form, the first registrant, the date of report; of what is none of these, the file."""
    cover = report.cover
    printed = cover.registrants[0].name if cover and cover.registrants else None
    declared = report.header.filers[0].name if report.header and report.header.filers else None
    date = cover.date_of_report.isoformat() if cover and cover.date_of_report else None
    said = [f"Form {report.form}" if report.form else "Unknown form", printed or declared or report.file, date]
    return ", ".join(part for part in said if part)


def cover_lines(cover: Cover) -> Iterator[tuple[str, str]]:
    """Give the cover's values as label and words, those that the page states."""
    if cover.date_of_report or cover.date_of_report_printed:
        yield "Date of report", str(cover.date_of_report or cover.date_of_report_printed)
    if cover.date_of_earliest_event:
        yield "Earliest event", cover.date_of_earliest_event.isoformat()
    for registrant in cover.registrants:
        about = (registrant.state, _after("file number", registrant.file_number), _after("EIN", registrant.ein))
        told = ", ".join(part for part in about if part)
        yield "Registrant", f"{registrant.name or '(no name printed)'}{f' ({told})' if told else ''}"
    place = " ".join(part for part in (cover.region, cover.postal_code) if part)
    offices = ", ".join(part for part in (cover.street, cover.city, place) if part)
    for label, value in (("Offices", offices), ("Telephone", cover.telephone), ("Former", cover.former)):
        if value:
            yield label, value
    for security in cover.securities_12b:
        row = (security.title, _after("symbol", security.symbol), security.exchange)
        yield "Section 12(b)", ", ".join(part for part in row if part)
    if cover.boxes_checked:
        yield "Boxes ticked", ", ".join(cover.boxes_checked)
    if cover.emerging_growth:
        yield "Emerging growth", "yes"


def item_title(item: Item) -> str:
    """Name an item: number with sub-letters, and the form's own title, or the printed one where the form had none."""
    letters = "".join(f"({letter})" for letter in item.letters)
    title = item.official_title or item.title
    return f"Item {item.number}{letters}{f'. {title}' if title else ''}"


def item_remarks(item: Item) -> str:
    """Say of an item what its title does not: furnished or filed, and with which others it shares its heading."""
    remarks = []
    if item.furnished is not None:
        remarks.append("furnished" if item.furnished else "filed")
    if item.official_title is None:
        remarks.append("not on the form that day")
    if item.combined_with:
        remarks.append(f"with {', '.join(item.combined_with)}")
    return ", ".join(remarks)


def signature_line(signature: Signature) -> str:
    """Put a signature in one line."""
    date = signature.date.isoformat() if signature.date else signature.date_printed
    said = (signature.name, signature.title, signature.registrant, date)
    return ", ".join(part for part in said if part) or "(nothing typed)"


def disagreement_line(disagreement: Disagreement) -> str:
    """Put a disagreement in one line."""
    one, other = disagreement.witnesses
    return f'{disagreement.field}: {one.source} says "{one.value}", {other.source} says "{other.value}"'


def _after(label: str, value: str | None) -> str | None:
    return f"{label} {value}" if value else None


def _item(item: Item) -> list[str]:
    remarks = item_remarks(item)
    text = item.markdown().strip() if item.view is not None else escaped(item.text)
    blocks = (f"## {escaped(item_title(item))}", f"*{escaped(remarks)}*" if remarks else "", text)
    return [block for block in blocks if block]


def _exhibit(exhibit: Exhibit) -> tuple[str, str, str]:
    return escaped(exhibit.number), escaped(exhibit.description or ""), exhibit.status


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
