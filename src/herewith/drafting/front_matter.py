"""What stands between the `---` lines of a draft: its keys, and the JSON Schema that an editor completes them by.

In: nothing. Out: records whose fields are the keys, and their schema. Never: a value read; `format_cover` reads them,
and takes the keys that it allows from these records, so that schema and reader cannot say different things.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

DayWords = Annotated[str, msgspec.Meta(examples=["2026-11-20", "November 20, 2026"])]
YesNo = bool | Literal["yes", "no"]
Number = int | str
BoxRule = Literal["425", "14a-12", "14d-2(b)", "13e-4(c)", 425]


def _spaced(name: str) -> str:
    return name.replace("_", " ")


class _Keys(msgspec.Struct, frozen=True, kw_only=True, rename=_spaced, forbid_unknown_fields=True):
    """Keys are written with blanks: "date of report"."""


def _said(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


class RegistrantKeys(_Keys, frozen=True, kw_only=True):
    """One registrant."""

    name: Annotated[str, _said("Exact name as specified in its charter")]
    state: Annotated[str, _said("State or other jurisdiction of incorporation")] | None = None
    file_number: Annotated[str, _said("Commission File Number: 001-12345")] | None = None
    ein: Annotated[str, _said("I.R.S. Employer Identification Number: 12-3456789")] | None = None
    cik: Annotated[Number, _said("Central Index Key; for the header and the tagged cover")] | None = None
    fiscal_year_end: Annotated[Number, _said("Month and day, 12-31; tagged where Item 5.03 is reported")] | None = None


class AddressKeys(_Keys, frozen=True, kw_only=True):
    """Principal executive offices."""

    street: Annotated[str, _said("Street lines, with commas between them")] | None = None
    city: str | None = None
    state: Annotated[str, _said("State, province or country")] | None = None
    zip: Number | None = None


class SecurityKeys(_Keys, frozen=True, kw_only=True):
    """One row of the table of securities registered under Section 12(b); the cover asks since May 2, 2019."""

    title: str
    symbol: str | None = None
    exchange: str | None = None


class SignatureKeys(_Keys, frozen=True, kw_only=True):
    """One signature."""

    registrant: Annotated[str, _said("For whom it is signed; may be left out where there is one registrant")] | None = (
        None
    )
    name: str | None = None
    title: str | None = None
    date: DayWords | None = None
    signed: (
        Annotated[YesNo | str, _said('yes prints "/s/ Name"; or the words to print; left out: a line to sign on')]
        | None
    ) = None


class FrontMatter(_Keys, frozen=True, kw_only=True):
    """The front matter of a Form 8-K in draft."""

    form: Literal["8-K", "8-K/A", "8-K12B", "8-K12B/A", "8-K12G3", "8-K12G3/A", "8-K15D5", "8-K15D5/A"] = "8-K"
    amendment: Annotated[Number, _said("n of Amendment No. n, on an 8-K/A")] | None = None
    date_of_report: Annotated[DayWords, _said("The date of the earliest event reported")]
    date_of_earliest_event: Annotated[DayWords, _said("Only where the cover is to print a second date")] | None = None
    filing_date: (
        Annotated[DayWords, _said("The day it is to be filed, whose form is printed; else the day it is signed")] | None
    ) = None
    registrant: RegistrantKeys | None = None
    registrants: tuple[RegistrantKeys, ...] | None = None
    address: AddressKeys | None = None
    telephone: Annotated[str, _said("With its area code")] | None = None
    former_name: Annotated[str, _said("Former name or address, if changed since the last report")] | None = None
    boxes: Annotated[tuple[BoxRule, ...], _said("Rules of the boxes that are ticked")] | None = None
    securities: tuple[SecurityKeys, ...] | None = None
    emerging_growth_company: Annotated[YesNo, _said("Asked since April 12, 2017")] | None = None
    transition_period_declined: (
        Annotated[YesNo, _said("An emerging growth company elected not to use the extended transition period")] | None
    ) = None
    signature: SignatureKeys | None = None
    signatures: tuple[SignatureKeys, ...] | None = None


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the front matter, for editors that complete and check YAML."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(FrontMatter)}


def keys_of(record: type[msgspec.Struct]) -> tuple[str, ...]:
    """Give the keys of a record as they are written: "date of report"."""
    return record.__struct_encode_fields__
