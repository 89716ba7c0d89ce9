"""One filing by its number, from the cache or from EDGAR.

In: an accession number. Out: the path of its complete submission, kept for ever. Never: a request for one that is kept.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from herewith.edgar.addresses import accession_number
from herewith.edgar.client import Client
from herewith.edgar.errors import DamagedError, NotThereError
from herewith.edgar.resolve import resolve
from herewith.edgar.wholeness import require_whole
from herewith.model.errors import UsageError


def kept_text(cache: Path, number: str) -> Path | None:
    """Give the path of a text that is in the cache, whole; None where it is not. Nobody need be named for that."""
    path = _place(cache, number)
    try:
        require_whole(path, "submission", path.name)
    except (FileNotFoundError, DamagedError):
        return None
    return path


def _place(cache: Path, number: str) -> Path:
    return cache / "filings" / f"{number}.txt"


def filing_text(client: Client, accession: str, today: dt.date) -> Path:
    """Give the path of a filing's complete submission.

    Raises:
        UsageError: the number is none.
        WireError: it could not be found or fetched.
    """
    number = accession_number(accession)
    if number is None:
        raise UsageError(f"{accession!r} is no accession number: write it as 0000950135-03-005321")
    if (kept := kept_text(client.settings.cache, number)) is not None:
        return kept
    path = _place(client.settings.cache, number)
    place = resolve(client, number, today)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            client.download(client.at.submission(place.cik, number), "submission", part)
        except NotThereError:
            client.download(client.at.submission_in_folder(place.cik, number), "submission", part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path
