"""Find a signature by an attorney-in-fact without a power of attorney among the exhibits.

## What it checks

Titles and names that say *attorney-in-fact*, against the exhibits listed: is there a 24?

## Why it matters

Who signs for another files the power to do so, or has filed it before.

## Example

    title: Attorney-in-fact

## Better

    title: Attorney-in-fact

    --- exhibits ---
    24.1  Power of attorney

## Near miss

    title: General Counsel

## Cites

- Regulation S-K, Item 601(b)(24): power of attorney, where a name is signed under one (from memory, high).

## Limits

A power filed earlier and incorporated by reference is listed all the same; one filed with a registration statement and
not listed cannot be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S12", "note", needs=("signatures",))


def check(case: Case) -> Iterator[Found]:
    """Look for proxies, and for Exhibit 24."""
    if "24" in case.exhibit_roots():
        return
    for index, signature in enumerate(case.report.signatures):
        title = (signature.title or "").lower()
        if "attorney-in-fact" in title or "attorney in fact" in title:
            yield Found(
                message=f"{signature.name or 'someone'} signs as attorney-in-fact, and no Exhibit 24 is listed",
                at=signature.title,
                field=f"signatures.{index}.title",
            )
