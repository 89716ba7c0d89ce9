"""A filing that was withdrawn from EDGAR is marked, and kept.

In: an accession number and a day. Out: the mark on its report. Never: a row or a byte removed.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from herewith.archive.commits import until_won
from herewith.model import HerewithError, UsageError

if TYPE_CHECKING:
    from herewith.archive.archive import Archive

_BY_BYTES = re.compile(r"sha256-[0-9a-f]{20}")
"""The name of a filing that has no number."""


def withdraw(archive: Archive, accession: str, on: str) -> None:
    """Mark a filing as withdrawn on a day (ISO 8601).

    Raises:
        UsageError: the day is none.
        HerewithError: the filing is not kept.
    """
    from herewith.archive.acquisitions import accession_number

    try:
        day = dt.date.fromisoformat(on)
    except ValueError as error:
        raise UsageError(f"{on!r} is no day: give one such as 2004-08-23") from error
    number = accession if _BY_BYTES.fullmatch(accession) else accession_number(accession)
    done = until_won(
        archive,
        lambda: archive.reports().update(predicate=f"accession = '{number}'", updates={"withdrawn": f"date '{day}'"}),
    )
    if not done["num_updated_rows"]:
        raise HerewithError(f"{number} is not in {archive.url}: nothing is marked")
