"""What a typewritten report refuses, and what it prints by the day.

In: drafts of a company that does not exist. Out: refusals with their lines, covers by era. Never: a filing that exists.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from herewith.drafting.ascii import main_document
from herewith.drafting.ascii_exhibits import exhibit_document
from herewith.drafting.format import parse
from herewith.model.draft import Draft
from herewith.model.errors import DraftError


def _draft(day: dt.date, words: str = "Words.", item: str = "5") -> Draft:
    growth = "emerging growth company: no\n" if day.year > 2017 else ""
    front = f"---\ndate of report: {day}\n{growth}registrant:\n  name: Plover Shoe Company\n---\n"
    return parse(f"{front}# Item {item}\n\n{words}\n", Path("REPORT.md"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "The \u201cPlan\u201d.",
            "line 8: EDGAR takes no '\u201c' (left double quotation mark) in an ASCII document: write",
        ),
        ("\u0141\u00f3d\u017a.", "line 8: EDGAR takes no '\u0141' (latin capital letter l with stroke)"),
        ("A ^ B", "line 8: EDGAR takes no '^' (circumflex accent) in an ASCII document: write it in plain letters, or"),
        ("See \\<PAGE>.", "line 8: <PAGE> would be taken for a mark of EDGAR's: write it without the angle brackets"),
        ("It is 10<sup>6</sup>.", "line 8: '6' above the line cannot be typed after '0': write it in words, or build"),
    ],
)
def test_what_ascii_cannot_hold_is_refused_with_its_line(words, message):
    with pytest.raises(DraftError) as raised:
        main_document(_draft(dt.date(1999, 3, 1), words))
    assert message in str(raised.value)


def test_signs_are_typed_plainly_if_told():
    draft = _draft(dt.date(1999, 3, 1), "The \u201cPlan\u201d \u2014 the board\u2019s.")
    assert 'The "Plan" -- the board\'s.' in main_document(draft, plainly=True)


@pytest.mark.parametrize(
    ("day", "item", "boxes", "growth", "securities"),
    [
        (dt.date(1996, 5, 1), "5", False, False, False),
        (dt.date(2004, 8, 20), "12", False, False, False),
        (dt.date(2004, 8, 23), "8.01", True, False, False),
        (dt.date(2018, 4, 12), "8.01", True, True, False),
        (dt.date(2019, 5, 2), "8.01", True, True, True),
    ],
)
def test_the_cover_is_that_of_the_day(day, item, boxes, growth, securities):
    document = main_document(_draft(day, item=item))
    assert ("Written communications pursuant to Rule 425" in document) == boxes
    assert ("Emerging growth company [ ]" in document) == growth
    assert ("Securities registered pursuant to Section 12(b) of the Act: None" in document) == securities


def test_no_line_is_a_figure_alone_or_begins_as_a_part_of_a_report_does():
    typed = main_document(_draft(dt.date(1999, 3, 1), f"{'word ' * 14} 12%.\n\n{'word ' * 14} Item 5.02 words."))
    assert "\nword 12%.\n" in typed
    assert "\nword Item 5.02 words.\n" in typed


def test_the_title_is_that_of_the_day():
    assert "Item 5.     Other Events\n" in main_document(_draft(dt.date(1999, 3, 1)))
    assert "Item 8.01.  Other Events\n" in main_document(_draft(dt.date(2010, 3, 1), item="8.01"))


def test_an_exhibit_is_taken_as_it_is_or_laid_out():
    assert exhibit_document("  As typed\n", Path("ex99.txt")) == "  As typed\n"
    assert (
        exhibit_document("# Plover\n\nA note.[^1]\n", Path("ex99.md"))
        == f"{'Plover':^80}".rstrip() + "\n\n     A note.(1)\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n" + "b" * 81, "ex99.txt:2: the line has 81 characters, EDGAR takes 80: break it, or set it as a table"),
        ("<TABLE>\n" + "b" * 133 + "\n</TABLE>", "ex99.txt:2: the line has 133 characters, EDGAR takes 132"),
        ("caf\u00e9", "ex99.txt:1: EDGAR takes no '\u00e9' (latin small letter e with acute)"),
    ],
)
def test_an_exhibit_that_edgar_would_not_take_is_refused(text, message):
    with pytest.raises(DraftError) as raised:
        exhibit_document(text, Path("ex99.txt"))
    assert message in str(raised.value)
