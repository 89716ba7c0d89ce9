"""`herewith draft new`: a report begun, from the least that it needs or from an earlier filing.

In: options, and on a terminal answers. Out: REPORT.md, for its owner alone to read. Never: a file overwritten without
--force, a value made up; what is not given stays empty, and is told.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from herewith.cli.exits import CLEAN

if TYPE_CHECKING:
    from herewith.drafting.from_filing import Started
    from herewith.model.draft import Draft

EXAMPLES = """\b
Examples:
  herewith draft new -o REPORT.md
  herewith draft new -o REPORT.md --from last-8k.txt --date 2026-11-20 --item 5.02 --item 9.01
  herewith draft new -o AMENDED.md --amend 8k.txt --item 9.01
"""
_ASKED = {
    "name": ("--name", "Exact name of the registrant, as in its charter"),
    "state": ("--state", "State of incorporation"),
    "file_number": ("--file-number", "Commission file number (001-12345)"),
    "ein": ("--ein", "I.R.S. employer identification number (12-3456789)"),
    "cik": ("--cik", "Central Index Key (CIK)"),
    "street": ("--street", "Street of the principal executive offices"),
    "city": ("--city", "City"),
    "region": ("--region", "State or country of the offices"),
    "postal_code": ("--zip", "Zip code"),
    "telephone": ("--telephone", "Telephone, with area code"),
}
"""What is asked for of the registrant: the option, and the question on a terminal."""


def _registrant_options(command: Any) -> Any:
    for key, (option, question) in reversed(_ASKED.items()):
        command = click.option(option, key, metavar="WORDS", help=f"{question}.")(command)
    return command


@click.command("new", epilog=EXAMPLES, short_help="Begin a report, anew or from an earlier filing.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FILE", help="REPORT.md, or -.")
@click.option("--from", "source", metavar="FILING", help="Take the cover from an earlier filing.")
@click.option("--amend", metavar="FILING", help="Begin the 8-K/A of a filing, with its explanatory note.")
@click.option("--with-items", is_flag=True, help="Take the filing's items, exhibits and signers, too.")
@click.option(
    "--date",
    type=click.DateTime(("%Y-%m-%d",)),
    metavar="DATE",
    help="Date of report: the date of the earliest event reported.",
)
@click.option("--item", "items", multiple=True, metavar="NUMBER", help="An item to report; may be given again.")
@_registrant_options
@click.option("--security", "securities", multiple=True, metavar="ROW", help="'Common Stock; PLUM; NYSE'; again.")
@click.option("--emerging-growth/--no-emerging-growth", default=None, help="Whether it is an emerging growth company.")
@click.option("--signer", metavar="WORDS", help="Name of the officer who will sign.")
@click.option("--signer-title", metavar="WORDS", help="Title of that officer.")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
@click.pass_context
def command(ctx: click.Context, /, output: Path, **asked: Any) -> None:
    """Begin a report in one Markdown file: front matter, and the items to be written.

    On a terminal it asks for what was not given; in a script, a name, a date and an item are the least it needs.
    """
    if asked["source"] and asked["amend"]:
        raise click.UsageError("--from begins a new report, --amend the amendment of one: give one of them.")
    if asked["with_items"] and not (asked["source"] or asked["amend"]):
        raise click.UsageError("--with-items goes with --from or --amend.")
    from herewith.cli.draft_files import needs_the_extra, save

    needs_the_extra()
    started = _begun(asked)
    save(_finished(started, asked), output, force=asked["force"])
    ctx.exit(CLEAN)


def _begun(asked: dict[str, Any]) -> Started:
    from herewith.cli.draft_files import filing
    from herewith.drafting.amend import amendment_of
    from herewith.drafting.compose import composed
    from herewith.drafting.from_filing import Started, from_filing

    if asked["amend"]:
        return amendment_of(filing(asked["amend"]), items=asked["items"], with_items=asked["with_items"])
    if asked["source"]:
        report = filing(asked["source"])
        day = None if asked["with_items"] and asked["date"] is None else _day(asked)
        return from_filing(report, date_of_report=day, with_items=asked["with_items"])
    _ask(asked, _ASKED)
    if not asked["name"]:
        raise click.UsageError("Missing option '--name': the registrant (or take the cover --from a filing).")
    day = _day(asked)
    given = {key: asked[key] for key in _ASKED if asked[key]}
    return Started(draft=composed(given, day, asked["securities"]))


def _finished(started: Started, asked: dict[str, Any]) -> Started:
    """Add the items to be written and the signer."""
    import msgspec

    from herewith.cli.form_items import named
    from herewith.drafting.compose import with_blank_items, with_growth, with_signer

    draft = started.draft
    items: tuple[str, ...] = asked["items"]
    if not items and not draft.items:
        items = _asked_items()
    numbers = [named(words, draft.cover.date_of_report).number for words in items]
    draft = with_growth(with_blank_items(draft, numbers), asked["emerging_growth"])
    if not draft.signatures:
        _ask(asked, {"signer": ("", "Name of the officer who will sign"), "signer_title": ("", "Title")})
    draft = with_signer(draft, asked["signer"], asked["signer_title"])
    return msgspec.structs.replace(started, draft=draft, remarks=(*started.remarks, *_lacking(draft)))


def _day(asked: dict[str, Any]) -> dt.date:
    from herewith.cli.draft_files import on_a_terminal
    from herewith.cli.form_items import known_day

    given: dt.datetime | None = asked["date"]
    if given is None and on_a_terminal():
        kind = click.DateTime(("%Y-%m-%d",))
        given = click.prompt("Date of the earliest event (2026-11-20)", type=kind, err=True)
    day = known_day(given)
    if day is None:
        raise click.UsageError("Missing option '--date': the date of the earliest event reported.")
    return day


def _asked_items() -> tuple[str, ...]:
    from herewith.cli.draft_files import on_a_terminal

    if not on_a_terminal():
        raise click.UsageError("Missing option '--item': the number of an item to report (`herewith form` lists them).")
    words: str = click.prompt("Items (5.02, 9.01)", err=True)
    return tuple(word.strip() for word in words.split(",") if word.strip())


def _ask(asked: dict[str, Any], questions: dict[str, tuple[str, str]]) -> None:
    """Ask on a terminal for what was not given; an empty answer leaves it out."""
    from herewith.cli.draft_files import on_a_terminal

    if not on_a_terminal():
        return
    for key, (_, question) in questions.items():
        if not asked[key]:
            asked[key] = click.prompt(question, default="", show_default=False, err=True)


def _lacking(draft: Draft) -> tuple[str, ...]:
    """Say what the cover asks for and the draft does not have."""
    cover = draft.cover
    values: list[tuple[str, object]] = [
        *((key, getattr(r, key)) for r in cover.registrants for key in ("state", "file_number", "ein")),
        *((key, getattr(cover, key)) for key in ("street", "city", "region", "postal_code", "telephone")),
    ]
    if not draft.filers or any(f.cik is None for f in draft.filers):
        values.append(("cik", None))
    missing = dict.fromkeys(_ASKED[key][1] for key, value in values if not value)
    told = [f"still to be filled in: {'; '.join(missing)}"] if missing else []
    if not any(s.name for s in draft.signatures):
        told.append("still to be filled in: who signs")
    return tuple(told)
