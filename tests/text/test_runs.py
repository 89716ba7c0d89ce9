"""Cutting markup into texts and runs of tags: the fast expression and the careful one agree."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.text.runs import split_runs

CAREFUL = re.compile(r"((?:<[a-zA-Z/!?][^<>]*> *)+)")
BITS = ("<", "<a", ">", " ", "word", "<p b>", "</p>", "<!--", '"', '<div a="x > y">', "<ix:x/>", "< b", "1<2", "&lt;")


@given(st.lists(st.sampled_from(BITS), max_size=14).map("".join))
def test_however_broken_the_cut_is_the_careful_one(markup: str) -> None:
    assert split_runs(markup) == CAREFUL.split(markup)


@pytest.mark.parametrize(
    ("markup", "pieces"),
    [
        ("<p>Item <b> </b>8.01", ["", "<p>", "Item ", "<b> </b>", "8.01"]),
        ("<p <b>bold</b>", ["<p ", "<b>", "bold", "</b>", ""]),
        ("text <i>that <b never ends", ["text ", "<i>", "that <b never ends"]),
    ],
)
def test_a_tag_that_holds_another_or_never_ends_is_text(markup: str, pieces: list[str]) -> None:
    assert split_runs(markup) == pieces
