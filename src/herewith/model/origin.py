"""Where records get the bytes behind them.

In: the source of one file and the function that lays a document out. Out: what `Document` and `Report` hold so that
asking for text costs nothing until it is asked for. Never: a reader of its own (that would turn the layers over).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from herewith.model.press_release import PressRelease
    from herewith.model.span import Span
    from herewith.model.submission import Document


class Readable(Protocol):
    """What `herewith.text` makes of a document, as far as records need to know it."""

    def plain(self, within: Span | None = None) -> str:
        """Lines and columns as laid out, of the whole document or of what was printed within a span."""

    def markdown(self, within: Span | None = None) -> str:
        """The same as Markdown."""


class AttachedReader(Protocol):
    """What `herewith.reading` tells of an attached document, each when asked and not before."""

    def unread(self, document: Document) -> str | None:
        """Say what the document holds in place of words; None where it has words."""

    def press_release(
        self, document: Document, within: Span | None, described: tuple[str | None, ...]
    ) -> PressRelease | None:
        """Read the first lines of a document, or of what was printed within a span."""


class Origin:
    """The source bytes of a file, shared by all records read from it."""

    __slots__ = ("attached", "open_view", "source")

    def __init__(
        self, source: bytes, open_view: Callable[[bytes, Document], Any], attached: AttachedReader | None = None
    ) -> None:
        """Keep the bytes, a function of a module (so that records can be pickled), and who reads attached documents."""
        self.source = source
        self.open_view = open_view
        self.attached = attached

    def __eq__(self, other: object) -> bool:
        """Origins are equal when their bytes are."""
        return isinstance(other, Origin) and self.source == other.source

    def __hash__(self) -> int:
        """Hash by the bytes."""
        return hash(self.source)

    def __repr__(self) -> str:
        """Name the size only: a representation never prints a filing."""
        return f"Origin({len(self.source)} bytes)"
