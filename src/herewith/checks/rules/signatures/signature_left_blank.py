"""Find a signature line that nobody has signed.

## What it checks

Every block with a typed name: does "/s/" or another conformed signature stand over it?

## Why it matters

An electronic filing is signed by typing the signature: a line of underscores is an unsigned report.

## Example

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
    to be signed on its behalf by the undersigned hereunto duly authorized.

                                            PLOVER SHOE COMPANY

    Date: March 4, 2010
                                            By: ____________________
                                                Mehitabel Alden-Cruz
                                                Treasurer

## Better

    signer: Mehitabel Alden-Cruz

## Near miss

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
    to be signed on its behalf by the undersigned hereunto duly authorized.

                                            PLOVER SHOE COMPANY

    Date: March 4, 2010
                                            By: /s/ M. Alden-Cruz
                                                Mehitabel Alden-Cruz
                                                Treasurer

## Cites

- Regulation S-T, Rule 302(a): signatures in an electronic filing are in typed form (from memory, high).

## Limits

A name typed twice, once beside "By:", is a signature without the "/s/", and is taken for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S09", "warning", needs=("signatures",))


def check(case: Case) -> Iterator[Found]:
    """Look for a conformed signature in every block."""
    for index, signature in enumerate(case.report.signatures):
        if signature.conformed is None and signature.name is not None:
            yield Found(
                message=f'no "/s/" stands over the name of {signature.name}: the report is not signed',
                at=signature.name,
                field=f"signatures.{index}.conformed",
            )
