"""A house's own habits: findings that somebody has looked at, and that may stay.

In: the text of a waiver file, a report and its check. Out: the same check, with what is waived set apart. Never: a
waiver without its reason, one that holds for every filing, or a finding that goes without being counted.

    [[waiver]]
    code = "C10"                            # a code, or how codes begin
    registrant = "0009993100"               # its CIK or its name; or: file = "plover-*.txt"
    reason = "Reports under Section 15(d) by its Form S-1."
    until = 2027-12-31                      # last day; may be left out
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable
from fnmatch import fnmatchcase

import msgspec

from herewith.model import Checked, Finding, Report, UsageError, Waived


class Waiver(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One waiver, as written."""

    code: str
    reason: str
    registrant: str | None = None
    file: str | None = None
    until: dt.date | None = None

    def holds(self, today: dt.date) -> bool:
        """Tell whether it still holds."""
        return self.until is None or today <= self.until

    def covers(self, finding: Finding, report: Report) -> bool:
        """Tell whether it answers for a finding in a report."""
        if not finding.code.startswith(self.code.upper()):
            return False
        if self.file is not None and not fnmatchcase(report.file, self.file):
            return False
        return self.registrant is None or _fold(self.registrant) in _registrants(report)


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    waiver: tuple[Waiver, ...]


def read_waivers(text: str, path: str) -> tuple[Waiver, ...]:
    """Read a waiver file.

    Raises:
        UsageError: it is no TOML, or a waiver lacks its code, its reason, or the filings it is for.
    """
    try:
        waivers = msgspec.convert(tomllib.loads(text), _File).waiver
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UsageError(
            f"{path} is no waiver file ({error}): it has tables [[waiver]] with code, reason, and registrant or file"
        ) from error
    for number, waiver in enumerate(waivers, 1):
        lacks = [
            what
            for what, there in (
                ("its code", waiver.code.strip()),
                ("its reason", waiver.reason.strip()),
                ("registrant or file", waiver.registrant or waiver.file),
            )
            if not there
        ]
        if lacks:
            raise UsageError(f"{path}: waiver {number} lacks {' and '.join(lacks)}: say for which filings, and why")
    return waivers


def waive(checked: Checked, report: Report, waivers: Iterable[Waiver], today: dt.date) -> Checked:
    """Set apart the findings that a waiver answers for; one that has ended answers for none."""
    holding = [waiver for waiver in waivers if waiver.holds(today)]
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in checked.findings:
        waiver = next((w for w in holding if w.covers(finding, report)), None)
        if waiver is None:
            kept.append(finding)
        else:
            waived.append(Waived(finding=finding, reason=waiver.reason, until=waiver.until))
    return msgspec.structs.replace(checked, findings=tuple(kept), waived=(*checked.waived, *waived))


def _registrants(report: Report) -> frozenset[str]:
    """Give what a waiver may call the registrants: CIKs, the names of the cover and of the header."""
    filers = report.header.filers if report.header else ()
    printed = report.cover.registrants if report.cover else ()
    named = [filer.cik for filer in filers] + [filer.name for filer in filers] + [r.name for r in printed]
    return frozenset(_fold(name) for name in named if name)


def _fold(name: str) -> str:
    """Fold a name's case and punctuation; of a CIK, the zeros before it."""
    bare = re.sub(r"[\W_]+", " ", name).strip().casefold()
    return bare.lstrip("0") if bare.isdecimal() else bare
