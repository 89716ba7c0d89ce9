"""`herewith rule`: a rule's page, or the list of rules.

In: a code or a name. Out: the page on stdout. Never: a word that is not the rule's own.
"""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herewith.checks.rule import Rule
    from herewith.cli.terminal import Look

EXAMPLES = """\b
Examples:
  herewith rule D05
  herewith rule file-number-prefix --markdown
  herewith rule --list --long
"""


@click.command(epilog=EXAMPLES, short_help="Explain a rule, or list them all.")
@click.argument("named", nargs=-1, metavar="[CODE]...")
@click.option("--list", "listed", is_flag=True, help="A code and a name a line.")
@click.option("--long", "at_length", is_flag=True, help="With --list: severity, era, needs and what it finds, too.")
@click.option("--json", "form", flag_value="json", help="As JSON: an object for one rule, an array for several.")
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown.")
def rule(named: tuple[str, ...], form: str | None, *, listed: bool, at_length: bool) -> None:
    """Print what a rule checks, why, on whose authority, and what it cannot see; CODE is a code or a name."""
    from herewith.checks.catalogue import catalogue, rule_named
    from herewith.checks.rule_page import as_data, markdown
    from herewith.cli.terminal import here
    from herewith.model import UsageError

    if listed == bool(named):
        raise click.UsageError("name a rule, as in `herewith rule D05`, or ask for --list.")
    try:
        rules = catalogue() if listed else tuple(rule_named(name) for name in named)
    except KeyError as error:
        raise UsageError(error.args[0]) from error
    if form == "json":
        data = [as_data(rule) for rule in rules]
        click.echo(json.dumps(data if len(data) != 1 or listed else data[0], indent=2, ensure_ascii=False))
    elif form == "markdown":
        click.echo("\n".join(markdown(rule) for rule in rules), nl=False)
    elif listed:
        click.echo("".join(f"{line}\n" for line in _list(rules, at_length=at_length)), nl=False)
    else:
        click.echo("\n".join(_page(rule, here()) for rule in rules), nl=False)


def _list(rules: tuple[Rule, ...], *, at_length: bool) -> Iterator[str]:
    from herewith.checks.rule_page import era, needs

    if not at_length:
        yield from (f"{rule.code} {rule.name}" for rule in rules)
        return
    width = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        yield f"{rule.code:<4} {rule.severity:<8} {rule.name:<{width}}  {era(rule)}; needs {needs(rule)}"


def _page(rule: Rule, look: Look) -> str:
    """Lay a page out for the terminal: prose wrapped, specimens as they are."""
    from herewith.checks.rule_page import era, needs

    about = [rule.severity, era(rule), f"needs {needs(rule)}", *(("opens attached documents",) if rule.opens else ())]
    blocks = [
        look.bold(f"{rule.code} {rule.name}"),
        textwrap.fill(rule.page.summary, look.width),
        look.quiet(textwrap.fill("; ".join(about), look.width)),
    ]
    for title, body in rule.page.sections.items():
        blocks.append(f"{look.bold(title)}\n{_body(body, look.width)}")
    return "\n\n".join(blocks) + "\n"


def _body(body: str, width: int) -> str:
    """Wrap paragraphs and points; leave what is set in alone."""
    out = []
    for block in re.split(r"\n{2,}", body):
        if block.startswith("    "):
            out.append(block)
        elif block.startswith("- "):
            points = re.split(r"\n(?=- )", block)
            out.append("\n".join(textwrap.fill(" ".join(p.split()), width, subsequent_indent="  ") for p in points))
        else:
            out.append(textwrap.fill(" ".join(block.split()), width))
    return "\n\n".join(out)
