"""Page furniture: what stands on the page because it is a page.

In: a view and two places of it. Out: the stretches of page numbers and running headers within. Never: a number that is
not at a page's edge, since a vote count alone on its line is text; nor a line because it is repeated, since "See
accompanying notes" under every statement is text, too.
"""

from __future__ import annotations

import re
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

Stretch = tuple[int, int]


def furniture(view: View, start: int, end: int) -> tuple[Stretch, ...]:
    """Find page numbers and running headers between two places of the view, in order."""
    return tuple(s for s in _all_furniture(view) if start <= s[0] and s[1] <= end)


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
    """Give the nearest lines before a page's edge that are not blank, outwards."""
    text = view.text
    stop = at
    count = 0
    while stop > 0 and count < _REACH and at - stop < _FARTHEST:
        line = text.rfind("\n", 0, stop)
        a, b = view.trimmed(line + 1, stop)
        if a < b:
            count += 1
            yield a, b
        stop = max(0, line)


def _lines_after(view: View, at: int) -> Iterator[Stretch]:
    """Give the nearest lines after a page's edge that are not blank, outwards."""
    text = view.text
    start = at
    count = 0
    while start < len(text) and count < _REACH and start - at < _FARTHEST:
        line = text.find("\n", start)
        line = len(text) if line < 0 else line
        a, b = view.trimmed(start, line)
        if a < b:
            count += 1
            yield a, b
        start = line + 1
