"""The one place that asks EDGAR: within the limit, again where that helps, whole or not at all.

In: an address, and what is expected there. Out: a file that is whole, from the cache where it may be. Never: a request
to a host that is not configured, also when a server says so; one above the rate, in a block, or while offline; the
identity in a log.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self
from urllib.parse import urljoin

import msgspec

from herewith.edgar.addresses import Addresses
from herewith.edgar.answers import LONGEST_WAIT, pause, weigh
from herewith.edgar.clock import Clock, SystemClock
from herewith.edgar.errors import (
    DamagedError,
    NotThereError,
    OfflineError,
    RefusedError,
    UnavailableError,
    WireError,
)
from herewith.edgar.identity import REMEDY
from herewith.edgar.kept import Cache, Kept
from herewith.edgar.limits import RateLimit
from herewith.edgar.received import MEGABYTE, receive
from herewith.edgar.settings import Settings, origin
from herewith.edgar.wholeness import Kind, require_whole
from herewith.model.errors import UsageError

if TYPE_CHECKING:
    import httpx

log = logging.getLogger("herewith.edgar")

Keep = Literal["ever", "checked", "no"]
"""How long a copy holds: for ever (accession folders never change), until the server says otherwise, or not at all."""
ATTEMPTS = 6
BLOCKS = 2
"""So many blocks are waited out for one file; who is shut out a third time has another trouble than the rate."""
REDIRECTIONS = 3
_REDIRECT = frozenset({301, 302, 303, 307, 308})
LIMITS: dict[Kind, int] = {
    "submission": 512 * MEGABYTE,
    "member": 512 * MEGABYTE,
    "document": 512 * MEGABYTE,
    "index": 512 * MEGABYTE,
    "gzip": 8192 * MEGABYTE,
    "json": 256 * MEGABYTE,
    "xml": 32 * MEGABYTE,
}
"""Bytes, unpacked."""


class _Again(Exception):  # noqa: N818 -- no error: the next attempt
    """One attempt failed in a way that another may mend."""

    def __init__(self, why: str, wait: float, error: type[WireError] = UnavailableError) -> None:
        super().__init__(why)
        self.wait = wait
        self.error = error


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    """An answer with content."""

    status: int
    etag: str | None
    modified: str | None


class Client:
    """Asks EDGAR, or a mirror of it. May be used by several threads at once.

    Args:
        settings: where, how fast, by whom.
        clock: tells the time and waits.
        tell: told in one sentence when something makes the caller wait; the log `herewith.edgar` has it, too.
        attempts: how often a request is made before it is given up.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock | None = None,
        tell: Callable[[str], None] | None = None,
        attempts: int = ATTEMPTS,
    ) -> None:
        """Make a client. No request is made."""
        if not settings.offline and settings.identity is None:
            raise UsageError(f"nobody is named to EDGAR: {REMEDY}")
        self.settings = settings
        self.at = Addresses(settings)
        self.cache = Cache(settings.cache / "answers")
        self.requests = 0
        """How many were made."""
        self._clock = clock or SystemClock()
        self._tell = tell
        self._attempts = attempts
        self._http: httpx.Client | None = None
        self._aside: list[httpx.Client] = []
        self._making = threading.Lock()
        self._limit = RateLimit(
            settings.cache / "requests.sqlite", settings.rate, self._clock, patience=2 * settings.timeout
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close connections."""
        self._set_aside()
        while self._aside:
            self._aside.pop().close()

    def get(self, url: str, kind: Kind, *, keep: Keep = "checked", attempts: int | None = None) -> bytes:
        """Give the bytes at an address.

        Raises:
            WireError: one of its branches says which.
            UsageError: the address is not under the configured bases.
        """
        return self.file(url, kind, keep=keep, attempts=attempts).read_bytes()

    def file(self, url: str, kind: Kind, *, keep: Keep = "checked", attempts: int | None = None) -> Path:
        """Give a file with the bytes at an address, in the cache; not to be written to. Raises as `get` does."""
        kept = self.cache.find(url) if keep != "no" or self.settings.offline else None
        if kept is not None and (keep == "ever" or self.settings.offline):
            return self.cache.path(url)
        part = self.cache.part(url)
        try:
            answer = self._ask(url, kind, part, kept, attempts or self._attempts)
            if answer is None:
                return self.cache.path(url)
            return self.cache.keep(url, part, answer.etag, answer.modified)
        finally:
            with contextlib.suppress(FileNotFoundError):
                part.unlink()

    def download(self, url: str, kind: Kind, part: Path) -> None:
        """Write the bytes at an address into `part`, past the cache. Raises as `get` does."""
        kept = self.cache.find(url)
        if kept is not None and (kind in {"submission", "document"} or self.settings.offline):
            part.write_bytes(self.cache.path(url).read_bytes())
        else:
            self._ask(url, kind, part, None, self._attempts)

    def _ask(self, url: str, kind: Kind, part: Path, kept: Kept | None, attempts: int) -> _Answer | None:
        """Ask until there is an answer; None says that the copy is current."""
        if self.settings.offline:
            raise OfflineError(f"{url} is not in the cache, and the network is switched off: fetch it once without")
        refusals = 0
        for attempt in range(attempts):
            try:
                return self._attempt(url, kind, part, kept, attempt)
            except _Again as again:
                refusals += again.error is RefusedError
                if attempt == attempts - 1 or again.wait > LONGEST_WAIT or refusals > BLOCKS:
                    raise again.error(f"{url}: {again} ({attempt + 1} attempts); try later") from again
                self._say(f"{again}; next attempt in {again.wait:,.0f} s: {url}")
                if again.wait:
                    self._clock.sleep(again.wait)
        raise UnavailableError(f"{url} was not asked for: attempts must be at least 1")

    def _attempt(self, url: str, kind: Kind, part: Path, kept: Kept | None, attempt: int) -> _Answer | None:
        try:
            import httpx
        except ImportError as error:
            raise WireError("asking EDGAR needs httpx: pip install 'herewith[wire]'") from error
        target = url
        try:
            for _ in range(REDIRECTIONS + 1):
                with self._sent(target, kept, kind) as response:
                    if response.status_code in _REDIRECT:
                        target = self._same_house(target, response.headers.get("Location", ""))
                        continue
                    if response.status_code == 304 and kept is not None:
                        return None
                    if response.status_code != 200:
                        self._refuse(url, response, attempt)
                    receive(response, part, LIMITS[kind], self._clock, as_packed=kind == "gzip")
                    require_whole(part, kind, url)
                    headers = response.headers
                    return _Answer(status=200, etag=headers.get("ETag"), modified=headers.get("Last-Modified"))
        except httpx.HTTPError as error:
            raise _Again(f"the connection failed ({type(error).__name__})", pause(attempt)) from error
        except DamagedError as error:
            self._set_aside()  # what is left over on the connection would pass for the next answer
            raise _Again(str(error), pause(attempt), DamagedError) from error
        raise RefusedError(f"{url} leads from one address to the next, {REDIRECTIONS} times: nothing was fetched")

    @contextlib.contextmanager
    def _sent(self, url: str, kept: Kept | None, kind: Kind) -> Iterator[httpx.Response]:
        """Send one request within the limit, and give the answer once its first lines have come."""
        if origin(url) not in self.settings.origins:
            raise UsageError(f"{url} is under none of {', '.join(self.settings.urls)}: set EDGAR_BASE_URL to ask there")
        headers = dict(kept.conditions() if kept else ())
        headers["Accept-Encoding"] = "identity" if kind == "gzip" else "gzip, deflate"
        connections = self._connections()
        if (wait := self._limit.blocked_for()) > 1:
            self._say(f"EDGAR has shut this address out: waiting {wait:,.0f} s")
        place = self._limit.take()
        try:
            self.requests += 1
            log.debug("GET %s", url)
            response = connections.send(connections.build_request("GET", url, headers=headers), stream=True)
        finally:
            self._limit.give_back(place)
        with contextlib.closing(response):
            yield response

    def _connections(self) -> httpx.Client:
        with self._making:
            if self._http is None:
                import httpx

                agent = self.settings.identity.user_agent if self.settings.identity else ""
                timeout = httpx.Timeout(self.settings.timeout)
                self._http = httpx.Client(headers={"User-Agent": agent}, timeout=timeout, follow_redirects=False)
            return self._http

    def _set_aside(self) -> None:
        """Use these connections no more; other threads may still read from them."""
        with self._making:
            if self._http is not None:
                self._aside.append(self._http)
                self._http = None

    def _same_house(self, url: str, location: str) -> str:
        target = urljoin(url, location)
        if not location or origin(target) not in self.settings.origins:
            raise RefusedError(
                f"{url} sends us on to {origin(target)}, which is not configured: nothing was asked there"
            )
        return target

    def _refuse(self, url: str, response: httpx.Response, attempt: int) -> None:
        body = b""
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > 8192:
                break
        verdict = weigh(response.status_code, response.headers, body, attempt, self._clock.now())
        if verdict.meaning == "not there":
            raise NotThereError(
                f"{url} is not on EDGAR ({response.status_code}): check the number, or whether it is out"
            )
        if verdict.meaning == "identity":
            raise RefusedError(f"EDGAR refuses the identity it was given (403): {REMEDY}")
        if verdict.wait is None:
            raise UnavailableError(f"{url}: the server answers {response.status_code}, which we have no use for")
        if verdict.meaning == "too fast":
            self._limit.block(verdict.wait)
            raise _Again(f"EDGAR says too fast ({response.status_code})", verdict.wait, RefusedError)
        raise _Again(f"the server answers {response.status_code}", verdict.wait)

    def _say(self, sentence: str) -> None:
        log.info("%s", sentence)
        if self._tell is not None:
            self._tell(sentence)
