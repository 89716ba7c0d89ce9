"""A report in a notebook: beside its original where there is one, alone where there is none."""

from __future__ import annotations

from html import unescape

import herewith
from herewith.examples import example
from herewith.model import Report
from herewith.model.page import to_html
from herewith.pages import notebook

NAME = "2003-ascii.txt"


def test_a_report_that_was_read_is_shown_beside_its_original():
    report = herewith.read(example(NAME), name=NAME)
    shown = report._repr_html_()
    assert shown.startswith('<iframe title="2003-ascii.txt, beside its original" sandbox="allow-scripts"')
    page = unescape(shown.split('srcdoc="')[1].split('"')[0])
    assert page.startswith("<!DOCTYPE html>")
    assert '<base href="about:srcdoc">' in page
    assert to_html(report) in shown


def test_a_report_from_json_is_shown_alone():
    report = Report.from_json(herewith.read(example(NAME), name=NAME).to_json())
    assert report._repr_html_() == to_html(report)


def test_a_long_filing_is_shown_alone(monkeypatch):
    monkeypatch.setattr(notebook, "MOST", 1000)
    report = herewith.read(example(NAME), name=NAME)
    assert report._repr_html_() == to_html(report)
