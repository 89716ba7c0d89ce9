"""What an item heading looks like.

In: a view. Out: every place that is written like the beginning of an item heading, with the numbers it names.
Never: a decision; `headings` decides, with reasons.

Filers print "Item 5.", "ITEM 5.02(e)", "Items 2.02 and 7.01", "Item No. 7", "Item 1 through 4", the word and the number
on two lines or in two cells, and the form's section heading before it on the same line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from herewith.text.view import View

_NUMBER = r"\d{1,2}(?:\.\d{1,2}(?!\d))?"
_LETTER = r"(?:\s{0,3}\(\s?[a-zA-Z0-9]{1,4}\s?\)|(?<=\d)[a-f](?![a-zA-Z]))"
_LETTERS = rf"{_LETTER}{{0,6}}(?:(?:,|\s{{1,3}}(?:and|&)|,\s?and)\s{{0,3}}\(\s?[a-zA-Z]\s?\)){{0,6}}"
_JOINT = r"[.\s]{0,9}(?:,\s{0,3}and|,|;|&|/|and|or|through|to)\s{0,9}(?:Items?\s{1,9}|ITEMS?\s{1,9})?"
_START = re.compile(
    rf"^[^\w\n]{{0,80}}(?:(?:Section|SECTION)\s{{1,9}}\d[^\n]{{0,120}}?[ \t\xa0\-.:])?"
    rf"(?P<word>I[Tt][Ee][Mm][Ss]?)(?P<no>\s{{0,3}}(?:No|NO)\.?)?[\s.:]{{0,60}}"
    rf"(?P<list>{_NUMBER}{_LETTERS}(?:{_JOINT}{_NUMBER}{_LETTERS}){{0,12}})(?!\w|\.\d)",
    re.MULTILINE,
)
_CHAINED = re.compile(
    r"[\s.,;:/&\-–—]{0,9}(?:and\s{1,3})?(?P<word>I(?:tems?|TEMS?))[ \xa0]{1,9}"
    rf"(?P<list>{_NUMBER}{_LETTERS})(?!\w|\.\d)"
)
_ONE = re.compile(rf"(?P<number>{_NUMBER})(?P<letters>{_LETTERS})")
_CLOSED = re.compile(r"[.:;\-–—‐‑−|*\t)]|\s{2}|\n")
_AFTER = re.compile(r"[\s.:;,)\-–—‐‑−|*]{0,80}")


class Numbered(NamedTuple):
    """One number of a heading, with its sub-letters."""

    number: str
    letters: tuple[str, ...]


class Start(NamedTuple):
    """A place written like the beginning of a heading."""

    line: int
    """Where its line begins."""
    word: int
    """Where the word "Item" begins."""
    numbers: tuple[Numbered, ...]
    after: int
    """Where the number and its punctuation end."""
    closed: bool
    """True where a period, dash, colon or gap follows the number: what follows is then no running sentence."""
    called_number: bool
    """True for "Item No. 1", which is how proposals of a meeting are called."""


def starts(view: View, start: int, end: int) -> Iterator[Start]:
    """Find, in order, every place of a stretch that is written like the beginning of an item heading."""
    for found in _START.finditer(view.text, start, end):
        yield _start(view, found, found.start(), end, called_number=found.group("no") is not None)


def chained(view: View, line: int, at: int, end: int) -> Start | None:
    """Find a further item named on the same line, after the title of the first ("… Condition and Item 7.01 …")."""
    line_end = view.text.find("\n", at, end)
    found = _CHAINED.match(view.text, at, end if line_end < 0 else line_end)
    return _start(view, found, line, end, called_number=False) if found else None


def _start(view: View, found: re.Match[str], line: int, end: int, *, called_number: bool) -> Start:
    after = found.end()
    punctuation = _AFTER.match(view.text, after, end)
    stop = punctuation.end() if punctuation else after
    between = view.text[after:stop]
    newline = between.find("\n")
    if newline >= 0:  # a title may stand on the next line: the line's end is no part of the punctuation
        stop = after + newline
    return Start(
        line=line,
        word=found.start("word"),
        numbers=_numbers(found.group("list")),
        after=stop,
        closed=bool(_CLOSED.search(between)),
        called_number=called_number,
    )


def _numbers(written: str) -> tuple[Numbered, ...]:
    """Read "1 through 4, 6 and 8" as six numbers, "5.02(b) and (e)" as one with two letters."""
    out: list[Numbered] = []
    end = 0
    for found in _ONE.finditer(written):
        joint = written[end : found.start()].lower()
        number = found.group("number")
        if out and ("through" in joint or " to " in f" {joint.strip()} ") and "." not in number + out[-1].number:
            out += [Numbered(str(n), ()) for n in range(int(out[-1].number) + 1, int(number))]
        letters = tuple(re.findall(r"[a-z0-9]+", found.group("letters").replace("and", " ").lower()))
        out.append(Numbered(str(int(number)) if number.isdigit() else number, letters))
        end = found.end()
    return tuple(out)
