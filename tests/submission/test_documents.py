"""Documents found by their tags."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from herewith.model import Document, Span, Submission
from herewith.submission.documents import find_documents, next_document

Read = Callable[[str | bytes], Submission]


def only(read: Read, body: str, filename: str = "a.txt") -> Document:
    text = f"<DOCUMENT>\n<TYPE>EX-99\n<SEQUENCE>1\n<FILENAME>{filename}\n<TEXT>\n{body}</TEXT>\n</DOCUMENT>\n"
    (document,) = read(text).documents
    return document


@pytest.mark.parametrize("wrapper", ["PDF", "XBRL", "XML", "JSON"])
def test_wrappers_are_left_out(read: Read, wrapper: str) -> None:
    document = only(read, f"<{wrapper}>\n{{}}\n</{wrapper}>\n")
    assert document.content() == b"{}\n"


def test_a_wrapper_that_is_not_closed_is_left_out_all_the_same(read: Read) -> None:
    assert only(read, "<XBRL>\n<?xml version='1.0'?><html/>\n").content() == b"<?xml version='1.0'?><html/>\n"


def test_lower_case_xml_is_no_wrapper(read: Read) -> None:
    assert only(read, "<xml>\n</xml>\n").content() == b"<xml>\n</xml>\n"


def test_a_page_may_print_the_tags_in_its_words() -> None:
    source = b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nThe <DOCUMENT> tag, the </DOCUMENT> tag.\n</TEXT>\n</DOCUMENT>\n"
    (extent,) = find_documents(source, Span(0, len(source)))
    assert source[extent.content.start : extent.content.end] == b"The <DOCUMENT> tag, the </DOCUMENT> tag.\n"
    assert extent.missing == ()


def test_unknown_tags_of_an_entry_are_told(read: Read) -> None:
    submission = read("<DOCUMENT>\n<TYPE>8-K\n<FLAWED>YES\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>\n")
    assert [fault.kind for fault in submission.faults] == ["unknown-key"]
    assert submission.documents[0].entry.type == "8-K"


def test_a_description_may_hold_a_bracket(read: Read) -> None:
    submission = read("<DOCUMENT>\n<TYPE>8-K\n<DESCRIPTION>HOLDINGS <5% & >10%\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>\n")
    assert submission.documents[0].entry.description == "HOLDINGS <5% & >10%"


def test_empty_document(read: Read) -> None:
    document = only(read, "")
    assert (document.kind, document.pieces) == ("empty", ())
    assert only(read, " \n\n").kind == "empty"


def test_no_document() -> None:
    assert next_document(b"no tags", 0, 7) == -1
    assert list(find_documents(b"", Span(0, 0))) == []
