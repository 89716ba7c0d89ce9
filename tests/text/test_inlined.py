"""Boxes that a style sets in the line do not cut it.

In: composed markup. Out: lines. Never: a box of a page set as a word.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.text.html import lay_out_html
from herewith.text.inlined import with_inline_boxes

LINES = {
    "words in boxes": (
        '<div>FORM <div style="display:inline;">8-K</div>/A</div><div>CURRENT REPORT</div>',
        "FORM 8-K/A\nCURRENT REPORT",
    ),
    "a box in a box": (
        (
            '<p>(<div style="display:inline">614</div>) <div style="white-space:nowrap;display:inline;">'
            '<div style="display: inline">555-0100</div></div></p>'
        ),
        "(614) 555-0100",
    ),
    "blocks within a box set in the line": (
        '<div style="color:red;display: inline;"><div>one</div><div>two</div></div>three',
        "one\ntwo\nthree",
    ),
    "columns are no words": ('<div style="display:inline-block">a</div><div>b</div>', "a\nb"),
    "a box that closes itself": ('<div style="display:inline"/>a<div>b</div>c', "a\nb\nc"),
}


@pytest.mark.parametrize("case", LINES)
def test_lines(case: str) -> None:
    markup, lines = LINES[case]
    assert lay_out_html(markup.encode(), 0).text.strip() == lines


BITS = st.lists(
    st.sampled_from(("<div>", "</div>", '<div style="display:inline">', "<DIV STYLE='display:inline'/>", "a"))
)


@given(BITS)
def test_every_place_stays(bits: list[str]) -> None:
    markup = "".join(bits)
    named = with_inline_boxes(markup)
    assert len(named) == len(markup)
    assert [c for c in named if c in "<>/a="] == [c for c in markup if c in "<>/a="]
