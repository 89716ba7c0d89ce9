"""A report beside its original, with what a check found in it.

In: a report and its check. Out: the lit page, with each finding a link to its place, its rule's page folded under it,
and the rules that were not run, with their reasons. Never: *clean* said of what was not looked at.
"""

from __future__ import annotations

import re
from html import escape

from herewith.checks.catalogue import catalogue
from herewith.checks.tally import Tally
from herewith.model import Checked, Finding, Report, Waived
from herewith.pages.index_page import Entry, entry_of
from herewith.pages.lit_page import Beside, lit_page
from herewith.pages.values import Values, count, folded, plain, section, tag
from herewith.text.lit import Light

_CODE = re.compile(r"`([^`\n]+)`")


def checked_page(report: Report, checked: Checked) -> str:
    """Write the page of a report and its check.

    Raises:
        UsageError: the report came from JSON, which holds no original to show.
    """
    tally = Tally()
    tally.add(checked)
    lights = sorted(
        (
            Light(f"findings-{i}", f.places, f"findings {f.severity}", f"{f.code} {f.name}: {f.message}")
            for i, f in enumerate(checked.findings)
            if f.places
        ),
        key=lambda light: sum(span.end - span.start for span in light.spans),
    )
    return lit_page(
        report,
        beside=Beside(
            lights=tuple(lights),
            sections=lambda values: f"{_findings(checked, values)}{_waived(checked.waived)}{_not_run(checked)}",
            notice=f'<p class="notices checked"><a href="#findings">{plain(tally.line())}</a></p>',
            legend='<li><mark class="findings">a finding</mark></li>',
            link='<a href="#findings">Findings</a> ',
        ),
    )


def checked_entry(report: Report, checked: Checked) -> Entry:
    """Give what a list of pages says of a report and its check."""
    tally = Tally()
    tally.add(checked)
    return entry_of(report)._replace(remarks=tally.line())


def _findings(checked: Checked, values: Values) -> str:
    if not checked.findings:
        return section("findings", "Findings", "<p>Nothing was found by the rules that were run.</p>")
    listed = "".join(_finding(i, finding, values) for i, finding in enumerate(checked.findings))
    return section("findings", "Findings", f'<ul class="findings">{listed}</ul>')


def _finding(index: int, finding: Finding, values: Values) -> str:
    severity = tag(finding.severity, "warn" if finding.severity == "error" else "")
    message = values.show(f"/findings/{index}", finding.message)
    return f'<li class="{finding.severity}">{severity} {message}{_rule(finding)}</li>'


def _rule(finding: Finding) -> str:
    """Fold the page of a finding's rule under it."""
    heading = f"{plain(finding.code)} {plain(finding.name)}"
    rule = next((rule for rule in catalogue() if rule.code == finding.code), None)
    if rule is None:
        return f'<p class="quiet">{heading}</p>'
    told = "".join(f"<h3>{plain(title)}</h3>{_prose(body)}" for title, body in rule.page.sections.items())
    return f'<details class="rule"><summary>{heading}</summary><p>{_marked(rule.page.summary)}</p>{told}</details>'


def _prose(body: str) -> str:
    """Write a section of a rule's page: paragraphs, points, and what is set in."""
    out = []
    for block in re.split(r"\n{2,}", body):
        if block.startswith("    "):
            lines = "\n".join(line.removeprefix("    ") for line in block.splitlines())
            out.append(f"<pre>{plain(lines)}</pre>")
        elif block.startswith("- "):
            points = re.split(r"\n(?=- )", block)
            out.append(f"<ul>{''.join(f'<li>{_marked(_line(point[2:]))}</li>' for point in points)}</ul>")
        else:
            out.append(f"<p>{_marked(_line(block))}</p>")
    return "".join(out)


def _line(words: str) -> str:
    return " ".join(words.split())


def _marked(words: str) -> str:
    return _CODE.sub(r"<code>\1</code>", escape(words, quote=False))


def _waived(waived: tuple[Waived, ...]) -> str:
    lines = "".join(
        f"<li>{plain(w.finding.code)} {plain(w.finding.message)} {tag(f'waived: {w.reason}')}</li>" for w in waived
    )
    return folded(
        "waived", count(len(waived), "finding waived", "findings waived"), f"<ul>{lines}</ul>" if lines else ""
    )


def _not_run(checked: Checked) -> str:
    reasons: dict[str, list[str]] = {}
    for missed in checked.not_run:
        reasons.setdefault(missed.reason, []).append(f"{missed.code} {missed.name}")
    lines = "".join(
        f"<li>{plain(reason)}: {', '.join(plain(rule) for rule in rules)}</li>" for reason, rules in reasons.items()
    )
    heading = f"Not looked at: {count(len(checked.not_run), 'rule')}"
    return folded("not-run", heading, f'<ul class="not-run">{lines}</ul>' if lines else "")
