"""When the public knew: held to a table computed by hand, public_times.txt."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from herewith.archive.times import Acceptance, Times, times_of
from herewith.model import Cover, Header, Item, Passage, Report, Signature, Span

TABLE = Path(__file__).with_name("public_times.txt")
EASTERN = ZoneInfo("America/New_York")


def rows() -> list[tuple[str, ...]]:
    """Accepted, filed, public, session, first trading day, why."""
    found: list[tuple[str, ...]] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        given, told, why = line.split("|")
        *accepted, filed = given.split()
        *public, session, first = told.split()
        found.append((" ".join(accepted), filed, " ".join(public), session, first, why.strip()))
    return found


def moment(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    return None if text == "-" else dt.datetime.fromisoformat(text).replace(tzinfo=zone)


def day(text: str) -> dt.date | None:
    return None if text == "-" else dt.date.fromisoformat(text)


def report(*, accepted: str = "-", filed: str = "-", **more: object) -> Report:
    header = Header(filed=day(filed), accepted_at=moment(accepted, EASTERN), period=day(str(more.pop("period", "-"))))
    return Report(file="a.txt", form=str(more.pop("form", "8-K")), header=header, **more)  # type: ignore[arg-type]


def item(number: str) -> Item:
    heading = Passage(f"Item {number}", (Span(0, 9),))
    return Item(number=number, text=Passage("Words.", (Span(9, 15),)), heading=heading, extent=Span(9, 15))


def test_the_table_has_thirty_cases_and_more():
    assert len(rows()) >= 30


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]} {row[5][:40]}")
def test_hand_computed_public_time(row):
    accepted, filed, public, session, first, _ = row
    times = times_of(report(accepted=accepted, filed=filed))
    assert times.public_at == moment(public, dt.UTC)
    assert (times.session or "-") == session
    assert times.first_trading_day == day(first)


def test_moments_are_utc_and_say_where_they_come_from():
    times = times_of(report(accepted="2024-05-14 17:31:00", filed="2024-05-15"))
    assert times.accepted == dt.datetime(2024, 5, 14, 21, 31, tzinfo=dt.UTC)
    assert times.accepted.tzinfo is dt.UTC
    assert (times.accepted_precision, times.accepted_source, times.public_basis) == (
        "second",
        "header",
        "next EDGAR day",
    )


def test_what_is_unknown_is_none_and_never_midnight():
    times = times_of(report(filed="1996-07-15"))
    assert times == Times(filed=dt.date(1996, 7, 15), accepted_precision="none", public_basis="no acceptance time")
    zeros = times_of(report(accepted="2004-03-02 00:00:00", filed="2004-03-02"))
    assert (zeros.accepted, zeros.accepted_precision, zeros.public_at) == (None, "day", None)


def test_the_header_is_heard_before_another_source():
    feed = Acceptance(at=dt.datetime(2024, 5, 14, 20, 1, tzinfo=dt.UTC), precision="minute", source="feed")
    without = times_of(report(filed="2024-05-14"), feed)
    assert (without.public_at, without.accepted_precision, without.accepted_source) == (feed.at, "minute", "feed")
    of_header = times_of(report(accepted="2024-05-14 16:02:00", filed="2024-05-14"), feed)
    assert (of_header.accepted, of_header.accepted_source) == (dt.datetime(2024, 5, 14, 20, 2, tzinfo=dt.UTC), "header")


@pytest.mark.parametrize(
    ("earliest", "reported", "period", "expected"),
    [
        ("2024-05-10", "2024-05-13", "2024-05-10", ("2024-05-10", "cover.date_of_earliest_event")),
        (None, "2024-05-13", "2024-05-10", ("2024-05-13", "cover.date_of_report")),
        (None, None, "2024-05-10", ("2024-05-10", "header.period")),
        (None, "2025-05-13", "2024-05-13", ("2024-05-13", "header.period")),  # a slip of the year
        (None, "2024-06-01", None, ("2024-06-01", "cover.date_of_report")),  # nothing better is known
        (None, None, None, (None, None)),
    ],
)
def test_the_event_date_is_the_pages_where_it_can_be(earliest, reported, period, expected):
    cover = Cover(date_of_earliest_event=day(earliest or "-"), date_of_report=day(reported or "-"))
    times = times_of(report(filed="2024-05-14", period=period or "-", cover=cover))
    assert (times.event_date and times.event_date.isoformat(), times.event_date_source) == expected


@pytest.mark.parametrize(
    ("form", "numbers", "dates", "due", "late"),
    [
        ("8-K", ("5.02",), ("2024-05-10", "2024-05-16"), "2024-05-16", 0),  # Friday; Monday is day 1
        ("8-K", ("8.01", "5.02", "9.01"), ("2024-05-10", "2024-05-20"), "2024-05-16", 2),
        ("8-K", ("7.01", "9.01"), ("2024-05-10", "2024-05-20"), None, None),  # no fixed day
        ("8-K", ("1.05",), ("2024-05-10", "2024-05-30"), None, None),  # counts from the registrant's own finding
        ("8-K/A", ("5.02",), ("2024-05-10", "2024-05-30"), None, None),
        ("8-K", ("2", "4"), ("1999-03-01", "1999-03-10"), "1999-03-08", 2),  # 4: five business days; 2: fifteen days
    ],
)
def test_due_and_days_late(form, numbers, dates, due, late):
    event, filed = dates
    items = tuple(item(number) for number in numbers)
    times = times_of(report(form=form, filed=filed, period=event, items=items))
    assert (times.due and times.due.isoformat(), times.days_late) == (due, late)


def test_the_signature_date_is_the_first_printed():
    signatures = (Signature(), Signature(date=dt.date(2024, 5, 14)), Signature(date=dt.date(2024, 5, 15)))
    assert times_of(report(signatures=signatures)).signature_date == dt.date(2024, 5, 14)
