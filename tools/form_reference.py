"""The reference page of the form by date, made from the tables.

In: the tables of `herewith.form8k`. Out: `docs/reference/form.md`, or with `--check` exit code 1 where the page is
another. Never: a fact that is not in the tables.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path

from herewith.form8k import (
    calendar,
    cover,
    exchange_calendar,
    exchanges,
    exhibits,
    file_numbers,
    forms,
    items,
    states,
)
from herewith.form8k.tables import Citation, Table

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "form.md"

OPENING = """\
# The form by date

What Form 8-K asked, on which filing days, under which number and title. Days are days of filing, both ends included;
an open end is *since before EDGAR* or *to this day*. A report of a few days around a change may rightly follow either
form.

Every line is cited. The letter behind a source says how well the fact is founded: **s** read in that source, **d**
counted in real filings, **m** remembered with confidence, **?** remembered without; for the last two the source is
where to look. What an item is for is told in our own words, and not the form's.

Made by `tools/form_reference.py` from the tables in `src/herewith/form8k`; do not edit it here.
"""
MARKS = {"source": "s", "data": "d", "memory-high": "m", "memory-low": "?"}


def cell(text: str) -> str:
    """Keep a bar from ending the cell, and a tag from being one."""
    return text.replace("|", "\\|").replace("<", "&lt;")


def row(*cells: str) -> str:
    """Lay a row of a table out."""
    return f"| {' | '.join(cell(text) for text in cells)} |"


def head(*cells: str) -> list[str]:
    """Lay the head of a table out."""
    return [row(*cells), f"|{'---|' * len(cells)}"]


def days(first: dt.date | None, last: dt.date | None) -> str:
    """Say from when to when."""
    if first is None and last is None:
        return "always"
    return f"{first or ''} – {last or ''}".strip()


def cited(citations: Iterable[Citation]) -> str:
    """Name the sources, each with what it supports and its mark."""
    named = (f"{c.source} ({'' if c.fact == 'entry' else c.fact + ': '}{MARKS[c.mark]})" for c in citations)
    return "; ".join(named)


def due(deadline: items.Deadline) -> str:
    """Say when a report is due."""
    counted = f"{deadline.days} {deadline.unit} from {deadline.counted_from}." if deadline.days is not None else ""
    return " ".join(part for part in (counted, deadline.note or "") if part)


def item_facts(item: items.FormItem) -> list[str]:
    """List what is known of an item beside its titles."""
    standing = ("furnished" if item.furnished else "filed") + (", voluntary" if item.voluntary else "")
    facts = [
        f"- On the form: {days(item.effective_from, item.effective_to)}; {standing}",
        f"- What for: {item.trigger}",
        f"- Due: {due(item.deadline)}",
    ]
    if item.edgar_from or item.required_from:
        later = [f"EDGAR could take it from {item.edgar_from}" if item.edgar_from else ""]
        later.append(f"owed from {item.required_from}" if item.required_from else "")
        facts.append(f"- Later: {', '.join(part for part in later if part)}")
    if item.safe_harbor:
        paragraphs = ", ".join(f"({letter})" for letter in item.safe_harbor_paragraphs)
        facts.append(f"- Safe harbor of Rule 13a-11(c){f' for {paragraphs}' if paragraphs else ''}")
    if item.successor:
        letter = f"({item.successor.letter})" if item.successor.letter else ""
        facts.append(f"- Now: {item.successor.number}{letter}{'' if item.successor.exact else ', in part'}")
    facts += [f"- ({p.letter}) {p.what}{since(p.effective_from, p.effective_to)}" for p in item.paragraphs]
    facts.append("- Header: " + "; ".join(f"“{words}”" for words in item.header))
    if item.variants:
        facts.append("- Also printed: " + "; ".join(item.variants))
    if item.note:
        facts.append(f"- {item.note}")
    return [*(cell(fact) for fact in facts), f"- Sources: {cited(item.citations)}", ""]


def since(first: dt.date | None, last: dt.date | None) -> str:
    """Say from when to when, behind something, where that is not always."""
    return "" if first is None and last is None else f", {days(first, last)}"


def items_part() -> list[str]:
    """Lay the items out, with the sections they stand in."""
    lines = ["## Items", ""]
    for item in items.table().item:
        titles = " / ".join(f"{title.text}{since(title.effective_from, title.effective_to)}" for title in item.titles)
        lines += [f"### Item {item.number}. {titles}", "", *item_facts(item)]
    lines += ["## Codes of EDGAR's that the form has not", "", *head("number", "words", "note", "sources")]
    lines += [row(code.number, "; ".join(code.words), code.note, cited(code.citations)) for code in items.table().code]
    lines += ["", "## Sections", "", *head("section", "title", "days", "sources")]
    for section in items.sections():
        period = days(section.effective_from, section.effective_to)
        lines.append(row(str(section.number), section.title, period, cited(section.citations)))
    return [*lines, ""]


def cover_part() -> list[str]:
    """Lay the cover out: fields, boxes, and the sentences that hold no value."""
    lines = ["## Cover and signatures", "", *head("value", "days", "caption", "also printed", "facts", "sources")]
    for field in cover.fields():
        first, *also = field.captions or ("",)
        period = days(field.effective_from, field.effective_to)
        lines.append(row(field.key, period, first, "; ".join(also), ", ".join(field.dei), cited(field.citations)))
    lines += ["", "### Boxes", "", *head("rule", "caption", "fact", "sources")]
    lines += [row(box.rule, box.captions[0], box.dei, cited(box.citations)) for box in cover.boxes()]
    lines += ["", "### Sentences that hold no value", "", *head("kind", "days", "words", "sources")]
    for sentence in cover.table().sentence:
        period = days(sentence.effective_from, sentence.effective_to)
        lines.append(row(sentence.kind, period, "; ".join(sentence.texts), cited(sentence.citations)))
    return [*lines, ""]


def exhibits_part() -> list[str]:
    """Lay the kinds of exhibits out."""
    lines = [
        "## Exhibits",
        "",
        "*table*: in the exhibit table of Item 601 for Form 8-K; *seen*: filers attach it; *not*: of",
    ]
    lines += ["other forms.", "", *head("number", "what", "on an 8-K", "days", "with items", "note", "sources")]
    for kind in exhibits.exhibit_kinds():
        period = days(kind.effective_from, kind.effective_to)
        with_items, sources = ", ".join(kind.with_items), cited(kind.citations)
        lines.append(row(kind.number, kind.what, kind.on_8k, period, with_items, kind.note or "", sources))
    return [*lines, ""]


def codes_part() -> list[str]:
    """Lay the smaller tables out: form types, file numbers, exchanges, places."""
    lines = ["## Form types", "", *head("type", "what", "sources")]
    lines += [row(form.type, form.what, cited(form.citations)) for form in forms.form_types()]
    lines += ["", "## Prefixes of file numbers", "", *head("prefix", "meaning", "on an 8-K", "sources")]
    for prefix in file_numbers.prefixes():
        lines.append(row(f"{prefix.prefix:03}", prefix.meaning, prefix.on_8k, cited(prefix.citations)))
    lines += ["", "## Exchanges", "", *head("code", "name", "also printed", "sources")]
    for exchange in exchanges.exchanges():
        lines.append(row(exchange.code, exchange.name, "; ".join(exchange.variants), cited(exchange.citations)))
    lines += ["", "## Places", "", *head("EDGAR", "postal", "ISO 3166-1", "name", "also printed")]
    for place in states.places():
        also = "; ".join(place.variants)
        lines.append(row(place.code or "", place.postal or "", place.iso or "", place.name, also))
    return [*lines, ""]


def calendar_part() -> list[str]:
    """Lay the closed days out, EDGAR's and the exchange's."""
    known, exchange, lines = calendar.table(), exchange_calendar.table(), []
    for title, holidays, closings in (
        ("Days on which EDGAR is closed", known.holiday, known.closing),
        ("Days on which the New York Stock Exchange is closed", exchange.holiday, exchange.closing),
    ):
        lines += [f"## {title}", "", *head("day", "when", "sources")]
        lines += [row(holiday.name, every(holiday), cited(holiday.citations)) for holiday in holidays]
        lines += ["", *head("single day", "status", "why", "sources")]
        lines += [row(str(closing.day), closing.status, closing.why, cited(closing.citations)) for closing in closings]
        lines.append("")
    lines += ["## Days on which it opens late or closes early", "", *head("day", "hours", "why", "sources")]
    for short in exchange.short_day:
        years = f"{short.since or ''}-{short.until or ''}"
        lines.append(row(f"each year, {years}", hours(None, short.closes), short.name, cited(short.citations)))
    for special in exchange.special_hours:
        when = hours(special.opens, special.closes)
        lines.append(row(str(special.day), when, special.why, cited(special.citations)))
    return [*lines, ""]


def hours(opens: dt.time | None, closes: dt.time | None) -> str:
    """Say from when to when the exchange trades, where that is another hour than on most days."""
    told = (f"opens {opens:%H:%M}" if opens else "", f"closes {closes:%H:%M}" if closes else "")
    return ", ".join(filter(None, told))


def every(holiday: calendar.Holiday) -> str:
    """Say by which rule a holiday falls."""
    weekdays = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    from_year = f", since {holiday.since}" if holiday.since else ""
    if holiday.easter is not None:
        return f"{-holiday.easter} days before Easter{from_year}"
    month = f"{dt.date(2000, holiday.month or 1, 1):%B}"
    if holiday.day is not None:
        friday = "Friday" if holiday.saturday == "friday" else "nothing"
        return f"{month} {holiday.day}; of a Saturday {friday}, of a Sunday Monday{from_year}"
    which = "last" if holiday.nth == -1 else ("first", "second", "third", "fourth")[(holiday.nth or 1) - 1]
    return f"{which} {weekdays[holiday.weekday or 0]} of {month}{from_year}"


def sources_part() -> list[str]:
    """Spell the sources out."""
    tables: tuple[Table, ...] = (items.table(), items.sections_table(), cover.table(), exhibits.table())
    tables += (forms.table(), file_numbers.table(), exchanges.table(), states.table(), calendar.table())
    tables += (exchange_calendar.table(),)
    lines = ["## Sources", ""]
    seen: dict[str, set[str]] = {}
    for key, name in (pair for table in tables for pair in table.sources.items()):
        seen.setdefault(key, set()).add(name)
    lines += [f"- **{key}**: {'; '.join(sorted(names))}" for key, names in sorted(seen.items())]
    return lines


def page() -> str:
    """Make the page."""
    lines = [OPENING, *items_part(), *cover_part(), *exhibits_part(), *codes_part(), *calendar_part(), *sources_part()]
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description="Make docs/reference/form.md from the tables of the form.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the page is another")
    args = parser.parse_args()
    made = page()
    if args.check:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == made
        if not same:
            print("docs/reference/form.md is not what the tables say: run tools/form_reference.py")
        return 0 if same else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
