"""Item numbers by the day of filing: boundaries, the months of Items 9 and 12, amendments of old reports."""

from __future__ import annotations

import pytest

import herewith
from herewith.checks.catalogue import rule_named
from herewith.checks.run import check
from herewith.checks.specimen import filing

OF_ITEMS = [rule_named(code) for code in ("I02", "I03", "I04", "I18")]


def severities(filed: str, heading: str, *keys: str) -> dict[str, str]:
    """Give codes and severities found in a filing of one item."""
    specimen = "\n".join(
        (f"filed: {filed}", *keys, "", "--- items ---", heading, "", "Plover Shoe Company tells it here.")
    )
    report = herewith.read(filing(specimen), name="plover.txt")
    return {f.code: f.severity for f in check(report, rules=OF_ITEMS).findings}


@pytest.mark.parametrize(
    ("filed", "heading", "found"),
    [
        ("2004-06-01", "Item 5. Other Events", {}),
        ("2004-08-20", "Item 8.01 Other Events", {"I02": "warning"}),
        ("2004-08-27", "Item 5. Other Events", {"I02": "warning"}),
        ("2004-09-10", "Item 5. Other Events", {"I02": "error"}),
        ("2003-10-30", "Item 8.01 Other Events", {"I02": "error"}),
        ("2008-05-06", "Item 5.07 Submission of Matters to a Vote of Security Holders", {"I02": "error"}),
        ("2020-05-06", "Item 1.05 Material Cybersecurity Incidents", {"I02": "error"}),
        ("1998-05-06", "Item 9. Sales of Equity Securities Pursuant to Regulation S", {}),
        ("2000-03-06", "Item 9. Regulation FD Disclosure", {"I02": "error"}),
        ("2001-03-06", "Item 9. Regulation FD Disclosure", {}),
        ("2006-11-08", "Item 5.02 Departure of Directors or Principal Officers; Election of Directors", {}),
    ],
)
def test_a_number_is_held_against_the_form_of_the_day(filed: str, heading: str, found: dict[str, str]):
    assert severities(filed, heading) == found


@pytest.mark.parametrize(
    ("filed", "heading", "found"),
    [
        ("2003-05-06", "Item 9. Results of Operations and Financial Condition", {}),
        ("2003-05-06", "Item 12. Results of Operations and Financial Condition", {"I18": "warning"}),
        ("2003-05-06", "Item 5. Temporary Suspension of Trading Under Registrant's Employee Benefit Plans", {}),
        ("2003-07-29", "Item 12. Results of Operations and Financial Condition", {}),
        ("2003-11-06", "Item 9. Results of Operations and Financial Condition", {"I04": "warning"}),
    ],
)
def test_results_stood_under_item_9_until_edgar_had_item_12(filed: str, heading: str, found: dict[str, str]):
    assert severities(filed, heading) == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Item 1.01 Termination of a Material Definitive Agreement", {"I04": "warning"}),
        ("Item 1.01 Amendment of a Material Definitive Agreement", {}),
        ("Items 1.01 and 1.02 Termination of a Material Definitive Agreement", {}),
        ("Item 8.01 Other Material Events and Announcements", {}),
        ("Item 8.01 Closing of the Sale", {"I04": "note"}),
        ("Item 5.70 Submission of Matters to a Vote of Security Holders", {"I03": "error"}),
    ],
)
def test_a_title_is_held_against_its_number(heading: str, found: dict[str, str]):
    assert severities("2010-03-04", heading) == found


def test_an_amendment_may_keep_the_number_of_the_report_it_amends():
    assert severities("2004-11-05", "Item 2. Acquisition or Disposition of Assets", "form: 8-K/A") == {"I02": "warning"}


def test_a_day_that_is_only_the_covers_makes_no_error():
    assert severities("2010-03-04", "Item 5. Other Events", "envelope: none") == {"I02": "warning"}
