"""The awkward shelf: filings as people really print them, held in full against readings written by hand.

In: every specimen of the folder, as bytes. Out: a list of what differs, a line each, wanted beside read. Never: an
expected value that the reader made, nor a real filing.
"""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

import herewith

HERE = Path(__file__).resolve().parent
SPECIMENS = HERE / "specimens"
NAMES = sorted(path.name for path in SPECIMENS.iterdir() if path.suffix in {".txt", ".htm"})
WRONG: dict[str, str] = {}
"""Specimens that the reader still gets wrong, and why; one that comes right fails until its line is taken out."""
NOT_PRINTED: dict[str, str] = {}
"""Specimens in whose reading a passage has words that do not stand at its place."""


def expected(name: str) -> dict[str, Any]:
    path = SPECIMENS / f"{name.rpartition('.')[0]}.expected.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def marked(name: str, wrong: dict[str, str]) -> Any:
    reason = wrong.get(name)
    return pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=reason)) if reason else name


def like(want: Any, got: Any) -> Any:
    """Cut what was read down to the keys that the reading by hand has."""
    if isinstance(want, dict) and isinstance(got, dict):
        return {key: like(value, got.get(key)) for key, value in want.items()}
    if isinstance(want, list) and isinstance(got, list):
        return [like(want[i] if i < len(want) else want[-1] if want else g, g) for i, g in enumerate(got)]
    return got


def differences(where: str, want: Any, got: Any) -> list[str]:
    """Name every value that differs, by its key."""
    if isinstance(want, dict) and isinstance(got, dict):
        return [line for key in want for line in differences(f"{where}.{key}", want[key], got.get(key))]
    if isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        return [
            line for i, (w, g) in enumerate(zip(want, got, strict=True)) for line in differences(f"{where}[{i}]", w, g)
        ]
    return [] if want == got else [f"{where}\n      wanted {want!r}\n      read   {like(want, got)!r}"]


def items_differ(want: list[dict[str, Any]], got: list[dict[str, Any]]) -> list[str]:
    """Compare the items: numbers and titles first, for without them the texts cannot be paired."""
    lines = differences("items", [(i["number"], i["title"]) for i in want], [(i["number"], i["title"]) for i in got])
    if lines:
        return lines
    for mine, theirs in zip(want, got, strict=True):
        at, text = f"item {mine['number']}", theirs["text"]
        if not text.startswith(mine["first_words"]):
            lines.append(f"{at}: first words\n      wanted {mine['first_words']!r}\n      read   {text[:90]!r}")
        if not text.endswith(mine["last_words"]):
            lines.append(f"{at}: last words\n      wanted {mine['last_words']!r}\n      read   {text[-90:]!r}")
        lines += [f"{at}: these words do not stand together: {w!r}" for w in mine.get("contains", ()) if w not in text]
    return lines


def reading(name: str) -> dict[str, Any]:
    """Read a specimen, in the keys of a reading by hand."""
    report = herewith.read((SPECIMENS / name).read_bytes())
    got = report.to_dict()
    got["faults"] = [fault["kind"] for fault in got["faults"]]
    got["disagreements"] = [
        {"field": d["field"], **{w["source"]: w["value"] for w in d["witnesses"]}} for d in got["disagreements"]
    ]
    got["unread"] = " ".join(report.unread)
    got["parts"] = [part["kind"] for part in got["parts"]]
    got["kinds"] = [document["kind"] for document in got["documents"]]
    return got


@pytest.mark.parametrize("name", [marked(name, WRONG) for name in NAMES])
def test_is_read_as_a_careful_person_reads_it(name):
    want, got = expected(name), reading(name)
    want["unread"] = " ".join(want["unread"])  # how it is cut into passages is the reader's affair
    lines = [
        line
        for key in want
        if key not in {"file", "items", "notes"}
        for line in differences(key, want[key], like(want[key], got[key]))
    ]
    lines += items_differ(want["items"], got["items"])
    assert not lines, f"{name}: {len(lines)} differ\n" + "\n".join(f"  - {line}" for line in lines)


@pytest.mark.parametrize("name", [marked(name, NOT_PRINTED) for name in NAMES])
def test_every_value_is_at_its_place(name):
    """The bytes at the spans of a value, tags and entities apart, are its words, right or wrong."""
    report = herewith.read((SPECIMENS / name).read_bytes())
    whole = report.to_dict(spans=True)
    for pointer, ranges in whole["spans"].items():
        value: Any = whole
        for step in pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]
        stood = decoded(b" ".join(report.source[start:end] for start, end in ranges))
        assert bare(html.unescape(stood)) == bare(value), pointer


# ── the shelf itself ─────────────────────────────────────────────────────────────────────────────────────────────────


def printed(name: str) -> str:
    """All that a specimen prints, tags left out in the simplest way there is."""
    text = decoded((SPECIMENS / name).read_bytes())
    return bare(html.unescape(re.sub(r"<(?!PAGE>)[^<>]*>", " ", text)))


def decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_expected_is_missing_from_the_page(name):
    """A slip of the pen in a reading by hand fails here, whatever the reader does."""
    page, want = printed(name), expected(name)
    cover = want["cover"] or {"registrants": [], "securities_12b": []}
    quoted = [words for item in want["items"] for words in (item["title"], item["first_words"], item["last_words"])]
    quoted += [exhibit[key] for exhibit in want["exhibits"] for key in ("number", "description")]
    quoted += [signed[key] for signed in want["signatures"] for key in ("registrant", "name", "title")]
    quoted += [value for row in (*cover["registrants"], *cover["securities_12b"]) for value in row.values()]
    quoted += [cover.get(key) for key in ("street", "city", "region", "postal_code", "telephone", "former")]
    quoted += want["unread"]
    assert [words for words in quoted if words and bare(words) not in page] == []


def test_every_specimen_has_a_reading_and_a_line_in_the_catalogue():
    catalogue = (HERE / "README.md").read_text(encoding="utf-8")
    readings = {path.name.removesuffix(".expected.json") for path in SPECIMENS.glob("*.expected.json")}
    assert readings == {name.rpartition(".")[0] for name in NAMES}
    assert [name for name in NAMES if catalogue.count(f"`{name}`") != 1] == []
    assert [expected(name)["file"] for name in NAMES] == NAMES
    assert {*WRONG, *NOT_PRINTED} <= set(NAMES)
