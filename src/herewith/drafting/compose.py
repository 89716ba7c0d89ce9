"""A draft composed from the values that a person gives.

In: values as typed. Out: a `Draft` with a place to fill in under each item. Never: a value made up; what was not given
is left out, and an item's text is a mark that the check takes for an error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from herewith.form8k.cover import asked_on
from herewith.model import Cover, Filer, Passage, Registrant, Security, Signature, UsageError
from herewith.model.draft import Block, Draft, DraftItem, ExhibitList, Paragraph, Run, said

_EXHIBIT_ITEMS = frozenset(("9.01", "7"))


def composed(given: Mapping[str, str], day: dt.date, securities: Sequence[str] = ()) -> Draft:
    """Compose a draft of one registrant.

    `given` has name, state, file_number, ein, cik, street, city, region, postal_code and telephone; `securities` are
    "TITLE; SYMBOL; EXCHANGE". What the cover of the day does not ask for is left out.
    """
    asked = asked_on(day)
    value = {key: said(words.strip()) for key, words in given.items() if words.strip()}
    registrant = Registrant(
        name=value.get("name"),
        state=value.get("state"),
        file_number=value.get("file_number"),
        ein=value.get("ein"),
    )
    cover = Cover(
        form=said("8-K"),
        date_of_report=day,
        registrants=(registrant,),
        street=value.get("street"),
        city=value.get("city"),
        region=value.get("region"),
        postal_code=value.get("postal_code"),
        telephone=value.get("telephone"),
        securities_12b=tuple(map(security, securities)) if "securities_12b" in asked else (),
        boxes_checked=() if "boxes" in asked else None,
        emerging_growth=False if "emerging_growth" in asked else None,
    )
    cik = value.get("cik")
    filer = Filer(name=given.get("name", "").strip() or None, cik=str(cik) if cik else None)
    return Draft(cover=cover, filers=(filer,))


def security(words: str) -> Security:
    """Read one row of the table of securities: "TITLE; SYMBOL; EXCHANGE".

    Raises:
        UsageError: it has not three parts.
    """
    parts = [part.strip() for part in words.split(";")]
    if len(parts) != 3 or not parts[0]:
        raise UsageError(f"--security {words!r}: give title, symbol and exchange, as in 'Common Stock; PLUM; NYSE'")
    title, symbol, exchange = (said(part) if part else None for part in parts)
    return Security(title=title, symbol=symbol, exchange=exchange)


def with_blank_items(draft: Draft, numbers: Sequence[str]) -> Draft:
    """Add items whose text is still to be written; those that the draft has stay as they are."""
    present = {item.number for item in draft.items}
    added = tuple(DraftItem(number=n, blocks=_blank(n, draft)) for n in dict.fromkeys(numbers) if n not in present)
    items = sorted((*draft.items, *added), key=lambda item: _order(item.number)) if added else draft.items
    return msgspec.structs.replace(draft, items=tuple(items))


def with_growth(draft: Draft, answer: bool | None) -> Draft:
    """Answer whether the registrant is an emerging growth company, where the cover of the day asks and one is given."""
    if answer is None or "emerging_growth" not in asked_on(draft.cover.date_of_report):
        return draft
    return msgspec.structs.replace(draft, cover=msgspec.structs.replace(draft.cover, emerging_growth=answer))


def with_signer(draft: Draft, name: str | None, title: str | None) -> Draft:
    """Say who signs for each registrant; nobody has signed yet. Without a name the draft's own signers stay."""
    if not name and not title and draft.signatures:
        return draft
    registrants = draft.cover.registrants or (Registrant(),)
    signatures = tuple(Signature(registrant=r.name, name=_said(name), title=_said(title)) for r in registrants)
    return msgspec.structs.replace(draft, signatures=signatures)


def _blank(number: str, draft: Draft) -> tuple[Block, ...]:
    if number in _EXHIBIT_ITEMS:
        heading = Paragraph(runs=(Run(text="(d) Exhibits" if number == "9.01" else "(c) Exhibits"),))
        return (heading, ExhibitList()) if draft.exhibits else (heading, _insert("the list of exhibits"))
    return (_insert(f"what Item {number} asks for"),)


def _insert(what: str) -> Paragraph:
    return Paragraph(runs=(Run(text=f"[insert {what}]"),))


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


def _said(words: str | None) -> Passage | None:
    return said(words.strip()) if words and words.strip() else None
