"""A report that a person can read, as `herewith.reading` would make it from a page of 2003.

In: nothing. Out: the fixture `report`. Never: a filing.
"""

import datetime as dt

import pytest

from herewith.model import (
    Cover,
    Disagreement,
    Document,
    DocumentEntry,
    Exhibit,
    Exhibits,
    Header,
    Item,
    Part,
    Passage,
    Registrant,
    Report,
    Signature,
    Span,
    Witness,
)

PAGE = Document(
    entry=DocumentEntry(type="8-K", sequence="1", filename="page.txt", description="FORM 8-K"),
    pieces=(Span(10, 400),),
    kind="text",
)
RELEASE = Document(entry=DocumentEntry(type="EX-99.1", sequence="2"), pieces=(Span(410, 900),), kind="text")
REPORT = Report(
    file="page.txt",
    form="8-K",
    header=Header(
        accession="0000000000-03-000001",
        filed=dt.date(2003, 10, 31),
        accepted=dt.datetime.fromisoformat("2003-10-31T16:05:09"),
        accepted_at=dt.datetime(2003, 10, 31, 16, 5, 9, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
        items=("Other events",),
        item_numbers=("5",),
        documents=(PAGE.entry, RELEASE.entry),
    ),
    cover=Cover(
        form=Passage("8-K", (Span(20, 23),)),
        date_of_report=dt.date(2003, 10, 30),
        date_of_report_printed=Passage("October 30, 2003", (Span(24, 40),)),
        registrants=(
            Registrant(name=Passage("PLUM & PEAR <HOLDINGS> CO.", (Span(61, 82),)), ein=Passage("00-0000001", ())),
        ),
        street=Passage("11 Mill Street", (Span(40, 44), Span(50, 60))),
        city=Passage("Cambridge", (Span(83, 91),)),
    ),
    items=(
        Item(
            number="5",
            title=Passage("OTHER EVENTS", (Span(100, 112),)),
            text=Passage("On October 30 …", (Span(120, 140),)),
            heading=Passage("ITEM 5. OTHER EVENTS", (Span(92, 112),)),
            official_title="Other Events and Regulation FD Disclosure",
            furnished=False,
            extent=Span(120, 140),
        ),
    ),
    exhibits=Exhibits((Exhibit(number=Passage("99.1", (Span(300, 304),)), status="attached", document=RELEASE),)),
    signatures=(Signature(name=Passage("Ann Plum", (Span(200, 208),)), date=dt.date(2003, 10, 31)),),
    disagreements=(
        Disagreement(
            field="cover.registrants",
            witnesses=(
                Witness(source="page", value=Passage("PLUM & PEAR <HOLDINGS> CO.", (Span(61, 82),)), folded="plumpear"),
                Witness(source="header", value="PLUM CO", folded="plum"),
            ),
            folding="case, punctuation and words of incorporation",
        ),
    ),
    parts=(Part(kind="cover", extent=Span(10, 91), unread=(Passage("an odd | line", (Span(60, 61),)),)),),
    document=PAGE,
    documents=(PAGE, RELEASE),
)


@pytest.fixture
def report() -> Report:
    """The report."""
    return REPORT
