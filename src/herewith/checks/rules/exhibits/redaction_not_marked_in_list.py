"""Find an exhibit with redactions whose row in the list has no mark.

## What it checks

Exhibits 2 and 10 that hold [***] or [*]: does their row, or a footnote, say so?

## Why it matters

The redaction rule asks for a mark at the exhibit in the index.

## Example

    filed: 2021-03-04

    --- exhibits ---
    10.1  Loan Agreement

    --- exhibit 10.1 ---
    CERTAIN INFORMATION HAS BEEN EXCLUDED FROM THIS EXHIBIT.

    The price is [***] dollars.

## Better

    filed: 2021-03-04

    --- exhibits ---
    10.1*  Loan Agreement

    * Portions of this exhibit have been omitted.

    --- exhibit 10.1 ---
    The price is [***] dollars.

## Near miss

    filed: 2021-03-04

    --- exhibits ---
    10.1  Loan Agreement

    --- exhibit 10.1 ---
    The price is ten dollars.

## Cites

- 84 FR 12674; Regulation S-K, Items 601(b)(2)(ii) and 601(b)(10)(iv) (read in a source).

## Limits

Looks for any mark at the row, and for words in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.opened import opened
from herewith.checks.rule import rule

RULE = rule("X26", "warning", needs=("documents", "exhibits"), since="2019-04-02", opens=True)
_REDACTED = re.compile(r"\[\s?(?:\*\s?){1,5}\]|\[redacted\]", re.IGNORECASE)
_TOLD = re.compile(r"redact|omitted|excluded|confidential", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for redactions, and for a mark at the row."""
    for exhibit, _, text in opened(case, "2", "10"):
        if _REDACTED.search(text) and not exhibit.marks and not _TOLD.search(exhibit.description or ""):
            yield Found(
                message=f"Exhibit {exhibit.number} has redactions, and its row in the list has no mark",
                at=exhibit.number,
                field=f"exhibits.{exhibit.number}",
            )
