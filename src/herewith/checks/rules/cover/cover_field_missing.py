"""Find a cover that does not print what every cover must.

## What it checks

Name, state, file number, employer number, address and telephone: is each there?

## Why it matters

The form asks for every one, and has since before EDGAR.

## Example

    phone:

## Better

    phone: (508) 555-0131

## Near miss

    former:

## Cites

- Form 8-K, cover page (the form's captions; 90 to 100 of 100 real covers have each of them).

## Limits

One finding for all that is missing. Where the caption is printed and nothing, or nothing of the kind, stands by it, a
warning. Asset-backed issuers have often no telephone: then it is a warning. An employer number that stands on the cover
away from its caption is not missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C15", "error", needs=("cover",))
_EMPLOYER_NUMBER = re.compile(r"\b\d\d-\d{7}\b")


def check(case: Case) -> Iterator[Found]:
    """Look for each field of the form's cover."""
    cover = case.report.cover
    if cover is None:
        return
    first = cover.registrants[0] if cover.registrants else None
    fields = {
        "registrants.name": ("the registrant's name", first and first.name),
        "registrants.state": ("the state of incorporation", first and first.state),
        "registrants.file_number": ("the file number", first and first.file_number),
        "registrants.ein": ("the employer number", (first and first.ein) or _number_on_cover(case)),
        "street": ("the address", cover.street or cover.city or cover.postal_code),
        "telephone": ("the telephone", cover.telephone),
    }
    missing = [name for key, (name, value) in fields.items() if not value and key not in cover.asked]
    empty = [name for key, (name, value) in fields.items() if not value and key in cover.asked]
    if empty:
        yield Found(
            message=f"under its captions the cover leaves {', '.join(empty)} empty, or gives what is none",
            field="cover",
            severity="warning",
        )
    if missing:
        asset_backed = any(number.startswith("6.") for number in case.numbers)
        yield Found(
            message=f"the cover does not print {', '.join(missing)}",
            field="cover",
            severity="warning" if asset_backed else None,
        )


def _number_on_cover(case: Case) -> str | None:
    """Find a number of the employers' kind that no caption was seen to claim: it is printed all the same."""
    view = case.view
    for part in case.report.parts:
        if part.kind == "cover":
            found = _EMPLOYER_NUMBER.search(view.text, view.place(part.extent.start), view.place(part.extent.end))
            if found:
                return found.group()
    return None
