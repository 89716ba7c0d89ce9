"""Which report an amendment says it amends.

In: a report that was read. Out: the dates by which it names another report, and whether as filed or as dated
on the day. Never: a search for that report; a date of something else in the sentence.

Amendments name their original in a note before the first item or under it: "the Current Report on Form 8-K filed with
the Securities and Exchange Commission on March 3, 2020 (the "Original Report")".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from herewith.model import Report
from herewith.reading.cover.dates import find_dates

_REPORT = re.compile(
    r"form\s{1,9}8-k(?!/a)|current\s{1,9}report|(?:original|initial)\s{1,9}(?:filing|report|form)|"
    r"(?:originally|initially|previously)\s{1,9}(?:filed|furnished|reported)",
    re.IGNORECASE,
)
_HOW = re.compile(r"\b(filed|furnished|submitted|dated|date\s{1,9}of\s{1,9}report)\b", re.IGNORECASE)
_OTHER = re.compile(r"amendment\s{1,9}no|press\s{1,9}release|agreement|form\s{1,9}(?:10|s)-|letter", re.IGNORECASE)
_REACH = 220
"""Characters after the words for the report within which its date stands, the Commission's full name between."""
_NEAR = 110
"""Characters between "filed" or "dated" and the day."""


class Named(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A report named by a day."""

    day: dt.date
    how: Literal["filed", "dated"]


def reports_named(report: Report) -> tuple[Named, ...]:
    """Give the days by which an amendment names the report that it amends, each once, in the order printed.

    () where the report is no amendment, names none, or names its own date alone.

    Raises:
        LookupError: the report came from JSON, which holds no layout.
    """
    parts = [part for part in report.parts if part.kind in ("introduction", "item")]
    if not (report.form or "").upper().endswith("/A") or not parts or report.document is None:
        return ()
    view = report.document.view()
    start, end = view.place(parts[0].extent.start), view.place(parts[-1].extent.end)  # type: ignore[attr-defined]
    return tuple(dict.fromkeys(_named(view.text, start, end)))  # type: ignore[attr-defined]


def _named(text: str, start: int, end: int) -> Iterator[Named]:
    for found in _REPORT.finditer(text, start, end):
        stop = min(end, found.end() + _REACH)
        sentence = re.search(r"[.;]\s{1,40}[A-Z(]", text[found.end() : stop])
        stop = found.end() + sentence.start() if sentence else stop
        for date in find_dates(text, found.end(), stop):
            before = text[max(found.start(), date.start - _NEAR) : date.start]
            ways = _HOW.findall(before)
            if not ways or date.day is None or _OTHER.search(before[before.lower().rfind(ways[-1].lower()) :]):
                continue
            yield Named(day=date.day, how="dated" if ways[-1].lower().startswith("date") else "filed")
