"""The cover of a specimen, as the form printed it on the day.

In: a specimen. Out: the lines of the cover: boxes from August 2004, growth company from April 2017, securities from May
2019. Never: a caption that the form of the day did not have, unless the specimen gives the cover itself.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herewith.checks.specimen import Specimen

_BOXES = (
    ("425", "Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)"),
    ("14a-12", "Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)"),
    (
        "14d-2(b)",
        "Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2(b))",
    ),
    (
        "13e-4(c)",
        "Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))",
    ),
)
_BOXES_LEAD = """\
Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the
filing obligation of the registrant under any of the following provisions:"""
_GROWTH = """\
Indicate by check mark whether the registrant is an emerging growth company as defined in Rule 405 of the
Securities Act of 1933 (17 CFR 230.405) or Rule 12b-2 of the Securities Exchange Act of 1934 (17 CFR
240.12b-2)."""
_TRANSITION = """\
If an emerging growth company, indicate by check mark if the registrant has elected not to use the extended
transition period for complying with any new or revised financial accounting standards provided pursuant to
Section 13(a) of the Exchange Act. [{}]"""


def spoken(day: dt.date) -> str:
    """Write a day as covers do: March 1, 2010."""
    return f"{day:%B} {day.day}, {day.year}"


def cover(specimen: Specimen) -> str:
    """Give the cover of the day, with the specimen's values."""
    report = specimen["date of report"] if "date of report" in specimen.given else spoken(specimen.period)
    event = f" ({specimen['event']})" if specimen["event"] else ""
    form = specimen["cover form"] or specimen["form"]
    lines = [
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549",
        f"FORM {form}" if form != "none" else "",
        "CURRENT REPORT\nPursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934",
        f"Date of Report (Date of earliest event reported): {report}{event}",
        f"{specimen['name']}\n(Exact name of registrant as specified in its charter)",
        _columns(
            ("state", "(State or other jurisdiction\nof incorporation)"),
            ("file number", "(Commission\nFile Number)"),
            ("ein", "(IRS Employer\nIdentification No.)"),
            specimen=specimen,
        ),
        f"{specimen['street']}, {specimen['city']}, {specimen['region']}      {specimen['zip']}\n"
        "(Address of principal executive offices)      (Zip Code)"
        if specimen["street"]
        else "",
        f"{specimen['phone']}\n(Registrant's telephone number, including area code)" if specimen["phone"] else "",
        f"{specimen['former']}\n(Former name or former address, if changed since last report)"
        if specimen["former"]
        else "",
        *_boxes(specimen),
        *_securities(specimen),
        *_growth(specimen),
    ]
    return "\n\n".join(line for line in lines if line)


def set_in_lines(paragraph: str) -> str:
    """Set a paragraph as a typist does, in lines of at most 78 characters."""
    return textwrap.fill(" ".join(paragraph.split()), 78)


def _columns(*columns: tuple[str, str], specimen: Specimen) -> str:
    """Set values over their captions, side by side."""
    kept = [(specimen[key], caption.split("\n")) for key, caption in columns if specimen[key]]
    width = 27
    rows = [[value for value, _ in kept], *([caption[i] for _, caption in kept] for i in range(2))]
    return "\n".join("".join(cell.ljust(width) for cell in row).rstrip() for row in rows)


def _boxes(specimen: Specimen) -> list[str]:
    if specimen.filed < dt.date(2004, 8, 23) or specimen["boxes"] == "none":
        return []
    ticked = {box.strip() for box in specimen["boxes"].split(",")}
    return [
        set_in_lines(_BOXES_LEAD),
        *(set_in_lines(f"[{'X' if rule in ticked else ' '}] {caption}") for rule, caption in _BOXES),
    ]


def _securities(specimen: Specimen) -> list[str]:
    if specimen.filed < dt.date(2019, 5, 2) or not specimen["securities"]:
        return []
    rows = [[cell.strip() for cell in row.split("|")] for row in specimen["securities"].split(";")]
    table = [["Title of each class", "Trading Symbol(s)", "Name of each exchange on which registered"], *rows]
    return [
        "Securities registered pursuant to Section 12(b) of the Act:",
        "\n".join("".join(cell.ljust(w) for cell, w in zip(row, (34, 20, 0), strict=False)).rstrip() for row in table),
    ]


def _growth(specimen: Specimen) -> list[str]:
    if specimen.filed < dt.date(2017, 4, 12) or not specimen["growth"]:
        return []
    return [
        set_in_lines(_GROWTH),
        f"Emerging growth company [{'X' if specimen['growth'].startswith('yes') else ' '}]",
        set_in_lines(_TRANSITION).format("X" if specimen["growth"].endswith("transition") else " "),
    ]
