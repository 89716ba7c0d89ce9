"""Feeds and search: entries as EDGAR writes them, and pages made to harm.

In: Atom, tars and JSON composed here. Out: records, or a refusal. Never: an entity expanded.
"""

from __future__ import annotations

import datetime as dt
import io
import tarfile
from pathlib import Path

import msgspec
import pytest
from tests.edgar.misbehaving import Fault, serving

from herewith.edgar.errors import DamagedError, UnavailableError
from herewith.edgar.feeds import current, read_current, read_tar
from herewith.edgar.full_text import search
from herewith.model.errors import UsageError

ENTRY = """<entry>
<title>8-K - GREAT HERON (INSTRUMENTS) INC /DE/ (0009920031) (Filer)</title>
<link rel="alternate" type="text/html" href="{link}"/>
<summary type="html"> &lt;b&gt;Filed:&lt;/b&gt; 2024-09-30 &lt;b&gt;AccNo:&lt;/b&gt; 0009920031-24-000002
&lt;b&gt;Size:&lt;/b&gt; 1 MB &lt;br&gt;Item 2.02: Results of Operations &lt;br&gt;Item 9.01: Exhibits</summary>
<updated>2024-09-30T16:31:02-04:00</updated>
<category scheme="https://www.sec.gov/" label="form type" term="8-K"/>
<id>urn:tag:sec.gov,2008:accession-number=0009920031-24-000002</id>
</entry>"""
LINK = "https://www.sec.gov/Archives/edgar/data/9920031/000992003124000002/0009920031-24-000002-index.htm"
FEED = f"""<?xml version="1.0" encoding="ISO-8859-1" ?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Latest Filings</title>{ENTRY.format(link=LINK)}</feed>
""".encode()
BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa">%s]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&z;</title></entry></feed>
""" % b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(25))
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE feed SYSTEM "http://elsewhere.example/feed.dtd"><feed></feed>'


def test_an_entry_of_current_filings():
    (entry,) = read_current(FEED)
    assert (entry.accession, entry.form, entry.cik) == ("0009920031-24-000002", "8-K", 9920031)
    assert (entry.company, entry.role) == ("GREAT HERON (INSTRUMENTS) INC /DE/", "Filer")
    assert entry.accepted_at == dt.datetime(2024, 9, 30, 20, 31, 2, tzinfo=dt.UTC)
    assert (entry.link, entry.items) == (LINK, ("2.02", "9.01"))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (BOMB, "declares a document type"),
        (OUTSIDE, "declares a document type"),
        (b"<feed>" + b"<a>" * 40 + b"</a>" * 40 + b"</feed>", "nested deeper"),
        (FEED.replace(b"</entry>", b""), "damaged"),
        (FEED.replace(b"8-K - GREAT", b"GREAT"), "names no filing"),
        (FEED.replace(b"2024-09-30T16", b"yesterday"), "with the time"),
    ],
)
def test_pages_that_are_no_feed_are_refused(page, said):
    with pytest.raises(DamagedError, match=said):
        read_current(page)


def test_a_bomb_that_is_served_is_refused(small, client_for):
    def bomb(path, _before):
        return Fault(body=BOMB) if "browse-edgar" in path else None

    with serving(dict(small.files), bomb) as server, pytest.raises(DamagedError, match="refused"):
        current(client_for(server))


def test_a_page_past_the_end_is_the_end_but_the_first_is_not(small, client_for, clock):
    def ended(path, _before):
        if "browse-edgar" not in path:
            return None
        first = "start=0" in path
        return Fault(body=FEED) if first else Fault(status=503, body=b"<html>busy</html>")

    with serving(dict(small.files), ended) as server:
        client = client_for(server)
        assert len(current(client)) == 1
        assert current(client, start=100) == ()
    assert clock.slept == []
    with (
        serving({}, lambda *_: Fault(status=503, body=b"<html>")) as server,
        pytest.raises(UnavailableError, match="503"),
    ):
        current(client_for(server))


def tar_of(tmp_path: Path, members: list[tuple[str, bytes, bytes]]) -> Path:
    path = tmp_path / "20031001.nc.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        for name, data, kind in members:
            member = tarfile.TarInfo(name)
            member.type, member.size = kind, len(data)
            if kind == tarfile.SYMTYPE:
                member.linkname, member.size = "/etc/passwd", 0
            tar.addfile(member, io.BytesIO(data))
    return path


WHOLE = b"<SUBMISSION>\n<TYPE>8-K\n</SUBMISSION>\n"


def test_members_of_a_days_feed(tmp_path):
    members = [
        ("./0009930000-03-000001.nc", WHOLE, tarfile.REGTYPE),
        ("../../0009930000-03-000002.nc", WHOLE, tarfile.REGTYPE),
        ("0009930000-03-000003.nc", b"", tarfile.SYMTYPE),
        ("README", b"words", tarfile.REGTYPE),
    ]
    path = tar_of(tmp_path, members)
    assert [(m.accession[-2:], m.name, m.data) for m in read_tar(path)] == [
        ("01", "0009930000-03-000001.nc", WHOLE),
        ("02", "0009930000-03-000002.nc", WHOLE),
    ]
    assert [m.accession[-2:] for m in read_tar(path, {"0009930000-03-000002"})] == ["02"]


def test_a_member_cut_off_and_a_tar_cut_off(tmp_path):
    path = tar_of(tmp_path, [("0009930000-03-000001.nc", WHOLE[:-14], tarfile.REGTYPE)])
    with pytest.raises(DamagedError, match="envelope is not closed"):
        list(read_tar(path))
    path = tar_of(tmp_path, [(f"0009930000-03-{n:06}.nc", WHOLE * 9, tarfile.REGTYPE) for n in range(50)])
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(DamagedError, match="fetch it again"):
        list(read_tar(path))


def test_search_goes_from_page_to_page_and_refuses_what_it_cannot_show(edgar, client_for):
    def page(first: int, count: int, total: int) -> bytes:
        source = {"adsh": "0009930000-03-000001", "ciks": ["0009940001"], "file_date": "2003-10-01", "items": None}
        hits = [{"_id": f"0009930000-03-000001:{n}.txt", "_source": source} for n in range(first, first + count)]
        return msgspec.json.encode({"hits": {"total": {"value": total, "relation": "eq"}, "hits": hits}})

    query = "/LATEST/search-index?q=heron&forms=8-K"
    edgar.files[query] = page(0, 100, 130)
    edgar.files[f"{query}&from=100"] = page(100, 30, 130)
    client = client_for(edgar)
    hits = list(search(client, "heron", forms=("8-K",)))
    assert [hit.filename for hit in hits] == [f"{n}.txt" for n in range(130)]
    assert (hits[0].ciks, hits[0].filed) == ((9940001,), dt.date(2003, 10, 1))
    edgar.files[query] = page(0, 100, 10_001)
    with pytest.raises(UsageError, match="10,001 documents"):
        list(search(client, "heron", forms=("8-K",)))
