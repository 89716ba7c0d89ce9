"""Rules on what an item leaves out, which differ only in their cues.

In: a report, and the table cues.toml. Out: rules K01 to K16, and what each item does not give of what it asks for.
Never: a judgement of the sense; a cue that stands there for something else passes.

An item that sends the reader elsewhere in a few words is let pass, and so is an amendment, which may add only a part.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files

import msgspec

from herewith.checks.answers import refers_elsewhere
from herewith.checks.case import Case, Found
from herewith.checks.rule import Rule, Stated, bound

_SHORT = 150
"""Words; who writes more than this is held to what is written, whatever else it refers to."""


class Want(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that an item asks for."""

    what: str
    cue: str
    when: str | None = None


class Cues(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of the table."""

    code: str
    name: str
    items: tuple[str, ...]
    wants: tuple[Want, ...]
    page: str
    since: dt.date | None = None


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table cues.toml."""

    cues: dict[str, str]
    rule: tuple[Cues, ...]


class _Wanted(msgspec.Struct, frozen=True):
    what: str
    cue: re.Pattern[str]
    when: re.Pattern[str] | None


@cache
def table() -> Table:
    """Give the whole table, read once."""
    data = tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, Table)


def rules() -> Iterator[Rule]:
    """Give the rules of the table."""
    named = table().cues
    for entry in table().rule:
        wanted = tuple(
            _Wanted(w.what, re.compile(named.get(w.cue, w.cue)), re.compile(w.when) if w.when else None)
            for w in entry.wants
        )
        stated = Stated(code=entry.code, severity="warning", needs=("items",), since=entry.since)
        yield bound(stated, entry.name, entry.page, partial(_check, entry.items, wanted))


def _check(numbers: tuple[str, ...], wanted: tuple[_Wanted, ...], case: Case) -> Iterator[Found]:
    """Look for every cue under each item."""
    if case.amendment or case.numbers.isdisjoint(numbers):
        return
    for number in numbers:
        item = next((item for item in case.answered if item.number == number), None)
        low = case.item_text(number)
        if item is None or not item.text:
            continue
        missing = [w.what for w in wanted if (w.when is None or w.when.search(low)) and not w.cue.search(low)]
        if missing and not (low.count(" ") < _SHORT and refers_elsewhere(low)):
            yield Found(
                message=f"Item {number} does not give {' or '.join(missing)}",
                at=item.heading,
                field=f"items.{case.report.items.index(item)}",
            )
