"""`herewith draft`: a Form 8-K from the first line to the files that EDGAR takes.

In: arguments. Out: the verb under `draft` that was asked for. Never: a request; nothing under `draft` touches the
network, and only `preview` opens a socket, on loopback.
"""

from __future__ import annotations

from importlib import import_module

import click

from herewith.cli.verbs import Verbs

VERBS = {
    "new": "Begin a report, anew or from an earlier filing.",
    "import": "Bring a Word draft into the format.",
    "build": "Make the documents that EDGAR takes.",
    "proof": "Build, check, and count down to the day it is due.",
    "preview": "Show the documents in the browser while you write.",
    "schema": "Print the JSON Schema of the front matter.",
}
"""Each is the command `VERB` of the module `herewith.cli.draft_VERB`; the line is its short help."""


def _found(verb: str) -> click.Command:
    command: click.Command = import_module(f"herewith.cli.draft_{verb}").command
    return command


@click.group(
    cls=Verbs,
    verbs=VERBS,
    find=_found,
    epilog="Example: herewith draft new -o REPORT.md",
    short_help="Write a Form 8-K, proof it, build what EDGAR takes.",
)
def draft() -> None:
    """Write a Form 8-K in one Markdown file, proof it, and build the documents that EDGAR takes.

    A report in draft is inside information: nothing under `draft` makes a request, and the files that it writes are
    for you alone to read.
    """
