"""Find a report without a signature block.

## What it checks

Whether anything under the signature sentence, or after the last item, names someone who signed.

## Why it matters

A report is not filed until the registrant, by someone it has authorised, has signed it.

## Example

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
    to be signed on its behalf by the undersigned hereunto duly authorized.

## Better

    signer: Mehitabel Alden-Cruz

## Near miss

    signed:

## Cites

- Form 8-K, General Instruction E and *Signatures*; Rule 12b-11 under the Exchange Act (from memory, high).

## Limits

One finding for the whole block; who is missing of several registrants is S10's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S01", "error")


def check(case: Case) -> Iterator[Found]:
    """Look for any signature."""
    if not case.report.signatures:
        yield Found(message="the report has no signature block: nobody is named who signed it", field="signatures")
