"""Hostile originals in Chromium: they do nothing, and lose no text.

In: the fragments of tests/text/hostile, each within a small report. Out: what the browser did with their lit page.
Never: trust in the markup; requests, dialogs, titles and what can be seen are the browser's word.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import herewith
from herewith.pages.lit_page import lit_page

HOSTILE = Path(__file__).parents[1] / "text" / "hostile"
FRAGMENTS = sorted(HOSTILE.glob("*.htm"))
BLANK = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
UNSEEN = """() => {
  const out = [];
  const texts = document.createTreeWalker(document.querySelector('.original'), NodeFilter.SHOW_TEXT);
  const paper = document.querySelector('.original').getBoundingClientRect();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.data.trim() || node.parentElement.closest('.glyph')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect(), style = getComputedStyle(node.parentElement);
    const small = parseFloat(style.fontSize) < 8 || box.width < 2 || box.height < 6;
    const away = box.left < paper.left || box.top < paper.top || box.right > paper.right + 2000;
    const moved = style.position !== 'static' || style.opacity !== '1' || style.visibility !== 'visible';
    if (small || away || moved) out.push(node.data);
  }
  return out;
}"""
REACH = """() => [...document.querySelectorAll('#original .original *')].filter(e =>
  e.matches('script, style, link, meta, base, iframe, object, embed, form, input, button, img, svg, video, [src]')
  || [...e.attributes].some(a => a.name.startsWith('on') || /javascript:|data:|https?:/i.test(a.value))
).map(e => e.outerHTML)"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda p: p.stem)
def test_it_does_nothing_and_loses_no_text(show, fragment, scripts):
    report = herewith.read((HOSTILE / "around.html").read_bytes().replace(b"{fragment}", fragment.read_bytes()))
    assert report.document is not None
    page, seen = show(lit_page(report), java_script_enabled=scripts)
    address = page.url
    page.mouse.move(900, 400)
    page.mouse.wheel(0, 4000)
    for link in page.locator(".original a[href]:visible").all()[:40]:
        link.click()
    page.keyboard.press("Tab")
    page.wait_for_timeout(100)
    seen.nothing()
    assert page.title().startswith("Form 8-K, PLUM & PEAR <HOLDINGS> COMPANY")
    assert page.url.split("#")[0] == address
    assert page.evaluate(REACH) == []
    assert page.evaluate(UNSEEN) == []
    left_out = (
        "c => { c = c.cloneNode(true); c.querySelectorAll('.left-out').forEach(e => e.remove()); return c.textContent }"
    )
    text = page.eval_on_selector(".original", left_out)
    view = report.document.view()
    assert BLANK.sub("", text) == BLANK.sub("", view.text.replace("\0", "\ufffd"))  # type: ignore[attr-defined]
    assert page.locator(".original").count() == 1
    assert page.locator("main").count() == 1
    assert page.eval_on_selector(".original", "e => e.parentElement.id") == "original"


def test_the_policy_holds_even_if_something_slipped_through(show):
    """Script, handler, picture and style of another origin put into the page by hand: the policy refuses each."""
    slipped = (
        '<script>document.title = "owned"</script>'
        '<img src="https://evil.example/x.gif" onerror="document.title = 1">'
        '<link rel="stylesheet" href="https://evil.example/x.css"><iframe src="https://evil.example/f"></iframe>'
        '<form action="https://evil.example/take"><button id="go">Go</button></form>'
    )
    report = herewith.read((HOSTILE / "around.html").read_bytes().replace(b"{fragment}", b"<p>Here.</p>"))
    page, seen = show(lit_page(report).replace("Here.", f"Here.{slipped}", 1))
    page.click("#go", no_wait_after=True)
    page.wait_for_timeout(100)
    assert page.evaluate("document.title").startswith("Form 8-K")
    assert page.url.startswith("file:")
    refused = [error for error in seen.errors if "Content Security Policy" in error]
    assert len(refused) >= 6, seen.errors
