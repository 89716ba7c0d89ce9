"""`herewith schema`: the JSON Schema of a reading.

In: nothing. Out: the schema on stdout. Never: a schema of its own; it is made from the records.
"""

from __future__ import annotations

import json

import click


@click.command(epilog="Example: herewith schema > report.schema.json", short_help="Print the JSON Schema of a reading.")
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of the object that `herewith read --json` prints."""
    from herewith.model.schema import schema as schema_of_a_reading

    click.echo(json.dumps(schema_of_a_reading(), indent=2, ensure_ascii=False))
