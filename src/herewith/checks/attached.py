"""The documents attached to a report as exhibits.

In: a case. Out: its documents of an EX type. Never: a second copy in PDF beside the document itself (Regulation S-T,
Rule 104: one unofficial PDF copy of each document may go along), nor an exhibit of XBRL, which no list need name.
"""

from __future__ import annotations

import re

from herewith.checks.case import Case
from herewith.model import Document

_TYPE = re.compile(r"EX-(?!10[014]\b)\d", re.IGNORECASE)


def attached(case: Case) -> tuple[Document, ...]:
    """Give the attached exhibits, in order."""
    exhibits = [d for d in case.report.documents if _TYPE.match(d.entry.type or "")]
    official = {_type(d) for d in exhibits if not _is_pdf(d)}
    return tuple(d for d in exhibits if not (_is_pdf(d) and _type(d) in official))


def unlisted(case: Case) -> tuple[Document, ...]:
    """Give the attached exhibits that no listed exhibit is tied to."""
    tied = [exhibit.document for exhibit in case.report.exhibits]
    return tuple(d for d in attached(case) if d not in tied)


def _type(document: Document) -> str:
    return (document.entry.type or "").strip().upper()


def _is_pdf(document: Document) -> bool:
    return (document.entry.filename or "").strip().lower().endswith(".pdf")
