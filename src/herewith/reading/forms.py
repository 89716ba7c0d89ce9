"""What a file is: a current report, or something else, by name.

In: a submission and the view of its first document. Out: the main document and the form it names. Never: a reading of
what is no Form 8-K.
"""

from __future__ import annotations

import re

from herewith.form8k.forms import current_report
from herewith.model import Cover, Document, Submission
from herewith.text.view import View

_PRINTED = re.compile(
    r"\bform\s{1,9}(8\s?-?\s?K\s?(?:12B|12G3|15D5)?(?:\s?/\s?A)?)(?![\w-])|(?<![\w-])(8-K(?:/A)?)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"^[^\w\n]{0,200}(?:amendment\s{1,3}no\.?\s{1,3}\d{1,2}\s{1,9}(?:to|on)\s{1,9})?form\s{1,9}([A-Z0-9]{1,4}(?:-[A-Z0-9]{1,5})?(?:/A)?)(?![\w-])",
    re.IGNORECASE | re.MULTILINE,
)
_TOP = 6000


def is_current_report(form: str | None) -> bool:
    """Tell whether a form type is one of the family: 8-K, 8-K12B, 8-K12G3, 8-K15D5 and their amendments."""
    return form is not None and current_report(form) is not None


def main_document(submission: Submission) -> Document | None:
    """Give the document that is the report: the first of a type of the family, else the first."""
    documents = submission.documents
    return next((d for d in documents if is_current_report(d.entry.type)), documents[0] if documents else None)


def form_printed(view: View) -> str | None:
    """Give the form that the top of the first page prints, normal: "8-K", "8-K/A", "S-3"; None where it prints none."""
    top = view.text[:_TOP]
    other = _OTHER.search(top)
    own = _PRINTED.search(top)
    if own and (other is None or own.start() <= other.start() or is_current_report(other.group(1))):
        return re.sub(r"\s", "", (own.group(1) or own.group(2)).upper()).replace("8K", "8-K")
    return other.group(1).upper() if other else None


def form_of(declared: str | None, cover: Cover) -> str | None:
    """Give the form of a report: as its cover says; a notice of succession as declared, since covers seldom name it."""
    if declared is not None and re.search(r"12B|12G3|15D5", declared, re.IGNORECASE):
        return declared
    printed = form_on(cover)
    return declared if printed is None else re.sub(r"\s", "", printed.upper())


def form_on(cover: Cover) -> str | None:
    """Give the form that a cover prints, as printed; "FORM 8-K (Amendment No. 1)" is the form 8-K/A."""
    if cover.form is None or cover.amendment_printed is None or "/" in cover.form:
        return cover.form
    return f"{cover.form}/A"
