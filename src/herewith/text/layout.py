"""What laying out a document yields, before it is a view.

In and out: plain tuples, since thousands are made for each filing. Never: source offsets of another document.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from herewith.text.view import Mark, RawFact, Segment


class Layout(NamedTuple):
    """Readable text with its segments and what else layout saw."""

    text: str
    segments: Sequence[Segment]
    marks: Sequence[Mark] = ()
    symbols: Sequence[tuple[int, int]] = ()
    facts: Sequence[RawFact] = ()
    hidden: Sequence[tuple[int, int]] = ()
