"""Words with their places, and how one run of words became another.

In: passages and the view they were quoted from. Out: words; edits from one list of words to another. Never: letters
compared inside a word (a redline of letters cannot be read), or a search whose time grows with the square of a text.

Sentences are matched first, words only within the sentences that differ; where those are thousands of words on both
sides, they are told as replaced whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from herewith.model import Edit, Passage, Span
from herewith.text import View

MOST_PAIRS = 4_000_000
"""Words of the one side by words of the other that are still matched one by one."""
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.;:!?][\"”’)]{0,2}$")
_ALIKE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u2011": "-", "\xa0": " "})


class Word(NamedTuple):
    """A word as printed, what it is compared by, and where it stands in its view (-1: not known)."""

    printed: str
    key: str
    start: int
    end: int


def alike(word: str) -> str:
    """Give what a word is compared by: quotation marks and dashes straight."""
    return word.translate(_ALIKE)


def words_of(passage: Passage, view: View | None) -> list[Word]:
    """Give the words of a passage, with their places where its view is at hand."""
    if view is None or not passage.spans:
        return [Word(w, alike(w), -1, -1) for w in passage.split()]
    stretches: list[tuple[int, int]] = []
    for span in passage.spans:
        start, end = view.place(span.start), view.place(max(span.start, span.end - 1)) + 1
        if stretches and stretches[-1][1] >= start:  # a word may be set partly in bold
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return [
        Word(m[0], alike(m[0]), m.start(), m.end())
        for start, end in stretches
        for m in _WORD.finditer(view.text, start, end)
    ]


class Side(NamedTuple):
    """The words of one side, and the view that their places count in."""

    words: Sequence[Word]
    view: View | None

    def span(self, start: int, end: int) -> Span | None:
        """Give the place of a run of words."""
        if self.view is None or start >= end or self.words[start].start < 0:
            return None
        return self.view.extent(self.words[start].start, self.words[end - 1].end)


def edits(before: Side, after: Side) -> tuple[Edit, ...]:
    """Give the edits that make the words of one side those of the other."""
    made: list[tuple[str, int, int, int, int]] = []
    for tag, a, b, c, d in _opcodes([w.key for w in before.words], [w.key for w in after.words]):
        if tag == "equal":
            made.append(("same", a, b, c, d))
            continue
        if a < b:
            made.append(("removed", a, b, c, c))
        if c < d:
            made.append(("added", b, b, c, d))
    return tuple(
        Edit(
            kind=kind,  # type: ignore[arg-type]  # one of the three above
            words=" ".join(w.printed for w in (before.words[a:b] if kind == "removed" else after.words[c:d])),
            before=before.span(a, b),
            after=after.span(c, d),
        )
        for kind, a, b, c, d in made
    )


def _opcodes(before: list[str], after: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Match sentences, then words within those that differ."""
    one, other = _sentences(before), _sentences(after)
    matcher = SequenceMatcher(None, [s for s, _ in one], [s for s, _ in other], autojunk=False)
    starts_a = [*(at for _, at in one), len(before)]
    starts_b = [*(at for _, at in other), len(after)]
    for tag, a, b, c, d in matcher.get_opcodes():
        a, b, c, d = starts_a[a], starts_a[b], starts_b[c], starts_b[d]
        if tag != "replace" or (b - a) * (d - c) > MOST_PAIRS:
            yield tag, a, b, c, d
            continue
        inner = SequenceMatcher(None, before[a:b], after[c:d], autojunk=False)
        for kind, i, j, k, m in inner.get_opcodes():
            yield kind, a + i, a + j, c + k, c + m


def _sentences(words: list[str]) -> list[tuple[tuple[str, ...], int]]:
    """Cut words into sentences, each with the index of its first word."""
    out: list[tuple[tuple[str, ...], int]] = []
    start = 0
    for index, word in enumerate(words, 1):
        if _SENTENCE_END.search(word[-3:]) or index == len(words):
            out.append((tuple(words[start:index]), start))
            start = index
    return out
