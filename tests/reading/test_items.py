"""Where an item's words end: prose that begins as a section heading does is prose."""

from __future__ import annotations

import pytest

import herewith

PAGE = """\
FORM 8-K

CURRENT REPORT
Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

Date of Report: March 1, 2010

PLOVER SHOE COMPANY
(Exact name of registrant as specified in its charter)

Item 3.02 Unregistered Sales of Equity Securities

On March 1, 2010, Plover Shoe Company sold 40,000 common shares under the exemption of
{last}
{heading}
SIGNATURES

Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
to be signed on its behalf by the undersigned hereunto duly authorized.

By: /s/ Mehitabel Alden-Cruz
"""
NEXT = "\nItem 8.01 Other Events\n\nIt also moved its office across the street.\n"


@pytest.mark.parametrize("heading", ["", NEXT], ids=["the last item", "an item follows"])
@pytest.mark.parametrize(
    "last", ["Section 4(2) of the Securities Act of 1933, as she buys for herself.", "Section 5 of the Act."]
)
def test_a_line_of_prose_that_begins_with_a_section_is_the_items_own(last: str, heading: str):
    report = herewith.read(PAGE.format(last=last, heading=heading).encode(), name="plover.txt")
    assert report["3.02"].text.endswith(last)


def test_the_forms_section_heading_is_no_items_text():
    page = PAGE.format(last="Section 4(2) of the Act.", heading=f"\nSection 8 - Other Events\n{NEXT}")
    assert herewith.read(page.encode(), name="plover.txt")["3.02"].text.endswith("Section 4(2) of the Act.")
