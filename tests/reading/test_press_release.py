"""The first lines of releases: specimens of each way to set them, in full; and what is no release.

In: pages of companies that do not exist, in a submission that lists them as exhibits. Out: the reading of a careful
person, at its place in the source. Never: a headline of what is no release.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import pickle
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herewith
from herewith.examples import example, expected, names
from herewith.model.schema import schema

HERE = Path(__file__).parent / "releases"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
RELEASES = [name for name, want in EXPECTED.items() if want["shown_by"]]
MAIN = b"""\
                                    FORM 8-K

Item 5.  Other Events.

         See the exhibit.

Item 7.  Financial Statements and Exhibits.

         (c)  Exhibits.

              %s      %s
"""


def submission(
    page: bytes, number: str = "99.1", description: str = "Text of the announcement", name: str = "ex.htm"
) -> bytes:
    """A submission whose one exhibit is a page."""
    main = MAIN % (number.encode(), description.encode())
    return (
        b"<SEC-DOCUMENT>0009999999-99-000001.txt : 19990101\n<SEC-HEADER>0009999999-99-000001.hdr.sgml : 19990101\n"
        b"ACCESSION NUMBER:\t\t0009999999-99-000001\nCONFORMED SUBMISSION TYPE:\t8-K\n</SEC-HEADER>\n"
        b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n" + main + b"</TEXT>\n</DOCUMENT>\n"
        b"<DOCUMENT>\n<TYPE>EX-"
        + number.encode()
        + b"\n<SEQUENCE>2\n<FILENAME>"
        + name.encode()
        + b"\n<TEXT>\n"
        + page
        + b"</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )


def read(page: bytes, **listed: str) -> herewith.Report:
    return herewith.read(submission(page, **listed))


def release(page: bytes | str, **listed: str) -> herewith.PressRelease:
    data = page.encode() if isinstance(page, str) else page
    found = read(data, **listed).exhibits[0].press_release()
    assert found is not None
    return found


def typed(words: str) -> str:
    """A release of one headline over some words, typed."""
    return f"\n                    DUNLIN SETTLES ITS SUIT\n\n{words}\n"


def quoted(found: herewith.PressRelease) -> dict[str, herewith.Passage]:
    """Every passage of a release, by name."""
    names = ("headline", "dateline", "place", "date_printed", "first_paragraph")
    values = {name: getattr(found, name) for name in names}
    values |= {f"subhead {index}": words for index, words in enumerate(found.subheads)}
    return {name: words for name, words in values.items() if words is not None}


def bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words)


def as_printed(source: bytes, passage: herewith.Passage) -> str:
    stood = b" ".join(source[span.start : span.end] for span in passage.spans)
    try:
        text = stood.decode("utf-8")
    except UnicodeDecodeError:
        text = stood.decode("cp1252")
    return html.unescape(text)


# ── specimens in full ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", EXPECTED)
def test_is_read_as_a_careful_person_reads_it(name):
    got, want = release((HERE / name).read_bytes()), EXPECTED[name]
    assert list(got.shown_by) == want["shown_by"]
    assert got.headline == want.get("headline")
    assert list(got.subheads) == want.get("subheads", [])
    for key in ("dateline", "place", "date", "date_printed"):
        assert getattr(got, key) == want.get(key), key
    if "paragraph" not in want:
        assert got.first_paragraph is None
        return
    first, last = want["paragraph"]
    assert got.first_paragraph is not None
    assert got.first_paragraph.startswith(first)
    assert got.first_paragraph.endswith(last)


@pytest.mark.parametrize("name", RELEASES)
def test_every_value_is_at_its_place(name):
    """The bytes at the spans, entities apart, are the words; and they stand in the exhibit's own document."""
    report = read((HERE / name).read_bytes())
    found = report.exhibits[0].press_release()
    assert found is not None
    assert len(quoted(found)) >= 5
    for what, passage in quoted(found).items():
        assert bare(as_printed(report.source, passage)) == bare(passage), what
        assert report.documents[1].pieces[0].start <= passage.extent.start, what


@pytest.mark.parametrize("name", EXPECTED)
def test_carriage_returns_change_nothing(name):
    page = (HERE / name).read_bytes()
    assert release(page.replace(b"\n", b"\r\n")) == release(page)


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".htm")])
def test_non_breaking_spaces_change_nothing(name):
    page = (HERE / name).read_bytes()
    parts = re.split(rb"(<[^>]*>)", page)
    parts[::2] = [part.replace(b" ", b"&nbsp;") for part in parts[::2]]
    assert release(b"".join(parts)) == release(page)


@pytest.mark.parametrize("name", [name for name in RELEASES if name.endswith(".htm")])
def test_capitals_of_tags_change_nothing(name):
    page = (HERE / name).read_bytes()
    shouted = re.sub(rb"<(/?)([a-zA-Z]+)", lambda m: b"<" + m[1] + m[2].upper(), page)
    assert release(shouted) == release(page)


@pytest.mark.parametrize("name", names())
def test_examples(name):
    want = expected(name)["releases"]
    for exhibit in herewith.read(example(name)).exhibits:
        found = exhibit.press_release()
        mine = want.get(exhibit.number)
        if mine is None:
            assert found is None or not found.shown_by, exhibit.number
            continue
        assert found is not None
        assert list(found.shown_by) == mine["shown_by"]
        assert (found.headline, list(found.subheads)) == (mine["headline"], mine["subheads"])
        assert (found.dateline, found.place, found.date_printed) == (
            mine["dateline"],
            mine["place"],
            mine["date_printed"],
        )
        assert found.date == dt.date.fromisoformat(mine["date"])
        assert found.first_paragraph is not None
        assert found.first_paragraph.startswith(mine["first_words"])
        assert found.first_paragraph.endswith(mine["last_words"])


# ── datelines ────────────────────────────────────────────────────────────────────────────────────────────────────────

SAID = "Dunlin Fittings, Inc. (Nasdaq: DUNF) announced today that it has settled its suit with the maker of washers."


@pytest.mark.parametrize(
    ("opening", "dateline", "place", "date"),
    [
        ("ERIE, Pa., May 4, 2010 -- ", "ERIE, Pa., May 4, 2010", "ERIE, Pa.", "2010-05-04"),
        (
            "ERIE, Pa.--(BUSINESS WIRE)--May 4, 2010--",
            "ERIE, Pa.--(BUSINESS WIRE)--May 4, 2010",
            "ERIE, Pa.",
            "2010-05-04",
        ),
        ("ERIE, Pa.--(BUSINESS WIRE)--", "ERIE, Pa.--(BUSINESS WIRE)", "ERIE, Pa.", None),
        ("ERIE, PA (GLOBE NEWSWIRE) -- ", "ERIE, PA (GLOBE NEWSWIRE)", "ERIE, PA", None),
        (
            "ERIE, Pa., May 4, 2010 (GLOBE NEWSWIRE) -- ",
            "ERIE, Pa., May 4, 2010 (GLOBE NEWSWIRE)",
            "ERIE, Pa.",
            "2010-05-04",
        ),
        ("ERIE, Pa., May 4 /PRNewswire-FirstCall/ -- ", "ERIE, Pa., May 4 /PRNewswire-FirstCall/", "ERIE, Pa.", None),
        ("Erie, Pennsylvania (May 4, 2010) - ", "Erie, Pennsylvania (May 4, 2010)", "Erie, Pennsylvania", "2010-05-04"),
        ("ERIE...MAY 4, 2000...", "ERIE...MAY 4, 2000", "ERIE", "2000-05-04"),
        (
            "ERIE, PENNSYLVANIA... (May 4, 2000) ...",
            "ERIE, PENNSYLVANIA... (May 4, 2000)",
            "ERIE, PENNSYLVANIA",
            "2000-05-04",
        ),
        ("(May 4, 2010) - ", "(May 4, 2010)", None, "2010-05-04"),
        ("London, 4 May 2010: ", "London, 4 May 2010", "London", "2010-05-04"),
        ("Mumbai/ Erie, Pa., 4th May 2010: ", "Mumbai/ Erie, Pa., 4th May 2010", "Mumbai/ Erie, Pa.", "2010-05-04"),
        (
            "ERIE, PA AND OIL CITY, PA May 4, 2010 - ",
            "ERIE, PA AND OIL CITY, PA May 4, 2010",
            "ERIE, PA AND OIL CITY, PA",
            "2010-05-04",
        ),
        ("ERIE, PA - ", "ERIE, PA", "ERIE, PA", None),
        ("NEW YORK -- ", "NEW YORK", "NEW YORK", None),
        (
            "TEL AVIV, Israel, Tuesday, May 4, 2010 -- ",
            "TEL AVIV, Israel, Tuesday, May 4, 2010",
            "TEL AVIV, Israel",
            "2010-05-04",
        ),
        ("ERIE, PA / ACCESSWIRE / May 4, 2020 / ", "ERIE, PA / ACCESSWIRE / May 4, 2020", "ERIE, PA", "2020-05-04"),
        (
            "STOKE-ON-TRENT, England, May 4, 2010 -- ",
            "STOKE-ON-TRENT, England, May 4, 2010",
            "STOKE-ON-TRENT, England",
            "2010-05-04",
        ),
    ],
)
@pytest.mark.parametrize(
    "set_in", ["<html><body><p>Dunlin Settles</p><p>{}</p></body></html>", "Dunlin Settles\n\n{}\n"]
)
def test_dateline(opening, dateline, place, date, set_in):
    page = set_in.format(html.escape(opening + SAID) if "<" in set_in else opening + SAID)
    found = release(page)
    assert (found.dateline, found.place) == (dateline, place)
    assert found.date == (dt.date.fromisoformat(date) if date else None)
    assert found.first_paragraph == SAID
    assert found.headline == "Dunlin Settles"


@pytest.mark.parametrize(
    "opening",
    [
        "On May 4, 2010, ",
        "As of May 4, 2010 -- ",
        "Three Months Ended March 31, 2010 -- ",
        "Effective May 4, 2010, ",
        "Agreement dated May 4, 2010 - ",
        "REVENUE - ",
        "In Erie, Pa., on May 4, 2010, ",
        "Dunlin, Inc. - ",
    ],
)
def test_what_begins_a_sentence_is_no_dateline(opening):
    assert release(typed(opening + SAID)) == herewith.PressRelease()


def test_dateline_on_a_line_of_its_own():
    found = release(typed(f"ERIE, Pa., May 4, 2010\n\n{SAID}"))
    assert (found.headline, found.dateline) == ("DUNLIN SETTLES ITS SUIT", "ERIE, Pa., May 4, 2010")
    assert found.first_paragraph == SAID


def test_headline_under_the_dateline():
    found = release(f"ERIE, Pa., May 4, 2010\n\n          DUNLIN SETTLES ITS SUIT\n\n{SAID}\n")
    assert (found.headline, found.dateline) == ("DUNLIN SETTLES ITS SUIT", "ERIE, Pa., May 4, 2010")


def test_date_of_a_line_above_where_the_dateline_has_none():
    found = release(f"FOR RELEASE: May 4, 2010\n\n     DUNLIN SETTLES ITS SUIT\n\nERIE, Pa. -- {SAID}\n")
    assert (found.place, found.date_printed, found.date) == ("ERIE, Pa.", "May 4, 2010", dt.date(2010, 5, 4))


def test_a_date_without_a_year_stays_as_printed():
    found = release(typed(f"ERIE, Pa., May 4 -- {SAID}"))
    assert (found.date_printed, found.date) == ("May 4", None)


def test_place_and_date_at_the_foot_of_a_consent_are_no_dateline():
    page = typed(
        "We consent to the use of our report in the registration statement of the company.\n\nErie, Pa.\nMay 4, 2010"
    )
    assert release(page) == herewith.PressRelease()


# ── titles ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def titled(*lines: str) -> herewith.PressRelease:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return release(f"<html><body>{body}<p>ERIE, Pa., May 4, 2010 -- {SAID}</p></body></html>")


@pytest.mark.parametrize(
    ("lines", "headline", "subheads"),
    [
        (
            ["Dunlin Sells Its Valve Business to", "The Marsh Group"],
            "Dunlin Sells Its Valve Business to The Marsh Group",
            [],
        ),
        (["DUNLIN FITTINGS, INC.", "REPORTS A PROFIT"], "DUNLIN FITTINGS, INC. REPORTS A PROFIT", []),
        (["DUNLIN FITTINGS, INC.", "Dunlin Reports a Profit"], "Dunlin Reports a Profit", []),
        (
            ["Dunlin Reports a Profit", "Record orders for washers"],
            "Dunlin Reports a Profit",
            ["Record orders for washers"],
        ),
        (
            ["<b>Dunlin Reports</b>", "<b>a Profit for Washers</b>", "<i>Best ever</i>"],
            "Dunlin Reports a Profit for Washers",
            ["Best ever"],
        ),
        (["Dunlin Reports a Profit", "— Orders up 4% —"], "Dunlin Reports a Profit", ["Orders up 4%"]),
        (
            ["Dunlin Reports a Profit", "• Orders up", "• Debt down"],
            "Dunlin Reports a Profit",
            ["Orders up", "Debt down"],
        ),
        (["DUNLIN REPORTS A PROFIT", "Washers rise"], "DUNLIN REPORTS A PROFIT", ["Washers rise"]),
        (["Contact: Wilhelmina Oduya", "(216) 555-0107", "Dunlin Reports a Profit"], "Dunlin Reports a Profit", []),
        (["Dunlin Reports a Profit", "Contact: Wilhelmina Oduya, (216) 555-0107"], "Dunlin Reports a Profit", []),
        (["P R E S S  R E L E A S E", "Dunlin Reports a Profit"], "Dunlin Reports a Profit", []),
        (["Contact: Wilhelmina Oduya", "(216) 555-0107"], None, []),
    ],
)
def test_headline_and_the_lines_under_it(lines, headline, subheads):
    found = titled(*lines)
    assert found.headline == headline
    assert list(found.subheads) == subheads


def test_a_headline_that_names_a_release_is_no_caption():
    found = titled("FOR IMMEDIATE RELEASE", "DUNLIN, INC. TO DELAY EARNINGS RELEASE")
    assert found.headline == "DUNLIN, INC. TO DELAY EARNINGS RELEASE"
    assert found.shown_by == ("dateline", "caption")


def test_a_page_typed_with_a_blank_line_under_every_line():
    words = (
        "ERIE...MAY 4, 2000...Dunlin Fittings, Inc. (Nasdaq: DUNF) has announced that it",
        "has completed the purchase of a maker of washers, which it had agreed to buy in",
        "March. The price was paid in cash, of which the company had more than it needed",
        "for the moment.",
        "Washers go under bolts, and bolts go through flanges, and flanges hold the pipe",
        "to the valve; a company that sells the valve and not the washer sells a leak in",
        "time, said its president, who has held the office for longer than most flanges.",
    )
    page = "         DUNLIN COMPLETES ITS PURCHASE OF A MAKER OF WASHERS\n\n" + "\n\n".join(words) + "\n"
    found = release(page)
    assert found.headline == "DUNLIN COMPLETES ITS PURCHASE OF A MAKER OF WASHERS"
    assert found.first_paragraph is not None
    assert found.first_paragraph.endswith("more than it needed for the moment.")


# ── no release ───────────────────────────────────────────────────────────────────────────────────────────────────────

BLOG = "<html><body><p>Exhibit 99.1</p><p>Welcoming Our New Accountant</p><p>{}</p></body></html>".format(
    "At Dunlin we bring on new people every year, and today we are pleased to welcome one who can count."
)


def test_a_title_over_text_alone_is_no_release():
    assert release(BLOG) == herewith.PressRelease()


def test_a_list_that_calls_it_a_release_makes_it_one():
    found = release(BLOG, description="Press release dated May 4, 2010")
    assert found.shown_by == ("description",)
    assert (found.headline, found.dateline, found.date) == ("Welcoming Our New Accountant", None, None)
    assert found.first_paragraph is not None
    assert found.first_paragraph.startswith("At Dunlin")


def test_a_page_whose_lines_are_lost_has_no_first_paragraph():
    lost = "NEWS    Dunlin Reports    " + "and washers are what we sell, said the president of the company. " * 60
    found = release(f"<html><body>{lost}</body></html>", description="News release")
    assert (found.shown_by, found.headline, found.first_paragraph) == (("description",), None, None)


PIECES = st.sampled_from((
    "ERIE, Pa., May 4, 2010 -- ", "FOR IMMEDIATE RELEASE", "Contact:", "(216) 555-0107", "<b>", "</b>", "<p>", "<br>",
    SAID, "DUNLIN", " ", "\n", "\n\n", "--", "&nbsp;", "…", "é", "(", ")", "/", "<img src=a>", "Exhibit 99.1", "\t",
))  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.booleans())
def test_whatever_comes_every_value_is_at_its_place(pieces, markup):
    page = "".join(pieces)
    if not markup:
        page = re.sub(r"<[^>]*>|&[^;]*;", "", page)
    report = read((f"<html><body>{page}</body></html>" if markup else page).encode())
    found = report.exhibits[0].press_release()
    if found is None or not found.shown_by:
        assert found in (None, herewith.PressRelease())
        return
    for passage in quoted(found).values():
        assert passage
        assert bare(as_printed(report.source, passage)) == bare(passage)


# ── where it is asked for ────────────────────────────────────────────────────────────────────────────────────────────


def test_inside_the_main_document():
    """An exhibit that is printed after the signatures is read where it stands."""
    page = (HERE / "typed-1996.txt").read_bytes()
    signed = (
        b"\n\nSIGNATURES\n\nPursuant to the requirements of the Securities Exchange Act of 1934, the registrant has\n"
    )
    signed += b"duly caused this report to be signed on its behalf.\n\n     CORMORANT PIPE & VALVE CO.\n\n"
    signed += b"     By: /s/ L. Marsh\n\n"
    report = herewith.read(MAIN % (b"99.1", b"Press release") + signed + page)
    exhibit = report.exhibits["99.1"]
    assert exhibit.status == "attached"
    assert exhibit.extent is not None
    found, alone = exhibit.press_release(), release(page, description="Press release")
    assert found == alone
    assert found is not None
    assert found.headline is not None
    assert exhibit.extent.start < found.headline.extent.start < exhibit.extent.end


def test_what_is_not_attached_has_none():
    report = herewith.read(MAIN % (b"99.1", b"Press release"))
    assert report.exhibits["99.1"].press_release() is None


def test_a_document_no_list_names_can_be_asked_too():
    report = read((HERE / "html-2005.htm").read_bytes())
    found = report.documents[1].press_release()
    assert found is not None
    assert found.place == "CEDAR RAPIDS, Iowa"


def test_json_holds_releases_only_when_asked():
    report = read((HERE / "html-2005.htm").read_bytes())
    assert "press_release" not in report.to_dict()["exhibits"][0]
    asked = report.to_dict(releases=True, spans=True)
    assert asked["exhibits"][0]["press_release"]["date"] == "2005-07-19"
    start, end = asked["spans"]["/exhibits/0/press_release/place"][0]
    assert report.source[start:end] == b"CEDAR RAPIDS, Iowa"
    assert asked["documents"][1]["unread"] is None
    assert {**asked["exhibits"][0], "press_release": None} == {**report.to_dict()["exhibits"][0], "press_release": None}


@pytest.mark.parametrize("name", EXPECTED)
def test_json_with_releases_is_as_the_schema_says(name):
    report = read((HERE / name).read_bytes())
    jsonschema.Draft202012Validator(schema()).validate(report.to_dict(releases=True, spans=True))


def test_json_with_releases_is_read_back():
    report = read((HERE / "html-2005.htm").read_bytes())
    again = herewith.Report.from_json(report.to_json(releases=True, spans=True))
    assert again.to_dict() == report.to_dict()
    with pytest.raises(LookupError, match="read the filing again"):
        again.exhibits[0].press_release()


def test_travels_between_processes():
    report = read((HERE / "html-2005.htm").read_bytes())
    found = pickle.loads(pickle.dumps(report.exhibits[0].press_release()))
    assert found == report.exhibits[0].press_release()
    assert found.place.spans
    assert json.loads(report.to_json(releases=True))["exhibits"][0]["press_release"]["place"] == "CEDAR RAPIDS, Iowa"


def test_real_releases_are_at_their_places(shared):
    """Of the exhibits 99 of the real filings: what is read is printed there, and most of them are releases."""
    releases = others = 0
    for path in sorted((shared / "filings").glob("*.txt")):
        report = herewith.read(path)
        for exhibit in report.exhibits:
            found = exhibit.press_release() if exhibit.number.startswith("99") else None
            if found is None or not found.shown_by:
                others += found is not None
                continue
            releases += found.headline is not None and found.first_paragraph is not None
            for what, passage in quoted(found).items():
                stood = as_printed(report.source, passage).replace("\ufffd", "")
                assert bare(stood) == bare(passage), f"{path.name} {exhibit.number} {what}"
    assert (releases > 50, others > 10) == (True, True), (releases, others)
