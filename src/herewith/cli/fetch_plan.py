"""A plan of fetching in words.

In: a `Plan`. Out: two to four lines. Never: a figure that the plan does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herewith.edgar.plan import Cost, Plan


def plan_lines(plan: Plan) -> list[str]:
    """Say what is to be fetched, at what cost, and what the other way would cost."""
    there = f"; {plan.present:,} are there already" if plan.present else ""
    lines = [f"{plan.filings:,} filing{'s' if plan.filings != 1 else ''} to fetch{there}", f"  {_cost(plan.chosen)}"]
    if plan.other:
        lines.append(f"  rather than {_cost(plan.other)}")
    return lines


def _cost(cost: Cost) -> str:
    how = {"one by one": "one by one", "feed": "by the days' feeds (all forms)"}[cost.way]
    if cost.bytes is None:
        size = "bytes not told by EDGAR"
    else:
        size = f"{'about ' if cost.reckoned else ''}{_bytes(cost.bytes)}"
    time = f", {_time(cost.seconds)}" if cost.seconds is not None else ""
    return f"{how}: {cost.requests:,} request{'s' if cost.requests != 1 else ''}, {size}{time}"


def _bytes(count: int) -> str:
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("KB", 1e3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
