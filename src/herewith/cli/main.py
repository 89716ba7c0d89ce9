"""The command `herewith`: finds the verb, and turns errors into one line.

In: arguments. Out: an exit code. Never: the import of a verb that was not asked for, so that `--help` stays quick.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import IO, Any

import click

from herewith.cli.exits import COULD_NOT, INTERRUPTED
from herewith.cli.verbs import Verbs
from herewith.model.errors import HerewithError

VERBS = {
    "read": "Read Forms 8-K into reports.",
    "check": "Check Forms 8-K against the form's rules.",
    "rule": "Explain a rule, or list them all.",
    "form": "Tell what an item of the form asks, or list the items.",
    "due": "Count to the day on which a report is due.",
    "fetch": "Fetch filings from EDGAR, within its rules.",
    "draft": "Write a Form 8-K, proof it, build what EDGAR takes.",
    "compare": "Tell what differs between two Forms 8-K.",
    "sql": "Ask an archive with SQL.",
    "search": "Search the words of an archive.",
    "archive": "Keep filings: add, prove, give back.",
    "schema": "Print the JSON Schema of a reading.",
}
"""Each verb is the module `herewith.cli.VERB`, which has a command `VERB`; the line is that command's short help."""


class Refusal(click.ClickException):
    """An error of ours, shown as one line."""

    exit_code = COULD_NOT

    def show(self, file: IO[Any] | None = None) -> None:
        """Print what, where and the remedy."""
        click.echo(f"herewith: {self.message}", file=file, err=True)


def _found(verb: str) -> click.Command:
    command: click.Command = getattr(import_module(f"herewith.cli.{verb}"), verb)
    return command


class OneLineErrors(Verbs):
    """The verbs, whose errors are one line each."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; an error of ours becomes one line on stderr and exit code 2."""
        try:
            return super().invoke(ctx)
        except HerewithError as error:
            raise Refusal(str(error)) from error
        except KeyboardInterrupt:
            click.echo("herewith: interrupted", err=True)
            ctx.exit(INTERRUPTED)


def print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version and stop."""
    if wanted and not ctx.resilient_parsing:
        import herewith

        click.echo(f"herewith {herewith.__version__}")
        ctx.exit()


@click.group(
    cls=OneLineErrors,
    verbs=VERBS,
    find=_found,
    epilog="Example: herewith read 8k.txt",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version, help="Print the version."
)
def herewith_command() -> None:
    """Read any SEC Form 8-K, from 1993 to today, and check it; every value knows where it was printed."""


def main() -> None:
    """Run the command with the arguments of this process, in UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    herewith_command(prog_name="herewith")
