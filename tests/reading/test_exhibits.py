"""Lists of exhibits in the layouts that filers print, each a specimen a person can read.

In: composed lists, typed and HTML. Out: what is read from them. Never: a company that exists.
"""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.model import Document, DocumentEntry, Exhibit, Span
from herewith.reading.exhibits import ExhibitReading, read_exhibits, tie
from herewith.text.opening import view_of
from herewith.text.view import View


def page(text: str, *, html: bool = False) -> View:
    data = text.encode()
    return view_of(data, Document(entry=DocumentEntry(), pieces=(Span(0, len(data)),), kind="html" if html else "text"))


def read(text: str, *, html: bool = False) -> ExhibitReading:
    view = page(text if html else dedent(text), html=html)
    return read_exhibits(view, (0, len(view.text)), None)


def listed(text: str, *, html: bool = False) -> list[tuple[str | None, ...]]:
    return [(str(e.number), e.description and str(e.description)) for e in read(text, html=html).exhibits]


TYPED: dict[str, tuple[str, list[tuple[str | None, ...]]]] = {
    "exhibits of an exhibit, named in its description": (
        """
        Number                    Description

        4      Subscription Agreement dated September 22, 2004 (including
               the following: Exhibit A1: Form of Class A Warrant; and
               Exhibit F: Form of Standstill Agreement) (not including
               Exhibit D: Form of Public Announcement) (filed herewith).

        10     Consulting Agreement
        """,
        [
            (
                "4",
                (
                    "Subscription Agreement dated September 22, 2004 (including the following: Exhibit A1: Form of"
                    " Class A Warrant; and Exhibit F: Form of Standstill Agreement) (not including Exhibit D: Form"
                    " of Public Announcement) (filed herewith)."
                ),
            ),
            ("10", "Consulting Agreement"),
        ],
    ),
    "hanging lines": (
        """
        (c)  Exhibits.

             2.1   Agreement and Plan of Merger dated as of May 1, 1998 by
                   and among Acme, Beta and
                   Gamma
            99.1   Press release
        """,
        [
            ("2.1", "Agreement and Plan of Merger dated as of May 1, 1998 by and among Acme, Beta and Gamma"),
            ("99.1", "Press release"),
        ],
    ),
    "a line that begins with the number of another exhibit": (
        """
        (c) Exhibits

        10.1    Amendment to Credit Agreement (incorporated by reference to Exhibit
        10.2 of the Form 10-K for the year ended December 31,
        1996).
        10.2    Lease dated March
        30, 1997 among Acme and Beta.
        """,
        [
            (
                "10.1",
                (
                    "Amendment to Credit Agreement (incorporated by reference to Exhibit 10.2 of the Form 10-K for the "
                    "year ended December 31, 1996)."
                ),
            ),
            ("10.2", "Lease dated March 30, 1997 among Acme and Beta."),
        ],
    ),
    "dashes and the word": (
        """
        (c)  EXHIBITS.

             Exhibit 99.1 -- Press release of Acme Corp. dated May 1,
             2003, announcing results.
             EX-99.2 Slides.
             Exhibit No. 99.3: Transcript
        """,
        [
            ("99.1", "Press release of Acme Corp. dated May 1, 2003, announcing results."),
            ("99.2", "Slides."),
            ("99.3", "Transcript"),
        ],
    ),
    "numbers underlined": (
        """
               Exhibit 10.1      Agreement and Plan of Merger, dated as of
               ------------      September 26, 1997, among Acme, Inc. and
                                 Beta Corporation.
        """,
        [
            (
                "10.1",
                "Agreement and Plan of Merger, dated as of September 26, 1997, among Acme, Inc. and Beta Corporation.",
            )
        ],
    ),
    "in brackets": (
        """
        (c) Exhibits

           (2)   Agreement and Plan of Merger
           (99)  Press Release dated May 2, 1996.
        """,
        [("2", "Agreement and Plan of Merger"), ("99", "Press Release dated May 2, 1996.")],
    ),
    "letters of the number": (
        """
                 12(c) --   Statement re: computation of ratios
                 99.4(a)    Letter agreement
                 10-S       Employment agreement
                 10.16A     Amendment
        """,
        [
            ("12(c)", "Statement re: computation of ratios"),
            ("99.4(a)", "Letter agreement"),
            ("10-S", "Employment agreement"),
            ("10.16A", "Amendment"),
        ],
    ),
    "pages on the right": (
        """
                                  EXHIBIT INDEX

        Exhibit                                                                   Page
        -------                                                                   ----
          4.1     Indenture dated as of January 1, 1997
                  between Acme and First Bank.........                               5
         10.1     Credit Agreement                                                  27
        """,
        [("4.1", "Indenture dated as of January 1, 1997 between Acme and First Bank"), ("10.1", "Credit Agreement")],
    ),
    "a third column": (
        """
        Exhibit
        Number      Description                                 Method of Filing
        ------      -----------                                 ----------------
         99.1       Press release dated May 1, 2001             Filed herewith
        """,
        [("99.1", "Press release dated May 1, 2001")],
    ),
    "numbers on the right": (
        """
        (c) Exhibits.

              Description                                Exhibit Number

              Press release dated May 1, 2001                 99.1
              Merger agreement                                 2.1
        """,
        [("99.1", "Press release dated May 1, 2001"), ("2.1", "Merger agreement")],
    ),
    "on the line of the part": (
        "(c)  Exhibits.  99.1  Press Release dated May 1, 2000.\n",
        [("99.1", "Press Release dated May 1, 2000.")],
    ),
    "introduced by a sentence": (
        "(d) Exhibits. The following exhibit is filed herewith: Exhibit 99.1 Press release dated May 1, 2006.\n",
        [("99.1", "Press release dated May 1, 2006.")],
    ),
    "number and description on lines of their own": (
        """
        (d)

        Exhibits.

        Exhibit No.

        Description

        10.1

        Agreement, dated January 27, 2006, by and between Acme Corporation
        and Beta, Inc.

        1-PH/2360092.2
        """,
        [("10.1", "Agreement, dated January 27, 2006, by and between Acme Corporation and Beta, Inc.")],
    ),
    "broken over the page": (
        """
        (c) Exhibits

        4.1  Rights Agreement between Acme Corporation and First Bank,
             including the Form of Certificate of Designation

                                             -3-
        <PAGE>

             as Exhibit A thereto.

        99.1 Press Release
        """,
        [
            (
                "4.1",
                (
                    "Rights Agreement between Acme Corporation and First Bank, including the Form of Certificate of "
                    "Designation as Exhibit A thereto."
                ),
            ),
            ("99.1", "Press Release"),
        ],
    ),
    "parts (a) and (b) are none": (
        """
        (a) Financial Statements of Businesses Acquired.

            1. Balance sheet
            2. Statement of income

        (b) Pro forma Financial Information

        (c) Exhibits

            23.1  Consent of
                  Able & Baker LLP
        """,
        [("23.1", "Consent of Able & Baker LLP")],
    ),
    "text after the list": (
        """
        (c) Exhibits.

        99.1 Press release dated May 1, 1999.

             This report contains forward-looking statements within the meaning of
        the Act.

        2 Other Things May Happen.
        """,
        [("99.1", "Press release dated May 1, 1999.")],
    ),
    "spoken of only": (
        "(c) Exhibits. A copy of the press release dated May 1, 2001 is attached hereto as Exhibit 99.1.\n",
        [("99.1", "the press release dated May 1, 2001")],
    ),
    "of another report": ("(c) Exhibits. See Exhibit 10.2 to the Annual Report on Form 10-K.\n", []),
    "none": ("(a) Not applicable. (b) Not applicable. (c) Exhibits. Not applicable.\n", []),
}


@pytest.mark.parametrize("name", TYPED)
def test_typed(name):
    text, wanted = TYPED[name]
    assert listed(text) == wanted


@pytest.mark.parametrize("name", TYPED)
def test_typed_lines_may_end_as_they_like_and_stand_in_pre(name):
    text, wanted = TYPED[name]
    crlf = dedent(text).replace("\n", "\r\n")
    view = page(crlf)
    assert [str(e.number) for e in read_exhibits(view, (0, len(view.text)), None).exhibits] == [n for n, _ in wanted]
    if "<PAGE>" not in text:
        assert listed(f"<html><body><pre>{dedent(text)}</pre></body></html>", html=True) == wanted


HTML: dict[str, tuple[str, list[tuple[str | None, ...]]]] = {
    "a table": (
        (
            "<table><tr><td>Exhibit<br>Number</td><td>&nbsp;</td><td>Description</td></tr>"
            "<tr><td>99.1</td><td>&nbsp;</td><td>Press release, dated\n May 1, 2019</td></tr>"
            "<tr><td>104</td><td></td><td>Cover Page Interactive Data File</td></tr></table><p>2</p>"
        ),
        [("99.1", "Press release, dated May 1, 2019"), ("104", "Cover Page Interactive Data File")],
    ),
    "lines within a cell": (
        (
            "<table><tr><td>10.1</td><td>Agreement among:<br>(i) Acme and<br>(ii) Beta</td></tr>"
            "<tr><td></td><td>(incorporated by reference)</td></tr><tr><td>10.2</td><td>Plan</td></tr></table>"
        ),
        [("10.1", "Agreement among: (i) Acme and (ii) Beta (incorporated by reference)"), ("10.2", "Plan")],
    ),
    "columns of where it was filed": (
        (
            "<table><tr><td></td><td></td><td colspan=2>Incorporated by Reference</td><td></td></tr>"
            "<tr><td>Exhibit No.</td><td>Description</td><td>Form</td><td>Filing Date</td><td>Filed Herewith</td></tr>"
            "<tr><td>3.1</td><td>Bylaws</td><td>8-K</td><td>5/1/2019</td><td></td></tr>"
            "<tr><td>99.1</td><td>Release</td><td></td><td></td><td>X</td></tr></table>"
        ),
        [("3.1", "Bylaws"), ("99.1", "Release")],
    ),
    "paragraphs with gaps": (
        (
            "<p>(d)&nbsp;&nbsp;&nbsp;&nbsp;Exhibits</p>"
            "<p>Exhibit 99.1&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Press release dated <br>May 1, 2010</p>"
            "<p>99.2 &#150; Slides</p>"
        ),
        [("99.1", "Press release dated May 1, 2010"), ("99.2", "Slides")],
    ),
    "the word in a cell of its own": (
        "<table><tr><td>Exhibit</td><td>99.1</td><td>&#8212;</td><td>Press release</td></tr></table>",
        [("99.1", "Press release")],
    ),
    "a list": (
        "<p>(d) Exhibits</p><ul><li>99.1 Press release</li><li>99.2 Slides</li></ul>",
        [("99.1", "Press release"), ("99.2", "Slides")],
    ),
}


@pytest.mark.parametrize("name", HTML)
def test_html(name):
    body, wanted = HTML[name]
    assert listed(f"<html><body>{body}</body></html>", html=True) == wanted


def test_listed_twice_is_one_in_the_words_of_the_item():
    text = "(d) Exhibits\n\n99.1  Press release.\n\nEXHIBIT INDEX\n\n99.1  Press release, dated May 1.\n99.2  Slides\n"
    (first, second) = read(text).exhibits
    assert (first.description, first.listed_in) == ("Press release.", ("item", "index"))
    assert (second.number, second.listed_in) == ("99.2", ("index",))


def test_numbers_of_a_mere_list_give_way_to_those_of_the_index():
    item = "(c) Exhibits\n\n    1.  Merger agreement\n    2.  Lease\n\n"
    text = f"{item}EXHIBIT INDEX\n\n99.1  Merger agreement\n99.2  Lease\n"
    assert listed(text) == [("99.1", "Merger agreement"), ("99.2", "Lease")]


def test_marks_and_what_their_notes_say():
    text = """
        10.37 *     Credit Agreement
        10.38 **    Amendment*

        *    Management contract.
        **   Incorporated by reference to Exhibit 10.31 in the Form 8-K filed on
             March 30, 2004.
        """
    first, second = read(text).exhibits
    assert (first.number, first.marks, first.status) == ("10.37", ("*",), "not to be known")
    assert (second.number, second.description, second.marks) == ("10.38", "Amendment", ("**", "*"))
    assert second.status == "incorporated by reference"


def test_a_footnote_by_number_is_no_part_of_the_exhibit_number():
    text = "10.2(2)   Lease\n\n(2) Incorporated by reference to Exhibit 10.2 to Form 10-K.\n"
    (only,) = read(text).exhibits
    assert (only.number, only.marks, only.status) == ("10.2", ("2",), "incorporated by reference")


def test_values_know_where_they_were_printed():
    text = dedent(TYPED["hanging lines"][0])
    for exhibit in read(text).exhibits:
        assert exhibit.description is not None
        for passage in (exhibit.number, exhibit.description):
            printed = " ".join(text[s.start : s.end] for s in passage.spans)
            assert printed.split() == passage.split()


def test_what_is_no_list_is_not_claimed():
    view = page("EXHIBIT INDEX\n\n99.1  Press release\n\nAcme reserves every right in the world.\n")
    reading = read_exhibits(view, None, (0, len(view.text)))
    claimed = {place for a, b in reading.claimed for place in range(a, b)}
    left = "".join(c for place, c in enumerate(view.text) if place not in claimed)
    assert left.split() == ["Acme", "reserves", "every", "right", "in", "the", "world."]


# --- ties ----------------------------------------------------------------------------------------------------------


def attached(kind: str) -> Document:
    return Document(entry=DocumentEntry(type=kind), pieces=(Span(0, 0),), kind="text")


def exhibits(text: str) -> tuple[Exhibit, ...]:
    return read(text).exhibits


def test_the_number_ties():
    one, other = attached("EX-99.1"), attached("EX-99.4(A)")
    tied = tie(exhibits("99.1  Press release\n99.4(a)  Letter\n10.1  Lease\n"), (one, other), main=None, alone=False)
    assert [e.document for e in tied] == [one, other, None]
    assert [e.status for e in tied] == ["attached", "attached", "not in the submission"]


def test_99_and_99_01_are_tied_only_without_a_rival():
    (release,) = tie(exhibits("99.1  Press release\n"), (attached("EX-99"),), main=None, alone=False)
    assert release.status == "attached"
    two = tie(exhibits("99.1  Press release\n99.2  Slides\n"), (attached("EX-99"),), main=None, alone=False)
    assert [e.status for e in two] == ["not in the submission"] * 2


def test_included_in_another_is_where_that_is():
    opinion = attached("EX-5.1")
    tied = tie(
        exhibits("5.1   Opinion of Able & Baker LLP\n23.1  Consent of Able & Baker LLP (included in Exhibit 5.1)\n"),
        (opinion,),
        main=None,
        alone=False,
    )
    assert [e.document for e in tied] == [opinion, opinion]


def test_without_the_submission_nobody_can_tell():
    tied = tie(exhibits("99.1  Press release\n2.1  Merger agreement (previously filed)\n"), (), main=None, alone=True)
    assert [e.status for e in tied] == ["not to be known", "incorporated by reference"]


# --- anything at all -----------------------------------------------------------------------------------------------


@given(st.text(alphabet="Ex hibit()cd.19 \t\n-*Aa,:", max_size=300), st.booleans())
def test_never_fails_and_never_invents(text, html):
    view = page(text, html=html)
    for exhibit in read_exhibits(view, (0, len(view.text)), (0, len(view.text))).exhibits:
        assert exhibit.number in " ".join(view.text.split())
        assert exhibit.number.spans
