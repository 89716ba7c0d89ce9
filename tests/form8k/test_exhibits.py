"""Exhibit numbers and kinds. In: numbers as lists, indexes and EDGAR's document types print them. Never a filing."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.form8k.exhibits import exhibit_kind, exhibit_kinds, normal_number, table, weak_number


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("99", "99"),
        ("99.1", "99.1"),
        ("EX-99.1", "99.1"),
        ("ex-99.1", "99.1"),
        ("EX99.1", "99.1"),
        ("Ex. 99.1", "99.1"),
        ("Exhibit 99.1", "99.1"),
        ("EXHIBIT99.1", "99.1"),
        ("Exhibit No. 99.1", "99.1"),
        ("Exhibit Number 99.1:", "99.1"),
        ("No. 99.1", "99.1"),
        ("(99.1)", "99.1"),
        ("99.1*", "99.1"),
        ("**99.1", "99.1"),
        ("99.1 †", "99.1"),
        ("+10.1", "10.1"),
        ("99.1.", "99.1"),
        ("99-1", "99.1"),
        ("99–1", "99.1"),
        ("99 .1", "99.1"),
        ("99.01", "99.01"),
        ("99.4(a)", "99.4A"),
        ("EX-99.4(A)", "99.4A"),
        ("99(a)", "99A"),
        ("EX-99.(A)", "99A"),
        ("12(c)", "12C"),
        ("EX-12.(C)", "12C"),
        ("(23)(d)", "23D"),
        ("10.16A", "10.16A"),
        ("EX-10.16A", "10.16A"),
        ("10-S", "10S"),
        ("EX-10.S", "10S"),
        ("2.1.1", "2.1.1"),
        ("3(i)", "3I"),
        ("EX-3.(I)", "3I"),
        ("3(a)(ii)", "3AII"),
        ("EX-3.(A)(II)", "3AII"),
        ("3(i).1", "3I.1"),
        ("10(16)", "10.16"),
        ("EX-10.(16)", "10.16"),
        ("101.INS", "101INS"),
        ("EX-101.INS", "101INS"),
        ("Exhibit", ""),
        ("*", ""),
        ("", ""),
    ],
)
def test_normal_number(printed, normal):
    assert normal_number(printed) == normal


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("99", "99.1", True),
        ("99.01", "EX-99.1", True),
        ("99", "99.01", True),
        ("99.1", "99.2", False),
        ("99.1", "99.10", False),
        ("99.02", "99.2", True),
        ("10", "10.1", True),
        ("10", "101", False),
        ("104", "14", False),
        ("2.1.1", "2.1", False),
        ("99.04(a)", "99.4(A)", True),
    ],
)
def test_weak_number(one, other, same):
    assert (weak_number(one) == weak_number(other)) is same


NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}(\.[0-9]{1,2}){0,2}([A-Z]|\([a-z]\))?", fullmatch=True)


@given(NUMBERS, st.sampled_from(["{}", "EX-{}", "Exhibit {}", "Exhibit No. {}", " {}*", "{} †", "({})", "{}:"]))
def test_what_stands_around_a_number_does_not_matter(number, printed):
    assert normal_number(printed.format(number)) == normal_number(number)


@given(NUMBERS)
def test_normal_and_weak_numbers_stay_as_they_are(number):
    assert normal_number(normal_number(number)) == normal_number(number)
    assert weak_number(normal_number(number)) == weak_number(number)


@given(st.text())
def test_any_text_has_a_normal_number(text):
    assert all(c.isalnum() or c == "." for c in normal_number(text))


@pytest.mark.parametrize(
    ("number", "on", "what"),
    [
        ("99.1", "2003-10-30", "Additional exhibits"),
        ("EX-99.(A)", None, "Additional exhibits"),
        ("16", "1995-01-03", "Letter regarding change in certifying accountant"),
        ("22", "2010-01-04", "Published report regarding matters submitted to vote of security holders"),
        ("22", "2022-01-03", "Subsidiary guarantors and issuers of guaranteed securities"),
        ("22.1", None, "Subsidiary guarantors and issuers of guaranteed securities"),
        ("101.INS", "2023-01-03", "Interactive data file"),
        ("104", "2023-01-03", "Cover page interactive data file"),
        ("58", None, None),
        ("A", None, None),
    ],
)
def test_kinds(number, on, what):
    kind = exhibit_kind(number, dt.date.fromisoformat(on) if on else None)
    assert (kind and kind.what) == what


def test_only_the_cover_page_data_are_never_attached():
    assert [kind.number for kind in exhibit_kinds() if not kind.attached] == ["104"]


def test_the_exhibit_table_for_this_form():
    listed = {kind.number for kind in exhibit_kinds() if kind.on_8k == "table"}
    assert listed == {"1", "2", "3", "4", "7", "14", "16", "17", "20", "23", "24", "99", "101", "104", "106"}
    assert {kind.number for kind in exhibit_kinds() if kind.on_8k == "not"} >= {"31", "32"}


@pytest.mark.parametrize("kind", exhibit_kinds(), ids=lambda kind: kind.number)
def test_each_kind_is_cited(kind):
    assert kind.citations
    assert {c.source for c in kind.citations} <= set(table().sources)
