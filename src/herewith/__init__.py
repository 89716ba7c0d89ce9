"""Herewith reads any SEC Form 8-K, from 1993 to today, into a report whose every value knows where it was printed.

In: a path, bytes or a stream. Out: a `Report`, and what is wrong with it. Never: network, display, or a value that the
filing does not state.

    >>> import herewith
    >>> report = herewith.read("8k.txt")                            # doctest: +SKIP
    >>> report["2.02"].title, report.cover.date_of_report           # doctest: +SKIP
    >>> herewith.check(report).findings                             # doctest: +SKIP

Names are loaded when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from herewith.checks.run import check
    from herewith.model import (
        Checked,
        Cover,
        Disagreement,
        Document,
        Exhibit,
        Fact,
        Failure,
        Finding,
        Header,
        HerewithError,
        History,
        Item,
        NoTextError,
        NotRun,
        Part,
        Passage,
        Past,
        PressRelease,
        Registrant,
        Report,
        Signature,
        SourceError,
        Span,
        UsageError,
    )
    from herewith.reading.many import items, read, read_all

__version__ = "0.1.0"

__all__ = [
    "Checked",
    "Cover",
    "Disagreement",
    "Document",
    "Exhibit",
    "Fact",
    "Failure",
    "Finding",
    "Header",
    "HerewithError",
    "History",
    "Item",
    "NoTextError",
    "NotRun",
    "Part",
    "Passage",
    "Past",
    "PressRelease",
    "Registrant",
    "Report",
    "Signature",
    "SourceError",
    "Span",
    "UsageError",
    "__version__",
    "check",
    "items",
    "read",
    "read_all",
]

_FUNCTIONS = {
    "check": "herewith.checks.run",
    "items": "herewith.reading.many",
    "read": "herewith.reading.many",
    "read_all": "herewith.reading.many",
}


def __getattr__(name: str) -> Any:
    """Load a public name (PEP 562) and keep it."""
    if name not in __all__:
        raise AttributeError(f"module 'herewith' has no attribute {name!r}; it has {', '.join(__all__)}")
    from importlib import import_module

    value = getattr(import_module(_FUNCTIONS.get(name, "herewith.model")), name)
    globals()[name] = value
    if name in _FUNCTIONS:
        from herewith.model.page import Notebook

        Notebook.frame = staticmethod(_frame)
    return value


def _frame(report: Report) -> str:
    """Show a report beside its original, in a notebook; the pages are loaded when first looked at."""
    from herewith.pages.notebook import frame

    return frame(report)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
