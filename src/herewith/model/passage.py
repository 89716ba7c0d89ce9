"""Text that knows where it was printed.

In: a folded string and the spans it was read from. Out: a `str` in every respect but one. Never: a rewritten value;
a string derived from a passage (sliced, upper-cased) is a plain `str`, because its place is no longer known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, Self

from herewith.model.span import Span

Stretch = tuple[int, int]


class Printed(Protocol):
    """What a passage was quoted from: it can tell where in the source a stretch of it stands."""

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans of a stretch."""


class Passage(str):
    """A quotation: the words with white space folded, and the source bytes they were read from.

    Equality and hash are the text's, so two passages of the same words are equal wherever they stand; never tell
    passages apart in a set. Made by `View.passage`, and by the JSON decoder from what that wrote. The spans are worked
    out when they are first asked for: a filing has some fifty passages, and most readers ask for none.
    """

    __slots__ = ("_quoted", "_spans")

    _spans: tuple[Span, ...] | None
    _quoted: tuple[Printed, tuple[Stretch, ...]] | None

    def __new__(cls, text: str, spans: tuple[Span, ...]) -> Self:
        """Join the words with the places they came from."""
        self = super().__new__(cls, text)
        self._spans = spans
        self._quoted = None
        return self

    @classmethod
    def quoted(cls, text: str, printed: Printed, stretches: tuple[Stretch, ...]) -> Passage:
        """Join the words with the stretches of a view that they were read from."""
        self = super().__new__(cls, text)
        self._spans = None
        self._quoted = (printed, stretches)
        return self

    @property
    def spans(self) -> tuple[Span, ...]:
        """Source byte ranges, in the order of the words; markup between the words belongs to none of them."""
        if self._spans is None:
            printed, stretches = self._quoted or (None, ())
            self._spans = tuple(s for a, b in stretches for s in printed.spans(a, b)) if printed else ()
            self._quoted = None
        return self._spans

    def __reduce__(self) -> tuple[Callable[..., Passage], tuple[str, tuple[Span, ...]]]:
        """Pickle both the words and the spans."""
        return Passage, (str(self), self.spans)

    @property
    def extent(self) -> Span:
        """The smallest single span that holds every one of `spans`."""
        return Span(min(s.start for s in self.spans), max(s.end for s in self.spans))
