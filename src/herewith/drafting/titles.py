"""What the form of the day calls things.

In: a draft's item and the day. Out: the title to print, whether the item is the one that lists exhibits. Never: a
title for a number that the form of the day did not have.
"""

from __future__ import annotations

import datetime as dt

from herewith.form8k.items import item_on, items_on
from herewith.model.draft import DraftItem

ONE_LIST = dt.date(2017, 9, 1)
"""Since then exhibits are listed before the signatures, in the exhibits item (Item 601(a)(2) of Regulation S-K)."""
EXHIBIT_ITEMS = ("9.01", "7")
"""Financial Statements and Exhibits: Item 7 before August 23, 2004."""


def heading_title(item: DraftItem, day: dt.date) -> str:
    """Give the title of an item's heading: the author's, else the form's own on the day.

    Raises:
        KeyError: the form of the day has no such item.
    """
    if item.title is not None:
        return item.title
    found = item_on(item.number, day)
    if found is None:
        raise KeyError(item.number)
    return found.title


def what_is_wrong(number: str, day: dt.date) -> tuple[str, str] | None:
    """Say why there is no such item on a day, and what to write; None where there is one."""
    if item_on(number, day) is not None:
        return None
    known = ", ".join(item.number for item in items_on(day))
    section, _, rest = number.partition(".")
    if item_on(f"{section}.{rest.zfill(2)}", day) is not None:
        return f"the form has no Item {number}", f"write Item {section}.{rest.zfill(2)}"
    ever = item_on(number, None)
    if ever is None:
        return f"the form has no Item {number}", f"its items on {day} are {known}"
    if ever.successor is not None:
        return f"the form has no Item {number} on {day}", f"what it asked for stands in Item {ever.successor.number}"
    return f"the form had no Item {number} on {day}", f"its items then were {known}"
