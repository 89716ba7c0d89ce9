"""An archive: filings kept, given back, asked.

In: an address. Out: its tables, its filings. Never: a filing given back whose bytes are not those that came.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from herewith.archive.acquisitions import Acquisition, reason
from herewith.archive.asking import Tables
from herewith.archive.commits import present
from herewith.archive.tables import make_tables, open_table
from herewith.model import HerewithError, Report, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from deltalake import DeltaTable

VARIABLE = "HEREWITH_ARCHIVE"
_EXTRA = "an archive needs {}: pip install 'herewith[archive]'"


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A filing given back."""

    accession: str
    name: str
    source: bytes
    """The preferred acquisition, byte for byte."""
    report: Report
    """Read from it now."""


class Archive(Tables):
    """Filings in three tables under one address: `submissions`, `reports`, `runs`."""

    def submissions(self) -> DeltaTable:
        """Give the table of acquisitions as it stands now."""
        return open_table(self.url, "submissions", self.options)

    def reports(self) -> DeltaTable:
        """Give the table of reports as it stands now."""
        return open_table(self.url, "reports", self.options)

    def runs(self) -> DeltaTable:
        """Give the table of runs as it stands now."""
        return open_table(self.url, "runs", self.options)

    def get(self, accession: str) -> Kept:
        """Give back a filing: its bytes, and its report.

        Raises:
            HerewithError: it is not kept, or the bytes are damaged.
        """
        from herewith.reading.many import read

        best = self.versions(accession)[0]
        data = self.source(accession, best.sha256)
        return Kept(accession=accession, name=best.name, source=data, report=read(data, name=best.name))

    def source(self, accession: str, sha256: str | None = None) -> bytes:
        """Give the bytes of a filing: its preferred acquisition, or the one whose digest begins so.

        Raises:
            HerewithError: there is none, or the bytes are not those that came.
        """
        wanted = sha256 or self.versions(accession)[0].sha256
        rows = self._acquired(accession, ("sha256", "zstd"))
        for row in rows:
            if row["sha256"].startswith(wanted):
                return unpacked(row["zstd"], row["sha256"], accession)
        raise HerewithError(
            f"{accession} has no acquisition {wanted}: `herewith archive versions {accession}` lists them"
        )

    def versions(self, accession: str) -> tuple[Acquisition, ...]:
        """Give the acquisitions of a filing, the preferred first.

        Raises:
            HerewithError: it is not kept.
        """
        names = ("accession", "sha256", "name", "path", "envelope", "acquired_at", "size", "preference")
        rows = sorted(self._acquired(accession, names), key=lambda row: row["preference"], reverse=True)
        if not rows:
            raise HerewithError(f"{accession} is not in {self.url}: `herewith archive add` its submission")
        best = rows[0]["preference"]
        second = rows[1]["preference"] if len(rows) > 1 else None
        return tuple(
            Acquisition(
                preferred=place == 0,
                because=reason(best, second) if place == 0 else f"the preferred one: {reason(best, row['preference'])}",
                **row,
            )
            for place, row in enumerate(rows)
        )

    def _acquired(self, accession: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = present(self.submissions(), "accession", [accession], columns).to_pylist()
        return rows


def unpacked(packed: bytes, sha256: str, accession: str) -> bytes:
    """Give back the bytes, held to their digest.

    Raises:
        HerewithError: they are not those that came.
    """
    import hashlib

    from zstandard import ZstdDecompressor, ZstdError

    try:
        data = ZstdDecompressor().decompress(packed)
    except ZstdError as error:
        raise HerewithError(_damaged(accession, sha256)) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise HerewithError(_damaged(accession, sha256))
    return data


def _damaged(accession: str, sha256: str) -> str:
    return (
        f"the bytes of {accession} (sha256 {sha256[:12]}…) are not those that came: "
        "`herewith archive mend` takes them out, then add the submission again"
    )


def open_archive(
    url: str | os.PathLike[str] | None = None, *, create: bool = False, options: Mapping[str, str] | None = None
) -> Archive:
    """Open the archive at a folder or at `s3://…`; without an address the one that HEREWITH_ARCHIVE names.

    `options` say how to get into an object store, where the environment (AWS_…) does not.

    Raises:
        UsageError: no address is given.
        HerewithError: the libraries are not installed, there is no archive and none was to be made, it cannot be read,
            or it is of a newer version.
    """
    try:
        import deltalake  # noqa: F401 -- asked for, to say what lacks
        import duckdb  # noqa: F401
        import pyarrow as pa  # noqa: F401
        import zstandard  # noqa: F401
    except ImportError as error:
        raise HerewithError(_EXTRA.format(error.name)) from error
    named = os.fspath(url) if url is not None else os.environ.get(VARIABLE)
    if not named:
        raise UsageError(f"no archive is named: give --archive FOLDER, or set {VARIABLE}")
    where = named.rstrip("/") if "://" in named else str(Path(named).expanduser())
    archive = Archive(where, options)
    if create:
        make_tables(archive.url, archive.options)
    archive.reports()
    return archive
