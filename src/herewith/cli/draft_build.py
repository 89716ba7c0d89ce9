"""`herewith draft build`: the documents that EDGAR takes.

In: REPORT.md and the exhibits beside it. Out: a folder with the main document, the exhibits, and what belongs to a
tagged cover, for its owner alone to read. Never: files built of a draft in which the check finds an error, unless that
is asked for; a request.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.draft_files import layout_options
from herewith.cli.exits import CLEAN, FOUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herewith.drafting.built import BuiltDocument
    from herewith.drafting.proof import Proof

EXAMPLES = """\b
Examples:
  herewith draft build REPORT.md -o filing
  herewith draft build REPORT.md -o filing --format ascii --submission filing.txt
"""


@click.command("build", epilog=EXAMPLES, short_help="Make the documents that EDGAR takes.")
@click.argument("report", type=click.Path(path_type=Path), metavar="REPORT.md")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FOLDER", help="Where to.")
@layout_options
@click.option(
    "--submission", type=click.Path(path_type=Path), metavar="FILE", help="Write header and documents as one text, too."
)
@click.option("--anyway", is_flag=True, help="Build though the check finds errors.")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
@click.pass_context
def command(ctx: click.Context, /, report: Path, output: Path, **asked: Any) -> None:
    """Build the main document and the exhibits of REPORT.md into a folder.

    Exit code: 0 built; 1 the check found errors, and nothing was written; 2 the draft could not be built.
    """
    from herewith.cli.draft_files import built, opened, tell, write_documents
    from herewith.drafting.private import write_private
    from herewith.drafting.proof import prove
    from herewith.drafting.submission import submission_text

    draft = opened(report)
    documents = built(draft, report, asked)
    proof = prove(draft, documents, dt.datetime.combine(draft.day, dt.time(12)), file=report.name)
    show_findings(proof, documents, err=True)
    if proof.worst == "error" and not asked["anyway"]:
        tell("nothing was written, since the check found errors: mend them, or build --anyway")
        ctx.exit(FOUND)
    if asked["submission"] and not asked["force"] and asked["submission"].exists():
        raise click.UsageError(f"{asked['submission']} is there already: give another name, or --force.")
    write_documents(documents, output, force=asked["force"])
    if asked["submission"]:
        write_private(asked["submission"], submission_text(draft, documents), force=asked["force"])
        tell(f"{asked['submission']}: the submission as one text, for archives and tests")
    ctx.exit(CLEAN)


def show_findings(proof: Proof, documents: Sequence[BuiltDocument], *, err: bool) -> None:
    """Print what was found, each at its place in the documents as built."""
    from herewith.checks.quoting import File, Quoting
    from herewith.cli.check_text import listing
    from herewith.cli.terminal import here
    from herewith.drafting.proof import pieces_of
    from herewith.submission.assembled import starts

    for found in proof.restrictions:
        place = found.name if found.line is None else f"{found.name}:{found.line}"
        click.echo(f"{place}: EDGAR error: {found.message}", err=err)
    pieces = pieces_of(documents)
    files = tuple(File(piece.name, at) for piece, at in zip(pieces, starts(pieces), strict=True))
    click.echo(listing(proof.checked, Quoting(proof.report, files), pieces[0].name, here()), err=err, nl=False)
