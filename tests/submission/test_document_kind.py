"""What a document is, told by its beginning."""

from __future__ import annotations

import pytest

from herewith.submission.document_kind import kind_of

TEXT = [
    b"                       FORM 8-K\n",
    b"<PAGE>\n   SECURITIES AND EXCHANGE COMMISSION\n",
    b"<TABLE>\n<CAPTION>\n  Balance sheet\n<S>          <C>\nCash   10\n</TABLE>\n",
    b"<TABLE>\n<S> <C>\n<FN>\n<F1> note\n</FN></TABLE>\n",
    b"Write to <j.quill@lantern.example> or < p > below 0.05",
    b"{\\rtf1 typed by someone",
    b"begin forwarded message",
]
HTML = [
    b"<html><head></head>",
    b"<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//EN'>",
    b"<?xml version='1.0' encoding='UTF-8'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
    b"<DIV style='font-family: Times'>FORM 8-K</DIV>",
    b"<TABLE><TR><TD>FORM 8-K</TD></TR></TABLE>",
    b'<table width="100%">',
    b"<!-- converter comment -->\n<P ALIGN=CENTER>FORM 8-K",
    b"UNITED STATES<BR>\nSECURITIES AND EXCHANGE COMMISSION<br/>",
    b"\xef\xbb\xbf<BODY BGCOLOR='#FFFFFF'>",
]
XML = [
    b"<?xml version='1.0'?><xbrl></xbrl>",
    b'<edgarSubmission xmlns="http://www.sec.gov/edgar/x">',
    b'<link:linkbase id="a" xmlns:link="http://www.xbrl.org/2003/linkbase">',
]


@pytest.mark.parametrize("head", TEXT)
def test_text(head: bytes) -> None:
    assert kind_of(head, None) == "text"


@pytest.mark.parametrize("head", HTML)
def test_html(head: bytes) -> None:
    assert kind_of(head, None) == "html"


@pytest.mark.parametrize("head", XML)
def test_xml(head: bytes) -> None:
    assert kind_of(head, None) == "xml"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"begin 644 logo.jpg\nM", "uuencoded"),
        (b"%PDF-1.4", "pdf"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "binary"),
        (b"\x00\x01\x02\x03 words", "binary"),
        (b"", "empty"),
        (b" \r\n\t", "empty"),
    ],
)
def test_the_others(head: bytes, kind: str) -> None:
    assert kind_of(head, None) == kind


def test_a_script_that_writes_tags_is_no_page() -> None:
    assert kind_of(b"var page = '<html><body><div>';", "Show.js") == "text"


def test_hostile_beginnings_take_linear_time() -> None:
    for filling in (b"<p ", b"<table " * 3, b"<x ", b" ", b"<", b"<?xml", b"<a"):
        assert kind_of(filling * 6000, None) in {"text", "xml", "empty"}
