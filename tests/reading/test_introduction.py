"""A note between the cover and the first item, whose last line happens to be words of the form.

In: a page composed here. Out: the note as an introduction. Never: a company that exists.
"""

from __future__ import annotations

import io

import herewith

_PAGE = b"""\
                                    FORM 8-K/A
       Date of Report (Date of earliest event reported): March 3, 2010

                              PLOVER SHOE COMPANY
             (Exact name of registrant as specified in its charter)

     This amendment adds to the earlier report the statements that were left out of it by
the company.

Item 8.01  Other Events

     On March 1, 2010, Plover Shoe Company moved its office.
"""


def test_a_note_that_ends_in_words_of_the_form_is_an_introduction():
    report = herewith.read(io.BytesIO(_PAGE))
    assert [part.kind for part in report.parts] == ["cover", "introduction", "item"]
    assert report.unread == ()


def test_a_note_in_markup_that_begins_as_a_caption_does_is_an_introduction():
    note = "Date of the closing was May 3, and the statements that were left out are added by this amendment."
    page = (
        "<html><body><p>FORM 8-K/A</p><p>CURRENT REPORT</p>"
        "<p>Date of Report (Date of earliest event reported): March 1, 2010</p><p>PLOVER SHOE COMPANY</p>"
        f"<p>(Exact name of registrant as specified in its charter)</p><p>Explanatory Note</p><p>{note}</p>"
        "<p>Item 8.01 Other Events</p><p>It moved.</p></body></html>"
    )
    report = herewith.read(io.BytesIO(page.encode()))
    assert [part.kind for part in report.parts] == ["cover", "introduction", "item"]
    assert report.unread == ()
