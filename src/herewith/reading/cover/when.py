"""The date of report and the date of the earliest event.

In: the values of a page. Out: both, each printed and normal. Never: the day on which the report was filed with the
Commission ("As filed with …"), or a date that no caption asks for while another date does stand by one.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from herewith.model import Passage
from herewith.reading.cover.captions import Caption
from herewith.reading.cover.dates import Dated, find_dates
from herewith.reading.cover.values import Values

_REACH = 600
"""How far above its caption a date may stand, in characters."""


class When(NamedTuple):
    """The dates of a cover."""

    report: dt.date | None = None
    report_printed: Passage | None = None
    event: dt.date | None = None
    event_printed: Passage | None = None


class _Found(NamedTuple):
    """A date and the pieces that hold it: two where a line ends within."""

    pieces: tuple[int, ...]
    dated: Dated


def read_when(values: Values) -> When:
    """Read the dates."""
    captions = values.all("date")
    found = _dates(values)
    report = next((c for c in captions if "report" in c.words), None)
    event = next((c for c in captions if "report" not in c.words), None)
    if not captions:
        return _told(values, found[:1] if len(found) == 1 else [], None)
    if not found:
        return _unreadable(values, captions[0])
    if report is not None and event is not None:
        own = _nearest(values, report, found)
        other = _nearest(values, event, found)
        if own is not None and other is not None and own != other and len(found) > 1:
            return _told(values, [own], other)
        both = sorted(found[:2], key=lambda f: f.dated.start)
        return _told(values, both[:1], both[1] if len(both) > 1 and _paired(values, both) else None)
    first = _nearest(values, captions[0], found) or found[0]
    rest = [f for f in found if f.dated.start > first.dated.start]
    second = rest[0] if rest and _paired(values, [first, rest[0]]) else None
    return _told(values, [first], second)


def _dates(values: Values) -> list[_Found]:
    """Give the dates of the page down to the name, or all where none stands so high."""
    page = values.page
    captions = values.all("date")
    limit = max((c.end for c in captions), default=page.start)
    stop = next((c.start for c in values.all("name") if c.start > limit), page.end)
    start = max(page.start, captions[0].start - _REACH) if captions else page.start
    found = [d for d in find_dates(page.text, start, stop) if _is_report_date(values, d)]
    if not found:
        found = [d for d in find_dates(page.text, stop, page.end) if _is_report_date(values, d)]
    held = ((tuple(i for i, p in enumerate(values.pieces) if p.start < d.end and d.start < p.end), d) for d in found)
    return [_Found(pieces, dated) for pieces, dated in held if 0 < len(pieces) < 3]


def _is_report_date(values: Values, dated: Dated) -> bool:
    """Tell whether a date is not that of the filing: "As filed with the Securities and Exchange Commission on …"."""
    text = values.page.text
    line = text.rfind("\n", 0, dated.start) + 1
    return "filed" not in text[line : dated.start].lower()


def _nearest(values: Values, caption: Caption, found: list[_Found]) -> _Found | None:
    """Give the date on a caption's line, else the one in the nearest row."""
    inline = set(values.inline(caption)) | set(values.beside(caption))
    for f in found:
        if f.pieces[0] in inline:
            return f

    def far(f: _Found) -> tuple[int, int]:
        row = values.pieces[f.pieces[0]].row
        return (row - caption.last_row if row > caption.last_row else max(0, caption.first_row - row), f.dated.start)

    close = [f for f in found if far(f)[0] <= 12]
    return min(close, key=far) if close else None


def _paired(values: Values, pair: list[_Found]) -> bool:
    """Tell whether a second date stands with the first: in the same piece, or alone on one of the next lines."""
    first, second = (values.pieces[f.pieces[0]] for f in pair)
    if first is second:
        return True
    dated = pair[1].dated
    own = second.text.replace(" ".join(values.page.text[dated.start : dated.end].split()), "")
    return second.row - first.row <= 3 and not any(c.isalnum() for c in own)


def _told(values: Values, first: list[_Found], second: _Found | None) -> When:
    if not first:
        return When()
    view = values.page.view
    values.take([i for f in (*first, *((second,) if second else ())) for i in f.pieces])
    own = first[0].dated
    return When(
        own.day,
        view.passage(own.start, own.end),
        second.dated.day if second else None,
        view.passage(second.dated.start, second.dated.end) if second else None,
    )


def _unreadable(values: Values, caption: Caption) -> When:
    """Quote what stands in the place of a date."""
    close = values.inline(caption) or values.beside(caption)
    close = [i for i in close if any(c.isdigit() for c in values.pieces[i].text)]
    if not close:
        return When()
    piece = values.take(close[:1])[0]
    return When(None, values.page.view.passage(piece.start, piece.end))
