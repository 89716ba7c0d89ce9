"""The real filings beside the checkout: their envelopes, and the headers that people labelled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

import pytest

from herewith.model import Document, Header, Submission
from herewith.submission.envelope import split

TOLD = {"malformed-header", "unknown-key"}


def no_view(source: bytes, document: Document) -> NoReturn:
    raise AssertionError("splitting a file lays no document out")


def submission(path: Path) -> Submission:
    return split(path.read_bytes(), path.name, no_view)


def as_labelled(header: Header) -> dict[str, Any]:
    return {
        "accession": header.accession,
        "form": header.form,
        "period": header.period and header.period.isoformat(),
        "filed": header.filed and header.filed.isoformat(),
        "accepted": header.accepted and header.accepted.isoformat(),
        "items": [words for words in header.items if words],
    }


def test_labelled_headers(shared: Path) -> None:
    labelled = 0
    for path in sorted((shared / "gold").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        if not label.get("header"):
            continue
        labelled += 1
        header = submission(shared / "filings" / label["file"]).header
        assert header is not None
        wanted = label["header"]
        assert as_labelled(header) == {key: wanted[key] for key in as_labelled(header)}, label["file"]
        for record, values in zip(header.filers, wanted["filers"], strict=True):
            assert {key: getattr(record, key) for key in values} == values, label["file"]
        for entry, values in zip(header.documents, wanted["documents"], strict=True):
            assert {key: getattr(entry, key) for key in values} == values, label["file"]
    assert labelled, "no label has a header"


def test_nothing_is_wrong_with_real_envelopes(shared: Path) -> None:
    paths = sorted((shared / "filings").iterdir())
    assert paths, "no filings"
    for path in paths:
        one = submission(path)
        assert {fault.kind for fault in one.faults} <= TOLD, path.name
        assert one.documents, path.name
        for document in one.documents:
            assert document.kind != "binary", path.name
            assert (document.attachment is None) is (document.kind != "uuencoded"), path.name


def test_malformed_headers_lose_nothing(shared: Path) -> None:
    found = 0
    for path in sorted((shared / "filings").iterdir()):
        one = submission(path)
        if any(fault.kind == "malformed-header" for fault in one.faults):
            found += 1
            assert one.header is not None
            for filer in one.header.filers:
                assert filer.ein
                assert filer.state
                assert filer.sic
                assert filer.business_address
                assert filer.former_names
    if not found:
        pytest.skip("the folder holds no header of June to October 2000")
