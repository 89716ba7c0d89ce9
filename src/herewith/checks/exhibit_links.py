"""Links of the exhibit list, as the main document's markup has them.

In: a case. Out: for each listed exhibit the targets that its row links to. Never: a request; whether a page elsewhere
exists is not looked at.
"""

from __future__ import annotations

import re

from herewith.checks.case import Case
from herewith.model import Exhibit

_HREF = re.compile(rb"""<a\b[^<>]{0,600}?\bhref\s?=\s?["']?([^"'<>]{1,400}?)["'\s>]""", re.IGNORECASE)
_ROW = re.compile(rb"<(?:tr|p|div|li|br)\b", re.IGNORECASE)
_BEFORE = 900


def links_of(case: Case, exhibit: Exhibit) -> tuple[str, ...]:
    """Give the targets of the links in an exhibit's row, in order."""
    source = case.report.source
    start = exhibit.number.extent.start
    end = exhibit.description.extent.end if exhibit.description and exhibit.description.spans else start + 200
    rows = [found.start() for found in _ROW.finditer(source, max(0, start - _BEFORE), start)]
    return tuple(m.group(1).decode("latin-1").strip() for m in _HREF.finditer(source, rows[-1] if rows else start, end))


def is_linked_to(case: Case, exhibit: Exhibit) -> bool:
    """Tell whether any link of the main document leads to an exhibit's own document."""
    name = (exhibit.document.entry.filename or "").lower() if exhibit.document else ""
    pieces = case.report.document.pieces if case.report.document else ()
    targets = (m.group(1) for piece in pieces for m in _HREF.finditer(case.report.source, piece.start, piece.end))
    return bool(name) and any(t.decode("latin-1").strip().lower().rpartition("/")[2] == name for t in targets)
