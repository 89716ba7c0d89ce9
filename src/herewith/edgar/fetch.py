"""Fetching: the filings of a list land in a folder, each whole and once, however often the run is cut off.

In: targets, a folder open for landing. Out: for each target `Fetched`, or a `Failure` in one sentence. Never: a target
left out without a word; a file that is not whole under a filing's name; a request for what is there.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from herewith.edgar.addresses import PAPER
from herewith.edgar.client import Client
from herewith.edgar.errors import DamagedError, NotThereError, OfflineError, UnavailableError
from herewith.edgar.feeds import read_tar
from herewith.edgar.landing import Fetched, Landing, names_of
from herewith.edgar.resolve import resolve
from herewith.edgar.selection import Target
from herewith.edgar.wholeness import Kind
from herewith.model.report import Failure

JOBS = 4
"""So many answers are waited for at a time: one alone would leave most of the allowed rate unused."""


def fetch_one_by_one(
    client: Client, targets: Sequence[Target], landing: Landing, jobs: int = JOBS
) -> Generator[Fetched | Failure, None, None]:
    """Fetch targets one by one, `jobs` at a time, and give each result in the order of the targets.

    Raises:
        RefusedError: EDGAR refuses the identity, or us for the rate even after the ten minutes.
    """
    remaining = iter(targets)
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="herewith-fetch")
    try:
        waiting: deque[Future[Fetched | Failure]] = deque()
        for target in islice(remaining, 2 * jobs):
            waiting.append(pool.submit(_fetch, client, target, landing))
        while waiting:
            yield waiting.popleft().result()
            for target in islice(remaining, 1):
                waiting.append(pool.submit(_fetch, client, target, landing))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def fetch_feed(client: Client, targets: Sequence[Target], landing: Landing) -> Generator[Fetched | Failure, None, None]:
    """Fetch targets, each with its day, from the days' feeds: one request a day.

    What a day's feed does not hold is fetched by itself; so is a day that has no feed. Raises as `fetch_one_by_one`.
    """
    for day in sorted({target.filed for target in targets if target.filed}):
        of_day = [target for target in targets if target.filed == day]
        yield from (found for target in of_day if (found := landing.find(target.accession)))
        missing = {target.accession: target for target in of_day if landing.find(target.accession) is None}
        if not missing:
            continue
        part = landing.part(f"{day:%Y%m%d}.nc.tar.gz")
        try:
            with contextlib.suppress(NotThereError, DamagedError):  # then they are fetched by themselves
                client.download(client.at.feed_tar(day), "gzip", part)
                yield from _unpacked(part, missing, landing, client.at.feed_tar(day))
        finally:
            part.unlink(missing_ok=True)
        yield from fetch_one_by_one(client, tuple(missing.values()), landing)
    yield from fetch_one_by_one(client, [target for target in targets if target.filed is None], landing)


def _unpacked(tar: Path, missing: dict[str, Target], landing: Landing, url: str) -> Iterator[Fetched]:
    """Let the wanted members land; what landed is missing no more."""
    for member in read_tar(tar, missing):
        name = f"{member.accession}.nc"
        part = landing.part(name)
        part.write_bytes(member.data)
        yield landing.land(member.accession, name, part, url, _now())
        missing.pop(member.accession, None)


def _fetch(client: Client, target: Target, landing: Landing) -> Fetched | Failure:
    """Fetch one, or tell why not."""
    if found := landing.find(target.accession, target.filename):
        return found
    name = names_of(target.accession, target.filename)[0]
    if target.accession.startswith(PAPER):
        return Failure(file=name, message=f"{target.accession} was filed on paper: EDGAR has no text of it")
    part = landing.part(name)
    try:
        url = _download(client, target, part)
        return landing.land(target.accession, name, part, url, _now())
    except (NotThereError, DamagedError, UnavailableError, OfflineError) as error:
        return Failure(file=name, message=str(error))
    finally:
        part.unlink(missing_ok=True)


def _download(client: Client, target: Target, part: Path) -> str:
    """Try the addresses that a filing has, and give the one that answered: some texts are missing at one of them."""
    missing: NotThereError | None = None
    for url, kind in _addresses(client, target):
        try:
            client.download(url, kind, part)
        except NotThereError as error:
            missing = missing or error
        else:
            return url
    assert missing is not None  # there is at least one address
    raise missing


def _addresses(client: Client, target: Target) -> Iterator[tuple[str, Kind]]:
    for cik in target.ciks or (resolve(client, target.accession, _now().date()).cik,):
        if target.filename is not None:
            yield client.at.document(cik, target.accession, target.filename), "document"
        else:
            yield client.at.submission(cik, target.accession), "submission"
            yield client.at.submission_in_folder(cik, target.accession), "submission"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
