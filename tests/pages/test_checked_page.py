"""The page of a check: findings beside the original, their rules under them, what was not looked at."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

import herewith
from herewith.checks.specimen import filing
from herewith.comparing.compare import compare
from herewith.pages.checked_page import checked_entry, checked_page
from herewith.pages.redline_page import redline_page

FAULTY = "envelope: none\nfile number: 011-<b>\n"


@pytest.fixture(scope="module")
def made() -> tuple[str, herewith.Checked]:
    report = herewith.read(filing(FAULTY.replace("<b>", "99310")), name="plover.txt")
    checked = herewith.check(report, complete=False)
    return checked_page(report, checked), checked


def test_every_finding_with_a_place_is_a_link_to_it_and_back(made):
    page, checked = made
    placed = [i for i, finding in enumerate(checked.findings) if finding.places]
    assert placed
    for index in placed:
        assert f'id="value-findings-{index}" href="#place-findings-{index}"' in page
        assert f'id="place-findings-{index}"' in page


def test_each_finding_has_the_page_of_its_rule_folded_under_it(made):
    page, checked = made
    assert page.count('<details class="rule">') == len(checked.findings)
    assert "C08 file-number-prefix</summary>" in page


def test_what_was_not_looked_at_is_told_with_its_reason(made):
    page, checked = made
    assert checked.not_run
    assert f"Not looked at: {len(checked.not_run)} rules" in page
    assert "the file has no EDGAR header: " in page
    assert re.search(r"\d+ rules not run: ", page)


def test_headings_go_down_one_by_one(made):
    levels = [int(level) for level in re.findall(r"<h(\d)", made[0].partition('<div class="original">')[0])]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_found_is_not_called_right():
    report = herewith.read(filing(""), name="right.txt")
    page = checked_page(report, herewith.check(report, select=["C08"]))
    assert "Nothing was found by the rules that were run." in page


def test_the_list_says_what_was_found(made):
    report = herewith.read(filing(""), name="right.txt")
    assert checked_entry(report, made[1]).remarks.count("not run") == 1


def test_a_page_without_a_check_has_no_findings():
    from herewith.pages.lit_page import lit_page

    assert "#findings" not in lit_page(herewith.read(filing(""), name="right.txt"))


def test_a_redline_escapes_what_it_quotes():
    one = herewith.read(b"FORM 8-K\n\nItem 8.01. Other Events.\n\nMoved <b>there</b>.\n\nSIGNATURES\n", name="<a>.txt")
    other = herewith.read(b"FORM 8-K\n\nItem 8.01. Other Events.\n\nMoved <i>here</i>.\n\nSIGNATURES\n", name="b.txt")
    page = redline_page(compare(one, other), one, other).partition("</style>")[2]
    assert "<b>" not in page
    assert "&lt;a&gt;.txt" in page
