"""How reading time grows with inputs made to be slow.

In: the strings that stress a pattern (`hostile_patterns.py`), the whole inputs of `hostile_inputs.py`. Out: CPU times
at one, two and four times a size, and the exponent of their growth (1: linear, 2: square). Never: a wait without end;
what exceeds its allowance of CPU time is stopped and told as that.
"""

from __future__ import annotations

import contextlib
import html
import json
import math
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import herewith
from herewith import examples
from hostile_inputs import WHOLE, made
from hostile_patterns import Pattern, Stress, stresses, use

ALLOWANCE = 10.0
"""Seconds of CPU time after which a reading is stopped."""
STEEP = 1.3
LEAST = 0.1
"""Seconds; below that, the clock and the fixed costs say more than the growth."""
AT_ONCE = 3_000
"""Characters of a stress at each place of a filing, to find the slowest with."""
MOST = 800_000
"""Characters of a stress at each place, at most, to measure the growth with."""


class TooSlow(Exception):  # noqa: N818 - a finding, no error
    """A reading was stopped."""


class Growth(NamedTuple):
    """Times at a size, twice and four times that."""

    name: str
    size: int
    """Bytes of the largest input."""
    seconds: tuple[float, ...]
    peak: float | None = None
    """Megabytes of the process that read the largest."""

    @property
    def exponent(self) -> float:
        """Give the slope between the outer sizes, or between the larger two where the smallest is all fixed costs."""
        first, middle, last = self.seconds
        if math.isinf(last):
            return math.inf
        if last < LEAST:
            return 1.0
        return math.log2(last / middle) if first < LEAST else math.log2(last / first) / 2

    def __str__(self) -> str:
        """Show it as a row of a table."""
        times = " | ".join("stopped" if math.isinf(s) else f"{s:.2f}" for s in self.seconds)
        peak = "" if self.peak is None else f" {self.peak:.0f} |"
        return f"| {self.name} | {self.size / 1e6:.1f} | {times} | {self.exponent:.2f} |{peak}"


def seconds_of(task: Callable[[], object]) -> float:
    """Measure once; infinity where it was stopped."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    begin = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, ALLOWANCE)
        task()
        return time.process_time() - begin
    except TooSlow:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def of_pattern(pattern: Pattern) -> Growth:
    """Find the stress of a pattern that a filing with it is read slowest with, and how that grows."""
    package = pattern.place.partition("/")[0]
    _, stress, host = max(
        (_cost(package, stress, host), stress, host)
        for stress in stresses(pattern.compiled)
        for host in _settings(pattern.place)
    )
    size = AT_ONCE
    while True:
        found = _growth(package, f"`{pattern.place}` {stress.shown()}", lambda n: _placed(stress, host, n), size)
        if found.seconds[0] >= LEAST or 8 * size > MOST:
            return found
        size *= 2


@cache
def _cost(package: str, stress: Stress, host: Host) -> float:
    data = _placed(stress, host, 2 * AT_ONCE)
    return seconds_of(lambda: _read(package, data)) / len(data)


def _growth(package: str, name: str, made_of: Callable[[int], bytes], size: int) -> Growth:
    """Measure up to three times while it looks steep, and keep the shortest: what else the machine does only adds."""
    inputs = [made_of(size << step) for step in range(3)]
    found = Growth(name, len(inputs[-1]), (math.inf,) * 3)
    for _ in range(3):
        times = [seconds_of(lambda d=data: _read(package, d)) for data in inputs]  # type: ignore[misc]
        found = found._replace(seconds=tuple(map(min, found.seconds, times)))
        if found.exponent < STEEP or math.inf in times:
            break
    return found


def _read(package: str, data: bytes) -> None:
    """Read, and do what the patterns of a package are for."""
    with contextlib.suppress(herewith.HerewithError):
        report = herewith.read(data, name="hostile")
        if package == "checks":
            herewith.check(report)
        elif package in {"cli", "model", "pages"}:
            use(report)
        else:
            report.to_json(spans=True)


def alone(pattern: Pattern, size: int = 20_000) -> float:
    """Give the steepest growth of a pattern by itself, from half a size to a size, over all its stresses."""
    steepest = 1.0
    for stress in stresses(pattern.compiled):
        times = [seconds_of(lambda t=text: _searched(pattern, t)) for text in map(stress.sized, (size // 2, size))]  # type: ignore[misc]
        if times[1] > LEAST / 2:
            steepest = max(steepest, math.log2(times[1] / max(times[0], 1e-4)))
    return steepest


def _searched(pattern: Pattern, text: str) -> None:
    subject = text.encode() if isinstance(pattern.compiled.pattern, bytes) else text
    if pattern.anchored:
        pattern.compiled.match(subject)
        pattern.compiled.fullmatch(subject)
    else:
        for _ in pattern.compiled.finditer(subject):
            pass


def of_inputs() -> Iterator[Growth]:
    """Read every whole input at its three sizes, each in a process of its own."""
    for name in WHOLE:
        told = [_own_process(name, step) for step in range(3)]
        yield Growth(name, told[2][0], tuple(seconds for _, seconds, _ in told), told[2][2])


def _own_process(name: str, step: int) -> tuple[int, float, float]:
    script = Path(__file__).with_name("hostile_inputs.py")
    run = [sys.executable, str(script), name, str(step)]
    told = subprocess.run(run, check=False, capture_output=True, text=True)
    if told.returncode < 0:  # ended for its CPU time
        return len(made(name, step)), math.inf, math.nan
    if told.returncode:
        raise RuntimeError(told.stderr)
    size, seconds, peak = json.loads(told.stdout)
    return size, seconds, peak


# where stresses are put ------------------------------------------------------------------------------------------


class Host(NamedTuple):
    """A filing with room in its parts."""

    pieces: tuple[bytes, ...]
    """What stands before, between and after the places to fill."""
    escaped: bool
    """What is put there is text in markup, not markup."""


def _placed(stress: Stress, host: Host, size: int) -> bytes:
    text = stress.sized(size) + "\n"
    if host.escaped:
        text = html.escape(text).replace("\n", "<br>\n").replace("\xa0", "&#160;").replace("\t", "</td><td>")
    return text.encode().join(host.pieces)


def _settings(place: str) -> tuple[Host, ...]:
    """Give where the stresses of a pattern are put: where a pattern of that package meets them."""
    typed, markup = _hosts()
    if place.startswith("submission/"):
        return (_header_host(), typed)
    escaped = markup._replace(escaped=True)
    return (markup, escaped, typed) if place.startswith(("text/", "pages/")) else (escaped, typed)


@cache
def _hosts() -> tuple[Host, Host]:
    """Give a typewritten and an HTML example, open at the beginning and in the middle of each part."""
    out = []
    for name, mark in (("2003-ascii", b"\n"), ("2013-html", b"</p>\n")):
        data = examples.example(name)
        if b"<DOCUMENT>" not in data:  # an entry that names the form: however far its words are pushed, it is read
            data = b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n" + data + b"</TEXT>\n</DOCUMENT>\n"
        places = set()
        for part in herewith.read(data, name=name).parts:
            start, end = part.extent.start, part.extent.end
            for found in (data.find(mark, start, end), data.find(mark, (start + end) // 2, end)):
                if found >= 0:
                    places.add(found + len(mark))
        out.append(Host(_between(data, sorted(places)), escaped=False))
    return out[0], out[1]


@cache
def _header_host() -> Host:
    """Give a submission open in its header, between its documents, in an entry and at the end."""
    data = examples.example("2003-ascii")
    places = [0]
    for mark in (b"Other events\n", b"</SEC-HEADER>\n", b"<SEQUENCE>1\n", b"<TEXT>\n", b"</DOCUMENT>\n"):
        places.append(data.index(mark, places[-1]) + len(mark))
    return Host(_between(data, places[1:]), escaped=False)


def _between(data: bytes, places: list[int]) -> tuple[bytes, ...]:
    return tuple(data[a:b] for a, b in pairwise([0, *places, len(data)]))
