"""Waivers: what they answer for, what they must say, and that nothing waived goes uncounted."""

from __future__ import annotations

import datetime as dt

import pytest

import herewith
from herewith.checks.waivers import read_waivers, waive
from herewith.model import UsageError

TODAY = dt.date(2026, 11, 24)


def waivers(**said: str):
    lines = "\n".join(f"{key} = {value}" for key, value in said.items())
    return read_waivers(f"[[waiver]]\n{lines}\n", "w.toml")


def codes(report, **said: str) -> tuple[list[str], list[str]]:
    done = waive(herewith.check(report, select=["C08", "X01"]), report, waivers(**said), TODAY)
    return [f.code for f in done.findings], [w.finding.code for w in done.waived]


@pytest.mark.parametrize("registrant", ["0009993100", "9993100", "Plover Shoe Company", "plover shoe co."])
def test_a_registrant_is_named_by_cik_or_name(faulty, registrant):
    assert codes(faulty, code='"C08"', registrant=f'"{registrant}"', reason='"Known."') == (["X01"], ["C08"])


def test_a_file_is_named_by_a_pattern_and_codes_by_their_beginning(faulty):
    assert codes(faulty, code='"C"', file='"plover*.txt"', reason='"Known."') == (["X01"], ["C08"])
    assert codes(faulty, code='"C"', file='"other*.txt"', reason='"Known."') == (["C08", "X01"], [])


def test_one_that_has_ended_answers_for_nothing(faulty):
    said = {"code": '"C08"', "file": '"*"', "reason": '"Known."'}
    assert codes(faulty, **said, until="2026-11-24")[1] == ["C08"]
    assert codes(faulty, **said, until="2026-11-23")[1] == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ('[[waiver]]\ncode = "C08"\nfile = "*"\n', "reason"),
        ('[[waiver]]\ncode = "C08"\nfile = "*"\nreason = " "\n', "its reason"),
        ('[[waiver]]\ncode = "C08"\nreason = "Known."\n', "registrant or file"),
        ('[[waiver]]\nfile = "*"\nreason = "Known."\n', "code"),
        ('[[waiver]]\ncode = "C08"\nfiles = "*"\nreason = "Known."\n', "files"),
        ("[[waiver\n", "no waiver file"),
    ],
)
def test_what_a_waiver_lacks_is_told(text, missing):
    with pytest.raises(UsageError, match=missing):
        read_waivers(text, "w.toml")
