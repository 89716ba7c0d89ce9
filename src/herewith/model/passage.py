"""Text that knows where it was printed.

In: a folded string and the spans it was read from. Out: a `str` in every respect but one. Never: a rewritten value;
a string derived from a passage (sliced, upper-cased) is a plain `str`, because its place is no longer known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from herewith.model.span import Span


class Passage(str):
    """A quotation: the words with white space folded, and the source bytes they were read from.

    Equality and hash are the text's, so two passages of the same words are equal wherever they stand; never tell
    passages apart in a set. Made by `View.passage`, and by the JSON decoder from what that wrote.
    """

    __slots__ = ("spans",)

    spans: tuple[Span, ...]
    """Source byte ranges, in the order of the words; markup between the words belongs to none of them."""

    def __new__(cls, text: str, spans: tuple[Span, ...]) -> Self:
        """Join the words with the places they came from."""
        self = super().__new__(cls, text)
        self.spans = spans
        return self

    def __reduce__(self) -> tuple[Callable[..., Passage], tuple[str, tuple[Span, ...]]]:
        """Pickle both the words and the spans."""
        return Passage, (str(self), self.spans)

    @property
    def extent(self) -> Span:
        """The smallest single span that holds every one of `spans`."""
        return Span(min(s.start for s in self.spans), max(s.end for s in self.spans))
