"""Originals written again: nothing hostile is left, no text is lost, what is lit is what was asked for.

In: fragments in `hostile/` within a small report, and small documents here. Out: markup, read with an HTML parser that
is not ours. Never: a comparison with the markup's own spelling, where its meaning is the point.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as oracle

from herewith.model import Document, DocumentEntry, Origin, Span
from herewith.text.lit import Light, light_up
from herewith.text.opening import view_of

HOSTILE = Path(__file__).parent / "hostile"
FRAGMENTS = sorted(HOSTILE.glob("*.htm"))
BLANK = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
STYLE_VALUE = re.compile(r"[a-z0-9.% -]+")


def document(data: bytes, kind: Any = "html", *pieces: tuple[int, int]) -> Document:
    spans = tuple(Span(a, b) for a, b in pieces or ((0, len(data)),))
    return Document(entry=DocumentEntry(type="8-K"), pieces=spans, kind=kind, origin=Origin(data, view_of))


def words_at(data: bytes, *words: bytes, kind: str = "cover", link: bool = True) -> list[Light]:
    return [
        Light(f"w{i}", (Span(data.index(w), data.index(w) + len(w)),), kind, link=link) for i, w in enumerate(words)
    ]


def written(data: bytes, lights: list[Light] | None = None, kind: str = "html") -> str:
    return light_up(data, document(data, kind), lights or []).markup


def tree(markup: str) -> oracle.HtmlElement:
    return oracle.fromstring(f"<html><body><div id='all'>{markup}</div></body></html>").get_element_by_id("all")


def shown(markup: str) -> str:
    """The text, without what names an image."""
    found = tree(markup)
    for placeholder in found.xpath("//*[@class='left-out']"):
        placeholder.text = ""
    return BLANK.sub("", found.text_content())


def printed(data: bytes, kind: str = "html") -> str:
    return BLANK.sub("", view_of(data, document(data, kind)).text.replace("\0", "\ufffd"))


def lit(markup: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for mark in tree(markup).iter("mark"):
        for key in mark.get("data-of").split():
            found[key] = found.get(key, "") + mark.text_content()
    return found


def whole(fragment: Path) -> bytes:
    return (HOSTILE / "around.html").read_bytes().replace(b"{fragment}", fragment.read_bytes())


class Tags(HTMLParser):
    """Checks that elements nest, and keeps what there is of them."""

    VOID = frozenset(("br", "hr", "wbr"))

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[tuple[str, str, str | None]] = set()
        self.tags: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.seen |= {(tag, name, value) for name, value in attrs}
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def tags(markup: str) -> Tags:
    found = Tags()
    found.feed(markup)
    found.close()
    assert found.open == []
    return found


ALLOWED = {
    "a", "abbr", "address", "b", "big", "blockquote", "br", "cite", "code", "dd", "dfn", "div", "dl", "dt", "em", "hr",
    "i", "kbd", "li", "mark", "ol", "p", "pre", "s", "samp", "small", "span", "strong", "sub", "sup", "table", "td",
    "th", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
ATTRIBUTES = {
    "align", "border", "cellpadding", "cellspacing", "class", "colspan", "data-of", "data-sign", "href", "id",
    "rowspan", "start", "style", "tabindex", "title", "type", "valign", "value",
}  # fmt: skip


def harmless(markup: str) -> None:
    found = tags(markup)
    assert found.tags <= ALLOWED
    for tag, name, value in found.seen:
        assert name in ATTRIBUTES
        if name == "href":
            assert tag == "a"
            assert re.fullmatch(r"#(original|value)-[\w.:-]+", value or "")
        if name == "id":
            assert (value or "").startswith(("original-", "place-"))
        if name == "style":
            for declaration in (value or "").split(";"):
                key, _, meant = declaration.partition(":")
                assert re.fullmatch(r"[a-z-]+", key)
                assert STYLE_VALUE.fullmatch(meant), declaration
                assert key not in {"position", "color", "background", "opacity", "visibility", "height", "transform"}


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda p: p.stem)
def test_hostile_originals_are_harmless_and_whole(fragment):
    data = whole(fragment)
    markup = written(data, words_at(data, b"March 3, 2011", b"(218) 555-0177", b"And that was all."))
    harmless(markup)
    assert shown(markup) == printed(data)
    assert lit(markup) == {"w0": "March 3, 2011", "w1": "(218) 555-0177", "w2": "And that was all."}
    assert "evil.example" not in re.sub(r">[^<]*<", "><", markup)


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda p: p.stem)
def test_hostile_originals_lit_all_over(fragment):
    data = whole(fragment)
    view = view_of(data, document(data))
    markup = written(data, [Light("all", view.spans(0, len(view.text)), "text")])
    harmless(markup)
    assert BLANK.sub("", lit(markup)["all"]) == printed(data)


SOUP = (
    "<", ">", "</", "<p>", "</p>", "<b>", "</b>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<div>", "</div>",
    '"', '<p title="', "<li>", "<a href='#x'>", "</a>", "<!--", "-->", "<script>", "</script>", "<pre>", "</pre>",
    "&lt;", "&amp", "&#0;", "\x00", "\xe9", "☐", "word ", "\n", "\t", "<img src=x>", "<font size=5>", "</font>",
    "<hr>", "<br/>", "<div style='display:none'>", '<span style="font-family:Wingdings">', "o", "<title>", "<PAGE>",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["html", "text"])
@given(st.lists(st.sampled_from(SOUP), max_size=40), st.data())
def test_any_soup_is_shown_whole_and_lit_where_asked(kind, soup, data):
    source = "".join(soup).encode()
    view = view_of(source, document(source, kind))
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    passage = view.passage(start, end)
    markup = written(source, [Light("it", passage.spans if passage else (), "cover")], kind)
    harmless(markup)
    assert shown(markup) == printed(source, kind)
    assert BLANK.sub("", lit(markup).get("it", "")) == BLANK.sub("", passage.replace("\0", "\ufffd"))


def test_a_mark_is_a_link_to_its_value_and_the_first_run_its_place():
    data = b"<p>The name is <b>Plum</b> &amp; <i>Pear</i>.</p>"
    markup = written(data, [Light("name", (Span(data.index(b"Plum"), data.index(b"</i>")),), "cover", "Name")])
    assert [e.get("href") for e in tree(markup).iter("a")] == ["#value-name"] * 3
    assert [e.get("id") for e in tree(markup).iter("mark")] == ["place-name", None, None]
    assert [e.get("tabindex") for e in tree(markup).iter("a")] == [None, "-1", "-1"]
    assert lit(markup) == {"name": "Plum & Pear"}
    assert 'title="Name"' in markup


def test_where_places_overlap_a_mark_names_all_and_the_first_given_links():
    data = b"<p>Item 8.01 Other Events</p>"
    inner, outer = words_at(data, b"Other Events", b"Item 8.01 Other Events")
    markup = written(data, [inner, outer])
    marks = [(m.get("data-of"), m.text_content()) for m in tree(markup).iter("mark")]
    assert marks == [("w1", "Item 8.01 "), ("w0 w1", "Other Events")]
    assert [a.get("href") for a in tree(markup).iter("a")] == ["#value-w1", "#value-w0"]
    assert {e.get("id") for e in tree(markup).iter() if e.get("id")} == {"all", "place-w0", "place-w1"}


def test_two_keys_on_the_same_words_both_have_a_place():
    data = b"<p>Plum</p>"
    span = (Span(3, 7),)
    markup = written(data, [Light("a", span, "cover"), Light("b", span, "facts")])
    assert {e.get("id") for e in tree(markup).iter() if e.get("id")} == {"all", "place-a", "place-b"}
    assert lit(markup) == {"a": "Plum", "b": "Plum"}


def test_long_texts_are_lit_without_being_links():
    data = b"<p>A paragraph.</p>"
    markup = written(data, words_at(data, b"A paragraph.", kind="text", link=False))
    assert lit(markup) == {"w0": "A paragraph."}
    assert list(tree(markup).iter("a")) == []


def test_what_is_never_shown_is_never_lit():
    data = b"<ix:header><ix:nonNumeric>0009920241</ix:nonNumeric></ix:header><p>Shown</p>"
    result = light_up(data, document(data), words_at(data, b"0009920241", b"Shown"))
    assert result.lit == {"w1"}
    assert "0009920241" not in result.markup


def test_a_typewritten_page_keeps_its_columns_and_is_lit_word_for_word():
    data = b"          FORM 8-K\n\n   Plum & Pear    <Holdings>\n<PAGE>\n  and\n      more\n"
    markup = written(data, words_at(data, b"Plum & Pear", b"and\n      more"), kind="text")
    assert tree(markup).text_content().replace("\n", "", 1) == data.decode().replace("<PAGE>", "")
    assert lit(markup) == {"w0": "Plum & Pear", "w1": "andmore"}
    assert 'class="page-end"' in markup


def test_a_dash_stuffed_document_is_written_without_its_stuffing():
    data = b"<p>One\n- -----<b\n- >two</b></p>"
    found = document(data, "html", (0, 7), (9, 17), (19, len(data)))
    view = view_of(data, found)
    result = light_up(data, found, [Light("two", view.passage(view.text.index("two"), len(view.text)).spans, "cover")])
    assert lit(result.markup) == {"two": "two"}
    assert tree(result.markup).xpath("//b/mark/a/text()") == ["two"]


def test_letters_of_a_font_of_symbols_keep_their_text_and_show_their_sign():
    data = b'<p><font face="Wingdings">o</font> No <span style="font-family:Wingdings">&thorn;</span> Yes</p>'
    markup = written(data, words_at(data, b"o<"[:1]))
    signs = [(e.text, e.get("data-sign")) for e in tree(markup).iter("span") if e.get("class") == "glyph"]
    assert signs == [("o", "☐"), ("þ", "☑")]
    assert shown(markup) == printed(data)


def test_sizes_are_shares_of_the_usual_one_within_bounds():
    body = b'<div style="font-size:10pt">' * 6 + b"text" + b"</div>" * 6
    markup = written(body + b'<p style="font-size:8pt">small<span style="font-size:400pt">great</span></p>')
    assert markup.startswith("<div><div>")
    assert 'style="font-size:0.8em"' in markup
    assert 'style="font-size:2.5em"' in markup  # twice the usual ten points, within eight


def test_style_that_words_need_is_kept():
    data = (
        b'<td style="x"></td><table style="width:100%;border-collapse:collapse"><tr>'
        b'<td style="border-bottom:1px solid #000;padding:2px 12pt;text-align:center;color:white" width="40%"'
        b' colspan=900>x</td></tr></table><p style="margin-left:36pt;text-indent:-36pt">hung</p>'
        b'<p style="text-indent:-36pt">out</p>'
    )
    markup = written(data)
    assert "border-bottom:0.75pt solid" in markup
    assert "padding-left:1em" in markup
    assert "width:40%" in markup
    assert 'colspan="40"' in markup
    assert "margin-left:3em;text-indent:-3em" in markup
    assert markup.count("text-indent") == 1
    assert "color" not in markup


def test_images_are_named_and_not_loaded():
    markup = written(
        b'<p><img src="http://x.example/a/logo.gif" alt="A &lt;logo&gt;"><img src="data:image/gif;base64,R0"></p>'
    )
    assert tree(markup).xpath("//span[@class='left-out']/text()") == ["[image: logo.gif, A &lt;logo&gt;]", "[image]"]
    assert "src" not in markup


def test_links_within_the_original_lead_to_its_own_places_only():
    data = b'<a href="#i9">Item 9</a><a name="i9"></a><p id="i9">again</p><a href="x.htm#i9">out</a>'
    found = tree(written(data))
    assert [a.get("href") for a in found.iter("a") if a.get("href")] == ["#original-i9"]
    assert found.xpath("count(//*[@id='original-i9'])") == 1


def test_nesting_without_end_stays_shallow_and_whole():
    data = b"<div>" * 5000 + b"deep" + b"</div>" * 5000 + b"<b>" * 5000 + b"<p>x" * 300
    markup = written(data)
    harmless(markup)
    assert shown(markup) == printed(data)
    assert len(markup) < 3 * len(data)


@pytest.mark.parametrize("kind", ["pdf", "binary", "uuencoded", "empty"])
def test_what_has_no_text_is_nothing(kind):
    assert light_up(b"%PDF", document(b"%PDF", kind), []).markup in {"", '<pre class="typed">\n</pre>'}
