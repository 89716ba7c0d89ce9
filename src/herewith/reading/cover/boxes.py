"""The four boxes of General Instruction A.2, and check marks in general.

In: a view and the stretch of the boxes. Out: each box with its mark. Never: a tick where the mark cannot be read.

A mark stands before its caption or, on some pages, after it; one page does it one way. In a font of symbols the letters
are boxes: Wingdings o ¨ q r are empty ones, x ý þ ü are ticked.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.model import Box
from herewith.reading.cover.page import Stretch
from herewith.text.view import View

_EMPTY = frozenset("oO0¨¬qrc\u2610\u25a1\u25a2\u25fb\u25fd\u2751\u2752\u274f\u2750\u25cb\u2b1c\u00a3\u00b7\u2022")
_TICKED = frozenset(
    "xX\u00fe\u00fd\u00fc\u2612\u2611\u2327\u2713\u2714\u2715\u2716\u2717\u2718\u25a0\u22a0\u2297\u2b1b\u00d7"
)
_TICKED_SYMBOLS = frozenset("RSTPVXx\u00fe\u00fd\u00fc\u00fbn")
_PRIVATE = 0xF000
_ANCHORS = (
    ("425", re.compile(r"425\b")),
    ("14a-12", re.compile(r"14a\s?-?\s?12")),
    ("14d-2(b)", re.compile(r"14d\s?-?\s?2")),
    ("13e-4(c)", re.compile(r"13e\s?-?\s?1?4")),
)
_HEADS = re.compile(r"written|soliciting|pre\s?-?\s?commencement")
_TAIL = re.compile(r"(?:\s?\(?\s?[bc]\s?\)){0,2}[)\s]{0,4}[).;]{0,3}")


class Mark(NamedTuple):
    """A check mark found."""

    start: int
    end: int
    ticked: bool


class Boxes(NamedTuple):
    """The boxes of a cover."""

    boxes: tuple[Box, ...] = ()
    claimed: tuple[Stretch, ...] = ()


def find_mark(view: View, start: int, end: int) -> Mark | None:
    """Read a stretch as one check mark; None where it holds something else, or nothing."""
    start, end = view.trimmed(start, end)
    text = view.text[start:end]
    if not text or len(text) > 24:
        return None
    core = [(c, start + i) for i, c in enumerate(text) if c not in " \xa0\t\n\r\u200b|[](){}/\\_<>-.:;,"]
    if not core:
        framed = any(c in "[](){}|/\\_" for c in text)
        return Mark(start, end, False) if framed else None
    if len(core) > 2:
        return None
    kinds = {_is_ticked(view, c, at) for c, at in core}
    if None in kinds or len(kinds) > 1:
        return None
    return Mark(start, end, True in kinds)


def _is_ticked(view: View, c: str, at: int) -> bool | None:
    """Tell whether a character is a tick; None where it is no mark at all."""
    symbol = view.is_symbol(at)
    if _PRIVATE <= ord(c) < _PRIVATE + 256:
        c, symbol = chr(ord(c) - _PRIVATE), True
    if symbol:
        return c in _TICKED_SYMBOLS or c in _TICKED
    return True if c in _TICKED else False if c in _EMPTY else None


def read_boxes(view: View, low: str, base: int, start: int, end: int) -> Boxes:
    """Read the four boxes between two places; `low` is the folded text from `base` on."""
    captions = _captions(low, base, start, end)
    if not captions:
        return Boxes()
    edges = [start, *(b for _, _, b in captions)]
    befores = [_last_mark(view, edge, a) for edge, (_, a, _) in zip(edges, captions, strict=False)]
    marks = befores if befores[0] is not None else _afters(view, captions, end) or befores
    boxes = []
    claimed: list[Stretch] = []
    for (rule, a, b), mark in zip(captions, marks, strict=True):
        claimed.append((a, b))
        if mark:
            claimed.append((mark.start, mark.end))
        boxes.append(
            Box(
                rule=rule,
                checked=mark.ticked if mark else None,
                mark=view.passage(mark.start, mark.end) if mark else None,
                caption=view.passage(a, b),
            )
        )
    return Boxes(tuple(boxes), tuple(claimed))


def _afters(view: View, captions: list[tuple[str, int, int]], end: int) -> list[Mark | None]:
    """Read the marks behind the captions; nothing where none has one."""
    stops = [a for _, a, _ in captions[1:]] + [min(end, _line_end(view.text, captions[-1][2]))]
    marks = [find_mark(view, b, stop) for (_, _, b), stop in zip(captions, stops, strict=True)]
    return marks if any(marks) else []


def _captions(low: str, base: int, start: int, end: int) -> list[tuple[str, int, int]]:
    """Find rule, start and end of each caption: from its first word to the last mention of its rule."""
    found = []
    at = start - base
    limit = end - base
    for rule, anchor in _ANCHORS:
        first = anchor.search(low, at, limit)
        if first is None:
            continue
        heads = list(_HEADS.finditer(low, max(at, first.start() - 120), first.start()))
        a = heads[-1].start() if heads else _back_to_line(low, first.start())
        b = first.end()
        again = anchor.search(low, b, min(limit, b + 140))
        stop = _HEADS.search(low, b, limit)
        if again and (stop is None or again.start() < stop.start()):
            b = again.end()
        tail = _TAIL.match(low, b, limit)
        at = tail.end() if tail else b
        found.append((rule, base + a, base + b + len(low[b:at].rstrip())))
    return found


def _back_to_line(low: str, at: int) -> int:
    return low.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    stop = text.find("\n", at)
    return len(text) if stop < 0 else stop


def _last_mark(view: View, start: int, end: int) -> Mark | None:
    """Read the mark at the end of a gap: all of it, or its last line or cell."""
    whole = find_mark(view, start, end)
    if whole is not None:
        return whole
    text = view.text
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    begin = max(text.rfind(c, start, stop) for c in "\n\t:") + 1
    return find_mark(view, max(begin, start), end)
