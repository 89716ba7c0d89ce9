"""A report as Markdown."""

import msgspec

from herewith.model import Report


def test_the_page_of_a_report(report):
    page = r"""# Form 8-K, PLUM & PEAR \<HOLDINGS\> CO., 2003-10-30

| Cover |  |
| --- | --- |
| Date of report | 2003-10-30 |
| Registrant | PLUM & PEAR \<HOLDINGS\> CO. (EIN 00-0000001) |
| Offices | 11 Mill Street, Cambridge |

## Item 5. Other Events and Regulation FD Disclosure

*filed*

On October 30 …

## Exhibits

| Number | Description | Status |
| --- | --- | --- |
| 99.1 |  | attached |

## Signatures

- Ann Plum, 2003-10-31

## Disagreements

- cover.registrants: page says "PLUM & PEAR \<HOLDINGS\> CO.", header says "PLUM CO"
"""
    assert report.to_markdown() == page


def test_an_item_with_its_layout_keeps_its_tables(report):
    class Laid:
        def plain(self, within=None):
            return f"plain {within}"

        def markdown(self, within=None):
            return "| a | b |\n| --- | --- |"

    item = msgspec.structs.replace(report.items[0], view=Laid())
    assert "| a | b |" in msgspec.structs.replace(report, items=(item,)).to_markdown()


def test_an_item_not_on_the_form_says_so(report):
    item = msgspec.structs.replace(report.items[0], official_title=None, furnished=None, combined_with=("7",))
    text = msgspec.structs.replace(report, items=(item,)).to_markdown()
    assert "## Item 5. OTHER EVENTS\n\n*not on the form that day, with 7*" in text


def test_what_is_no_current_report_is_named():
    text = Report(file="annual.txt", form="10-K", current_report=False).to_markdown()
    assert text == "# Form 10-K, annual.txt\n\n`annual.txt` is no Form 8-K: nothing but its header was read.\n"
