"""A report whose documents are laid out once, however many ask.

In: a report fresh from reading. Out: the same, with its views remembered. Never: for a report that is kept: a view is a
hundred times the words, and `forget` lets them go.

The check, the row of the archive and what is unread each ask for the text of the attached exhibits; laying them out is
most of the work of adding a filing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from herewith.model import AttachedReader, Document, PressRelease, Report, Span
from herewith.reading.unread import unread_words


class _Remembering:
    """Lays a document out the first time it is asked for; it is told apart by where it stands in the source."""

    def __init__(self, open_view: Callable[[bytes, Document], Any]) -> None:
        self._open_view = open_view
        self._views: dict[tuple[Span, ...], Any] = {}

    def __call__(self, source: bytes, document: Document) -> Any:
        view = self._views.get(document.pieces)
        if view is None:
            view = self._views[document.pieces] = self._open_view(source, document)
        return view


class _Attached:
    """The reader of attached documents, with the views remembered."""

    def __init__(self, reader: AttachedReader) -> None:
        self._reader = reader

    def unread(self, document: Document) -> str | None:
        """Say what the document holds in place of words."""
        view: Any = document.view()
        return unread_words(document, view.text)

    def press_release(
        self, document: Document, within: Span | None, described: tuple[str | None, ...]
    ) -> PressRelease | None:
        """Read the first lines of a release."""
        return self._reader.press_release(document, within, described)


def remember_views(report: Report) -> Callable[[], None]:
    """Let the report's documents remember their views, until the function that is given back is called."""
    origins = {id(d.origin): d.origin for d in (*report.documents, report.document) if d and d.origin}
    before = [(origin, origin.open_view, origin.attached) for origin in origins.values()]
    for origin, open_view, attached in before:
        origin.open_view = _Remembering(open_view)
        origin.attached = _Attached(attached) if attached is not None else None

    def forget() -> None:
        for origin, open_view, attached in before:
            origin.open_view, origin.attached = open_view, attached

    return forget
