"""Find a signature block that names another registrant than the cover.

## What it checks

The registrant over each signature against the registrants of the cover, as names are compared everywhere: letters and
digits, without the endings that are left out or abbreviated.

## Why it matters

A block pasted from another company's filing signs for that company.

## Example

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
    to be signed on its behalf by the undersigned hereunto duly authorized.

                                            GREBE HOLDINGS, INC.

    Date: March 4, 2010
                                            By: /s/ Mehitabel Alden-Cruz
                                            Mehitabel Alden-Cruz
                                            Treasurer

## Better

    name: PLOVER SHOE COMPANY

## Near miss

    --- signatures ---
    SIGNATURES

    Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
    to be signed on its behalf by the undersigned hereunto duly authorized.

                                            The Plover Shoe Co.

    Date: March 4, 2010
                                            By: /s/ Mehitabel Alden-Cruz
                                            Mehitabel Alden-Cruz
                                            Treasurer

## Cites

- Form 8-K, General Instruction E: the report is signed on behalf of the registrant (from memory, high).

## Limits

Silent for asset-backed issuers, for whom depositor or servicer signs (General Instruction G.3), known by their items of
Section 6, and where one name is the beginning of the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.reading.witnesses import conformed

RULE = rule("S05", "warning", needs=("signatures", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Compare the registrant over each signature with those of the cover."""
    cover = case.report.cover
    names = {conformed(r.name) for r in (cover.registrants if cover else ()) if r.name}
    if not names or any(number.startswith("6.") for number in case.numbers):
        return
    for index, signature in enumerate(case.report.signatures):
        signed = conformed(signature.registrant or "")
        if signed and signature.registrant and not any(_alike(signed, name) for name in names):
            yield Found(
                message=f"signed for {signature.registrant}, which is no registrant of the cover",
                at=signature.registrant,
                field=f"signatures.{index}.registrant",
            )


def _alike(one: str, other: str) -> bool:
    """Tell names that are the same, or one of which goes on where the other ends."""
    return one.startswith(other) or other.startswith(one)
