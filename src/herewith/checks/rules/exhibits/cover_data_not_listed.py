"""Find an Inline XBRL report whose exhibit list lacks 104.

## What it checks

Reports with facts on the cover and other exhibits: is the cover page interactive data file listed?

## Why it matters

Item 601 asks for it as for any exhibit; it is never attached, only listed.

## Example

    filed: 2023-03-06

    --- main ---
    <html><body><ix:header><ix:hidden></ix:hidden></ix:header>
    <p>FORM <ix:nonNumeric name="dei:DocumentType" contextRef="c">8-K</ix:nonNumeric></p>
    <p>Date of Report (Date of earliest event reported): March 1, 2023</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2023, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p><table><tr><td>99.1</td><td>Press release</td></tr></table>
    </body></html>

## Better

    filed: 2023-03-06

    --- main ---
    <html><body><ix:header><ix:hidden></ix:hidden></ix:header>
    <p>FORM <ix:nonNumeric name="dei:DocumentType" contextRef="c">8-K</ix:nonNumeric></p>
    <p>Date of Report (Date of earliest event reported): March 1, 2023</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2023, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p><table><tr><td>99.1</td><td>Press
    release</td></tr><tr><td>104</td><td>Cover Page Interactive Data File (embedded within the Inline XBRL
    document)</td></tr></table>
    </body></html>

## Near miss

    filed: 2023-03-06

    --- main ---
    <html><body><ix:header><ix:hidden></ix:hidden></ix:header>
    <p>FORM <ix:nonNumeric name="dei:DocumentType" contextRef="c">8-K</ix:nonNumeric></p>
    <p>Date of Report (Date of earliest event reported): March 1, 2023</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2023, it moved.</p>
    <p>Item 9.01 Financial Statements and Exhibits</p><table><tr><td>99.1</td><td>Press
    release</td></tr><tr><td>101</td><td>Cover Page Interactive Data (Inline XBRL)</td></tr></table>
    </body></html>

## Cites

- Regulation S-K, Item 601(b)(104); compliance interpretations: not needed where it would be the only exhibit (read in a
  source).

## Limits

A list that names the cover data under 101 is let through. Reports without facts are not looked at: whether the
registrant is tagged yet cannot be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X11", "warning", needs=("facts", "exhibits"), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Look for 104 in the list."""
    roots = case.exhibit_roots()
    told = any("interactive data" in (e.description or "").lower() for e in case.report.exhibits)
    if "104" not in roots and not told:
        yield Found(
            message="the cover is tagged, and Exhibit 104 (Cover Page Interactive Data File) is not listed",
            at=case.report.exhibits[-1].number,
            field="exhibits",
        )
