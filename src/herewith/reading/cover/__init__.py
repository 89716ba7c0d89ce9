"""The cover page of a report, read by where things stand on it.

In: the view and where its cover ends. Out: a `Cover`, and what of the page it accounts for. Never: a value not printed.
"""

from herewith.reading.cover.cover import CoverReading, read_cover

__all__ = ["CoverReading", "read_cover"]
