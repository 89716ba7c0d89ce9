"""Reports on their way from one process to another.

In: a report. Out: the same without its source bytes and layout, and back again beside the bytes that the receiver holds
already. Never: a change of what was read.

A filing's bytes and the map of its layout are many times the size of what was read from it; the process that handed the
filing out has the bytes, and lays an item out only when somebody asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from herewith.model import Exhibits, Origin
from herewith.reading.attached import origin_of

if TYPE_CHECKING:
    from herewith.model import Document, Readable, Report, Span


class LaterView:
    """The layout of a document, made when first asked for."""

    def __init__(self, document: Document) -> None:
        """Remember which document."""
        self._document = document
        self._view: Readable | None = None

    def plain(self, within: Span | None = None) -> str:
        """Give lines and columns as laid out."""
        return self._opened().plain(within)

    def markdown(self, within: Span | None = None) -> str:
        """Give the same as Markdown, tables kept."""
        return self._opened().markdown(within)

    def _opened(self) -> Readable:
        if self._view is None:
            self._view = self._document.view()
        return self._view


def without_source(report: Report) -> Report:
    """Leave out bytes and layout, so that the report travels light."""
    return _placed(report, None)


def with_source(report: Report, source: bytes) -> Report:
    """Put a report that travelled back on top of the bytes it was read from."""
    return _placed(report, origin_of(source))


def _placed(report: Report, origin: Origin | None) -> Report:
    documents = {id(document): replace(document, origin=origin) for document in report.documents}
    main = documents[id(report.document)] if report.document is not None else None
    view = LaterView(main) if main is not None and origin is not None else None
    return replace(
        report,
        origin=origin,
        document=main,
        documents=tuple(documents.values()),
        items=tuple(replace(item, view=view) for item in report.items),
        exhibits=Exhibits(
            replace(e, document=documents[id(e.document)]) if e.document is not None else e for e in report.exhibits
        ),
    )
