"""The specimens are read as a careful person reads them, however their blanks and line ends are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from tests.reading.cover.readings import FOLDER, read_bytes, read_specimen, told

from herewith.model import Cover, Passage
from herewith.reading.cover import CoverReading
from herewith.reading.forms import form_on
from herewith.text import fold

EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
NAMES = sorted(EXPECTED)
MARKUP = [name for name in NAMES if name.endswith(".html")]


def test_every_specimen_has_its_reading() -> None:
    assert sorted(p.name for p in FOLDER.iterdir() if p.suffix in (".html", ".txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_reading(name: str) -> None:
    assert told(read_specimen(name)) == EXPECTED[name]


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_do_not_matter(name: str) -> None:
    source = (FOLDER / name).read_bytes().replace(b"\n", b"\r\n")
    assert told(read_bytes(source, markup=name.endswith(".html"))) == EXPECTED[name]


@pytest.mark.parametrize("name", [name for name in MARKUP if name != "preformatted.html"])
def test_blanks_that_do_not_break(name: str) -> None:
    source = (FOLDER / name).read_bytes()
    hard = re.sub(rb">([^<]+)<", lambda m: b">" + m.group(1).replace(b" ", b"&nbsp;") + b"<", source)
    assert told(read_bytes(hard, markup=True)) == EXPECTED[name]


def passages(value: Any) -> Iterator[Passage]:
    """Give every passage inside a record."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from passages(one)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from passages(getattr(value, field))


@pytest.mark.parametrize("name", [n for n in NAMES if n.endswith(".txt")])
def test_values_stand_where_they_say(name: str) -> None:
    source = (FOLDER / name).read_bytes()
    cover = read_specimen(name).cover
    found = list(passages(cover))
    assert found
    for passage in found:
        printed = fold(" ".join(source[s.start : s.end].decode() for s in passage.spans))
        assert re.sub(r"[\W_]", "", printed) == re.sub(r"[\W_]", "", passage)


@pytest.mark.parametrize("name", NAMES)
def test_claims_are_in_order(name: str) -> None:
    reading = read_specimen(name)
    places = [place for stretch in reading.claimed for place in stretch]
    assert places == sorted(places)


UNREAD = {
    "without-captions.html": ["www.specimen.example"],
    "roll-in-a-table.html": [
        "500 South Main Street",
        "Springfield, North Carolina 28202",
        "704-555-3853",
        "First Power",
        "First Power:",
    ],
}
"""No field stands for: a web address, the second registrant's own address and telephone, whose securities these are."""


@pytest.mark.parametrize("name", ["typed-boxes.txt", "typed-columns.txt", "values-inline.html", *UNREAD])
def test_nothing_else_is_left_over(name: str) -> None:
    from tests.reading.cover.readings import view_of_bytes

    view = view_of_bytes((FOLDER / name).read_bytes(), markup=name.endswith(".html"))
    left = _left_over(view.text, read_specimen(name))
    assert set(left) == set(UNREAD.get(name, []))


def _left_over(text: str, reading: CoverReading) -> list[str]:
    at = 0
    out = []
    for start, end in (*reading.claimed, (len(text), len(text))):
        out += [fold(line) for line in re.split(r"[\n\t]", text[at:start]) if re.search(r"[^\W_]", line)]
        at = end
    return out


def test_asked_and_left_empty_is_not_absent() -> None:
    read = read_bytes(
        b"FORM 8-K\n\nDate of Report: May 1, 2001\n\n"
        b"      SPECIMEN INC\n(Exact name of registrant as specified in charter)\n"
        b"\n\n(Former name or former address, if changed since last report)\n",
        markup=False,
    ).cover
    assert read.former is None
    assert "former" in read.asked
    assert "telephone" not in read.asked


def test_a_form_amended_in_words_is_the_amended_form() -> None:
    read = read_bytes(b"FORM 8-K\n(Amendment No. 3)\n\nDate of Report: May 1, 2001\n", markup=False).cover
    assert (read.form, read.amendment, read.amendment_printed) == ("8-K", 3, "Amendment No. 3")
    assert form_on(read) == "8-K/A"


def test_an_act_as_amended_amends_no_report() -> None:
    page = b"FORM 8-K\nPursuant to the Securities Exchange Act of 1934, as\namended\n\nDate of Report: May 1, 2001\n"
    assert form_on(read_bytes(page, markup=False).cover) == "8-K"


def test_nothing_is_read_into_nothing() -> None:
    assert read_bytes(b"", markup=False).cover == Cover()
    assert told(read_bytes(b"Dear shareholders, all is well.\n", markup=False)) == {}
