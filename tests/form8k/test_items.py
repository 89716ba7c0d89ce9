"""The items of the form by date: the eras, the two items 9, the titles that changed, EDGAR's words for them.

In: items.toml and sections.toml as they ship. Out: failures that name the item and the day. No filing is needed.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.form8k import items
from herewith.form8k.fold import fold
from herewith.form8k.tables import Citation

DAYS = st.dates(dt.date(1993, 1, 1), dt.date(2035, 12, 31))
OLD = [str(n) for n in range(1, 9)]
FORM_2004 = [
    *["1.01", "1.02", "1.03", "2.01", "2.02", "2.03", "2.04", "2.05", "2.06", "3.01", "3.02", "3.03", "4.01", "4.02"],
    *["5.01", "5.02", "5.03", "5.04", "5.05", "7.01", "8.01", "9.01"],
]
ABS = ["6.01", "6.02", "6.03", "6.04", "6.05"]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def numbers(text: str) -> list[str]:
    return [item.number for item in items.items_on(day(text))]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1993-01-04", "1996-11-17", OLD),
        ("1996-11-18", "1998-12-31", [*OLD, "9"]),
        ("1999-01-01", "2000-10-22", OLD),
        ("2000-10-23", "2003-01-25", [*OLD, "9"]),
        ("2003-01-26", "2003-03-02", [*OLD, "9", "11"]),
        ("2003-03-03", "2003-03-27", [*OLD, "9", "10", "11"]),
        ("2003-03-28", "2004-08-22", [*OLD, "9", "10", "11", "12"]),
        ("2004-08-23", "2005-03-07", FORM_2004),
        ("2005-03-08", "2005-11-06", sorted([*FORM_2004, *ABS])),
        ("2005-11-07", "2010-02-27", sorted([*FORM_2004, *ABS, "5.06"])),
        ("2010-02-28", "2011-09-19", sorted([*FORM_2004, *ABS, "5.06", "5.07"])),
        ("2011-09-20", "2012-01-26", sorted([*FORM_2004, *ABS, "5.06", "5.07", "5.08"])),
        ("2012-01-27", "2014-11-23", sorted([*FORM_2004, *ABS, "1.04", "5.06", "5.07", "5.08"])),
        ("2014-11-24", "2023-09-04", sorted([*FORM_2004, *ABS, "1.04", "5.06", "5.07", "5.08", "6.06"])),
        ("2023-09-05", "2035-01-01", sorted([*FORM_2004, *ABS, "1.04", "1.05", "5.06", "5.07", "5.08", "6.06"])),
    ],
)
def test_the_form_of_each_era(first, last, expected):
    assert numbers(first) == expected
    assert numbers(last) == expected


@given(DAYS)
def test_on_any_day_a_number_stands_once(on):
    found = [item.number for item in items.items_on(on)]
    assert len(found) == len(set(found))
    assert all(items.item_on(number, on) in items.items_on(on) for number in found)


def test_without_a_day_the_present_form():
    assert items.items_on(None) == items.items_on(day("2035-01-01"))


@pytest.mark.parametrize(
    ("number", "on", "title"),
    [
        ("9", "1997-06-02", "Sales of Equity Securities Pursuant to Regulation S"),
        ("9", "1999-06-01", None),
        ("9", "2001-06-01", "Regulation FD Disclosure"),
        ("9", "2004-08-23", None),
        (
            "5.02",
            "2006-11-06",
            "Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers",
        ),
        (
            "5.02",
            "2006-11-07",
            (
                "Departure of Directors or Certain Officers; Election of Directors; "
                "Appointment of Certain Officers; Compensatory Arrangements of Certain Officers"
            ),
        ),
        ("1.05", "2023-09-04", None),
        ("1.05", "2023-12-18", "Material Cybersecurity Incidents"),
        ("5", "2003-10-30", "Other Events"),
        ("5", "2004-08-23", None),
        ("8.01", "2004-08-22", None),
        ("2.07", "2020-01-02", None),
        ("6.10", "2020-01-02", None),
        ("", "2020-01-02", None),
    ],
)
def test_the_item_on_a_day(number, on, title):
    item = items.item_on(number, day(on))
    assert (item and item.title) == title


def test_without_a_day_the_latest_item_of_a_number():
    nine, five = items.item_on("9", None), items.item_on("5", None)
    assert nine is not None
    assert nine.title == "Regulation FD Disclosure"
    assert five is not None
    assert five.effective_to == day("2004-08-22")
    assert items.item_on("13", None) is None


def test_only_four_items_are_furnished():
    furnished = [(item.number, item.effective_from) for item in items.table().item if item.furnished]
    assert [number for number, _ in furnished] == ["9", "12", "2.02", "7.01"]


def test_deadlines_of_the_old_form_are_five_business_or_fifteen_calendar_days():
    days = {item.number: (item.deadline.days, item.deadline.unit) for item in items.items_on(day("2004-01-02"))}
    assert {number for number, deadline in days.items() if deadline == (15, "calendar days")} == {"1", "2", "3", "8"}
    assert {number for number, deadline in days.items() if deadline == (5, "business days")} == {"4", "6", "10", "12"}


def test_deadlines_of_the_present_form_are_four_business_days():
    other = {
        item.number for item in items.items_on(None) if (item.deadline.days, item.deadline.unit) != (4, "business days")
    }
    assert other == {"6.01", "6.06", "7.01", "8.01", "9.01"}


def test_days_and_units_come_together():
    for item in items.table().item:
        assert (item.deadline.days is None) == (item.deadline.unit is None), item.number


@pytest.mark.parametrize("item", items.table().item, ids=lambda item: f"{item.number} from {item.effective_from}")
def test_each_item_is_cited(item):
    assert item.citations
    assert {c.source for c in item.citations} <= set(items.table().sources)
    assert item.header, "EDGAR has words for every item"
    assert item.trigger.endswith(".")
    assert all(paragraph.letter in "abcdef" for paragraph in item.paragraphs)


def test_no_source_is_listed_in_vain():
    used = {c.source for item in items.table().item for c in item.citations}
    used |= {c.source for code in items.table().code for c in code.citations}
    assert used == set(items.table().sources)


@pytest.mark.parametrize("item", items.table().item, ids=lambda item: f"{item.number} from {item.effective_from}")
def test_titles_of_an_item_follow_each_other(item):
    assert item.titles[-1].effective_to is None
    for earlier, later in zip(item.titles, item.titles[1:], strict=False):
        assert earlier.effective_to is not None
        assert later.effective_from == earlier.effective_to + dt.timedelta(days=1)


@pytest.mark.parametrize("item", items.table().item, ids=lambda item: f"{item.number} from {item.effective_from}")
def test_header_words_lead_back_to_the_number(item):
    inside = item.effective_from or item.effective_to
    for words in item.header:
        assert items.number_of_header_words(words, inside) == item.number
        assert items.number_of_header_words(words.upper(), inside) == item.number
    assert items.number_of_header_words(item.number, inside) == item.number


@pytest.mark.parametrize(
    ("words", "on", "number"),
    [
        ("Other events", "1996-05-01", "5"),
        ("Other Events", "2004-08-23", "8.01"),
        ("Other Events", None, "8.01"),
        ("Results of Operations and Financial Condition", "2003-05-01", "12"),
        ("Regulation FD Disclosure", "2000-10-13", "9"),
        ("Cost Associated with Exit or Disposal Activities", "2006-01-03", "2.05"),
        ("Material Modifications to Rights of Security Holders", "2019-01-03", "3.03"),
        ("Shareholder Nominations Pursuant to Exchange Act Rule 14a-11", "2014-01-03", "5.08"),
        (
            "Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers",
            "2008-10-27",
            "5.02",
        ),
        (
            (
                "Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers: "
                "Compensatory Arrangements of Certain Officers"
            ),
            "2024-01-03",
            "5.02",
        ),
        (
            "Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing.",
            "2024-01-03",
            "3.01",
        ),
        ("Alternative Filings of Asset-Backed Issuers", "2020-01-03", "6.10"),
        ("<ITEMS>1.05", "2024-01-03", "1.05"),
        ("7", "1994-02-01", "7"),
        ("13", "1994-02-01", None),
        ("", "2003-11-03", None),
        ("Something else", None, None),
    ],
)
def test_header_words(words, on, number):
    assert items.number_of_header_words(words, day(on) if on else None) == number


@given(st.text(), st.none() | DAYS)
def test_header_words_of_any_kind_give_a_number_or_none(words, on):
    number = items.number_of_header_words(words, on)
    assert number is None or items.valid_number(number)


@pytest.mark.parametrize(
    ("old", "on", "expected"),
    [
        ("1", None, ("5.01", True)),
        ("2", None, ("2.01", True)),
        ("3", None, ("1.03", True)),
        ("4", None, ("4.01", True)),
        ("5", None, ("8.01", False)),
        ("6", None, ("5.02", False)),
        ("7", None, ("9.01", True)),
        ("8", None, ("5.03", False)),
        ("9", "1998-12-31", ("3.02", False)),
        ("9", "2000-10-20", ("7.01", True)),
        ("9", None, ("7.01", True)),
        ("10", None, ("5.05", True)),
        ("11", None, ("5.04", True)),
        ("12", None, ("2.02", True)),
        ("5.07", "2020-01-02", ("5.07", True)),
    ],
)
def test_old_numbers_have_new_ones(old, on, expected):
    assert items.new_number(old, day(on) if on else None) == expected


def test_a_number_that_never_was_has_no_new_one():
    with pytest.raises(KeyError, match="'13'"):
        items.new_number("13", None)


@pytest.mark.parametrize("number", ["0", "13", "2.07", "5.09", "10.01", "5.2", "", "five"])
def test_numbers_that_never_were(number):
    assert not items.valid_number(number)
    assert items.titles(number) == ()


def test_titles_are_of_all_eras_and_official_ones_come_first():
    nine = items.titles("9")
    assert nine[:2] == ("Sales of Equity Securities Pursuant to Regulation S", "Regulation FD Disclosure")
    folded = [fold(title) for title in items.titles("5.02")]
    assert len(folded) == len(set(folded))
    assert fold("Election of Directors") in folded


def test_lettered_paragraphs_by_day():
    before, after = items.item_on("9.01", day("2005-11-06")), items.item_on("9.01", day("2005-11-07"))
    assert before is not None
    assert after is not None
    assert [(p.letter, p.what) for p in before.paragraphs_on(day("2005-11-06"))][-1] == ("c", "exhibits")
    assert [(p.letter, p.what) for p in after.paragraphs_on(None)][2:] == [
        ("c", "shell company transactions"),
        ("d", "exhibits"),
    ]


def test_sections_hold_the_items_of_the_present_form():
    now = [section for section in items.sections() if section.effective_to is None]
    assert [section.number for section in now] == list(range(1, 10))
    assert {item.section for item in items.items_on(None)} == set(range(1, 10))
    assert all(item.section is None for item in items.items_on(day("2003-01-02")))
    assert all(isinstance(c, Citation) for section in items.sections() for c in section.citations)
    assert now[4].title == "Corporate Governance and Management"
