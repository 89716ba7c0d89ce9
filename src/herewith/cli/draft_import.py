"""`herewith draft import`: a Word draft in the format.

In: a .docx file. Out: REPORT.md, for its owner alone to read. Never: the Word file changed, or a word of an item left
out without being told.
"""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "import",
    epilog="Example: herewith draft import REPORT.docx -o REPORT.md",
    short_help="Bring a Word draft into the format.",
)
@click.argument("word", type=click.Path(path_type=Path), metavar="REPORT.docx")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FILE", help="REPORT.md, or -.")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
def command(word: Path, output: Path, *, force: bool) -> None:
    """Bring a Word draft (.docx) into the format: cover, items, tables, lists, bold and italic words, signatures."""
    from herewith.cli.draft_files import needs_the_extra, save
    from herewith.drafting.word import from_word
    from herewith.model.errors import SourceError

    needs_the_extra()
    try:
        data = word.read_bytes()
    except OSError as error:
        raise SourceError(f"{word} cannot be read ({error.strerror}): check the spelling") from error
    save(from_word(data, str(word)), output, force=force)
