"""The cover page in HTML, as the form of the day asks for it.

In: a draft, a day, a printer. Out: HTML from the agency's name to the last box. Never: a field that the form of the
day did not ask for; a value that the draft does not have.
Source: Form 8-K, cover page; its captions and boxes are those of `form8k/cover.toml`.
"""

from __future__ import annotations

import datetime as dt
import re

from herewith.drafting.format_yaml import spoken
from herewith.drafting.html_words import Printer, centered, escaped, grid, td
from herewith.form8k.cover import asked_on, boxes, table
from herewith.model.cover import Registrant, Security
from herewith.model.draft import Draft

_BALLOT_BOXES_SINCE = dt.date(2010, 1, 1)
"""Filers print ☐ and ☒ since about then; before, brackets (counted in filings)."""
_TELEPHONE = re.compile(
    r"(\+?1?[-. ]{0,2}\(?)(\d{3})(\)?[-./ –]{0,3})(\d{3}[-. –]{0,2}\d{4})(\D.*)?"
    r"|(\(?)(\+?\d[\d ]{0,5}?)(\)?[-./ ]{1,3})(\d[-.\d ()]+)()",
    re.DOTALL,
)
_ADDRESS = "dei:EntityAddress"


def cover(draft: Draft, printer: Printer) -> str:
    """Write the cover page."""
    on = draft.day
    asked = asked_on(on)
    everyone = tuple(range(max(1, len(draft.cover.registrants))))
    parts = [
        centered("<b>UNITED STATES</b>", "<b>SECURITIES AND EXCHANGE COMMISSION</b>", "Washington, D.C. 20549"),
        *_title(draft, printer, everyone),
        *(part for n, one in enumerate(draft.cover.registrants) for part in _registrant(one, n, printer)),
        *_offices(draft, printer, everyone),
        *(_boxes(draft, printer, everyone) if "boxes" in asked and draft.cover.boxes_checked is not None else ()),
        *(_securities(draft, printer) if "securities_12b" in asked else ()),
        *(_growth(draft, printer, everyone) if draft.cover.emerging_growth is not None else ()),
    ]
    return "\n".join(parts)


def mark(checked: bool, on: dt.date) -> str:
    """Give the mark of a box."""
    if on >= _BALLOT_BOXES_SINCE:
        return "☒" if checked else "☐"
    return "[X]" if checked else "[ ]"


def _title(draft: Draft, printer: Printer, everyone: tuple[int, ...]) -> list[str]:
    page = draft.cover
    form = page.form or draft.form
    number = f"Amendment No. {page.amendment}" if page.amendment else None
    words = page.amendment_printed or number
    report = "CURRENT REPORT<br />Pursuant to Section 13 or 15(d) of the<br />Securities Exchange Act of 1934"
    lines = [centered(f"<b>FORM {printer.value('dei:DocumentType', form, of=everyone)}</b>")]
    if words:
        lines.append(centered(f"({escaped(words)})"))
    return [*lines, centered(f"<b>{report}</b>"), *_dates(draft, printer, everyone)]


def _dates(draft: Draft, printer: Printer, everyone: tuple[int, ...]) -> list[str]:
    report, event = draft.cover.date_of_report, draft.cover.date_of_earliest_event
    period = "dei:DocumentPeriodEndDate"
    if event is not None and report is not None and event != report:
        return [
            centered(f"Date of Report: {spoken(report)}"),
            centered(f"Date of earliest event reported: {printer.value(period, spoken(event), of=everyone)}"),
        ]
    day = event or report
    printed = printer.value(period, spoken(day), of=everyone) if day else ""
    return [centered(f"Date of Report (Date of earliest event reported): <b>{printed}</b>")]


def _registrant(one: Registrant, number: int, printer: Printer) -> list[str]:
    of = (number,)
    row = [
        ("dei:EntityIncorporationStateCountryCode", one.state),
        ("dei:EntityFileNumber", one.file_number),
        ("dei:EntityTaxIdentificationNumber", one.ein),
    ]
    captions = (
        "(State or other jurisdiction<br />of incorporation)",
        "(Commission<br />File Number)",
        "(IRS Employer<br />Identification No.)",
    )
    values = [f"<b>{printer.value(element, said, of=of)}</b>" if said else "" for element, said in row]
    name = printer.value("dei:EntityRegistrantName", one.name, of=of) if one.name else ""
    return [
        centered(f'<font size="4"><b>{name}</b></font>', "(Exact name of registrant as specified in its charter)"),
        grid(
            [
                "".join(td(value, align="center", width=33) for value in values),
                "".join(td(caption, align="center", width=33) for caption in captions),
            ]
        ),
    ]


def _offices(draft: Draft, printer: Printer, everyone: tuple[int, ...]) -> list[str]:
    page = draft.cover
    street = printed_street(page.street, printer, everyone) if page.street else ""
    city = printer.value(f"{_ADDRESS}CityOrTown", page.city, of=everyone) if page.city else ""
    region = printer.value(f"{_ADDRESS}StateOrProvince", page.region, of=everyone) if page.region else ""
    zip_code = printer.value(f"{_ADDRESS}PostalZipCode", page.postal_code, of=everyone) if page.postal_code else ""
    place = ", ".join(part for part in (city, region) if part)
    lines = "<br />".join(f"<b>{part}</b>" for part in (street, place) if part)
    telephone = printed_telephone(page.telephone, printer, everyone) if page.telephone else ""
    former = "dei:EntityInformationFormerLegalOrRegisteredName"
    return [
        grid(
            [
                td(lines, align="center", width=67)
                + td(f"<b>{zip_code}</b>" if zip_code else "", align="center", width=33),
                td("(Address of principal executive offices)", align="center") + td("(Zip Code)", align="center"),
            ]
        ),
        centered(f"Registrant's telephone number, including area code: <b>{telephone}</b>"),
        centered(
            f"<b>{printer.value(former, page.former) if page.former else 'Not Applicable'}</b>",
            "(Former name or former address, if changed since last report)",
        ),
    ]


def printed_street(street: str, printer: Printer, everyone: tuple[int, ...]) -> str:
    """Write the street lines, which a draft joins with commas; the third has the rest."""
    lines = street.split(", ", 2)
    return ", ".join(
        printer.value(f"{_ADDRESS}AddressLine{number}", line, of=everyone) for number, line in enumerate(lines, 1)
    )


def printed_telephone(telephone: str, printer: Printer, everyone: tuple[int, ...]) -> str:
    """Write a telephone number, area code and local number apart; one that does not divide is all local."""
    found = _TELEPHONE.fullmatch(telephone)
    if found is None:
        return printer.value("dei:LocalPhoneNumber", telephone, of=everyone)
    before, area, between, local, after = found.groups()[:5] if found[2] else found.groups()[5:]
    return (
        escaped(before)
        + printer.value("dei:CityAreaCode", area, of=everyone)
        + escaped(between)
        + printer.value("dei:LocalPhoneNumber", local, of=everyone)
        + escaped(after or "")
    )


def _boxes(draft: Draft, printer: Printer, everyone: tuple[int, ...]) -> list[str]:
    lead = next(sentence.texts[0] for sentence in table().sentence if sentence.kind == "boxes")
    checked = draft.cover.boxes_checked or ()
    rows = [
        td(printer.value(box.dei, mark(box.rule in checked, draft.day), of=everyone), width=5)
        + td(escaped(box.captions[0]), width=95)
        for box in boxes()
    ]
    return [f"<p>{escaped(lead)}:</p>", grid(rows)]


def _securities(draft: Draft, printer: Printer) -> list[str]:
    rows = draft.cover.securities_12b
    lead = "Securities registered pursuant to Section 12(b) of the Act:"
    if not rows:
        return [f"<p>{lead} None</p>"]
    headings = ("Title of each class", "Trading Symbol(s)", "Name of each exchange on which registered")
    head = "".join(td(f"<b>{heading}</b>", align="center") for heading in headings)
    return [f"<p>{lead}</p>", grid([head, *(_security(row, n, printer) for n, row in enumerate(rows))], border=1)]


def _security(row: Security, number: int, printer: Printer) -> str:
    title = printer.value("dei:Security12bTitle", row.title, row=number) if row.title else ""
    if row.symbol:
        symbol = printer.value("dei:TradingSymbol", row.symbol, row=number)
    else:
        symbol = printer.value("dei:NoTradingSymbolFlag", "N/A", row=number)
    exchange = printer.value("dei:SecurityExchangeName", row.exchange, row=number) if row.exchange else ""
    return td(title) + td(symbol, align="center") + td(exchange, align="center")


def _growth(draft: Draft, printer: Printer, everyone: tuple[int, ...]) -> list[str]:
    first, second = _growth_sentences()
    growth = draft.cover.emerging_growth is True
    box = printer.value("dei:EntityEmergingGrowthCompany", mark(growth, draft.day), of=everyone)
    declined = mark(draft.transition_declined is True, draft.day)
    transition = printer.value("dei:EntityExTransitionPeriod", declined, of=everyone) if growth else escaped(declined)
    return [
        f"<p>{escaped(first)}.</p>",
        f'<p align="right">Emerging growth company {box}</p>',
        f"<p>{escaped(second)}. {transition}</p>",
    ]


def _growth_sentences() -> tuple[str, str]:
    texts = next(sentence.texts for sentence in table().sentence if sentence.kind == "emerging growth")
    return texts[0], next(text for text in texts if text.startswith("If an emerging"))
