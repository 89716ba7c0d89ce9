"""Where in a text the words asked for stand, and the piece of it that shows them best.

In: words of a query, and text. Out: ranges of characters, and a `Snippet`. Never: markup; whoever shows a snippet marks
its ranges as it can.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

import msgspec

from herewith.archive.search_query import Words

LENGTH = 240
"""Characters of a snippet."""
_MOST = 500
"""Places of one word looked at in one text: where it stands more often, its first ones are shown."""

_BEGINNING = 60_000
"""Characters of a long exhibit looked at first: most words stand there too, and some exhibits have a million."""
_ENOUGH = 60
"""Places of one word weighed for a snippet."""
_WORD = re.compile(r"[^\W_]+")

Range = tuple[int, int]


class Snippet(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a text with the words asked for."""

    text: str
    highlights: tuple[Range, ...] = ()
    """Character ranges in `text`, first to last."""


def found_in(text: str, words: Sequence[Words], most: int = _MOST) -> tuple[tuple[Range, int], ...]:
    """Give each place of each word in a text, with which of the words it is, in the order of the text."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" in small letters is two characters: places would shift
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    out: list[tuple[Range, int]] = []
    for index, asked in enumerate(words):
        out += [(place, index) for place in islice(_places(text, lower, asked), most)]
    return tuple(sorted(out))


def _places(text: str, lower: str, asked: Words) -> Iterator[Range]:
    """Go from one place to the next by the first word's own letters, which is quicker than by expression."""
    expression = _expression(asked)
    parts = [part.lower() for part in _WORD.findall(asked.text)]
    for first in dict.fromkeys(parts if asked.slop else parts[:1]):
        at = lower.find(first)
        while at >= 0:
            found = expression.match(text, at)
            if found:
                yield found.span()
            at = lower.find(first, found.end() if found else at + len(first))


def snippet(text: str, words: Sequence[Words], length: int = LENGTH) -> Snippet:
    """Cut out the piece that shows the most different words, the earliest where several do."""
    found = found_in(text[:_BEGINNING], words, _ENOUGH)
    if len({index for _, index in found}) < len(words) and len(text) > _BEGINNING:
        found = found_in(text, words, _ENOUGH)
    if not found:
        return _cut(text, 0, length, ())
    best, first = (0, 0), 0
    starts = [a for (a, _), _ in found]
    for place, ((start, _), _) in enumerate(found):
        within = found[place : bisect_left(starts, start + length - length // 4)]
        score = (len({index for _, index in within}), len(within))
        if score > best:
            best, first = score, start
    return _cut(text, max(0, first - length // 4), length, [span for span, _ in found])


def _cut(text: str, start: int, length: int, ranges: Sequence[Range]) -> Snippet:
    """Cut at blanks, with an ellipsis where text is left out."""
    end = min(len(text), start + length)
    start = max(0, min(start, len(text) - length))
    if start:
        blank = text.find(" ", start, start + 40)
        start = blank + 1 if blank >= 0 else start
    if end < len(text):
        blank = text.rfind(" ", end - 40, end)
        end = blank if blank > start else end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    moved = len(before) - start
    inside: list[Range] = []
    for low, high in ranges:
        if start <= low and high <= end:
            if inside and low + moved < inside[-1][1]:
                inside[-1] = (inside[-1][0], max(inside[-1][1], high + moved))
            else:
                inside.append((low + moved, high + moved))
    return Snippet(text=f"{before}{text[start:end]}{after}", highlights=tuple(inside))


@lru_cache(256)
def _expression(asked: Words) -> re.Pattern[str]:
    """Find the words as the index parts them: runs of letters and figures, whatever stands between.

    Of a phrase whose words may be off their places, each word is shown.
    """
    parts = [re.escape(part) for part in _WORD.findall(asked.text)]
    phrase = f"(?:{'|'.join(parts)})" if asked.slop else r"[\W_]+".join(parts)
    end = r"[^\W_]*" if asked.prefix else ""
    return re.compile(rf"(?<![^\W_]){phrase}{end}(?![^\W_])", re.IGNORECASE)
