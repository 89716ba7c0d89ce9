"""The first lines of a press release: headline, dateline, first paragraph.

In: the view of an attached document, and what the list of exhibits calls it. Out: a `PressRelease`. Never: a headline
of what nothing shows to be a release: there must be a dateline, a caption ("FOR IMMEDIATE RELEASE") over the text, or a
description that says so.

    head: letterhead, contacts, caption → title: headline, lines under it → dateline → first paragraph
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from herewith.model import Passage, PressRelease
from herewith.model.press_release import ShownBy
from herewith.reading.cover.dates import find_dates
from herewith.reading.datelines import Dateline, find_dateline
from herewith.reading.headlines import Titled, grouped, without_letterhead
from herewith.reading.release_lines import Line
from herewith.reading.release_paragraphs import Head, head_of
from herewith.text import View
from herewith.text.emphasis import looks

_RELEASE = re.compile(r"\b(?:press|news|media|earnings)[\s-]{1,3}(?:release|announcement)", re.IGNORECASE)
_MOST_TITLE_LINES = 16
_TITLE_WORDS = 60
_DATELINE_WITHIN = 80
"""Lines in which a dateline may stand."""
_PROSE_MAY_STAND_OVER = 30
"""Lines in which running text may stand over the dateline: a summary."""
_TEXT_WITHIN = 12
"""Lines between a dateline of its own line and the text."""
_EDGES = " \t\xa0\n•·▪◦●■○*§►➢✓‣-–—"


class _Opening(NamedTuple):
    """Where the text begins."""

    title_end: int
    """Index of the line after the title."""
    line: int | None
    """Index of the line in which the first paragraph begins; None where there is none."""
    text: int
    """Place of its first word."""


def read_press_release(
    view: View, start: int, end: int, since: int, described: Sequence[str | None] = ()
) -> PressRelease:
    """Read the first lines of a stretch of a view.

    Args:
        view: of the document.
        start: place of the view where the stretch begins.
        end: place where it ends.
        since: source offset at which the document begins.
        described: what the list of exhibits and the document's entry call it.
    """
    head = head_of(view, start, end)
    dateline, at = _dateline(head)
    opening = _opening(head, dateline, at)
    shown: list[tuple[ShownBy, bool]] = [
        ("dateline", dateline is not None),
        ("caption", any(line.kind == "caption" for line in head.lines[: opening.title_end])),
        ("description", any(_RELEASE.search(words or "") for words in described)),
    ]
    if not any(true for _, true in shown):
        return PressRelease()
    titles = _titles(head, opening, at if dateline else None, since)
    printed, day = _date(head, dateline, opening.title_end)
    return PressRelease(
        shown_by=tuple(name for name, true in shown if true),
        headline=_joined(view, titles[0]) if titles else None,
        subheads=tuple(_joined(view, group) for group in titles[1:]),
        dateline=view.passage(dateline.start, dateline.end) if dateline else None,
        place=view.passage(*dateline.place) if dateline and dateline.place else None,
        date=day,
        date_printed=printed,
        first_paragraph=_first_paragraph(head, opening),
    )


def _dateline(head: Head) -> tuple[Dateline | None, int]:
    """Find the dateline and its line: of the first paragraph that has one, else of a line of its own over the text."""
    text = head.view.text
    for first, after in head.paragraphs:
        line = head.lines[first]
        if first > _DATELINE_WITHIN or (first > _PROSE_MAY_STAND_OVER and head.is_prose(first - 1)):
            break
        if line.kind in ("number", "date", "rule"):
            continue
        end = head.lines[after - 1].end
        found = find_dateline(text, line.start, end)
        if found is None:
            continue
        own_line = not text[found.text : end].strip()
        if not own_line:
            return found, first
        if line.kind in (None, "letterhead") and any(
            head.is_prose(a) for a, _ in head.paragraphs if after <= a < after + _TEXT_WITHIN
        ):
            return found, first
    return None, 0


def _opening(head: Head, dateline: Dateline | None, at: int) -> _Opening:
    """Find where the title ends and the text begins."""
    if dateline is not None:
        after = head.paragraph(at)[1]
        if dateline.text < head.lines[after - 1].end:
            return _Opening(at, at, dateline.text)
        prose = head.first_prose(after)
    else:
        prose = head.first_prose(0)
    if prose is None:
        return _Opening(len(head.lines), None, 0)
    return _Opening(prose, prose, head.lines[prose].start)


def _titles(head: Head, opening: _Opening, dateline: int | None, since: int) -> list[list[Titled]]:
    """Give the groups of lines of the title: the run of lines without furniture that is nearest over the text."""
    if opening.line is None and dateline is None:
        return []
    picked: list[Line] = []
    for index in range(opening.title_end - 1, -1, -1):
        line = head.lines[index]
        if line.kind is None and index != dateline and len(line.words.split()) <= _TITLE_WORDS:
            picked.insert(0, line)
        elif picked and line.kind != "rule":
            break
        if len(picked) > _MOST_TITLE_LINES:
            return []
    if head.typed:
        return grouped(without_letterhead([Titled(line, None) for line in picked]))
    found = looks(head.view, [line.start for line in picked], since)
    return grouped(without_letterhead([Titled(line, look) for line, look in zip(picked, found, strict=True)]))


def _joined(view: View, group: Sequence[Titled]) -> Passage:
    """Quote the lines of a title as one, bullets and the dashes around them left out."""
    stretches = [(titled.line.start, titled.line.end) for titled in group]
    first, last = stretches[0][0], stretches[-1][1]
    while first < stretches[0][1] and view.text[first] in _EDGES:
        first += 1
    while last > stretches[-1][0] and view.text[last - 1] in _EDGES:
        last -= 1
    stretches[0] = (first, stretches[0][1])
    stretches[-1] = (stretches[-1][0], last)
    return view.joined(stretches)


def _date(head: Head, dateline: Dateline | None, title_end: int) -> tuple[Passage | None, dt.date | None]:
    """Give the date as printed and what it means: of the dateline, else of a line above the text."""
    view = head.view
    if dateline is not None and dateline.printed is not None:
        return view.passage(*dateline.printed), dateline.day
    for line in head.lines[:title_end]:
        if line.kind in ("date", "caption", "contact"):
            found = find_dates(view.text, line.start, line.end)
            if found:
                return view.passage(found[0].start, found[0].end), found[0].day
    return None, None


def _first_paragraph(head: Head, opening: _Opening) -> Passage | None:
    if opening.line is None:
        return None
    lines = head.lines[opening.line : head.paragraph(opening.line)[1]]
    return head.view.joined([(max(line.start, opening.text), line.end) for line in lines])
