"""Where a heading's title ends, in the layouts that filers print.

In: what follows an item's number, typed or in markup. Out: the title, and the first words of the item. Never: a title
corrected.
"""

from __future__ import annotations

import pytest

from herewith.model import Document, DocumentEntry, Span
from herewith.reading.titles import find_title
from herewith.text.opening import view_of
from herewith.text.view import View


def typed(text: str) -> View:
    data = text.encode()
    return view_of(data, Document(entry=DocumentEntry(), pieces=(Span(0, len(data)),), kind="text"))


CASES = {
    "a sentence whose first letter would make a plural": (
        "9",
        "Regulation FD Disclosure\n\n     See the press release, attached as Exhibit 99.\n",
        ("Regulation FD Disclosure", "See the press"),
    ),
    "the plural itself": (
        "9",
        "Regulation FD Disclosures\n\n     See Exhibit 99.\n",
        ("Regulation FD Disclosures", "See"),
    ),
    "a list of two": (
        "7",
        "Financial Statements, Exhibits\n\n     99  Release\n",
        ("Financial Statements, Exhibits", "99"),
    ),
    "in whose place it stands, over two lines": (
        "9",
        (
            "Regulation FD Disclosure (Information provided under Item 12 - Results\n"
            "         of Operations and Financial Condition)\n\n     On May 4, 2003, the Company spoke.\n"
        ),
        (
            (
                "Regulation FD Disclosure (Information provided under Item 12 - Results of Operations and Financial"
                " Condition)"
            ),
            "On May",
        ),
    ),
    "joined to the heading below": (
        "2.02",
        "Results of Operations and Financial Condition; and\n\nItem 7.01. Regulation FD Disclosure.\n",
        ("Results of Operations and Financial Condition", "Item 7.01"),
    ),
    "a bracket that opens the text": (
        "5",
        "Other Events\n\n     (Information on the plan is in Exhibit 99.)\n",
        ("Other Events", "(Information"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_title(case: str) -> None:
    number, text, (title, begins) = CASES[case]
    view = typed(text)
    found = find_title(view, 0, len(view.text), (number,))
    assert " ".join(view.text[found.start : found.end].split()) == title
    assert " ".join(view.text[found.after :].split()).startswith(begins)
