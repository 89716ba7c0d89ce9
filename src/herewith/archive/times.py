"""When did the public know: the moments of a report, each with where it was read and how exactly it is known.

In: a report, and an acceptance time from elsewhere where the header has none. Out: one flat record of dates and moments
in UTC. Never: a midnight for a time that nobody stated; what is not known is None, and `public_basis` says why.

EDGAR makes a filing public when it accepts it; what was sent after 17:30 Eastern, or on a day on which EDGAR is closed,
at 6:00 on the next day on which it is open, which is then the filing date (Regulation S-T Rule 13(a)(2); EDGAR Filer
Manual, volume II, on hours of dissemination). Acceptance times are in the headers of this century only.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from herewith.form8k.calendar import EASTERN, LAST_HOUR, business_days_between, doubtful, filing_date, is_business_day
from herewith.form8k.deadlines import due
from herewith.form8k.exchange_calendar import Session, first_trading_day, session
from herewith.form8k.forms import current_report
from herewith.form8k.items import item_on
from herewith.model import Header, Report

Precision = Literal["second", "minute", "day", "none"]

PublicBasis = Literal["acceptance", "next EDGAR day", "no acceptance time", "filing date does not follow"]
"""acceptance: public when accepted; next EDGAR day: at 6:00 on it. The other two say why `public_at` is None: no time
is known, or the filing date is later than acceptance explains."""

FIRST_HOUR = dt.time(6)
"""When EDGAR begins to disseminate what came after 17:30 the day before (EDGAR Filer Manual, volume II)."""

_UNDER_WAY = dt.timedelta(hours=1)
"""How long after 17:30 a transmission that began before it may be accepted: the date is of when it began. Counted on
filings: none of the same date was accepted later than that."""
_OWN_CLOCK = frozenset(("1.05", "5.04", "5.08", "11", "9.01", "7"))
"""Items that count from something else than the event that the cover dates, and statements that may follow later."""
_FIRST_YEAR = 1980


class Acceptance(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """When EDGAR accepted a filing, as told by something else than its header."""

    at: dt.datetime
    """With its zone."""
    precision: Precision = "second"
    source: str
    """What told it: "feed", "index page" …"""


class Times(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The dates and moments of one filing; moments in UTC, dates as printed or in Eastern time."""

    event_date: dt.date | None = None
    """The date of the earliest event."""
    event_date_source: Literal["cover.date_of_earliest_event", "cover.date_of_report", "header.period"] | None = None
    """Where it was read. A date on the page that no report can be of (after the filing, before 1980) gives way."""
    signature_date: dt.date | None = None
    """The first date beside a signature."""
    filed: dt.date | None = None
    """The filing date in the header."""
    accepted: dt.datetime | None = None
    """When EDGAR accepted it; None where only the day is known, or nothing."""
    accepted_precision: Precision = "none"
    accepted_source: str | None = None
    """"header", or what the caller named."""
    public_at: dt.datetime | None = None
    """When it could be read by all."""
    public_basis: PublicBasis = "no acceptance time"
    session: Session | None = None
    """The session of the New York Stock Exchange in which it became public."""
    first_trading_day: dt.date | None = None
    """The first day on which the exchange traded after it was public, that day where the session was not over."""
    due: dt.date | None = None
    """The earliest day on which an item of it was due, counted from `event_date`; None: no item has a fixed day, one
    that counts from another day, or an amendment."""
    days_late: int | None = None
    """Business days of EDGAR from `due` to `filed`; 0: in time."""


def times_of(report: Report, accepted: Acceptance | None = None) -> Times:
    """Tell the moments of a report.

    The header's acceptance time is taken before one from elsewhere.
    """
    header = report.header or Header()
    event, source = _event(report, header)
    moment = _of_header(header) or accepted
    at = moment.at.astimezone(dt.UTC) if moment is not None and moment.precision in ("second", "minute") else None
    public, basis = public_at(at, header.filed)
    last_day = _due(report, event, header.filed)
    return Times(
        event_date=event,
        event_date_source=source,
        signature_date=next((s.date for s in report.signatures if s.date is not None), None),
        filed=header.filed,
        accepted=at,
        accepted_precision=moment.precision if moment is not None else "none",
        accepted_source=moment.source if moment is not None else None,
        public_at=public,
        public_basis=basis,
        session=session(public) if public is not None else None,
        first_trading_day=first_trading_day(public) if public is not None else None,
        due=last_day,
        days_late=business_days_between(last_day, header.filed) if last_day and header.filed else None,
    )


def public_at(accepted: dt.datetime | None, filed: dt.date | None) -> tuple[dt.datetime | None, PublicBasis]:
    """Tell when what was accepted at a moment became public, in UTC, and by which rule.

    Without a filing date the calendar gives it. A filing date before the day of acceptance was adjusted on request
    (Rule 13(b)), which makes nothing public earlier.
    """
    if accepted is None:
        return None, "no acceptance time"
    local = accepted.astimezone(EASTERN)
    by_rule = filing_date(local)
    if filed == local.date() and _began_in_time(local):
        return accepted.astimezone(dt.UTC), "acceptance"
    if filed is not None and filed > by_rule:
        if not _doubtful_until(by_rule, filed):
            return None, "filing date does not follow"
        by_rule = filed
    if by_rule == local.date():
        return accepted.astimezone(dt.UTC), "acceptance"
    return dt.datetime.combine(by_rule, FIRST_HOUR, EASTERN).astimezone(dt.UTC), "next EDGAR day"


def _began_in_time(local: dt.datetime) -> bool:
    last = dt.datetime.combine(local.date(), LAST_HOUR, EASTERN)
    return local <= last + _UNDER_WAY


def _doubtful_until(day: dt.date, filed: dt.date) -> bool:
    """Tell whether every business day from one until another may have been none."""
    days = (day + dt.timedelta(days=ahead) for ahead in range((filed - day).days))
    return all(doubtful(d) or not is_business_day(d) for d in days)


def _of_header(header: Header) -> Acceptance | None:
    """Give the header's acceptance; EDGAR takes nothing at midnight, so a time of zeros is a day alone."""
    if header.accepted_at is None:
        return None
    known: Precision = "day" if header.accepted_at.timetz().replace(tzinfo=None) == dt.time() else "second"
    return Acceptance(at=header.accepted_at, precision=known, source="header")


def _event(
    report: Report, header: Header
) -> tuple[dt.date | None, Literal["cover.date_of_earliest_event", "cover.date_of_report", "header.period"] | None]:
    cover = report.cover
    given = (
        ("cover.date_of_earliest_event", cover.date_of_earliest_event if cover else None),
        ("cover.date_of_report", cover.date_of_report if cover else None),
        ("header.period", header.period),
    )
    known = [(day, source) for source, day in given if day is not None]
    likely = [(day, source) for day, source in known if _likely(day, header.filed)]
    return next(iter((*likely, *known)), (None, None))  # type: ignore[return-value]  # the sources are the literals


def _likely(day: dt.date, filed: dt.date | None) -> bool:
    return day.year >= _FIRST_YEAR and (filed is None or day <= filed)


def _due(report: Report, event: dt.date | None, filed: dt.date | None) -> dt.date | None:
    form = current_report(report.form) if report.form else None
    if event is None or (form is not None and form.amendment) or not report.current_report:
        return None
    numbers = dict.fromkeys(item.number for item in report.items if item.number not in _OWN_CLOCK)
    found = [item_on(number, filed or event) for number in numbers]
    return min((day for item in found if item is not None and (day := due(item, event).date)), default=None)
