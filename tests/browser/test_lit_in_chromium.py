"""The lit page in Chromium: each value of a report is shown, lit, and the text that is lit is the value.

In: the packaged examples, and forty real filings of every era where they are at hand. Out: what the browser made of
their pages. Never: our own notion of what the page says; the browser is asked.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import herewith
from herewith.examples import example, names
from herewith.model import Report
from herewith.model.json import to_dict
from herewith.pages.lights import key_of
from herewith.pages.lit_page import lit_page

REAL = 40
BLANK = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
LOOK = """() => {
  const lit = {}, values = {};
  for (const mark of document.querySelectorAll('.original mark')) {
    const box = mark.getBoundingClientRect();
    for (const key of mark.dataset.of.split(' ')) {
      lit[key] ??= {runs: [], seen: true, ground: getComputedStyle(mark).backgroundColor};
      lit[key].runs.push(mark.textContent);
      lit[key].seen &&= box.width > 0 && box.height > 0
        && mark.checkVisibility({opacityProperty: true, visibilityProperty: true});
    }
  }
  for (const value of document.querySelectorAll('[id^="value-"]'))
    values[value.id.slice(6)] = {text: value.textContent, href: value.getAttribute('href')};
  const left = document.querySelector('.original').cloneNode(true);
  left.querySelectorAll('.left-out').forEach(e => e.remove());
  return {lit, values, text: left.textContent};
}"""


def at(data: Any, pointer: str) -> str:
    for step in pointer.split("/")[1:]:
        data = data[int(step)] if isinstance(data, list) else data[step]
    return str(data)


def is_the_value(runs: list[str], value: str) -> bool:
    """Whether runs are the value, white space folded; between the lines of a street a comma may have been put."""
    rest = BLANK.sub("", value)
    for run in runs:
        rest = rest.removeprefix(",") if not rest.startswith(BLANK.sub("", run)) else rest
        if not rest.startswith(BLANK.sub("", run)):
            return False
        rest = rest[len(BLANK.sub("", run)) :]
    return not rest


def shown_and_lit(report: Report, page: Any) -> None:
    data = to_dict(report, spans=True, explain=True)
    look = page.evaluate(LOOK)
    assert report.document is not None
    view: Any = report.document.view()
    assert BLANK.sub("", look["text"]) == BLANK.sub("", view.text.replace("\0", "\ufffd"))
    for pointer, ranges in data["spans"].items():
        key, value = key_of(pointer), at(data, pointer)
        assert key in look["values"], f"{pointer} is not in the report"
        if key not in look["lit"]:
            unseen = all(any(h.start <= a and b <= h.end for h in view.hidden) for a, b in ranges)
            assert unseen, f"{pointer} is printed, and not lit: {value!r}"
            continue
        found = look["lit"][key]
        assert found["seen"], f"{pointer} is lit where nobody sees it"
        assert is_the_value(found["runs"], value), (pointer, value, found["runs"])
        assert look["values"][key]["href"] == f"#place-{key}"
        if not pointer.startswith(("/facts", "/candidates", "/disagreements")):
            assert found["ground"] != "rgba(0, 0, 0, 0)", pointer


@pytest.mark.parametrize("name", names())
def test_every_value_of_an_example_is_shown_and_lit(show, name):
    report = herewith.read(example(name), name=name)
    page, seen = show(lit_page(report))
    shown_and_lit(report, page)
    seen.nothing()


def of_every_era(folder: Path) -> list[Path]:
    """Forty filings, evenly over the years that their accession numbers tell."""
    found = sorted(folder.glob("*.txt"), key=lambda path: (int(path.stem.split("-")[1]) + 30) % 100)
    return [found[i * len(found) // (REAL + 4)] for i in range(REAL + 4)]


def test_every_value_of_forty_filings_is_shown_and_lit(show, shared):
    done = 0
    for path in of_every_era(shared / "filings"):
        report = herewith.read(path)
        if not report.current_report or report.cover is None or done == REAL:
            continue
        page, seen = show(lit_page(report))
        shown_and_lit(report, page)
        seen.nothing()
        page.context.close()
        done += 1
    assert done == REAL
