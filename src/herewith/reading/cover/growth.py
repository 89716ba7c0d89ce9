"""The question whether the registrant is an emerging growth company (on covers since April 12, 2017).

In: a view and the stretch of the question. Out: the answer and its mark. Never: an answer to a question not asked.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.model import Passage
from herewith.reading.cover.boxes import Mark, find_mark
from herewith.reading.cover.page import Stretch
from herewith.text.view import View

_COMPANY = re.compile(r"emerging\s{1,9}growth\s{1,9}compan(?:y|ies)")
_ELECTION = re.compile(r"\bif\s{1,9}an\s{1,9}emerging\s")
_YES = re.compile(r"\byes\b")
_NO = re.compile(r"\bno\b")
_REACH = 120
"""How far behind the words their mark may stand."""


class Growth(NamedTuple):
    """The answer."""

    asked: bool = False
    answer: bool | None = None
    mark: Passage | None = None
    claimed: tuple[Stretch, ...] = ()


class _Page(NamedTuple):
    """The view, and the folded text of its cover from a place on."""

    view: View
    low: str
    base: int

    def mark(self, start: int, end: int) -> Mark | None:
        """Read a stretch of the folded text as one mark."""
        return find_mark(self.view, self.base + start, self.base + end)


def read_growth(view: View, low: str, base: int, start: int, end: int) -> Growth:
    """Read the answer between two places; `low` is the folded text from `base` on."""
    page = _Page(view, low, base)
    a, z = start - base, end - base
    first = _COMPANY.search(low, a, z)
    if first is None:
        return Growth()
    election = _ELECTION.search(low, first.end(), z)
    stop = z
    if election:  # a mark that opens the line of the second question is its own
        line = low.rfind("\n", 0, election.start()) + 1
        stop = line if line > first.end() else election.start()
    captions = list(_COMPANY.finditer(low, a, stop))
    if low[a : first.start()].strip():
        captions = captions[1:]  # the first one stands in the question
    claimed = tuple((base + c.start(), base + c.end()) for c in captions)
    mark = _by_caption(page, captions[-1], stop) if captions else None
    mark = mark or _by_question(page, first.start(), stop)
    if mark is None:
        return Growth(True, False, None, claimed)
    return Growth(True, mark.ticked, view.passage(mark.start, mark.end), (*claimed, (mark.start, mark.end)))


def _by_caption(page: _Page, caption: re.Match[str], stop: int) -> Mark | None:
    """Look after "Emerging growth company", then before it in its line, then in the line above."""
    after = _yes_or_no(page, caption.end(), stop) or _first_mark(page, caption.end(), stop)
    if after is not None:
        return after
    line = max(page.low.rfind("\n", 0, caption.start()), page.low.rfind(".", 0, caption.start())) + 1
    above = page.low.rfind("\n", 0, max(0, line - 1)) + 1
    return page.mark(line, caption.start()) or page.mark(above, line)


def _by_question(page: _Page, first: int, stop: int) -> Mark | None:
    """Look after the question itself, which ends in "… of this chapter)"."""
    chapter = page.low.rfind("chapter", first, stop)
    end = page.low.find(")", chapter, stop) + 1 if chapter >= 0 else 0
    return (_yes_or_no(page, end, stop) or _first_mark(page, end, stop)) if end else None


def _first_mark(page: _Page, start: int, stop: int) -> Mark | None:
    """Read the first cell or line that is a mark."""
    at = start
    for piece in re.split(
        r"([\t\n]|\s{3,})", page.view.text[page.base + start : page.base + min(stop, start + _REACH)]
    ):
        found = page.mark(at, at + len(piece))
        if found is not None:
            return found
        if any(c.isalnum() for c in piece):
            return None
        at += len(piece)
    return None


def _yes_or_no(page: _Page, start: int, stop: int) -> Mark | None:
    """Read "Yes [ ] No [X]", the mark after or before each word."""
    yes = _YES.search(page.low, start, min(stop, start + _REACH))
    no = _NO.search(page.low, yes.end(), min(stop, yes.end() + 60)) if yes else None
    if yes is None or no is None:
        return None
    first = page.mark(yes.end(), no.start())
    second = page.mark(no.end(), min(stop, no.end() + 20))
    if second is None:  # the marks stand before the words, and `first` is that of No
        first, second = page.mark(start, yes.start()), first
    if first is None or second is None or (first.ticked and second.ticked):
        return None
    return first if first.ticked else Mark(second.start, second.end, False)
