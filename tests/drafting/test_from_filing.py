"""What a draft takes of a filing: every word of its items, lists, tables and bold words; never a signature."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest

import herewith
from herewith.drafting.amend import amendment_of
from herewith.drafting.format import parse, write
from herewith.drafting.from_filing import from_filing
from herewith.drafting.from_filing_blocks import blocks_of, words_in
from herewith.drafting.from_filing_exhibits import safe_name
from herewith.model import Report, UsageError
from herewith.model.draft import ExhibitList, Listing, Paragraph, Run, Table

EXAMPLES = Path(__file__).parents[2] / "src" / "herewith" / "examples"
FILINGS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".htm"})
BULLETS = {"•", "*", "-"}
RULE = re.compile(r"[-=_]+")


def page(body: str) -> Report:
    """A report of 2026 with one item."""
    words = f"""<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
<p>Date of Report (Date of earliest event reported): November 20, 2026</p>
<p>Plover Shoe Company</p><p>(Exact name of registrant as specified in its charter)</p>
<p><b>Item 8.01 Other Events</b></p>
{body}
<p>SIGNATURE</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused
this report to be signed on its behalf by the undersigned hereunto duly authorized.</p>
<p>Plover Shoe Company</p><p>Date: November 23, 2026</p><p>By: /s/ Ann Plum</p><p>Ann Plum</p><p>Treasurer</p>
</body></html>"""
    return herewith.read(words.encode())


def blocks(body: str):
    report = page(body)
    return blocks_of(report, report["8.01"])


@pytest.mark.parametrize("path", FILINGS, ids=lambda path: path.stem)
def test_no_word_of_an_item_is_lost(path):
    report = herewith.read(path)
    for item in report.items:
        made = blocks_of(report, item)
        if not any(isinstance(block, ExhibitList) for block in made):
            lost = Counter(item.text.split()) - Counter(words_in(made).split())
            assert {word for word in lost if word not in BULLETS and not RULE.fullmatch(word)} == set(), item.number


@pytest.mark.parametrize("path", FILINGS, ids=lambda path: path.stem)
def test_what_is_begun_is_written_and_read_back(path, tmp_path):
    started = from_filing(herewith.read(path), with_items=True)
    for file in started.files:
        (tmp_path / file.name).write_bytes(file.data)
    read = parse(write(started.draft), tmp_path / "REPORT.md")
    assert [item.blocks for item in read.items] == [item.blocks for item in started.draft.items]
    assert read.exhibits == started.draft.exhibits
    assert read.cover == started.draft.cover
    assert read.signatures == started.draft.signatures


def test_bold_and_italic_words_stay_and_blanks_stand_in_plain_runs():
    (paragraph,) = blocks("<p>The <b>plant</b> <i>opened</i> on <b>Monday</b>.</p>")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Run(text="The "),
        Run(text="plant", bold=True),
        Run(text=" "),
        Run(text="opened", italic=True),
        Run(text=" on "),
        Run(text="Monday.", bold=True),
    )


def test_lists_nest_and_are_numbered():
    (listing,) = blocks("<ol><li>One<ul><li>inner</li></ul></li><li>Two</li></ol>")
    assert isinstance(listing, Listing)
    assert listing.start == 1
    assert [len(entry.blocks) for entry in listing.entries] == [2, 1]
    inner = listing.entries[0].blocks[1]
    assert isinstance(inner, Listing)
    assert inner.start is None


def test_typed_bullets_are_a_list():
    (listing,) = blocks("<p>\u2022 One thing</p><table><tr><td>\u2022</td><td>Another</td></tr></table>")
    assert isinstance(listing, Listing)
    assert [words_in(entry.blocks) for entry in listing.entries] == ["One thing", "Another"]


def test_a_table_keeps_cells_and_a_bold_row_is_its_head():
    (table,) = blocks(
        "<table><tr><td><b>Plant</b></td><td><b>Workers</b></td></tr><tr><td>Brockton</td><td>40</td></tr></table>"
    )
    assert isinstance(table, Table)
    assert [words.text for cell in table.header for words in cell] == ["Plant", "Workers"]
    assert [[run.text for cell in row for run in cell] for row in table.rows] == [["Brockton", "40"]]
    assert table.alignments == ("left", "right")


def test_a_signature_is_an_act_and_is_not_taken_over():
    started = from_filing(page("<p>Words.</p>"), with_items=True)
    (signature,) = started.draft.signatures
    assert (signature.name, signature.title) == ("Ann Plum", "Treasurer")
    assert (signature.conformed, signature.date, signature.date_printed) == (None, None, None)


def test_another_date_leaves_the_event_out_and_asks_what_its_form_asks():
    old = herewith.read(EXAMPLES / "2003-ascii.txt")
    started = from_filing(old, date_of_report=dt.date(2026, 11, 20))
    cover = started.draft.cover
    assert (cover.date_of_report, cover.date_of_earliest_event) == (dt.date(2026, 11, 20), None)
    assert (cover.boxes_checked, cover.emerging_growth) == ((), False)
    assert any("emerging growth" in remark for remark in started.remarks)
    assert started.draft.items == ()


def test_an_amendment_is_numbered_on():
    report = page("<p>Words.</p>")
    first = amendment_of(report, items=("8.01",))
    assert first.draft.form == "8-K/A"
    assert first.draft.cover.amendment == 1
    assert [item.number for item in first.draft.items] == ["8.01"]
    assert "dated November 20, 2026" in words_in(first.draft.introduction)
    assert "[insert what is amended, and why]" in words_in(first.draft.introduction)
    assert amendment_of(report).draft.items == ()
    with pytest.raises(UsageError, match=r"has no Item 5\.02 to amend; it has 8\.01"):
        amendment_of(report, items=("5.02",))


def test_without_a_cover_there_is_nothing_to_begin_from():
    with pytest.raises(UsageError, match="begin without --from"):
        from_filing(herewith.read(b"<html><body><p>A letter</p></body></html>"))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\Ex 99.HTM", "ex-99.htm"),
        ("..", "exhibit.txt"),
        ("\u00e9x.htm", "x.htm"),
    ],
)
def test_a_name_leads_nowhere(said, name):
    assert safe_name(said) == name
