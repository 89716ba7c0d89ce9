"""The head of a release: its lines, and the paragraphs they make.

In: a stretch of a view. Out: lines and paragraphs. Never: a reading of what they say, but that a dateline opens a
paragraph wherever it stands.

In markup a line is a paragraph, unless it breaks off in a sentence. On a typed page a blank line parts paragraphs, or
an indented line after a full stop; where a blank line stands under every line, a short line ends the paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from herewith.reading.datelines import find_dateline
from herewith.reading.release_lines import Line, in_capitals, lines_of
from herewith.text import View

_PROSE_WORDS = 18
_PARAGRAPH_WORDS = 450
"""More is no paragraph but a page whose lines were lost."""
_FULL = 60
"""Characters of a typed line that goes to the margin."""
_BROKEN_OFF = 40
"""Characters of a line in markup that may break off in a sentence."""
_INDENT = 3
_ENDS = '.!?:”"'


class Head(NamedTuple):
    """What stands first in a document."""

    view: View
    lines: list[Line]
    paragraphs: list[tuple[int, int]]
    """Runs of lines: index of the first, index after the last."""
    typed: bool

    def paragraph(self, line: int) -> tuple[int, int]:
        """Give the paragraph of a line."""
        return next((a, b) for a, b in self.paragraphs if a <= line < b)

    def is_prose(self, line: int) -> bool:
        """Tell whether a line stands in running text, not in a title or a label."""
        first, after = self.paragraph(line)
        words = " ".join(line.words for line in self.lines[first:after])
        return (
            self.lines[first].kind is None
            and _PROSE_WORDS <= len(words.split()) <= _PARAGRAPH_WORDS
            and words[-1] in f"{_ENDS};)"
            and not in_capitals(words)
        )

    def first_prose(self, line: int) -> int | None:
        """Give the line in which running text begins, from a line on; None without it, or where lines are lost."""
        found = next((a for a, _ in self.paragraphs if a >= line and self.is_prose(a)), None)
        lost = any(len(above.words.split()) > _PARAGRAPH_WORDS for above in self.lines[line:found])
        return None if lost else found


def head_of(view: View, start: int, end: int) -> Head:
    """Lay the head of a stretch out in lines and paragraphs."""
    lines, typed = lines_of(view, start, end)
    paragraphs: list[tuple[int, int]] = []
    spaced = typed and _double_spaced(lines)
    dated = False
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        joined = above is not None and not (line.kind or above.kind) and _goes_on(above, line, typed, spaced)
        if joined and not dated:
            dated = _opens_with_dateline(view, lines[index : index + 5])
            joined = not dated
        if joined:
            paragraphs[-1] = (paragraphs[-1][0], index + 1)
        else:
            paragraphs.append((index, index + 1))
    return Head(view, lines, paragraphs, typed)


def _opens_with_dateline(view: View, lines: Sequence[Line]) -> bool:
    found = find_dateline(view.text, lines[0].start, lines[-1].end)
    return found is not None and found.place is not None


def _double_spaced(lines: Sequence[Line]) -> bool:
    """Tell a page typed with a blank line under every line."""
    long = [line for line in lines if len(line.words) > _FULL]
    return len(long) > 4 and sum(line.gap for line in long) > 0.9 * len(long)


def _goes_on(above: Line, line: Line, typed: bool, spaced: bool) -> bool:
    """Tell whether a line goes on with the paragraph of the line above."""
    if not typed:
        return len(above.words) > _BROKEN_OFF and above.words[-1] not in _ENDS and line.words[0].islower()
    if above.words.isupper() and not in_capitals(line.words) and len(above.words) > 20:
        return False
    if spaced and line.gap:
        return len(above.words) > _FULL and line.indent < above.indent + _INDENT
    return not line.gap and not (line.indent >= above.indent + _INDENT and above.words[-1] in _ENDS)
