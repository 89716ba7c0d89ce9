"""The client: what is whole is accepted, nothing else; it waits as it is told, and asks nobody but who is configured.

In: servers on loopback that misbehave in one way at a time. Out: bytes as filed, or an error that says why. Never: a
wait in real time; the clock is the test's.
"""

from __future__ import annotations

import logging

import pytest
from tests.edgar.misbehaving import Fault, Misbehaviour, serving
from tests.edgar.small_edgar import HERON, INTRODUCTION

from herewith.edgar.client import Client
from herewith.edgar.errors import (
    DamagedError,
    NotThereError,
    OfflineError,
    RefusedError,
    UnavailableError,
)
from herewith.model.errors import UsageError

PATH = f"/Archives/edgar/data/9920031/{HERON}.txt"
HTML = b"<!DOCTYPE html><html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head></html>"
UNDECLARED = b"<html><title>SEC.gov</title>Your Request Originates from an Undeclared Automated Tool</html>"


def once(fault: Fault) -> Misbehaviour:
    return lambda path, before: fault if before == 0 and path == PATH else None


def always(fault: Fault) -> Misbehaviour:
    return lambda path, _: fault if path == PATH else None


@pytest.fixture
def heron(small):
    return small.files[PATH]


def fetched(client: Client) -> bytes:
    return client.get(client.at.submission(9920031, HERON), "submission", keep="no")


@pytest.mark.parametrize(
    "fault",
    [
        Fault(how="reset"),
        Fault(how="truncated"),
        Fault(how="told too much"),
        Fault(how="told too little"),
        Fault(how="gzip cut"),
        Fault(how="gzip damaged"),
        Fault(body=HTML),
        Fault(body=b""),
        Fault(body=b"<SEC-DOCUMENT>cut off"),
        Fault(status=503, body=HTML),
        Fault(status=500, body=b"oops"),
        Fault(headers=(("Content-Encoding", "br"),)),
    ],
    ids=lambda fault: f"{fault.how} {fault.status} {(fault.body or b'')[:10]!r}",
)
def test_one_bad_answer_is_not_taken_and_the_next_is(small, client_for, heron, clock, fault):
    with serving(dict(small.files), once(fault)) as server:
        assert fetched(client_for(server)) == heron
        assert server.asked() == [PATH, PATH]
    assert clock.slept == [1.0]


@pytest.mark.parametrize("fault", [Fault(how="truncated"), Fault(how="told too little"), Fault(body=HTML)])
def test_what_stays_bad_is_an_error_and_no_file(small, client_for, clock, fault, tmp_path):
    with serving(dict(small.files), always(fault)) as server:
        with pytest.raises((DamagedError, UnavailableError), match="6 attempts"):
            fetched(client_for(server))
        assert len(server.log) == 6
    assert clock.slept == [1, 2, 4, 8, 16]
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()] == [tmp_path / "cache/requests.sqlite"]


@pytest.mark.parametrize(
    ("headers", "waited"),
    [((("Retry-After", "7"),), 7), ((("Retry-After", "Tue, 14 Nov 2023 22:20:10 GMT"),), 410), ((), 600)],
    ids=["seconds", "date", "none: ten minutes"],
)
@pytest.mark.parametrize("status", [429, 403])
def test_too_fast_is_waited_out(small, client_for, heron, clock, status, headers, waited):  # noqa: PLR0917 -- fixtures
    told: list[str] = []
    clock.time = 0.0
    with serving(dict(small.files), once(Fault(status=status, headers=headers, body=HTML))) as server:
        assert fetched(client_for(server, tell=told.append)) == heron
        assert len(server.log) == 2
    assert sum(clock.slept) == pytest.approx(waited, abs=0.1)
    assert "EDGAR says too fast" in told[0]


def test_a_block_holds_for_every_client_of_the_machine(small, client_for, heron, clock):
    with serving(dict(small.files), once(Fault(status=429, body=HTML))) as server:
        first, second = client_for(server), client_for(server)
        first._attempts = 1
        with pytest.raises(RefusedError, match="too fast"):
            fetched(first)
        assert second._limit.blocked_for() == pytest.approx(600)
        assert fetched(second) == heron
    assert sum(clock.slept) == pytest.approx(600)


def test_who_is_shut_out_a_third_time_does_not_wait_again(small, client_for, clock):
    with serving(dict(small.files), always(Fault(status=429, body=HTML))) as server:
        with pytest.raises(RefusedError, match="3 attempts"):
            fetched(client_for(server))
        assert len(server.log) == 3
    assert sum(clock.slept) == pytest.approx(1200)


def test_a_block_told_to_be_longer_than_an_hour_is_not_waited_for(small, client_for, clock):
    with serving(dict(small.files), always(Fault(status=429, headers=(("Retry-After", "86400"),)))) as server:
        with pytest.raises(RefusedError, match="try later"):
            fetched(client_for(server))
        assert len(server.log) == 1
    assert clock.slept == []


def test_an_identity_refused_is_told_at_once(small, client_for, clock):
    with serving(dict(small.files), always(Fault(status=403, body=UNDECLARED))) as server:
        with pytest.raises(RefusedError, match="EDGAR_IDENTITY"):
            fetched(client_for(server))
        assert len(server.log) == 1
    assert clock.slept == []


@pytest.mark.parametrize(
    "fault", [Fault(status=404), Fault(status=403, body=b"<Error><Code>AccessDenied</Code></Error>")]
)
def test_what_is_not_there_is_not_asked_for_again(small, client_for, fault):
    with serving(dict(small.files), always(fault)) as server:
        with pytest.raises(NotThereError, match="is not on EDGAR"):
            fetched(client_for(server))
        assert len(server.log) == 1


def test_a_drip_is_given_up(small, client_for, clock):
    clock.step = 30.0  # each look at the clock is half a minute later
    with serving(dict(small.files), always(Fault(how="drip"))) as server:
        client = client_for(server)
        client._attempts = 1
        with pytest.raises(DamagedError, match="drips"):
            fetched(client)


def test_too_large_is_refused_before_it_is_read(small, client_for, monkeypatch):
    monkeypatch.setitem(__import__("herewith.edgar.client", fromlist=["LIMITS"]).LIMITS, "submission", 1000)
    with serving(dict(small.files)) as server, pytest.raises(DamagedError, match="larger than"):
        fetched(client_for(server))


def test_a_small_answer_that_unpacks_to_much_is_refused(small, client_for, monkeypatch):
    monkeypatch.setitem(__import__("herewith.edgar.client", fromlist=["LIMITS"]).LIMITS, "submission", 1 << 20)
    with (
        serving({PATH: b"<SEC-DOCUMENT>" + bytes(50 << 20) + b"</SEC-DOCUMENT>"}) as server,
        pytest.raises(DamagedError, match="larger than 1 MB"),
    ):
        fetched(client_for(server))


def test_nobody_else_is_asked_whatever_the_server_says(small, client_for):
    with serving({PATH: b"trap"}) as other:
        elsewhere = Fault(how="elsewhere", headers=(("Location", f"{other.url}{PATH}"),))
        with (
            serving(dict(small.files), always(elsewhere)) as server,
            pytest.raises(RefusedError, match="not configured"),
        ):
            fetched(client_for(server))
        assert other.log == []


def test_a_redirection_within_the_house_is_followed_but_not_for_ever(small, client_for, heron):
    def moved(path, _before):
        return Fault(how="elsewhere", headers=(("Location", PATH),)) if path == "/old" else None

    with serving(dict(small.files), moved) as server:
        assert client_for(server).get(f"{server.url}/old", "submission") == heron
    circle = always(Fault(how="elsewhere", headers=(("Location", PATH),)))
    with serving(dict(small.files), circle) as server, pytest.raises(RefusedError, match="3 times"):
        fetched(client_for(server))


def test_an_address_elsewhere_is_not_asked(edgar, client_for):
    with pytest.raises(UsageError, match="EDGAR_BASE_URL"):
        client_for(edgar).get("https://elsewhere.example/x.txt", "submission")
    assert edgar.log == []


def test_what_may_change_is_asked_again_only_whether_it_has(edgar, client_for):
    client = client_for(edgar)
    url = client.at.full_index(2003, 4, "master.idx")
    first = client.get(url, "index")
    assert client.get(url, "index") == first
    assert edgar.log[0].headers.get("If-None-Match") is None
    assert edgar.log[1].headers["If-None-Match"]
    edgar.files["/Archives/edgar/full-index/2003/QTR4/master.idx"] = INTRODUCTION.encode()
    assert client.get(url, "index") == INTRODUCTION.encode()


def test_a_copy_that_was_damaged_on_disk_is_fetched_again(edgar, client_for):
    client = client_for(edgar)
    url = client.at.full_index(2003, 4, "master.idx")
    first = client.get(url, "index")
    client.cache.path(url).write_bytes(b"spoilt")
    assert client.get(url, "index") == first
    assert edgar.log[1].headers.get("If-None-Match") is None


def test_accession_folders_are_asked_once(edgar, client_for, heron):
    client = client_for(edgar)
    url = client.at.submission(9920031, HERON)
    assert [client.get(url, "submission", keep="ever") for _ in range(3)] == [heron] * 3
    assert len(edgar.log) == 1


def test_a_packed_file_stays_packed_whatever_the_server_calls_it(small, client_for):
    path = "/Archives/edgar/full-index/2003/QTR4/master.gz"
    named = Fault(body=small.files[path], headers=(("Content-Encoding", "x-gzip"),))
    with serving(dict(small.files), lambda asked, _: named if asked == path else None) as server:
        client = client_for(server)
        assert client.get(client.at.full_index(2003, 4), "gzip") == small.files[path]
        assert server.log[0].headers["Accept-Encoding"] == "identity"


def test_offline_makes_no_request_and_says_what_is_missing(edgar, client_for):
    online = client_for(edgar)
    kept = online.get(online.at.full_index(2003, 4), "gzip")
    before = len(edgar.log)
    offline = client_for(edgar, offline=True, identity=None)
    assert offline.get(offline.at.full_index(2003, 4), "gzip") == kept
    with pytest.raises(OfflineError, match="QTR3/master"):
        offline.get(offline.at.full_index(2003, 3), "gzip")
    assert len(edgar.log) == before


def test_the_identity_is_sent_and_never_logged(small, client_for, caplog):
    caplog.set_level(logging.DEBUG)
    with serving(dict(small.files), once(Fault(status=503))) as server:
        client = client_for(server)
        fetched(client)
        assert {entry.headers["User-Agent"] for entry in server.log} == {"Jane Doe jane@nowhere.example"}
    assert caplog.records
    assert "jane" not in caplog.text.lower()
    assert "jane" not in repr(client.settings).lower()
