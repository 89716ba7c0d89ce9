"""Find a link of the exhibit list that leads nowhere on EDGAR.

## What it checks

Each link in the rows of the list: a document of the submission, a place in the page, or www.sec.gov.

## Why it matters

The reader who follows it finds nothing; EDGAR refuses links elsewhere.

## Example

    filed: 2018-03-06

    --- main ---
    <html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2018, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p>
    <table><tr><td>99.1</td><td><a href="ex99one.htm">Press release</a></td></tr></table>
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

    --- main ---
    <html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2018, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p>
    <table><tr><td>99.1</td>
    <td><a href="https://www.sec.gov/Archives/edgar/data/99/ex991.htm">Press release</a></td></tr></table>
    </body></html>

    --- exhibit 99.1 ---
    It moved.

## Cites

- EDGAR Filer Manual II, 5.2.2 (read in a source).

## Limits

Links to sec.gov are not followed.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.exhibit_links import links_of
from herewith.checks.rule import rule

RULE = rule("X15", "warning", needs=("exhibits", "documents"), since="2017-09-01")


def check(case: Case) -> Iterator[Found]:
    """Look every link of the list up among the documents."""
    names = {(d.entry.filename or "").lower() for d in case.report.documents}
    for exhibit in case.report.exhibits if case.view.markup else ():
        for link in links_of(case, exhibit):
            target = link.split("#")[0].split("?")[0].lower()
            on_edgar = "sec.gov/" in target
            if target and not on_edgar and target.rsplit("/", 1)[-1] not in names:
                yield Found(
                    message=f"the list links Exhibit {exhibit.number} to {link[:80]}, which is not in the submission",
                    at=exhibit.description or exhibit.number,
                    field=f"exhibits.{exhibit.number}",
                )
