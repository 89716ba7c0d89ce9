"""Where a heading's title ends and the item's own words begin.

In: a view, the place after a heading's number, the numbers. Out: the stretch of the title, and how well it is known.
Never: a corrected title; what is printed is quoted.

A title runs on over lines and cells ("…; Election of Directors;" | "Appointment of …"), is followed on its own line by
the item's first sentence ("Other Events. On May 4, …"), or is not printed at all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from herewith.form8k.fold import fold
from herewith.form8k.items import titles
from herewith.text.view import View

Known = Literal["known", "like a title", "none"]

_LONGEST = 420
_LINES = 7
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bNo)(?<!\bInc)(?<!\bU\.S)[.:](?=[\s\"”’)]{1,9}|$)(?!\s{1,3}\d\d)")
NO_ANSWER = re.compile(
    r"(?:not\s{1,3}applicable|none|n\.?/?a\.?|omitted|inapplicable|no\s{1,3}response)\W*", re.IGNORECASE
)
"""What stands under an item that is listed and not answered: its text, not its title."""
_RUNS_ON = re.compile(
    r"[ \xa0]{1,3}(?:(?:and|or|of|for|under|to|in|by|pursuant|required)\b|[&/])|[ \xa0]{0,3},[ \xa0]{1,3}\S"
)
"""What goes on after a known title as part of it: "Other Events" + "and Required FD Disclosure"."""
_IN_BRACKETS = re.compile(
    r"[ \xa0]{1,3}\((?:information|furnished|provided|pursuant|results|under)\b[^()]{4,200}\)", re.IGNORECASE
)
"""What filers of 2003 put after a title: whose place the item takes (releases 33-8176 and 33-8216)."""
_AND_ITEM = re.compile(r"(?:and|&)[ \xa0]{0,9}\n(?=[\s\xa0]{0,200}items?\b)", re.IGNORECASE)
"""What joins a heading to the one below it: "…; and" over "Item 7.01 …"."""
_BLANK_LINE = re.compile(r"\n[ \xa0]{0,99}\n")
_NEXT_ITEM = re.compile(r"[\s,;/&]{0,9}(?:and[ \xa0]{1,3})?items?[ \xa0]{1,9}\d", re.IGNORECASE)
_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "its",
        "of",
        "on",
        "or",
        "the",
        "to",
        "under",
        "with",
    )
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|announced|entered|issued|reported|held|filed|appointed|resigned"
    r"|pursuant|attached|hereby|herein|hereto)\b",
    re.IGNORECASE,
)


class Title(NamedTuple):
    """The stretch of a title, as found."""

    start: int
    end: int
    after: int
    """Where the item's own words may begin."""
    known: Known


def find_title(view: View, after: int, limit: int, numbers: tuple[str, ...]) -> Title:
    """Find the title after a heading's number; `limit` is where the next heading, or the stretch, begins."""
    lines = _lines(view, after, min(limit, after + 6 * _LONGEST))
    return _known_title(view, lines, numbers) or _title_like(view, after, lines) or Title(after, after, after, "none")


def _lines(view: View, after: int, limit: int) -> list[tuple[int, int]]:
    """Cut what follows into its first lines that are not blank; rules of dashes under a heading are passed over."""
    out: list[tuple[int, int]] = []
    at = after
    while at < limit and len(out) < _LINES:
        stop = view.text.find("\n", at, limit)
        stop = limit if stop < 0 else stop
        start, end = view.trimmed(at, stop)
        if start < end:
            out.append((start, end))
        at = stop + 1
    return out


def _known_title(view: View, lines: list[tuple[int, int]], numbers: tuple[str, ...]) -> Title | None:
    """Match the longest known title of any of the numbers, letters and digits alone, over line ends and cells."""
    words = fold(" ".join(view.text[a : min(b, a + _LONGEST)] for a, b in lines))[:_LONGEST]
    best = _longest(view, lines, words, numbers)
    best = _extended(words, best, numbers) if best else _nearly(words, numbers)
    if not best:
        return None
    start, end = lines[0][0], _place(view, lines, best)
    line_end = next(b for a, b in lines if a < end <= b)
    while end < line_end and view.text[end] in ")]":
        end += 1
    bracket = _IN_BRACKETS.match(view.text, end, lines[-1][1])
    if bracket and (not view.markup or bracket.end() <= line_end) and not _BLANK_LINE.search(bracket.group()):
        end = bracket.end()
        return Title(start, end, _past_punctuation(view.text, end), "known")
    more = _RUNS_ON.match(view.text, end, line_end)
    if more and not _NEXT_ITEM.match(view.text, end, line_end):
        stop = _SENTENCE_END.search(view.text, end, line_end)
        longer = stop.start() if stop else line_end
        if is_title_like(view.text[start:longer]):
            end = longer
    return Title(start, end, _past_punctuation(view.text, end), "known")


def _longest(view: View, lines: list[tuple[int, int]], words: str, numbers: tuple[str, ...]) -> int:
    """Give the length of the longest known title that the words begin with; one that ends within a word is none.

    "Regulation FD Disclosures" is not printed where "Regulation FD Disclosure" stands over "See the press release".
    """
    known = sorted({len(t) for n in numbers for t in _folded_titles(n) if words.startswith(t)}, reverse=True)
    text = view.text
    for length in known:
        at = _place(view, lines, length)
        if not (at < len(text) and text[at].isalnum() and text[at - 1].isalnum()):
            return length
    return known[0] if known else 0


def _place(view: View, lines: list[tuple[int, int]], count: int) -> int:
    """Give the place after the letter that is the count-th of the folded lines."""
    for start, end in lines:
        for at in range(start, min(end, start + _LONGEST)):
            letter = view.text[at]
            count -= letter.isalnum() if letter.isascii() else len(fold(letter))
            if count <= 0:
                return at + 1
    raise AssertionError("fewer letters than were folded")


@cache
def _folded_titles(number: str) -> tuple[str, ...]:
    return tuple(fold(title) for title in titles(number))


@cache
def _clauses() -> tuple[str, ...]:
    """Give the clauses of the long titles: filers leave some out, repeat some, and change their order."""
    clauses = {fold(c) for n in _OF_CLAUSES for t in titles(n) for c in re.split(r"[;:]", t)}
    return tuple(sorted((c for c in clauses if c), key=len, reverse=True))


_OF_CLAUSES = frozenset(("5.02", "5.03", "3.01"))
"""Items whose titles list several things."""


def _extended(words: str, end: int, numbers: tuple[str, ...]) -> int:
    """Go on over further titles and clauses: a combined heading prints one title after the other."""
    more = [t for n in numbers for t in _folded_titles(n)] if len(numbers) > 1 else []
    if not _OF_CLAUSES.isdisjoint(numbers):
        more += _clauses()
    moved = True
    while moved:
        moved = False
        for joint in ("", "and"):
            for title in more:
                if words.startswith(joint + title, end) and len(title) > 12:
                    end += len(joint) + len(title)
                    moved = True
    return end


def _nearly(words: str, numbers: tuple[str, ...]) -> int:
    """Match a long title with a slip in it (a letter, a plural, a word left out); 0 where it is not nearly one."""
    for number in numbers:
        for title in _folded_titles(number):
            if len(title) < 20 or not (words.startswith(title[:6]) or title[8:14] in words[:40]):
                continue
            end = _aligned(words, title)
            if end:
                return _extended(words, end, numbers)
    return 0


def _aligned(words: str, title: str, slips: int = 3) -> int:
    """Walk title and words side by side, stepping over at most `slips` short differences; give where the words end."""
    at = in_title = 0
    while in_title < len(title):
        if at < len(words) and words[at] == title[in_title]:
            at += 1
            in_title += 1
            continue
        slips -= 1
        if slips < 0:
            return 0
        step = next(
            (
                (a, t)
                for total in range(1, 9)
                for a in range(total + 1)
                for t in (total - a,)
                if words[at + a : at + a + 6] == title[in_title + t : in_title + t + 6]
            ),
            None,
        )
        if step is None:
            return 0
        at += step[0]
        in_title += step[1]
    return at


def _title_like(view: View, after: int, lines: list[tuple[int, int]]) -> Title | None:
    """Take what stands on the heading's line, or alone on the next, where it is set like a title."""
    if not lines:
        return None
    start, end = lines[0]
    line_end = view.text.find("\n", after)
    if 0 <= line_end < start and (len(lines) < 2 or not _parted(view, end, lines[1][0])):
        return None
    stop = _SENTENCE_END.search(view.text, start, end)
    title_end = stop.start() if stop else end
    if not stop and len(lines) > 1 and not view.markup and not _parted(view, end, lines[1][0]):
        title_end = lines[1][1]
    return (
        Title(start, title_end, _past_punctuation(view.text, title_end), "like a title")
        if is_title_like(view.text[start:title_end])
        else None
    )


def _parted(view: View, end: int, following: int) -> bool:
    """Tell whether a new paragraph begins: in markup every line is one, on a typed page a blank line parts them."""
    return view.markup or view.text.count("\n", end, following) > 1


def is_title_like(words: str) -> bool:
    """Tell whether words are set like a title: short, capitals or capitalised, no finite verb."""
    words = " ".join(words.split())
    if not 3 <= len(words) <= 200 or words[0].islower() or _FINITE.search(words) or NO_ANSWER.fullmatch(words):
        return False
    parts = [w for w in re.findall(r"[A-Za-z][\w’'-]*", words) if w.lower() not in _SMALL]
    return bool(parts) and sum(w[0].isupper() for w in parts) >= 0.7 * len(parts)


def _past_punctuation(text: str, at: int) -> int:
    while at < len(text) and text[at] in ".,:;*—–- \xa0\t":
        at += 1
    joined = _AND_ITEM.match(text, at)
    return joined.end() if joined else at
