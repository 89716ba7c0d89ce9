"""Drafts begun from real filings: built and read, they have the cover that a careful person wrote down.

In: labelled filings of 2019 and later, and their labels. Out: a comparison by the score's own rules. Never: a filing in
the repository.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

import herewith
from herewith.cli.main import herewith_command
from herewith.drafting.build import build
from herewith.drafting.format import parse, write
from herewith.drafting.from_filing import from_filing
from herewith.drafting.proof import pieces_of
from herewith.model import Report
from herewith.model.errors import DraftError
from herewith.reading.one_filing import read_together

COVER = (
    "date_of_report", "date_of_earliest_event", "registrants", "name", "state", "file_number", "ein", "street", "city",
    "region", "postal_code", "telephone", "former", "boxes_checked", "emerging_growth", "securities_12b",
)  # fmt: skip
"""Measures of the score that are values of the cover."""
WANTED = 20


@pytest.fixture(scope="module")
def score(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "score" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def labels(shared: Path) -> list[dict[str, Any]]:
    """Every label of a report of 2019 or later whose filing is here."""
    all_of_them = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((shared / "gold").glob("*.json"))]
    recent = [label for label in all_of_them if ((label.get("cover") or {}).get("date_of_report") or "") >= "2019"]
    return [label for label in recent if (shared / "filings" / label["file"]).is_file()]


def drafted(filing: Path, folder: Path, *options: str) -> dict[str, Any]:
    """Begin a draft from a filing, build it, and read what was built."""
    draft, out = folder / "REPORT.md", folder / "out"
    for arguments in (("new", "-o", draft, "--from", filing, *options), ("build", draft, "-o", out, "--anyway")):
        result = CliRunner().invoke(herewith_command, ["draft", *map(str, arguments)])
        assert result.exit_code == 0, result.output
    main = next(path for path in out.iterdir() if b"CURRENT REPORT" in path.read_bytes() and "ex" not in path.stem)
    return herewith.read(main).to_dict()


def cover_faults(score: ModuleType, read: dict[str, Any], label: dict[str, Any]) -> list[str]:
    wrong: list[str] = score.compare(read, label, score.Tally())
    return [fault for fault in wrong if fault.split(":")[0] in COVER]


def test_the_cover_comes_from_an_earlier_filing(shared, score, labels, tmp_path):
    assert len(labels) >= WANTED
    faults = {}
    for at, label in enumerate(labels):
        day = label["cover"]["date_of_report"]
        folder = tmp_path / str(at)
        folder.mkdir()
        read = drafted(shared / "filings" / label["file"], folder, "--date", day, "--item", "8.01")
        found = cover_faults(score, read, label)
        event = label["cover"].get("date_of_earliest_event")
        if event and event != day:  # another date of report leaves the event's own out: it is the author's to say
            found = [fault for fault in found if not fault.startswith("date_of_earliest_event")]
        if found:
            faults[label["file"]] = found
    assert faults == {}


def test_a_filing_drafted_anew_with_its_items_reads_the_same(shared, score, labels, tmp_path):
    faults = {}
    for at, label in enumerate(labels):
        folder = tmp_path / str(at)
        folder.mkdir()
        read = drafted(shared / "filings" / label["file"], folder, "--with-items")
        found = cover_faults(score, read, label)
        if [i["number"] for i in read["items"]] != [i["number"] for i in label["items"]]:
            found.append(f"items {[i['number'] for i in read['items']]}")
        if found:
            faults[label["file"]] = found
    assert faults == {}


def values(report: Report) -> tuple[Any, ...] | None:
    """What a cover says, as far as every era asks it."""
    cover = report.cover
    if cover is None:
        return None
    registrants = [(r.name, r.state, r.file_number, r.ein) for r in cover.registrants]
    return (
        cover.date_of_report,
        registrants,
        cover.street,
        cover.city,
        cover.region,
        cover.postal_code,
        cover.telephone,
    )


def test_reports_of_every_era_are_drafted_anew_and_read_the_same(shared, tmp_path):
    """One in four of the filings; what EDGAR no longer takes (a typed exhibit of longer lines) is refused by name."""
    same = refused = 0
    for at, path in enumerate(sorted((shared / "filings").iterdir())[::4]):
        try:
            report = herewith.read(path)
        except herewith.SourceError:
            continue
        if report.cover is None or not report.items:
            continue
        folder = tmp_path / str(at)
        folder.mkdir()
        started = from_filing(report, with_items=True)
        for file in started.files:
            (folder / file.name).write_bytes(file.data)
        try:
            documents = build(parse(write(started.draft), folder / "REPORT.md"), folder=folder)
        except DraftError:
            refused += 1
            continue
        read = read_together(pieces_of(documents))
        assert [item.number for item in read.items] == [item.number for item in report.items], path.name
        assert values(read) == values(report), path.name
        same += 1
    assert same > 100
    assert refused <= same // 50
