"""Word drafts: every word of the body arrives, a paragraph a line; what is no Word file is told."""

from __future__ import annotations

import io
import re

import docx
import pytest

from herewith.model import SourceError
from herewith.submission.word import html_of, is_word


def draft() -> bytes:
    document = docx.Document()
    document.add_heading("CURRENT REPORT", level=1)
    document.add_paragraph("Delaware\t001-99310\t04-9993100")
    document.add_paragraph("Wide          gap & <angle>")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "99.1"
    table.cell(0, 1).text = "Press release"
    document.add_paragraph("One point", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_every_word_arrives_a_paragraph_a_line():
    made = html_of(draft(), "draft.docx").decode()
    words = re.sub(r"<[^>]+>|&#160;", " ", made.partition("<body>")[2]).split()
    expected = "CURRENT REPORT Delaware 001-99310 04-9993100 Wide gap &amp; &lt;angle&gt; 99.1 Press release One point"
    assert words == expected.split()
    assert len([line for line in made.splitlines() if "001-99310" in line and "CURRENT" not in line]) == 1


def test_gaps_stay_wide():
    made = html_of(draft(), "draft.docx").decode()
    assert "Delaware&#160;&#160;&#160;&#160;001-99310" in made
    assert f"Wide{'&#160;' * 10}gap" in made


def test_what_is_word_is_told_by_its_content():
    assert is_word(draft())
    assert not is_word(b"PK\x03\x04 cut")
    assert not is_word(b"<html>")
    with pytest.raises(SourceError, match="no Word file"):
        html_of(b"<html>", "draft.docx")
