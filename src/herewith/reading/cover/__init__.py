"""The cover page of a report, read by where things stand on it."""

from herewith.reading.cover.cover import CoverReading, read_cover

__all__ = ["CoverReading", "read_cover"]
