"""Many filings out of some hundred: the real ones, again and again, under new accession numbers.

In: the filings of the folder `shared`, and a number. Out: tar files of 1,000 filings each, as EDGAR's daily feed comes.
Never: the same accession number twice, or a word of a document changed. Main documents that lie there alone, without a
submission around them, get a header of five lines: an archive is keyed by accession numbers.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

A_TAR = 1_000
HEADER = """\
<SEC-DOCUMENT>9999999999-{filed:%y}-{number:06}.txt : {filed:%Y%m%d}
<SEC-HEADER>9999999999-{filed:%y}-{number:06}.hdr.sgml : {filed:%Y%m%d}
ACCESSION NUMBER:\t\t9999999999-{filed:%y}-{number:06}
CONFORMED SUBMISSION TYPE:\t8-K
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t{filed:%Y%m%d}
</SEC-HEADER>
"""
DOCUMENT = """\
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>{name}
<TEXT>
"""
ACCESSION = re.compile(rb"ACCESSION NUMBER:\s*(\d{10}-\d\d-\d{6})")


def originals(shared: Path) -> list[bytes]:
    """Give the filings, each with a header."""
    import herewith

    out = []
    for number, path in enumerate(sorted((shared / "filings").iterdir())):
        data = path.read_bytes()
        if not ACCESSION.search(data):
            cover = herewith.read(data, name=path.name).cover
            data = wrapped(data, path.name, number, cover.date_of_report if cover else None)
        out.append(data)
    return out


def wrapped(data: bytes, name: str, number: int, event: dt.date | None) -> bytes:
    """Put the shortest header around a main document that lies alone, filed two days after its event."""
    filed = (event if event and 1993 < event.year < 2030 else dt.date(2005, 3, 1)) + dt.timedelta(days=2)
    head = HEADER.format(number=number, filed=filed).encode()
    if b"<DOCUMENT>" not in data[:1000]:
        data = DOCUMENT.format(name=name).encode() + data + b"\n</TEXT>\n</DOCUMENT>\n"
    return head + data + b"</SEC-DOCUMENT>\n"


def accession(number: int, year: bytes) -> bytes:
    """Give the accession number of a copy: an agent that EDGAR has not, the year of the original."""
    agent, sequence = divmod(number, 1_000_000)
    return b"%010d-%b-%06d" % (9_000_000_000 + agent, year, sequence)


def copies(filings: list[bytes], count: int) -> Iterator[tuple[bytes, bytes]]:
    """Give accession number and bytes of each copy, in the order of years, as a history is fetched."""
    years = [_year(_printed(data)) for data in filings]
    for number in sorted(range(count), key=lambda n: years[n % len(filings)]):
        data = filings[number % len(filings)]
        printed = _printed(data)
        new = accession(number, printed[11:13])
        yield new, data.replace(printed, new)


def _year(accession_number: bytes) -> int:
    two = int(accession_number[11:13])
    return two + (1900 if two > 90 else 2000)


def _printed(data: bytes) -> bytes:
    found = ACCESSION.search(data)
    assert found
    return found[1]


def write_corpus(shared: Path, folder: Path, count: int) -> int:
    """Write the tar files, and give the bytes of the filings in them. What a former run wrote whole is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / ".bytes"
    if mark.exists():
        return int(mark.read_text())
    total = 0
    several = copies(originals(shared), count)
    for start in range(0, count, A_TAR):
        with tarfile.open(folder / f"{start:08}.tar", "w") as tar:
            for name, data in islice(several, A_TAR):
                member = tarfile.TarInfo(f"{name.decode()}.txt")
                member.size = len(data)
                tar.addfile(member, io.BytesIO(data))
                total += len(data)
    mark.write_text(str(total))
    return total
