"""Sentences that say something is furnished and not filed.

In: the main document's text, as laid out and in lower case. Out: each sentence with its place and what it names. Never:
a judgement whether it may say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from herewith.model import Passage
from herewith.text import View

_ANCHORS = ("deemed", "considered", "furnished")
_END = re.compile(r"(?<!\binc)(?<!\bno)(?<!\bcorp)(?<!\bco)(?<!\bu\.s)[.!?][\"”’)]{0,2}\s|\n[ \t\xa0]*\n")
_REACH = 900
_NEAR = 160
"""Characters after the first word within which "filed" stands, the blanks of a typed page counted."""
_NOT_FILED = re.compile(
    r"\b(?:not|nor|neither)\b.{0,120}\b(?:deemed|considered)\b.{0,40}\bfiled\b|\bfurnished\b.{0,40}\bnot\b.{0,12}\bfiled\b"
)
_ITEMS = re.compile(
    r"\bitems?\s(?!10\(e\))(?:no\. ?)?\d{1,2}(?:\.\d\d)?\b(?![.(]\d)"
    r"(?:(?:,| and| or|, and| &) (?:items? )?\d{1,2}(?:\.\d\d)?\b)*"
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d\d)?")
_EXHIBITS = re.compile(
    r"\bexhibits?\s(?:nos?\. ?)?\d[\d.]*\d(?:(?:,| and| or|, and| through| &) (?:exhibits? )?\d[\d.]*\d)*"
)
_EXHIBIT = re.compile(r"\d[\d.]*\d")
_EXCEPT = re.compile(r"\bexcept (?:for|that|with)\b|\bother than\b|\bexcluding\b|\bwith the exception\b")


class Disclaimer(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One sentence that says something is not filed."""

    start: int
    """Where it begins in the view."""
    words: str
    """In lower case, white space folded."""
    at: Passage
    items: tuple[str, ...]
    """The item numbers it names."""
    exhibits: tuple[str, ...]
    """The exhibit numbers it names."""
    excepts: bool
    """It makes an exception, so that what it names may be the very thing that is filed."""


def find_disclaimers(view: View, low: str) -> tuple[Disclaimer, ...]:
    """Find them, in order; `low` is the view's text in lower case."""
    return tuple(_disclaimers(view, low))


def _disclaimers(view: View, low: str) -> Iterator[Disclaimer]:
    done = 0
    for at, to in sorted(anchor for word in _ANCHORS for anchor in _places(low, word)):
        if at < done or low.find("filed", to, to + _NEAR) < 0:
            continue
        start, end = _sentence(view, low, at, to)
        words = " ".join(low[start:end].split())
        done = end
        if _NOT_FILED.search(words):
            yield Disclaimer(
                start=start,
                words=words,
                at=view.passage(start, end),
                items=tuple(n for found in _ITEMS.findall(words) for n in _NUMBER.findall(found)),
                exhibits=tuple(n for found in _EXHIBITS.findall(words) for n in _EXHIBIT.findall(found)),
                excepts=bool(_EXCEPT.search(words)),
            )


def _places(low: str, word: str) -> Iterator[tuple[int, int]]:
    """Find every place of a word; a plain search, much faster than an alternation over the whole text."""
    at = low.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = low.find(word, at + len(word))


def _sentence(view: View, low: str, at: int, to: int) -> tuple[int, int]:
    """Give the sentence around a place; in markup a line is a paragraph, on a typed page a blank line ends one."""
    start, end = max(0, at - _REACH), min(len(low), to + _REACH)
    if view.markup:
        start = max(start, low.rfind("\n", start, at) + 1)
        line_end = low.find("\n", to, end)
        end = end if line_end < 0 else line_end
    for found in _END.finditer(low, start, at):
        start = found.end()
    stop = _END.search(low, to, end)
    return start, stop.end() if stop else end
