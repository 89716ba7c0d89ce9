"""From headings to items.

In: a view, its headings, the end of the last item, the day. Out: the items in document order, each with the words under
its heading. Never: a word of another part; page numbers, running headers and the form's section headings are left out.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from herewith.form8k.items import FormItem, item_on
from herewith.model import Item, Passage
from herewith.reading.furniture import without_furniture
from herewith.reading.headings import Heading
from herewith.reading.zones import Stretch, section_line_above
from herewith.text.view import View

_RULE = re.compile(r"[.:\s]{0,80}\n[ \t\r\xa0]{0,200}[-_=*~—–][-_=*~—– \t\r\xa0]{2,400}(?=\n|$)")
"""A line of dashes under a heading, which underlines it."""
_LENIENT_DAYS = 10
"""The old form and the new were both in use around August 23, 2004; a filing date may be missing, too."""


def bodies(view: View, headings: tuple[Heading, ...], end: int) -> tuple[Stretch, ...]:
    """Give the stretch under each heading, up to the next heading or the form's section heading above that."""
    out = []
    for index, heading in enumerate(headings):
        stop = end
        if index + 1 < len(headings):
            following = headings[index + 1].start
            stop = section_line_above(view, following) or following
        rule = _RULE.match(view.text, heading.title.end, stop)
        start = rule.end() if rule and rule.group().strip() else heading.end
        out.append((start, max(start, stop)))
    return tuple(out)


def read_items(view: View, headings: tuple[Heading, ...], end: int, on: dt.date | None) -> tuple[Item, ...]:
    """Read every item: one for each number of each heading."""
    under = [without_furniture(view, *body) for body in bodies(view, headings, end)]
    texts = [view.joined(stretches) for stretches in under]
    out: list[Item] = []
    for index, heading in enumerate(headings):
        owner = _owner(headings, texts, index)
        shared = [n.number for h in headings[_first_of(headings, texts, owner) : owner + 1] for n in h.numbers]
        for numbered in heading.numbers:
            form_item = _form_item(numbered.number, on)
            text = texts[owner]
            out.append(
                Item(
                    number=numbered.number,
                    title=view.passage(heading.title.start, heading.title.end) or None,
                    text=text,
                    letters=numbered.letters,
                    heading=view.passage(heading.word, max(heading.title.end, heading.word + 1)),
                    official_title=form_item.title if form_item else None,
                    furnished=form_item.furnished if form_item else None,
                    combined_with=tuple(n for n in shared if n != numbered.number),
                    extent=view.extent(under[owner][0][0], under[owner][-1][1]),
                    view=view,
                )
            )
    return tuple(out)


_OF_TWO_MEANINGS = ("9",)
"""Regulation S to 1998, Regulation FD from 2000."""


def _owner(headings: tuple[Heading, ...], texts: list[Passage], index: int) -> int:
    """Give the heading whose text is this heading's: itself, or the last of a stack of headings over one text.

    Filers set "Item 1.01 …", "Item 1.02 …", "Item 2.03 …" one under another over one text. The old form's items were
    also listed whole, unanswered ones left blank: a stack of plain numbers that count up is that, not a shared text.
    """
    last = index
    while last + 1 < len(headings) and not texts[last]:
        last += 1
    if last == index or not texts[last]:
        return index
    stack = headings[index : last + 1]
    if all(h.start == stack[-1].start or h.title.end == following.start for h, following in pairwise(stack)):
        return last
    numbers = [n.number for h in stack for n in h.numbers]
    if any("." not in n for n in numbers):
        return index
    return last


def _first_of(headings: tuple[Heading, ...], texts: list[Passage], owner: int) -> int:
    first = owner
    while first > 0 and not texts[first - 1] and _owner(headings, texts, first - 1) == owner:
        first -= 1
    return first


def _form_item(number: str, on: dt.date | None) -> FormItem | None:
    """Look an item up in the form of the day, or of the days close by; without a day, where it has always been one."""
    if on is None:
        found = item_on(number, None)
        return found if found is not None and len(found.titles) == 1 and number not in _OF_TWO_MEANINGS else None
    for days in (0, -_LENIENT_DAYS, _LENIENT_DAYS):
        found = item_on(number, on + dt.timedelta(days=days))
        if found:
            return found
    return None
