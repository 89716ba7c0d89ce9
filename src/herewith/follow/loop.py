"""Following: announced, read, told, acknowledged, again and again.

In: a client, rules, the state, ways to deliver, a clock. Out: deliveries, and a heartbeat. Never: a filing given up
because its text is not there yet; a trouble of one source that stops the others, or that nobody hears of.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from herewith.checks.run import check
from herewith.edgar.client import Client
from herewith.edgar.clock import Clock
from herewith.edgar.errors import DamagedError, NotThereError, UnavailableError
from herewith.follow.alert import make_alert, meets
from herewith.follow.deliveries import Deliver
from herewith.follow.rules import Rules
from herewith.follow.sources import days_to_prove, from_feed, from_index, from_search
from herewith.follow.state import State, Waiting
from herewith.form8k.calendar import EASTERN
from herewith.model.errors import HerewithError, SourceError
from herewith.reading.many import read

EVERY = 10.0
"""Seconds between two looks at the feed."""
SEARCH_EVERY = 60.0
INDEX_EVERY = 900.0
DEAF_AFTER = 300.0
"""Seconds without the feed, after which following counts as broken."""
_MENDS = (NotThereError, UnavailableError, DamagedError)
"""What another attempt may mend."""


class Heartbeat(msgspec.Struct, frozen=True, kw_only=True):
    """How following does."""

    at: dt.datetime
    healthy: bool
    feed_at: dt.datetime | None
    """When the feed was last had."""
    waiting: int
    """Filings announced whose text is not read."""
    untold: int
    """Alerts without a receipt."""
    trouble: str | None
    """The last, where there is one."""


class Follower:
    """Follows EDGAR by rules."""

    def __init__(
        self,
        client: Client,
        rules: Rules,
        state: State,
        deliver: Mapping[str, Deliver],
        clock: Clock,
        *,
        heartbeat: Path | None = None,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        """Make ready. No request is made."""
        self._client, self._rules, self._state, self._deliver, self._clock = client, rules, state, deliver, clock
        self._heartbeat = heartbeat
        self._tell = tell or (lambda _: None)
        self._began = state.began(clock.now())
        self._started = clock.now()
        self._feed_at: float | None = None
        self._trouble: str | None = None
        self._next_search = self._next_index = 0.0

    def run(self) -> None:
        """Follow until interrupted."""
        while True:
            self.turn()
            self._clock.sleep(EVERY)

    def turn(self) -> Heartbeat:
        """Look at the sources that are due, read what has come, deliver what is to be told.

        Raises:
            RefusedError: EDGAR refuses us: a person must see to it.
        """
        self._trouble = None
        self._look()
        for waiting in self._state.waiting(self._clock.now()):
            self._read(waiting)
        for alert in self._state.untold(self._clock.now()):
            deliver = self._deliver.get(alert.delivery)
            if deliver is not None and deliver(alert.key, alert.body):
                self._state.acknowledge(alert, self._clock.now())
            else:
                gone = "" if deliver else "; the rules have no such delivery any more"
                self._note(f"{alert.key} was not received by {alert.delivery}{gone}")
                self._state.retry(alert, self._clock.now())
        return self._beat()

    def _look(self) -> None:
        now = self._clock.now()
        local = dt.datetime.fromtimestamp(now, EASTERN)
        first = dt.datetime.fromtimestamp(self._began, EASTERN).replace(hour=0, minute=0, second=0, microsecond=0)
        if self._asked(lambda: from_feed(self._client, self._new, first)):
            self._feed_at = self._clock.now()
        if now >= self._next_search:
            self._next_search = now + SEARCH_EVERY
            self._asked(lambda: from_search(self._client, self._new, local.date()))
        if now >= self._next_index:
            self._next_index = now + INDEX_EVERY
            for day in days_to_prove(self._began, now):
                if not self._state.proven(f"{day}") and self._asked(
                    lambda day=day: from_index(self._client, self._new, day)  # type: ignore[misc]  # bound now
                ):
                    self._state.prove(f"{day}")

    def _asked(self, source: Callable[[], int]) -> bool:
        try:
            source()
        except _MENDS as error:
            self._note(str(error))
            return False
        return True

    def _new(self, accession: str, cik: int) -> bool:
        return self._state.announce(accession, cik, self._clock.now())

    def _read(self, waiting: Waiting) -> None:
        url = self._client.at.submission(waiting.cik, waiting.accession)
        try:
            data = self._client.get(url, "submission", keep="ever", attempts=1)
            report = read(data, name=f"{waiting.accession}.txt")
        except (*_MENDS, SourceError) as error:
            self._note(str(error))
            self._state.later(waiting, self._clock.now())
            return
        checked = check(report)
        alerts = tuple(
            (alert.key, name, msgspec.json.encode(alert))
            for rule in self._rules.rules
            if meets(rule, report, checked)
            for alert in (make_alert(rule, waiting.accession, report, checked, url),)
            for name in rule.deliver
        )
        self._state.read(waiting.accession, alerts, self._clock.now())

    def _note(self, sentence: str) -> None:
        self._trouble = sentence
        self._tell(sentence)

    def _beat(self) -> Heartbeat:
        now = self._clock.now()
        waiting, untold = self._state.counts()
        beat = Heartbeat(
            at=dt.datetime.fromtimestamp(now, dt.UTC),
            healthy=now - (self._feed_at or self._started) < DEAF_AFTER,
            feed_at=dt.datetime.fromtimestamp(self._feed_at, dt.UTC) if self._feed_at else None,
            waiting=waiting,
            untold=untold,
            trouble=self._trouble,
        )
        if not beat.healthy:
            self._tell("following is broken: EDGAR's feed was not to be had for five minutes or more")
        if self._heartbeat is not None:
            part = self._heartbeat.with_name(f".{self._heartbeat.name}.part")
            try:
                part.write_bytes(msgspec.json.encode(beat))
                part.replace(self._heartbeat)
            except OSError as error:
                raise HerewithError(f"{self._heartbeat} cannot be written: {error}") from error
        return beat
