"""The cover of a typewritten report, as the form of the day has it.

In: a draft. Out: lines: boxes since August 2004, growth company since April 2017, securities since May 2019, each
value over its caption. Never: a caption that the form of the day did not have.
"""

from __future__ import annotations

import datetime as dt

from herewith.drafting.ascii_blocks import typed_table
from herewith.drafting.ascii_setting import centred, columns, fill
from herewith.drafting.format_yaml import spoken
from herewith.form8k.cover import asked_on, boxes, fields
from herewith.model.cover import Cover, Registrant
from herewith.model.draft import Draft

_THIRD = 24
_BOXES = (
    "Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing "
    "obligation of the registrant under any of the following provisions (see General Instruction A.2. below):"
)
_GROWTH = (
    "Indicate by check mark whether the registrant is an emerging growth company as defined in Rule 405 of the "
    "Securities Act of 1933 (17 CFR 230.405) or Rule 12b-2 of the Securities Exchange Act of 1934 (17 CFR 240.12b-2)."
)
_TRANSITION = (
    "If an emerging growth company, indicate by check mark if the registrant has elected not to use the extended "
    "transition period for complying with any new or revised financial accounting standards provided pursuant to "
    "Section 13(a) of the Exchange Act."
)


def set_cover(draft: Draft) -> list[str]:
    """Set the cover page."""
    cover, day = draft.cover, draft.day
    lines = [*centred("UNITED STATES"), *centred("SECURITIES AND EXCHANGE COMMISSION")]
    lines += [*centred("Washington, D.C. 20549"), "", *_form(draft), ""]
    lines += [*centred("CURRENT REPORT"), *centred("Pursuant to Section 13 or 15(d) of the")]
    lines += [*centred("Securities Exchange Act of 1934"), "", *_dates(cover), ""]
    for registrant in cover.registrants:
        lines += [*_registrant(registrant), ""]
    lines += [*_address(cover), ""]
    if cover.telephone is not None:
        lines += [*centred(cover.telephone), *_captioned("telephone"), ""]
    lines += [*centred(cover.former or "Not Applicable"), *_captioned("former"), ""]
    return [*lines, *_boxes(cover, day), *_securities(cover, day), *_growth(draft, day)]


def _caption(key: str) -> str:
    return next(field.captions[0] for field in fields() if field.key == key)


def _captioned(*keys: str) -> list[str]:
    return centred("  ".join(f"({_caption(key)})" for key in keys))


def _form(draft: Draft) -> list[str]:
    lines = centred(f"FORM {draft.cover.form or draft.form}")
    amended = draft.cover.amendment_printed
    return [*lines, *centred(f"({amended})")] if amended else lines


def _dates(cover: Cover) -> list[str]:
    report = spoken(cover.date_of_report) if cover.date_of_report is not None else ""
    if cover.date_of_earliest_event is None:
        return centred(f"{_caption('date_of_report')}: {report}")
    earliest = f"{_caption('date_of_earliest_event')}: {spoken(cover.date_of_earliest_event)}"
    return [*centred(f"Date of Report: {report}"), *centred(earliest)]


def _registrant(registrant: Registrant) -> list[str]:
    lines = [*centred(registrant.name or ""), *_captioned("registrants.name"), ""]
    values = [registrant.state or "", registrant.file_number or "", registrant.ein or ""]
    keys = ("registrants.state", "registrants.file_number", "registrants.ein")
    if max(len(value) for value in values) > _THIRD:
        for key, value in zip(keys, values, strict=True):
            lines += [*centred(value), *_captioned(key), ""] if value else []
        return lines[:-1]
    captions = [f"({_caption(key)})" for key in keys]
    widths = (_THIRD, _THIRD, _THIRD)
    return [*lines, *columns(values, widths), *columns(captions, widths)]


def _address(cover: Cover) -> list[str]:
    place = ", ".join(part for part in (cover.city, cover.region) if part)
    street = ", ".join(part for part in (cover.street, place) if part)
    if not street and cover.postal_code is None:
        return []
    whole = f"{street}  {cover.postal_code or ''}".rstrip()
    captions = _captioned("street", "postal_code")
    if len(whole) <= 72:
        return [whole.center(80).rstrip(), *captions]
    return [*centred(cover.street or ""), *centred(f"{place} {cover.postal_code or ''}".strip()), *captions]


def _boxes(cover: Cover, day: dt.date) -> list[str]:
    if "boxes" not in asked_on(day) or cover.boxes_checked is None:
        return []
    lines = [*fill(_BOXES), ""]
    for box in boxes():
        mark = "X" if box.rule in cover.boxes_checked else " "
        lines += [*fill(box.captions[0], first=f"[{mark}] ", rest="    "), ""]
    return lines


def _securities(cover: Cover, day: dt.date) -> list[str]:
    if "securities_12b" not in asked_on(day):
        return []
    lead = f"{_caption('securities_12b')}:"
    if not cover.securities_12b:
        return [*fill(f"{lead} None"), ""]
    header = [_caption(f"securities_12b.{key}") for key in ("title", "symbol", "exchange")]
    rows = [[str(row.title or ""), str(row.symbol or ""), str(row.exchange or "")] for row in cover.securities_12b]
    return [*fill(lead), "", *typed_table(header, rows, right=[False] * 3), ""]


def _growth(draft: Draft, day: dt.date) -> list[str]:
    growing = draft.cover.emerging_growth
    if "emerging_growth" not in asked_on(day) or growing is None:
        return []
    marks = ["X" if ticked else " " for ticked in (growing, draft.transition_declined)]
    lines = [*fill(_GROWTH), "", *fill(f"Emerging growth company [{marks[0]}]".replace("[ ]", "[\x00]")), ""]
    return [*(line.replace("\x00", " ") for line in [*lines, *fill(f"{_TRANSITION} [{marks[1]}]"), ""])]
