"""Who asks: the name and the address that the SEC wants of every automated tool.

In: "Jane Doe jane@example.com", as the variable EDGAR_IDENTITY has it. Out: an `Identity`, or a refusal that says what
is missing. Never: an identity of our own in place of the user's; one that prints itself in a log.

Source: the SEC's rules of fair access, "declare your user agent": name and e-mail address in the header User-Agent.
"""

from __future__ import annotations

import re

from herewith.model.errors import UsageError

VARIABLE = "EDGAR_IDENTITY"
REMEDY = f'set {VARIABLE} to your name and e-mail address, as the SEC asks of automated tools: "Jane Doe jane@firm.com"'
_ADDRESS = re.compile(r"<?([^\s<>@,;]+@[^\s<>@,;]+\.[A-Za-z]{2,})>?")
_PRINTABLE = re.compile(r"[\x20-\x7e]+")


class Identity:
    """A name and an address. Shown as `Identity(...)`, so that no log, traceback or test report tells them."""

    __slots__ = ("email", "name")

    def __init__(self, name: str, email: str) -> None:
        """Take both as they are; `read_identity` looks at what a person typed."""
        self.name = name
        self.email = email

    def __repr__(self) -> str:
        return "Identity(...)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and (self.name, self.email) == (other.name, other.email)

    def __hash__(self) -> int:
        return hash((self.name, self.email))

    @property
    def user_agent(self) -> str:
        """The header as it is sent."""
        return f"{self.name} {self.email}"


def read_identity(text: str | None) -> Identity:
    """Read "name email".

    Raises:
        UsageError: it is absent, without a name or an address, or not printable ASCII (a header can hold no more).
    """
    words = " ".join((text or "").split())
    if not words:
        raise UsageError(f"nobody is named to EDGAR: {REMEDY}")
    if not _PRINTABLE.fullmatch(words):
        raise UsageError(f"{VARIABLE} holds letters that a request cannot carry: write it in plain ASCII")
    address = _ADDRESS.search(words)
    if address is None:
        raise UsageError(f"{VARIABLE} has no e-mail address in it: {REMEDY}")
    name = " ".join((words[: address.start()] + " " + words[address.end() :]).split()).strip(" ,;")
    if not name:
        raise UsageError(f"{VARIABLE} has an address but no name: {REMEDY}")
    return Identity(name, address[1])
