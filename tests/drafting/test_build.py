"""What a build gives: files, names, types; and what it refuses, in one sentence with the cure."""

from __future__ import annotations

import base64
import datetime as dt

import msgspec
import pytest

import herewith
from herewith.drafting.build import HTML_SINCE, build, is_tagged, suggested_format
from herewith.drafting.built import exhibit_name, prefix_of
from herewith.drafting.edgar_html import restrictions_of_all
from herewith.drafting.submission import submission_text
from herewith.model import Cover, Filer, HerewithError, Registrant, Security, Signature
from herewith.model.draft import Draft, DraftExhibit, DraftItem, ExhibitList, Paragraph, Run, said

GIF = base64.b64decode("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==")


def plover(day: dt.date, *exhibits: tuple[str, str | None], form: str = "8-K", **more: object) -> Draft:
    """A report of the Plover Shoe Company, which moved."""
    cover = Cover(
        form=said(form),
        date_of_report=day,
        registrants=(
            Registrant(
                name=said("Plover Shoe Company"),
                state=said("Massachusetts"),
                file_number=said("001-12345"),
                ein=said("04-9993100"),
            ),
        ),
        street=said("14 Lasting Street"),
        city=said("Brockton"),
        region=said("Massachusetts"),
        postal_code=said("02301"),
        telephone=said("(508) 555-0131"),
        securities_12b=(
            Security(title=said("Common Stock"), symbol=said("PLVR"), exchange=said("New York Stock Exchange")),
        )
        if day.year > 2019
        else (),
        boxes_checked=() if day.year > 2004 else None,
        emerging_growth=False if day >= dt.date(2017, 4, 12) else None,
    )
    new = day.year > 2004
    words = f"On {day:%B} {day.day}, {day.year}, Plover Shoe Company moved its office across the street."
    items = [DraftItem(number="8.01" if new else "5", blocks=(Paragraph(runs=(Run(text=words),)),))]
    if exhibits:
        lead = Paragraph(runs=(Run(text="(d) Exhibits." if new else "(c) Exhibits."),))
        items.append(DraftItem(number="9.01" if new else "7", blocks=(lead, ExhibitList())))
    draft = Draft(
        form=form,
        cover=cover,
        filers=(Filer(cik="0009993100", fiscal_year_end="1231"),),
        items=tuple(items),
        exhibits=tuple(
            DraftExhibit(number=n, description=f"Release number {n}, dated {day:%B} {day.day}, {day.year}", file=f)
            for n, f in exhibits
        ),
        signatures=(
            Signature(
                registrant=said("Plover Shoe Company"),
                date=day,
                conformed=said("/s/ Mehitabel Alden-Cruz"),
                name=said("Mehitabel Alden-Cruz"),
                title=said("Treasurer"),
            ),
        ),
    )
    return msgspec.structs.replace(draft, **more)


_DAYS = [
    dt.date(1995, 3, 1), dt.date(1997, 3, 4), dt.date(1999, 7, 1), dt.date(2001, 3, 1), dt.date(2003, 10, 30),
    dt.date(2005, 3, 1), dt.date(2010, 3, 1), dt.date(2017, 10, 2), dt.date(2018, 3, 1), dt.date(2020, 3, 2),
    dt.date(2022, 3, 1), dt.date(2024, 3, 1), dt.date(2026, 3, 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "layout"), [*((day, "ascii") for day in _DAYS), *((day, "html") for day in _DAYS if day >= HTML_SINCE)]
)
def test_the_check_finds_nothing_in_a_clean_report_of_any_time(day, layout, tmp_path):
    words = f"# Plover Shoe Company Moves\n\nBROCKTON, Mass., {day:%B} {day.day}, {day.year} - It moved.\n"
    (tmp_path / "release.md").write_text(words, encoding="utf-8")
    draft = plover(day, ("99.1", "release.md"))
    documents = build(draft, layout, folder=tmp_path)
    assert restrictions_of_all(documents, day) == ()
    report = herewith.read(submission_text(draft, documents))
    assert [f for f in herewith.check(report).findings if f.severity != "note"] == []
    assert report.disagreements == ()
    assert report.unread == ()
    assert report.exhibits["99.1"].status == "attached"


def test_files_of_a_tagged_report(tmp_path):
    (tmp_path / "release.htm").write_text('<html><body><p>It moved. <img src="shoe.gif"></p></body></html>')
    (tmp_path / "shoe.gif").write_bytes(GIF)
    (tmp_path / "lease.txt").write_text("This lease is of May.\n")
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    draft = plover(dt.date(2024, 3, 1), ("10.1", "lease.txt"), ("99.1", "release.htm"), ("99.2", "plan.pdf"))
    documents = build(draft, folder=tmp_path)
    assert [(d.name, d.type) for d in documents] == [
        ("plvr-20240301.htm", "8-K"),
        ("plvrex10-1.txt", "EX-10.1"),
        ("plvrex99-1.htm", "EX-99.1"),
        ("plvrex99-2.pdf", "EX-99.2"),
        ("shoe.gif", "GRAPHIC"),
        ("plvr-20240301.xsd", "EX-101.SCH"),
        ("plvr-20240301_pre.xml", "EX-101.PRE"),
    ]
    assert documents[3].data == b"%PDF-1.4\n%%EOF\n"
    page = documents[0].data.decode()
    assert '<a href="plvrex99-1.htm">Release number 99.1' in page
    assert "Cover Page Interactive Data File (embedded within the Inline XBRL document)" in page
    report = herewith.read(submission_text(draft, documents))
    assert [e.number for e in report.exhibits] == ["10.1", "99.1", "99.2", "104"]
    assert [d.kind for d in report.documents][3:5] == ["uuencoded", "uuencoded"]
    assert [d.attachment.size for d in report.documents if d.attachment] == [len(b"%PDF-1.4\n%%EOF\n"), len(GIF)]


def test_the_header_of_the_submission_is_read_back(tmp_path):
    draft = plover(dt.date(2024, 3, 1), form="8-K/A")
    moment = dt.datetime(2024, 3, 4, 16, 15, 3)  # noqa: DTZ001  # Eastern wall time, as the header has it
    text = submission_text(draft, build(draft), accession="0009993100-24-000007", accepted=moment)
    header = herewith.read(text).header
    assert header is not None
    assert (header.accession, header.form) == ("0009993100-24-000007", "8-K/A")
    assert (header.period, header.filed, header.accepted) == (dt.date(2024, 3, 1), dt.date(2024, 3, 4), moment)
    assert header.item_numbers == ("8.01",)
    (filer,) = header.filers
    assert (filer.name, filer.cik, filer.ein, filer.state) == ("PLOVER SHOE COMPANY", "0009993100", "049993100", "MA")
    assert (filer.file_number, filer.fiscal_year_end, filer.form_type) == ("001-12345", "1231", "8-K/A")
    assert filer.business_address is not None
    assert filer.business_address.zip == "02301"
    assert header.document_count == len(header.documents) == 3


def test_what_the_date_suggests():
    assert suggested_format(dt.date(1999, 6, 27)) == "ascii"
    assert suggested_format(dt.date(1999, 6, 28)) == "html"
    assert not is_tagged(plover(dt.date(2020, 3, 2)))
    assert is_tagged(plover(dt.date(2020, 3, 2), ("104", None)))
    assert is_tagged(plover(dt.date(2021, 6, 15)))
    assert not is_tagged(plover(dt.date(2019, 6, 14), ("104", None)))


@pytest.mark.parametrize(
    ("day", "file", "asked", "told"),
    [
        (dt.date(1998, 3, 2), None, {"layout": "html"}, "EDGAR took no HTML on 1998-03-02"),
        (dt.date(2018, 3, 1), None, {"tagged": True}, "EDGAR took no tagged covers on 2018-03-01"),
        (dt.date(2018, 3, 1), "release.docx", {}, "EDGAR takes no .docx as an exhibit"),
        (dt.date(2018, 3, 1), "absent.md", {}, "put the file of exhibit 99.1 beside the draft"),
        (dt.date(2018, 3, 1), "latin.md", {}, "latin.md:2: the file is not in UTF-8: save it as UTF-8"),
        (dt.date(2018, 3, 1), "wild.htm", {}, "the picture http://plover.example/a.gif is not in"),
        (dt.date(2018, 3, 1), "curly.txt", {"layout": "ascii"}, "curly.txt:1: EDGAR takes no"),
    ],
)
def test_what_cannot_be_built_is_told_with_the_cure(day, file, asked, told, tmp_path):
    (tmp_path / "release.docx").write_bytes(b"PK")
    (tmp_path / "latin.md").write_bytes(b"a\ncaf\xe9\n")
    (tmp_path / "curly.txt").write_text("“moved”\n", encoding="utf-8")
    (tmp_path / "wild.htm").write_text('<p><img src="http://plover.example/a.gif"></p>')
    draft = plover(day, *([("99.1", file)] if file else []))
    with pytest.raises(HerewithError) as error:
        build(draft, folder=tmp_path, **asked)
    assert told in str(error.value)


def test_curly_quotes_are_put_straight_if_told(tmp_path):
    (tmp_path / "curly.txt").write_text("“moved”\n", encoding="utf-8")
    draft = plover(dt.date(2003, 3, 3), ("99.1", "curly.txt"))
    assert build(draft, "ascii", folder=tmp_path, plainly=True)[1].data == b'"moved"\n'


def test_no_key_no_tags():
    draft = plover(dt.date(2024, 3, 1), filers=(), lines=(("cover.registrants.0", 4),))
    with pytest.raises(HerewithError, match="line 4: registrant 1 has no CIK"):
        build(draft)


def test_names_of_files():
    draft = plover(dt.date(2018, 3, 1))
    assert prefix_of(draft) == "plover"
    taken: set[str] = set()
    numbers = ["99.1", "99(1)", "4.1.1", "10.16A", "12"]
    assert [exhibit_name(draft, n, ".htm", taken) for n in numbers] == [
        "ploverex99-1.htm", "ploverex99-1a.htm", "ploverex4-11.htm", "ploverex10-16a.htm", "ploverex12.htm",
    ]  # fmt: skip
    nameless = msgspec.structs.replace(draft, cover=Cover(date_of_report=dt.date(2018, 3, 1)))
    assert prefix_of(nameless) == "report"


@pytest.mark.parametrize(("day", "before"), [(dt.date(2017, 8, 31), False), (dt.date(2017, 9, 1), True)])
def test_an_index_stands_before_the_signatures_since_2017_and_links(day, before, tmp_path):
    (tmp_path / "lease.txt").write_text("This lease is of May.\n")
    draft = plover(day, ("10.1", "lease.txt"))
    both = msgspec.structs.replace(draft.exhibits[0], listed_in=("item", "index"))
    draft = msgspec.structs.replace(draft, exhibits=(both,))
    documents = build(draft, folder=tmp_path)
    page = documents[0].data.decode()
    assert (page.index("EXHIBIT INDEX") < page.index("SIGNATURE")) is before
    assert page.count('<a href="ploverex10-1.txt">') == 2 * before
    report = herewith.read(submission_text(draft, documents))
    assert report.exhibits["10.1"].listed_in == ("item", "index")
    assert [f for f in herewith.check(report).findings if f.severity != "note"] == []
