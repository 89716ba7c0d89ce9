"""The files around a draft, as the commands open and write them.

In: paths. Out: drafts, reports, documents written for the owner alone. Never: a word of a draft on stderr; what is told
are names and sizes.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from herewith.model.errors import DraftError, SourceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from herewith.drafting.built import BuiltDocument
    from herewith.drafting.from_filing import Started
    from herewith.model import Report
    from herewith.model.draft import Draft


_LINE = re.compile(r"^line (\d+): ", re.MULTILINE)
_ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")


def needs_the_extra() -> None:
    """Say in one sentence what is missing where the extra is not installed.

    Raises:
        UsageError: it is not.
    """
    from importlib.util import find_spec

    if find_spec("markdown_it") is None or find_spec("yaml") is None:
        raise UsageError("drafting takes an extra: pip install 'herewith[draft]'")


def opened(path: Path) -> Draft:
    """Read a draft.

    Raises:
        SourceError: it cannot be read, or is not UTF-8.
        DraftError: something in it is wrong; each fault with its line and the cure.
    """
    needs_the_extra()
    from herewith.drafting.format import parse

    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}): check the spelling") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path} is not in UTF-8: save it as UTF-8") from error
    return parse(text, path)


def filing(named: str) -> Report:
    """Read an earlier filing from a file, or by its accession number from the archive that HEREWITH_ARCHIVE names.

    No command under `draft` makes a request: an archive on an object store is not asked.

    Raises:
        SourceError: there is no such file, or it cannot be read.
        HerewithError: the archive does not have it.
        UsageError: it is no current report.
    """
    from herewith.reading.many import read

    if _ACCESSION.fullmatch(named) and not Path(named).is_file():
        return _kept(named)
    if not Path(named).is_file():
        raise SourceError(f"{named} is no file: give the text of an earlier filing, as EDGAR has it, or its main page")
    report = read(named)
    if not report.current_report:
        raise UsageError(f"{named} is no Form 8-K but {report.form or 'a document that names no form'}")
    return report


def _kept(accession: str) -> Report:
    """Take a filing from the archive in a folder, where there is one."""
    url = os.environ.get("HEREWITH_ARCHIVE")
    if not url or "://" in url:
        raise SourceError(
            f"{accession} is no file here, and nothing under draft makes a request: set HEREWITH_ARCHIVE to an archive "
            f"in a folder that has it, or `herewith fetch {accession}` and give its file"
        )
    from herewith.archive.archive import open_archive

    return open_archive(url).get(accession).report


def save(started: Started, path: Path, *, force: bool) -> None:
    """Write a draft and the files of its exhibits, all of them or none; tell what is to be looked at.

    To "-" the draft alone is printed.

    Raises:
        UsageError: a file is there already, and `force` is not given; exhibits would have no folder.
    """
    from herewith.drafting.format import write
    from herewith.drafting.private import write_private

    if str(path) == "-":
        if started.files:
            raise UsageError("the filing has exhibits, which need a folder to lie in: give -o FILE")
        click.echo(write(started.draft), nl=False)
        _tell_all(started.remarks)
        return
    files = {path: write(started.draft).encode(), **{path.parent / file.name: file.data for file in started.files}}
    _refuse_existing(files, force=force)
    for name, data in files.items():
        write_private(name, data, force=force)
    tell(f"{path}: written, for you alone to read")
    for file in started.files:
        tell(f"{path.parent / file.name}: {'Exhibit ' + ', '.join(file.numbers) if file.numbers else 'a picture'}")
    _tell_all(started.remarks)


def _tell_all(remarks: Iterable[str]) -> None:
    for remark in remarks:
        tell(remark)


def write_documents(built: Sequence[BuiltDocument], folder: Path, *, force: bool) -> None:
    """Write documents into a folder, all of them or none.

    Raises:
        UsageError: a file is there already, and `force` is not given.
    """
    from herewith.drafting.private import private_folder, write_private

    _refuse_existing([folder / document.name for document in built], force=force)
    private_folder(folder)
    for document in built:
        write_private(folder / document.name, document.data, force=force)
        tell(f"{folder / document.name}: {document.type}, {len(document.data):,} bytes")


def layout_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say how a report is set: `layout`, `tagged`, `plainly`."""
    for option in (
        click.option("--plainly", is_flag=True, help="In ASCII, put curly quotes and dashes straight."),
        click.option("--tagged/--untagged", default=None, help="Tag the cover in Inline XBRL; else as the date asks."),
        click.option("--format", "layout", type=click.Choice(("html", "ascii")), help="Else what the date suggests."),
    ):
        command = option(command)
    return command


def built(draft: Draft, report: Path, asked: dict[str, Any]) -> tuple[BuiltDocument, ...]:
    """Build a draft as the options say, with the exhibits beside it.

    Raises:
        DraftError: what the layout, EDGAR or the tags have no place for.
    """
    from herewith.drafting.build import build

    try:
        return build(draft, asked["layout"], folder=report.parent, tagged=asked["tagged"], plainly=asked["plainly"])
    except DraftError as error:  # a draft knows lines, and not which file it came from
        raise DraftError(_LINE.sub(lambda line: f"{report}:{line[1]}: ", str(error))) from error


def tell(sentence: str) -> None:
    """Say something on stderr."""
    click.echo(f"herewith: {sentence}", err=True)


def on_a_terminal() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _refuse_existing(paths: Iterable[Path], *, force: bool) -> None:
    there = [str(path) for path in paths if path.exists() or path.is_symlink()]
    if there and not force:
        raise UsageError(f"{', '.join(there)}: there already; give another place, or --force to overwrite")
