"""Find words that call furnished what the form makes filed.

## What it checks

Sentences that something shall not be deemed "filed": whether they name an item other than 2.02 and 7.01 (9 and 12
before August 23, 2004), or speak of the whole report where it has other items, too.

## Why it matters

Only what stands under those items can be furnished; a statement about another item has no effect, and readers and
lawyers are misled about the liability for it.

## Example

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street. The information in this Item 8.01 shall
    not be deemed "filed" for purposes of Section 18 of the Securities Exchange Act of 1934.

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, Plover Shoe Company moved its office across the street. The information in this Item 7.01 shall
    not be deemed "filed" for purposes of Section 18 of the Securities Exchange Act of 1934.

## Near miss

    --- items ---
    Item 2.06 Material Impairments

    On March 1, 2010, Plover Shoe Company concluded that its lasts are impaired by $40,000.

    Item 7.01 Regulation FD Disclosure

    Plover Shoe Company told analysts of it on March 2, 2010. Except for the information under Item 2.06, the
    information in this report shall not be deemed "filed" for purposes of Section 18 of the Securities Exchange Act
    of 1934.

## Cites

- Form 8-K, General Instruction B.2; B.1 for information under Regulation FD that stands under Item 8.01 and is filed
  (read).

## Limits

A note where the whole report is meant. The exhibits item may be named, since exhibits to what is furnished are
furnished; sentences with an exception are let pass. Fires as a warning on 1 of 445 filings, rightly, and on 3 as a
note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.answers import in_order
from herewith.checks.case import Case, Found
from herewith.checks.disclaimers import Disclaimer
from herewith.checks.rule import rule
from herewith.form8k.items import item_on

RULE = rule("F02", "warning", needs=("items",))

_OF_EXHIBITS = ("9.01", "7")
_WHOLE_REPORT = re.compile(
    r"\b(?:information|statements?) (?:contained |included |set forth )?in this (?:current )?report\b"
)


def check(case: Case) -> Iterator[Found]:
    """Look at every such sentence."""
    filed = in_order(i.number for i in case.answered if i.furnished is False and i.number not in _OF_EXHIBITS)
    for sentence in case.disclaimers:
        if sentence.excepts:
            continue
        wrong = [number for number in dict.fromkeys(sentence.items) if _is_filed(case, number)]
        if wrong:
            yield Found(
                message=f"Item {' and '.join(wrong)} is said to be furnished or not filed; only what stands under Item "
                f"{_may_be(case)} can be",
                at=sentence.at,
                field="items",
            )
        elif filed and _means_all(sentence):
            yield Found(
                message="the information in the report is said not to be filed, and the report has Item "
                f"{' and '.join(filed)}, which is",
                at=sentence.at,
                field="items",
                severity="note",
            )


def _is_filed(case: Case, number: str) -> bool:
    """Tell whether an item, on the form and in the report, is one that is filed."""
    form_item = item_on(number, case.day)
    return form_item is not None and not form_item.furnished and number not in _OF_EXHIBITS and number in case.numbers


def _may_be(case: Case) -> str:
    return "2.02 or 7.01" if any("." in number for number in case.numbers) else "9 or 12"


def _means_all(sentence: Disclaimer) -> bool:
    return not sentence.items and bool(_WHOLE_REPORT.search(sentence.words))
