"""The header read into a record.

In: the tokens of a header. Out: a `Header` with every party, and the faults of the header. Never: a value that is not
printed there. What no field stands for, what cannot be read as the field asks, and a second value for a field that
holds one are kept in `Header.other` under the key as printed.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from herewith.form8k.items import number_of_header_words
from herewith.model import DocumentEntry, Fault, Filer, Header, Span
from herewith.submission import header_keys
from herewith.submission.header_keys import Key, Section
from herewith.submission.header_tokens import Token, tokens

EASTERN = "America/New_York"
"""EDGAR's own time zone: acceptance times are printed in it, without an offset (EDGAR Filer Manual, volume II)."""

_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})()()()")
_MOMENT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})")
_INDUSTRY = re.compile(r"(?P<name>[^\[\]]*)\[(?P<code>\d{4})?\]?|(?P<bare>\d{4})")


def read_header(
    source: bytes, within: Span, entries: tuple[DocumentEntry, ...], *, cut: bool
) -> tuple[Header, tuple[Fault, ...]]:
    """Read a header of either form.

    Args:
        source: the file.
        within: where its header stands.
        entries: what the documents of the file say of themselves, for `Header.documents`.
        cut: the file ends inside the header; then a last value that ends where the file does may be a part of one,
            and stands in `other`, not in a field.
    """
    reading = _Reading()
    for token in tokens(source, within):
        reading.take(token, broken_off=cut and token.span.end == len(source))
    return reading.header(entries), tuple(reading.faults)


class _Reading:
    """A header in the making: the party and the group that the tokens stand in."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.items: list[str] = []
        self.flags: list[str] = []
        self.other: list[tuple[str, str]] = []
        self.parties: list[dict[str, Any]] = []
        self.in_party = False
        self.section: Section | None = None
        self.untagged: set[str] = set()
        """Names of headings written without brackets."""
        self.faults: list[Fault] = []

    def take(self, token: Token, *, broken_off: bool) -> None:
        section = header_keys.section(token.name)
        if token.kind == "open" and section is not None:
            self._open(section, token)
        elif token.kind == "close":
            self._close(section, token)
        elif token.kind == "stray" or broken_off:
            self.other.append((token.name, token.value))
            if token.kind == "stray" and not broken_off:
                self._fault("malformed-header", "a line of the header has no key", token.span)
        else:
            self._value(token)

    def _open(self, section: Section, token: Token) -> None:
        if not token.tagged:
            self.untagged.add(header_keys.folded(token.name))
        self.section = section
        if section.opens == "party":
            self._new_party(section.role)
        elif section.opens != "other" and not self.in_party:
            self._new_party(self.parties[-1]["role"] if self.parties else "filer")
        if section.field is not None:
            self.parties[-1].setdefault(section.field, {})

    def _new_party(self, role: str) -> None:
        self.parties.append({"role": role, "former_names": []})
        self.in_party = True

    def _close(self, section: Section | None, token: Token) -> None:
        if section is not None and section.opens == "party":
            self.in_party = False
        self.section = None
        if header_keys.folded(token.name) in self.untagged:
            self._fault("malformed-header", "closing tags of the dashed form stand in the tab form", token.span)
        if token.value:
            self._fault("malformed-header", f"words stand after </{token.name}>", token.span)
            self.other.append((token.name, token.value))

    def _value(self, token: Token) -> None:
        key = header_keys.key(token.name)
        if key is None:
            if header_keys.section(token.name) is None:
                self._fault("unknown-key", f"{token.name!r} is no key of EDGAR's header that we know", token.span)
            self.other.append((token.name, token.value))
        elif key.reads == "item":
            self.items.append(token.value)
        elif key.reads == "flag":
            self.flags.append(header_keys.folded(token.name).replace(" ", "-"))
            if token.value:
                self.other.append((token.name, token.value))
        elif token.value and not self._set(key, token.value):
            self.other.append((token.name, token.value))

    def _set(self, key: Key, printed: str) -> bool:
        """Put a value into its field; False where there is no such field, or it is taken, or the value unreadable."""
        holder = self._holder(key)
        if holder is None or key.field is None or key.field in holder:
            return False
        if key.reads == "industry":
            return _set_industry(holder, printed)
        value = _read(key, printed)
        if value is None:
            return False
        holder[key.field] = value
        return True

    def _holder(self, key: Key) -> dict[str, Any] | None:
        if key.of == "submission":
            return self.fields
        if not self.in_party or (self.section is not None and self.section.opens == "other"):
            return None
        party = self.parties[-1]
        if key.of == "party":
            return party
        if key.of == "address":
            field = self.section.field if self.section is not None else None
            return party[field] if field is not None else None
        names: list[dict[str, Any]] = party["former_names"]
        if key.field == "name":
            names.append({})
        return names[-1] if names else None

    def _fault(self, kind: str, message: str, span: Span) -> None:
        if not any(fault.kind == kind and fault.message == message for fault in self.faults):
            self.faults.append(Fault(kind=kind, message=message, span=span))

    def header(self, entries: tuple[DocumentEntry, ...]) -> Header:
        filed = self.fields.get("filed")
        accepted = self.fields.get("accepted")
        return Header(
            **self.fields,
            accepted_at=accepted.replace(tzinfo=ZoneInfo(EASTERN)) if accepted is not None else None,
            items=tuple(self.items),
            item_numbers=tuple(number_of_header_words(words, filed) if words else None for words in self.items),
            filers=tuple(msgspec.convert(_given(party), Filer) for party in self.parties),
            documents=entries,
            flags=tuple(self.flags),
            other=tuple(self.other),
        )


def _given(party: dict[str, Any]) -> dict[str, Any]:
    """Leave out what a heading announced and no line gave: an address without a line, a former name without a name."""
    names = [name for name in party["former_names"] if "name" in name]
    return {field: value for field, value in party.items() if value != {}} | {"former_names": names}


def _read(key: Key, printed: str) -> str | int | dt.date | dt.datetime | None:
    """Read a value as its key asks; None where it cannot be."""
    if key.reads == "date":
        moment = _moment(_DATE, printed)
        return moment.date() if moment is not None else None
    if key.reads == "moment":
        return _moment(_MOMENT, printed)
    if key.reads == "count":
        return int(printed) if printed.isascii() and printed.isdigit() and len(printed) < 10 else None
    return printed


def _moment(form: re.Pattern[str], printed: str) -> dt.datetime | None:
    match = form.fullmatch(printed)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        return dt.datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - Eastern wall time, as printed
    except ValueError:  # digits that are no date, 20000230
        return None


def _set_industry(party: dict[str, Any], printed: str) -> bool:
    match = _INDUSTRY.fullmatch(printed)
    if match is None:
        return False
    code, name = match["code"] or match["bare"], (match["name"] or "").strip()
    if code:
        party["sic"] = code
    if name:
        party["sic_name"] = name
    return True
