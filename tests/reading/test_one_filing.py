"""Which file of a folder is what: by content, by name, by what the report lists."""

from __future__ import annotations

import pytest

from herewith.checks.specimen import filing
from herewith.model import UsageError
from herewith.reading.one_filing import one_filing, read_together

MAIN = filing("envelope: none\n\n--- exhibits ---\n10.12  Lease\n\n99.1   Release\n")
RELEASE = b"Plover Shoe Company, in its Form 8-K, says that it moved.\n"


def taken(*files: tuple[str, bytes]) -> dict[str, str]:
    return dict(one_filing(files, "folder").taken)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("dex991.htm", "99.1"),
        ("ex99-1.htm", "99.1"),
        ("ex99_1.htm", "99.1"),
        ("tm241_ex99-1.htm", "99.1"),
        ("exhibit991.htm", "99.1"),
        ("a8-kex1012.htm", "10.12"),
        ("plvr-ex231.htm", "23.1"),
        ("ex4-2.htm", "4.2"),
        ("dex41.htm", "4.1"),
    ],
)
def test_an_exhibit_is_told_by_its_name(name, number):
    assert taken(("d8k.htm", MAIN), (name, RELEASE)) == {"d8k.htm": "the report", name: f"Exhibit {number}"}


def test_the_number_at_its_top_goes_before_its_name():
    assert taken(("d8k.htm", MAIN), ("dex101.htm", b"EXHIBIT 99.1\n\nWords.\n"))["dex101.htm"] == "Exhibit 99.1"


def test_what_edgar_makes_and_pictures_are_told():
    files = [
        ("R2.htm", b"<p>FORM 8-K</p>"),
        ("FilingSummary.xml", b"<x/>"),
        ("logo.jpg", b"\xff\xd8\xff"),
        ("a.xsd", b"<x/>"),
    ]
    said = taken(("d8k.htm", MAIN), *files)
    assert said["R2.htm"] == said["FilingSummary.xml"] == said["a.xsd"] == "left out: EDGAR makes it itself"
    assert said["logo.jpg"] == "a picture"


def test_a_whole_submission_is_taken_alone():
    whole = filing("")
    found = one_filing([("0009993100-10-000007.txt", whole), ("d8k.htm", MAIN)], "folder")
    assert found.whole
    assert [piece.data for piece in found.pieces] == [whole]


def test_no_report_or_two_are_refused():
    with pytest.raises(UsageError, match="holds no Form 8-K"):
        one_filing([("ex991.htm", RELEASE)], "folder")
    with pytest.raises(UsageError, match="holds 2 reports"):
        one_filing([("a.txt", MAIN), ("b.txt", MAIN)], "folder")


def test_together_they_read_as_one_submission():
    report = read_together(one_filing([("dex991.htm", RELEASE), ("d8k.htm", MAIN)], "folder").pieces)
    assert report.source.startswith(MAIN)
    assert {e.number: e.status for e in report.exhibits} == {"10.12": "not in the submission", "99.1": "attached"}
