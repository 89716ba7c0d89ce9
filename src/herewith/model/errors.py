"""What can keep us from doing our job.

In: what, where and the remedy. Out: one sentence. Never: a fact about a filing; those are values (`Fault`,
`Disagreement`).
"""

from __future__ import annotations


class HerewithError(Exception):
    """Root of the errors that Herewith raises: `except HerewithError` catches all of them."""


class SourceError(HerewithError):
    """A file or stream that could not be opened, or holds nothing to read (empty, binary, too large when unpacked)."""


class UsageError(HerewithError, ValueError):
    """Something asked for that cannot be: an unknown option value, a folder without filings."""


class NoTextError(HerewithError):
    """A document that holds no words to give: images, a PDF, nothing. `Document.unread` says what, without raising."""


class DraftError(UsageError):
    """A report that a person wrote and that cannot be built: every fault, a line each, with where and the cure."""
