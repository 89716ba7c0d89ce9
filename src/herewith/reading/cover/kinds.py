"""What a piece of text can be by its looks: a number of one kind or another, a telephone, a place, nothing.

In: a piece of text. Out: whether it has the form of a kind of value. Never: a decision where it belongs.
"""

from __future__ import annotations

import re

from herewith.form8k import cover as form
from herewith.form8k.fold import fold
from herewith.reading.cover.places import is_country, is_place

_DASH = r"\s?[-\u2010-\u2015\u2212]\s?"
LABEL = r"(?:(?:commission\s|sec\s)?\s?file\s)?\s?(?:nos?\.?|numbers?:?|#)?:?\s{0,9}"
EIN = re.compile(rf"(?:nos?\.?\s{{0,3}}|#\s?)?(?P<value>\d\d(?:{_DASH}|\s)\d{{7}}|\d{{9}})", re.IGNORECASE)
_FILE = rf"\d{{1,3}}{_DASH}\d{{1,6}}(?:{_DASH}\d{{1,3}}){{0,2}}[A-Z]?"
FILE_NUMBER = re.compile(
    rf"{LABEL}(?P<value>{_FILE}(?:\s?(?:,|;|&|/|\band\b)\s?(?:and\s)?{_FILE}){{0,9}})(?![-\d])", re.IGNORECASE
)
"""One or several: a registrant has one number for its shares and another for a registration statement."""
POSTAL_CODE = re.compile(r"\d{5}(?:\s?[-\u2010-\u2015]\s?\d{4})?(?!\d)|\d{9}(?!\d)")
FOREIGN_CODE = re.compile(
    r"[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]\d\d\s?[A-Z\d]{4}"
    r"|(?:HM|CR|DD|DV|FL|GE|HS|MA|PG|SB|SN|WK)\s?(?:\d\d|[A-Z]{2})(?![A-Z])|KY\d-\d{4}|\d{3}-\d{4}|\d{6}(?!\d)"
)
"""Postal codes of Canada, the United Kingdom, Ireland, Bermuda, the Cayman Islands, Japan, China and Singapore."""
CODE_ABROAD = re.compile(
    rf"(?:[A-Z]{{1,3}}-?|MH\s)?\d{{3,7}}(?:[-\s]\d{{2,4}})?(?:\s?[A-Z]{{2}})?|{FOREIGN_CODE.pattern}"
)
"""Postal codes that are told by the country beside them: "7550000" (Chile), "1077 ZX" (the Netherlands), "CH-8001"."""
TELEPHONE = re.compile(
    r"(?:tel(?:ephone)?\.?:?\s{0,3})?(?P<value>[+(]?\d[\d\s().+/\-\u2010-\u2015]{5,30}\d(?:\s{0,3}(?:ext|x)\.?\s{0,3}\d{1,6})?)",
    re.IGNORECASE,
)
HOLDER = re.compile(r"\s{0,9}\([^()]{1,60}\)$")
"""Whose number or state it is, in brackets after it, where several registrants share a caption."""
_RULE = re.compile(r"[\W_]*")
_A_CORPORATION = re.compile(
    r"\(?\s?an?\s(?P<place>[a-z.\s]{2,40}?)\s(?:business\s)?(?:corporation|company|corp|limited|partnership|trust|statutory|real|banking|bank|public|general|professional|non)",
    re.IGNORECASE,
)


def is_ein(text: str) -> bool:
    """Tell whether a text is two digits and seven."""
    return EIN.fullmatch(_bare(text)) is not None


def is_file_number(text: str) -> bool:
    """Tell whether a text is a prefix of one to three digits and a number; that of an employer is not."""
    bare = _bare(text)
    return FILE_NUMBER.fullmatch(bare) is not None and not is_ein(bare)


def is_postal_code(text: str) -> bool:
    """Tell whether a text is a ZIP code."""
    return POSTAL_CODE.fullmatch(text.strip(" ,.")) is not None


def is_telephone(text: str) -> bool:
    """Tell whether a text is a telephone number: nothing but digits and their marks, seven to fifteen digits."""
    bare = text.strip(" ,.;")
    found = TELEPHONE.fullmatch(bare)
    if found is None or FILE_NUMBER.fullmatch(bare):
        return False
    return 10 <= sum(c.isdigit() for c in str(found["value"])) <= 17


def is_state(text: str) -> bool:
    """Tell whether a text is a state or country ("British Columbia, Canada"), or says "a Delaware corporation"."""
    bare = HOLDER.sub("", text)
    if is_place(bare) or corporation_of(text) is not None:
        return True
    first, _, last = bare.rpartition(", ")
    return bool(first) and is_place(first) and is_country(last)


def corporation_of(text: str) -> tuple[int, int] | None:
    """Give where "(a Wisconsin corporation)" names the place."""
    found = _A_CORPORATION.match(text)
    return found.span("place") if found and is_place(found.group("place")) else None


def is_rule(text: str) -> bool:
    """Tell whether a text holds no letter and no digit."""
    return _RULE.fullmatch(text) is not None


def is_none(text: str, key: str = "former") -> bool:
    """Tell whether a text means that there is none."""
    return fold(text) in form.none_words(key)


def _bare(text: str) -> str:
    """Leave out what filers put around a number: brackets, points, whose it is."""
    return HOLDER.sub("", text.strip(" .,;:\u00a0")).strip("() ")
