"""A filing made ready for the tables, in whatever process has time for it.

In: a source. Out: its row of submissions and its row of reports, in a form that travels. Never: a table read or
written.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import msgspec
import pyarrow as pa

import herewith
from herewith.archive.acquisitions import key_of, preference_of, year_of
from herewith.archive.laid_out_once import remember_views
from herewith.archive.report_row import report_row
from herewith.archive.tables import REPORTS
from herewith.checks.run import check
from herewith.model import Failure
from herewith.reading.many import split_source
from herewith.reading.pool import attempt
from herewith.reading.report import read_submission
from herewith.submission.sources import Source

LEVEL = 3
"""Of zstd: level 9 takes five times as long for a sixteenth less."""


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be kept of one source."""

    submission: dict[str, Any]
    report: bytes
    """A record batch of one row of `REPORTS`."""


class OtherForm(msgspec.Struct, frozen=True, kw_only=True):
    """A source that is no Form 8-K; an archive keeps none."""

    file: str
    form: str | None


def prepare(source: Source, accession: str | None = None) -> Prepared | OtherForm:
    """Read, check and lay out a filing, and make its rows.

    `accession` names a filing that does not say its own number.

    Raises:
        HerewithError: it cannot be read.
    """
    from zstandard import ZstdCompressor

    submission = split_source(source)
    report = read_submission(submission)
    if not report.current_report:
        return OtherForm(file=source.path, form=report.form)
    sha256 = hashlib.sha256(source.data).hexdigest()
    key = key_of(report, source.path, sha256, accession)
    preference = preference_of(report, submission.envelope, sha256, len(source.data))
    forget = remember_views(report)
    row = report_row(report, check(report))
    forget()
    now = dt.datetime.now(dt.UTC)
    row |= {"accession": key, "sha256": sha256, "preference": preference, "read_at": now, **made_by()}
    kept = {
        "accession": key,
        "year": year_of(key),
        "sha256": sha256,
        "name": source.name,
        "path": source.path,
        "envelope": submission.envelope,
        "acquired_at": now,
        "size": len(source.data),
        "preference": preference,
        "zstd": ZstdCompressor(LEVEL).compress(source.data),
    }
    batch = pa.RecordBatch.from_pylist([row], schema=REPORTS)
    return Prepared(submission=kept, report=batch.serialize().to_pybytes())


def prepare_many(sources: Sequence[Source], accession: str | None = None) -> list[Prepared | OtherForm | Failure]:
    """Prepare each; one that cannot be read is a `Failure` in its place."""
    return [attempt(lambda one: prepare(one, accession), source) for source in sources]


@cache
def made_by() -> dict[str, str]:
    """Name what makes a row: the reader, the rules, the form's tables, by a digest of what they are written in."""
    root = files("herewith")
    reader = _digest(root, ("model", "submission", "text", "reading"), ".py")
    return {
        "reader": f"{herewith.__version__}+{reader}",
        "rules": _digest(root, ("checks",), ".py"),
        "form_tables": _digest(root, ("form8k",), ".toml"),
    }


def _digest(root: Traversable, folders: tuple[str, ...], ending: str) -> str:
    total = hashlib.sha256()
    waiting = [root / folder for folder in folders]
    while waiting:
        for entry in sorted(waiting.pop().iterdir(), key=lambda e: e.name):
            if entry.is_dir():
                waiting.append(entry)
            elif entry.name.endswith(ending):
                total.update(entry.name.encode() + entry.read_bytes())
    return total.hexdigest()[:12]
