"""Find a signature without the signer's title.

## What it checks

Every signature block: is a title printed?

## Why it matters

The title tells by what authority the signer binds the registrant.

## Example

    title:

## Better

    title: Treasurer

## Near miss

    title: Attorney-in-fact

## Cites

- Form 8-K, *Signatures*: "print name and title of the signing officer under his signature" (from memory, high).

## Limits

One of 209 labelled blocks has none. A registrant that is a natural person signs for itself, without a title: not told
apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S04", "warning", needs=("signatures",))


def check(case: Case) -> Iterator[Found]:
    """Look at the title of every signature."""
    for index, signature in enumerate(case.report.signatures):
        if signature.title is None and signature.name is not None:
            yield Found(
                message=f"{signature.name} signs without a title",
                at=signature.name,
                field=f"signatures.{index}.title",
            )
