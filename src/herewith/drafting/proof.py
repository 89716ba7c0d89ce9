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
from herewith.drafting.built import BuiltDocument
from herewith.drafting.edgar_html import Restriction, restrictions_of_all
from herewith.drafting.proof_countdown import Countdown, countdowns
from herewith.form8k.calendar import EASTERN, filing_date
from herewith.model import Checked, Report, Severity
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
    restrictions: tuple[Restriction, ...] = ()
    """What the documents do not keep of EDGAR's restrictions; EDGAR would suspend the submission."""
    report: Report
    """The documents as read back."""
    not_checked: tuple[str, ...] = NOT_CHECKED

    @property
    def worst(self) -> Severity | None:
        """The gravest of what was found; a restriction that is not kept is an error."""
        return "error" if self.restrictions else self.checked.worst()

    @property
    def next(self) -> Countdown | None:
        """The count that ends first; None where the form fixes no day for any item."""
        return next((c for c in self.countdowns if c.due is not None), None)

    def rules_not_run(self) -> tuple[str, ...]:
        """Say which rules could not look, a sentence for each reason."""
        reasons: dict[str, list[str]] = {}
        for missed in self.checked.not_run:
            reasons.setdefault(missed.reason, []).append(missed.code)
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
            "restrictions": [msgspec.to_builtins(restriction) for restriction in self.restrictions],
            "checked": self.checked.to_dict(),
            "not_checked": [*self.not_checked, *self.rules_not_run()],
        }


def prove(draft: Draft, documents: Sequence[BuiltDocument], now: dt.datetime, *, file: str) -> Proof:
    """Read back what was built of a draft, check it as a report that is about to be filed, and count to the day due.

    `now` without a zone is Eastern; what is sent then is what the rules on dates look at.
    """
    report = read_together(pieces_of(documents))
    rules = rules_for(profile_named("filing"))
    return Proof(
        file=file,
        at=eastern(now),
        filed=filing_date(now),
        countdowns=countdowns(draft, now),
        documents=tuple((document.type, document.name, len(document.data)) for document in documents),
        checked=check(report, filing_at=eastern(now), complete=True, rules=rules),
        restrictions=restrictions_of_all(documents, filing_date(now)),
        report=report,
    )


def pieces_of(documents: Iterable[BuiltDocument]) -> tuple[Piece, ...]:
    """Give documents as a check takes them."""
    return tuple(Piece(name=document.name, data=document.data, type=document.type) for document in documents)


def eastern(moment: dt.datetime) -> dt.datetime:
    """Give a moment as Eastern wall time, to the minute and without a zone."""
    local = moment.astimezone(EASTERN).replace(tzinfo=None) if moment.tzinfo else moment
    return local.replace(second=0, microsecond=0)
