"""A report checked against every rule.

In: a report, and what the caller knows beside it. Out: findings, and for every rule that could not look, why. Never:
I/O, a rule that passes without its input, or a rule's fault that stops the others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.profiles import Profile, rules_for
from herewith.checks.rule import Need, Rule
from herewith.model import Checked, Finding, History, NotRun, Passage, Report, Span

_MISSING: dict[Need, tuple[Callable[[Case], bool], str]] = {
    "header": (lambda c: c.report.header is None or c.report.header.form is None, "the file has no EDGAR header"),
    "cover": (lambda c: c.report.cover is None, "no cover could be read"),
    "items": (lambda c: not c.report.items, "no item heading could be read"),
    "exhibits": (lambda c: not c.report.exhibits, "no exhibit is listed"),
    "documents": (lambda c: not c.complete, "only the main document is here, not what was filed beside it"),
    "signatures": (lambda c: not c.report.signatures, "no signature could be read"),
    "facts": (lambda c: not c.report.facts, "the main document has no Inline XBRL facts"),
    "history": (lambda c: c.history is None, "the registrant's other filings are not known here"),
    "filed": (lambda c: c.filed is None, "the filing date is not known"),
}


def check(
    report: Report,
    *,
    filing_at: dt.datetime | None = None,
    history: History | None = None,
    complete: bool | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    rules: Iterable[Rule] | None = None,
) -> Checked:
    """Check a report against the form's rules.

    `filing_at` is the Eastern wall time of a filing that is still to be made; `history` the registrant's other filings;
    `complete` whether the whole submission is given (by default: whether the file has EDGAR's header, or more documents
    than one). `select` and `ignore` narrow the catalogue to the rules whose code begins with one of the first and with
    none of the second; `rules` gives them outright. A rule that lacks its input is among `not_run`, with the reason.

    Raises:
        UsageError: no rule's code begins as `select` or `ignore` say.
    """
    if rules is None:
        rules = rules_for(Profile(about="as asked"), select, ignore)
    if complete is None:
        complete = (report.header is not None and report.header.form is not None) or len(report.documents) > 1
    case = Case(report=report, filing_at=filing_at, history=history, complete=complete)
    findings: list[Finding] = []
    not_run: list[NotRun] = []
    silent: list[str] = []
    not_in_force: list[str] = []
    for rule in rules:
        if not in_force(rule, case.day):
            not_in_force.append(rule.code)
            continue
        reason = _reason(rule, case)
        found = [Unknown(reason=reason)] if reason else list(rule.check(case))
        unknown = next((f for f in found if isinstance(f, Unknown)), None)
        if unknown is not None:
            not_run.append(NotRun(code=rule.code, name=rule.name, reason=unknown.reason))
        elif found:
            findings += [_signed(rule, f) for f in found if isinstance(f, Found)]
        else:
            silent.append(rule.code)
    findings.sort(key=lambda f: (f.places[0].start if f.places else -1, f.code))
    return Checked(
        file=report.file,
        form=report.form,
        findings=tuple(findings),
        not_run=tuple(not_run),
        silent=tuple(silent),
        not_in_force=tuple(not_in_force),
    )


def in_force(rule: Rule, day: dt.date | None) -> bool:
    """Tell whether a rule is one on a day; where the day is not known, it is."""
    return day is None or ((rule.since is None or rule.since <= day) and (rule.until is None or day <= rule.until))


def _reason(rule: Rule, case: Case) -> str | None:
    """Say why a rule cannot look; None where it can."""
    if not case.report.current_report:
        return f"the file is no Form 8-K but a {case.report.form or 'document that names no form'}"
    for need in rule.needs:
        missing, reason = _MISSING[need]
        if missing(case):
            return reason
    return None


def _signed(rule: Rule, found: Found) -> Finding:
    at = found.at
    places: tuple[Span, ...] = ()
    if isinstance(at, Passage):
        places = at.spans
    elif isinstance(at, Span):
        places = (at,)
    elif at is not None:
        places = at
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=found.severity or rule.severity,
        message=found.message,
        field=found.field,
        places=places,
    )
