"""Specimens of submissions, composed for these tests: the companies do not exist.

In: nothing. Out: the text of a header in the tab and in the dashed form, documents, and the wrappers around them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import pytest

from herewith.model import Document, Submission
from herewith.submission.envelope import split

TAB_HEADER = """\
<SEC-DOCUMENT>0009999991-04-000017.txt : 20041103
<SEC-HEADER>0009999991-04-000017.hdr.sgml : 20041103
<ACCEPTANCE-DATETIME>20041102171530
ACCESSION NUMBER:\t\t0009999991-04-000017
CONFORMED SUBMISSION TYPE:\t8-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20041101
ITEM INFORMATION:\t\tResults of Operations and Financial Condition
ITEM INFORMATION:\t\t
FILED AS OF DATE:\t\t20041102
DATE AS OF CHANGE:\t\t20041103
SROS:\t\t\tNYSE

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tLANTERN PAPER CO /DE/
\t\tCENTRAL INDEX KEY:\t\t\t0009999901
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tPAPER MILLS [2621]
\t\tIRS NUMBER:\t\t\t\t009999999
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t8-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t001-99901
\t\tFILM NUMBER:\t\t041112233

\tBUSINESS ADDRESS:\t
\t\tSTREET 1:\t\t1 MILL LANE
\t\tSTREET 2:\t\tSUITE 4
\t\tCITY:\t\t\tHOLYOKE
\t\tSTATE:\t\t\tMA
\t\tZIP:\t\t\t01040
\t\tBUSINESS PHONE:\t\t(413) 555-0100

\tMAIL ADDRESS:\t
\t\tSTREET 1:\t\tP O BOX 9
\t\tCITY:\t\t\tHOLYOKE

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tLANTERN & SONS INC
\t\tDATE OF NAME CHANGE:\t19990107

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tHOLYOKE PULP CORP
\t\tDATE OF NAME CHANGE:\t19700909
</SEC-HEADER>
"""

DASHED_HEADER = """\
<SUBMISSION>
<ACCESSION-NUMBER>0009999991-04-000017
<TYPE>8-K
<PUBLIC-DOCUMENT-COUNT>2
<PERIOD>20041101
<ITEMS>2.02
<ITEMS>9.01
<FILING-DATE>20041102
<DATE-OF-FILING-DATE-CHANGE>20041103
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>LANTERN PAPER CO /DE/
<CIK>0009999901
<ASSIGNED-SIC>2621
<IRS-NUMBER>009999999
<STATE-OF-INCORPORATION>DE
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>8-K
<ACT>34
<FILE-NUMBER>001-99901
<FILM-NUMBER>041112233
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>1 MILL LANE
<CITY>HOLYOKE
<STATE>MA
<ZIP>01040
<PHONE>(413) 555-0100
</BUSINESS-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>LANTERN & SONS INC
<DATE-CHANGED>19990107
</FORMER-COMPANY>
</FILER>
"""

DOCUMENTS = """\
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>lantern8k.txt
<DESCRIPTION>CURRENT REPORT
<TEXT>
                       FORM 8-K
Item 2.02  Results of Operations and Financial Condition
-----------
- first point
-- second point
<PAGE>
SIGNATURES
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<TEXT>
<HTML><BODY><P>A page that prints &lt;/TEXT&gt; and also
</TEXT> at a line's start.</P></BODY></HTML>
</TEXT>
</DOCUMENT>
"""

PEM_FIRST = """\
-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: webmaster@example.org
Originator-Key-Asymmetric:
 MFgwCgYEVQgBAQICAf8DSgAwRwJAW2sNKK9AVtBzYZmr6aGjlWyK3XmZv3dTINen
MIC-Info: RSA-MD5,RSA,
 TtnKkNfMEKi9UEIzn7og1qWgmyPtzyLq5Eqr1SCVfsI5xssx2eADdF6b6cORWNOq

"""
PEM_LAST = "-----END PRIVACY-ENHANCED MESSAGE-----\n"

TAB = TAB_HEADER + DOCUMENTS + "</SEC-DOCUMENT>\n"
DASHED = DASHED_HEADER + DOCUMENTS + "</SUBMISSION>\n"


def no_view(source: bytes, document: Document) -> NoReturn:
    """Stand for the text layer, which splitting never asks for."""
    raise AssertionError("splitting a file lays no document out")


def stuffed(body: str) -> str:
    """Do to a body what privacy-enhanced mail did."""
    return "".join(f"- {line}" if line.startswith("-") else line for line in body.splitlines(keepends=True))


def in_pem(body: str) -> str:
    """Wrap a submission as EDGAR did until 2010."""
    return PEM_FIRST + stuffed(body) + PEM_LAST


@pytest.fixture(scope="session")
def tab() -> str:
    """A submission of two documents under a tab header."""
    return TAB


@pytest.fixture(scope="session")
def dashed() -> str:
    """The same as the daily feed carries it."""
    return DASHED


@pytest.fixture(scope="session")
def documents() -> str:
    """Its two documents alone."""
    return DOCUMENTS


@pytest.fixture(scope="session")
def pem() -> Callable[[str], str]:
    """What wraps a submission in PEM."""
    return in_pem


@pytest.fixture(scope="session")
def read() -> Callable[[str | bytes], Submission]:
    """What splits a file given as text."""

    def reading(file: str | bytes) -> Submission:
        return split(file.encode() if isinstance(file, str) else file, "specimen.txt", no_view)

    return reading
