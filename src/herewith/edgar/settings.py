"""How EDGAR is reached: its addresses, how fast, by whom, and where what came is kept.

In: the environment. Out: `Settings`. Never: a request; an identity made up.

| variable | what it sets | plain |
|---|---|---|
| EDGAR_IDENTITY | who asks: "Jane Doe jane@firm.com" | none: must be given |
| EDGAR_BASE_URL | pages, folders, indexes, feeds | https://www.sec.gov |
| EDGAR_DATA_URL | lists of a company's filings | https://data.sec.gov |
| EDGAR_SEARCH_URL | full-text search | https://efts.sec.gov; with a base of your own, that |
| EDGAR_RATE_LIMIT_PER_SEC | requests a second, all processes of the machine together | 8 |
| EDGAR_HTTP_TIMEOUT | seconds of silence after which a request is given up | 30 |
| HEREWITH_CACHE | folder of what came, and of the count of requests | the user's cache folder |

The first three and the two of rate and time-out are named as edgartools names them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from herewith.edgar.identity import VARIABLE, Identity, read_identity
from herewith.model.errors import UsageError

SEC = "https://www.sec.gov"
SEC_DATA = "https://data.sec.gov"
SEC_SEARCH = "https://efts.sec.gov"
MOST_A_SECOND = 10
"""The SEC's limit, per user, whatever the number of machines."""
PLAIN_RATE = 8
"""Some way below it: another tool on the same machine may be asking, too."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How EDGAR is reached."""

    identity: Identity | None = None
    base_url: str = SEC
    data_url: str = SEC_DATA
    search_url: str = SEC_SEARCH
    rate: int = PLAIN_RATE
    """Requests a second, of all processes of the machine that share the cache folder."""
    timeout: float = 30.0
    """Seconds."""
    cache: Path
    offline: bool = False

    def __post_init__(self) -> None:
        """Refuse a rate above the SEC's limit, where it is the SEC that is asked."""
        if self.rate < 1:
            raise UsageError(f"a rate of {self.rate} requests a second is none: give 1 to {MOST_A_SECOND}")
        if self.rate > MOST_A_SECOND and any(_is_sec(url) for url in self.urls):
            raise UsageError(f"EDGAR allows {MOST_A_SECOND} requests a second, not {self.rate}: set the rate lower")

    @property
    def urls(self) -> tuple[str, str, str]:
        """The three base addresses."""
        return (self.base_url, self.data_url, self.search_url)

    @property
    def origins(self) -> frozenset[str]:
        """Scheme, host and port of everything that may be asked; nothing else ever is."""
        return frozenset(origin(url) for url in self.urls)


def origin(url: str) -> str:
    """Give scheme, host and port of a URL, the port of the scheme where none is written."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{port}"


def settings_from(
    environment: Mapping[str, str] | None = None, *, offline: bool = False, rate: int | None = None
) -> Settings:
    """Read settings from variables (the process's own by default).

    An identity is asked for where a request may be made: not offline, and only here, before the first of them.

    Raises:
        UsageError: no identity, an address that is no http(s) URL, a rate or time-out that is no number or too high.
    """
    variables = os.environ if environment is None else environment
    base = _url(variables, "EDGAR_BASE_URL", SEC)
    written = variables.get(VARIABLE)
    return Settings(
        identity=None if offline and not written else read_identity(written),
        base_url=base,
        data_url=_url(variables, "EDGAR_DATA_URL", SEC_DATA if base == SEC else base),
        search_url=_url(variables, "EDGAR_SEARCH_URL", SEC_SEARCH if base == SEC else base),
        rate=rate if rate is not None else int(_number(variables, "EDGAR_RATE_LIMIT_PER_SEC", PLAIN_RATE)),
        timeout=_number(variables, "EDGAR_HTTP_TIMEOUT", 30.0),
        cache=cache_folder(variables),
        offline=offline,
    )


def cache_folder(variables: Mapping[str, str]) -> Path:
    """Give the folder of what came from EDGAR, as the system has it, unless HEREWITH_CACHE names one."""
    if named := variables.get("HEREWITH_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(variables.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "herewith" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "herewith"
    return Path(variables.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "herewith"


def _is_sec(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host == "sec.gov" or host.endswith(".sec.gov")


def _url(variables: Mapping[str, str], name: str, plain: str) -> str:
    written = (variables.get(name) or plain).rstrip("/")
    parts = urlsplit(written)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query:
        raise UsageError(f"{name} is {written!r}: give an address such as {plain}, without user, password or query")
    return written


def _number(variables: Mapping[str, str], name: str, plain: float) -> float:
    written = variables.get(name)
    if not written:
        return plain
    try:
        number = float(written)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e6:
        raise UsageError(f"{name} is {written!r}: give a number above zero")
    return number
