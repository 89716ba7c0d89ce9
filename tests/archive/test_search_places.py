"""The words of a hit are found again in the source bytes.

In: the packaged filings. Out: spans whose bytes are the words. Never: a table.
"""

from __future__ import annotations

import re

import pytest

import herewith
from herewith.archive.search_places import places
from herewith.archive.search_query import Words
from herewith.examples import example, names


def plain(source: bytes) -> str:
    """Leave of source bytes the words: tags, line ends and entities are blanks."""
    return " ".join(re.sub(r"<[^>]*>|&\w+;|&#\d+;|[^\w<>]+", " ", source.decode("latin-1")).lower().split())


@pytest.mark.parametrize("name", names())
def test_of_an_item(name):
    report = herewith.read(example(name))
    for place, item in enumerate(report.items):
        words = re.findall(r"[A-Za-z]+ [A-Za-z]+(?= )", item.text)[:3]
        for phrase in words:
            spans = places(report, "item", place, [Words(text=phrase)])
            assert spans
            assert {plain(report.source[s.start : s.end]) for s in spans} == {phrase.lower()}
            assert all(item.extent.start <= s.start < s.end <= item.extent.end for s in spans)


@pytest.mark.parametrize("name", names())
def test_of_an_attached_exhibit(name):
    report = herewith.read(example(name))
    for place, document in enumerate(report.documents):
        if document.kind not in {"text", "html"} or not (
            phrase := re.search(r"\b[a-z]{4,} [a-z]{4,}\b", document.text())
        ):
            continue
        spans = places(report, "exhibit", place, [Words(text=phrase[0])])
        assert spans
        assert {plain(report.source[s.start : s.end]) for s in spans} == {phrase[0]}


def test_a_report_without_layout_is_refused():
    report = herewith.Report.from_json(herewith.read(example("2003-ascii")).to_json())
    with pytest.raises(LookupError, match="no layout"):
        places(report, "item", 0, [Words(text="the")])
