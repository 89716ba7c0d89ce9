"""What is drafted in HTML is read back, with a tagged cover and without.

In: reports made up, with letters beyond Latin-1. Out: their reading, equal to the draft in cover, items, tables cell by
cell, exhibits, signatures; no restriction of EDGAR's broken, no witness that disagrees. Never: a filing that exists.
"""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import msgspec
import pytest
from hypothesis import given, settings
from tests.drafting.composing import differences, drafts, fold

import herewith
from herewith.drafting.build import HTML_SINCE, build, with_cover_data
from herewith.drafting.edgar_html import restrictions_of_all
from herewith.drafting.inline_xbrl import TAGGED_SINCE
from herewith.drafting.runs import words_of
from herewith.drafting.submission import submission_text
from herewith.model.draft import Draft, Table

_AUTHORS = re.compile(r"A\d\d|C05|C06|D\d\d|I\d\d|K\d\d|X23|Q10")
"""What these reports themselves do wrong: days on which EDGAR is closed, numbers that nobody has, words that answer no
item, an incident whose nature, scope and timing only its author can tell apart and tag. Rules on the cover, its tags,
the envelope, the documents, the links and the signatures are not among them."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the one file that all exhibits of made-up reports link to."""
    made = tmp_path_factory.mktemp("exhibits")
    (made / "exhibit.md").write_text("# What was agreed\n\nThe plovers — 東京 — agree.\n\n- a\n- b\n", encoding="utf-8")
    return made


def attached(draft: Draft) -> Draft:
    """Give each exhibit its file; the cover's data (104) are for the build to list."""
    exhibits = tuple(msgspec.structs.replace(e, file="exhibit.md") for e in draft.exhibits if e.number != "104")
    return msgspec.structs.replace(draft, exhibits=exhibits)


def _closes(draft: Draft, folder: Path, *, tagged: bool) -> herewith.Report:
    """Build a draft, and hold its reading to it."""
    draft = attached(draft)
    documents = build(draft, "html", folder=folder, tagged=tagged)
    assert restrictions_of_all(documents, draft.day) == ()
    report = herewith.read(submission_text(draft, documents))
    assert differences(report, with_cover_data(draft) if tagged else draft, bullet="•") == []
    assert report.disagreements == ()
    assert report.faults == ()
    found = [f for f in herewith.check(report).findings if f.severity != "note" and not _AUTHORS.fullmatch(f.code)]
    assert found == []
    printed = _tables(documents[0].data)
    for read, drafted in zip(report.items, draft.items, strict=True):
        rows = iter(read.plain().split("\n"))
        for table in (_cells(block) for block in drafted.blocks if isinstance(block, Table)):
            assert table in printed
            assert all("\t".join(filter(None, row)) in rows for row in table)
    return report


@settings(max_examples=1000, deadline=None)
@given(draft=drafts(since=HTML_SINCE, beyond=True))
def test_what_is_drafted_in_html_is_read(folder: Path, draft: Draft):
    assert _closes(draft, folder, tagged=False).facts == ()


@settings(max_examples=1000, deadline=None)
@given(draft=drafts(since=TAGGED_SINCE, beyond=True))
def test_what_is_drafted_with_a_tagged_cover_is_read(folder: Path, draft: Draft):
    report = _closes(draft, folder, tagged=True)
    assert {fact.name.partition(":")[0] for fact in report.facts} == {"dei"}


def _cells(table: Table) -> list[list[str]]:
    return [[fold(words_of(cell)) for cell in row] for row in (table.header, *table.rows)]


def _tables(page: bytes) -> list[list[list[str]]]:
    """Read every table of a page with a program that is not ours."""
    root = lxml.html.document_fromstring(page)
    return [
        [[fold(cell.text_content()) for cell in row.iter("td")] for row in table.iter("tr")]
        for table in root.iter("table")
    ]
