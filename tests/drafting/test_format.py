"""The format that a person writes.

In: drafts as records, drafts as people write them. Out: that what is written is read back, and what faults say. Never:
a draft of a company that exists.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import given, settings
from tests.drafting.composing import drafts

from herewith.drafting.format import parse, write
from herewith.model.draft import Draft


@settings(max_examples=300, deadline=None)
@given(drafts(beyond=True))
def test_what_is_written_is_read_back(draft: Draft):
    read = parse(write(draft), Path("REPORT.md"))
    assert msgspec.structs.replace(read, lines=()) == draft
