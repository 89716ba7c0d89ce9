"""Days as a person writes them in a search.

In: "2008", "2008-11" or "2008-11-03". Out: the first or last day of it, as the number yyyymmdd. Never: a guess.
"""

from __future__ import annotations

import calendar
import re

from herewith.model import UsageError

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(written: str) -> int:
    """Give the first day of a year, month or day, as yyyymmdd.

    Raises:
        UsageError: it is none.
    """
    year, month, day = _day(written)
    return year * 10000 + (month or 1) * 100 + (day or 1)


def last_day(written: str) -> int:
    """Give the last day of a year, month or day, as yyyymmdd.

    Raises:
        UsageError: it is none.
    """
    year, month, day = _day(written)
    month = month or 12
    return year * 10000 + month * 100 + (day or calendar.monthrange(year, month)[1])


def _day(written: str) -> tuple[int, int | None, int | None]:
    found = _DAY.fullmatch(written)
    if found:
        year, month, day = (int(g) if g else None for g in found.groups())
        assert year is not None
        good = (month is None or 1 <= month <= 12) and year >= 1900
        if good and (day is None or month is None or 1 <= day <= calendar.monthrange(year, month)[1]):
            return year, month, day
    raise UsageError(f"{written!r} is no day: write 2008, 2008-11 or 2008-11-03")
