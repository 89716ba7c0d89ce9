"""Values and places answer one another: by mouse, by keyboard, and with scripts switched off.

In: a packaged example. Out: where the browser went and what it shows. Never: a pause; what is waited for is a state.
"""

from __future__ import annotations

from typing import Any

import pytest

import herewith
from herewith.examples import example
from herewith.pages.lit_page import lit_page
from herewith.pages.notebook import frame

NAME = "2024-inline-xbrl.txt"
KEY = "signatures-0-title"
IN_SIGHT = """id => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
}"""


@pytest.fixture(scope="module")
def markup() -> str:
    """The lit page of one example."""
    return lit_page(herewith.read(example(NAME), name=NAME))


def in_sight(page: Any, name: str) -> bool:
    return bool(page.evaluate(IN_SIGHT, name))


def ground(page: Any, selector: str) -> str:
    return str(page.eval_on_selector(selector, "e => getComputedStyle(e).backgroundColor"))


@pytest.mark.parametrize("width", [400, 900, 1400, 2000])
def test_a_value_brings_its_place_into_view_and_lights_it(show, markup, width):
    page, seen = show(markup, viewport={"width": width, "height": 800})
    before = ground(page, f"#place-{KEY}")
    page.click(f"#value-{KEY}")
    page.wait_for_function(f"({IN_SIGHT})('place-{KEY}')")
    assert ground(page, f"#place-{KEY}") == ground(page, f"#value-{KEY}") != before
    seen.nothing()


@pytest.mark.parametrize("width", [400, 900, 1400, 2000])
def test_a_place_brings_its_value_into_view_and_focus(show, markup, width):
    page, seen = show(markup, viewport={"width": width, "height": 800})
    page.click(f"#place-{KEY} a")
    page.wait_for_function(f"({IN_SIGHT})('value-{KEY}')")
    assert page.evaluate("document.activeElement.id") == f"value-{KEY}"
    seen.nothing()


def test_a_paragraph_of_an_item_answers_with_the_item(show, markup):
    page, _ = show(markup)
    page.locator('.original mark[data-of~="items-1-text"]').first.click()
    page.wait_for_function("document.activeElement.id === 'value-items-1-text'")


def test_all_runs_of_a_place_are_lit_together(show, markup):
    page, _ = show(markup, "#place-cover-telephone")
    runs = page.eval_on_selector_all(
        '[data-of~="cover-telephone"]', "all => all.map(e => getComputedStyle(e).backgroundColor)"
    )
    assert len(runs) > 1
    assert len(set(runs)) == 1
    assert runs[0] == ground(page, "#value-cover-telephone")


def test_a_folded_part_opens_for_its_value(show, markup):
    page, _ = show(markup)
    fact = page.eval_on_selector_all("#facts .value", "all => all[0].id")
    assert not in_sight(page, fact)
    page.evaluate("id => { location.hash = id }", fact)
    page.wait_for_function(f"({IN_SIGHT})('{fact}')")


def test_the_keyboard_is_enough(show, markup):
    page, _ = show(markup)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "value-cover-city":
            break
    else:
        pytest.fail("the city is not reached with the tab key")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.closest('#place-cover-city')")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'value-cover-city'")


def test_without_scripts_links_do_the_same(show, markup):
    page, _ = show(markup, java_script_enabled=False)
    page.click(f"#value-{KEY}")
    assert page.url.endswith(f"#place-{KEY}")
    assert in_sight(page, f"place-{KEY}")
    lit = ground(page, f"#place-{KEY}")
    assert lit == ground(page, f"#value-{KEY}")
    page.click(f"#place-{KEY} a")
    assert page.url.endswith(f"#value-{KEY}")
    assert in_sight(page, f"value-{KEY}")
    assert ground(page, f"#value-{KEY}") == lit


@pytest.mark.parametrize("scripts", [True, False])
def test_in_a_notebook_s_frame_links_lead_to_the_frame_s_own_places(show, scripts):
    framed = frame(herewith.read(example(NAME), name=NAME))
    page, seen = show(f"<!DOCTYPE html><title>notebook</title>{framed}", java_script_enabled=scripts)
    inner = page.frames[1]
    page.frame_locator("iframe").locator(f"#value-{KEY}").click()
    assert inner.url == f"about:srcdoc#place-{KEY}"
    assert page.title() == "notebook"
    assert not [url for url in seen.requests if not url.startswith("about:srcdoc")]


@pytest.mark.parametrize("name", ["1995-pem.txt", "2010-coregistrants.txt", NAME])
@pytest.mark.parametrize("width", [400, 2000])
def test_the_page_fits_its_window(show, name, width):
    page, _ = show(lit_page(herewith.read(example(name), name=name)), viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_has_a_light_and_a_dark_side(show, markup):
    sides = {scheme: ground(show(markup, color_scheme=scheme)[0], ".original") for scheme in ("light", "dark")}
    assert sides["light"] != sides["dark"]


def test_on_paper_all_of_it_is_there(show, markup):
    page, _ = show(markup)
    page.emulate_media(media="print")
    for side in ("#report", "#original"):
        assert page.eval_on_selector(side, "e => e.scrollHeight <= e.clientHeight + 1"), f"{side} is cut off"
    assert ground(page, ".original mark.cover") == "rgba(0, 0, 0, 0)"
