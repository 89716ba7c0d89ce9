"""What the reading found to disagree, as findings.

In: a case and the fields that a rule answers for. Out: a finding for each disagreement, with both values. Never: a
comparison; the reading has compared, and says what it folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.model import Disagreement, Passage, Witness

_WITNESS = {"page": "the page says", "header": "EDGAR's header", "facts": "the facts say"}


def disagreeing(case: Case, field: str, *sources: str) -> Iterator[Found]:
    """Give a finding for each disagreement of a field (a regular expression) between some witnesses (default: all)."""
    pattern = re.compile(field)
    for found in case.report.disagreements:
        between = {w.source for w in found.witnesses}
        if pattern.fullmatch(found.field) and (not sources or between == set(sources)):
            yield Found(message=message_of(found), at=place_of(found), field=found.field)


def message_of(found: Disagreement) -> str:
    """Say what both witnesses say."""
    return ", ".join(f"{_WITNESS[w.source]} {w.value}" for w in found.witnesses)


def place_of(found: Disagreement) -> Passage | None:
    """Give where the page, or else the facts, say it."""
    return next((p for p in map(_passage, found.witnesses) if p is not None), None)


def _passage(witness: Witness) -> Passage | None:
    return witness.value if isinstance(witness.value, Passage) else None
