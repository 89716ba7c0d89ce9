"""`herewith draft`: a Form 8-K from the first line to the files that EDGAR takes.

In: arguments. Out: the verb under `draft` that was asked for. Never: a request; nothing under `draft` touches the
network, and only `preview` opens a socket, on loopback.
"""

from __future__ import annotations

from importlib import import_module

import click

VERBS = {
    "new": "Begin a report, anew or from an earlier filing.",
    "import": "Bring a Word draft into the format.",
    "build": "Make the documents that EDGAR takes.",
    "proof": "Build, check, and count down to the day it is due.",
    "preview": "Show the documents in the browser while you write.",
    "schema": "Print the JSON Schema of the front matter.",
}
"""Each is the command `VERB` of the module `herewith.cli.draft_VERB`; the line is its short help."""


class DraftVerbs(click.Group):
    """A group that imports a verb when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the verbs in the order of the work."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb."""
        del ctx
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"herewith.cli.draft_{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=DraftVerbs,
    epilog="Example: herewith draft new -o REPORT.md",
    short_help="Write a Form 8-K, proof it, build what EDGAR takes.",
)
def draft() -> None:
    """Write a Form 8-K in one Markdown file, proof it, and build the documents that EDGAR takes.

    A report in draft is inside information: nothing under `draft` makes a request, and the files that it writes are
    for you alone to read.
    """
