"""The check of one filing, as the text that was asked for.

In: a source, or the files of a submission in the making, and what to print of its check. Out: that text, and the check
itself for the count. Never: printing; this runs in whichever process checks the filing.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from herewith.checks.profiles import profile_named, rules_for
from herewith.checks.quoting import File, Quoting
from herewith.checks.run import check
from herewith.checks.waivers import waive
from herewith.cli.check_text import listing
from herewith.cli.settings import Settings
from herewith.cli.terminal import Look
from herewith.model import Checked, Report
from herewith.reading.many import read_source
from herewith.reading.one_filing import read_together
from herewith.submission.assembled import Piece, starts
from herewith.submission.sources import Source

if TYPE_CHECKING:
    from herewith.checks.rule import Rule
    from herewith.pages.index_page import Entry

Form = Literal["text", "json", "jsonl", "sarif", "html"]


class Together(msgspec.Struct, frozen=True, kw_only=True):
    """A report and its exhibits, each from a file of its own."""

    path: str
    """Of the report, as shown to people."""
    pieces: tuple[Piece, ...]
    paths: tuple[str, ...]
    """Of each piece."""
    complete: bool
    """Everything that is to be filed is here."""


class CheckWanted(NamedTuple):
    """What to print of each check."""

    form: Form
    settings: Settings
    look: Look = Look()


class CheckRendering(NamedTuple):
    """What came of one filing."""

    text: str
    checked: Checked
    current_report: bool
    entry: Entry | None = None
    """What a list of pages says of it."""


@cache
def _rules(purpose: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    return rules_for(profile_named(purpose), select, ignore)


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """Give the rules that settings ask for."""
    return _rules(settings.purpose, settings.select, settings.ignore)


def render_check(wanted: CheckWanted, source: Source | Together) -> CheckRendering:
    """Read and check a filing, and write what was found in the form wanted."""
    settings = wanted.settings
    if isinstance(source, Together) and not source.complete:  # a draft alone: what is filed beside it is not known
        source = Source(name=source.pieces[0].name, path=source.path, data=source.pieces[0].data)
    if isinstance(source, Together):
        report, complete = read_together(source.pieces), True
        files = tuple(File(p, at) for p, at in zip(source.paths, starts(source.pieces), strict=True))
    else:
        report, complete = read_source(source), None
        files = (File(source.path, 0),)
    found = check(report, filing_at=settings.filing_at, complete=complete, rules=rules_of(settings))
    checked = waive(found, report, settings.waivers, settings.today)
    text = _text(report, checked, Quoting(report, files), wanted, source.path)
    return CheckRendering(
        text=text,
        checked=checked,
        current_report=report.current_report,
        entry=_entry(report, checked) if text and wanted.form == "html" else None,
    )


def _text(report: Report, checked: Checked, quoting: Quoting, wanted: CheckWanted, path: str) -> str:
    if wanted.form == "sarif":
        from herewith.checks.sarif import results_of

        return json.dumps(results_of(checked, quoting, path))
    if wanted.form in {"json", "jsonl"}:
        encoded = msgspec.json.encode(_data(checked, quoting, path))
        return (msgspec.json.format(encoded, indent=2) if wanted.form == "json" else encoded + b"\n").decode()
    if not report.current_report:
        return ""
    if wanted.form == "html":
        from herewith.pages.checked_page import checked_page

        return checked_page(report, checked)
    return listing(checked, quoting, path, wanted.look)


def _data(checked: Checked, quoting: Quoting, path: str) -> dict[str, Any]:
    """Give the check as plain data, each finding with the line and column that it begins at."""
    data = checked.to_dict()
    told = {**data, "path": path}
    found = [*zip(checked.findings, data["findings"], strict=True)]
    found += [(w.finding, flat["finding"]) for w, flat in zip(checked.waived, data["waived"], strict=True)]
    for finding, flat in found:
        position = quoting.position(finding.places[0].start) if finding.places else None
        flat["path"] = position.path if position else path
        flat["line"] = position.line if position else None
        flat["column"] = position.column if position else None
    return told


def _entry(report: Report, checked: Checked) -> Entry:
    from herewith.pages.checked_page import checked_entry

    return checked_entry(report, checked)
