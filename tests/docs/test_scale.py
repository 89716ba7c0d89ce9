"""The page that reckons the full history says what its script prints from the recorded figures.

In: docs/scale.md, docs/evidence/archive.json. Out: a failure where one is older. Never: a measurement.
"""

from __future__ import annotations

import json

from tests.docs.test_guides import ROOT, tool


def test_the_table_is_what_the_script_prints():
    record = json.loads((ROOT / "docs" / "evidence" / "archive.json").read_text(encoding="utf-8"))
    assert tool("scale").reckoned(record) in (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")


def test_the_evidence_is_what_was_recorded():
    record = json.loads((ROOT / "docs" / "evidence" / "archive.json").read_text(encoding="utf-8"))
    sizes = sorted(record["sizes"].values(), key=lambda figures: figures["filings"])
    assert (ROOT / "docs" / "evidence" / "archive.md").read_text(encoding="utf-8") == tool("archive_page").page(
        record, sizes
    )
