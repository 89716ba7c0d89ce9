"""What a browser never shows, taken out of markup before it is laid out.

In: markup. Out: markup of the same length in which every such stretch is one empty comment, and where they stand.
Never: a loss to an element that does not end; it is then shown.

Not shown: comments, `script`, `style`, `title`, the Inline XBRL header, and elements styled `display: none`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ELEMENTS = ("<ix:header", "<title", "<style", "<script")
_NEVER_SHOWN = re.compile(r"<(?:t(?=itle)|s(?=tyle|cript)|i(?=x:header))[a-z:]+(?=[ >])")
_NONE = re.compile(r"display\s{0,9}:\s{0,9}none\b")
_EMPTY = frozenset(("br", "hr", "img", "input", "meta", "link"))
_NAME = re.compile(r"<([a-z][^\s/<>]*)")


class Shown(NamedTuple):
    """Markup without what is not shown."""

    markup: str
    hidden: list[tuple[int, int]]
    """Where elements stood that may hold facts; comments hold none."""


def only_shown(markup: str) -> Shown:
    """Take out what is not shown, keeping the place of everything else."""
    if "<!--" in markup:
        markup = close_comments(markup)
    lower = markup.lower()
    found = _elements(lower)
    if not found:
        return Shown(markup, [])
    out: list[str] = []
    done = 0
    for start, end in found:
        out += (markup[done:start], _blank(end - start))
        done = end
    return Shown("".join((*out, markup[done:])), found)


def close_comments(markup: str) -> str:
    """Make every comment one tag of the same length, whatever it holds; one that never ends stays text."""
    start = markup.find("<!--")
    if start < 0:
        return markup
    out: list[str] = []
    done = 0
    while start >= 0:
        end = markup.find("-->", start + 4)
        if end < 0:
            break
        out += (markup[done:start], _blank(end + 3 - start))
        done = end + 3
        start = markup.find("<!--", done)
    return "".join((*out, markup[done:]))


def _blank(length: int) -> str:
    return f"<!{'-' * (length - 3)}>"


def _elements(lower: str) -> list[tuple[int, int]]:
    """Find, in order and none within another, the elements that are not shown."""
    starts = {found.start() for found in _NEVER_SHOWN.finditer(lower)} | set(_undisplayed(lower))
    out: list[tuple[int, int]] = []
    unclosed: set[str] = set()
    for start in sorted(starts):
        if out and start < out[-1][1]:
            continue
        name = _NAME.match(lower, start)
        if name is None or name.group(1) in unclosed or name.group(1) in _EMPTY:
            continue
        end = _end(lower, name.group(1), start)
        if end:
            out.append((start, end))
        else:
            unclosed.add(name.group(1))
    return out


def _undisplayed(lower: str) -> list[int]:
    """Find the tags that style themselves away."""
    if "none" not in lower or "display" not in lower:
        return []
    out = []
    for found in _NONE.finditer(lower):
        tag = lower.rfind("<", 0, found.start())
        if tag >= 0 and ">" not in lower[tag : found.start()] and not _is_closed(lower, found.end()):
            out.append(tag)
    return out


def _is_closed(lower: str, at: int) -> bool:
    """Tell whether the tag around a place closes itself (`<div style="display:none"/>`)."""
    end = lower.find(">", at)
    return end > 0 and lower[end - 1] == "/"


def _end(lower: str, name: str, start: int) -> int:
    """Find where an element ends, others of its name inside it counted; 0 where it never does."""
    if f"<{name}" in _ELEMENTS:  # these do not hold one another
        closing = lower.find(f"</{name}", start)
        return lower.find(">", closing) + 1 if closing >= 0 else 0
    depth = 0
    for found in re.compile(rf"<(/?){re.escape(name)}(?=[ />])[^<>]*>").finditer(lower, start):
        if found.group(1):
            depth -= 1
            if depth <= 0:
                return found.end()
        elif not found.group().endswith("/>"):
            depth += 1
    return 0
