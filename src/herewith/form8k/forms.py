"""The form types of the Form 8-K family.

In: a form type as EDGAR or a cover has it. Out: the type, or None where it is no Form 8-K. Never: a look at the file.
"""

from __future__ import annotations

from functools import cache

import msgspec

from herewith.form8k.fold import fold
from herewith.form8k.tables import Citation, Table, load


class FormType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A form type."""

    type: str
    amendment: bool
    amends: str | None = None
    """The type amended; None for one that amends nothing."""
    what: str
    citations: tuple[Citation, ...]


class Forms(Table, frozen=True, kw_only=True):
    """The table forms.toml."""

    form: tuple[FormType, ...]


@cache
def table() -> Forms:
    """Give the whole table, read once."""
    return load("forms.toml", Forms)


def form_types() -> tuple[FormType, ...]:
    """Give the form types of the family."""
    return table().form


def current_report(form: str) -> FormType | None:
    """Give the form type that a header or a cover names ("8-K", "Form 8-K/A"); None where it is no Form 8-K."""
    return _by_name().get(fold(form).removeprefix("form"))


@cache
def _by_name() -> dict[str, FormType]:
    return {fold(form.type): form for form in form_types()}
