"""Find a signature sentence that speaks of another report or act.

## What it checks

The words between the signature's heading and the first signer: *annual report*, *quarterly report*, *registration
statement*, *Securities Act of 1933*; and *amendment* in a report that is none.

## Why it matters

The sentence was pasted from another form, and the signer has signed that.

## Example

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this annual
    report to be signed on its behalf by the undersigned hereunto duly authorized.

                                            PLOVER SHOE COMPANY

    Date: March 4, 2010
                                            By: /s/ Mehitabel Alden-Cruz
                                            Mehitabel Alden-Cruz
                                            Treasurer

## Better

    signer: Mehitabel Alden-Cruz

## Near miss

    form: 8-K/A

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this amendment
    to be signed on its behalf by the undersigned hereunto duly authorized.

                                            PLOVER SHOE COMPANY

    Date: March 4, 2010
                                            By: /s/ Mehitabel Alden-Cruz
                                            Mehitabel Alden-Cruz
                                            Treasurer

## Cites

- Form 8-K, *Signatures*: the sentence of the form says "this report" (from memory, high).

## Limits

A note: the signature binds all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("S11", "note", needs=("signatures",))
_OTHER = re.compile(
    r"annual\s+report|quarterly\s+report|registration\s+statement|securities\s+act\s+of\s+1933", re.IGNORECASE
)
_AMENDMENT = re.compile(r"\bthis\s+amendment", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look into the sentence over the signature."""
    part = next((p for p in case.report.parts if p.kind == "signatures"), None)
    if part is None:
        return
    view = case.view
    start, end = view.place(part.extent.start), view.place(part.extent.end)
    first = case.report.signatures[0].conformed or case.report.signatures[0].name
    stop = view.place(first.extent.start) if first and first.spans else end
    found = _OTHER.search(view.text, start, stop)
    if found is None and not case.amendment:
        found = _AMENDMENT.search(view.text, start, stop)
    if found:
        at: Span = view.extent(*found.span())
        yield Found(message=f'the signature is under "{view.passage(*found.span())}", not under this report', at=at)
