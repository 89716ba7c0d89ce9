"""The lit page as markup: every value a link to its place, nothing loaded, nothing left open.

In: the packaged examples and reports made here. Out: pages, read with an HTML parser. Never: a browser; what one makes
of the page is seen in tests/browser.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from lxml import html as oracle

import herewith
from herewith.examples import example, names
from herewith.model import Report, UsageError
from herewith.model.json import to_dict
from herewith.pages.lights import key_of, label_of, lights_of
from herewith.pages.lit_page import lit_page

VOID = {"meta", "base", "br", "hr", "wbr"}
CSS = files("herewith.pages").joinpath("lit.css").read_text(encoding="utf-8")


class Balance(HTMLParser):
    """Checks that elements nest, and keeps their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(params=names())
def report(request: pytest.FixtureRequest) -> Report:
    """Each of the packaged examples."""
    return herewith.read(example(request.param), name=request.param)


def parsed(page: str) -> Any:
    return oracle.fromstring(page)


def test_every_value_has_a_link_to_its_place_and_the_place_one_back(report):
    page = parsed(lit_page(report))
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    spans = to_dict(report, spans=True, explain=True)["spans"]
    hidden = {f"/facts/{i}/value" for i, fact in enumerate(report.facts) if fact.hidden}
    for pointer in spans.keys() - hidden:
        key = key_of(pointer)
        assert {f"place-{key}", f"value-{key}"} <= ids, pointer
        assert page.get_element_by_id(f"value-{key}").get("href") == f"#place-{key}"
    for link in page.iter("a"):
        assert link.get("href", "#").startswith("#")
        assert link.get("href") is None or link.get("href")[1:] in ids or link.get("href").startswith("#original-")


def test_ids_are_unique_and_elements_closed(report):
    page = lit_page(report)
    balance = Balance()
    balance.feed(page)
    assert balance.open == []
    ids = [value for _, name, value in balance.attributes if name == "id"]
    assert len(ids) == len(set(ids))


def test_nothing_is_loaded_and_no_script_but_ours_may_run(report):
    page = lit_page(report)
    balance = Balance()
    balance.feed(page)
    assert not {name for _, name, _ in balance.attributes} & {"src", "srcset", "action", "background", "onclick"}
    policy = next(
        value or "" for tag, name, value in balance.attributes if tag == "meta" and "default-src" in (value or "")
    )
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "url(" not in page
    assert "@import" not in page


def test_headings_go_down_one_by_one(report):
    levels = [int(e.tag[1]) for e in parsed(lit_page(report)).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_and_labels(report):
    page = parsed(lit_page(report))
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    assert len(page.xpath("//main")) == len(page.xpath("//aside")) == len(page.xpath("//nav")) == 1
    assert all(e.get("aria-labelledby") in ids for e in page.xpath("//*[@aria-labelledby]"))
    assert page.get("lang") == "en"
    assert page.xpath("//title/text()")[0].startswith("Form 8-K")


def test_what_differs_and_what_is_unread_is_told_and_marked(report):
    page = parsed(lit_page(report))
    assert len(page.xpath("//ul[@class='unread']/li")) == len(report.unread)
    told = page.xpath("//ul[@class='attention']/li")
    missing = sum(e.status == "not in the submission" for e in report.exhibits)
    assert len(told) == len(report.disagreements) + missing + len(report.faults)
    assert bool(report.unread) == bool(page.xpath("//div[@class='original']//mark[contains(@class, 'unread')]"))


def test_items_tell_whether_they_are_filed_or_furnished(report):
    articles = parsed(lit_page(report)).xpath("//article")
    assert len(articles) == len(report.items)
    for article, item in zip(articles, report.items, strict=True):
        assert f"Item {item.number}" in article.text_content()
        if item.furnished is not None:
            assert ("furnished" if item.furnished else "filed") in article.text_content()


def test_words_of_the_filing_are_escaped():
    data = (
        b'                FORM 8-K\n\n  Date of Report: March 3, 2011\n\n  <PLUM> & "PEAR" </main><script>x</script>\n'
        b"  (Exact name of registrant as specified in its charter)\n\nItem 8.01 Other Events\n\n"
        b"</pre></main><b>Nothing.\n"
    )
    page = lit_page(herewith.read(data, name="</title><script>alert(1)</script>"))
    assert page.count("<script>") == 1
    assert page.count("</title>") == 1
    assert page.count("</main>") == 1
    assert "&lt;/title&gt;&lt;script&gt;" in page


def test_every_kind_of_value_has_a_name(report):
    for light in lights_of(report):
        assert light.name
        assert "." not in light.name
        assert re.fullmatch(r"[\w-]+", light.key)
    assert label_of("/cover/registrants/10/name") == "Registrant"


def test_a_report_from_json_has_no_original(report):
    with pytest.raises(UsageError, match="read the filing again"):
        lit_page(Report.from_json(report.to_json()))


def test_what_is_no_current_report_and_what_has_no_document_are_told():
    annual = b"<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t10-K\n</SEC-HEADER>\n"
    page = lit_page(herewith.read(annual, name="annual.txt"))
    assert "no Form 8-K" in page
    assert "no document" in page or "no text to show" in page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(scheme):
    """WCAG 2.1, 1.4.3: a contrast of 4.5 at least, for words on either ground, lit or not."""
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", blocks[0 if scheme == "light" else 1]))
    for words in ("ink", "quiet", "link", "warn", "on"):
        for ground in ("paper", "desk"):
            assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    assert contrast(colours["now-ink"], colours["now"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, definition of contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
