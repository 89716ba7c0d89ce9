"""The list of several filings."""

from __future__ import annotations

from lxml import html as oracle

import herewith
from herewith.examples import example, names
from herewith.pages.index_page import Entry, entry_of, index_page


def test_each_filing_has_a_line_with_a_link_to_its_page():
    entries = [(f"{name}.html", entry_of(herewith.read(example(name), name=name))) for name in names()]
    page = oracle.fromstring(index_page(entries))
    assert [a.get("href") for a in page.iter("a")] == [name for name, _ in entries]
    assert page.xpath("//h1/text()") == [f"{len(entries)} current reports"]
    assert "5, 9, 12" in page.text_content()


def test_words_are_escaped():
    page = index_page([("a.html", Entry("<f>", "8-K", "<b>Plum</b> & Pear", "", "", ""))])
    assert "&lt;b&gt;Plum&lt;/b&gt; &amp; Pear" in page
    assert "<b>" not in page
