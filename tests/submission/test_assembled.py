"""A submission put together from files: offsets of the report are its own, exhibits follow."""

from __future__ import annotations

import pytest

from herewith.examples import example
from herewith.model import UsageError
from herewith.submission.assembled import Piece, assembled, starts
from herewith.text import view_of

MAIN = b"FORM 8-K\n\nItem 8.01. Other Events.\n\nNothing.\n"
RELEASE = b"<html><body><p>EXHIBIT 99.1</p></body></html>"
WRAPPED = b"<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>r.htm\n<TEXT>\n" + RELEASE + b"\n</TEXT>\n</DOCUMENT>\n"


def test_the_source_is_the_files_one_after_another():
    pieces = (Piece(name="a.txt", data=MAIN), Piece(name="r.htm", data=RELEASE, type="EX-99.1"))
    made = assembled(pieces, view_of)
    assert made.source == MAIN + RELEASE
    assert list(starts(pieces)) == [0, len(MAIN)]
    assert [(d.entry.type, d.entry.filename, d.kind) for d in made.documents] == [
        (None, "a.txt", "text"),
        ("EX-99.1", "r.htm", "html"),
    ]
    assert [d.content() for d in made.documents] == [MAIN, RELEASE]
    assert made.header is not None
    assert made.header.form is None


def test_tags_around_a_document_stay_outside_it():
    made = assembled((Piece(name="a.txt", data=MAIN), Piece(name="x.htm", data=WRAPPED)), view_of)
    assert made.documents[1].content().strip() == RELEASE
    assert made.documents[1].entry.type == "EX-99.1"
    assert made.documents[1].entry.filename == "r.htm"


def test_a_fault_keeps_its_place():
    broken = WRAPPED.replace(b"</TEXT>\n", b"") + b"stray words"
    made = assembled((Piece(name="a.txt", data=MAIN), Piece(name="x.htm", data=broken)), view_of)
    assert made.faults
    assert all(fault.span is None or fault.span.start >= len(MAIN) for fault in made.faults)


def test_a_whole_submission_is_no_piece():
    with pytest.raises(UsageError, match="whole submission"):
        assembled((Piece(name="a.txt", data=MAIN), Piece(name="b.txt", data=example("2003-ascii.txt"))), view_of)
