"""An alert worth reading: what a person wants to know of a filing before opening it.

In: a report, what the checks found in it, the rule that it meets. Out: a frozen record of plain words. Never: a word
that the filing does not print, but official titles and what the checks say.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import msgspec

from herewith.archive.times import Times, times_of
from herewith.edgar.addresses import cik_number
from herewith.follow.rules import Rule
from herewith.model import Checked, PressRelease, Report

_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
_NO_END = re.compile(r"(?:\b(?:Inc|Corp|Co|Ltd|No|Nos|Mr|Mrs|Ms|Dr|Jr|Sr|St|vs|Messrs)|\b[A-Z])\.$")
"""Dots that end an abbreviation or an initial, and no sentence."""


class AlertItem(msgspec.Struct, frozen=True, kw_only=True):
    """One item."""

    number: str
    official_title: str | None
    first_sentence: str | None


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of one filing under one rule."""

    key: str
    """Accession number and rule: the same at each attempt, so that a receiver can drop what it has."""
    rule: str
    accession: str
    form: str | None
    amendment: int | None
    registrants: tuple[str, ...]
    """As printed on the cover; as the header has them where it prints none."""
    symbols: tuple[str, ...]
    event: dt.date | None
    accepted: dt.datetime | None
    """UTC."""
    public_at: dt.datetime | None
    """UTC."""
    public_basis: str
    items: tuple[AlertItem, ...]
    headline: str | None
    """Of the first exhibit that is a press release."""
    first_paragraph: str | None
    findings: tuple[str, ...]
    """Code and sentence."""
    disagreements: tuple[str, ...]
    source: str | None
    """Address of the complete submission."""


def meets(rule: Rule, report: Report, checked: Checked) -> bool:
    """Tell whether a report meets all conditions of a rule."""
    filers = report.header.filers if report.header else ()
    ciks = {cik_number(filer.cik) for filer in filers if filer.cik}
    conditions: tuple[tuple[tuple[object, ...], Callable[[], bool]], ...] = (
        (rule.items, lambda: any(item.number in rule.items for item in report.items)),
        (rule.registrants, lambda: not ciks.isdisjoint(cik_number(cik) for cik in rule.registrants)),
        (rule.sic, lambda: any((f.sic or "").startswith(rule.sic) for f in filers)),
        (rule.states, lambda: any(f.state in rule.states for f in filers)),
        (rule.findings, lambda: any(f.code.startswith(rule.findings) for f in checked.findings)),
        (rule.disagreements, lambda: _disagrees(rule, report)),
        (rule.words, lambda: has_words(report, rule.words)),
    )
    return all(holds() for given, holds in conditions if given)


def has_words(report: Report, words: tuple[str, ...]) -> bool:
    """Tell whether one of some words stands in a document of the submission, exhibits too."""
    wanted = [" ".join(each.casefold().split()) for each in words]
    for document in report.documents:
        if document.kind in {"text", "html"}:
            text = " ".join(document.view().plain().casefold().split())
            if any(each in text for each in wanted):
                return True
    return False


def make_alert(rule: Rule, accession: str, report: Report, checked: Checked, source: str | None = None) -> Alert:
    """Make the alert of a report that meets a rule."""
    times: Times = times_of(report)
    release = _release(report)
    cover = report.cover
    printed = tuple(str(r.name) for r in (cover.registrants if cover else ()) if r.name)
    filers = report.header.filers if report.header else ()
    symbols = (str(s.symbol) for s in (cover.securities_12b if cover else ()) if s.symbol)
    return Alert(
        key=f"{accession}/{rule.name}",
        rule=rule.name,
        accession=accession,
        form=report.form,
        amendment=cover.amendment if cover else None,
        registrants=printed or tuple(filer.name for filer in filers if filer.name),
        symbols=tuple(dict.fromkeys(symbols)),
        event=times.event_date,
        accepted=times.accepted,
        public_at=times.public_at,
        public_basis=times.public_basis,
        items=tuple(
            AlertItem(number=i.number, official_title=i.official_title, first_sentence=first_sentence(str(i.text)))
            for i in report.items
        ),
        headline=str(release.headline) if release and release.headline else None,
        first_paragraph=str(release.first_paragraph) if release and release.first_paragraph else None,
        findings=tuple(f"{finding.code}: {finding.message}" for finding in checked.findings),
        disagreements=tuple(
            f"{d.field}: " + ", ".join(f"the {w.source} says {w.value}" for w in d.witnesses)
            for d in report.disagreements
        ),
        source=source,
    )


def first_sentence(text: str) -> str | None:
    """Give the first sentence of a text; None where there is no text."""
    for end in _END.finditer(text):
        if not _NO_END.search(text[: end.start()]):
            return text[: end.end()].strip()
    return text.strip() or None


def _release(report: Report) -> PressRelease | None:
    for exhibit in report.exhibits:
        if str(exhibit.number).startswith("99") and (release := exhibit.press_release()) and release.shown_by:
            return release
    return None


def _disagrees(rule: Rule, report: Report) -> bool:
    return any("any" in rule.disagreements or d.field in rule.disagreements for d in report.disagreements)
