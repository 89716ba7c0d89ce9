"""Where in a text the words asked for stand, and the piece of it that shows them best.

In: words of a query, and text. Out: ranges of characters, and a `Snippet`. Never: markup; whoever shows a snippet marks
its ranges as it can.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from herewith.archive.search_query import Words

LENGTH = 240
"""Characters of a snippet."""
_MOST = 2000
"""Places looked at in one text: a word that stands there more often is shown by its first ones."""

Range = tuple[int, int]


class Snippet(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a text with the words asked for."""

    text: str
    highlights: tuple[Range, ...] = ()
    """Character ranges in `text`, first to last."""


def found_in(text: str, words: Sequence[Words]) -> tuple[tuple[Range, int], ...]:
    """Give each place of each word in a text, with which of the words it is, in the order of the text."""
    out: list[tuple[Range, int]] = []
    for index, asked in enumerate(words):
        for found in _expression(asked).finditer(text):
            out.append((found.span(), index))
            if len(out) >= _MOST * (index + 1):
                break
    return tuple(sorted(out))


def snippet(text: str, words: Sequence[Words], length: int = LENGTH) -> Snippet:
    """Cut out the piece that shows the most different words, the earliest where several do."""
    found = found_in(text, words)
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


def _expression(asked: Words) -> re.Pattern[str]:
    """Find the words as the index parts them: runs of letters and figures, whatever stands between.

    Of a phrase whose words may be off their places, each word is shown.
    """
    parts = [re.escape(part) for part in re.findall(r"[^\W_]+", asked.text)]
    phrase = f"(?:{'|'.join(parts)})" if asked.slop else r"[\W_]+".join(parts)
    end = r"[^\W_]*" if asked.prefix else ""
    return re.compile(rf"(?<![^\W_]){phrase}{end}(?![^\W_])", re.IGNORECASE)
