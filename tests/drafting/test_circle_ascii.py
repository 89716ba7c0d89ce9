"""What is drafted in ASCII is read back.

In: reports made up. Out: their reading, equal to the draft in cover, items, tables cell by cell, exhibits, signatures.
Never: a filing that exists.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from hypothesis import given, settings
from tests.drafting.composing import differences, drafts, fold

import herewith
from herewith.drafting.ascii import main_document
from herewith.drafting.ascii_characters import refused
from herewith.drafting.runs import words_of
from herewith.model.draft import Draft, Table

_TABLE = re.compile(r"^<TABLE>\n(.*?)^</TABLE>", re.MULTILINE | re.DOTALL)


@settings(max_examples=1000, deadline=None)
@given(drafts())
def test_what_is_drafted_is_read(draft: Draft):
    document = main_document(draft)
    report = herewith.read(io.BytesIO(document.encode("ascii")))
    found = differences(report, draft, bullet="-")
    assert not found, "\n".join(found)
    for read, drafted in zip(report.items, draft.items, strict=True):
        printed = report.source[read.extent.start : report.parts[-1].extent.end].decode()
        wanted = [block for block in drafted.blocks if isinstance(block, Table)]
        tables = [list(_cells(match[1])) for match in _TABLE.finditer(printed)][: len(wanted)]
        assert tables == [[[fold(words_of(cell)) for cell in row] for row in (t.header, *t.rows)] for t in wanted]


@settings(max_examples=200, deadline=None)
@given(drafts())
def test_edgar_takes_every_line(draft: Draft):
    inside = False
    for line in main_document(draft).splitlines():
        inside = line == "<TABLE>" or (inside and line != "</TABLE>")
        assert len(line) <= (132 if inside else 80)
        assert refused(re.sub(r"</?[A-Z]+>", "", line)) is None


def _cells(table: str) -> Iterator[list[str]]:
    """Take a table apart as EDGAR's marks say: `<S>` and `<C>` stand where the columns begin."""
    lines = table.splitlines()
    marks = next(line for line in lines if line.startswith("<S>"))
    starts = [match.start() for match in re.finditer(r"<[SC]>", marks)]
    ends = [*starts[1:], None]
    for line in lines:
        if not line.startswith("<") and not set(line) <= {"-", " "}:
            yield [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
