"""Page furniture: what stands on the page because it is a page.

In: a view and two places of it. Out: the stretches of page numbers and running headers within. Never: a number that is
not at a page's edge, since a vote count alone on its line is text; nor a line because it is repeated, since "See
accompanying notes" under every statement is text, too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from herewith.form8k.fold import fold
from herewith.text.view import View

_PAGE_NUMBER = re.compile(
    r"[\W_]{0,40}(?:page[ \xa0]{0,9})?(?:[A-Z]-?)?\d{1,4}(?:[ \xa0]{1,9}of[ \xa0]{1,9}\d{1,4})?[\W_]{0,40}"
    r"|[\W_]{0,40}[ivx]{1,5}[\W_]{0,40}",
    re.IGNORECASE,
)
_RUNNING = frozenset(("tableofcontents", "backtocontents", "returntotableofcontents", "continuedonnextpage"))
_REACH = 3
_FARTHEST = 4000
"""Characters, over which blank lines are passed."""
_LONGEST_HEADER = 120

_LONGEST = 400
"""Characters, which no line has that is a page number or a running header."""

Stretch = tuple[int, int]


def furniture(view: View, start: int, end: int) -> tuple[Stretch, ...]:
    """Find page numbers and running headers between two places of the view, in order."""
    found = _all_furniture(view)
    inside = found[bisect_left(found, (start, start)) : bisect_left(found, (end, end))]
    return inside if not inside or inside[-1][1] <= end else inside[:-1]


def without_furniture(view: View, start: int, end: int) -> tuple[Stretch, ...]:
    """Give what is left of a stretch once its page furniture is taken out: one stretch at least, blanks trimmed."""
    first = start
    out = []
    for a, b in (*furniture(view, start, end), (end, end)):
        left = view.trimmed(first, a)
        if left[0] < left[1]:
            out.append(left)
        first = b
    return tuple(out) or ((start, start),)


@lru_cache(maxsize=4)
def _all_furniture(view: View) -> tuple[Stretch, ...]:
    found: set[Stretch] = set()
    for at, kind, _ in view.marks:
        if kind not in ("page", "rule"):
            continue
        for side in (_lines_before(view, at), _lines_after(view, at)):
            numbered = False  # a page has one number: "1995." above it ends a sentence
            for a, b in side:
                running = kind == "page" and b - a < _LONGEST_HEADER and fold(view.text[a:b]) in _RUNNING
                if not running and (numbered or not _PAGE_NUMBER.fullmatch(view.text, a, b)):
                    break
                numbered = numbered or not running
                found.add((a, b))
    return tuple(sorted(found))


def _lines_before(view: View, at: int) -> Iterator[Stretch]:
    """Give the nearest lines before a page's edge that are not blank, outwards, up to one too long to be furniture."""
    stop, farthest = at, max(0, at - _FARTHEST)
    for _ in range(_REACH):
        end = view.trimmed(farthest, stop)[1]
        line = view.text.rfind("\n", max(farthest, end - _LONGEST), end)
        if end <= farthest or (line < 0 and end > _LONGEST):
            return
        yield view.trimmed(line + 1, end)
        stop = max(farthest, line)


def _lines_after(view: View, at: int) -> Iterator[Stretch]:
    """Give the nearest lines after a page's edge that are not blank, outwards, up to one too long to be furniture."""
    start, farthest = at, min(len(view.text), at + _FARTHEST)
    for _ in range(_REACH):
        begin = view.trimmed(start, farthest)[0]
        line = view.text.find("\n", begin, begin + _LONGEST)
        if begin >= farthest or (line < 0 and begin + _LONGEST < len(view.text)):
            return
        start = line if line >= 0 else len(view.text)
        yield view.trimmed(begin, start)
