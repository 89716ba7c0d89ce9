"""The amendment of a report: a Form 8-K/A with its number, its explanatory note, and the items that it amends.

In: the report to be amended, as read. Out: a `Draft`. Never: why the report is amended, which the author says; an item
in part: an amendment gives the complete text of each item that it amends (Rule 12b-15).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from herewith.drafting.from_filing import Started, from_filing
from herewith.model import Report, UsageError
from herewith.model.draft import Block, Draft, DraftItem, Heading, Paragraph, Run, said

# With straight quotes, which a typewritten document takes too.
_NOTE = (
    'This {amendment} on Form 8-K/A amends the Current Report on Form 8-K of {name} {filed} (the "Original Report")'
    "{since}. It is filed to [insert what is amended, and why]. Except as set forth here, the Original Report stands."
)


def amendment_of(report: Report, *, items: Sequence[str] = (), with_items: bool = False) -> Started:
    """Begin the amendment of a report; `items` are taken over whole from it, all with `with_items`.

    The number is one more than the report's own where that is an amendment, else 1: whether others were filed between
    is not known here, and a remark says so.

    Raises:
        UsageError: the filing has no cover, or no item of a number asked for.
    """
    started = from_filing(report, with_items=with_items or bool(items))
    chosen = started.draft.items if with_items or not items else _chosen(started.draft, items, report)
    number = (report.cover.amendment or 0) + 1 if report.cover else 1
    cover = msgspec.structs.replace(
        started.draft.cover,
        form=said("8-K/A"),
        amendment=number,
        amendment_printed=said(f"Amendment No. {number}"),
    )
    draft = msgspec.structs.replace(
        started.draft,
        form=_form_of(report),
        cover=cover,
        introduction=_note(report, number),
        items=chosen,
    )
    remark = f"this is Amendment No. {number}: give it another number where one was filed since {report.file}"
    return Started(draft=_fitting(draft), files=started.files, remarks=(remark, *started.remarks))


def _chosen(draft: Draft, numbers: Sequence[str], report: Report) -> tuple[DraftItem, ...]:
    present = {item.number for item in draft.items}
    missing = [number for number in numbers if number not in present]
    if missing:
        raise UsageError(
            f"{report.file} has no Item {', '.join(missing)} to amend; it has {', '.join(sorted(present)) or 'none'}"
        )
    return tuple(item for item in draft.items if item.number in numbers)


def _form_of(report: Report) -> str:
    form = (report.form or "8-K").removesuffix("/A")
    return f"{form}/A"


def _note(report: Report, number: int) -> tuple[Block, ...]:
    names = [str(r.name) for r in (report.cover.registrants if report.cover else ()) if r.name]
    filed = report.header.filed if report.header else None
    reported = report.cover.date_of_report if report.cover else None
    when = f"filed on {_spoken(filed)}" if filed else f"dated {_spoken(reported)}" if reported else "filed before"
    since = f", as amended by Amendment No. {number - 1}" if number > 1 else ""
    words = _NOTE.format(
        amendment=f"Amendment No. {number}", name=" and ".join(names) or "the registrant", filed=when, since=since
    )
    return (Heading(level=1, runs=(Run(text="Explanatory Note"),)), Paragraph(runs=(Run(text=words),)))


def _fitting(draft: Draft) -> Draft:
    """Leave out the exhibits where no exhibits item stands that could list them."""
    listing = any(item.number in ("7", "9.01") for item in draft.items)
    return draft if listing else msgspec.structs.replace(draft, exhibits=())


def _spoken(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
