"""The words of a stretch of a filing as runs: what is bold and what is italic is kept.

In: a view of markup or of typed text, and places of it. Out: runs of folded words. Never: blanks at the ends of a run
that is bold or italic; they stand in the plain run beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from herewith.drafting.from_filing_lines import Stretch
from herewith.model import Span
from herewith.model.draft import Run
from herewith.text import View
from herewith.text.emphasis import Look, looks
from herewith.text.view import BLANKS, fold

_WORD = re.compile(f"[^{BLANKS}]+")
_PLAIN = Look(bold=False, italic=False, size=None)
Set = tuple[bool, bool]
"""Bold, italic."""


class Words:
    """The words of a stretch of a filing, and how each is set."""

    def __init__(self, view: View, extent: Span) -> None:
        """Find the words and ask once how all are set; a typed page sets none apart."""
        self._view = view
        start, end = view.place(extent.start), view.place(extent.end)
        self._places = [found.start() for found in _WORD.finditer(view.text, start, end)]
        found = looks(view, self._places, extent.start) if view.markup else [_PLAIN] * len(self._places)
        self._looks: dict[int, Set] = {
            at: (look.bold, look.italic) for at, look in zip(self._places, found, strict=True)
        }

    def runs(self, stretch: Stretch) -> tuple[Run, ...]:
        """Give the runs of a stretch."""
        words = [(self._looks.get(m.start(), (False, False)), fold(m[0])) for m in self._words(stretch)]
        pieces = [(look, " ".join(word for _, word in group)) for look, group in groupby(words, key=lambda w: w[0])]
        return joined([Run(text=text, bold=look[0], italic=look[1]) for look, text in pieces if text])

    def all_bold(self, stretch: Stretch) -> bool:
        """Tell whether every word of a stretch is bold."""
        found = [self._looks.get(m.start(), (False, False))[0] for m in self._words(stretch)]
        return bool(found) and all(found)

    def _words(self, stretch: Stretch) -> list[re.Match[str]]:
        return list(_WORD.finditer(self._view.text, *stretch))


def joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Put runs after each other with a blank between, which stands in a plain run."""
    out: list[Run] = []
    for run in runs:
        if not out:
            out.append(run)
        elif _same(out[-1], run):
            out[-1] = Run(text=f"{out[-1].text} {run.text}", bold=run.bold, italic=run.italic)
        elif not (run.bold or run.italic):
            out.append(Run(text=f" {run.text}"))
        elif not (out[-1].bold or out[-1].italic):
            out[-1] = Run(text=f"{out[-1].text} ")
            out.append(run)
        else:
            out += (Run(text=" "), run)
    return tuple(out)


def words_of(runs: Sequence[Run]) -> str:
    """Give the words of runs, plain."""
    return "".join(run.text for run in runs)


def _same(one: Run, other: Run) -> bool:
    return (one.bold, one.italic) == (other.bold, other.italic)
