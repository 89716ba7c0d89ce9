"""Addresses, dates, check marks and kinds of numbers, each by itself."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.cover.readings import view_of_bytes

from herewith.reading.cover.address import read_address
from herewith.reading.cover.boxes import find_mark
from herewith.reading.cover.dates import find_dates
from herewith.reading.cover.kinds import is_ein, is_file_number, is_none, is_postal_code, is_state, is_telephone

ADDRESSES: dict[str, tuple[str | None, ...]] = {
    "1 Main Street, Akron, Ohio 44308": ("1 Main Street", "Akron", "Ohio", "44308"),
    "Suite 200 San Ramon, CA 94583": ("Suite 200", "San Ramon", "CA", "94583"),
    "500 South Elm Street Burbank, California 91521": ("500 South Elm Street", "Burbank", "California", "91521"),
    "1500 South 1000 West\nLogan, UT, 84321": ("1500 South 1000 West", "Logan", "UT", "84321"),
    "101 Oak Street, Suite 2050  San Francisco, CA  94111": (
        "101 Oak Street, Suite 2050",
        "San Francisco",
        "CA",
        "94111",
    ),
    "P.O. Box 100\nWashington, D.C. 20005": ("P.O. Box 100", "Washington", "D.C.", "20005"),
    "One Elm Plaza\nNew York, New York 10001-1234": ("One Elm Plaza", "New York", "New York", "10001-1234"),
    "1 Elm Quay\nHamilton HM DX, Bermuda": ("1 Elm Quay", "Hamilton", "Bermuda", "HM DX"),
    "12 Elm Road, #05-01\nSingapore 018989": ("12 Elm Road, #05-01", "Singapore", None, "018989"),
    "10 rue de l'Orme\n75008 Paris, France": ("10 rue de l'Orme", "Paris", "France", "75008"),
}
ABROAD = """
Avenida del Olmo 255, Santiago, Chile 7550000 | Avenida del Olmo 255 | Santiago | Chile | 7550000
1 Elm Quay, Dublin 2, Ireland D02 T380 | 1 Elm Quay | Dublin 2 | Ireland | D02 T380
17 High Elms, London, United Kingdom WC1V 7AA | 17 High Elms | London | United Kingdom | WC1V 7AA
1 Place des Ormes, Montreal, Quebec, Canada H3B 4M4 | 1 Place des Ormes | Montreal | Quebec | H3B 4M4
5 Elm Street, Petach Tikva 4951033, Israel | 5 Elm Street | Petach Tikva | Israel | 4951033
5 Elm Street, Tel Aviv, 6944020, Israel | 5 Elm Street | Tel Aviv | Israel | 6944020
Olmenlaan 305, 1077 ZX Amsterdam, The Netherlands | Olmenlaan 305 | Amsterdam | The Netherlands | 1077 ZX
Ulmengasse 32, CH-8001 Zurich, Switzerland | Ulmengasse 32 | Zurich | Switzerland | CH-8001
Ulmengasse 14, Zug, 6300, Switzerland | Ulmengasse 14 | Zug | Switzerland | 6300
1 Elm Boulevard, Singapore 018989, Singapore | 1 Elm Boulevard | Singapore | Singapore | 018989
12 Elm Road, Chaoyang District, Beijing, China 100022 | 12 Elm Road, Chaoyang District | Beijing | China | 100022
1-2-3 Nire, Chiyoda-ku, Tokyo, Japan 100-0005 | 1-2-3 Nire, Chiyoda-ku | Tokyo | Japan | 100-0005
Paseo del Olmo 265, 11950 Mexico City, Mexico | Paseo del Olmo 265 | Mexico City | Mexico | 11950
Rua do Olmo 100, São Paulo, SP 05425-070, Brazil | Rua do Olmo 100 | São Paulo | SP | 05425-070
23 boulevard des Ormes, L-2449 Luxembourg, Luxembourg | 23 boulevard des Ormes | Luxembourg | Luxembourg | L-2449
10 Elm Avenue, Sydney, New South Wales, Australia 2000 | 10 Elm Avenue | Sydney | New South Wales | 2000
Almvägen 10, SE-111 22 Stockholm, Sweden | Almvägen 10 | Stockholm | Sweden | SE-111 22
12 Elm Point, Mumbai 400 021, India | 12 Elm Point | Mumbai | India | 400 021
P.O. Box 30, Elm House, Grand Cayman KY1-1104, Cayman Islands \
| P.O. Box 30, Elm House | Grand Cayman | Cayman Islands | KY1-1104
Elm Road, Majuro, Marshall Islands MH 96960 | Elm Road | Majuro | Marshall Islands | MH 96960
Calle 50, Panama City, Republic of Panama | Calle 50 | Panama City | Republic of Panama |
"""
for _line in ABROAD.replace("\\\n", "").strip().split("\n"):
    _printed, *_parts = (part.strip() for part in _line.split("|"))
    ADDRESSES[_printed] = tuple(part or None for part in _parts)


@pytest.mark.parametrize("printed", ADDRESSES)
def test_address(printed: str) -> None:
    view = view_of_bytes(printed.encode(), markup=False)
    lines = []
    at = 0
    for line in printed.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    read = read_address(view, lines)
    said = tuple(
        ", ".join(printed[a:b] for a, b in part) or None
        for part in (read.street, read.city, read.region, read.postal_code)
    )
    assert said == ADDRESSES[printed]


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("October 30, 2003", [dt.date(2003, 10, 30)]),
        ("Oct. 3, 2003 (September 30, 2003)", [dt.date(2003, 10, 3), dt.date(2003, 9, 30)]),
        ("January 19,2000", [dt.date(2000, 1, 19)]),
        ("09/06/2005", [dt.date(2005, 9, 6)]),
        ("1/2/97", [dt.date(1997, 1, 2)]),
        ("06 September 2005", [dt.date(2005, 9, 6)]),
        ("this 3rd day of May, 2011", [dt.date(2011, 5, 3)]),
        ("2019-12-31", [dt.date(2019, 12, 31)]),
        ("June\n 3, 2003", [dt.date(2003, 6, 3)]),
        ("February 30, 2003", [None]),
        ("11-15167 and 04-2836871", []),
        ("Securities Exchange Act of 1934", []),
        ("\u017fept 5, 1997", []),
    ],
)
def test_dates(printed: str, days: list[dt.date | None]) -> None:
    assert [d.day for d in find_dates(printed, 0, len(printed))] == days


@pytest.mark.parametrize(
    "printed", ["[X]", "[ x ]", "|X|", "/X/", "(X)", "X", "\u2612", "\u2611", "\u00fe", "\u00fd", "\uf0fe"]
)
def test_ticked(printed: str) -> None:
    view = view_of_bytes(printed.encode(), markup=False)
    mark = find_mark(view, 0, len(view.text))
    assert mark is not None
    assert mark.ticked


@pytest.mark.parametrize(
    "printed", ["[ ]", "[]", "|_|", "/ /", "( )", "___", "\u2610", "\u25a1", "\u00a8", "o", "\uf0a8"]
)
def test_not_ticked(printed: str) -> None:
    view = view_of_bytes(printed.encode(), markup=False)
    mark = find_mark(view, 0, len(view.text))
    assert mark is not None
    assert not mark.ticked


@pytest.mark.parametrize("printed", ["", "Rule", "Yes", "a"])
def test_no_mark(printed: str) -> None:
    view = view_of_bytes(printed.encode(), markup=False)
    assert find_mark(view, 0, len(view.text)) is None


def test_wingdings() -> None:
    view = view_of_bytes(b'<p><font face="Wingdings">R</font></p>', markup=True)
    mark = find_mark(view, 0, len(view.text))
    assert mark is None or mark.ticked is True


def test_kinds_of_numbers() -> None:
    assert is_ein("04-2836871")
    assert is_ein("No. 95-4545390")
    assert is_ein("12-3456789 (Specimen, Inc.)")
    assert not is_ein("000-26952")
    assert is_file_number("0-28-44 (Blue Range)")
    assert is_file_number("File No. 1-3285")
    assert is_file_number("333-46893-01")
    assert not is_file_number("04-2836871")
    assert is_postal_code("55144-1000")
    assert not is_postal_code("5514")
    assert is_telephone("(617) 234-6500")
    assert is_telephone("Telephone (614) 555-1000")
    assert is_telephone("763.555.6000")
    assert not is_telephone("55144-1000")


def test_kinds_of_words() -> None:
    assert is_state("Delaware")
    assert is_state("(A Wisconsin Limited Liability Company)")
    assert is_state("British Columbia, Canada")
    assert is_state("Maryland (Specimen, Inc.)")
    assert not is_state("New York, New York")
    assert is_none("N/A")
    assert is_none("Not applicable.")
    assert not is_none("Old Specimen Corp.")
