"""Alerts leave the house: to stdout, a webhook, a command, a feed file.

In: a delivery, an alert as JSON. Out: True where receipt is certain. Never: a secret from anywhere but the environment,
or in a message; a redirection followed with a signed alert.

A webhook gets `Herewith-Key`, `Herewith-Timestamp` and `Herewith-Signature: v1=HEX`, the HMAC-SHA-256 of timestamp, a
dot and the body; any 2xx is a receipt.
"""

from __future__ import annotations

import hashlib
import hmac
import subprocess
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree as ET

import msgspec

from herewith.edgar.clock import Clock
from herewith.follow.alert import Alert
from herewith.follow.rules import Delivery
from herewith.model.errors import HerewithError, UsageError

SECONDS = 15.0
"""After which a receiver that says nothing has failed."""
IN_THE_FEED = 100
_ATOM = "http://www.w3.org/2005/Atom"


class Deliver(Protocol):
    """Delivers one alert."""

    def __call__(self, key: str, body: bytes) -> bool:
        """Tell whether receipt is certain; False asks for another attempt."""
        ...


def open_delivery(
    delivery: Delivery, variables: Mapping[str, str], clock: Clock, write: Callable[[str], None], folder: Path
) -> Deliver:
    """Make ready to deliver; relative paths are under `folder`.

    Raises:
        UsageError: the variable with the secret is not set.
    """
    if delivery.to == "webhook":
        secret = variables.get(delivery.secret_from or "", "")
        if not secret:
            raise UsageError(f"deliver {delivery.name}: the environment has no {delivery.secret_from}: set it")
        return _Webhook(delivery.url or "", secret.encode(), clock)
    if delivery.to == "command":
        return _Command(delivery.command)
    if delivery.to == "atom":
        return _Atom(folder / (delivery.path or ""), clock)
    return _Lines(write)


class _Lines:
    """JSON Lines."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write

    def __call__(self, key: str, body: bytes) -> bool:
        del key
        self._write(body.decode())
        return True


class _Webhook:
    """A signed POST."""

    def __init__(self, url: str, secret: bytes, clock: Clock) -> None:
        self._url = url
        self._secret = secret
        self._clock = clock

    def __call__(self, key: str, body: bytes) -> bool:
        try:
            import httpx
        except ImportError as error:
            raise HerewithError("a webhook needs httpx: pip install 'herewith[wire]'") from error
        at = f"{self._clock.now():.0f}"
        headers = {
            "Content-Type": "application/json",
            "Herewith-Key": key,
            "Herewith-Timestamp": at,
            "Herewith-Signature": signature(self._secret, at, body),
        }
        try:
            answer = httpx.post(self._url, content=body, headers=headers, timeout=SECONDS, follow_redirects=False)
        except httpx.HTTPError:
            return False
        return answer.is_success


def signature(secret: bytes, at: str, body: bytes) -> str:
    """Sign a body sent at a time."""
    return "v1=" + hmac.new(secret, at.encode() + b"." + body, hashlib.sha256).hexdigest()


class _Command:
    """A program of the user's that takes the alert on stdin; exit code 0 is its receipt."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command

    def __call__(self, key: str, body: bytes) -> bool:
        del key
        try:
            done = subprocess.run(  # noqa: S603 -- the rules name the program, and no shell reads the alert
                self._command, input=body, timeout=SECONDS, check=False, stdout=subprocess.DEVNULL
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0


class _Atom:
    """A feed file, written anew with each alert and put in place whole."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def __call__(self, key: str, body: bytes) -> bool:
        ET.register_namespace("", _ATOM)
        entries = [entry for entry in self._entries() if entry.findtext(f"{{{_ATOM}}}id") != _id(key)]
        now = datetime.fromtimestamp(self._clock.now(), UTC).isoformat()
        feed = ET.Element(f"{{{_ATOM}}}feed")
        _put(feed, (("title", "Herewith: alerts"), ("id", "urn:herewith:alerts"), ("updated", now)))
        feed.append(_entry(msgspec.json.decode(body, type=Alert), now))
        feed.extend(entries[: IN_THE_FEED - 1])
        part = self._path.with_name(f".{self._path.name}.part")
        part.write_bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True))
        part.replace(self._path)
        return True

    def _entries(self) -> list[ET.Element]:
        if not self._path.exists():
            return []
        return ET.parse(self._path).getroot().findall(f"{{{_ATOM}}}entry")  # noqa: S314 -- our own file


def _entry(alert: Alert, now: str) -> ET.Element:
    entry = ET.Element(f"{{{_ATOM}}}entry")
    who = ", ".join(alert.registrants)
    title = f"{alert.form}: {who}: {', '.join(item.number for item in alert.items)}"
    lines = [alert.headline, *(item.first_sentence for item in alert.items), *alert.findings]
    _put(entry, (("title", title), ("id", _id(alert.key)), ("updated", now)))
    _put(entry, (("summary", "\n".join(line for line in lines if line)),))
    author = ET.SubElement(entry, f"{{{_ATOM}}}author")
    _put(author, (("name", who or "not printed"),))
    if alert.source:
        ET.SubElement(entry, f"{{{_ATOM}}}link", href=alert.source)
    return entry


def _put(parent: ET.Element, texts: Iterable[tuple[str, str]]) -> None:
    for name, text in texts:
        ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = "".join(c for c in text if c.isprintable() or c == "\n")


def _id(key: str) -> str:
    return f"urn:herewith:alert:{key}"
