"""`herewith draft schema`: the JSON Schema of a draft's front matter, for editors.

In: nothing. Out: the schema on stdout. Never: a schema of its own; it is made from the records that the reader uses.
"""

from __future__ import annotations

import json

import click


@click.command(
    "schema",
    epilog="Example: herewith draft schema > draft.schema.json",
    short_help="Print the JSON Schema of the front matter.",
)
def command() -> None:
    """Print the JSON Schema (draft 2020-12) of the front matter, by which an editor completes and checks it."""
    from herewith.drafting.front_matter import schema

    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
