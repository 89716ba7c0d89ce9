"""Paragraphs that begin with an item's number and title, and are sentences.

In: pages composed here. Out: one item. Never: a company that exists.
"""

from __future__ import annotations

import io

import pytest

import herewith

_PAGE = """\
                                    FORM 8-K
       Date of Report (Date of earliest event reported): March 3, 2010

                              PLOVER SHOE COMPANY
             (Exact name of registrant as specified in its charter)

Item 7.01  Regulation FD Disclosure

     On March 1, 2010, Plover Shoe Company moved its office.

     {} amended.
"""


@pytest.mark.parametrize(
    "words",
    [
        "Item 8.01, Other Events, is",
        "Item 8.01 Other Events of our report of March 1 is",
        "Item 5.02 Departure of Directors of the earlier report was",
        "Item 8.01 Other Events was",
    ],
)
def test_a_sentence_that_begins_with_number_and_title_is_no_heading(words):
    report = herewith.read(io.BytesIO(_PAGE.format(words).encode()))
    assert [item.number for item in report.items] == ["7.01"]
    assert report["7.01"].text.endswith(f"{words} amended.")


def test_a_heading_stays_one():
    report = herewith.read(io.BytesIO(_PAGE.format("Item 8.01 Other Events\n\n     On March 2 the lease was").encode()))
    assert [item.number for item in report.items] == ["7.01", "8.01"]
