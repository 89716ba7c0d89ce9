"""Find lines that still have the dashes that privacy-enhanced mail put before them.

## What it checks

Lines of the main document that begin with "- --", in a file that does not begin with the PEM line.

## Why it matters

The wrapper was cut off and its stuffing left: every line that began with a dash is two characters off, and tables with
it. Where the wrapper is there, the reading undoes it.

## Example

    filed: 2001-03-05

    --- items ---
    Item 5. Other Events

    Plover Shoe Company sold these shoes:

    - ----------------------------
    Brogues              1,204
    - ----------------------------

## Better

    filed: 2001-03-05

    --- items ---
    Item 5. Other Events

    Plover Shoe Company sold these shoes:

    ----------------------------
    Brogues              1,204
    ----------------------------

## Near miss

    filed: 2001-03-05

    --- items ---
    Item 5. Other Events

    Plover Shoe Company sold these shoes:

    - - - - - - - - - - - - - - -
    Brogues              1,204

## Cites

- RFC 1421, 4.3.2.5: a line that begins with a dash is sent with "- " before it (from memory, high). 63 of 84 labelled
  submissions have such lines, all in the wrapper.

## Limits

Told once, at the first such line. A line of single dashes parted by blanks looks alike with and without. It fires on 1
of 445 filings, rightly.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("H06", "warning")
_STUFFED = "\n- --"


def check(case: Case) -> Iterator[Found]:
    """Look for the first stuffed line."""
    if case.report.document is None:
        return
    text = case.view.text
    at = text.find(_STUFFED)
    if at < 0:
        return
    end = text.find("\n", at + 1)
    yield Found(
        message="lines begin with “- -”, as in a PEM file whose wrapper was cut off: take “- ” from before them",
        at=case.view.passage(at + 1, end if end > 0 else len(text)),
    )
