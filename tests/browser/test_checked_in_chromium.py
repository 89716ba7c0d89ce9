"""The page of a check in a browser: findings lead to their places, rules unfold, with a script and without.

In: a filing with a fault. Out: where the browser went and what it shows. Never: a request.
"""

from __future__ import annotations

from typing import Any

import pytest

import herewith
from herewith.checks.specimen import filing
from herewith.comparing.compare import compare
from herewith.pages.checked_page import checked_page
from herewith.pages.redline_page import redline_page

IN_SIGHT = """id => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
}"""


@pytest.fixture(scope="module")
def checked() -> tuple[str, int]:
    """The page, and the index of the finding on the file number."""
    report = herewith.read(filing("file number: 011-99310\n"), name="plover.txt")
    found = herewith.check(report, select=["C"])
    return checked_page(report, found), next(i for i, f in enumerate(found.findings) if f.code == "C08")


@pytest.mark.parametrize("width", [400, 1400])
@pytest.mark.parametrize("script", [True, False])
def test_a_finding_leads_to_its_place(show, checked, width, script):
    markup, index = checked
    page, seen = show(markup, viewport={"width": width, "height": 800}, java_script_enabled=script)
    page.click(f"#value-findings-{index}")
    if script:
        page.wait_for_function(f"({IN_SIGHT})('place-findings-{index}')")
    assert page.url.endswith(f"#place-findings-{index}")
    assert page.inner_text(f"#place-findings-{index}") == "011-99310"
    seen.nothing()


def test_a_place_leads_back_to_its_finding(show, checked):
    markup, index = checked
    page, seen = show(markup)
    page.click(f"#place-findings-{index} a")
    page.wait_for_function(f"({IN_SIGHT})('value-findings-{index}')")
    seen.nothing()


def test_a_rule_unfolds_by_keyboard(show, checked):
    page, seen = show(checked[0])
    summary = page.locator("details.rule summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("details.rule[open] h3")
    assert "What it checks" in page.inner_text("details.rule[open]")
    seen.nothing()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_redline_tells_removed_from_added_without_colour(show, scheme):
    one, other = (
        herewith.read(
            filing(f"--- items ---\nItem 8.01 Other Events\n\nThe Company moved {where}.\n"), name=f"{where}.txt"
        )
        for where in ("here", "there")
    )
    page, seen = show(redline_page(compare(one, other), one, other), color_scheme=scheme)

    def line(selector: str) -> Any:
        return page.eval_on_selector(selector, "e => getComputedStyle(e).textDecorationLine")

    assert (line("#items del"), line("#items ins")) == ("line-through", "underline")
    seen.nothing()
