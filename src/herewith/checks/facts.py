"""The cover facts of a report, as rules ask for them.

In: a case. Out: facts of contexts without dimensions by name, and what a box says. Never: a transformation of values;
a box is ticked where a ticked sign or the word true stands.
"""

from __future__ import annotations

import re

from herewith.checks.case import Case
from herewith.model import Fact

_TICKED = re.compile(r"[\u2612\u2611\u2327\u2713\u2714\u00fe\u00fd]|\btrue\b|\byes\b|^\s*\[?x\]?\s*$", re.IGNORECASE)


def plain_facts(case: Case) -> dict[str, Fact]:
    """Give the first fact of each name that has no dimension."""
    out: dict[str, Fact] = {}
    for fact in case.report.facts:
        if not fact.members:
            out.setdefault(fact.name, fact)
    return out


def is_ticked(fact: Fact) -> bool:
    """Tell whether a fact of a box says that it is ticked."""
    return _TICKED.search(fact.value) is not None
