"""The items of Form 8-K by date.

In: an item number, a day, the words of a header line. Out: the item then on the form, its titles, its deadline and
whether it is furnished. Never: a guess where the form had no such item; leniency about dates is the caller's.

The era is decided by the day of *filing*, since EDGAR took only the numbers then on the form; callers without a filing
date give the report date. What is said about each item, and how well it is founded, stands in items.toml.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Literal

import msgspec

from herewith.form8k.fold import fold
from herewith.form8k.tables import Citation, Table, days_away, in_force, load


class Title(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An official title and the filing days on which it was the item's."""

    text: str
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None


class Deadline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When a report under the item is due.

    Business days are counted as General Instruction B.1 does: the day after the event is day 1; an event on a day on
    which the Commission is closed starts the count on, and including, the next day on which it is open.
    """

    days: int | None = None
    """None: no fixed number of days; see `note`."""
    unit: Literal["business days", "calendar days"] | None = None
    counted_from: str
    note: str | None = None


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lettered paragraph of an item."""

    letter: str
    what: str
    captions: tuple[str, ...] = ()
    """As filers print it after the letter: "(d) Exhibits"."""
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None


class Successor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the form of August 23, 2004 put what an old item asked for."""

    number: str
    letter: str | None = None
    exact: bool = True
    """False: the new item asks for more, only a paragraph of it asks for the same, or the old one was used for more."""
    note: str | None = None
    """What the two have not in common, in our words."""


class FormItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One item of the form in one of its meanings (9 has had two)."""

    number: str
    title: str = ""
    """The official title on the day asked for, the latest where no day was given."""
    titles: tuple[Title, ...]
    variants: tuple[str, ...] = ()
    """Titles as filers print them, none of them official."""
    effective_from: dt.date | None = None
    """First day of filing; None: on the form when EDGAR began."""
    effective_to: dt.date | None = None
    """Last day of filing, included; None: still on the form."""
    edgar_from: dt.date | None = None
    """First day on which EDGAR could take the number, where that came later."""
    required_from: dt.date | None = None
    """First day on which a report was owed, where that came later."""
    furnished: bool
    """True: not "filed" for Section 18 of the Exchange Act unless the report says so (General Instruction B.2)."""
    voluntary: bool = False
    deadline: Deadline
    trigger: str
    safe_harbor: bool = False
    """Rule 13a-11(c): no liability under Section 10(b) for a report that was not made."""
    safe_harbor_paragraphs: tuple[str, ...] = ()
    """The paragraphs that the safe harbor covers; empty: all of them."""
    header: tuple[str, ...] = ()
    """EDGAR's words in ITEM INFORMATION."""
    successor: Successor | None = None
    """None: the item belongs to the form of 2004 itself."""
    paragraphs: tuple[Paragraph, ...] = ()
    note: str | None = None
    citations: tuple[Citation, ...]

    @property
    def section(self) -> int | None:
        """Number of the form's section that the item stands in; None before August 23, 2004, when there were none."""
        return int(self.number[0]) if "." in self.number else None

    def paragraphs_on(self, on: dt.date | None) -> tuple[Paragraph, ...]:
        """Give the lettered paragraphs on a day of filing, the present ones where there is no day."""
        day = on or dt.date.max
        return tuple(p for p in self.paragraphs if in_force(p.effective_from, p.effective_to, day))


class HeaderCode(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number that EDGAR's header knows and the form does not."""

    number: str
    words: tuple[str, ...]
    note: str
    citations: tuple[Citation, ...]


class Items(Table, frozen=True, kw_only=True):
    """The table items.toml."""

    item: tuple[FormItem, ...]
    code: tuple[HeaderCode, ...] = ()


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A section heading of the form; filers print it above items, and it is none."""

    number: int
    title: str
    variants: tuple[str, ...] = ()
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    citations: tuple[Citation, ...]


class Sections(Table, frozen=True, kw_only=True):
    """The table sections.toml."""

    section: tuple[Section, ...]


_HEADER_NUMBER = re.compile(r"(?:<ITEMS>)?\s?(\d{1,2}(?:\.\d\d)?)", re.IGNORECASE)


@cache
def table() -> Items:
    """Give the whole table, read once."""
    return load("items.toml", Items)


@cache
def sections_table() -> Sections:
    """Give the table of section headings, read once."""
    return load("sections.toml", Sections)


def sections() -> tuple[Section, ...]:
    """Give the section headings of the form since 2004, in order."""
    return sections_table().section


@cache
def item_on(number: str, on: dt.date | None) -> FormItem | None:
    """Give the item that had a number on a day of filing.

    Without a day, the latest item that ever had it. None where the form had no such item on the day.
    """
    named = _named(number)
    if on is None:
        return _titled(named[-1], None) if named else None
    return next((_titled(item, on) for item in named if _on(item, on)), None)


@cache
def items_on(on: dt.date | None) -> tuple[FormItem, ...]:
    """Give all items on the form on a day of filing, in the form's order; without a day, those of the present form."""
    day = on or dt.date.max
    return tuple(_titled(item, on) for item in table().item if _on(item, day))


def valid_number(number: str) -> bool:
    """Tell whether an item of any era, or one of EDGAR's own item codes, has this number ("5", "5.02")."""
    return number in _numbers()


@cache
def titles(number: str) -> tuple[str, ...]:
    """Give every title of a number, official ones first, then as printed by filers; () where there is no such item.

    Titles of all eras: a heading is known by them whatever the date. Compare with `fold`.
    """
    named = _named(number)
    official = [title.text for item in named for title in item.titles]
    printed = [variant for item in named for variant in item.variants]
    of_edgar = [words for item in named for words in item.header]
    of_edgar += [words for code in table().code if code.number == number for words in code.words]
    distinct: dict[str, str] = {}
    for title in official + printed + of_edgar:
        distinct.setdefault(fold(title), title)
    return tuple(distinct.values())


def number_of_header_words(words: str, on: dt.date | None) -> str | None:
    """Tell the number that a line of ITEM INFORMATION stands for.

    Takes EDGAR's words of any era, folded, the bare numbers of early 1994 ("7") and the leaked tag "<ITEMS>1.05". Words
    that two eras share ("Other events": 5 and 8.01) are told apart by the day of filing, the nearer era where neither
    was in force; without a day they stand for the latest. None for a blank line or unknown words.
    """
    bare = _HEADER_NUMBER.fullmatch(words.strip())
    if bare is not None:
        return bare[1] if valid_number(bare[1]) else None
    candidates = _header_words().get(fold(words), ())
    if not candidates:
        return None
    if on is None:
        return candidates[-1][0]
    return min(reversed(candidates), key=lambda candidate: days_away(candidate[1], candidate[2], on))[0]


def new_number(old: str, on: dt.date | None) -> tuple[str, bool]:
    """Give the number since August 23, 2004 of what an old item asked for, and whether it is the same question.

    False where only a paragraph of the new item asks it (6 is now 5.02(a)), the new one asks for more, or the old one
    was used for what now has items of its own (5 is 8.01, and much else). A present
    number gives itself. Of the two items 9, the one on the form on the day of filing, else the one nearest to it.

    Raises:
        KeyError: no item has had this number.
    """
    named = _named(old)
    if not named:
        raise KeyError(f"no item of Form 8-K has had the number {old!r}: give one such as '5' or '5.02'")
    if on is None:
        item = named[-1]
    else:
        item = min(reversed(named), key=lambda item: days_away(item.effective_from, item.effective_to, on))
    return (item.number, True) if item.successor is None else (item.successor.number, item.successor.exact)


@cache
def _by_number() -> dict[str, tuple[FormItem, ...]]:
    found: dict[str, tuple[FormItem, ...]] = {}
    for item in table().item:
        found[item.number] = (*found.get(item.number, ()), item)
    return found


def _named(number: str) -> tuple[FormItem, ...]:
    return _by_number().get(number, ())


@cache
def _numbers() -> frozenset[str]:
    return frozenset(_by_number()) | {code.number for code in table().code}


@cache
def _header_words() -> dict[str, tuple[tuple[str, dt.date | None, dt.date | None], ...]]:
    """Map folded words to the numbers they have stood for, each with its first and last day, oldest first."""
    found: dict[str, tuple[tuple[str, dt.date | None, dt.date | None], ...]] = {}
    for item in table().item:
        for words in {fold(w) for w in (*item.header, *(t.text for t in item.titles))}:
            found[words] = (*found.get(words, ()), (item.number, item.effective_from, item.effective_to))
    for code in table().code:
        for words in code.words:
            found[fold(words)] = ((code.number, None, None),)
    return found


def _on(item: FormItem, day: dt.date) -> bool:
    return in_force(item.effective_from, item.effective_to, day)


def _titled(item: FormItem, on: dt.date | None) -> FormItem:
    day = on or dt.date.max
    title = next((t.text for t in item.titles if in_force(t.effective_from, t.effective_to, day)), item.titles[-1].text)
    return msgspec.structs.replace(item, title=title)
