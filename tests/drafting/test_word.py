"""Word drafts: lists of every kind, tables, words set apart; what has no place in the format is told."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.shared import Inches

from herewith.drafting.from_filing_blocks import words_in
from herewith.drafting.word import from_word
from herewith.model import SourceError, UsageError
from herewith.model.draft import ExhibitList, Listing, Paragraph, Table

COVER = (
    "FORM 8-K",
    "CURRENT REPORT",
    "Date of Report (Date of earliest event reported): November 20, 2026",
    "Plover Shoe Company",
    "(Exact name of registrant as specified in its charter)",
)
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fea735810400"
    "00000049454e44ae426082"
)


def word(write: Callable[[Any], None], *, cover: tuple[str, ...] = COVER) -> bytes:
    made = docx.Document()
    for line in cover:
        made.add_paragraph(line)
    write(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_headings_lists_tables_and_exhibits():
    def write(made: Any) -> None:
        made.add_heading("Item 5.02(b) Departure of Directors or Certain Officers", level=1)
        made.add_paragraph("First", style="List Number")
        made.add_paragraph("Second", style="List Number")
        made.add_paragraph("A point", style="List Bullet")
        slanted = made.add_paragraph()
        slanted.add_run("Plan").italic = True
        slanted.add_run(" adopted.")
        made.add_heading("Item 9.01 Financial Statements and Exhibits", level=1)
        made.add_paragraph("(d) Exhibits")
        table = made.add_table(rows=2, cols=2)
        for row, cells in enumerate((("10.1", "Plan of November 20, 2026"), ("99.1", "Press release"))):
            for column, words in enumerate(cells):
                table.cell(row, column).text = words

    started = from_word(word(write), "R.docx")
    departure, exhibits = started.draft.items
    assert (departure.number, departure.letters) == ("5.02", ("b",))
    numbered, point, slanted = departure.blocks
    assert isinstance(numbered, Listing)
    assert isinstance(point, Listing)
    assert (numbered.start, point.start) == (1, None)
    assert [words_in(entry.blocks) for entry in numbered.entries] == ["First", "Second"]
    assert isinstance(slanted, Paragraph)
    assert (slanted.runs[0].text, slanted.runs[0].italic) == ("Plan", True)
    assert any(isinstance(block, ExhibitList) for block in exhibits.blocks)
    assert [(e.number, e.description, e.file) for e in started.draft.exhibits] == [
        ("10.1", "Plan of November 20, 2026", None),
        ("99.1", "Press release", None),
    ]
    assert any("link the files" in remark and "10.1, 99.1" in remark for remark in started.remarks)


def test_a_table_keeps_its_cells():
    def write(made: Any) -> None:
        made.add_heading("Item 5.07 Submission of Matters to a Vote of Security Holders", level=1)
        table = made.add_table(rows=2, cols=3)
        for row, cells in enumerate((("Nominee", "For", "Against"), ("Wei Chen", "8,102", "90"))):
            for column, words in enumerate(cells):
                run = table.cell(row, column).paragraphs[0].add_run(words)
                run.bold = row == 0

    (item,) = from_word(word(write), "R.docx").draft.items
    (table,) = item.blocks
    assert isinstance(table, Table)
    assert [[run.text for run in cell] for cell in table.header] == [["Nominee"], ["For"], ["Against"]]
    assert [[run.text for cell in row for run in cell] for row in table.rows] == [["Wei Chen", "8,102", "90"]]
    assert table.alignments == ("left", "right", "right")


def test_what_has_no_place_is_told():
    def write(made: Any) -> None:
        made.add_heading("Item 8.01 Other Events", level=1)
        paragraph = made.add_paragraph("The plant ")
        inserted = OxmlElement("w:ins")
        inserted.append(paragraph.add_run("opened")._r)
        paragraph._p.append(inserted)
        made.add_picture(io.BytesIO(DOT), width=Inches(1))

    started = from_word(word(write), "R.docx")
    told = " ".join(started.remarks)
    assert "tracked changes were taken as accepted" in told
    assert "pictures were left out" in told
    assert "comments" not in told
    assert words_in(started.draft.items[0].blocks) == "The plant opened"


def test_an_amendment_keeps_its_number():
    cover = ("FORM 8-K/A", "Amendment No. 2", *COVER[1:])
    draft = from_word(
        word(lambda made: made.add_heading("Item 8.01 Other Events", level=1), cover=cover), "R.docx"
    ).draft
    assert (draft.form, draft.cover.amendment) == ("8-K/A", 2)


def test_what_is_no_draft_is_told():
    with pytest.raises(UsageError, match=r"R\.docx has no cover of a Form 8-K"):
        from_word(word(lambda made: made.add_paragraph("A letter"), cover=()), "R.docx")
    with pytest.raises(SourceError, match="no Word file"):
        from_word(b"<html>", "R.docx")
