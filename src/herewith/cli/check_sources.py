"""What is to be checked: filings, a draft with its exhibits, the documents in a folder, a Word file.

In: arguments. Out: sources as `herewith read` has them, and in between reports put together from several files; on the
way, what was taken for what is told. Never: an argument passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from herewith.cli.check_rendering import Together
from herewith.model import Failure, SourceError, UsageError
from herewith.reading.one_filing import one_filing
from herewith.submission.assembled import Piece
from herewith.submission.sources import STANDARD_INPUT, Source, open_sources
from herewith.submission.word import html_of, is_word

_NUMBER = re.compile(r"(?:EX-?)?(\d{1,3}(?:\.\d{1,3})*[A-Za-z]?(?:\([a-z0-9]{1,3}\))?)", re.IGNORECASE)
_WORD_TOLD = "was read as the HTML that it would become, a paragraph a line: EDGAR takes HTML or ASCII, not Word"

Tell = Callable[[str], None]


def given(
    sources: tuple[str, ...], exhibits: tuple[str, ...], folder: str | None, *, tell: Tell
) -> Iterator[Source | Together | Failure]:
    """Make sense of what is to be checked.

    Raises:
        click.UsageError: the arguments do not go together.
        UsageError: an exhibit is not given as NUMBER=FILE; a folder holds no report, or several.
        SourceError: a file cannot be read.
    """
    if folder is not None:
        if sources or exhibits:
            raise click.UsageError("--filing names one filing by its folder: leave out SOURCE and --exhibit.")
        return iter((_filing(Path(folder), tell),))
    if not sources:
        raise click.UsageError("Missing argument 'SOURCE...'.")
    if exhibits:
        if len(sources) > 1 or sources[0] == STANDARD_INPUT:
            raise click.UsageError("--exhibit goes with one SOURCE, the report itself.")
        return iter((_with_exhibits(sources[0], exhibits, tell),))
    return _opened(sources, tell)


def _opened(sources: tuple[str, ...], tell: Tell) -> Iterator[Source | Together | Failure]:
    for argument in sources:
        if argument.lower().endswith(".docx") and Path(argument).is_file():
            yield _draft(argument, tell)
        else:
            yield from open_sources([argument])


def _draft(argument: str, tell: Tell) -> Together | Failure:
    """Read a Word draft alone: nobody can tell what will be filed beside it."""
    try:
        piece = _piece(argument, None, tell)
    except (SourceError, UsageError) as error:
        return Failure(file=argument, message=str(error))
    return Together(path=argument, pieces=(piece,), paths=(argument,), complete=False)


def _with_exhibits(main: str, exhibits: tuple[str, ...], tell: Tell) -> Together:
    pieces, paths = [_piece(main, None, tell)], [main]
    for words in exhibits:
        number, equals, path = words.partition("=")
        match = _NUMBER.fullmatch(number.strip())
        if not equals or not path or match is None:
            raise UsageError(f"--exhibit {words}: give the number and the file, as in --exhibit 99.1=release.htm")
        pieces.append(_piece(path, f"EX-{match[1].upper()}", tell))
        paths.append(path)
    return Together(path=main, pieces=tuple(pieces), paths=tuple(paths), complete=True)


def _filing(folder: Path, tell: Tell) -> Source | Together:
    """Make out the documents in a folder, and say what each was taken for."""
    if not folder.is_dir():
        raise SourceError(f"{folder} is no folder: --filing takes one that holds the documents of one filing")
    names = sorted(path.name for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    files = [(name, _bytes(str(folder / name), tell)) for name in names]
    found = one_filing(files, str(folder))
    for name, what in found.taken:
        tell(f"{folder / name}: {what}")
    paths = tuple(str(folder / piece.name) for piece in found.pieces)
    if found.whole:
        return Source(name=found.pieces[0].name, path=paths[0], data=found.pieces[0].data)
    return Together(path=paths[0], pieces=found.pieces, paths=paths, complete=True)


def _piece(path: str, kind: str | None, tell: Tell) -> Piece:
    return Piece(name=Path(path).name, data=_bytes(path, tell), type=kind)


def _bytes(path: str, tell: Tell) -> bytes:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}): check the spelling") from error
    if not is_word(data):
        return data
    tell(f"{path} {_WORD_TOLD}")
    return html_of(data, path)
