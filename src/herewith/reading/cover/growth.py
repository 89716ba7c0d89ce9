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


class Growth(NamedTuple):
    """The answer."""

    asked: bool = False
    answer: bool | None = None
    mark: Passage | None = None
    claimed: tuple[Stretch, ...] = ()


def read_growth(view: View, low: str, base: int, start: int, end: int) -> Growth:
    """Read the answer between two places; `low` is the folded text from `base` on."""
    a, z = start - base, end - base
    first = _COMPANY.search(low, a, z)
    if first is None:
        return Growth()
    election = _ELECTION.search(low, first.end(), z)
    stop = election.start() if election else z
    captions = list(_COMPANY.finditer(low, a, stop))
    if low[a : first.start()].strip():
        captions = captions[1:]  # the first one stands in the question
    claimed = tuple((base + c.start(), base + c.end()) for c in captions)
    mark = _mark(view, low, base, first.start(), captions[-1] if captions else None, stop)
    if mark is None:
        return Growth(True, False, None, claimed)
    return Growth(True, mark.ticked, view.passage(mark.start, mark.end), (*claimed, (mark.start, mark.end)))


def _mark(view: View, low: str, base: int, first: int, own: re.Match[str] | None, stop: int) -> Mark | None:
    """Look after the caption, before it, then after the question."""
    if own is not None:
        answer = _yes_or_no(view, low, base, own.end(), stop)
        if answer is not None:
            return answer
        after = _first_mark(view, base + own.end(), base + stop)
        if after is not None:
            return after
        line = max(low.rfind("\n", 0, own.start()), low.rfind(".", 0, own.start())) + 1
        before = find_mark(view, base + line, base + own.start()) or _line_before(view, low, base, line)
        if before is not None:
            return before
    question = low.rfind("chapter", first, stop)
    question = low.find(")", question, stop) if question >= 0 else -1
    if question >= 0:
        answer = _yes_or_no(view, low, base, question, stop)
        return answer or _first_mark(view, base + question + 1, base + stop)
    return None


def _line_before(view: View, low: str, base: int, line: int) -> Mark | None:
    start = low.rfind("\n", 0, max(0, line - 1)) + 1
    return find_mark(view, base + start, base + line)


def _first_mark(view: View, start: int, end: int) -> Mark | None:
    """Read the first cell or line after a caption that is a mark."""
    at = start
    for piece in re.split(r"([\t\n]|\s{3,})", view.text[start : min(end, start + 120)]):
        found = find_mark(view, at, at + len(piece))
        if found is not None:
            return found
        if any(c.isalnum() for c in piece):
            return None
        at += len(piece)
    return None


def _yes_or_no(view: View, low: str, base: int, start: int, stop: int) -> Mark | None:
    """Read "Yes [ ] No [X]", the mark after or before each word."""
    yes = _YES.search(low, start, min(stop, start + 120))
    no = _NO.search(low, yes.end(), min(stop, yes.end() + 60)) if yes else None
    if yes is None or no is None:
        return None
    first = find_mark(view, base + yes.end(), base + no.start())
    second = find_mark(view, base + no.end(), min(base + stop, base + no.end() + 20))
    if first is None:
        return None
    if second is None:  # the marks stand before the words, and `first` is that of No
        second, first = first, find_mark(view, base + start, base + yes.start())
    if first is None or second is None:
        return None
    if first.ticked == second.ticked:
        return Mark(first.start, first.end, False) if not first.ticked else None
    return first if first.ticked else Mark(second.start, second.end, False)
