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


def test_prose_that_begins_with_a_section_stays_above_a_heading_on_the_next_line():
    words = "Section 5 of the agreement provides that the shoes are paid for in May."
    page = (
        "<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>"
        "<p>Date of Report (Date of earliest event reported): March 1, 2010</p><p>PLOVER SHOE COMPANY</p>"
        "<p>(Exact name of registrant as specified in its charter)</p>"
        f"<p>Item 1.01 Entry into a Material Definitive Agreement</p><p>It agreed.</p><p>{words}</p>"
        "<p>Item 8.01 Other Events</p><p>It moved.</p></body></html>"
    )
    assert herewith.read(page.encode(), name="plover.htm")["1.01"].text == f"It agreed. {words}"


def test_registrants_of_names_alike_are_each_held_to_their_own_header():
    page = PAGE.format(last="the Act.", heading="").replace(
        "PLOVER SHOE COMPANY\n(Exact name of registrant as specified in its charter)",
        "PLOVER SHOE COMPANY\n(Exact name of registrant as specified in its charter)\n\n001-12345\n"
        "(Commission File Number)\n\nPLOVER SHOE CORPORATION\n"
        "(Exact name of registrant as specified in its charter)\n\n001-54321\n(Commission File Number)",
    )
    filers = "".join(
        f"FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\tPLOVER SHOE {end}\n\n"
        f"\tFILING VALUES:\n\t\tFORM TYPE:\t\t8-K\n\t\tSEC FILE NUMBER:\t{number}\n\n"
        for end, number in (("CO", "001-12345"), ("CORP", "001-54321"))
    )
    whole = (
        "<SEC-DOCUMENT>0009993100-10-000007.txt : 20100301\n<SEC-HEADER>0009993100-10-000007.hdr.sgml : 20100301\n"
        f"ACCESSION NUMBER:\t\t0009993100-10-000007\nCONFORMED SUBMISSION TYPE:\t8-K\n\n{filers}</SEC-HEADER>\n"
        f"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n{page}</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )
    report = herewith.read(whole.encode(), name="plover.txt")
    assert report.cover is not None
    assert [str(r.file_number) for r in report.cover.registrants] == ["001-12345", "001-54321"]
    assert report.disagreements == ()
