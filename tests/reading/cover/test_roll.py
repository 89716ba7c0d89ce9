"""A roll of registrants is read row by row; a page whose rows were lost is no roll."""

from __future__ import annotations

import pytest
from tests.reading.cover.readings import read_bytes

HEAD = """                                FORM 8-K

Date of Report (Date of earliest event reported): March 1, 2010

Commission       Registrant; State of Incorporation;        I.R.S. Employer
File Number      Address; and Telephone Number              Identification No.

"""
ROW = """1-{n:05}          PLOVER NUMBER {n} COMPANY                   {n:02}-1111111
                 (an Ohio corporation)

"""


@pytest.mark.parametrize("count", [2, 5, 30])
def test_each_row_is_a_registrant(count: int) -> None:
    page = HEAD + "".join(ROW.format(n=n) for n in range(11, 11 + count))
    registrants = read_bytes(page.encode(), markup=False).cover.registrants
    assert [(str(r.name), str(r.file_number), str(r.ein)) for r in registrants] == [
        (f"PLOVER NUMBER {n} COMPANY", f"1-{n:05}", f"{n:02}-1111111") for n in range(11, 11 + count)
    ]


def test_file_numbers_all_in_one_row_are_no_roll() -> None:
    cells = "".join(f"<td>1-{n:05}</td><td>{n:02}-1111111</td>" for n in range(11, 61))
    page = f"<p>Date of Report: March 1, 2010</p><p>Commission File Number</p><table><tr>{cells}</tr></table>"
    assert len(read_bytes(page.encode(), markup=True).cover.registrants) < 10
