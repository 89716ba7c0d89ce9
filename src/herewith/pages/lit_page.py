"""A report beside its original, in one file that needs nothing else.

In: a report that has its source. Out: a page of HTML: the report left, the original right, each value a link to the
place where it was printed, and each place a link back. Never: a script but our own (a policy with its hash sees to it),
a load from anywhere, a word of the filing that is not escaped or rewritten through the allow-list.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import NamedTuple

from herewith.model import Document, Report, UsageError
from herewith.model.markdown import title_of
from herewith.pages.body_side import (
    attention_section,
    candidate_section,
    envelope_section,
    exhibit_section,
    fact_section,
    item_section,
    unread_section,
)
from herewith.pages.cover_side import cover_section, signature_section
from herewith.pages.lights import lights_of
from herewith.pages.values import Values, count, day, plain
from herewith.text.lit import Light, Lit, light_up


class Beside(NamedTuple):
    """What a page shows besides the report itself."""

    lights: tuple[Light, ...] = ()
    """They answer before the report's own."""
    sections: Callable[[Values], str] = lambda _: ""
    """Written before the report's own."""
    notice: str = ""
    legend: str = ""
    link: str = ""
    """In the list of parts."""


def lit_page(report: Report, *, framed: bool = False, beside: Beside | None = None) -> str:
    """Write the page of a report.

    `framed`: it will stand in the `srcdoc` of a frame, where links within the page need to be told what the page is.
    `beside`: what else is shown with it.

    Raises:
        UsageError: the report came from JSON, which holds no original to show.
    """
    if report.origin is None:
        raise UsageError(f"{report.file}: this report came from JSON, which holds no original: read the filing again")
    beside = beside or Beside()
    lit = _lit(report, beside.lights)
    values = Values(lit.lit)
    script = _data("lit.js")
    return Template(_data("lit.html")).substitute(
        base='\n<base href="about:srcdoc">' if framed else "",
        policy=_policy(script),
        title=escape(title_of(report)),
        style=_data("lit.css") + _answers(lit.lit),
        head=_head(report) + beside.notice,
        link=beside.link,
        legend=beside.legend,
        sections="".join(
            (
                beside.sections(values),
                attention_section(report, values),
                cover_section(report, values),
                item_section(report, values),
                exhibit_section(report, values),
                signature_section(report, values),
                unread_section(report, values),
                fact_section(report, values),
                candidate_section(report, values),
                envelope_section(report),
            )
        ),
        document=_called(report.document),
        original=lit.markup or f'<p class="left-out">{_unshown(report.document)}</p>',
        script=script,
    )


def _lit(report: Report, first: tuple[Light, ...]) -> Lit:
    if report.document is None:
        return Lit("", frozenset())
    return light_up(report.source, report.document, [*first, *lights_of(report)])


@cache
def _data(name: str) -> str:
    return files("herewith.pages").joinpath(name).read_text(encoding="utf-8")


@cache
def _policy(script: str) -> str:
    """Give the content security policy: nothing from anywhere, no script but this one."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    scripts = f"script-src 'sha256-{digest}'"
    return f"default-src 'none'; {scripts}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def _answers(keys: frozenset[str]) -> str:
    """Give the rules by which a value and all runs of its place answer one another, without a script."""
    hit = "{--hit:var(--now);--hit-ink:var(--now-ink)}"
    return "".join(
        f":root:has(:is(#place-{key},#value-{key}):target) :is([data-of~={key}],#value-{key}){hit}\n"
        for key in sorted(keys)
    )


def _head(report: Report) -> str:
    """Write who reported, what and when, and how much there is to look at."""
    header, cover = report.header, report.cover
    registrants = [r.name for r in cover.registrants if r.name] if cover else []
    filers = [f.name for f in header.filers if f.name] if header else []
    told = [day(cover.date_of_report) if cover else "", f"filed {day(header.filed)}" if header and header.filed else ""]
    told += [plain(header.accession) if header and header.accession else "", plain(report.file)]
    names = "<br>".join(plain(name) for name in registrants or filers or [report.file])
    kind = f"Form {plain(report.form)}" if report.form else "Unknown form"
    return (
        f'<p class="form">{kind}</p><h1 id="title">{names}</h1>'
        f'<p class="quiet">{" · ".join(f"<span>{part}</span>" for part in told if part)}</p>{_notices(report)}'
    )


def _notices(report: Report) -> str:
    if not report.current_report:
        return '<p class="notice">This is no Form 8-K: nothing but its header was read.</p>'
    missing = sum(exhibit.status == "not in the submission" for exhibit in report.exhibits)
    told = [
        ("attention", count(len(report.disagreements), "disagreement"), len(report.disagreements)),
        ("attention", f"{count(missing, 'exhibit')} not in the submission", missing),
        ("attention", count(len(report.faults), "fault"), len(report.faults)),
        ("unread", count(len(report.unread), "unread passage"), len(report.unread)),
    ]
    links = [f'<a href="#{target}">{words}</a>' for target, words, number in told if number]
    if links:
        return f'<p class="notices">{"".join(links)}</p>'
    return '<p class="notices clean">Everything is read, and the witnesses agree.</p>'


def _called(document: Document | None) -> str:
    if document is None:
        return ""
    parts = (document.entry.type, document.entry.filename)
    return plain(", ".join(part for part in parts if part))


def _unshown(document: Document | None) -> str:
    if document is None:
        return "The file holds no document."
    return f"The main document is {plain(document.kind)}, and has no text to show."
