"""The first lines of a file, as they were filed or kept.

In: a case. Out: the bytes before the header's keys, and the names written there. Never: a report that came from JSON,
which holds no bytes.
"""

from __future__ import annotations

import re

from herewith.checks.case import Case
from herewith.model import Span

HEAD = 4096
_NAME = re.compile(rb"<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>([^\s:<>]{1,300})")
_ACCESSION = re.compile(r"(?<!\d)(\d{10})-?(\d{2})-?(\d{6})(?!\d)")


def head(case: Case) -> bytes | None:
    """Give the first bytes of the file; None where they are not here."""
    return case.report.origin.source[:HEAD] if case.report.origin is not None else None


def names(head: bytes) -> tuple[tuple[str, Span], ...]:
    """Give what stands after <SEC-DOCUMENT> and <SEC-HEADER>, each with its place."""
    return tuple((m[1].decode("latin-1"), Span(m.start(1), m.end(1))) for m in _NAME.finditer(head))


def accession_in(name: str) -> str | None:
    """Give the accession number that a file name or a path ends in; None where there is none.

    In mid-2000 the name is a path, with the number in two of its parts.
    """
    found = _ACCESSION.findall(name)
    return "-".join(found[-1]) if found else None
