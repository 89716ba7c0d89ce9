"""A rule's page as people read it: in the terminal, in the docs, as plain data.

In: a rule. Out: Markdown, data, the era and the needs in words. Never: a word that is not in the rule's own docstring
or in what it states.
"""

from __future__ import annotations

from typing import Any

from herewith.checks.rule import Rule

SECTIONS_BY_LETTER = {
    "D": "Dates and deadlines",
    "C": "Cover",
    "I": "Items",
    "F": "Furnished, not filed",
    "X": "Exhibits",
    "S": "Signatures",
    "A": "Amendments",
    "K": "What items should say",
    "H": "Envelope and header",
    "T": "Text, characters, markup",
    "Q": "Inline XBRL",
}
"""What the letter of a code stands for; another package's rules may have letters of their own."""

_NEEDS = {
    "header": "EDGAR's header",
    "cover": "a cover",
    "items": "items",
    "exhibits": "exhibits listed",
    "documents": "the whole submission",
    "signatures": "signatures",
    "facts": "Inline XBRL facts",
    "history": "the registrant's other filings",
    "filed": "a filing date",
}


def section_of(code: str) -> str:
    """Give the section that a code belongs to."""
    return SECTIONS_BY_LETTER.get(code[:1], "Of other packages")


def era(rule: Rule) -> str:
    """Say on which filing dates it is a rule."""
    if rule.since is None and rule.until is None:
        return "all filings"
    if rule.until is None:
        return f"filed since {rule.since}"
    return f"filed until {rule.until}" if rule.since is None else f"filed from {rule.since} to {rule.until}"


def needs(rule: Rule) -> str:
    """Say what it needs to be run."""
    return ", ".join(_NEEDS[need] for need in rule.needs) or "the main document"


def markdown(rule: Rule) -> str:
    """Give the page as Markdown."""
    about = [f"**{rule.severity}**", era(rule), f"needs {needs(rule)}"]
    if rule.opens:
        about.append("opens attached documents")
    blocks = [f"# {rule.code} {rule.name}", rule.page.summary, " · ".join(about)]
    for title, body in rule.page.sections.items():
        blocks += [f"## {title}", body]
    return "\n\n".join(blocks) + "\n"


def as_data(rule: Rule) -> dict[str, Any]:
    """Give the rule and its page as plain data."""
    return {
        "code": rule.code,
        "name": rule.name,
        "section": section_of(rule.code),
        "severity": rule.severity,
        "needs": list(rule.needs),
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "opens": rule.opens,
        "summary": rule.page.summary,
        "page": dict(rule.page.sections),
    }
