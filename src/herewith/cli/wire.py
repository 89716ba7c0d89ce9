"""The way to EDGAR from the command line: who asks, and filings named by their number alone.

In: options, the environment, and where nobody is named, an answer typed on a terminal. Out: a client; paths of filings
fetched. Never: a question where nobody sits; an identity printed.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from herewith.model.errors import UsageError

if TYPE_CHECKING:
    from herewith.edgar.client import Client


def tell(sentence: str) -> None:
    """Say something to the person, not to who reads the data."""
    from herewith.cli.terminal import harmless

    click.echo(f"herewith: {harmless(sentence, line=True)}", err=True)


def connected(*, offline: bool = False, rate: int | None = None) -> Client:
    """Make a client of the environment; asks on a terminal who asks, once, and remembers it.

    Raises:
        UsageError: nobody is named, and nobody can be asked.
    """
    from herewith.edgar.client import Client
    from herewith.edgar.identity import VARIABLE
    from herewith.edgar.settings import settings_from

    variables = dict(os.environ)
    if not variables.get(VARIABLE) and not offline:
        variables[VARIABLE] = _remembered() or (_asked() if _somebody_sits_here() else "")
    return Client(settings_from(variables, offline=offline, rate=rate), tell=tell)


def with_numbers_fetched(sources: tuple[str, ...]) -> tuple[str, ...]:
    """Put a path in the place of each accession number that is no file here: that of the text, fetched or in the cache.

    What cannot be had is told, and stays as it is.

    Raises:
        HerewithError: nobody is named, or EDGAR refuses us.
    """
    from herewith.edgar.addresses import accession_number

    numbers = {s: number for s in sources if (number := accession_number(s)) and not Path(s).exists()}
    if not numbers:
        return sources
    from herewith.edgar.errors import DamagedError, NotThereError, UnavailableError
    from herewith.edgar.one import filing_text, kept_text
    from herewith.edgar.settings import cache_folder

    cache = cache_folder(os.environ)
    paths = {source: str(kept) for source, number in numbers.items() if (kept := kept_text(cache, number))}
    if missing := [source for source in numbers if source not in paths]:
        with connected() as client:
            today = dt.datetime.now(dt.UTC).date()
            for source in missing:
                try:
                    paths[source] = str(filing_text(client, source, today))
                except (NotThereError, DamagedError, UnavailableError) as error:
                    tell(str(error))  # the others are read all the same; this one is then no file
    return tuple(paths.get(source, source) for source in sources)


def _folder() -> Path:
    return Path(click.get_app_dir("herewith"))


def _somebody_sits_here() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _remembered() -> str:
    path = _folder() / "identity"
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read ({type(error).__name__}): remove it, or set EDGAR_IDENTITY") from error


def _asked() -> str:
    from herewith.edgar.identity import read_identity

    click.echo("The SEC asks every automated tool for a name and an e-mail address; they go to EDGAR only.", err=True)
    typed: str = click.prompt("Your name and e-mail address", err=True)
    identity = read_identity(typed)
    _folder().mkdir(parents=True, exist_ok=True)
    path = _folder() / "identity"
    path.touch(mode=0o600)
    path.write_text(identity.user_agent, encoding="ascii")
    click.echo(f"Kept in {path}; the variable EDGAR_IDENTITY goes before it.", err=True)
    return identity.user_agent
