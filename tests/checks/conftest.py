"""What the tests of checks share: a filing with faults, made from a specimen.

In: a specimen. Out: its report. Never: a real filing.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

import herewith
from herewith.checks.specimen import filing
from herewith.model import Report

FAULTY = """\
file number: 011-99310

--- exhibits ---
(d) Exhibits

99.1    Press release dated March 1, 2010
"""


@pytest.fixture
def read() -> Callable[[str], Report]:
    """Read the filing that a specimen stands for."""
    return lambda specimen: herewith.read(filing(specimen), name="plover.txt")


@pytest.fixture
def faulty(read: Callable[[str], Report]) -> Report:
    """A filing with a wrong number on its cover and an exhibit that is not there."""
    return read(FAULTY)
