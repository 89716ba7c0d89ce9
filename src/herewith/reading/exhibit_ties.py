"""What became of a listed exhibit: attached, incorporated, or not there.

In: the exhibits as listed, what stood beside them, the documents of the submission. Out: the same exhibits with status and
document. Never: a guess between two documents.

The number decides: `EX-99.1` is the type of the document listed as 99.1. Where the numbers differ only in what filers
treat as nothing (99, 99.1, 99.01), a document is taken when it alone is left. Exhibit 104 is the cover page's own tagging
and never a document of its own (17 CFR 229.601(b)(104)): it is attached where the main document is Inline XBRL, and its
document is then the main document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from herewith.model import Document, Exhibit, Exhibits, ExhibitStatus
from herewith.reading.exhibit_numbers import major_number, normal_number

_TYPE = re.compile(r"EX-?[ .]?(?=\d)", re.IGNORECASE)
_INTERACTIVE = 101
_COVER_PAGE = 104


def tie(exhibits: Sequence[Exhibit], documents: Sequence[Document], *, main: Document | None, alone: bool) -> Exhibits:
    """Give each exhibit its status and, where the submission holds it, its document.

    `alone`: only the main document was given, so nobody can tell what the submission holds. An exhibit that its list
    says is incorporated by reference keeps that status even so, unless a document of its number is there.
    """
    open_documents = [d for d in documents if d is not main and _TYPE.match(d.entry.type or "")]
    found: dict[int, Document] = {}
    for index, exhibit in enumerate(exhibits):
        number = normal_number(exhibit.number)
        for document in open_documents:
            if _same(number, normal_number(document.entry.type or "")):
                found[index] = document
                open_documents.remove(document)
                break
    for index, exhibit in enumerate(exhibits):
        if index not in found and exhibit.status != "incorporated by reference":
            left = [d for d in open_documents if _weakly(exhibit.number, d.entry.type or "")]
            rivals = [
                e for i, e in enumerate(exhibits)
                if i not in found and e.status != "incorporated by reference" and left and _weakly(e.number, left[0].entry.type or "")
            ]
            if len(left) == 1 and len(rivals) == 1:
                found[index] = left[0]
                open_documents.remove(left[0])
    return Exhibits(_settled(e, found.get(i), main, alone=alone) for i, e in enumerate(exhibits))


def _same(number: str, of_type: str) -> bool:
    return number == of_type or (number == str(_INTERACTIVE) and of_type.startswith(f"{number}."))


def _weakly(number: str, of_type: str) -> bool:
    """Tell numbers apart only in what filers treat as nothing: 99, 99.1 and 99.01."""
    return _weak(normal_number(number)) == _weak(normal_number(of_type)) or (
        major_number(number) is not None
        and major_number(number) == major_number(of_type)
        and 1 in (normal_number(number).count(".") + 1, normal_number(of_type).count(".") + 1)
    )


def _weak(number: str) -> str:
    return ".".join(str(int(part)) if part.isdigit() else part for part in number.split("."))


def _settled(exhibit: Exhibit, document: Document | None, main: Document | None, *, alone: bool) -> Exhibit:
    status: ExhibitStatus
    if document is not None:
        status = "attached"
    elif major_number(exhibit.number) in (_COVER_PAGE, _INTERACTIVE) and main is not None and is_inline(main):
        status, document = "attached", main
    elif exhibit.status == "incorporated by reference":
        status = exhibit.status
    else:
        status = "not to be known" if alone else "not in the submission"
    return msgspec.structs.replace(exhibit, status=status, document=document)


def is_inline(main: Document) -> bool:
    """Tell whether a main document is Inline XBRL."""
    return main.kind in ("html", "xml") and main.origin is not None and b"<ix:header" in main.content()
