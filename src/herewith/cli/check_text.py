"""Findings for the terminal, each with the line it stands on.

In: a check, its places, and whether the terminal shows colour. Out: lines `path:line:column: CODE severity: message`,
which editors and grep know, and under each the line as printed with the place marked. Never: a word of the filing that
could move the cursor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from herewith.cli.terminal import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.checks.quoting import Quoting
    from herewith.model import Checked, Finding

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
MARGIN = "    "


def listing(checked: Checked, quoting: Quoting, path: str, look: Look) -> str:
    """List the findings of one report, in the order of the source."""
    lines = [line for finding in checked.findings for line in _finding(finding, quoting, path, look)]
    for waived in checked.waived:
        until = f", until {waived.until}" if waived.until else ""
        lines.append(
            look.quiet(f"{_where(waived.finding, quoting, path)}: {waived.finding.code} waived: {waived.reason}{until}")
        )
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding, quoting: Quoting, path: str, look: Look) -> Iterator[str]:
    severity: str = finding.severity
    if look.colour:
        severity = click.style(severity, fg=COLOURS[severity], bold=True)
    yield f"{_where(finding, quoting, path)}: {look.bold(finding.code)} {severity}: {_one_line(finding.message)}"
    if not finding.places:
        return
    quote = quoting.quote(finding.places[0])
    yield f"{MARGIN}{quote.line}".rstrip()
    mark = "^" + "~" * (quote.width - 1)
    yield f"{MARGIN}{' ' * quote.at}{click.style(mark, fg=COLOURS[finding.severity]) if look.colour else mark}"


def _where(finding: Finding, quoting: Quoting, path: str) -> str:
    if not finding.places:
        return path
    position = quoting.position(finding.places[0].start)
    return f"{position.path}:{position.line}:{position.column}"


def _one_line(message: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in message).split())
