"""One SARIF log of many checks.

In: the results of filings, in order. Out: one log on stdout, written at the end. Never: a log that is not whole.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from herewith.cli.settings import Settings


class SarifPrinter:
    """Gathers results, and prints the log when all are there."""

    closed = False
    """Whoever reads what is written is asked once, at the end."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings, which say what rules the log describes."""
        self._settings = settings
        self._runs: list[dict[str, Any]] = []

    def put(self, text: str, entry: object = None) -> None:
        """Take the results of one filing."""
        del entry
        self._runs.append(json.loads(text))

    def end(self, *, several: bool) -> None:
        """Print the log."""
        del several
        import herewith
        from herewith.checks.sarif import log
        from herewith.cli.check_rendering import rules_of

        written = log(self._runs, rules_of(self._settings), herewith.__version__)
        sys.stdout.write(json.dumps(written, indent=2, ensure_ascii=False) + "\n")
