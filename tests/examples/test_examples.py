"""The packaged examples, read in full and held against the reading that was written by hand.

In: each example as it ships, and put into other clothes (carriage returns, non-breaking spaces, another envelope, none,
one more document). Out: the same values. Never: an expected value that a program made.
"""

from __future__ import annotations

import html
import re
from importlib.resources import files
from typing import Any

import pytest

import herewith
from herewith.examples import example, expected, names
from herewith.model import UsageError

HEADER_ONLY = ("accession", "form", "period", "filed", "accepted", "items")
MAIN = re.compile(rb"<TEXT>\n(.*?)</TEXT>\n", re.DOTALL)
TAG = re.compile(rb"<[^>]*>")
FOOT = re.compile(rb"(?m)^ {9,}-?\d-?\n<PAGE>.*$")
ONE_MORE = (
    b"<DOCUMENT>\n<TYPE>EX-99.9\n<SEQUENCE>9\n<FILENAME>annex.txt\n<DESCRIPTION>ANNEX\n<TEXT>\n"
    b"Item 8.01  Other Events\n\nThis is an annex, and no item of the report.\n\nSIGNATURE\n</TEXT>\n</DOCUMENT>\n"
)


def folded(text: str) -> str:
    return " ".join(text.split())


def printed_words(data: bytes) -> str:
    """All that the main document prints, tags and furniture left out in the simplest way there is."""
    found = MAIN.search(data)
    body = FOOT.sub(b"", found.group(1) if found else data)
    if b"</" in body:
        body = TAG.sub(b" ", re.sub(rb"(?s)<ix:header>.*?</ix:header>", b" ", body))
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("cp1252")
    return bare(html.unescape(text))


def bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.fixture(params=names())
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(data: bytes) -> dict[str, Any]:
    return herewith.read(data).to_dict()


def values(reading: dict[str, Any]) -> dict[str, Any]:
    """What the 8-K itself says, whatever it is wrapped in."""
    return {
        "form": reading["form"],
        "cover": reading["cover"],
        "items": [{k: item[k] for k in ("number", "title", "text", "letters", "heading")} for item in reading["items"]],
        "exhibits": [{k: e[k] for k in ("number", "description", "marks", "listed_in")} for e in reading["exhibits"]],
        "signatures": reading["signatures"],
    }


# ── the examples themselves ──────────────────────────────────────────────────────────────────────────────────────────


def test_every_file_of_the_folder_is_named():
    folder = files("herewith.examples")
    here = {f.name for f in folder.iterdir() if f.name.endswith((".txt", ".htm"))}
    assert here == set(names())
    assert here


def test_each_has_a_line_in_the_catalogue(name):
    catalogue = (files("herewith.examples") / "CATALOGUE.md").read_text(encoding="utf-8")
    assert catalogue.count(f"`{name}`") == 1


def test_is_found_by_its_stem(name):
    assert example(name.rpartition(".")[0]) == example(name)


def test_an_unknown_name_is_told_the_known_ones():
    with pytest.raises(UsageError, match=r"2003-ascii\.txt"):
        example("1887-papyrus")


def test_nothing_expected_is_missing_from_the_page(name):
    """The hand-made reading quotes the document: a slip of the pen fails here, whatever the reader does."""
    page, reading = printed_words(example(name)), expected(name)
    quoted = [words for item in reading["items"] for words in (item["title"], item["first_words"], item["last_words"])]
    quoted += [words for item in reading["items"] for words in item.get("contains", ())]
    quoted += [value for exhibit in reading["exhibits"] for value in (exhibit["number"], exhibit["description"])]
    quoted += [signed[key] for signed in reading["signatures"] for key in ("registrant", "name", "title")]
    quoted += [value for registrant in reading["cover"]["registrants"] for value in registrant.values()]
    quoted += [reading["cover"][key] for key in ("street", "city", "region", "postal_code", "telephone")]
    quoted += [value for row in reading["cover"]["securities_12b"] for value in row.values()]
    assert [words for words in quoted if bare(words) not in page] == []


# ── the reading, in full ─────────────────────────────────────────────────────────────────────────────────────────────


def test_header(name):
    want, got = expected(name)["header"], read(example(name))["header"]
    if want is None:
        assert got is None
        return
    assert {key: got[key] for key in HEADER_ONLY} == {key: want[key] for key in HEADER_ONLY}
    assert [{key: filer[key] for key in want["filers"][0]} for filer in got["filers"]] == want["filers"]
    assert [{key: entry[key] for key in want["documents"][0]} for entry in got["documents"]] == want["documents"]


def test_form_and_cover(name):
    want, got = expected(name), read(example(name))
    assert got["form"] == want["form"]
    assert {key: got["cover"][key] for key in want["cover"]} == want["cover"]


def test_items(name):
    want, got = expected(name)["items"], read(example(name))["items"]
    assert [(i["number"], i["title"]) for i in got] == [(i["number"], i["title"]) for i in want]
    for mine, theirs in zip(want, got, strict=True):
        text = theirs["text"]
        assert text == folded(text)
        assert text.startswith(mine["first_words"]), text[:120]
        assert text.endswith(mine["last_words"]), text[-120:]
        for words in mine.get("contains", ()):
            assert words in text


def test_exhibits(name):
    got = read(example(name))["exhibits"]
    assert [{k: e[k] for k in ("number", "description", "status")} for e in got] == expected(name)["exhibits"]


def test_signatures(name):
    got = read(example(name))["signatures"]
    assert [{k: s[k] for k in ("registrant", "date", "name", "title")} for s in got] == expected(name)["signatures"]


def test_disagreements_are_those_planted(name):
    got = read(example(name))["disagreements"]
    assert [{w["source"]: w["value"] for w in d["witnesses"]} for d in got] == expected(name)["disagreements"]


def test_every_value_is_at_its_place(name):
    """The bytes at the spans of a value, tags and entities apart, are its words."""
    report = herewith.read(example(name))
    reading = report.to_dict(spans=True)
    assert len(reading["spans"]) > 20
    for pointer, ranges in reading["spans"].items():
        value: Any = reading
        for step in pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]
        pieces = [report.source[start:end].decode("utf-8", "surrogateescape") for start, end in ranges]
        stood = html.unescape(" ".join(pieces)).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        assert bare(stood.replace("\ufffd", "")) == bare(value), pointer


# ── in other clothes ─────────────────────────────────────────────────────────────────────────────────────────────────


def main_document(data: bytes) -> bytes:
    """The 8-K alone, its dash-stuffing undone."""
    found = MAIN.search(data)
    body = found.group(1) if found else data
    return re.sub(rb"(?m)^- -", b"-", body) if data.startswith(b"-----BEGIN") else body


def in_an_envelope(body: bytes, form: bytes) -> bytes:
    return (
        b"<SEC-DOCUMENT>0009999999-99-000001.txt : 19990101\n<SEC-HEADER>0009999999-99-000001.hdr.sgml : 19990101\n"
        b"ACCESSION NUMBER:\t\t0009999999-99-000001\nCONFORMED SUBMISSION TYPE:\t" + form + b"\n</SEC-HEADER>\n"
        b"<DOCUMENT>\n<TYPE>" + form + b"\n<SEQUENCE>1\n<TEXT>\n" + body + b"</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )


def non_breaking(data: bytes) -> bytes:
    """Every space between two tags of the main document becomes a non-breaking one."""
    found = MAIN.search(data)
    start, end = found.span(1) if found else (0, len(data))
    start = data.index(b"<body" if b"<body" in data[start:end] else b"<BODY", start)
    parts = re.split(rb"(<[^>]*>)", data[start:end])
    parts[::2] = [part.replace(b" ", b"&#160;") for part in parts[::2]]
    return data[:start] + b"".join(parts) + data[end:]


def followed(data: bytes) -> bytes:
    """One more document after the last."""
    if b"</DOCUMENT>" not in data:
        return data
    end = data.rindex(b"</DOCUMENT>\n") + len(b"</DOCUMENT>\n")
    return data[:end] + ONE_MORE + data[end:]


def test_with_carriage_returns(name):
    assert values(read(example(name).replace(b"\n", b"\r\n"))) == values(read(example(name)))


@pytest.mark.parametrize("name", ["2006-html.txt", "2010-coregistrants.txt", "2013-html.htm", "2024-inline-xbrl.txt"])
def test_with_non_breaking_spaces(name):
    assert values(read(non_breaking(example(name)))) == values(read(example(name)))


def test_out_of_its_envelope(name):
    alone = read(main_document(example(name)))
    assert values(alone) == values(read(example(name)))
    assert alone["header"] is None
    told = {e["status"] for e in alone["exhibits"]} - {"incorporated by reference"}
    assert told <= {"not to be known", "attached"}, "with the main document alone, nobody can tell what was attached"


def test_in_another_envelope(name):
    wrapped = in_an_envelope(main_document(example(name)), expected(name)["form"].encode())
    assert values(read(wrapped)) == values(read(example(name)))


def test_with_another_document_after_it(name):
    wrapped = in_an_envelope(main_document(example(name)), expected(name)["form"].encode())
    for data in (example(name), wrapped):
        assert values(read(followed(data))) == values(read(data))


def test_spans_move_with_the_envelope(name):
    """The same words, at the same distance from each other."""
    body = main_document(example(name))
    wrapped = in_an_envelope(body, expected(name)["form"].encode())
    shift = wrapped.index(body)
    here, there = herewith.read(body), herewith.read(wrapped)
    for mine, theirs in zip(here.items, there.items, strict=True):
        assert [(s.start + shift, s.end + shift) for s in mine.text.spans] == [
            (s.start, s.end) for s in theirs.text.spans
        ]
