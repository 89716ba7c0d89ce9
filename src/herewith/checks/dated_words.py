"""Dates beside words: the day of a meeting, of a determination.

In: an item, a cue. Out: the dates that stand near the cue, in order. Never: a date that the words before it give to
something else: a record date, a document dated so, a filing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from herewith.model import Item
from herewith.reading.cover.dates import find_dates

_ELSE = re.compile(r"record|dated|proxy statement|filed|fiscal|(?:year|quarter|period)\s+end|adopted|as amended|expir")
_BEFORE, _AFTER = 70, 110
"""Characters from the cue to a date before it, and to one after it."""
_ABOUT = 45


def dates_near(item: Item, cue: re.Pattern[str]) -> Iterator[dt.date]:
    """Give the dates of an item's text near the matches of a cue, which is matched in lower case."""
    text = str(item.text)
    low = text.lower()
    if len(low) != len(text):
        return
    stretches = [(m.start() - _BEFORE, m.end() + _AFTER) for m in cue.finditer(low)]
    if not stretches:
        return
    for dated in find_dates(text, 0, len(text)):
        if dated.day is None or not any(a <= dated.start and dated.end <= b for a, b in stretches):
            continue
        if not _ELSE.search(low, max(0, dated.start - _ABOUT), dated.start):
            yield dated.day
