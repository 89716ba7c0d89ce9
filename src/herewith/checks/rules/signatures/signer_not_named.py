"""Find a signature without a printed name.

## What it checks

Every signature block: is the name of the one who signed typed, or at least given with the "/s/"?

## Why it matters

The form asks for the name to be printed under the signature: a signature alone tells nobody who signed.

## Example

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
    to be signed on its behalf by the undersigned hereunto duly authorized.

                                            PLOVER SHOE COMPANY

    Date: March 4, 2010
                                            By: /s/ ______________
                                            Title: Treasurer

## Better

    signer: Mehitabel Alden-Cruz

## Near miss

    title:

## Cites

- Form 8-K, *Signatures*: "print name and title of the signing officer under his signature" (from memory, high).
- Rule 12b-11(d) under the Exchange Act: the name of each person signing is typed or printed beneath the signature.

## Limits

None of the labelled blocks lacks a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S03", "warning", needs=("signatures",))


def check(case: Case) -> Iterator[Found]:
    """Look at the name of every signature."""
    for index, signature in enumerate(case.report.signatures):
        if signature.name is None:
            yield Found(
                message="a signature has no printed name",
                at=signature.title or signature.registrant or signature.date_printed,
                field=f"signatures.{index}.name",
            )
