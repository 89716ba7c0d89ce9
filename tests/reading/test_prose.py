"""The prose of an item: sentences stay, tables and legends go."""

from __future__ import annotations

import pytest

import herewith
from herewith.reading.prose import legend_of, prose_of

PAGE = """<html><body><p>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</p><p>FORM 8-K</p><p>CURRENT REPORT</p>
<p>Date of Report (Date of earliest event reported): March 3, 2020</p><p>Plover Shoe Company</p>
<p>(Exact name of registrant as specified in its charter)</p>
<p>Item 2.02 Results of Operations and Financial Condition</p>
<p>On March 3, 2020, Plover Shoe Company told its results. A copy of the release is furnished as Exhibit 99.1.
The information in this item shall not be deemed &#8220;filed&#8221; for purposes of Section 18 of the Exchange Act.</p>
<table><tr><td></td><td>2020</td><td>2019</td></tr><tr><td>Net sales</td><td>$ 120</td><td>$ 110</td></tr>
<tr><td>Net income</td><td>12</td><td>9</td></tr></table>
<table><tr><td>&#8226;</td><td>Sales of boots grew by nine parts in a hundred against last year.</td></tr></table>
<p>Cautionary Statement</p>
<p>This report holds forward-looking statements within the meaning of the Private Securities Litigation Reform Act.</p>
<p>The board meets again in June.</p>
<p>SIGNATURE</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly
caused this report to be signed on its behalf by the undersigned hereunto duly authorized.</p>
<p>/s/ Ada Plover</p></body></html>"""


def test_sentences_stay_and_tables_and_legends_go():
    item = herewith.read(PAGE.encode())["2.02"]
    assert prose_of(item).split("\n\n") == [
        "On March 3, 2020, Plover Shoe Company told its results. A copy of the release is furnished as Exhibit 99.1.",
        "• Sales of boots grew by nine parts in a hundred against last year.",
        "The board meets again in June.",
    ]
    assert "Net sales" in item.text
    assert "Section 18" in item.text


def test_a_typewritten_item_is_folded_into_paragraphs():
    page = b"""FORM 8-K CURRENT REPORT
Date of Report (Date of earliest event reported): March 3, 1998

Item 5.  Other Events

     Plover Shoe Company sold its mill
at Alder Falls on March 3.

     Year           Pairs        Dollars
     1997           1,200         40,000
     1996           1,100         36,000

     The mill had stood since 1921.

SIGNATURES

Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be
signed on its behalf by the undersigned hereunto duly authorized.
"""
    assert prose_of(herewith.read(page)["5"]).split("\n\n") == [
        "Plover Shoe Company sold its mill at Alder Falls on March 3.",
        "The mill had stood since 1921.",
    ]


@pytest.mark.parametrize(
    ("words", "unit", "legend"),
    [
        ("It shall not be deemed incorporated by reference into any filing.", "sentence", "not filed"),
        ("It is being furnished and is under no liability of Section 18 of the Act.", "sentence", "furnished"),
        ("Forward-looking statements are uncertain, and actual results may differ.", "paragraph", "forward-looking"),
        ("This does not constitute an offer of any securities.", "paragraph", "no offer"),
        ("Safe Harbor Statement", "paragraph", "caption"),
        ("The company filed an amendment and deemed it timely.", "sentence", None),
        ("It makes forward-looking cameras.", "paragraph", None),
    ],
)  # fmt: skip
def test_legends_are_known_by_their_words(words, unit, legend):
    assert legend_of(words, unit) == legend
