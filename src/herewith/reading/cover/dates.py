"""Dates as people print them.

In: a text. Out: the places of dates and the days they mean, None where the words have the form of a date but no such
day exists. Never: a guess at a missing part.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august"),
            *("sep sept september", "oct october", "nov november", "dec december"),
        ),
        1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?a:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = re.compile(r"\d(?<!\d\d)")
"""The first digit of a number."""
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s{{0,20}}\Z", re.IGNORECASE)
_FARTHEST = 31
"""Characters before a number at which its month may begin: "September", a point, blanks."""
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})(?:\.|\b)\s{{0,20}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{0,9}}[,.]\s{{0,9}}|\s{{1,9}})(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{{0,9}}(?:day\s{{1,9}})?(?:of\s{{1,9}})?(?P<month>{_MONTH})(?:\.|\b)\s{{0,9}},?\s{{0,9}}(?P<year>\d{{4}})\b"
    r"|(?<![\d/-])(?P<month3>\d{1,2})(?P<mark>[/-])(?P<day3>\d{1,2})(?P=mark)(?P<year3>\d{4}|\d{2})(?![\d/-])"
    r"|(?<![\d/-])(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})(?![\d/-])",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """A date found."""

    start: int
    end: int
    day: dt.date | None


def find_dates(text: str, start: int, end: int) -> list[Dated]:
    """Find dates between two places of a text, in order.

    Numbers are few, months' letters are many: a date is looked for around each number.
    """
    out: list[Dated] = []
    last = start
    for number in _NUMBER.finditer(text, start, end):
        at = number.start()
        if at < last:
            continue  # of the date before
        month = _MONTH_BEFORE.search(text, max(last, at - _FARTHEST), at)
        found = _MONTH_FIRST.match(text, month.start(), end) if month else None
        found = found or _NUMBER_FIRST.match(text, at, end)
        if found:
            last = found.end()
            out.append(Dated(found.start(), last, _day(found)))
    return out


def _day(found: re.Match[str]) -> dt.date | None:
    if found["month"]:
        parts = found["year"], _MONTHS[found["month"].lower()], found["day"]
    elif found["month3"]:
        year = found["year3"]
        if len(year) == 2:
            year = ("19" if year > "92" else "20") + year
        parts = year, int(found["month3"]), found["day3"]
    else:
        parts = found["year4"], int(found["month4"]), found["day4"]
    try:
        return dt.date(int(parts[0]), parts[1], int(parts[2]))
    except ValueError:
        return None
