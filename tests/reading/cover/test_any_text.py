"""Whatever stands in the place of a cover, the reader reads it or leaves it, and never claims what is not there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.cover.readings import read_bytes, view_of_bytes

WORDS = st.sampled_from(
    [
        *(
            "FORM 8-K",
            "Date of Report",
            "(Date of earliest event reported)",
            "May 1, 2001",
            "(May 2, 2001)",
            "SPECIMEN INC",
        ),
        *(
            "(Exact name of registrant as specified in its charter)",
            "Delaware",
            "0-12345",
            "12-3456789",
            "(Commission",
            "File",
        ),
        *(
            "Number)",
            "(IRS Employer",
            "Identification No.)",
            "(State or other",
            "jurisdiction of incorporation)",
            "N/A",
            "[X]",
        ),
        *(
            "1 Main Street",
            "Akron, Ohio 44308",
            "(Address of principal executive offices)",
            "(Zip Code)",
            "(330) 555-1212",
        ),
        *(
            "Registrant's telephone number, including area code:",
            "(Former name",
            "if changed since last report)",
            "None",
            "(",
            ")",
        ),
        *(
            "Check the appropriate box",
            "Written communications pursuant to Rule 425",
            "Emerging growth company",
            "o",
            "Yes",
            "No",
        ),
        *(
            "Securities registered pursuant to Section 12(b) of the Act:",
            "Title of each class",
            "Trading Symbol(s)",
            ":",
            "and",
        ),
        *(
            "Name of each exchange on which registered",
            "Common Stock",
            "SPC",
            "NYSE",
            "_____",
            "\n",
            "\n\n",
            "   ",
            "\t",
            "     ",
        ),
    ]
)
PAGES = st.lists(WORDS, max_size=60).map(" ".join)
CELLS = st.lists(st.lists(WORDS, max_size=4), max_size=14).map(
    lambda rows: "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "</table>"
)


def check(source: bytes, *, markup: bool) -> None:
    """Read, and hold the claims to the view."""
    size = len(view_of_bytes(source, markup=markup).text)
    places = [place for stretch in read_bytes(source, markup=markup).claimed for place in stretch]
    assert places == sorted(places)
    assert all(0 <= place <= size for place in places)


@given(PAGES)
@settings(deadline=None)
def test_typed_pages(page: str) -> None:
    check(page.encode(), markup=False)


@given(CELLS)
@settings(deadline=None)
def test_tables(page: str) -> None:
    check(page.encode(), markup=True)


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text(page: str) -> None:
    check(page.encode(), markup=False)
