"""What is read of an attached document when somebody asks, and not before.

In: a document. Out: what it holds in place of words, or the first lines of the release it is. Never: a document opened
that nobody asked for; it is a hundred times the report itself. Nor are the readers loaded before.
"""

from __future__ import annotations

from herewith.model import Document, Origin, PressRelease, Span
from herewith.text import view_of


class Attached:
    """The reader that documents hold (`Origin.attached`); it has no state, and travels between processes."""

    def unread(self, document: Document) -> str | None:
        """Say what the document holds in place of words; None where it has words."""
        from herewith.reading.unread import unread_words

        return unread_words(document, _text(document))

    def press_release(
        self, document: Document, within: Span | None, described: tuple[str | None, ...]
    ) -> PressRelease | None:
        """Read the first lines of a document, or of what was printed within a span; None where it has no words."""
        if document.kind not in ("html", "text", "xml"):
            return None
        from herewith.reading.press_release import read_press_release
        from herewith.reading.unread import unread_words

        view = view_of(_source(document), document)
        if unread_words(document, view.text) is not None:
            return None
        start, end = (view.place(within.start), view.place(within.end)) if within else (0, len(view.text))
        since = document.pieces[0].start if document.pieces else 0
        return read_press_release(view, start, end, since, described)


READER = Attached()


def origin_of(source: bytes) -> Origin:
    """Give the origin of everything read from a file."""
    return Origin(source, view_of, READER)


def _text(document: Document) -> str:
    return view_of(_source(document), document).text


def _source(document: Document) -> bytes:
    if document.origin is None:
        raise LookupError("this document came from JSON, which holds no source bytes: read the filing again")
    return document.origin.source
