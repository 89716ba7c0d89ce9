"""The form and the amendment, as the top of the cover prints them.

In: the values of a page. Out: "8-K" or "8-K/A", the words that say which amendment it is, and its number. Never: the
form by which EDGAR filed it, nor one put together from both.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.model import Passage
from herewith.reading.cover.page import Stretch
from herewith.reading.cover.values import Values

_FORM = re.compile(r"8(?<![\w-]8)\s?-?\s?k\s?(?:12b|12g3|15d5)?(?:\s{0,3}/\s?a(?![a-z]))?(?![\w])")
_AMENDMENT = re.compile(
    r"amendment\s{0,9}(?:no\.?|number|#)?\s{0,9}[:#]?\s{0,3}\(?(\d{1,2}|one|two|three|four|five|six)\b|/a\s{0,3}(?:no\.?\s{0,3})?[-#(]?\s?(\d{1,2})\b"
)
_AMENDED = re.compile(r"\bamendment\b|\b(as\s{1,99})?amended\b")
"""A report is amended; the Act under which it is filed is "the Securities Exchange Act of 1934, as amended"."""
_TO = re.compile(r"\W{1,400}(?:to|on)\W{1,400}form\b")
"""What joins the amendment to the form below it: "AMENDMENT NO. 2" over "TO" over "FORM 8-K"."""
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


class Title(NamedTuple):
    """What the title says."""

    form: Passage | None = None
    amendment: int | None = None
    amendment_printed: Passage | None = None
    claimed: tuple[Stretch, ...] = ()


def read_title(values: Values) -> Title:
    """Read the title: what stands above the first caption that asks for a value."""
    page = values.page
    first = next((c.start for c in values.captions if c.kind not in ("agency", "report", "date")), page.end)
    low = page.low[: first - page.start]
    date = next((c.start for c in values.captions if c.kind == "date"), first)
    found = None
    for found in _FORM.finditer(low):
        if "form" in low[max(0, found.start() - 12) : found.start()] or page.start + found.start() < date:
            break
    if found is None:
        return Title()
    start, end = page.start + found.start(), page.start + found.end()
    form = page.view.passage(start, end)
    claimed = [(start, end)]
    number = None
    amendment = _AMENDMENT.search(low)
    if amendment:
        claimed.append((page.start + amendment.start(), page.start + amendment.end()))
        printed = amendment.group(1) or amendment.group(2)
        number = int(printed) if printed.isdigit() else _NUMBERS[printed]
    told = amendment
    if told is None and "amend" in low:
        told = next((m for m in _AMENDED.finditer(low) if not m[1]), None)
    said = page.view.passage(page.start + told.start(), page.start + told.end()) if told else None
    joint = _TO.match(low, amendment.end()) if amendment else None
    if joint:
        claimed.append((page.start + joint.start(), page.start + joint.end()))
    rows = {i for i, p in enumerate(values.pieces) for a, b in claimed if p.start < b and a < p.end}
    values.taken |= rows
    return Title(form, number, said, tuple(claimed))
