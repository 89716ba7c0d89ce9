"""Where things are on EDGAR, and what an address names.

In: accession numbers and CIKs however written, days, quarters. Out: URLs under the configured bases, and the parts of a
URL that a person gave. Never: a request.

Source: paths as `https://www.sec.gov/os/accessing-edgar-data` and the peers' clients have them.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import msgspec

from herewith.edgar.settings import Settings
from herewith.model.errors import UsageError

ARCHIVES = "/Archives/edgar"
_ACCESSION = re.compile(r"(\d{10})-?(\d{2})-?(\d{6})")
_CIK = re.compile(r"(?:CIK)?0*(\d{1,10})", re.IGNORECASE)
_IN_FOLDER = re.compile(r"/Archives/edgar/data/(?P<cik>\d+)/(?P<folder>\d{18})(?:/(?P<name>[^/]+)?)?$")
_BARE = re.compile(r"/Archives/edgar/data/(?P<cik>\d+)/(?P<name>\d{10}-\d{2}-\d{6}[^/]*)$")
_OF_THE_WHOLE = re.compile(
    r"\d{10}-\d{2}-\d{6}(?:\.txt|-index\.html?|-index-headers\.html?|\.hdr\.sgml)?$|index\.json$"
)
PAPER = "9999999997"
"""Accession numbers that begin so are of filings on paper: EDGAR has an entry and no text."""


class Located(msgspec.Struct, frozen=True, kw_only=True):
    """A filing, or one file of it, with the CIK of one of its filers: what an address needs."""

    accession: str
    cik: int
    filename: str | None = None
    """One document; None for the whole submission."""


def accession_number(text: str) -> str | None:
    """Write an accession number with dashes; None where the text is none."""
    found = _ACCESSION.fullmatch(text.strip())
    return "-".join(found.groups()) if found else None


def accession_in(name: str) -> str | None:
    """Find the accession number that a file name begins with ("0000950135-03-005321.txt")."""
    found = _ACCESSION.match(name.rsplit("/", 1)[-1])
    return "-".join(found.groups()) if found else None


def cik_number(text: str | int) -> int:
    """Read a CIK: 12345, "0000012345" or "CIK0000012345".

    Raises:
        UsageError: it is none.
    """
    found = _CIK.fullmatch(str(text).strip())
    if found is None:
        raise UsageError(f"{text!r} is no CIK: give up to ten digits")
    return int(found[1])


def located(url: str) -> Located | None:
    """Tell which filing an EDGAR address names: of its folder, index page, text or one document, also in the viewer.

    The address of a mirror is as good as EDGAR's own: only its path is looked at.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return None
    path = (
        (parse_qs(parts.query).get("doc") or [parts.path])[0] if parts.path.rstrip("/").endswith("ix") else parts.path
    )
    if found := _IN_FOLDER.search(path):
        accession, name = accession_number(found["folder"]), found["name"]
    elif found := _BARE.search(path):
        accession, name = accession_in(found["name"]), found["name"]
    else:
        return None
    whole = name is None or _OF_THE_WHOLE.match(name) is not None
    return Located(accession=accession or "", cik=int(found["cik"]), filename=None if whole else name)


def quarter_of(day: dt.date) -> int:
    """Give the quarter of the year, 1 to 4."""
    return (day.month + 2) // 3


class Addresses:
    """The URLs under the configured bases."""

    def __init__(self, settings: Settings) -> None:
        """Take the three bases."""
        self.base, self.data, self.search = settings.urls

    def submission(self, cik: int, accession: str) -> str:
        """The complete submission text, as the indexes name it."""
        return f"{self.base}{ARCHIVES}/data/{cik}/{accession}.txt"

    def folder(self, cik: int, accession: str) -> str:
        """The filing's folder, with the slash."""
        return f"{self.base}{ARCHIVES}/data/{cik}/{accession.replace('-', '')}/"

    def submission_in_folder(self, cik: int, accession: str) -> str:
        """The complete submission text, in its folder: the same bytes."""
        return f"{self.folder(cik, accession)}{accession}.txt"

    def document(self, cik: int, accession: str, filename: str) -> str:
        """One document."""
        return f"{self.folder(cik, accession)}{quote(filename)}"

    def index_page(self, cik: int, accession: str) -> str:
        """The page that lists the documents."""
        return f"{self.folder(cik, accession)}{accession}-index.html"

    def folder_listing(self, cik: int, accession: str) -> str:
        """The folder as JSON."""
        return f"{self.folder(cik, accession)}index.json"

    def full_index(self, year: int, quarter: int, name: str = "master.gz") -> str:
        """A quarter's index: form, company, master or crawler, as .idx or .gz."""
        return f"{self.base}{ARCHIVES}/full-index/{year}/QTR{quarter}/{name}"

    def daily_index(self, day: dt.date, name: str = "master") -> str:
        """A day's index. Its name has the day as it was written then (secedgar's daily.py tells since when)."""
        if day.year < 1995:
            written = f"{day:%m%d%y}"
        elif day <= dt.date(1998, 3, 30):
            written = f"{day:%y%m%d}"
        else:
            written = f"{day:%Y%m%d}"
        return f"{self.base}{ARCHIVES}/daily-index/{day.year}/QTR{quarter_of(day)}/{name}.{written}.idx"

    def feed_folder(self, year: int, quarter: int) -> str:
        """The listing of a quarter's feed files, as JSON."""
        return f"{self.base}{ARCHIVES}/Feed/{year}/QTR{quarter}/index.json"

    def feed_tar(self, day: dt.date) -> str:
        """All submissions of a day, of every form."""
        return f"{self.base}{ARCHIVES}/Feed/{day.year}/QTR{quarter_of(day)}/{day:%Y%m%d}.nc.tar.gz"

    def company(self, cik: int) -> str:
        """The list of a company's filings."""
        return f"{self.data}/submissions/CIK{cik:010}.json"

    def company_part(self, name: str) -> str:
        """A further page of it, by the name that the list gives.

        Raises:
            UsageError: the name would lead elsewhere.
        """
        if not re.fullmatch(r"CIK\d{10}-submissions-\d{3,}\.json", name):
            raise UsageError(f"{name!r} is no further page of a company's list")
        return f"{self.data}/submissions/{name}"

    def tickers(self) -> str:
        """Tickers and CIKs."""
        return f"{self.base}/files/company_tickers.json"

    def current(self, form: str = "8-K", *, start: int = 0, count: int = 100) -> str:
        """The feed of current filings; `form` is a prefix there: 8-K brings 8-K/A and 8-K12B, too."""
        asked = {"action": "getcurrent", "type": form, "owner": "include", "start": start, "count": count}
        return f"{self.base}/cgi-bin/browse-edgar?{urlencode({**asked, 'output': 'atom'})}"

    def full_text(self, **asked: str) -> str:
        """A question to full-text search."""
        return f"{self.search}/LATEST/search-index?{urlencode(asked)}"
