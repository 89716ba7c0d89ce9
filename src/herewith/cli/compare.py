"""`herewith compare`: what differs between two reports.

In: two filings or drafts. Out: on stdout what differs, in the form asked for; exit code as diff has it. Never: a
judgement which of the two is right.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from herewith.cli.exits import CLEAN, FOUND

if TYPE_CHECKING:
    from herewith.model import Report

EXAMPLES = """\b
Examples:
  herewith compare original.txt amendment.txt
  herewith compare draft.docx filed.htm --words
  herewith compare draft.htm filed.txt --html redline.html
"""


@click.command(epilog=EXAMPLES, short_help="Tell what differs between two Forms 8-K.")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option("--json", "form", flag_value="json", help="As one JSON object, with the places in both files.")
@click.option("--html", "out", metavar="OUT", help="Write a page: the redline of every item.")
@click.option("--words", is_flag=True, help="List the words that one main document has and the other lacks.")
@click.pass_context
def compare(ctx: click.Context, /, before: str, after: str, form: str | None, out: str | None, *, words: bool) -> None:
    """Tell what differs from BEFORE to AFTER: cover, items word for word, exhibits, signatures, lost words.

    An amendment and its original, a draft (a Word file, too) and what was filed. Exit code: 0 when they say the same;
    1 when they differ; 2 when one could not be read.
    """
    if out and form:
        raise click.UsageError("--html writes a page, --json prints: ask for one at a time.")
    from herewith.comparing.compare import compare as compare_reports

    one, other = _read(before), _read(after)
    found = compare_reports(one, other)
    if form == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(found.to_dict()), indent=2))
    elif out:
        from herewith.cli.pages import PageWriter
        from herewith.pages.index_page import entry_of
        from herewith.pages.redline_page import redline_page

        writer = PageWriter(out)
        writer.put(redline_page(found, one, other), entry_of(other))
        writer.end(several=False)
    else:
        from herewith.cli.compare_text import page
        from herewith.cli.terminal import here

        drafts = any(path.lower().endswith(".docx") for path in (before, after))
        click.echo(page(found, one, other, here(), words=words or drafts), nl=False)
    ctx.exit(CLEAN if found.same else FOUND)


def _read(path: str) -> Report:
    """Read a filing, or a Word draft as the HTML that it would become.

    Raises:
        UsageError: it is no Form 8-K, or mammoth is not there to read a Word file.
        SourceError: it cannot be read.
    """
    from herewith.model import UsageError
    from herewith.reading.many import read
    from herewith.submission.word import html_of

    if path.lower().endswith(".docx") and Path(path).is_file():
        report = read(html_of(Path(path).read_bytes(), path), name=Path(path).name)
    elif path == "-":
        report = read(sys.stdin.buffer, name="-")
    else:
        report = read(path)
    if not report.current_report:
        named = f"is a Form {report.form}" if report.form else "names no form"
        raise UsageError(f"{path} {named}, not a Form 8-K: there is nothing to compare")
    return report
