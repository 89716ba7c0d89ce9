"""Findings that are lighter than their rule, because something else in the filing explains them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import herewith
from herewith.model import Report

LISTED = "--- exhibits ---\n(d) Exhibits\n\n10.1    Agreement dated March 1, 2010\n"
OTHER = "\n--- exhibit 99 ---\nAgreement.\n"


@pytest.mark.parametrize(
    ("specimen", "code", "severity"),
    [
        (LISTED, "X01", "error"),
        (LISTED + OTHER, "X01", "warning"),
        ("phone: (508) 555-0113\n", "C14", "warning"),
        ("phone: (800) 555-0113\n", "C14", "note"),
    ],
)
def test_severity_of_a_finding(read: Callable[[str], Report], specimen: str, code: str, severity: str) -> None:
    found = [f.severity for f in herewith.check(read(specimen)).findings if f.code == code]
    assert found == [severity]


def test_a_link_in_the_index_will_do(read: Callable[[str], Report]) -> None:
    page = """filed: 2018-03-06

--- main ---
<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
<p>Item 8.01 Other Events</p><p>On March 1, 2018, it moved.</p>
<p>Item 9.01 Financial Statements and Exhibits</p>
<table><tr><td>99.1</td><td>Press release</td></tr></table>
<p>EXHIBIT INDEX</p><table><tr><td>{number}</td><td>Press release</td></tr></table>
</body></html>

--- exhibit 99.1 ---
It moved.
"""
    without = read(page.format(number="99.1"))
    linked = read(page.format(number='<a href="ex1.txt">99.1</a>'))
    assert "X14" in {f.code for f in herewith.check(without).findings}
    assert "X14" not in {f.code for f in herewith.check(linked).findings}
