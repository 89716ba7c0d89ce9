"""A proof as a page to print.

In: a `Proof`. Out: one file of HTML that needs nothing else: the count, the findings, what was built, what was not
checked, and the main document with the places of the findings marked. Never: a script, a load, a word not escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from string import Template

from herewith.drafting.edgar_html import Restriction
from herewith.drafting.proof import Proof
from herewith.drafting.proof_countdown import sentence, spoken
from herewith.model import Finding
from herewith.model.markdown import title_of
from herewith.text.lit import Light, light_up


def proof_page(proof: Proof) -> str:
    """Write the page."""
    title = title_of(proof.report)
    return Template(files("herewith.drafting").joinpath("proof.html").read_text(encoding="utf-8")).substitute(
        title=escape(f"Proof: {title}"),
        heading=escape(title),
        file=escape(proof.file),
        at=f"{spoken(proof.at.date())}, {proof.at:%H:%M}",
        countdown="\n".join(_countdown(proof)),
        found=_found(proof),
        documents="\n".join(
            f'<tr><td>{escape(kind)}</td><td>{escape(name)}</td><td class="figure">{size:,}</td></tr>'
            for kind, name, size in proof.documents
        ),
        not_checked="\n".join(f"<li>{escape(words)}</li>" for words in (*proof.not_checked, *proof.rules_not_run())),
        original=_original(proof),
    )


def _countdown(proof: Proof) -> Iterator[str]:
    for count in proof.countdowns:
        kind = "count" if count is proof.next else "quiet" if count.due is None else ""
        yield f'<p class="{kind}">{escape(sentence(count))}</p>'
    yield f'<p class="quiet">What is sent now is filed on {escape(spoken(proof.filed))}.</p>'


def _found(proof: Proof) -> str:
    lines = [_restriction(r) for r in proof.restrictions]
    lines += [_finding(i, finding) for i, finding in enumerate(proof.checked.findings)]
    return (
        f"<ul>{''.join(lines)}</ul>" if lines else f"<p>Nothing, by the {len(proof.checked.silent)} rules that ran.</p>"
    )


def _restriction(found: Restriction) -> str:
    where = found.name if found.line is None else f"{found.name}, line {found.line}"
    return f'<li class="error"><b>error</b> EDGAR, {escape(where)}: {escape(found.message)}</li>'


def _finding(index: int, finding: Finding) -> str:
    code = escape(finding.code)
    named = f'<a href="#place-f{index}">{code}</a>' if finding.places else code
    said = f"<b>{finding.severity}</b> {named} {escape(finding.name)}: {escape(finding.message)}"
    return f'<li class="{finding.severity}" id="value-f{index}">{said}</li>'


def _original(proof: Proof) -> str:
    report = proof.report
    if report.document is None:
        return "<p>There is no main document.</p>"
    lights = [
        Light(f"f{i}", finding.places, finding.severity, f"{finding.code}: {finding.message}")
        for i, finding in enumerate(proof.checked.findings)
        if finding.places
    ]
    return light_up(report.source, report.document, lights).markup
