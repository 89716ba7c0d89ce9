"""Submissions of companies that do not exist, composed as EDGAR sends them.

In: what a test wants to differ. Out: bytes of a complete submission. Never: a real registrant.
"""

from __future__ import annotations

TITLES = {
    "2.01": "Completion of Acquisition or Disposition of Assets",
    "5.02": "Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers",
    "5.03": "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year",
    "8.01": "Other Events",
    "9.01": "Financial Statements and Exhibits",
    "5": "Other Events",
    "9": "Regulation FD Disclosure",
}


def filer(name: str, cik: int, file_number: str, former: tuple[str, str] | None = None, sic: str = "3140") -> str:
    """A party of the header."""
    was = (
        f"\n\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\t{former[0]}\n\t\tDATE OF NAME CHANGE:\t{former[1]}\n"
        if former
        else ""
    )
    return f"""FILER:

\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\t{name}
\t\tCENTRAL INDEX KEY:\t\t\t{cik:010}
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tFOOTWEAR [{sic}]
\t\tIRS NUMBER:\t\t\t\t010000001
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t8-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t{file_number}
\t\tFILM NUMBER:\t\t10000001
{was}"""


def submission(
    accession: str,
    *,
    form: str = "8-K",
    filed: str,
    period: str,
    accepted: str | None = None,
    filers: tuple[str, ...],
    printed_name: str = "Plover Shoe Company",
    former: str = "N/A",
    amendment: str = "",
    note: str = "",
    items: tuple[tuple[str, str], ...] = (("8.01", "Plover Shoe Company said a thing."),),
) -> bytes:
    """A complete submission in the text form, its dates as yyyymmdd."""
    import datetime as dt

    day = dt.datetime.strptime(period, "%Y%m%d")  # noqa: DTZ007 -- a date alone
    taken = f"<ACCEPTANCE-DATETIME>{accepted}\n" if accepted else ""
    body = "\n\n".join(f"Item {number}. {TITLES[number]}.\n\n     {text}" for number, text in items)
    return f"""<SEC-DOCUMENT>{accession}.txt : {filed}
<SEC-HEADER>{accession}.hdr.sgml : {filed}
{taken}ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{form}
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t{period}
FILED AS OF DATE:\t\t{filed}

{"".join(filers)}</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<FILENAME>body.txt
<TEXT>
                                 UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                            Washington, D.C. 20549

                                   FORM {"8-K/A" if form.endswith("/A") else "8-K"}
                                   {amendment}

                                 CURRENT REPORT
     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

Date of Report (Date of earliest event reported): {day:%B} {day.day}, {day.year}

                              {printed_name}
             (Exact name of registrant as specified in its charter)

                              {former}
         (Former name or former address, if changed since last report)

{note}

{body}

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf by the
undersigned hereunto duly authorized.

                                        {printed_name}

Date: {day:%B} {day.day}, {day.year}         By: /s/ Ada Plover
                                            Ada Plover
                                            Secretary
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
""".encode()
