"""How a house wants its reports checked: the options of the command, and the nearest configuration file.

In: options, and a folder to look upwards from. Out: settings, each the option's where one is given, else the file's,
else the plain one. Never: a key of the file that we do not know passed over.

The file is `herewith.toml` with a table [check], or `pyproject.toml` with a table [tool.herewith.check]; the nearest
folder upwards that has one decides, and in one folder herewith.toml goes first.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec

from herewith.checks.waivers import Waiver, read_waivers
from herewith.model import Severity, UsageError


class CheckTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The table of a configuration file."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    purpose: Literal["filing", "archive", "research"] | None = msgspec.field(name="for", default=None)
    waivers: str | None = None
    """Path of a waiver file, beside the configuration."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What decides about a check, small enough to travel between processes."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    threshold: Severity = "warning"
    purpose: str | None = None
    waivers: tuple[Waiver, ...] = ()
    today: dt.date = dt.date.max
    filing_at: dt.datetime | None = None
    ended: tuple[str, ...] = ()
    """A sentence for each waiver that holds no longer."""


def settings(  # noqa: PLR0917 -- as the options stand
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: Severity | None,
    purpose: str | None,
    waivers: str | None,
    filing_at: dt.datetime | None,
) -> Settings:
    """Make settings of the options and of the nearest configuration.

    Raises:
        UsageError: a file cannot be read, or says what we do not know.
    """
    from herewith.checks.profiles import profile_named

    path, table = nearest(Path.cwd())
    purpose = purpose or table.purpose
    beside = path.parent / table.waivers if path and table.waivers else None
    waiver_path = Path(waivers) if waivers else beside
    today = dt.date.today()  # noqa: DTZ011 -- the day on the user's own wall
    written = read_waivers(_text(waiver_path), str(waiver_path)) if waiver_path else ()
    return Settings(
        select=_codes(select) or table.select,
        ignore=_codes(ignore) or table.ignore,
        threshold=severity or table.severity or profile_named(purpose).threshold,
        purpose=purpose,
        waivers=written,
        today=today,
        filing_at=filing_at,
        ended=tuple(f"{waiver_path}: the waiver of {w.code} ended on {w.until}" for w in written if not w.holds(today)),
    )


def nearest(folder: Path) -> tuple[Path | None, CheckTable]:
    """Find the nearest configuration, and read its table."""
    for place in (folder, *folder.parents):
        for name, keys in (("herewith.toml", ("check",)), ("pyproject.toml", ("tool", "herewith", "check"))):
            path = place / name
            table = _table(path, keys) if path.is_file() else None
            if table is not None:
                return path, table
    return None, CheckTable()


def _table(path: Path, keys: tuple[str, ...]) -> CheckTable | None:
    try:
        found: Any = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is no TOML ({error}): mend it, or run the command elsewhere") from error
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    if found is None:
        return None
    try:
        return msgspec.convert(found, CheckTable)
    except msgspec.ValidationError as error:
        raise UsageError(
            f"{path}, [{'.'.join(keys)}]: {error}; its keys are select, ignore, severity, for and waivers"
        ) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read ({error}): check that it is there, and that it is UTF-8") from error


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Take codes given several times or with commas between."""
    return tuple(code.strip() for words in given for code in words.split(",") if code.strip())
