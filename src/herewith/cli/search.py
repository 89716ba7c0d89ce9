"""`herewith search`: ranked full text over an archive.

In: words, limits, an archive. Out: hits with a piece of the text around the words, best first. Never: logic of its own;
a query that nobody can answer met with nothing.
"""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

import click

from herewith.cli.exits import CLEAN, NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from herewith.archive.search import Hit, SearchResult
    from herewith.cli.terminal import Look

EXAMPLES = """\b
Examples:
  herewith search '"going concern"' --item 4.02 --since 2008
  herewith search '(merger OR acquisition) AND NOT "letter of intent"' --form 8-K
  herewith search 'ransomware filed:2023-12..2024' --json
  herewith search 'company:northwind resign*' --newest --limit 50
\b
In QUERY: words that must all be there; "a phrase"; "near words"~5; begin*; AND, OR, NOT, -, ( ).
Fields: item: exhibit: form: cik: company: title: accession: filed:2008..2010-06
"""


@click.command(epilog=EXAMPLES, short_help="Search the words of an archive.")
@click.argument("query")
@click.option("--archive", envvar="HEREWITH_ARCHIVE", metavar="URL", help="The archive: a folder, or s3://…")
@click.option("--item", metavar="NUMBER", help="Only in items of this number: 4.02.")
@click.option("--exhibit", metavar="NUMBER", help="Only in exhibits of this number: 99.1.")
@click.option("--form", metavar="FORM", help="Only in filings of this form: 8-K/A.")
@click.option("--cik", metavar="CIK", help="Only in filings of this registrant.")
@click.option("--since", metavar="DAY", help="Filed on this day or later: 2008, 2008-11 or 2008-11-03.")
@click.option("--until", metavar="DAY", help="Filed on this day or earlier.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=10, show_default=True, help="How many hits.")
@click.option("--newest", is_flag=True, help="The last filed first, in place of the best.")
@click.option("--spans", is_flag=True, help="Tell the source bytes of the words of each hit.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object, with counts by item and year.")
@click.pass_context
def search(  # noqa: PLR0917 -- as the options stand
    ctx: click.Context,
    query: str,
    archive: str | None,
    item: str | None,
    exhibit: str | None,
    form: str | None,
    cik: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    *,
    newest: bool,
    spans: bool,
    as_json: bool,
) -> None:
    """Search items and exhibits of an archive for words, phrases and what the fields of QUERY say.

    The index of words is brought up to date first; `herewith archive reindex` makes it anew. Exit code 1 where nothing
    is found.
    """
    import msgspec

    words_at()
    from herewith.archive.archive import open_archive
    from herewith.archive.search import Limits
    from herewith.archive.search_archive import search as ask
    from herewith.cli.terminal import here

    limits = Limits(item=item, exhibit=exhibit, form=form, cik=cik, since=since, until=until)
    told = telling() if sys.stderr.isatty() else lambda _: None
    kept = open_archive(archive)
    report_of = (lambda accession: kept.get(accession).report) if spans else None
    result = ask(kept, query, limits, limit=limit, newest=newest, report_of=report_of, tell=told)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(result)).decode())
    else:
        for line in _page(result, here()):
            click.echo(line)
        _counted(result)
    ctx.exit(CLEAN if result.total else NOTHING)


def words_at() -> None:
    """See that the library of the index is installed.

    Raises:
        HerewithError: it is not.
    """
    from importlib.util import find_spec

    from herewith.model import HerewithError

    if find_spec("tantivy") is None:
        raise HerewithError("searching needs tantivy: pip install 'herewith[archive]'")


def telling() -> Callable[[int], None]:
    """Give a function that draws how far the index of words is, over itself."""

    def tell(added: int) -> None:
        sys.stderr.write(f"\r{added:,} filings brought into the index of words\x1b[K\r")
        sys.stderr.flush()

    return tell


def _page(result: SearchResult, look: Look) -> Iterator[str]:
    for hit in result.hits:
        yield from _shown(hit, look)
        yield ""


def _shown(hit: Hit, look: Look) -> Iterator[str]:
    from herewith.cli.terminal import harmless

    parts = (hit.accession, str(hit.filed or ""), hit.form, hit.company)
    yield look.bold(harmless("  ".join(part for part in parts if part), line=True))
    title = harmless(f"{hit.kind} {hit.number}: {hit.title or ''}".rstrip(": "), line=True)
    yield f"  {textwrap.shorten(title, max(40, look.width - 2), placeholder=' …')}"
    for line in textwrap.wrap(harmless(_marked(hit), line=True), max(40, look.width - 4)):
        lit = line.replace("\ue000", "\x1b[1m" if look.colour else "[")
        yield f"    {lit.replace(chr(0xE001), chr(27) + '[22m' if look.colour else ']')}"
    if hit.spans:
        yield look.quiet(f"    bytes {', '.join(f'{span.start}-{span.end}' for span in hit.spans)}")


def _marked(hit: Hit) -> str:
    """Put marks of our own around the words found; they become brackets or bold letters once the lines are wrapped."""
    text, out, at = hit.snippet.text, [], 0
    for low, high in hit.snippet.highlights:
        out += [text[at:low], "\ue000", text[low:high], "\ue001"]
        at = high
    return "".join((*out, text[at:]))


def _counted(result: SearchResult) -> None:
    """Say on stderr how many there are beside those shown, and where."""
    shown = len(result.hits)
    if result.total and result.total > shown:
        items = ", ".join(f"{count:,} of {item}" for item, count in result.by_item[:5])
        click.echo(f"{shown} of {result.total:,} shown{f'; items: {items}' if items else ''}", err=True)
    elif not result.total:
        click.echo("nothing found", err=True)
