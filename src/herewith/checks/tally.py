"""What checks of one report or of many came to, in one line.

In: checks. Out: how many findings of each severity, how many are waived, which rules were not run and why, and whether
anything is as grave as a threshold. Never: *clean* said of what was not looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import get_args

from herewith.model import Checked, Severity

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the gravest."""


class Tally:
    """Counts checks."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.files = 0
        self.found: Counter[Severity] = Counter()
        self.waived = 0
        self._rules: defaultdict[str, set[str]] = defaultdict(set)
        self._files: Counter[str] = Counter()

    def add(self, checked: Checked) -> None:
        """Count the check of one report."""
        self.files += 1
        self.found.update(finding.severity for finding in checked.findings)
        self.waived += len(checked.waived)
        for missed in checked.not_run:
            self._rules[missed.reason].add(missed.code)
        self._files.update({missed.reason for missed in checked.not_run})

    def reaches(self, threshold: Severity) -> bool:
        """Tell whether anything found is as grave as a threshold."""
        return any(at_least(severity, threshold) for severity in self.found)

    def line(self) -> str:
        """Say it all in one line: findings, waived ones, rules not run and why."""
        said = [_number(self.found[s], s) for s in SEVERITIES if self.found[s]] or ["nothing found"]
        if self.waived:
            said.append(f"{self.waived} waived")
        where = "" if self.files == 1 else f"{self.files:,} files: "
        return f"{where}{', '.join(said)}; {self._unknown()}"

    def _unknown(self) -> str:
        if not self._rules:
            return "every rule asked for was run"
        codes = set().union(*self._rules.values())
        reasons = sorted(self._rules.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        told = ", ".join(f"{reason} ({self._counted(reason, rules)})" for reason, rules in reasons)
        everywhere = "" if self.files == 1 else " everywhere"
        return f"{_number(len(codes), 'rule')} not run{everywhere}: {told}"

    def _counted(self, reason: str, rules: set[str]) -> str:
        return str(len(rules)) if self.files == 1 else f"{len(rules)} in {_number(self._files[reason], 'file')}"


def at_least(severity: Severity, threshold: Severity) -> bool:
    """Tell whether a severity is as grave as another."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(threshold)


def _number(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"
