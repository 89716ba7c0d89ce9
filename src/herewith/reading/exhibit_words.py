"""The words around the exhibits of a list: headings of its columns, footnotes, dotted leaders, page numbers.

In: a piece of text. Out: what it is. Never: a place on the page.
"""

from __future__ import annotations

import re

from herewith.reading.exhibit_numbers import MARKS

_M = re.escape(MARKS)

LEADERS = re.compile(
    r"[.\u00b7\u2026_](?:[ \xa0]?[.\u00b7\u2026_]){2,}[\s\xa0]*(?:\d{1,4}|[A-Z]-\d{1,3}|[*-]{1,3})?[\s\xa0.]*$"
)
"""Dots that lead to a page number."""
LONGEST_LEADERS = 200
PAGE_COLUMN = re.compile(
    r"(?:pages?\s)?(?:\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?|[A-Z]{1,2}-\d{1,3}|--?|[*\u2020+]{1,3}|N/?A|\u2014)\.?$",
    re.IGNORECASE,
)
"""What stands in a column of pages."""
EMPTY_COLUMN = re.compile(rf"(?:[\W_]|[{_M}])*$")
PART = re.compile(
    r"[\s\xa0]*\(?[a-eA-E]\)[\s\xa0.:]*(?:the[\s\xa0])?(?:exhibits?\b[\s\xa0.:*]*)?$"
    r"|[\s\xa0]*exhibits?[\s\xa0.:*]*$|[\s\xa0\W]+$",
    re.IGNORECASE,
)
"""What may stand before a number in its row: the item's part, "(d) Exhibits."."""
OPEN_END = re.compile(
    r"(?:[,;&(\u2013\u2014-]"
    r"|\b(?:and|or|of|the|to|by|as|in|on|for|with|among|between|dated|from|a|an|its|at|no\.|inc\.,))$",
    re.IGNORECASE,
)
"""The end of a line that must go on."""
CITES = re.compile(
    r"\b(?:exhibits?|exh\.?|nos?\.?|numbers?|forms?|items?|sections?|rules?|and|or|to|of|through|see|as|page|part"
    r"|paragraph|chapter|schedule)$",
    re.IGNORECASE,
)
"""The end of a line that speaks of the number on the next: "… filed as Exhibit / 10.1"."""
NOTE_NUMBER = re.compile(r"\((\d{1,2})\)$")
TRAILING_MARKS = re.compile(rf"[{_M}\s\xa0]*[{_M}]$")
NOTE = re.compile(rf"[\s\xa0]*(?:[{_M}]{{1,4}}|\([*\u2020+#]{{1,3}}\)|\((\d{{1,2}}|[a-z])\))(?=[\s\xa0A-Z\u201c\"])")
"""The head of a footnote; the group is set where its mark is a digit or a letter."""

_HEADING = frozenset(
    """
    601 a attached b by c commission d date description descriptions designation document documents e
    electronic ex exh exhibit exhibits file filed filing form furnished herewith in incorporated index
    item k list location manner method name no nos number numbered numbering numbers of or p page pages
    paper provided reference reg regulation report s sec sequential sequentially system table the this
    title to type with
    """.split()  # noqa: SIM905 - quoted, they would be four times as long
)
_SIGNS = frozenset(
    """
    description descriptions designation document documents exhibit exhibits incorporated index no
    number numbers page pages paper title
    """.split()  # noqa: SIM905 - quoted, they would be four times as long
)
_WORD = re.compile(r"\w+")


def is_heading(printed: str) -> bool:
    """Tell whether a row consists of nothing but words that head columns and lists."""
    first = _WORD.search(printed)
    if first is None or first[0].lower() not in _HEADING:
        return False
    found = _WORD.findall(printed.lower())
    return _HEADING.issuperset(found) and not _SIGNS.isdisjoint(found)
