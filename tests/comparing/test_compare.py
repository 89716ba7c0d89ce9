"""What differs between two reports, word for word, each word at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import herewith
from herewith.checks.specimen import filing
from herewith.comparing.compare import compare
from herewith.comparing.words import Side, Word, edits
from herewith.model import Report

FIRST = """\
filed: 2010-03-04

--- items ---
Item 5.02 Departure of Directors

On March 1, 2010, Mehitabel Alden-Cruz resigned as Treasurer. She has no disagreement. The board thanks her.

Item 7.01 Regulation FD Disclosure

She will speak on March 9.

Item 8.01 Other Events

The Company moved its office.
"""
SECOND = """\
form: 8-K/A
filed: 2010-03-09
period: 2010-03-01
ein: 04-9993101

--- items ---
Item 5.02 Departure of Directors

On March 1, 2010, Mehitabel Alden-Cruz resigned as Secretary. She has no disagreement. The whole board thanks her.

Item 7.01 Regulation FD Disclosure

She will speak on March 9.

Item 9.01 Financial Statements and Exhibits

99.1   Letter of resignation
"""


def read(specimen: str, name: str = "f.txt") -> Report:
    return herewith.read(filing(specimen), name=name)


@pytest.fixture(scope="module")
def found():
    return compare(read(FIRST, "a.txt"), read(SECOND, "b.txt"))


def test_a_report_is_the_same_as_itself():
    same = compare(read(FIRST), read(FIRST))
    assert same.same
    assert {item.fate for item in same.items} == {"same"}


def test_items_are_added_removed_changed_or_the_same(found):
    assert [(i.number, i.fate) for i in found.items] == [
        ("5.02", "changed"),
        ("7.01", "same"),
        ("8.01", "removed"),
        ("9.01", "added"),
    ]


def test_words_that_differ_have_their_places(found):
    first, second = read(FIRST).source, read(SECOND).source
    told = [(e.kind, e.words) for e in found.items[0].edits if e.kind != "same"]
    assert told == [("removed", "Treasurer."), ("added", "Secretary."), ("added", "whole")]
    for edit in found.items[0].edits:
        if edit.kind != "added":
            assert edit.before is not None
            assert " ".join(first[edit.before.start : edit.before.end].decode().split()).count(edit.words) == 1
        if edit.kind != "removed":
            assert edit.after is not None
            assert " ".join(second[edit.after.start : edit.after.end].decode().split()) == edit.words


def test_cover_exhibits_and_signatures(found):
    cover = {c.field: (c.before, c.after) for c in found.cover}
    assert cover["cover.form"] == ("8-K", "8-K/A")
    assert cover["cover.registrants.0.ein"] == ("04-9993100", "04-9993101")
    (ein,) = (c for c in found.cover if c.field.endswith("ein"))
    (place,) = ein.after_places
    assert read(SECOND).source[place.start : place.end] == b"04-9993101"
    assert [(c.field, c.before, c.after) for c in found.exhibits] == [
        ("exhibits.99.1", None, "Letter of resignation"),
    ]
    assert [(c.field, c.before, c.after) for c in found.signatures] == [
        ("signatures.0.date", "2010-03-04", "2010-03-09"),
    ]


def test_words_lost_and_new_are_counted(found):
    assert "Treasurer" in {w.word for w in found.only_before}
    assert "Secretary" in {w.word for w in found.only_after}


def test_a_word_set_partly_in_bold_is_one_word():
    page = "<p>FORM 8-K</p><p>Item 8.01. Other Events.</p><p>The {} moved.</p><p>SIGNATURES</p>"
    one = herewith.read(page.format("Company").encode())
    other = herewith.read(page.format("<b>Comp</b>any").encode())
    assert [i.fate for i in compare(one, other).items] == ["same"]


def test_quotation_marks_and_dashes_are_no_difference():
    page = "FORM 8-K\n\nItem 8.01. Other Events.\n\nThe {}Company{} moved.\n\nSIGNATURES\n"
    one = herewith.read(page.format('"', '"').encode())
    other = herewith.read(page.format("“", "”").encode())
    assert compare(one, other).same


def test_it_becomes_plain_data(found):
    data = found.to_dict()
    assert data["schema"] == "herewith.comparison/1"
    assert data["items"][0]["edits"][0]["kind"] == "same"


WORDS = st.lists(st.sampled_from(["a", "b", "c.", "d", "e."]), max_size=30)


@given(WORDS, WORDS)
def test_edits_give_both_sides_back(before, after):
    def side(words: list[str]) -> Side:
        return Side([Word(w, w, -1, -1) for w in words], None)

    made = edits(side(before), side(after))
    assert " ".join(e.words for e in made if e.kind != "added") == " ".join(before)
    assert " ".join(e.words for e in made if e.kind != "removed") == " ".join(after)


def test_long_texts_are_compared_in_bounded_time():
    """Fifty thousand words without a sentence's end: told as replaced, not matched pair by pair."""
    made = edits(
        Side([Word(f"a{i}", f"a{i}", -1, -1) for i in range(50_000)], None),
        Side([Word(f"b{i}", f"b{i}", -1, -1) for i in range(50_000)], None),
    )
    assert [e.kind for e in made] == ["removed", "added"]
