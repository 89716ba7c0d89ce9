"""Reports made up for the tests of drafting, and what a reading of each must give.

In: hypothesis's choices. Out: drafts of any day since 1993, of companies that do not exist, and the differences between
a draft and its reading. Never: a report that a careful reader could take otherwise (a paragraph that is a heading word
for word, say), or one that the form of its day did not allow.
"""

from __future__ import annotations

import datetime as dt
import re
import string
from typing import Any

import msgspec
from hypothesis import strategies as st

from herewith.drafting.runs import folded, mark_printed, words_of
from herewith.drafting.titles import EXHIBIT_ITEMS, heading_title
from herewith.form8k.cover import asked_on, boxes
from herewith.form8k.items import item_on, items_on
from herewith.model.cover import Cover, Registrant, Security, Signature
from herewith.model.draft import (
    Alignment,
    Block,
    Draft,
    DraftExhibit,
    DraftItem,
    Entry,
    ExhibitList,
    Footnote,
    Heading,
    Listing,
    Paragraph,
    Run,
    Table,
    said,
)
from herewith.model.report import Report
from herewith.model.submission import Filer

_ONE_LIST = dt.date(2017, 9, 1)
"""Since then what is listed in the exhibits item needs no index (Item 601(a)(2) of Regulation S-K)."""
FIRST_DAY, LAST_DAY = dt.date(1993, 4, 26), dt.date(2026, 11, 20)
_WORDS_TYPED = (
    "the company its board agreement under lender shares quarter net sales results adopted plan merger "
    "notes payable officer elected term amended credit facility dividend record holders plant lease "
    "closing price audit opinion $1.5 12% 2,400 (unaudited) non-cash year-end 401(k) A&P R&D x/y "
)
WORDS = _WORDS_TYPED.split()
BEYOND_LATIN_1 = ["Łódź", "東京", "Отчёт", "“quoted”", "—", "€5"]
_OPENINGS = (
    "Item 5.02 of our report of last month is amended by what follows, and",
    "Item 9.01 was left out of the earlier report, since",
    "Item 5.02 Departure of Directors of our earlier report said that",
    "Item 8.01, Other Events, is amended by what follows, and",
    "Items 1.01 and 2.03 of this report are to be read together, since",
    "SIGNATURES were collected from all holders, who",
    "Signature of the agreement took place in New York, where",
    "Signatures on the plan were given by all holders, whose",
    "Exhibit 99.1 to this report says how",
    "Section 5 of the agreement provides that",
    "Date of the closing was the day on which",
)
_NUMBERS_TYPED = (
    "1.1 1.2 2.1 2.2 2.3 3.1 3.2 3(ii) 4.1 4.2 4.3 4.4 5.1 5.2 8.1 10.1 10.2 10.3 10.4 10.5 10.6 10.7 10.8 10.9 10.10 "
    "10.16A 16.1 17.1 20.1 23.1 23.2 24.1 99.1 99.2 99.3 99.4(a) 99.4(b) 99.5 99.6 99.7 99.8"
)
_NUMBERS = _NUMBERS_TYPED.split()
_NAMES = ["Plover", "Heron", "Bittern", "Sandpiper", "Dunlin", "Curlew", "Avocet", "Whimbrel", "Godwit", "Turnstone"]
_TRADES = ["Shoe", "Bank", "Foods", "Power", "Marine", "Optical", "Timber", "Insurance"]
_SUFFIXES = ("Company", "Corporation", "Inc.", "Holdings, Inc.", "Trust", "L.P.", "COMPANY", "CORP", "Ltd.")
_STATES = (
    "Delaware",
    "Massachusetts",
    "New York",
    "Bermuda",
    "Nevada",
    "Ontario, Canada",
    "Cayman Islands",
    "Commonwealth of Puerto Rico",
)
_PEOPLE = ("Mehitabel Alden-Cruz", "John Q. Doe", "R. F. Okafor", "Anna Lind Smith, Jr.", "Wei Chen", "Peter O'Hara")
_OFFICES = ("Treasurer", "Chief Financial Officer", "Vice President and Secretary", "President", "General Counsel")
_PLACES = (
    ("14 Lasting Street", "Brockton", "Massachusetts", "02301"),
    ("1 Park Plaza, Suite 500", "New York", "New York", "10022-1234"),
    ("200 West Elm Road", "Dayton", "Ohio", "45402"),
    ("77 Quay Lane", "St. Paul", "MN", "55101"),
)
_EXCHANGES = ("New York Stock Exchange", "The Nasdaq Stock Market LLC", "NYSE American")


def words(least: int, most: int, *, beyond: bool = False) -> st.SearchStrategy[str]:
    """Words of a sentence."""
    choices = st.sampled_from([*WORDS, *(BEYOND_LATIN_1 if beyond else ())])
    return st.lists(choices, min_size=least, max_size=most).map(" ".join)


@st.composite
def sentences(draw: st.DrawFn, *, beyond: bool = False) -> str:
    """A sentence, which may begin as a part of a report does."""
    opening = draw(st.sampled_from([*_OPENINGS, "The", "On that day", "(a) In", "We expect that"]))
    return f"{opening} {draw(words(3, 40, beyond=beyond))}."


@st.composite
def paragraphs(draw: st.DrawFn, *, beyond: bool = False, notes: bool = False) -> Paragraph:
    """A paragraph in one or several settings."""
    runs = [Run(text=draw(sentences(beyond=beyond)))]
    for _ in range(draw(st.integers(0, 2))):
        style = draw(st.sampled_from(["bold", "italic", "underlined"]))
        words_set = Run(text=draw(words(1, 4, beyond=beyond)))
        runs += [Run(text=" "), msgspec.structs.replace(words_set, **{style: True})]
        runs += [Run(text=f" {draw(sentences(beyond=beyond))}")]
    if draw(st.integers(0, 9)) == 0:
        runs.append(Run(text=f"\nAt the end, {draw(words(2, 6, beyond=beyond))}"))
    if notes and draw(st.booleans()):
        runs.append(Run(text="1", footnote=True, superscript=True))
    return Paragraph(runs=folded(runs))


@st.composite
def tables(draw: st.DrawFn, *, beyond: bool = False) -> Table:
    """A table that a page can hold: words left, figures right."""
    width = draw(st.integers(2, 4))
    head = [(Run(text=draw(words(1, 2)).capitalize()),) for _ in range(width)]
    figures = st.sampled_from(["1,234", "(12.5)", "$7", "0.3%", "", "N/A", "11"])
    rows = [
        ((Run(text=draw(words(1, 2, beyond=beyond))),), *(_cell(draw(figures)) for _ in range(width - 1)))
        for _ in range(draw(st.integers(1, 5)))
    ]
    right: Alignment = "right"
    alignments: tuple[Alignment, ...] = ("left", *(right for _ in range(width - 1)))
    return Table(header=tuple(head), rows=tuple(rows), alignments=alignments)


def _cell(text: str) -> tuple[Run, ...]:
    return (Run(text=text),) if text else ()


@st.composite
def listings(draw: st.DrawFn, *, beyond: bool = False, depth: int = 1) -> Listing:
    """A list, which may have another in it."""
    entries: list[Entry] = []
    for _ in range(draw(st.integers(1, 4))):
        blocks: list[Paragraph | Listing] = [Paragraph(runs=(Run(text=draw(sentences(beyond=beyond))),))]
        if depth and draw(st.integers(0, 4)) == 0:
            blocks.append(draw(listings(beyond=beyond, depth=0)))
        entries.append(Entry(blocks=tuple(blocks)))
    return Listing(entries=tuple(entries), start=draw(st.sampled_from([None, 1, 3])))


@st.composite
def bodies(draw: st.DrawFn, *, beyond: bool = False) -> tuple[Block, ...]:
    """The blocks of an item."""
    blocks: list[Block] = [draw(paragraphs(beyond=beyond))]
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["paragraph", "table", "list", "heading"]))
        if kind == "paragraph":
            blocks.append(draw(paragraphs(beyond=beyond)))
        elif kind == "table":
            blocks += [draw(paragraphs(beyond=beyond, notes=True)), draw(tables(beyond=beyond))]
            if blocks[-2].runs[-1].footnote:  # type: ignore[union-attr]  # a paragraph stands before the table
                blocks.append(Footnote(mark="1", runs=(Run(text=draw(sentences(beyond=beyond))),)))
        elif kind == "list" and not isinstance(blocks[-1], Listing):
            blocks.append(draw(listings(beyond=beyond)))
        elif kind == "heading":
            blocks += [
                Heading(level=2, runs=(Run(text=f"About the {draw(words(1, 4, beyond=beyond))}"),)),
                draw(paragraphs(beyond=beyond)),
            ]
    return tuple(blocks)


@st.composite
def registrants(draw: st.DrawFn) -> tuple[Registrant, ...]:
    """One to four registrants."""
    names = st.tuples(st.sampled_from(_NAMES), st.sampled_from(_TRADES), st.sampled_from(_SUFFIXES)).map(" ".join)
    found = draw(st.lists(names, min_size=1, max_size=4, unique_by=lambda name: name.casefold()))
    digits = st.text(string.digits, min_size=7, max_size=7)
    return tuple(
        Registrant(
            name=said(name),
            state=said(draw(st.sampled_from(_STATES))),
            file_number=said(f"{draw(st.sampled_from(['001', '000', '0', '1', '333']))}-{draw(digits)[:5]}"),
            ein=said(f"{draw(digits)[:2]}-{draw(digits)}"),
        )
        for name in found
    )


@st.composite
def exhibit_lists(draw: st.DrawFn, day: dt.date, *, in_item: bool, beyond: bool) -> tuple[DraftExhibit, ...]:
    """Exhibits, listed in the item, in the index, or in both."""
    numbers = [*_NUMBERS, *(["104"] if day >= dt.date(2019, 9, 1) else [])]
    if not in_item and day >= _ONE_LIST:
        return ()
    chosen = draw(st.lists(st.sampled_from(numbers), max_size=40, unique=True))
    if in_item:
        chosen = chosen or ["99.1"]
    both = [("item",), ("item", "index")] if day < _ONE_LIST else [("item",)]
    listed: tuple[Any, ...] = draw(st.sampled_from(both)) if in_item else ("index",)
    return tuple(
        DraftExhibit(
            number=number,
            description=f"{draw(st.sampled_from(['Press release on', 'Agreement about', 'Letter of', 'Form of']))} "
            f"{draw(words(1, 25, beyond=beyond))}",
            listed_in=listed,
        )
        for number in sorted(chosen, key=numbers.index)
    )


@st.composite
def covers(draw: st.DrawFn, day: dt.date, report: dt.date, form: str) -> Cover:
    """A cover as the form of the day has it."""
    asked = asked_on(day)
    street, city, region, code = draw(st.sampled_from(_PLACES))
    rules = [box.rule for box in boxes()]
    ticked = draw(st.lists(st.sampled_from(rules), max_size=2, unique=True))
    amendment = draw(st.integers(1, 9)) if form.endswith("/A") else None
    securities = st.builds(
        lambda title, symbol, exchange: Security(title=said(title), symbol=said(symbol), exchange=said(exchange)),
        st.sampled_from(["Common Stock, $0.01 par value", "Class A Common Shares", "5.25% Notes due 2031"]),
        st.sampled_from(["PLVR", "HRN", "BTN/PA"]),
        st.sampled_from(_EXCHANGES),
    )
    return Cover(
        form=said(form),
        amendment=amendment,
        amendment_printed=said(f"Amendment No. {amendment}") if amendment else None,
        date_of_report=report,
        date_of_earliest_event=draw(st.none() | st.just(report - dt.timedelta(days=2))),
        registrants=draw(registrants()),
        street=said(street),
        city=said(city),
        region=said(region),
        postal_code=said(code),
        telephone=said(draw(st.sampled_from(["(508) 555-0131", "617-555-0100", "+44 20 7946 0000"]))),
        former=draw(st.none() | st.just(said("Old Plover Company, 3 Low Street, Salem, Ohio"))),
        securities_12b=tuple(draw(st.lists(securities, max_size=3))) if "securities_12b" in asked else (),
        boxes_checked=tuple(rule for rule in rules if rule in ticked) if "boxes" in asked else None,
        emerging_growth=draw(st.booleans()) if "emerging_growth" in asked else None,
    )


@st.composite
def signed(draw: st.DrawFn, cover: Cover, day: dt.date) -> tuple[Signature, ...]:
    """A signature for each registrant; of one registrant alone, one or two."""
    names = [registrant.name for registrant in cover.registrants]
    if len(names) <= 2 and draw(st.booleans()):
        names = [name for name in names for _ in range(2)]
    people = draw(st.permutations(_PEOPLE))
    return tuple(
        Signature(
            registrant=name,
            date=day,
            name=said(person),
            title=said(draw(st.sampled_from(_OFFICES))),
            conformed=said(f"/s/ {person}"),
        )
        for name, person in zip(names, people, strict=False)
    )


@st.composite
def drafts(draw: st.DrawFn, *, since: dt.date = FIRST_DAY, beyond: bool = False) -> Draft:
    """A report of any day since `since`; `beyond`: with letters beyond Latin-1, which only HTML can have."""
    day = draw(st.dates(since, LAST_DAY))
    report = day - dt.timedelta(days=draw(st.integers(0, 6)))
    form = draw(st.sampled_from(["8-K", "8-K", "8-K/A"]))
    legal = [item.number for item in items_on(day)]
    numbers = sorted(draw(st.lists(st.sampled_from(legal), min_size=1, max_size=5, unique=True)), key=legal.index)
    lists = next((number for number in numbers if number in EXHIBIT_ITEMS), None)
    exhibits = draw(exhibit_lists(day, in_item=lists is not None, beyond=beyond))
    cover = draw(covers(day, report, form))
    note: tuple[Block, ...] = ()
    if form.endswith("/A"):
        lead = "This amendment is filed to add to the earlier report what was left out of it."
        # A note with a line "Date of the …" is taken for a caption of the cover above it, and told as unread.
        more = draw(sentences(beyond=beyond).filter(lambda sentence: not sentence.startswith("Date of")))
        said_why = Paragraph(runs=(Run(text=f"{lead} {more}"),))
        note = (Heading(level=1, runs=(Run(text="Explanatory Note"),)), said_why)
    return Draft(
        form=form,
        cover=cover,
        filers=tuple(
            Filer(name=str(registrant.name), cik=f"{9_000_001 + n:010d}", fiscal_year_end="1231")
            for n, registrant in enumerate(cover.registrants)
        ),
        transition_declined=draw(st.booleans()) if cover.emerging_growth else None,
        introduction=note,
        items=tuple(_item(draw, number, day, lists, beyond=beyond) for number in numbers),
        exhibits=exhibits,
        signatures=draw(signed(cover, day)),
        filing_date=None,
    )


def _item(draw: st.DrawFn, number: str, day: dt.date, lists: str | None, *, beyond: bool) -> DraftItem:
    official = item_on(number, day)
    assert official is not None
    title = draw(st.sampled_from([None, None, official.title.upper()]))
    if number == lists:
        lead = Paragraph(runs=(Run(text=draw(st.sampled_from(["(d) Exhibits.", "(c) Exhibits", "Exhibits."]))),))
        return DraftItem(number=number, title=title, blocks=(lead, ExhibitList()))
    letters = ("b", "c") if number == "5.02" and draw(st.booleans()) else ()
    return DraftItem(number=number, letters=letters, title=title, blocks=draw(bodies(beyond=beyond)))


def expected_words(item: DraftItem, draft: Draft, *, bullet: str) -> str:
    """Give the words of an item as they are printed; `bullet` is what stands before an entry of a plain list."""
    return " ".join(part for block in item.blocks for part in _words(block, draft, bullet))


def _words(block: Block, draft: Draft, bullet: str) -> list[str]:
    if isinstance(block, Paragraph | Heading):
        return [words_of(block.runs)]
    if isinstance(block, Footnote):
        return [mark_printed(block.mark), words_of(block.runs)]
    if isinstance(block, Table):
        return [words_of(cell) for row in (block.header, *block.rows) for cell in row if cell]
    if isinstance(block, ExhibitList):
        rows = [[exhibit.number, exhibit.description] for exhibit in draft.exhibits if "item" in exhibit.listed_in]
        return ["Exhibit No.", "Description", *(cell for row in rows for cell in row)]
    found: list[str] = []
    for n, entry in enumerate(block.entries):
        found.append(bullet if block.start is None else f"{block.start + n}.")
        found += [part for inner in entry.blocks for part in _words(inner, draft, bullet)]
    return found


def fold(text: str) -> str:
    """Fold white space, and leave rules of dashes out."""
    return " ".join(re.sub(r"-{3,}", " ", text).split())


def differences(report: Report, draft: Draft, *, bullet: str) -> list[str]:
    """Say where a reading says otherwise than the draft: cover, items, exhibits, signatures."""
    found: list[str] = []

    def compare(field: str, read: object, drafted: object) -> None:
        if read != drafted:
            found.append(f"{field}: read {read!r}, drafted {drafted!r}")

    assert report.cover is not None
    for field in (
        *("amendment", "date_of_report", "date_of_earliest_event", "street", "city", "region", "postal_code"),
        *("registrants", "telephone", "former", "securities_12b", "boxes_checked", "emerging_growth"),
    ):
        compare(f"cover.{field}", getattr(report.cover, field), getattr(draft.cover, field))
    compare("form", report.form, draft.form)
    compare(
        "items",
        [(item.number, item.letters, fold(item.title or "").casefold()) for item in report.items],
        [(item.number, item.letters, fold(heading_title(item, draft.day)).casefold()) for item in draft.items],
    )
    for read, drafted in zip(report.items, draft.items, strict=False):
        compare(f"item {read.number}", fold(read.text), fold(expected_words(drafted, draft, bullet=bullet)))
    compare(
        "exhibits",
        [(str(exhibit.number), fold(exhibit.description or ""), set(exhibit.listed_in)) for exhibit in report.exhibits],
        [(exhibit.number, fold(exhibit.description), set(exhibit.listed_in)) for exhibit in draft.exhibits],
    )
    compare(
        "signatures",
        [(s.registrant, s.date, s.name, s.title, s.conformed) for s in report.signatures],
        [(s.registrant, s.date, s.name, s.title, s.conformed) for s in draft.signatures],
    )
    compare("unread", report.unread, ())
    return found
