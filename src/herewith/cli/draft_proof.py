"""`herewith draft proof`: what is wrong with a draft, and how long there is.

In: REPORT.md, the moment it is. Out: on stdout the count to the day it is due, the findings, and what was not checked;
a page to print, where it is wanted. Never: *ready*; what nobody looked at is named at the end.
"""

from __future__ import annotations

import datetime as dt
import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.draft_files import layout_options
from herewith.cli.exits import CLEAN, FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.cli.terminal import Look
    from herewith.drafting.proof import Proof

EXAMPLES = """\b
Examples:
  herewith draft proof REPORT.md
  herewith draft proof REPORT.md -o proof.html --pdf proof.pdf
  herewith draft proof REPORT.md --now 2026-11-24T16:40 --json
"""
TIMES = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M")


@click.command("proof", epilog=EXAMPLES, short_help="Build, check, and count down to the day it is due.")
@click.argument("report", type=click.Path(path_type=Path), metavar="REPORT.md")
@click.option(
    "--now",
    type=click.DateTime(TIMES),
    metavar="TIME",
    help="Eastern time to count from: 2026-11-24T16:40.  [default: this moment]",
)
@layout_options
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="PAGE.html", help="Write a page to print.")
@click.option("--pdf", type=click.Path(path_type=Path), metavar="FILE", help="Write that page as a PDF.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
@click.pass_context
def command(ctx: click.Context, /, report: Path, now: dt.datetime | None, **asked: Any) -> None:
    """Build REPORT.md in memory, check it with every rule, and count down to 17:30 Eastern of the day it is due.

    Exit code: 0; 1 when something is found that is a warning or an error; 2 when the draft could not be built.
    """
    from herewith.cli.draft_build import show_findings
    from herewith.cli.draft_files import built, opened
    from herewith.cli.terminal import here
    from herewith.drafting.proof import prove

    draft = opened(report)
    documents = built(draft, report, asked)
    proof = prove(draft, documents, now or dt.datetime.now(dt.UTC), file=report.name)
    _write_pages(proof, asked)
    if asked["as_json"]:
        click.echo(json.dumps(proof.to_dict(), indent=2, ensure_ascii=False))
    else:
        look = here()
        click.echo("\n".join(_opening(proof, look)))
        show_findings(proof, documents, err=False)
        click.echo("\n".join(_ending(proof, look)))
    ctx.exit(FOUND if proof.worst in {"error", "warning"} else CLEAN)


def _opening(proof: Proof, look: Look) -> Iterator[str]:
    from herewith.drafting.proof_countdown import sentence, spoken
    from herewith.model.markdown import title_of

    yield look.bold(textwrap.fill(title_of(proof.report), look.width))
    for count in proof.countdowns:
        words = textwrap.fill(sentence(count), look.width)
        yield look.bold(words) if count is proof.next else words
    sent = f"What is sent at {proof.at:%H:%M} Eastern on {spoken(proof.at.date())} is filed on {spoken(proof.filed)}."
    yield textwrap.fill(sent, look.width)
    yield ""
    found = proof.checked.findings or proof.restrictions
    yield look.bold("Found" if found else f"Nothing found by {len(proof.checked.silent)} rules.")


def _ending(proof: Proof, look: Look) -> Iterator[str]:
    yield ""
    yield look.bold("Not checked")
    for words in (*proof.not_checked, *proof.rules_not_run()):
        yield textwrap.fill(words, look.width, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def _write_pages(proof: Proof, asked: dict[str, Any]) -> None:
    if not asked["output"] and not asked["pdf"]:
        return
    from herewith.cli.draft_pdf import pdf_of
    from herewith.drafting.private import write_private
    from herewith.drafting.proof_page import proof_page

    page = proof_page(proof)
    if asked["output"]:
        write_private(asked["output"], page.encode(), force=asked["force"])
    if asked["pdf"]:
        write_private(asked["pdf"], pdf_of(page), force=asked["force"])
