"""Records of a check: what was found, what could not be looked at.

In: what `herewith.checks` finds in a report. Out: frozen records. Never: a *passed*; a rule that ran and found nothing
is counted as silent, and one that lacked its input is not run and says why.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import msgspec

from herewith.model.span import Span
from herewith.model.witness import Witness

SCHEMA = "herewith.checked/1"
"""Name and major version of the object that `Checked.to_dict` gives: under it keys may be added, and none goes."""

Severity = Literal["error", "warning", "note"]
"""error: a rule is broken, or the file cannot be right; warning: probably wrong, needs a look; note: worth saying."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that one rule found."""

    code: str
    """The rule's code, never used again for another: "D05"."""
    name: str
    """The rule's name, which says the fault: "filed-late"."""
    severity: Severity
    message: str
    """One sentence: what is wrong, with the values, and what would be right where that is known."""
    field: str | None = None
    """The key of the reading it is about: "cover.registrants.0.ein", "items.1", "exhibits.99.1"."""
    places: tuple[Span, ...] = ()
    """Where it stands in the source; empty for what is missing, or stands nowhere."""
    compared: tuple[Witness, ...] = ()
    """The values compared, where there are two."""


class NotRun(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A rule that could not look, because its input is not there."""

    code: str
    name: str
    reason: str


class Waived(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that somebody has looked at, and said why it stays: counted apart, never left out."""

    finding: Finding
    reason: str
    """In the words of the waiver."""
    until: dt.date | None = None
    """Last day on which the waiver holds; None: no end."""


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What a check of one report came to."""

    file: str
    form: str | None = None
    findings: tuple[Finding, ...] = ()
    """In the order of the source; what stands nowhere comes first."""
    not_run: tuple[NotRun, ...] = ()
    silent: tuple[str, ...] = ()
    """Codes of the rules that ran and found nothing."""
    not_in_force: tuple[str, ...] = ()
    """Codes of the rules that were no rules on the day of filing."""
    waived: tuple[Waived, ...] = ()
    """Findings that a waiver answers for."""

    def worst(self) -> Severity | None:
        """Give the gravest severity found; None where nothing was."""
        found = {finding.severity for finding in self.findings}
        return next((s for s in ("error", "warning", "note") if s in found), None)

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data: dicts, lists, str and None; a place is its [start, end] bytes in the source."""
        data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self, enc_hook=str))  # a passage is its words
        return {"schema": SCHEMA, **data}


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """Another filing of a registrant, as far as a rule may ask."""

    accession: str
    form: str
    filed: dt.date
    period: dt.date | None = None
    items: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    inline_xbrl: bool = False


class History(msgspec.Struct, frozen=True, kw_only=True):
    """A registrant's other filings, given by the caller; a rule that needs them is not run without."""

    past: tuple[Past, ...] = ()
    """In the order filed."""
