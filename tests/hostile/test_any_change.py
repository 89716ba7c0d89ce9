"""Whatever happens to a filing, it is read into a report, or refused in a clear sentence; and every span is inside it.

In: the packaged examples and the awkward shelf, changed by hypothesis; a few hundred real filings changed by seed,
where they are at hand. Out: what the report says of its own places. Never: a time; `make hostile` measures.
"""

from __future__ import annotations

import importlib.util
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import herewith
from herewith.pages.lit_page import lit_page

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "src" / "herewith" / "examples", ROOT / "tests" / "shelf" / "specimens")
SPECIMENS = tuple(p for folder in FOLDERS for p in sorted(folder.iterdir()) if p.suffix in {".txt", ".htm"})
TAG = re.compile(rb"<[^<>]{1,200}>")
TRAILING = (
    b"<DOCUMENT>\n<TYPE>EX-99.9\n<SEQUENCE>9\n<FILENAME>annex.txt\n<TEXT>\n"
    b"Item 8.01  Other Events\n\nNo item of the report.\n\nSIGNATURE\n</TEXT>\n</DOCUMENT>\n"
)
REAL = 300

specimens = st.sampled_from(SPECIMENS)
changes = settings(max_examples=300, deadline=None)


@cache
def content(path: Path) -> bytes:
    return path.read_bytes()


def looked_at(data: bytes, name: str = "changed.txt") -> herewith.Report | None:
    """Read, ask for everything, and hold every place against the source; None where it was refused."""
    try:
        report = herewith.read(data, name=name)
    except herewith.HerewithError as error:
        refused = str(error)
    else:
        refused = ""
    if refused:
        assert len(refused.split()) > 3, "a refusal says what, where and what to do"
        return None
    told = report.to_dict(spans=True)
    for pointer, ranges in told["spans"].items():
        for start, end in ranges:
            assert 0 <= start < end <= len(data), pointer
    extents = [part.extent for part in report.parts]
    assert [e.start for e in extents] == sorted(e.start for e in extents)
    for one in (*extents, *(item.extent for item in report.items), *(p for d in report.documents for p in d.pieces)):
        assert 0 <= one.start <= one.end <= len(data)
    for fault in report.faults:
        assert fault.span is None or 0 <= fault.span.start <= fault.span.end <= len(data)
    assert herewith.Report.from_json(report.to_json(spans=True)).to_dict(spans=True) == told
    report.to_markdown()
    herewith.check(report)
    lit_page(report)
    return report


def values(report: herewith.Report | None) -> Any:
    assert report is not None
    told = report.to_dict()
    return told["form"], told["cover"], [(i["number"], i["title"], i["text"]) for i in told["items"]]


@given(specimens, st.data())
@changes
def test_any_cut(path: Path, data: st.DataObject) -> None:
    whole = content(path)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    looked_at(data.draw(st.sampled_from((whole[:end], whole[start:], whole[:start] + whole[end:]))))


@given(specimens, st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=40))
@changes
def test_any_bytes_changed(path: Path, flips: list[tuple[float, int]]) -> None:
    changed = bytearray(content(path))
    for place, byte in flips:
        changed[int(place * len(changed))] = byte
    looked_at(bytes(changed))


@given(specimens, st.randoms(use_true_random=False))
@changes
def test_tags_that_change_places(path: Path, chance: random.Random) -> None:
    whole = content(path)
    tags = [found.span() for found in TAG.finditer(whole)]
    if not tags:
        return
    parts: list[bytes] = []
    done = 0
    for start, end in sorted(chance.sample(tags, min(len(tags), chance.choice((1, 3, 20))))):
        put = whole[slice(*chance.choice(tags))] * chance.choice((0, 1, 1, 30))
        parts += (whole[done:start], put)
        done = end
    looked_at(b"".join((*parts, whole[done:])))


@given(specimens, st.floats(0, 1), st.integers(1, 200), st.integers(0, 9))
@changes
def test_a_stretch_repeated(path: Path, place: float, length: int, doublings: int) -> None:
    whole = content(path)
    at = int(place * len(whole))
    looked_at(whole[:at] + whole[at : at + length] * (1 << doublings) + whole[at + length :])


@given(specimens, specimens, st.floats(0, 1), st.floats(0, 1))
@changes
def test_two_filings_in_one(one: Path, other: Path, first: float, second: float) -> None:
    head, tail = content(one), content(other)
    looked_at(head[: int(first * len(head))] + tail[int(second * len(tail)) :])


@given(
    st.binary(max_size=400), st.sampled_from([b"", b"FORM 8-K\n", b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n", b"<html>8-K<p>"])
)
@changes
def test_any_bytes(data: bytes, before: bytes) -> None:
    looked_at(before + data)


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_line_ends_of_another_system_change_no_value(path: Path) -> None:
    data = content(path)
    crlf = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
    assert values(looked_at(crlf)) == values(looked_at(data))


ENVELOPED = [path for path in SPECIMENS if b"<DOCUMENT>" in content(path) and b"</DOCUMENT>" in content(path)]


@pytest.mark.parametrize("path", ENVELOPED, ids=lambda path: path.stem)
def test_a_document_that_follows_changes_no_item(path: Path) -> None:
    data = content(path)
    last = data.rfind(b"</DOCUMENT>")
    last += len(b"</DOCUMENT>")
    assert values(looked_at(data[:last] + b"\n" + TRAILING + data[last:])) == values(looked_at(data))


def test_real_filings_changed(shared: Path) -> None:
    found = importlib.util.spec_from_file_location("hostile_mutations", ROOT / "tools" / "hostile_mutations.py")
    assert found is not None
    assert found.loader is not None
    changing = importlib.util.module_from_spec(found)
    found.loader.exec_module(changing)
    filings = sorted(p for p in (shared / "filings").iterdir() if p.stat().st_size < 200_000)
    for seed in range(REAL):
        path = filings[seed * 7 % len(filings)]
        data, changed = changing.mutated(path.read_bytes(), seed)
        if len(data) < 400_000:
            looked_at(data, f"{path.name}, seed {seed}, {changed}")
