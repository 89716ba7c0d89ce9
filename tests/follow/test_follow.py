"""Following: none missed, none told after its receipt, alerts worth reading, secrets from the environment only.

In: a small EDGAR on loopback whose feed hides filings, a webhook that fails, a clock that waits for nobody. Out: what
the receiver got. Never: a wait in real time.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest
from tests.edgar.conftest import IDENTITY
from tests.edgar.misbehaving import Fault, serving
from tests.edgar.small_edgar import EXAMPLES, Filed, index, submission

import herewith
from herewith.edgar.client import Client
from herewith.edgar.settings import Settings
from herewith.follow.alert import first_sentence, make_alert, meets
from herewith.follow.deliveries import Deliver, open_delivery, signature
from herewith.follow.loop import Follower
from herewith.follow.rules import Delivery, Rule, Rules, read_rules
from herewith.follow.state import State
from herewith.form8k.calendar import EASTERN
from herewith.model import UsageError

DAY = dt.date(2003, 10, 1)
OPENING = dt.datetime(2003, 10, 1, 6, tzinfo=EASTERN).timestamp()
SECRET = "a secret of nobody"
HOOK = Delivery(name="desk", to="webhook", url="", secret_from="DESK_SECRET")
FILINGS = 240


class DayClock:
    """A clock of one day in 2003 that goes forward when somebody waits."""

    def __init__(self) -> None:
        self.time = OPENING

    def monotonic(self) -> float:
        return self.time

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


class Receiver(ThreadingHTTPServer):
    """Takes alerts; half of the time it fails, before or after it has taken one."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Hook)
        self.chance = random.Random(8)
        self.got: Counter[str] = Counter()
        self.receipts: Counter[str] = Counter()
        self.signed: list[bool] = []


class _Hook(BaseHTTPRequestHandler):
    server: Receiver

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        """Say nothing on stderr."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        key = self.headers["Herewith-Key"]
        signed = signature(SECRET.encode(), self.headers["Herewith-Timestamp"], body)
        self.server.signed.append(signed == self.headers["Herewith-Signature"] and json.loads(body)["key"] == key)
        fails = self.server.chance.random() < 0.5
        if not fails or self.server.chance.random() < 0.5:
            self.server.got[key] += 1
        self.server.receipts[key] += not fails
        self.send_response(503 if fails else 204)
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def a_day() -> tuple[Filed, ...]:
    made = []
    for n in range(FILINGS):
        accession, company = f"0009930000-03-{n + 1:06}", f"COMPANY NUMBER {n} CORP"
        number = ("5", "9")[n % 2]
        words = f"                                  FORM 8-K\n\nItem {number}. Other Events.\n\nEvent {n} came to be.\n"
        text = submission(accession=accession, cik=9940000 + n, company=company, form="8-K", day=DAY, words=words)
        made.append(Filed(accession=accession, cik=9940000 + n, company=company, form="8-K", filed=DAY, text=text))
    return tuple(made)


def entry(filing: Filed, at: float) -> str:
    when = dt.datetime.fromtimestamp(at, EASTERN).isoformat(timespec="seconds")
    return (
        f"<entry><title>8-K - {filing.company} ({filing.cik:010}) (Filer)</title><updated>{when}</updated>"
        f"<id>urn:tag:sec.gov,2008:accession-number={filing.accession}</id></entry>"
    )


class Edgar:
    """EDGAR over one day: a filing every 5 s, its text 20 s after; a quarter never stands in the feed."""

    def __init__(self, clock: DayClock) -> None:
        self.clock = clock
        self.filings = a_day()
        self.at = {f.accession: OPENING + 5 * n for n, f in enumerate(self.filings)}
        chance = random.Random(4)
        self.hidden = {f.accession for f in self.filings if chance.random() < 0.25}
        self.texts = {f"/Archives/edgar/data/{f.cik}/{f.accession}.txt": f for f in self.filings}

    def __call__(self, path: str, before: int) -> Fault | None:
        del before
        if path in self.texts:
            there = self.clock.now() >= self.at[self.texts[path].accession] + 20
            return None if there else Fault(status=404)
        out = [f for f in self.filings if self.at[f.accession] <= self.clock.now()]
        if path.startswith("/cgi-bin"):
            start = int(path.split("start=")[1].split("&", maxsplit=1)[0])
            shown = [f for f in reversed(out) if f.accession not in self.hidden][start : start + 100]
            entries = "".join(entry(f, self.at[f.accession]) for f in shown)
            return Fault(body=f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'.encode())
        if path.startswith("/LATEST"):
            return Fault(body=b'{"hits": {"total": {"value": 0}, "hits": []}}')
        evening = dt.datetime.fromtimestamp(self.clock.now(), EASTERN).hour >= 22
        return Fault(body=index(list(self.filings), daily=True)) if evening else Fault(status=404)


def test_none_missed_and_none_told_after_its_receipt(tmp_path: Path, receiver: Receiver) -> None:
    clock, chance, restarts = DayClock(), random.Random(6), 0
    edgar = Edgar(clock)
    rules = Rules(rules=(Rule(name="others", items=("5",), deliver=("desk",)),), deliveries=(HOOK,))
    hook = msgspec.structs.replace(HOOK, url=f"http://127.0.0.1:{receiver.server_address[1]}/")
    deliver = {"desk": open_delivery(hook, {"DESK_SECRET": SECRET}, clock, print, tmp_path)}
    with serving({path: f.text for path, f in edgar.texts.items()}, edgar) as server:
        settings = Settings(
            identity=IDENTITY,
            cache=tmp_path / "cache",
            rate=1000,
            base_url=server.url,
            data_url=server.url,
            search_url=server.url,
        )
        evening = OPENING + 16 * 3600
        with Client(settings, clock=clock, attempts=1) as client:
            for _ in range(400):
                with State(tmp_path / "state.sqlite") as state:  # a process of its own
                    restarts += 1
                    follower = Follower(client, rules, state, deliver, clock)
                    for _ in range(chance.randint(1, 12)):
                        beat = follower.turn()
                        clock.sleep(10)
                    if clock.now() > evening and not beat.waiting and not beat.untold and state.proven(f"{DAY}"):
                        break
                if OPENING + 2400 < clock.now() < evening:
                    clock.time = evening
    wanted = {f"{f.accession}/others" for n, f in enumerate(edgar.filings) if n % 2 == 0}
    assert edgar.hidden
    assert restarts > 20
    assert set(receiver.got) == wanted
    assert set(receiver.receipts.values()) == {1}  # a receipt, and never again after it
    assert all(receiver.signed)


def test_the_alert_of_a_shipped_example() -> None:
    report = herewith.read(EXAMPLES / "2003-ascii.txt")
    rule = Rule(name="all", deliver=("out",))
    alert = make_alert(rule, "0009920031-03-000017", report, herewith.check(report), "https://edgar.example/a.txt")
    assert alert.key == "0009920031-03-000017/all"
    assert alert.registrants == tuple(str(r.name) for r in report.cover.registrants)  # type: ignore[union-attr]
    assert [i.number for i in alert.items] == [i.number for i in report.items]
    assert all(i.official_title for i in alert.items)
    assert all(
        i.first_sentence and i.first_sentence in str(r.text) for i, r in zip(alert.items, report.items, strict=True)
    )
    assert (alert.form, alert.source) == ("8-K", "https://edgar.example/a.txt")


def test_words_look_into_exhibits_and_conditions_are_all_held() -> None:
    report = herewith.read(EXAMPLES / "2003-ascii.txt")
    checked = herewith.check(report)
    items = tuple(item.number for item in report.items)
    assert meets(Rule(name="a", items=items[:1], registrants=(9920031,), deliver=("x",)), report, checked)
    assert not meets(Rule(name="a", items=items[:1], registrants=(1,), deliver=("x",)), report, checked)
    last = report.documents[-1].view().plain().split()
    assert meets(Rule(name="a", words=(" ".join(last[-4:]).upper(),), deliver=("x",)), report, checked)
    assert not meets(Rule(name="a", words=("words that nobody printed",), deliver=("x",)), report, checked)


def test_a_sentence_ends_at_no_abbreviation() -> None:
    assert first_sentence("On May 1, Heron Inc. Of Maine met J. Doe. It closed.") == (
        "On May 1, Heron Inc. Of Maine met J. Doe."
    )
    assert first_sentence("") is None


def test_faults_of_rules_are_told_together(tmp_path: Path) -> None:
    path = tmp_path / "RULES.toml"
    path.write_text(
        '[[deliver]]\nname="desk"\nto="webhook"\nurl="ftp://x"\n[[rule]]\nname="a"\nitems=["5.2"]\ndeliver=["b"]\n'
    )
    with pytest.raises(UsageError) as raised:
        read_rules(path)
    for said in (
        "secret_from is missing",
        "begin it with https://",
        "'5.2' is no item",
        "no [[deliver]] has that name",
    ):
        assert said in str(raised.value)


def test_a_secret_comes_from_the_environment_only(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the environment has no DESK_SECRET"):
        open_delivery(HOOK, {}, DayClock(), print, tmp_path)
    path = tmp_path / "RULES.toml"
    path.write_text('[[deliver]]\nname="desk"\nto="webhook"\nurl="https://x.example"\nsecret="s"\n')
    with pytest.raises(UsageError, match="secret"):
        read_rules(path)


def test_a_feed_file_has_each_key_once(tmp_path: Path) -> None:
    report = herewith.read(EXAMPLES / "2003-ascii.txt")
    alert = make_alert(Rule(name="all", deliver=("x",)), "0009920031-03-000017", report, herewith.check(report))
    atom: Deliver = open_delivery(Delivery(name="x", to="atom", path="a.xml"), {}, DayClock(), print, tmp_path)
    for _ in range(2):
        assert atom(alert.key, msgspec.json.encode(alert))
    assert (tmp_path / "a.xml").read_text().count(f"urn:herewith:alert:{alert.key}") == 1
