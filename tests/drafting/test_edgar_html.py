"""EDGAR's restrictions: each one fires on a document that breaks it, and is silent on one that comes near."""

from __future__ import annotations

import datetime as dt

import pytest

from herewith.drafting.built import BuiltDocument
from herewith.drafting.edgar_html import restrictions, restrictions_of_all, table

INLINE = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title></head><body><div style="display:none">'
    "<ix:header></ix:header></div>{}</body></html>"
)


def _page(body: str) -> bytes:
    return f"<html><head><title>a</title></head><body>{body}</body></html>".encode("latin-1")


@pytest.mark.parametrize(
    ("kind", "breaking", "near"),
    [
        ("element", "<p>a<blink>b</blink></p>", "<p>a<strong>b</strong></p>"),
        ("active content", "<script>x</script>", "<p>script</p>"),
        ("active content", '<a href="#x" title="javascript:go">x</a>', '<a href="#x" title="java">x</a>'),
        ("active content", "<form><p>x</p></form>", "<p>form</p>"),
        ("attribute", '<p onclick="x">a</p>', '<p align="center">a</p>'),
        ("attribute", '<td background="a">a</td>', '<td bgcolor="#FFFFFF">a</td>'),
        ("link", '<a href="http://plover.example/x.htm">a</a>', '<a href="x99.htm#top">a</a>'),
        ("link", '<a href="mailto:a@b.example">a</a>', '<a href="https://www.sec.gov/Archives/x.htm">a</a>'),
        ("link", '<a href="https://www.sec.gov/edgar">a</a>', '<a href="#a">a</a>'),
        ("picture", '<img src="mill.png" />', '<img src="mill.gif" />'),
        ("picture", '<img src="data:image/gif;base64,R0" />', '<img src="mill.jpg" />'),
        ("picture", '<img src="pictures/mill.gif" />', '<img src="MILL.GIF" />'),
        ("character", "<p>caf\xe9</p>", "<p>caf&#233;</p>"),
        ("character", "<p>2^2</p>", "<p>2&#94;2 ~ {a} [b] | \\ `c`</p>"),
        ("character", "<p>a\x07b</p>", "<p>a\tb\r\n\x0cc</p>"),
        ("entity", "<p>&plover;</p>", "<p>&eacute;&amp;</p>"),
        ("entity", "<p>&#150;</p>", "<p>&#8211;</p>"),
        ("entity", "<p>&#xD800;</p>", "<p>&#x2610;</p>"),
    ],
)
def test_a_page_that_breaks_a_restriction_is_told_and_one_near_it_is_not(kind, breaking, near):
    assert {found.kind for found in restrictions(_page(breaking), "a.htm")} == {kind}
    assert restrictions(_page(near), "a.htm") == ()


@pytest.mark.parametrize(
    ("kind", "breaking", "near"),
    [
        ("nested table", "<table><tr><td><table></table></td></tr></table>", "<table></table><table></table>"),
        ("element", "<p>a<cite>b</cite></p>", "<p>a<em>b</em></p>"),
        ("attribute", '<a name="x">a</a>', '<a id="x">a</a>'),
        ("element", "<ix:tuple></ix:tuple>", "<ix:nonNumeric>a</ix:nonNumeric>"),
    ],
)
def test_beside_inline_xbrl_more_is_restricted(kind, breaking, near):
    assert {found.kind for found in restrictions(INLINE.format(breaking).encode(), "a.htm")} == {kind}
    assert restrictions(INLINE.format(near).encode(), "a.htm") == ()
    if kind != "element" or "cite" in breaking:  # without Inline XBRL it is taken
        assert restrictions(_page(breaking), "a.htm") == ()


def test_a_tagged_document_has_no_doctype_and_is_xhtml():
    tagged = INLINE.format("")
    assert [r.kind for r in restrictions(f"<!DOCTYPE html>{tagged}".encode(), "a.htm")] == ["doctype"]
    assert [r.kind for r in restrictions(tagged.replace("1999", "1998").encode(), "a.htm")] == ["namespace"]
    assert restrictions(b"<!DOCTYPE html>" + _page(""), "a.htm") == ()


@pytest.mark.parametrize(
    ("kind", "breaking", "near"),
    [
        ("line length", "x" * 81, "x" * 80),
        ("line length", f"<TABLE>\n{'x' * 133}\n</TABLE>", f"<TABLE>\n{'x' * 132}\r\n</TABLE>"),
        ("line length", f"<TABLE>\n</TABLE>\n{'x' * 100}", "<TABLE>\n</TABLE>\nx"),
        ("tag", "<TABLE>\n<CAPTION>", "<TABLE>\n<CAPTION>\n<S>  <C>\n</TABLE>"),
        ("tag", "</TABLE>", "<PAGE>"),
        ("tag", "<TABLE>\n<TABLE>\n</TABLE>", "<TABLE>\n</TABLE>\n<TABLE>\n</TABLE>"),
        ("tag", "<B>a", "a < b > c"),
        ("character", "it \x93moved\x94", '"it moved"'),
    ],
)
def test_a_typewritten_document_has_lines_and_tags_of_its_own(kind, breaking, near):
    assert {found.kind for found in restrictions(breaking.encode("latin-1"), "a.txt")} == {kind}
    assert restrictions(near.encode("latin-1"), "a.txt") == ()


@pytest.mark.parametrize(
    ("breaking", "near"),
    [
        ("a" * 29 + ".htm", "a" * 28 + ".htm"),
        ("press release.htm", "press-release.htm"),
        ("release.docx", "release.pdf"),
        ("_release.htm", "2release.htm"),
        ("rel\u00e9ase.htm", "Release.HTM"),
    ],
)
def test_names_of_files(breaking, near):
    assert {found.kind for found in restrictions(b"", breaking)} == {"name"}
    assert restrictions(b"", near) == ()


@pytest.mark.parametrize("name", ["2a.htm", "A.htm", "a-b-c.htm", "a.b.htm", "a_b_c.htm"])
def test_names_were_stricter_before_2010(name):
    assert [found.kind for found in restrictions(b"", name, dt.date(2009, 12, 31))] == ["name"]
    assert restrictions(b"", name, dt.date(2010, 1, 1)) == ()
    assert restrictions(b"", "a-b_c.htm", dt.date(2009, 12, 31)) == ()


def test_documents_together_have_names_and_a_size():
    def built(name: str, size: int) -> BuiltDocument:
        return BuiltDocument(name=name, type="8-K", description="", data=b"a" * size)

    assert [r.kind for r in restrictions_of_all([built("a.gif", 1), built("A.gif", 1)])] == ["name"]
    half = table().limits.submission // 2
    assert restrictions_of_all([built("a.gif", half), built("b.gif", half)]) == ()
    assert [r.kind for r in restrictions_of_all([built("a.gif", half), built("b.gif", half + 1)])] == ["size"]


def test_a_finding_has_its_line():
    (found,) = restrictions(_page("\n\n<blink>a</blink>"), "a.htm")
    assert (found.name, found.line) == ("a.htm", 3)


def test_the_table_says_where_it_has_its_facts_from():
    assert all(cited.source for cited in table().citations)
    assert len(table().citations) >= 8
