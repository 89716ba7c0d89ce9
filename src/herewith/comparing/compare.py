"""Two reports compared: an amendment and its original, a draft and what was filed.

In: two reports. Out: a `Comparison`. Never: I/O; a difference in how a value is printed that the reading folds (a date
as words, a mark in a box).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from herewith.comparing.words import Side, Word, alike, edits, words_of
from herewith.form8k.exhibits import normal_number
from herewith.model import Change, Comparison, Fate, Item, ItemChange, Lost, Passage, Report, Span
from herewith.text import View

_OF_PRINT_ALONE = re.compile(r"(?:^|\.)(?:asked|boxes|emerging_growth_mark|\w+_printed|conformed)(?:\.|$)")
_READABLE = frozenset({"html", "text", "xml"})


def compare(before: Report, after: Report) -> Comparison:
    """Tell what differs from one report to another: cover, items word for word, exhibits, signatures.

    Raises:
        LookupError: a report came from JSON, which holds no source bytes.
    """
    one, other = before.to_dict(spans=True), after.to_dict(spans=True)
    only_before, only_after = _lost(before, after)
    return Comparison(
        before=before.file,
        after=after.file,
        cover=_changes("cover", one, other),
        items=_items(before, after),
        exhibits=_exhibits(before, after),
        signatures=_changes("signatures", one, other),
        only_before=only_before,
        only_after=only_after,
    )


def _changes(part: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[Change, ...]:
    """Compare every value of a part of the reading, key by key."""
    a, b = dict(_flat(part, one[part])), dict(_flat(part, other[part]))
    return tuple(
        Change(
            field=key,
            before=a.get(key),
            after=b.get(key),
            before_places=_places(one, key),
            after_places=_places(other, key),
        )
        for key in dict.fromkeys((*a, *b))
        if not _OF_PRINT_ALONE.search(key) and _same(a.get(key)) != _same(b.get(key))
    )


def _flat(key: str, value: Any) -> Iterable[tuple[str, str | None]]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _flat(f"{key}.{name}", member)
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from _flat(f"{key}.{index}", member)
    elif value is not None:
        yield key, {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _places(reading: Mapping[str, Any], key: str) -> tuple[Span, ...]:
    pointer = "/" + key.replace(".", "/")
    return tuple(Span(start, end) for start, end in reading["spans"].get(pointer, ()))


def _same(value: str | None) -> str | None:
    return None if value is None else alike(value)


# ---------------------------------------------------------------------------------------------------------------- items


def _items(before: Report, after: Report) -> tuple[ItemChange, ...]:
    """Pair items by number, the first of a number with the first, and give what became of each."""
    a, b = _numbered(before.items), _numbered(after.items)
    out: list[ItemChange] = []
    paired = {key for key in a if key in b}
    matcher = SequenceMatcher(None, list(a), list(b), autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            out += (_fate("removed", a[key], None) for key in list(a)[i:j] if key not in paired)
        for key in list(b)[k:m]:
            out.append(_fate("changed", a[key], b[key]) if key in paired else _fate("added", None, b[key]))
    return tuple(out)


def _numbered(items: Iterable[Item]) -> dict[tuple[str, int], Item]:
    times: Counter[str] = Counter()
    out: dict[tuple[str, int], Item] = {}
    for item in items:
        out[item.number, times[item.number]] = item
        times[item.number] += 1
    return out


def _fate(fate: Fate, before: Item | None, after: Item | None) -> ItemChange:
    made = edits(_side(before), _side(after))
    if fate == "changed" and all(edit.kind == "same" for edit in made):
        fate = "same"
    item = after or before
    assert item is not None
    return ItemChange(number=item.number, fate=fate, edits=made)


def _side(item: Item | None) -> Side:
    if item is None:
        return Side((), None)
    view = item.view if isinstance(item.view, View) else None
    title: list[Word] = words_of(item.title, view) if item.title else []
    return Side([*title, *words_of(item.text, view)], view)


# ------------------------------------------------------------------------------------------------------------- exhibits


def _exhibits(before: Report, after: Report) -> tuple[Change, ...]:
    a = {normal_number(e.number): e for e in before.exhibits}
    b = {normal_number(e.number): e for e in after.exhibits}
    out = []
    for number in dict.fromkeys((*a, *b)):
        said = [_listed(of.get(number)) for of in (a, b)]
        if _same(said[0]) != _same(said[1]):
            printed = (b.get(number) or a[number]).number
            out.append(
                Change(
                    field=f"exhibits.{printed}",
                    before=said[0],
                    after=said[1],
                    before_places=_spans(a[number].description or a[number].number) if number in a else (),
                    after_places=_spans(b[number].description or b[number].number) if number in b else (),
                )
            )
    return tuple(out)


def _listed(exhibit: Any) -> str | None:
    return None if exhibit is None else str(exhibit.description or "(no description)")


def _spans(passage: Passage) -> tuple[Span, ...]:
    return passage.spans


# ----------------------------------------------------------------------------------------------------------- every word


def _lost(before: Report, after: Report) -> tuple[tuple[Lost, ...], tuple[Lost, ...]]:
    """Count the words of both main documents, and give those that one has more often."""
    a, b = _counted(before), _counted(after)
    return _more(a, b), _more(b, a)


def _more(one: Mapping[str, list[str]], other: Mapping[str, list[str]]) -> tuple[Lost, ...]:
    return tuple(
        Lost(word=printed[0], times=len(printed) - len(other.get(key, ())))
        for key, printed in one.items()
        if len(printed) > len(other.get(key, ()))
    )


def _counted(report: Report) -> Mapping[str, list[str]]:
    """Give the words of a main document by what they are compared by, in the order they are first met."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    document = report.document
    if document is not None and document.kind in _READABLE:
        view = next((i.view for i in report.items if isinstance(i.view, View)), None) or document.view()
        assert isinstance(view, View)
        for word in view.text.split():
            bare = alike(word).strip(".,;:()[]\"'-_*")
            if bare:
                found[bare.casefold()].append(bare)
    return found
