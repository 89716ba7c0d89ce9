"""What tests of the wire share: a small EDGAR, a server, a client whose clock waits for nobody.

In: nothing. Out: fixtures. Never: a wait in real time, unless a test is about real time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.edgar.misbehaving import Server, serving
from tests.edgar.small_edgar import Publication, publish

from herewith.edgar.client import Client
from herewith.edgar.identity import Identity
from herewith.edgar.settings import Settings

IDENTITY = Identity("Jane Doe", "jane@nowhere.example")


class TestClock:
    """A clock that goes forward only when somebody waits, or when a test says how fast."""

    __test__ = False

    def __init__(self, step: float = 0.0) -> None:
        self.time = 1000.0
        self.step = step
        self.slept: list[float] = []

    def monotonic(self) -> float:
        self.time += self.step
        return self.time

    def now(self) -> float:
        return 1_700_000_000.0 + self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback is asked directly, whatever the machine is set to; and nobody's own settings are used."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("IDENTITY", "BASE_URL", "DATA_URL", "SEARCH_URL", "RATE_LIMIT_PER_SEC", "HTTP_TIMEOUT"):
        monkeypatch.delenv(f"EDGAR_{name}", raising=False)


@pytest.fixture
def clock() -> TestClock:
    """A clock that waits for nobody."""
    return TestClock()


@pytest.fixture(scope="session")
def small() -> Publication:
    """What the small EDGAR publishes."""
    return publish()


@pytest.fixture
def edgar(small: Publication) -> Iterator[Server]:
    """The small EDGAR, well served."""
    with serving(dict(small.files)) as server:
        yield server


@pytest.fixture
def settings_for(tmp_path: Path) -> Callable[..., Settings]:
    """Make settings that point at a server."""

    def make(server: Server, **changed: Any) -> Settings:
        given = {"base_url": server.url, "data_url": server.url, "search_url": server.url, "rate": 1000}
        return Settings(**{"identity": IDENTITY, "cache": tmp_path / "cache", "timeout": 5.0, **given, **changed})

    return make


@pytest.fixture
def client_for(settings_for: Callable[..., Settings], clock: TestClock) -> Iterator[Callable[..., Client]]:
    """Make clients of a server, closed at the end."""
    made: list[Client] = []

    def make(server: Server, *, tell: Callable[[str], None] | None = None, **changed: Any) -> Client:
        made.append(Client(settings_for(server, **changed), clock=clock, tell=tell))
        return made[-1]

    yield make
    for client in made:
        client.close()
