"""What SQL counts of real filings is what a person counted: the labels beside the filings."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import write_deltalake

import herewith
from herewith.archive.asking import Tables
from herewith.archive.report_row import REPORT, report_row

Labels = dict[str, dict[str, list[dict[str, str | None]]]]


@pytest.fixture(scope="module")
def labels(shared: Path) -> Labels:
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared / "gold").glob("*.json"))]
    return {label["file"]: label for label in map(json.loads, texts)}


@pytest.fixture(scope="module")
def archive(shared: Path, labels: Labels, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    url = str(tmp_path_factory.mktemp("labels"))
    rows = [report_row(herewith.read(shared / "filings" / name)) for name in labels]
    write_deltalake(f"{url}/reports", pa.Table.from_pylist(rows, schema=REPORT), partition_by=["filing_year"])
    return Tables(url)


def counted(archive: Tables, query: str) -> Counter[tuple[str, ...]]:
    return Counter({tuple(row[:-1]): row[-1] for row in (list(r.values()) for r in archive.table(query).to_pylist())})


def test_items_by_number_are_those_of_the_labels(archive, labels):
    found = counted(archive, "select number, count(*) as n from items group by 1")
    assert found == Counter((str(item["number"]),) for label in labels.values() for item in label["items"])


def test_items_of_each_filing_are_those_of_the_labels(archive, labels):
    rows = archive.table("select file, item_numbers from filings").to_pylist()
    found = {row["file"]: row["item_numbers"] for row in rows}
    assert found == {
        name: [item["number"] for item in label["items"]] for name, label in labels.items() if name in found
    }
    assert len(found) >= len(labels) - 2


def test_exhibits_and_signatures_are_those_of_the_labels(archive, labels):
    for view in ("exhibits", "signatures"):
        ((found,),) = [list(row.values()) for row in archive.table(f"select count(*) from {view}").to_pylist()]
        assert found == sum(len(label[view]) for label in labels.values())
