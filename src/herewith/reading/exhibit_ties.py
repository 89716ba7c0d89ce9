"""What became of a listed exhibit: attached, incorporated, or not there.

In: the exhibits as listed, what their list says of them, the documents of the submission. Out: the same exhibits with
status and document. Never: a guess between two documents.

The number decides: `EX-99.1` is the type of the document listed as 99.1. Where the numbers differ only in what filers
treat as nothing (99, 99.1, 99.01), a document is taken when it alone is left for the exhibit, and the exhibit alone for
it. "Included in Exhibit 5.1" is attached where 5.1 is. Exhibit 104 is the cover page's own tagging and never a document
of its own (17 CFR 229.601(b)(104)), and so is 101 where only the cover is tagged: attached where the main document is
Inline XBRL, which then is the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from herewith.form8k.exhibits import normal_number, weak_number
from herewith.model import Document, Exhibit, Exhibits, ExhibitStatus, Span

_TYPE = re.compile(r"EX-?[ .]?(?=\d)", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:included|contained|incorporated|set[\s]forth)[\s](?:as[\s](?:a[\s])?(?:part|exhibit|annex|appendix|schedule)[\s\w-]{0,12}[\s](?:of|to|in)|in|with|within)"
    r"[\s](?:the[\s])?(?:opinion[\s])?(?:filed[\s]as[\s])?exhibit[\s](?:no\.?[\s])?(?P<number>\d[\w.]{0,8}(?:\([a-z]{1,3}\))?)(?![^()]{0,80}\b(?:form|report|filed|registration)\b)",
    re.IGNORECASE,
)
_TAGGING = ("101", "104")


def tie(
    exhibits: Sequence[Exhibit],
    documents: Sequence[Document],
    *,
    main: Document | None,
    alone: bool,
    inside: Sequence[tuple[str, Span]] = (),
) -> Exhibits:
    """Give each exhibit its status and, where the submission holds it, its document.

    `inside`: exhibits printed inside the main document, which is then their document, and where. `alone`: only the main
    document was given, so nobody can tell what the submission holds. An exhibit whose list says that it is incorporated
    by reference keeps that status, unless a document of its very number is there.
    """
    left = [d for d in documents if d is not main and _TYPE.match(d.entry.type or "")]
    found: dict[int, Document] = {}
    for index, exhibit in enumerate(exhibits):
        document = next(
            (d for d in left if _same(normal_number(exhibit.number), normal_number(d.entry.type or ""))), None
        )
        if document is not None:
            found[index] = document
            left.remove(document)
    found |= dict(_weak_pairs(exhibits, found, left))
    printed_inside: dict[str, Span] = {}
    for number, extent in inside:
        printed_inside.setdefault(normal_number(number), extent)
    places: dict[int, Span] = {}
    for index, exhibit in enumerate(exhibits):
        if index not in found and main is not None and normal_number(exhibit.number) in printed_inside:
            found[index] = main
            places[index] = printed_inside[normal_number(exhibit.number)]
        host = _host(exhibit, exhibits, found) if index not in found else None
        if host is not None:
            found[index] = host
    settled = (_settled(e, found.get(i), main, alone=alone) for i, e in enumerate(exhibits))
    return Exhibits(replace(e, extent=places[i]) if i in places else e for i, e in enumerate(settled))


def _same(number: str, of_type: str) -> bool:
    return number == of_type or (number == "101" and of_type.startswith("101"))


def _weak_pairs(
    exhibits: Sequence[Exhibit], found: dict[int, Document], left: Sequence[Document]
) -> list[tuple[int, Document]]:
    """Pair what is left where the weak numbers agree, or one is a bare root ("EX-99"), and neither has a rival."""
    open_exhibits = [
        (i, e) for i, e in enumerate(exhibits) if i not in found and e.status != "incorporated by reference"
    ]
    out = []
    for document in left:
        kind = weak_number(document.entry.type or "")
        candidates = [(i, e) for i, e in open_exhibits if _near(weak_number(e.number), kind)]
        rivals = [
            d
            for d in left
            if candidates and _near(weak_number(candidates[0][1].number), weak_number(d.entry.type or ""))
        ]
        if len(candidates) == 1 and len(rivals) == 1:
            out.append((candidates[0][0], document))
    return out


def _near(one: str, other: str) -> bool:
    return one == other or one == other.partition(".")[0] or other == one.partition(".")[0]


def _host(exhibit: Exhibit, exhibits: Sequence[Exhibit], found: dict[int, Document]) -> Document | None:
    """Give the document of the exhibit in which this one is included."""
    within = _WITHIN.search(exhibit.description or "")
    if within is None:
        return None
    number = normal_number(within["number"].rstrip("."))
    return next((found[i] for i, e in enumerate(exhibits) if i in found and normal_number(e.number) == number), None)


def _settled(exhibit: Exhibit, document: Document | None, main: Document | None, *, alone: bool) -> Exhibit:
    status: ExhibitStatus
    if document is not None:
        status = "attached"
    elif normal_number(exhibit.number) in _TAGGING and main is not None and _is_inline(main):
        status, document = "attached", main
    elif exhibit.status == "incorporated by reference":
        status = exhibit.status
    else:
        status = "not to be known" if alone else "not in the submission"
    return replace(exhibit, status=status, document=document)


def _is_inline(main: Document) -> bool:
    """Tell whether a main document is Inline XBRL."""
    return main.kind in ("html", "xml") and main.origin is not None and b"<ix:header" in main.content()
