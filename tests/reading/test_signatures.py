"""Signature pages in the layouts that filers print, each a specimen a person can read.

In: composed pages, typed and HTML. Out: who signed, for whom, as what and when. Never: a person who exists.
"""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.model import Document, DocumentEntry, Span
from herewith.reading.signatures import SignatureReading, read_signatures
from herewith.text.opening import view_of
from herewith.text.view import View

SENTENCE = (
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the\nregistrant has duly caused this "
    "report to be signed on its behalf by the\nundersigned hereunto duly authorized."
)


def page(text: str, *, html: bool = False) -> View:
    data = text.encode()
    return view_of(data, Document(entry=DocumentEntry(), pieces=(Span(0, len(data)),), kind="html" if html else "text"))


def read(body: str, *, html: bool = False) -> tuple[View, SignatureReading]:
    if html:
        view = page(f"<html><body><p>SIGNATURE</p><p>{SENTENCE}</p>{body}</body></html>", html=True)
    else:
        view = page(f"                         SIGNATURES\n\n    {SENTENCE}\n{dedent(body)}")
    return view, read_signatures(view, 0, len(view.text))


def signed(body: str, *, html: bool = False) -> list[tuple[str | None, ...]]:
    _, reading = read(body, html=html)
    return [(s.registrant, s.date.isoformat() if s.date else None, s.name, s.title) for s in reading.signatures]


TYPED: dict[str, tuple[str, list[tuple[str | None, ...]]]] = {
    "for two registrants, with and between them": (
        """
                                   SPECIMEN ENERGY, INC. and
                                   SPECIMEN POWER & LIGHT COMPANY
                                   Registrants

                                   By: /s/ Richard H. Roe, Jr.
                                       -----------------------
                                       Richard H. Roe, Jr.
                                       Controller

        Date: April 23, 2003
        """,
        [
            ("SPECIMEN ENERGY, INC.", "2003-04-23", "Richard H. Roe, Jr.", "Controller"),
            ("SPECIMEN POWER & LIGHT COMPANY", "2003-04-23", "Richard H. Roe, Jr.", "Controller"),
        ],
    ),
    "signed again after By": (
        """
        SPECIMEN CORP.

        /s/ Jane Q. Roe
        _______________________
        By: Jane Q. Roe
        President and Director

        October 17, 2014
        """,
        [("SPECIMEN CORP.", "2014-10-17", "Jane Q. Roe", "President and Director")],
    ),
    "through a bank whose name is long": (
        """
        Dated: September 28, 2000

                             By:  SPECIMEN BANK USA,
                                  NATIONAL ASSOCIATION
                                  as Servicer

                             By:  /s/ Jane Q. Roe
                                  --------------------------------
                                  Name:  Jane Q. Roe
                                  Title: Vice President
        """,
        [("SPECIMEN BANK USA, NATIONAL ASSOCIATION", "2000-09-28", "Jane Q. Roe", "Vice President")],
    ),
    "through a company after a wide gap": (
        """
        SPECIMEN Mortgage Loan Trust 1998-1

        BY:              SPECIMEN Mortgage Corp., USA


        BY:              /s/ J. Q. Roe
                         J. Q. Roe
                         Senior Vice President

           March 30, 2001
        """,
        [("SPECIMEN Mortgage Loan Trust 1998-1", "2001-03-30", "J. Q. Roe", "Senior Vice President")],
    ),
    "two officers side by side under one registrant": (
        """
        SPECIMEN ENERGY CORPORATION

        By:  /s/ Jane Q. Roe                         By:  /s/ John P. Doe
             ---------------------------                  -----------------------------
             Jane Q. Roe                                  John P. Doe
             Controller                                   Treasurer

        December 14, 2000
        """,
        [
            ("SPECIMEN ENERGY CORPORATION", "2000-12-14", "Jane Q. Roe", "Controller"),
            ("SPECIMEN ENERGY CORPORATION", "2000-12-14", "John P. Doe", "Treasurer"),
        ],
    ),
    "an s and one slash": (
        """
                                    SPECIMEN ACCEPTANCE CORPORATION
                                    -------------------------------
                                               (Registrant)

                                    By

        Date  February 24, 1998     s/JANE Q. ROE
              -----------------     ------------------------------
                                    (Jane Q. Roe, Comptroller and
                                     Principal Accounting Officer)
        """,
        [
            (
                "SPECIMEN ACCEPTANCE CORPORATION",
                "1998-02-24",
                "Jane Q. Roe",
                "Comptroller and Principal Accounting Officer",
            ),
        ],
    ),
    "what the registrant is": (
        """
                                        SPECIMEN CORPORATION,
                                        a Delaware corporation

        Dated: August 14, 2002          By: /s/ Jane Q. Roe
                                        JANE Q. ROE
                                        Chief Financial Officer
        """,
        [("SPECIMEN CORPORATION,", "2002-08-14", "JANE Q. ROE", "Chief Financial Officer")],
    ),
    "a second name in brackets": (
        """
        SPECIMEN N.V.
        (SPECIMEN LIMITED)

        Date: April 20, 2012                    /s/ Jane Q. Roe
                                                Jane Q. Roe
                                                Chief Accounting Officer
        """,
        [("SPECIMEN N.V. (SPECIMEN LIMITED)", "2012-04-20", "Jane Q. Roe", "Chief Accounting Officer")],
    ),
    "the form's own": (
        """
                                        ACME PHARMACEUTICALS, INC.
                                        (Registrant)

        Date: February 12, 1998         By: /s/ John H. P. Doe
                                            -------------------------
                                            Name:  John H.P. Doe
                                            Title: Chairman and
                                                   Chief Executive Officer

                                               2
        """,
        [("ACME PHARMACEUTICALS, INC.", "1998-02-12", "John H.P. Doe", "Chairman and Chief Executive Officer")],
    ),
    "name and title on one line": (
        """
        Acme Bancorp
        By:/s/ Jane Doe
        Jane Doe, Esq., Vice President
        and General Counsel
        Dated: 5/12/03
        """,
        [("Acme Bancorp", "2003-05-12", "Jane Doe, Esq.", "Vice President and General Counsel")],
    ),
    "the date over its caption": (
        """
                                                    ACME GROUP, INC.

        August 23, 1996                   By:             /s/ JANE DOE
        ---------------                             ----------------------------
        Date                                                Jane Doe
                                                            Senior Vice President
                                                            and General Counsel
        """,
        [("ACME GROUP, INC.", "1996-08-23", "Jane Doe", "Senior Vice President and General Counsel")],
    ),
    "side by side": (
        """
        ACME CORPORATION                        ACME FUNDING LLC
        (Registrant)                            (Registrant)

        By: /s/ Jane Q. Doe                     By: /s/ Richard Roe
           -----------------                       ----------------
           Jane Q. Doe                             Richard Roe
           Vice President                          Treasurer and
                                                   Secretary

        Date: May 1, 1999
        """,
        [
            ("ACME CORPORATION", "1999-05-01", "Jane Q. Doe", "Vice President"),
            ("ACME FUNDING LLC", "1999-05-01", "Richard Roe", "Treasurer and Secretary"),
        ],
    ),
    "one under another": (
        """
        ACME UTILITIES INC.
        By: /s/ Jane Doe
        Name: Jane Doe
        Title: Treasurer
        Date: May 1, 2005

        ACME ELECTRIC COMPANY
        By: /s/ Jane Doe
        Name: Jane Doe
        Title: Treasurer
        Date: May 2, 2005
        """,
        [
            ("ACME UTILITIES INC.", "2005-05-01", "Jane Doe", "Treasurer"),
            ("ACME ELECTRIC COMPANY", "2005-05-02", "Jane Doe", "Treasurer"),
        ],
    ),
    "one for several": (
        """
        ACME UTILITIES, INC.
        ACME ELECTRIC COMPANY

        By: /s/ Jane Doe
            Jane Doe
            Vice President
        Date: May 1, 2005
        """,
        [
            ("ACME UTILITIES, INC.", "2005-05-01", "Jane Doe", "Vice President"),
            ("ACME ELECTRIC COMPANY", "2005-05-01", "Jane Doe", "Vice President"),
        ],
    ),
    "two officers": (
        """
        ACME CORP.

        By: /s/ Jane Doe
            Jane Doe
            President

        By: /s/ Richard Roe
            Richard Roe
            Chief Financial Officer

        Date: May 1, 2003
        """,
        [
            ("ACME CORP.", "2003-05-01", "Jane Doe", "President"),
            ("ACME CORP.", "2003-05-01", "Richard Roe", "Chief Financial Officer"),
        ],
    ),
    "through a general partner": (
        """
        ACME PARTNERS, L.P.
        By: Acme GP, Inc., its general partner

        Date: June 3, 2002            By: /s/ A. B. Doe
                                          A. B. Doe, President
        """,
        [("ACME PARTNERS, L.P.", "2002-06-03", "A. B. Doe", "President")],
    ),
    "no mark, no date": (
        """
                  Acme Corporation
                  (Registrant)

                  By:
                       Jane Doe, President and
                       Chief Executive Officer
        """,
        [("Acme Corporation", None, "Jane Doe", "President and Chief Executive Officer")],
    ),
    "the mark alone": (
        "\nACME, INC.\n\nBy: /s/ Jane Doe\n\nDated:  June 14, 1999\n",
        [("ACME, INC.", "1999-06-14", "Jane Doe", None)],
    ),
    "backslashes": (
        "\nACME, INC.\n\nMay 19, 1995     By: \\s\\ Jane Doe\n                 Jane Doe\n                 Secretary\n",
        [("ACME, INC.", "1995-05-19", "Jane Doe", "Secretary")],
    ),
    "neither By nor mark": (
        "\nACME CORP\nRegistrant\n\n_____________________\nJane Doe, Secretary\nMay 3, 1996\n",
        [("ACME CORP", "1996-05-03", "Jane Doe", "Secretary")],
    ),
    "lines broken anywhere": (
        """
        Dated:
        June 26, 2009

        ACME
        HOLDINGS INC.

        By:

        /s/ Robert
        H. Doe

        Robert
        H. Doe, Executive Vice President and

        Chief Financial Officer
        """,
        [("ACME HOLDINGS INC.", "2009-06-26", "Robert H. Doe", "Executive Vice President and Chief Financial Officer")],
    ),
    "by an attorney": (
        "\nACME CORP.\n\nBy:  /s/ Jane Doe\n     Jane Doe, Attorney-in-fact\n\nDated this 5th day of May, 1997\n",
        [("ACME CORP.", "1997-05-05", "Jane Doe", "Attorney-in-fact")],
    ),
    "footnotes of the form": (
        """
                                       Acme, Incorporated
                                       (Registrant)
        Date October 8, 2004
                                  By   /s/ Jane Doe
                                       (Signature)*
                                       Jane Doe
        * Print name and title         Treasurer
          of the signing officer.
        """,
        [("Acme, Incorporated", "2004-10-08", "Jane Doe", "Treasurer")],
    ),
}


@pytest.mark.parametrize("name", TYPED)
def test_typed(name):
    body, wanted = TYPED[name]
    assert signed(body) == wanted


@pytest.mark.parametrize("name", TYPED)
def test_typed_in_pre(name):
    body, wanted = TYPED[name]
    view = page(f"<html><body><pre>SIGNATURES\n\n{SENTENCE}\n{dedent(body)}</pre></body></html>", html=True)
    assert [(s.registrant, s.name, s.title) for s in read_signatures(view, 0, len(view.text)).signatures] == [
        (r, n, t) for r, _, n, t in wanted
    ]


HTML: dict[str, tuple[str, list[tuple[str | None, ...]]]] = {
    "a table": (
        (
            "<table><tr><td></td><td></td><td>ACME CORP.<br>(Registrant)</td></tr>"
            "<tr><td>Date: May 3, 2019</td><td>By:</td><td>/s/ JANE DOE</td></tr>"
            "<tr><td></td><td></td><td>Jane Doe<br>Executive Vice President<br>(Principal Financial Officer)</td></tr>"
            "</table><p>3</p>"
        ),
        [("ACME CORP.", "2019-05-03", "Jane Doe", "Executive Vice President (Principal Financial Officer)")],
    ),
    "captions in cells": (
        (
            "<table><tr><td>By:</td><td>/s/ Jane Doe</td></tr><tr><td>Name:</td><td>Jane Doe</td></tr>"
            "<tr><td>Title:</td><td>Chief Legal\n   Officer</td></tr></table><p>Dated: May 3, 2019</p>"
        ),
        [(None, "2019-05-03", "Jane Doe", "Chief Legal Officer")],
    ),
    "paragraphs": (
        (
            "<p>Acme Corp.</p><p>&nbsp;</p><p>By:&nbsp;&nbsp;/s/ Jane Doe</p><p>Jane Doe</p><p>Secretary</p>"
            "<p>May 3, 2019</p>"
        ),
        [("Acme Corp.", "2019-05-03", "Jane Doe", "Secretary")],
    ),
    "two registrants beside": (
        (
            "<table><tr><td>ACME CORP.</td><td></td><td>BETA LLC</td></tr>"
            "<tr><td>By: /s/ Jane Doe</td><td></td><td>By: /s/ Richard Roe</td></tr>"
            "<tr><td>Name: Jane Doe</td><td></td><td>Name: Richard Roe</td></tr>"
            "<tr><td>Title: Treasurer</td><td></td><td>Title: Manager</td></tr>"
            "<tr><td>Date: May 3, 2006</td><td></td><td>Date: May 4, 2006</td></tr></table>"
        ),
        [("ACME CORP.", "2006-05-03", "Jane Doe", "Treasurer"), ("BETA LLC", "2006-05-04", "Richard Roe", "Manager")],
    ),
}


@pytest.mark.parametrize("name", HTML)
def test_html(name):
    body, wanted = HTML[name]
    assert signed(body, html=True) == wanted


@pytest.mark.parametrize("name", HTML)
def test_html_with_blanks_that_do_not_break(name):
    body, wanted = HTML[name]
    inside = "".join(
        part if part.startswith("<") else part.replace("\n", " ").replace(" ", "&nbsp;")
        for part in body.replace("<", "\0<").replace(">", ">\0").split("\0")
    )
    assert signed(inside, html=True) == wanted


def test_the_conformed_signature_is_kept_beside_the_name():
    _, reading = read("\nACME CORP.\n\nBy: /S/ Jan Doe\n    Jane Doe\n    Secretary\n")
    (only,) = reading.signatures
    assert (only.conformed, only.name) == ("/S/ Jan Doe", "Jane Doe")


def test_an_exhibit_after_the_signature_is_not_signed_for_the_report():
    view, reading = read("\nACME CORP.\nBy: /s/ Jane Doe\nJane Doe\nSecretary\n\nExhibit 99.1\n\nBy: /s/ Richard Roe\n")
    assert [s.name for s in reading.signatures] == ["Jane Doe"]
    claimed = {place for a, b in reading.claimed for place in range(a, b)}
    left = "".join(c for place, c in enumerate(view.text) if place not in claimed)
    assert left.split() == ["Exhibit", "99.1", "By:", "/s/", "Richard", "Roe"]


def test_everything_on_a_page_of_the_form_is_accounted_for():
    view, reading = read(TYPED["the form's own"][0])
    claimed = {place for a, b in reading.claimed for place in range(a, b)}
    assert not "".join(c for place, c in enumerate(view.text) if place not in claimed).strip()


def test_values_know_where_they_were_printed():
    view, reading = read(TYPED["lines broken anywhere"][0])
    (only,) = reading.signatures
    for passage in (only.registrant, only.date_printed, only.name, only.title):
        assert passage is not None
        assert b" ".join(view.source[s.start : s.end] for s in passage.spans).decode().split() == passage.split()


def test_an_impossible_date_is_printed_and_no_date():
    _, reading = read("\nACME CORP.\nBy: /s/ Jane Doe\nJane Doe\nSecretary\nDate: February 31, 2001\n")
    (only,) = reading.signatures
    assert (only.date, only.date_printed) == (None, "February 31, 2001")


@given(st.text(alphabet="By: /s/JaneDoeTitl.,(Registrant)Date15 \t\n_-*", max_size=300), st.booleans())
def test_never_fails_and_never_invents(text, html):
    view = page(text, html=html)
    for signature in read_signatures(view, 0, len(view.text)).signatures:
        for passage in (signature.registrant, signature.name, signature.title, signature.conformed):
            if passage:
                assert passage.spans
