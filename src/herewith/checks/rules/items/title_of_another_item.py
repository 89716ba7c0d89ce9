"""Find an item whose title is not the one that the form has for its number.

## What it checks

The words of every title against all titles, of any time and as filers print them, of its number: most of the words must
be theirs, or most of theirs there, and the whole must not be another item's title. Where it is, that item is named.

## Why it matters

Number and title disagree: one of them is wrong, and the report will be looked for under the other.

## Example

    --- items ---
    Item 8.01 Results of Operations and Financial Condition

    On March 1, 2010, Plover Shoe Company announced its results for the quarter ended January 31, 2010.

## Better

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    On March 1, 2010, Plover Shoe Company announced its results for the quarter ended January 31, 2010.

## Near miss

    filed: 2003-05-06

    --- items ---
    Item 9. Results of Operations and Financial Condition

    On May 5, 2003, Plover Shoe Company announced its results for the quarter ended March 31, 2003.

## Cites

- Form 8-K, General Instruction D: number and caption of each applicable item (from memory, high).
- Release 33-8216 (March 27, 2003), and SEC, *Notice to EDGAR Filers: Changes for July 28, 2003*: until EDGAR could take
  Items 11 and 12, what belonged there rightly stood under Items 5 and 9 (read).

## Limits

Words of no item's title are a note: under "Other Events" filers like to say which. Small words and the plural are set
aside; the numbers of a combined heading share their titles. Fires as a warning on 1 of 445 filings, rightly.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.fold import fold
from herewith.form8k.items import item_on, items_on, titles
from herewith.model import Item

RULE = rule("I04", "warning", needs=("items",))

_ENOUGH = 0.6
_SURELY = 0.8
_SMALL = frozenset(("and", "the", "for", "under", "into", "its", "registrant", "with", "that"))
_BEFORE_EDGAR_HAD_THEM = (dt.date(2003, 1, 26), dt.date(2003, 8, 6))
"""Up to ten days after EDGAR could take Items 11 and 12 (July 28, 2003)."""
_STOOD_IN = {"9": "12", "5": "11"}


def check(case: Case) -> Iterator[Found]:
    """Hold every title against those of its number."""
    for index, item in enumerate(case.answered):
        if item.title is None:
            continue
        folded, numbers = fold(item.title), _numbers(item, case.day)
        if any(folded in _folded(number) for number in numbers):
            continue
        others = [form_item for form_item in items_on(case.day) if form_item.number not in numbers]
        other = next((o for o in others if folded in _folded(o.number)), None)
        if other is None and _is_own(_words(item.title), numbers):
            continue
        words = _words(item.title)
        other = other or next((o for o in others if _alike(words, o.number)), None)
        own = item_on(item.number, case.day)
        right = f": the form's title of Item {item.number} is {own.title!r}" if own else ""
        yield Found(
            message=f"Item {item.number} is titled {str(item.title)!r}"
            + (f", which is Item {other.number}" if other else ", which the form has for no item")
            + right,
            at=item.title,
            field=f"items.{index}.title",
            severity=None if other else "note",
        )


def _numbers(item: Item, day: dt.date | None) -> list[str]:
    """Give the numbers whose titles the heading may have."""
    numbers = [item.number, *item.combined_with]
    first, last = _BEFORE_EDGAR_HAD_THEM
    if day is not None and first <= day <= last:
        numbers += [_STOOD_IN[n] for n in numbers if n in _STOOD_IN]
    return numbers


def _is_own(words: frozenset[str], numbers: list[str]) -> bool:
    together: frozenset[str] = frozenset().union(*(known for number in numbers for known in _known(number)))
    if not words or len(words & together) >= _ENOUGH * len(words):
        return True
    return any(len(words & known) >= _ENOUGH * len(known) for number in numbers for known in _known(number))


def _alike(words: frozenset[str], number: str) -> bool:
    return any(len(words & known) >= _SURELY * max(len(words), len(known)) for known in _known(number))


@cache
def _folded(number: str) -> frozenset[str]:
    return frozenset(fold(title) for title in titles(number))


@cache
def _known(number: str) -> tuple[frozenset[str], ...]:
    return tuple(words for words in (_words(title) for title in titles(number)) if words)


def _words(title: str) -> frozenset[str]:
    """Give the words of a title that tell it from others, without plurals."""
    return frozenset(w.rstrip("s") for w in re.findall(r"[a-z]{3,}", title.lower()) if w not in _SMALL)
