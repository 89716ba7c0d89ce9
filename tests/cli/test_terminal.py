"""The page for the terminal, its places, its listings, its bar."""

import datetime as dt

import pytest

from herewith.cli.places import Places
from herewith.cli.printing import Printer
from herewith.cli.progress import Progress, expected_filings
from herewith.cli.terminal import Look, page
from herewith.model import (
    Cover,
    Disagreement,
    Document,
    DocumentEntry,
    Exhibit,
    Exhibits,
    Fault,
    Header,
    Item,
    Origin,
    Part,
    Passage,
    Registrant,
    Report,
    Signature,
    Span,
    Witness,
)

SOURCE = b"\n".join(b"line %d of the page" % number for number in range(1, 40))


class Laid:
    def plain(self, within=None):
        return SOURCE.decode()

    def markdown(self, within=None):
        return SOURCE.decode()


def quoted(text: str, start: int = 0) -> Passage:
    return Passage(text, (Span(start, start + len(text)),))


def report(kind: str = "text") -> Report:
    origin = Origin(SOURCE, lambda _source, _document: Laid())
    document = Document(entry=DocumentEntry(type="8-K"), pieces=(Span(0, len(SOURCE)),), kind=kind, origin=origin)  # type: ignore[arg-type]
    release = Document(entry=DocumentEntry(filename="release.txt"), pieces=(), kind="text", origin=origin)
    words = "On October 30, 2003, Plum & Pear Company sold its orchard. " * 12
    return Report(
        file="page.txt",
        form="8-K",
        header=Header(accession="0000000000-03-000001", filed=dt.date(2003, 10, 31)),
        cover=Cover(
            date_of_report=dt.date(2003, 10, 30),
            registrants=(Registrant(name=quoted("PLUM & PEAR COMPANY"), state=quoted("Delaware")),),
            street=quoted("11 Mill Street"),
            city=quoted("Cambridge"),
            region=quoted("Massachusetts"),
            postal_code=quoted("02141"),
            telephone=quoted("617-555-0100"),
        ),
        items=(
            Item(
                number="12",
                text=quoted(words),
                heading=quoted("ITEM 12."),
                official_title="Results of Operations and Financial Condition",
                furnished=True,
                extent=Span(20, 180),
            ),
        ),
        exhibits=Exhibits(
            (
                Exhibit(
                    number=quoted("99.1"), description=quoted("Press release"), status="attached", document=release
                ),
                Exhibit(number=quoted("99.2"), description=quoted("Script\x1b[2J"), status="not in the submission"),
            )
        ),
        signatures=(Signature(name=quoted("Ann Plum"), title=quoted("President"), date=dt.date(2003, 10, 31)),),
        disagreements=(
            Disagreement(
                field="items",
                witnesses=(
                    Witness(source="page", value="12", folded="12"),
                    Witness(source="header", value="9", folded="9"),
                ),
                folding="order",
            ),
        ),
        parts=(Part(kind="cover", extent=Span(0, 20), unread=(quoted("line 1"),)),),
        faults=(Fault(kind="truncated", message="the file ends before </TEXT>"),),
        document=document,
        documents=(document, release),
        origin=origin,
    )


EXPECTED = """\
Form 8-K, PLUM & PEAR COMPANY, 2003-10-30
page.txt, 0000000000-03-000001, filed 2003-10-31

Date of report  2003-10-30
Registrant      PLUM & PEAR COMPANY (Delaware)
Offices         11 Mill Street, Cambridge, Massachusetts 02141
Telephone       617-555-0100

Item 12. Results of Operations and Financial Condition  furnished, lines 2-10
  On October 30, 2003, Plum & Pear Company sold its orchard. On October 30,
  2003, Plum & Pear Company sold its orchard. On October 30, 2003, Plum & Pear
  Company sold its orchard. On October 30, 2003, Plum & Pear Company sold its …

Exhibits
  99.1    Press release [attached: release.txt]
  99.2    Script [2J [not in the submission]

Signatures
  Ann Plum, President, 2003-10-31

To look at
  items: page says "12", header says "9"
  the file ends before </TEXT>

0.9% of the main document is unread: herewith read --unread lists it.
"""


def test_the_page():
    assert page(report(), Look(width=80)) == EXPECTED


@pytest.mark.parametrize("width", [20, 40, 60, 200])
def test_the_page_keeps_to_the_width(width):
    lines = page(report(), Look(width=width)).splitlines()
    assert max(map(len, lines)) <= max(width, 36)


def test_colour_is_only_on_a_terminal_and_the_filing_cannot_send_any():
    assert "\x1b" not in page(report(), Look())
    assert "\x1b[2J" not in page(report(), Look(colour=True))
    assert "\x1b[1m" in page(report(), Look(colour=True))


def test_markup_is_told_by_bytes():
    assert "furnished, bytes 20-180" in page(report("html"), Look())


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_end_as_the_file_has_them(end):
    places = Places(end.join([b"one", b"two", b"three"]), by_line=True)
    two = 3 + len(end)
    assert places.where(Span(two, two + 3)) == "line 2"
    assert places.where(Span(0, two + 3)) == "lines 1-2"
    assert places.line(0) == 1


def test_bytes_are_told_with_thousands():
    assert Places(b"", by_line=False).where(Span(10231, 14998)) == "bytes 10,231-14,998"


@pytest.mark.parametrize(
    ("texts", "several", "printed"),
    [
        ([], False, ""),
        ([], True, "[]\n"),
        (["{}"], False, "{}\n"),
        (["{}"], True, "[\n{}\n]\n"),
        (["1", "2", "3"], True, "[\n1,\n2,\n3\n]\n"),
    ],
)
def test_an_array_is_whole(capsys, texts, several, printed):
    printer = Printer("json")
    for text in texts:
        printer.put(text)
    printer.end(several=several)
    assert capsys.readouterr().out == printed


def test_the_bar_counts_where_it_is_shown(capsys, monkeypatch):
    monkeypatch.setattr("herewith.cli.progress.TENTHS", -1.0)
    bar = Progress(10, shown=True)
    for _ in range(8):
        bar.step(failed=False)
    bar.step(failed=True)
    bar.clear()
    drawn = capsys.readouterr().err
    assert "9 of 10" in drawn
    assert "1 not read" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_the_bar_is_silent_where_nobody_looks(capsys):
    bar = Progress(None, shown=False)
    for _ in range(100):
        bar.step(failed=False)
    bar.clear()
    assert capsys.readouterr().err == ""


def test_what_is_to_come_is_counted_where_that_is_cheap(tmp_path):
    (tmp_path / "a.txt").touch()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").touch()
    assert expected_filings([str(tmp_path), str(tmp_path / "a.txt")]) == 3
    assert expected_filings(["-"]) is None
