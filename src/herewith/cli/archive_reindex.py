"""`herewith archive reindex`: the index of words made anew.

In: an archive. Out: its index, from the tables. Never: a change of the tables; the old index answers until the new one
is whole.
"""

from __future__ import annotations

import sys

import click


@click.command(short_help="Make the index of words anew from the tables.")
@click.option("--archive", envvar="HEREWITH_ARCHIVE", metavar="URL", help="The archive: a folder, or s3://…")
def reindex(archive: str | None) -> None:
    """Make the index of words anew, which cures a damaged one.

    The tables are only read. `herewith search` brings the index up to date by itself; it is never the only copy.
    """
    from herewith.cli.search import telling, words_at

    words_at()
    from herewith.archive.archive import open_archive
    from herewith.archive.search_archive import index_of
    from herewith.archive.search_archive import reindex as make_anew

    kept = open_archive(archive)
    made = make_anew(kept, telling() if sys.stderr.isatty() else lambda _: None)
    click.echo(f"{made:,} filing{'' if made == 1 else 's'} in {index_of(kept).folder}", err=True)
