"""What an answer without content means: ask again, and when; or never.

In: a status, headers, and the first bytes of the body. Out: a `Verdict`. Never: a wait of its own, or a request.

| answer | what it means | what is done |
|---|---|---|
| 403 of S3 ("AccessDenied"), 404, 410 | there is no such file | `NotThereError`, at once |
| 403 "Undeclared Automated Tool" | the identity is refused | `RefusedError`, at once |
| 429, other 403 | too fast: shut out for ten quiet minutes | no process asks until Retry-After, or for those |
| 500, 502, 503, 504 | load | again after Retry-After, or 1, 2, 4 … seconds |

Source: the SEC's rules of fair access; the wording of the refusals as users of the peers quote it.
"""

from __future__ import annotations

import datetime as dt
import email.utils
from collections.abc import Mapping
from typing import Literal

import msgspec

TEN_MINUTES = 600.0
LONGEST_WAIT = 3600.0
"""Seconds; a Retry-After beyond it is not waited for."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
TOO_FAST = 429
NOT_THERE = frozenset({404, 410})
LOAD = frozenset({500, 502, 503, 504})

Meaning = Literal["not there", "identity", "too fast", "load", "unknown"]


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer means."""

    meaning: Meaning
    wait: float | None = None
    """Seconds before the next attempt; None where there is none."""


def weigh(status: int, headers: Mapping[str, str], body: bytes, attempt: int, now: float) -> Verdict:
    """Weigh an answer that is neither content, nor "unchanged", nor a redirection.

    Args:
        status: of the answer.
        headers: of the answer.
        body: its first bytes.
        attempt: which attempt this was, from 0.
        now: seconds since 1970, for a Retry-After that is a date.
    """
    if status in NOT_THERE or (status == 403 and b"<Code>AccessDenied</Code>" in body):
        return Verdict(meaning="not there")
    if status == 403 and b"Undeclared Automated Tool" in body:
        return Verdict(meaning="identity")
    told = retry_after(headers.get("Retry-After"), now)
    if status in {TOO_FAST, 403}:
        return Verdict(meaning="too fast", wait=TEN_MINUTES if told is None else told)
    if status in LOAD:
        return Verdict(meaning="load", wait=pause(attempt) if told is None else told)
    return Verdict(meaning="unknown")


def pause(attempt: int) -> float:
    """Give the seconds to wait after so many attempts, where the server says none."""
    return min(FIRST_PAUSE * 2.0**attempt, LONGEST_PAUSE)


def retry_after(written: str | None, now: float) -> float | None:
    """Read Retry-After, seconds or a date; None where there is none, or no sense in it."""
    words = (written or "").strip()
    if words.isdigit() and len(words) < 10:
        return float(words)
    try:
        moment = email.utils.parsedate_to_datetime(words)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, moment.timestamp() - now)
