"""What the reading found wrong with the envelope, as findings.

In: a case and the kinds of fault that a rule answers for. Out: a finding for each. Never: a look at the envelope; the
reading has had it.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found


def faults(case: Case, *kinds: str, field: str) -> Iterator[Found]:
    """Give a finding for each fault of some kinds."""
    for fault in case.report.faults:
        if fault.kind in kinds:
            yield Found(message=fault.message, at=fault.span, field=field)
