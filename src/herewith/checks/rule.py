"""What a rule is, and how its page is read.

In: a module under `rules`, its docstring and its `check`. Out: a `Rule`. Never: a rule without a page; a section that
is missing is an error when the rule is loaded.

A rule's module is its page. Its docstring has a first sentence, then the sections *What it checks*, *Why it matters*,
*Example*, *Better*, *Near miss*, *Cites* and *Limits*. The three in the middle hold specimens (see `specimen`): the
first must fire, the other two must not, and the tests see to it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Literal, get_args

import msgspec

from herewith.checks.case import Case, Found, Unknown
from herewith.model.finding import Severity

Need = Literal["header", "cover", "items", "exhibits", "documents", "signatures", "facts", "history", "filed"]
"""header: EDGAR's; documents: the whole submission; facts: Inline XBRL; history: the registrant's other filings; filed:
a filing date, the header's or the caller's. `text` is always there where there is a main document."""
NEEDS = get_args(Need)

Check = Callable[[Case], Iterable[Found | Unknown]]
SECTIONS = ("What it checks", "Why it matters", "Example", "Better", "Near miss", "Cites", "Limits")
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A rule's page, section by section."""

    summary: str
    """The first sentence: what the rule finds."""
    sections: dict[str, str]

    def specimen(self, section: str) -> str:
        """Give the specimen of a section: its indented lines."""
        lines = [
            line[4:] for line in self.sections[section].splitlines() if line.startswith("    ") or not line.strip()
        ]
        return "\n".join(lines).strip("\n") + "\n"


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule."""

    code: str
    name: str
    """The fault, in words joined by hyphens: the module's name."""
    severity: Severity
    needs: tuple[Need, ...]
    since: dt.date | None
    """First filing date on which it is a rule; None: always was."""
    until: dt.date | None
    """Last filing date; None: still is."""
    opens: bool
    """It opens attached documents, which takes longer than to look at the main one."""
    page: Page
    check: Check


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule's module states of it: `RULE = rule("D05", "warning", needs=("header",))`."""

    code: str
    severity: Severity
    needs: tuple[Need, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    opens: bool = False


def rule(
    code: str,
    severity: Severity,
    *,
    needs: tuple[Need, ...] = (),
    since: str | None = None,
    until: str | None = None,
    opens: bool = False,
) -> Stated:
    """State a rule; dates as "2004-08-23", both ends included."""
    day = dt.date.fromisoformat
    return Stated(
        code=code,
        severity=severity,
        needs=needs,
        since=day(since) if since else None,
        until=day(until) if until else None,
        opens=opens,
    )


def bound(stated: Stated, name: str, doc: str, check: Check) -> Rule:
    """Make a rule of what its module states, its name, its page and its function.

    Raises:
        ValueError: the page lacks a section, or has one too many.
    """
    return Rule(
        code=stated.code,
        name=name,
        severity=stated.severity,
        needs=stated.needs,
        since=stated.since,
        until=stated.until,
        opens=stated.opens,
        page=read_page(doc, stated.code),
        check=check,
    )


def read_page(doc: str, code: str) -> Page:
    """Read the page out of a docstring."""
    parts = _SECTION.split(doc.strip())
    sections = {title.strip(): body.strip("\n") for title, body in zip(parts[1::2], parts[2::2], strict=True)}
    if tuple(sections) != SECTIONS or not all(body.strip() for body in sections.values()):
        raise ValueError(
            f"the page of rule {code} has the sections {', '.join(sections)}; it needs {', '.join(SECTIONS)}"
        )
    return Page(summary=" ".join(parts[0].split()), sections=sections)
