"""Fetching: by index, by feed, one by one; every file once, byte for byte, though the run is killed.

In: a small EDGAR on loopback. Out: the bytes as filed. Never: a file that is half there.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from tests.edgar.misbehaving import Fault, serving
from tests.edgar.small_edgar import AGENT, HERON, Filed, Publication, feed_form, publish

from herewith.edgar.client import Client
from herewith.edgar.errors import NotThereError, OfflineError, RefusedError
from herewith.edgar.fetch import fetch_feed, fetch_one_by_one
from herewith.edgar.landing import JOURNAL, LOCK, Fetched, Landing
from herewith.edgar.one import filing_text, kept_text
from herewith.edgar.plan import make_plan, size_written
from herewith.edgar.resolve import resolve
from herewith.edgar.selection import Asked as Wish
from herewith.edgar.selection import Target, forms_named, quarter_named, select
from herewith.model import Failure
from herewith.model.errors import UsageError

TODAY = dt.date(2004, 2, 1)
QUARTER = Wish(quarters=((2003, 4),))


def chosen(client: Client, wish: Wish) -> tuple[Target, ...]:
    told: list[str] = []
    targets = select(client, wish, told.append)
    assert told == []
    return targets


def landed(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder, but the journal and the lock."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name not in {JOURNAL, LOCK}}


def texts(filings: Iterable[Filed]) -> dict[str, bytes]:
    return {f"{filing.accession}.txt": filing.text for filing in filings}


def family(small: Publication) -> list[Filed]:
    return [filing for filing in small.filings if filing.form.startswith("8-K")]


def test_a_quarter_by_its_index(edgar, client_for, small, tmp_path):
    client = client_for(edgar)
    with Landing(tmp_path / "out") as landing:
        results = list(fetch_one_by_one(client, chosen(client, QUARTER), landing))
    assert landed(tmp_path / "out") == texts(family(small))
    assert {r.accession for r in results if isinstance(r, Fetched)} == {f.accession for f in family(small)}
    assert len(edgar.asked()) == len(set(edgar.asked()))


def test_a_day_by_its_feed_is_one_request(edgar, client_for, small, tmp_path):
    day = dt.date(2003, 10, 2)
    client = client_for(edgar)
    targets = chosen(client, Wish(days=(day,)))
    before = len(edgar.log)
    with Landing(tmp_path / "out") as landing:
        list(fetch_feed(client, targets, landing))
    of_day = [filing for filing in family(small) if filing.filed == day]
    assert landed(tmp_path / "out") == {f"{filing.accession}.nc": feed_form(filing) for filing in of_day}
    assert len(edgar.log) - before == 1


def test_what_the_feed_lacks_is_fetched_by_itself(edgar, client_for, small, tmp_path):
    day = dt.date(2003, 10, 2)
    del edgar.files["/Archives/edgar/Feed/2003/QTR4/20031002.nc.tar.gz"]
    client = client_for(edgar)
    with Landing(tmp_path / "out") as landing:
        list(fetch_feed(client, chosen(client, Wish(days=(day,))), landing))
    assert landed(tmp_path / "out") == texts(f for f in family(small) if f.filed == day)


def test_a_damaged_feed_gives_no_damaged_file(small, client_for, tmp_path):
    feed = "/Archives/edgar/Feed/2003/QTR4/20031002.nc.tar.gz"
    cut = small.files[feed][:-200]
    with serving(dict(small.files), lambda path, _: Fault(body=cut) if path == feed else None) as server:
        client = client_for(server)
        with Landing(tmp_path / "out") as landing:
            list(fetch_feed(client, chosen(client, Wish(days=(dt.date(2003, 10, 2),))), landing))
    assert landed(tmp_path / "out") == texts(f for f in family(small) if f.filed == dt.date(2003, 10, 2))


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({}, lambda f: f.form.startswith("8-K")),
        ({"forms": ("8-K/A",)}, lambda f: f.form == "8-K/A"),
        ({"since": dt.date(2003, 10, 2)}, lambda f: f.form.startswith("8-K") and f.filed.day >= 2),
        ({"until": dt.date(2003, 10, 1)}, lambda f: f.form.startswith("8-K") and f.filed.day == 1),
        ({"items": ("7",)}, lambda f: f.form.startswith("8-K")),
        ({"items": ("12",)}, lambda f: False),
    ],
)
@pytest.mark.parametrize("name", ["9940001", "CIK0009940001", "tk2"])
def test_a_companys_list_with_its_further_pages(edgar, client_for, small, name, wish, expected):  # noqa: PLR0917 -- fixtures
    targets = chosen(client_for(edgar), Wish(names=(name,), **wish))
    assert {t.accession for t in targets} == {f.accession for f in small.filings if f.cik == 9940001 and expected(f)}
    assert all(t.size for t in targets)


def test_further_pages_are_asked_for_only_where_they_may_hold_such_days(edgar, client_for):
    chosen(client_for(edgar), Wish(names=("9940001",), since=dt.date(2003, 10, 3)))
    assert edgar.asked() == ["/submissions/CIK0009940001.json"]


def test_a_ticker_that_nobody_has(edgar, client_for):
    with pytest.raises(UsageError, match="no company has the ticker 'NONE'"):
        chosen(client_for(edgar), Wish(names=("NONE",)))


def test_a_number_alone_is_resolved_by_search_then_by_the_years_indexes(edgar, client_for):
    client = client_for(edgar)
    assert resolve(client, HERON, TODAY).cik == 9920031
    assert edgar.asked()[0].startswith("/LATEST/search-index?q=%220009920031-03-000017%22")
    assert [path for path in edgar.asked() if path.endswith("master.gz")] == [
        f"/Archives/edgar/full-index/2003/QTR{quarter}/master.gz" for quarter in (1, 2, 3, 4)
    ]
    agent = "0009930000-03-000007"  # the prefix is an agent's, not the company's
    hit = {"_id": f"{agent}:main.txt", "_source": {"adsh": agent, "ciks": ["0009940001"]}}
    edgar.files["/LATEST/search-index"] = msgspec.json.encode({"hits": {"total": {"value": 1}, "hits": [hit]}})
    before = len(edgar.log)
    assert resolve(client, agent, TODAY).cik == 9940001
    assert len(edgar.log) - before == 1


def test_a_number_that_nobody_has_and_one_of_paper(edgar, client_for):
    with pytest.raises(NotThereError, match="neither in full-text search nor in the indexes of 2003"):
        resolve(client_for(edgar), "0000000001-03-000001", TODAY)
    before = len(edgar.log)
    with pytest.raises(NotThereError, match="on paper"):
        resolve(client_for(edgar), "9999999997-03-000001", TODAY)
    assert len(edgar.log) == before


def test_one_filing_is_fetched_once_and_then_needs_nobody(edgar, client_for, small, tmp_path):
    client = client_for(edgar)
    path = filing_text(client, HERON, TODAY)
    assert path.read_bytes() == small.filings[0].text
    before = len(edgar.log)
    assert filing_text(client, HERON, TODAY) == kept_text(tmp_path / "cache", HERON) == path
    offline = client_for(edgar, offline=True, identity=None)
    assert filing_text(offline, HERON, TODAY) == path
    with pytest.raises(OfflineError, match="cannot be told offline"):
        filing_text(offline, "0009930000-02-000001", TODAY)
    assert len(edgar.log) == before


def test_a_text_that_is_missing_is_sought_in_the_folder_and_then_told(edgar, client_for, small, tmp_path):
    client = client_for(edgar)
    first, second = family(small)[:2]
    for filing in (first, second):
        del edgar.files[f"/Archives/edgar/data/{filing.cik}/{filing.accession}.txt"]
    folder = f"/Archives/edgar/data/{first.cik}/{first.accession.replace('-', '')}/{first.accession}.txt"
    edgar.files[folder] = first.text
    with Landing(tmp_path / "out") as landing:
        results = list(fetch_one_by_one(client, chosen(client, QUARTER), landing))
    (failure,) = [result for result in results if isinstance(result, Failure)]
    assert second.accession in failure.message
    assert len(landed(tmp_path / "out")) == len(family(small)) - 1


def test_a_refusal_ends_the_run(small, client_for, tmp_path):
    def refuse(path, _before):
        return Fault(status=403, body=b"<html>Undeclared Automated Tool") if path.endswith(".txt") else None

    with serving(dict(small.files), refuse) as server:
        client = client_for(server)
        with Landing(tmp_path / "out") as landing, pytest.raises(RefusedError):
            list(fetch_one_by_one(client, chosen(client, QUARTER), landing, jobs=1))
    assert landed(tmp_path / "out") == {}


def test_two_runs_in_one_folder_are_refused(tmp_path):
    with Landing(tmp_path), pytest.raises(UsageError, match="another run is fetching"), Landing(tmp_path):
        pass
    with Landing(tmp_path):
        pass


def test_a_torn_journal_and_a_file_without_a_line_cost_no_request(edgar, client_for, small, tmp_path):
    client = client_for(edgar)
    targets = chosen(client, QUARTER)
    with Landing(tmp_path / "out") as landing:
        list(fetch_one_by_one(client, targets, landing))
    journal = tmp_path / "out" / JOURNAL
    journal.write_bytes(journal.read_bytes()[:-300])
    (tmp_path / "out" / ".x.txt.1.part").write_bytes(b"half")
    before = len(edgar.log)
    with Landing(tmp_path / "out") as landing:
        again = list(fetch_one_by_one(client, targets, landing))
    assert len(edgar.log) == before
    assert [type(result) for result in again] == [Fetched] * len(targets)
    assert landed(tmp_path / "out") == texts(family(small))
    files = [msgspec.json.decode(line, type=Fetched).file for line in journal.read_bytes().splitlines()]
    assert sorted(files) == sorted(landed(tmp_path / "out"))


def test_the_plan_reckons_both_ways_and_takes_the_cheaper(edgar, client_for, small):
    client = client_for(edgar, rate=8)
    targets = chosen(client, QUARTER)
    plan = make_plan(client, targets, 0, feed=None)
    assert plan.filings == len(family(small)) == 19
    assert (plan.chosen.way, plan.chosen.requests, plan.chosen.reckoned) == ("feed", 4, False)
    assert plan.chosen.bytes == sum(
        -(-len(data) // 1024) * 1024 for path, data in small.files.items() if path.endswith(".tar.gz")
    )
    assert plan.other is not None
    assert (plan.other.way, plan.other.requests, plan.other.reckoned) == ("one by one", 19, True)
    assert plan.other.seconds == pytest.approx(19 / 8)
    listing = "/Archives/edgar/Feed/2003/QTR4/index.json"
    edgar.files[listing] = edgar.files[listing].replace(b" KB", b"00 MB")  # the feeds grow large
    assert make_plan(client, targets, 0, feed=None).chosen.way == "one by one"
    assert make_plan(client, targets, 0, feed=True).chosen.way == "feed"


def test_sizes_in_listings():
    assert [size_written(text) for text in ("184512", "180 KB", "1.5 MB", "", "-")] == [
        184512,
        184320,
        1572864,
        None,
        None,
    ]


def test_forms_and_quarters_as_people_write_them():
    assert forms_named(("8-K",)) == ("8-K", "8-K/A")
    assert forms_named(("8-k/a,10-Q",)) == ("8-K/A", "10-Q", "10-Q/A")
    assert len(forms_named(())) == 8
    assert quarter_named("2003q4") == quarter_named("2003-QTR4") == (2003, 4)
    with pytest.raises(UsageError, match="2003Q4"):
        quarter_named("2003")


def test_items_of_a_quarter_come_from_search(edgar, client_for):
    hits = [{"_id": f"{a}:x", "_source": {"adsh": a, "ciks": ["1"]}} for a in (f"{AGENT}000001", f"{AGENT}000004")]
    edgar.files["/LATEST/search-index"] = msgspec.json.encode({"hits": {"total": {"value": 2}, "hits": hits}})
    targets = chosen(client_for(edgar), Wish(quarters=((2003, 4),), items=("12",)))
    assert [target.accession[-2:] for target in targets] == ["01", "04"]
    with pytest.raises(UsageError, match="leave out --item"):
        chosen(client_for(edgar), Wish(days=(dt.date(1999, 1, 4),), items=("5",)))


def test_an_address_names_a_filing_or_a_document(edgar, client_for, tmp_path):
    folder = "/Archives/edgar/data/9920031/000992003103000017"
    edgar.files[f"{folder}/heron%208k.htm"] = b"<html><body>x</body></html>\n"
    client = client_for(edgar)
    targets = chosen(client, Wish(names=(f"{edgar.url}{folder}/", f"{edgar.url}{folder}/heron 8k.htm")))
    with Landing(tmp_path / "out") as landing:
        list(fetch_one_by_one(client, targets, landing))
    assert sorted(landed(tmp_path / "out")) == [f"{HERON}-heron_8k.htm", f"{HERON}.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL, which Windows has not")
@pytest.mark.parametrize("way", ["--no-feed", "--feed"])
def test_killed_and_resumed_at_random_every_file_once_byte_for_byte(tmp_path, way):
    big = publish(days=6, a_day=40)
    chance = random.Random(8)  # the moments of the kills
    out = tmp_path / "out"
    with serving(dict(big.files)) as server:
        variables = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "EDGAR_IDENTITY": "Jane Doe jane@nowhere.example",
            "EDGAR_BASE_URL": server.url,
            "EDGAR_RATE_LIMIT_PER_SEC": "400",
            "HEREWITH_CACHE": str(tmp_path / "cache"),
        }
        run = [sys.executable, "-m", "herewith", "fetch", "--quarter", "2003Q4", way, "-o", str(out)]
        kills = 0
        for _ in range(40):
            process = subprocess.Popen(
                run, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            begun = len(server.log)
            while process.poll() is None and len(server.log) == begun:
                time.sleep(0.01)
            time.sleep(chance.uniform(0.0, 0.25))
            if process.poll() is not None:
                break
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += 1
        assert kills >= 3
        subprocess.run(run, env=variables, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        before = len(server.log)
        subprocess.run(run, env=variables, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        assert not [
            path for path in server.asked()[before:] if "/data/" in path or ("/Feed/2" in path and "tar" in path)
        ]
    wanted = family(big)
    if way == "--no-feed":
        assert landed(out) == texts(wanted)
    else:
        assert landed(out) == {f"{filing.accession}.nc": feed_form(filing) for filing in wanted}
