"""A proof of a draft: what every rule of the check finds in what was built, how long there is, what nobody checked.

In: a draft, the documents built of it, the moment it is. Out: a `Proof`. Never: *ready*; what was not looked at is
named at the end of every proof.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from herewith.checks.profiles import profile_named, rules_for
from herewith.checks.run import check
from herewith.drafting.proof_countdown import Countdown, countdowns
from herewith.form8k.calendar import EASTERN, filing_date
from herewith.model import Checked, Report
from herewith.model.draft import Draft
from herewith.reading.one_filing import read_together
from herewith.submission.assembled import Piece

SCHEMA = "herewith.proof/1"
"""Name and major version of the object that `Proof.to_dict` gives."""
NOT_CHECKED = (
    "EDGAR's own validation of the submission: send it as a test filing first.",
    "The tagged cover against the taxonomies (dei, us-gaap, exch) of the year.",
    "Access codes, the registrant's enrolment in EDGAR Next, and who may file for it.",
    "Whether what the report says is true, complete, and required under other items too.",
    "Signatures: that each signer has signed, and that the signed page is kept (Regulation S-T, Rule 302).",
)
"""What no rule here can look at."""


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a draft at a moment."""

    file: str
    """The author's file."""
    at: dt.datetime
    """Eastern wall time."""
    filed: dt.date
    """The filing date of what is sent at that moment."""
    countdowns: tuple[Countdown, ...]
    documents: tuple[tuple[str, str, int], ...]
    """Type, name and size in bytes of each document, the main one first."""
    checked: Checked
    report: Report
    """The documents as read back."""
    not_checked: tuple[str, ...] = NOT_CHECKED

    @property
    def next(self) -> Countdown | None:
        """The count that ends first; None where the form fixes no day for any item."""
        return next((c for c in self.countdowns if c.due is not None), None)

    def rules_not_run(self) -> tuple[str, ...]:
        """Say which rules could not look, a sentence for each reason."""
        reasons: dict[str, list[str]] = {}
        for missed in self.checked.not_run:
            reasons.setdefault(missed.reason, []).append(f"{missed.code} {missed.name}")
        return tuple(
            f"{len(rules)} {'rule' if len(rules) == 1 else 'rules'} not run, since {reason}: {', '.join(rules)}."
            for reason, rules in reasons.items()
        )

    def to_dict(self) -> dict[str, object]:
        """Give it as plain data; a count's `left` is in whole minutes, negative when it is past."""
        plain = [msgspec.to_builtins(count) for count in self.countdowns]
        for flat, count in zip(plain, self.countdowns, strict=True):
            flat["left"] = None if count.left is None else int(count.left.total_seconds() // 60)
        return {
            "schema": SCHEMA,
            "file": self.file,
            "at": self.at.isoformat(),
            "filed": self.filed.isoformat(),
            "countdowns": plain,
            "documents": [{"type": kind, "name": name, "size": size} for kind, name, size in self.documents],
            "checked": self.checked.to_dict(),
            "not_checked": [*self.not_checked, *self.rules_not_run()],
        }


def checked_documents(pieces: Sequence[Piece], now: dt.datetime) -> tuple[Report, Checked]:
    """Read documents back, and check them with every rule, as a report that is about to be filed."""
    report = read_together(pieces)
    rules = rules_for(profile_named("filing"))
    return report, check(report, filing_at=eastern(now), complete=True, rules=rules)


def prove(draft: Draft, pieces: Sequence[Piece], now: dt.datetime, *, file: str) -> Proof:
    """Check what was built of a draft, and count to the day it is due; `now` without a zone is Eastern."""
    report, checked = checked_documents(pieces, now)
    return Proof(
        file=file,
        at=eastern(now),
        filed=filing_date(now),
        countdowns=countdowns(draft, now),
        documents=tuple(_listed(pieces)),
        checked=checked,
        report=report,
    )


def eastern(moment: dt.datetime) -> dt.datetime:
    """Give a moment as Eastern wall time, to the minute and without a zone."""
    local = moment.astimezone(EASTERN).replace(tzinfo=None) if moment.tzinfo else moment
    return local.replace(second=0, microsecond=0)


def _listed(pieces: Iterable[Piece]) -> Iterable[tuple[str, str, int]]:
    return ((piece.type or "", piece.name, len(piece.data)) for piece in pieces)
