"""Find an exhibit that the list does not link to.

## What it checks

Each attached exhibit of an HTML report: does its row in the list hold a link?

## Why it matters

Since September 1, 2017 every exhibit listed is hyperlinked, those of XBRL excepted.

## Example

    filed: 2018-03-06

    --- main ---
    <html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2018, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p>
    <table><tr><td>99.1</td><td>Press release</td></tr></table>
    </body></html>

    --- exhibit 99.1 ---
    It moved.

## Better

    filed: 2018-03-06

    --- main ---
    <html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2018, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p>
    <table><tr><td>99.1</td><td><a href="ex1.txt">Press release</a></td></tr></table>
    </body></html>

    --- exhibit 99.1 ---
    It moved.

## Near miss

    filed: 2018-03-06

    --- exhibits ---
    99.1  Press release

    --- exhibit 99.1 ---
    It moved.

## Cites

- Regulation S-K, Item 601(a)(2); Regulation S-T, Rule 102(d) (read in a source).

## Limits

ASCII reports have no links, and are not looked at. Exhibits incorporated by reference must be linked, too: looked at
only where they are said to be. Where the exhibits are listed twice, under the item and in an index, a link in either
will do: any link to the exhibit's own document does. Both findings on the filings at hand were such, and false.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.exhibit_links import is_linked_to, links_of
from herewith.checks.rule import rule

RULE = rule("X14", "warning", needs=("exhibits",), since="2017-09-01")
_WITHOUT = ("100", "101", "104")


def check(case: Case) -> Iterator[Found]:
    """Look for a link in the row of every exhibit."""
    if not case.view.markup:
        return
    for exhibit in case.report.exhibits:
        asked = exhibit.status in ("attached", "incorporated by reference") and exhibit.number not in _WITHOUT
        if not asked or exhibit.document is case.report.document:
            continue
        if not links_of(case, exhibit) and not is_linked_to(case, exhibit):
            yield Found(
                message=f"the list does not link to Exhibit {exhibit.number}",
                at=exhibit.description or exhibit.number,
                field=f"exhibits.{exhibit.number}",
            )
