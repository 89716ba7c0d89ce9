"""What a rule may look at.

In: a report, and what the caller knows beside it. Out: the same, with the few questions that many rules ask. Never:
I/O, or a comparison that the reading has made (`report.disagreements`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

import msgspec

from herewith.checks.answers import answered
from herewith.checks.disclaimers import Disclaimer, find_disclaimers
from herewith.form8k.calendar import filing_date
from herewith.model import Document, History, Item, Passage, Report, Severity, Span
from herewith.text import View


class Found(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A finding before its rule signs it."""

    message: str
    at: Passage | Span | tuple[Span, ...] | None = None
    field: str | None = None
    severity: Severity | None = None
    """Where it is graver or lighter than the rule's own; None: the rule's."""


class Unknown(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a rule yields instead, and alone, where it lacks what it needs."""

    reason: str


class Case(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A report to be checked."""

    report: Report
    filing_at: dt.datetime | None = None
    """When it is, or will be, filed: Eastern wall time. Stands for the header's acceptance where there is none."""
    history: History | None = None
    """The registrant's other filings; None: not known."""
    complete: bool = True
    """The whole submission is here: what is not attached is not there. False for a bare main document."""

    @cached_property
    def view(self) -> View:
        """The main document, laid out; empty where there is none."""
        for item in self.report.items:
            if isinstance(item.view, View):
                return item.view
        if self.report.document is None:  # a file cut in its header
            return View("", (), source=b"", markup=False)
        view = self.report.document.view()
        assert isinstance(view, View)
        return view

    @cached_property
    def lower(self) -> str:
        """The main document's text in lower case, every letter at its place in `view.text`."""
        text = self.view.text
        low = text.lower()
        if len(low) == len(text):
            return low
        return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)  # "İ" would grow

    @cached_property
    def _item_texts(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for item in self.report.items:
            low = item.text.lower().replace("’", "'")
            if low not in (known := texts.get(item.number, "")):
                texts[item.number] = f"{known}\n{low}" if known else low
        return texts

    def item_text(self, *numbers: str) -> str:
        """Give what is printed under items of some numbers, in lower case, apostrophes straight; "" if nothing is."""
        return "\n".join(self._item_texts[number] for number in numbers if number in self._item_texts)

    @cached_property
    def answered(self) -> tuple[Item, ...]:
        """The items that say more than that they do not apply."""
        return tuple(item for item in self.report.items if answered(item))

    @cached_property
    def disclaimers(self) -> tuple[Disclaimer, ...]:
        """The sentences that say something is furnished and not filed."""
        return find_disclaimers(self.view, self.lower) if self.report.document else ()

    @cached_property
    def filed(self) -> dt.date | None:
        """The filing date: the header's, else the one that `filing_at` gives by the 17:30 rule; None: not known."""
        header = self.report.header
        if header is not None and header.filed is not None:
            return header.filed
        return filing_date(self.filing_at) if self.filing_at else None

    @cached_property
    def day(self) -> dt.date | None:
        """The day whose rules hold: the filing date, else the date of report; None: neither is known."""
        cover = self.report.cover
        return self.filed or (cover.date_of_report if cover else None)

    @cached_property
    def event(self) -> dt.date | None:
        """The date of the earliest event as the cover gives it."""
        cover = self.report.cover
        return (cover.date_of_earliest_event or cover.date_of_report) if cover else None

    @cached_property
    def amendment(self) -> bool:
        """Whether this is an amendment, by its cover or its header."""
        header = self.report.header
        forms = (self.report.form, header.form if header else None)
        return any(form is not None and form.upper().endswith("/A") for form in forms)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The item numbers printed."""
        return frozenset(item.number for item in self.report.items)

    def items(self, *numbers: str) -> Iterator[Item]:
        """Give the items of some numbers, in document order."""
        return (item for item in self.report.items if item.number in numbers)

    def exhibit_roots(self) -> frozenset[str]:
        """Give the leading numbers of the exhibits listed: "99" for 99.1."""
        return frozenset(e.number.split(".")[0].split("(")[0].strip() for e in self.report.exhibits)

    def attached(self, *types: str) -> Iterator[Document]:
        """Give the documents whose type begins with one of some words ("EX-99", "GRAPHIC")."""
        wanted = tuple(t.upper() for t in types)
        return (d for d in self.report.documents if (d.entry.type or "").upper().startswith(wanted))
