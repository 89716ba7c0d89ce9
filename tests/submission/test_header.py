"""Headers of every era, with the marks that EDGAR's own programs left in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from herewith.model import Address, FormerName, Header, Submission

Read = Callable[[str | bytes], Submission]


def header_of(read: Read, text: str) -> Header:
    header = read(text).header
    assert header is not None
    return header


def faults_of(read: Read, text: str) -> list[str]:
    return [fault.kind for fault in read(text).faults]


def test_the_submission(read: Read, tab: str) -> None:
    header = header_of(read, tab)
    assert header.form == "8-K"
    assert header.period == dt.date(2004, 11, 1)
    assert header.filed == dt.date(2004, 11, 2)
    assert header.changed == dt.date(2004, 11, 3)
    assert header.document_count == 2
    assert header.items == ("Results of Operations and Financial Condition", "")
    assert header.item_numbers == ("2.02", None)
    assert ("SROS", "NYSE") in header.other
    assert ("SEC-DOCUMENT", "0009999991-04-000017.txt : 20041103") in header.other


def test_acceptance_is_eastern_wall_time_and_a_moment(read: Read, tab: str) -> None:
    header = header_of(read, tab)
    assert header.accepted is not None
    assert header.accepted.isoformat() == "2004-11-02T17:15:30"
    assert header.accepted_at is not None
    assert header.accepted_at.isoformat() == "2004-11-02T17:15:30-05:00"
    summer = header_of(read, tab.replace("20041102171530", "20040702171530")).accepted_at
    assert summer is not None
    assert summer.isoformat() == "2004-07-02T17:15:30-04:00"


def test_the_filer(read: Read, tab: str) -> None:
    (filer,) = header_of(read, tab).filers
    assert filer.role == "filer"
    assert (filer.name, filer.cik, filer.ein) == ("LANTERN PAPER CO /DE/", "0009999901", "009999999")
    assert (filer.sic, filer.sic_name, filer.state, filer.fiscal_year_end) == ("2621", "PAPER MILLS", "DE", "1231")
    assert (filer.form_type, filer.act, filer.file_number) == ("8-K", "1934 Act", "001-99901")
    assert filer.business_address == Address(
        street1="1 MILL LANE", street2="SUITE 4", city="HOLYOKE", state="MA", zip="01040", phone="(413) 555-0100"
    )
    assert filer.mail_address == Address(street1="P O BOX 9", city="HOLYOKE")
    assert filer.former_names == (
        FormerName(name="LANTERN & SONS INC", changed=dt.date(1999, 1, 7)),
        FormerName(name="HOLYOKE PULP CORP", changed=dt.date(1970, 9, 9)),
    )


def test_header_of_june_to_october_2000(read: Read, tab: str) -> None:
    """Indentation grows, closing tags leak, and the SIC line is split before its bracket."""
    lines = []
    depth = 0
    closing = {"COMPANY DATA": "", "FILING VALUES": "</COMPANY-DATA>", "BUSINESS ADDRESS": "</FILING-VALUES>"}
    closing |= {"MAIL ADDRESS": "</BUSINESS-ADDRESS>", "FORMER COMPANY": "</MAIL-ADDRESS>"}
    for line in tab.splitlines():
        heading = line.strip().rstrip(":")
        if heading in closing:
            if closing[heading]:
                lines.append(closing[heading])
            depth += 1
        lines.append("\t" * depth + line)
    broken = (
        "\n".join(lines)
        .replace("PAPER MILLS [2621]\n", " [2621\n]")
        .replace("</SEC-HEADER>", "</FILER>\n</SEC-HEADER>")
    )
    plain, header = header_of(read, tab), header_of(read, broken)
    assert faults_of(read, broken) == ["malformed-header"]
    (whole,), (filer,) = plain.filers, header.filers
    assert filer.sic == "2621"
    assert filer.sic_name is None
    for field in ("name", "cik", "ein", "state", "file_number", "business_address", "mail_address", "former_names"):
        assert getattr(filer, field) == getattr(whole, field)


def test_sections_without_indentation(read: Read, tab: str) -> None:
    owner = """\
<REPORTING-OWNER>

COMPANY DATA:
\tCOMPANY CONFORMED NAME:\t\t\tQUILL JANE R
\tCENTRAL INDEX KEY:\t\t\t0009999902
\tSTANDARD INDUSTRIAL CLASSIFICATION:\t []
<RELATIONSHIP>DIRECTOR

BUSINESS ADDRESS:
\tSTREET 1:\t\t2 MILL LANE
</REPORTING-OWNER>
SERIAL COMPANY:

COMPANY DATA:
\tCOMPANY CONFORMED NAME:\t\t\tLANTERN TRUST 2004-1
\tSTATE OF INCORPORATION:\t\t\tDE
</SERIAL-COMPANY>
"""
    header = header_of(read, tab.replace("</SEC-HEADER>", owner + "</SEC-HEADER>"))
    assert [(f.role, f.name) for f in header.filers] == [
        ("filer", "LANTERN PAPER CO /DE/"),
        ("reporting owner", "QUILL JANE R"),
        ("serial company", "LANTERN TRUST 2004-1"),
    ]
    person = header.filers[1]
    assert (person.sic, person.sic_name, person.business_address) == (None, None, Address(street1="2 MILL LANE"))
    assert ("RELATIONSHIP", "DIRECTOR") in header.other


def test_several_filers_keep_their_own_values(read: Read, tab: str) -> None:
    filer = tab[tab.index("FILER:") : tab.index("</SEC-HEADER>")]
    second = filer.replace("LANTERN PAPER CO /DE/", "LANTERN FINANCE LLC").replace("001-99901", "333-99902-01")
    header = header_of(read, tab.replace("</SEC-HEADER>", "\n" + second + "</SEC-HEADER>"))
    assert [(f.name, f.file_number) for f in header.filers] == [
        ("LANTERN PAPER CO /DE/", "001-99901"),
        ("LANTERN FINANCE LLC", "333-99902-01"),
    ]


def test_dashed_tag_leaked_into_an_item_line(read: Read, tab: str) -> None:
    header = header_of(read, tab.replace("\t\tResults of Operations and Financial Condition", "\t\t<ITEMS>2.02"))
    assert header.items == ("2.02", "")
    assert header.item_numbers == ("2.02", None)


@pytest.mark.parametrize(
    ("printed", "code", "name"),
    [
        ("2621", "2621", None),
        ("PAPER MILLS [2621]", "2621", "PAPER MILLS"),
        ("[2621", "2621", None),
        ("[]", None, None),
    ],
)
def test_industry(read: Read, tab: str, printed: str, code: str | None, name: str | None) -> None:
    (filer,) = header_of(read, tab.replace("PAPER MILLS [2621]", printed)).filers
    assert (filer.sic, filer.sic_name) == (code, name)


def test_ein_since_2025(read: Read, tab: str) -> None:
    (filer,) = header_of(read, tab.replace("IRS NUMBER", "EIN")).filers
    assert filer.ein == "009999999"


def test_blank_values_are_not_said(read: Read, tab: str) -> None:
    (filer,) = header_of(read, tab.replace("1934 Act", "")).filers
    assert filer.act is None


def test_unknown_keys_are_kept_and_told(read: Read, tab: str) -> None:
    text = tab.replace("SROS:\t\t\tNYSE", "MOON PHASE:\t\tFULL\n<STAR-SIGN>LIBRA")
    assert faults_of(read, text) == ["unknown-key", "unknown-key"]
    assert header_of(read, text).other[-2:] == (("MOON PHASE", "FULL"), ("STAR-SIGN", "LIBRA"))


def test_known_keys_without_a_field_are_kept_quietly(read: Read, tab: str) -> None:
    text = tab.replace("SROS:\t\t\tNYSE", "EFFECTIVENESS DATE:\t\t20041105\n<PAPER>\nCONFIRMING COPY:\t")
    assert faults_of(read, text) == []
    assert ("EFFECTIVENESS DATE", "20041105") in header_of(read, text).other
    assert header_of(read, text).flags == ("PAPER", "CONFIRMING-COPY")


@pytest.mark.parametrize("printed", ["20041399", "2004", "soon", "２００４１１０１"])
def test_a_date_that_is_none_is_kept_as_printed(read: Read, tab: str, printed: str) -> None:
    header = header_of(read, tab.replace("REPORT:\t20041101", f"REPORT:\t{printed}"))
    assert header.period is None
    assert ("CONFORMED PERIOD OF REPORT", printed) in header.other


def test_a_second_value_of_one_field_is_kept(read: Read, tab: str) -> None:
    text = tab.replace(
        "\t\tSEC FILE NUMBER:\t001-99901", "\t\tSEC FILE NUMBER:\t001-99901\n\t\tSEC FILE NUMBER:\t333-9"
    )
    header = header_of(read, text)
    assert header.filers[0].file_number == "001-99901"
    assert ("SEC FILE NUMBER", "333-9") in header.other


def test_series_of_funds_do_not_leak_into_the_filer(read: Read, tab: str) -> None:
    series = """\
<SERIES-AND-CLASSES-CONTRACTS-DATA>
<MERGER-SERIES-AND-CLASSES-CONTRACTS>
<ACQUIRING-DATA>
<CIK>0009999909
<SERIES-ID>S000000001
</ACQUIRING-DATA>
</MERGER-SERIES-AND-CLASSES-CONTRACTS>
</SERIES-AND-CLASSES-CONTRACTS-DATA>
"""
    text = tab.replace("\t\tCENTRAL INDEX KEY:\t\t\t0009999901\n", "").replace(
        "</SEC-HEADER>", series + "</SEC-HEADER>"
    )
    header = header_of(read, text)
    assert header.filers[0].cik is None
    assert ("CIK", "0009999909") in header.other
    assert faults_of(read, text) == []


def test_values_in_latin_1(read: Read, tab: str) -> None:
    source = tab.replace("1 MILL LANE", "1 RUE DE L'\N{LATIN CAPITAL LETTER E WITH ACUTE}TANG")
    for encoding in ("latin-1", "utf-8"):
        header = read(source.encode(encoding)).header
        assert header is not None
        assert header.filers[0].business_address is not None
        assert header.filers[0].business_address.street1 == "1 RUE DE L'\N{LATIN CAPITAL LETTER E WITH ACUTE}TANG"
