"""What holds for every real filing at hand, labelled or not."""

from __future__ import annotations

import html
import importlib.util
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from tests.evidence import transformations as printed

import herewith

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_VALUES = ("form", "cover", "items", "exhibits", "signatures")
_WHITE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")


@pytest.fixture(scope="module")
def filings(shared: Path) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in sorted((shared / "filings").iterdir())}
    assert len(found) > 400, "the folder of real filings is not whole"
    return found


@pytest.fixture(scope="module")
def reports(filings: dict[str, bytes]) -> dict[str, herewith.Report]:
    return {name: herewith.read(data, name=name) for name, data in filings.items()}


def _values(report: herewith.Report) -> dict[str, Any]:
    """Give what must not change: every value, without its place and without what an envelope adds."""
    data = report.to_dict()
    for item in data["items"]:
        del item["extent"]
    for exhibit in data["exhibits"]:
        del exhibit["document"], exhibit["extent"], exhibit["status"]
    return {key: data[key] for key in _VALUES}


def _folded(value: Any) -> Any:
    """Fold blanks out of every text: where a gap was, and where a line ended, is layout."""
    if isinstance(value, str):
        return _WHITE.sub("", value)
    if isinstance(value, list):
        return [_folded(v) for v in value]
    return {k: _folded(v) for k, v in value.items()} if isinstance(value, dict) else value


@pytest.mark.parametrize(
    "change",
    [printed.with_crlf, printed.with_hard_spaces, printed.wrapped, printed.followed, printed.without_tagging],
    ids=lambda change: change.__name__,
)
def test_the_same_filing_printed_otherwise_has_the_same_values(
    filings: dict[str, bytes], reports: dict[str, herewith.Report], change: Callable[[bytes], bytes]
) -> None:
    different = {}
    for name, data in filings.items():
        changed = change(data)
        if changed != data and reports[name].current_report:
            one, other = _folded(_values(reports[name])), _folded(_values(herewith.read(changed, name=name)))
            if one != other:
                different[name] = [key for key in _VALUES if one[key] != other[key]]
    assert different == {}


@pytest.mark.parametrize("on_top", [False, True], ids=["after the cover", "on top"])
def test_a_contents_page_is_not_taken_for_the_items(
    filings: dict[str, bytes], reports: dict[str, herewith.Report], on_top: bool
) -> None:
    different = {}
    for name, report in reports.items():
        if not report.items:
            continue
        start, _ = printed.main_stretch(filings[name])
        at = start if on_top else report.parts[[p.kind for p in report.parts].index("item")].extent.start
        at = _between_blocks(filings[name], at)
        changed = printed.with_contents(filings[name], [(i.number, str(i.title or "")) for i in report.items], at)
        one, other = _folded(_values(report)), _folded(_values(herewith.read(changed, name=name)))
        if one != other:
            different[name] = [key for key in _VALUES if one[key] != other[key]]
    assert different == {}


def _between_blocks(data: bytes, at: int) -> int:
    """Move an offset back to where a page can be put in: the start of a line, or of the block or table around it."""
    if not printed.is_markup(data):
        return data.rfind(b"\n", 0, at) + 1
    table = max(data.lower().rfind(b"<table", 0, at), 0)
    if table and data.lower().rfind(b"</table", 0, at) < table:
        return table
    block = max(
        data.lower().rfind(tag, 0, at)
        for tag in (b"<p", b"<div", b"<h", b"<center", b"</p>", b"</div>", b"<body", b"<br", b"<hr")
    )
    return max(block, printed.main_stretch(data)[0])


def test_the_source_bytes_at_every_span_are_the_value(filings: dict[str, bytes]) -> None:
    wrong = []
    values = 0
    for name, data in filings.items():
        for place, passage in _passages(herewith.read(data, name=name)):
            values += 1
            printed_words = _WHITE.sub("", "".join(_decoded(data[s.start : s.end]) for s in passage.spans))
            if printed_words != _WHITE.sub("", passage) and printed_words != _WHITE.sub("", passage.replace(", ", "")):
                wrong.append((name, place, str(passage)[:60], printed_words[:60]))
    assert values > 10_000, "the reports hold next to no values"
    assert wrong == []


def _decoded(raw: bytes) -> str:
    """Decode what stands at a span, as the page shows it: bytes to characters, entities resolved, no tags to undo."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    return html.unescape(text)


def _passages(value: Any, place: str = "") -> list[tuple[str, herewith.Passage]]:
    if isinstance(value, herewith.Passage):
        return [(place, value)] if value else []
    if isinstance(value, tuple):
        return [found for i, v in enumerate(value) for found in _passages(v, f"{place}/{i}")]
    fields = getattr(value, "__struct_fields__", ())
    return [
        found
        for field in fields
        if field not in ("origin", "view", "document", "documents")
        for found in _passages(getattr(value, field), f"{place}/{field}")
    ]


def test_one_in_a_hundred_characters_at_most_is_unread(reports: dict[str, herewith.Report]) -> None:
    total = unread = 0
    for report in reports.values():
        if report.parts:
            assert report.document is not None
            total += len("".join(report.document.text().split()))
            unread += sum(len("".join(passage.split())) for passage in report.unread)
    assert total > 1_000_000
    assert unread <= total / 100


def test_what_is_no_current_report_is_named_and_read_no_further(reports: dict[str, herewith.Report]) -> None:
    others = {name: report.form for name, report in reports.items() if not report.current_report}
    assert others == {"0000899681-95-000096.txt": "S-3/A"}
    assert all(not reports[name].items and reports[name].cover is None for name in others)


def test_the_printed_cover_agrees_with_its_facts(reports: dict[str, herewith.Report], root: Path) -> None:
    spec = importlib.util.spec_from_file_location("facts_evidence", root / "tools" / "facts_evidence.py")
    assert spec is not None
    assert spec.loader is not None
    evidence = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(evidence)
    given, right = Counter[str](), Counter[str]()
    for report in reports.values():
        for field, _, _, same in evidence.compared(report):
            given[field] += 1
            right[field] += same
    assert given["name"] > 100
    assert {field: right[field] / n for field, n in given.items() if right[field] < 0.98 * n} == {}
