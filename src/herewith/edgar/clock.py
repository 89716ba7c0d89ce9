"""Time as the wire needs it: given to it, so that tests wait for nothing.

In: nothing. Out: seconds that go forward, the wall's clock, and sleep. Never: a zone; `monotonic` only measures.
"""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """What tells the time and waits."""

    def monotonic(self) -> float:
        """Give seconds that go forward, the same for all processes of the machine since it was started."""
        ...

    def now(self) -> float:
        """Give seconds since 1970, UTC: for the dates that servers send."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """The machine's own."""

    def monotonic(self) -> float:
        """Give seconds since the machine was started."""
        return time.monotonic()

    def now(self) -> float:
        """Give seconds since 1970, UTC."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
