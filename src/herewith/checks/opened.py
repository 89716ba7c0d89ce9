"""Attached exhibits opened by rules.

In: a case and a root of exhibit numbers. Out: exhibits with the text of their documents. Never: a document of pictures,
which has no text to look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case
from herewith.form8k.exhibits import weak_number
from herewith.model import Document, Exhibit


def opened(case: Case, *roots: str) -> Iterator[tuple[Exhibit, Document, str]]:
    """Give each attached exhibit of some roots ("2", "10"; all by default) with its document and its text.

    An exhibit that is included in another's document ("included in Exhibit 5.1") is not given.
    """
    for exhibit in case.report.exhibits:
        document = exhibit.document
        if document is None or document is case.report.document or document.kind not in ("text", "html"):
            continue
        if not weak_number(document.entry.type or "").startswith(weak_number(exhibit.number)):
            continue
        if not roots or exhibit.number.split(".")[0].split("(")[0] in roots:
            yield exhibit, document, document.view().plain()
