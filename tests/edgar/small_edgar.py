"""A small EDGAR: a few days of filings of companies that do not exist, at EDGAR's own addresses.

In: nothing. Out: each address with its bytes, and what is filed there. Never: a real filing. A mirror of an archive
that holds the same submissions answers the same addresses: tests ask only for `Publication` and the base address.
"""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import tarfile
from pathlib import Path

import msgspec

EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "herewith" / "examples"
HERON = "0009920031-03-000017"
AGENT = "0009930000-03-"
FIRST_DAY = dt.date(2003, 10, 1)
COLUMNS = "CIK|Company Name|Form Type|Date Filed|File Name"
INTRODUCTION = """Description:           Master Index of EDGAR Dissemination Feed
Last Data Received:    December 31, 2003
Comments:              webmaster@sec.gov
Anonymous FTP:         ftp://ftp.sec.gov/edgar/

"""


class Filed(msgspec.Struct, frozen=True, kw_only=True):
    """One filing."""

    accession: str
    cik: int
    company: str
    form: str
    filed: dt.date
    text: bytes
    items: str = "5,7"


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """What is published: addresses, and the filings behind them."""

    files: dict[str, bytes]
    filings: tuple[Filed, ...]

    def of_form(self, form: str) -> tuple[Filed, ...]:
        return tuple(filing for filing in self.filings if filing.form == form)


def submission(*, accession: str, cik: int, company: str, form: str, day: dt.date, words: str) -> bytes:
    """Compose a complete submission text."""
    return f"""<SEC-DOCUMENT>{accession}.txt : {day:%Y%m%d}
<SEC-HEADER>{accession}.hdr.sgml : {day:%Y%m%d}
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{form}
FILED AS OF DATE:\t\t{day:%Y%m%d}

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\t{company}
\t\tCENTRAL INDEX KEY:\t\t\t{cik:010}
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<FILENAME>main.txt
<TEXT>
{words}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
""".encode()


def publish(days: int = 3, a_day: int = 8) -> Publication:
    """Publish so many filings a day, three of four of them Forms 8-K, after the shipped example of October 22, 2003."""
    heron = (EXAMPLES / "2003-ascii.txt").read_bytes()
    filings = [
        Filed(
            accession=HERON,
            cik=9920031,
            company="GREAT HERON INSTRUMENTS INC /DE/",
            form="8-K",
            filed=dt.date(2003, 10, 22),
            text=heron,
        )
    ]
    for n in range(days * a_day):
        day = FIRST_DAY + dt.timedelta(days=n // a_day)
        accession, cik = f"{AGENT}{n + 1:06}", 9940000 + n % 5
        form = ("8-K", "10-Q", "8-K/A", "8-K")[n % 4]
        company = f"COMPANY NUMBER {n % 5} CORP"
        words = f"Item 5. Other Events.\n\nEvent {n}.\n" + f"Line {n} of a longer text.\n" * (20 * (n % 7))
        text = submission(accession=accession, cik=cik, company=company, form=form, day=day, words=words)
        filings.append(Filed(accession=accession, cik=cik, company=company, form=form, filed=day, text=text))
    files = {f"/Archives/edgar/data/{f.cik}/{f.accession}.txt": f.text for f in filings}
    files |= _indexes(filings) | _feeds(filings) | _companies(filings)
    return Publication(files=files, filings=tuple(filings))


def feed_form(filing: Filed) -> bytes:
    """The same submission as the day's feed has it."""
    head, _, rest = filing.text.partition(b"<DOCUMENT>")
    del head
    body = rest.removesuffix(b"</SEC-DOCUMENT>\n")
    dashed = f"<SUBMISSION>\n<ACCESSION-NUMBER>{filing.accession}\n<TYPE>{filing.form}\n".encode()
    return dashed + b"<DOCUMENT>" + body + b"</SUBMISSION>\n"


def row(filing: Filed, *, daily: bool) -> str:
    day = f"{filing.filed:%Y%m%d}" if daily else f"{filing.filed}"
    path = f"edgar/data/{filing.cik}/{filing.accession}.txt"
    return f"{filing.cik}|{filing.company}|{filing.form}|{day}|{path}"


def index(filings: list[Filed], *, daily: bool) -> bytes:
    lines = [COLUMNS, "-" * 80, *(row(filing, daily=daily) for filing in filings)]
    return (INTRODUCTION + "\n".join(lines) + "\n").encode("latin-1")


def _indexes(filings: list[Filed]) -> dict[str, bytes]:
    base = "/Archives/edgar"
    whole = index(filings, daily=False)
    files = {f"{base}/full-index/2003/QTR4/master.gz": gzip.compress(whole)}
    files[f"{base}/full-index/2003/QTR4/master.idx"] = whole
    for day in sorted({filing.filed for filing in filings}):
        of_day = [filing for filing in filings if filing.filed == day]
        files[f"{base}/daily-index/2003/QTR4/master.{day:%Y%m%d}.idx"] = index(of_day, daily=True)
    return files


def _feeds(filings: list[Filed]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for day in sorted({filing.filed for filing in filings}):
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w:gz") as tar:
            for filing in filings:
                if filing.filed == day:
                    data = feed_form(filing)
                    member = tarfile.TarInfo(f"./{filing.accession}.nc")
                    member.size = len(data)
                    tar.addfile(member, io.BytesIO(data))
        files[f"/Archives/edgar/Feed/2003/QTR4/{day:%Y%m%d}.nc.tar.gz"] = packed.getvalue()
    names = [{"name": path.rsplit("/", 1)[-1], "size": f"{-(-len(data) // 1024)} KB"} for path, data in files.items()]
    files["/Archives/edgar/Feed/2003/QTR4/index.json"] = json.dumps({"directory": {"item": names}}).encode()
    return files


def _columns(filings: list[Filed]) -> dict[str, list[object]]:
    return {
        "accessionNumber": [f.accession for f in filings],
        "filingDate": [f"{f.filed}" for f in filings],
        "form": [f.form for f in filings],
        "acceptanceDateTime": [f"{f.filed}T16:00:00.000Z" for f in filings],
        "items": [f.items for f in filings],
        "size": [len(f.text) for f in filings],
        "primaryDocument": ["" for _ in filings],
    }


def _companies(filings: list[Filed]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    ciks = sorted({filing.cik for filing in filings})
    for cik in ciks:
        own = sorted((f for f in filings if f.cik == cik), key=lambda f: (f.filed, f.accession), reverse=True)
        recent, older = own[:2], own[2:]
        part = f"CIK{cik:010}-submissions-001.json"
        pages = [{"name": part, "filingFrom": f"{older[-1].filed}", "filingTo": f"{older[0].filed}"}] if older else []
        listed = {"cik": f"{cik:010}", "filings": {"recent": _columns(recent), "files": pages}}
        files[f"/submissions/CIK{cik:010}.json"] = json.dumps(listed).encode()
        if older:
            files[f"/submissions/{part}"] = json.dumps(_columns(older)).encode()
    tickers = {str(n): {"cik_str": cik, "ticker": f"TK{n}", "title": f"{cik}"} for n, cik in enumerate(ciks)}
    files["/files/company_tickers.json"] = json.dumps(tickers).encode()
    return files
