"""One line of a page, told apart into words; what the form prints comes again on every cover, and is kept.

In: the folded text of a fragment. Out: its words, what stands between them, and how far captions that may begin in it
go along it. Never: a place on the page, nor the decision that a caption does begin.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from herewith.reading.cover.phrases import WORD, Head, heads, vocabulary

_LONGEST_KEPT = 160
"""Characters; a longer line is a filer's own and would not come again."""
_MOST_WORDS = 60
"""More than any caption has."""
_AFTER = frozenset(" \t\r\n\xa0:;,.–—-)]_*")
"""What may follow a caption and belong to it."""


class Run(NamedTuple):
    """How far a caption goes along a line."""

    last: int
    """Its last word in the line."""
    depth: int
    """Brackets open after it."""
    goes_on: bool
    """True where it may go on in the line below: it is not closed, or the word after it is broken."""


class Opening(NamedTuple):
    """A head that may begin at a word of a line."""

    at: int
    head: Head
    bracketed: bool
    run: Run
    rest: tuple[str, ...]
    """What the head still lacks where the line ends within it."""
    start: int
    """Where the caption begins in the line: its word, or the bracket before."""
    end: int
    """The end of its run, with the closing bracket, a point or a colon."""
    words: frozenset[str]
    """Those of its run."""


class Line:
    """A line in words."""

    __slots__ = ("_openings", "ends", "gaps", "low", "opens", "starts", "words")

    def __init__(self, low: str) -> None:
        """Tell a line apart."""
        found = list(WORD.finditer(low))
        self.low = low
        self.words = tuple([m[0] for m in found])
        self.starts = tuple([m.start() for m in found])
        self.ends = tuple([m.end() for m in found])
        self.gaps = tuple([low[a:b] for a, b in zip((0, *self.ends), (*self.starts, len(low)), strict=True)])
        """What stands before each word, and after the last."""
        known = heads()
        self.opens = tuple([at for at, word in enumerate(self.words) if word in known])
        """The words at which captions may begin."""
        self._openings: dict[int, tuple[Opening, ...]] = {}

    def openings(self, at: int) -> tuple[Opening, ...]:
        """Give the heads that may begin at a word, longest first: what of each stands in this line agrees."""
        known = self._openings.get(at)
        if known is None:
            found = (_opening(self, at, head) for head in heads()[self.words[at]])
            known = self._openings[at] = tuple(opening for opening in found if opening is not None)
        return known

    def end_after(self, at: int) -> int:
        """Give the end of a caption's last word, with the closing bracket, a point and a colon."""
        gap = self.gaps[at + 1]
        taken = 0
        while taken < len(gap) and gap[taken] in _AFTER:
            taken += 1
        return self.ends[at] + len(gap[:taken].rstrip())

    def is_broken(self, at: int) -> bool:
        """Tell whether a word is the last and the line's end breaks it: "Identi-" over "fication"."""
        return at == len(self.words) - 1 and self.gaps[-1] == "-"


def line_of(low: str) -> Line:
    """Tell a line apart."""
    return _kept(low) if len(low) <= _LONGEST_KEPT else Line(low)


_kept = lru_cache(maxsize=4096)(Line)


def run_on(line: Line, at: int, depth: int, known: frozenset[str], *, inside: bool) -> Run:
    """Follow a caption from a word on as long as the words of its line are `known` ones.

    `inside` a bracket of the form that the line closes other words belong to it, too.
    """
    words, gaps = line.words, line.gaps
    last = min(len(words) - 1, at + _MOST_WORDS)
    while at < last:
        gap, word = gaps[at + 1], words[at + 1]
        if word not in known and not (inside and depth > 0 and word.isalpha() and _closes(line, at)):
            return Run(at, depth, goes_on=line.is_broken(at + 1) and is_open(gap, depth))
        if gap != " ":
            if not is_open(gap, depth):
                return Run(at, depth, goes_on=False)
            depth += gap.count("(") - gap.count(")")
        at += 1
    return Run(at, depth, goes_on=at == len(words) - 1 and is_open(gaps[-1], depth))


def is_open(gap: str, depth: int) -> bool:
    """Tell whether a caption can go on over a gap: not past its own closing bracket, nor past a colon."""
    if ":" in gap:
        return False
    if ")" in gap:
        for c in gap:
            depth += (c == "(") - (c == ")")
            if depth <= 0 and c == ")":
                return False
    return True


def _closes(line: Line, at: int) -> bool:
    """Tell whether the bracket closes after a word with no digit before."""
    inside, close, _ = line.low[line.ends[at] : line.ends[at] + _LONGEST_KEPT].partition(")")
    return bool(close) and not any(c.isdigit() or c == "(" for c in inside)


def _opening(line: Line, at: int, head: Head) -> Opening | None:
    gap = line.gaps[at]
    bracketed = gap.rstrip().endswith("(")
    start = line.starts[at] - (len(gap) - gap.rindex("(") if bracketed else 0)
    run = Run(at, int(bracketed), goes_on=True)
    rest = head.words[1:]
    while rest and run.last + 1 < len(line.words):
        following = run.last + 1
        gap = line.gaps[following]
        if not is_open(gap, run.depth):
            return None
        if line.words[following] != rest[0]:
            if line.is_broken(following):
                break
            return None
        run = Run(following, run.depth + gap.count("(") - gap.count(")"), goes_on=True)
        rest = rest[1:]
    if not rest:
        run = run_on(line, run.last, run.depth, vocabulary(head.kind), inside=bracketed)
    seen = frozenset(line.words[at : run.last + 1])
    return Opening(at, head, bracketed, run, rest, start, line.end_after(run.last), seen)
