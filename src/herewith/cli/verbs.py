"""A group of verbs, each in a module of its own.

In: a table of verbs with their short help, and where each is found. Out: a click group. Never: the import of a verb
that was not asked for, so that `--help` stays quick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click


class Verbs(click.Group):
    """A group that imports a verb when it is asked for."""

    def __init__(
        self, *arguments: Any, verbs: Mapping[str, str], find: Callable[[str], click.Command], **named: Any
    ) -> None:
        """Take the table of verbs, and what finds the command of one."""
        super().__init__(*arguments, **named)
        self._verbs = verbs
        self._find = find

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the verbs in the order of the work."""
        del ctx
        return list(self._verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb."""
        del ctx
        return self._find(cmd_name) if cmd_name in self._verbs else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(self._verbs.items()))
