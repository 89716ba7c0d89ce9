"""A report in a notebook, beside its original.

In: a report. Out: the lit page in a frame of its own, or nothing where there is no original to show. Never: a rule of
style or a name that could meet those of the notebook; the frame keeps them in, and is not trusted with more than its
own script.
"""

from __future__ import annotations

from html import escape

from herewith.model import Report
from herewith.pages.lit_page import lit_page

MOST = 2_000_000
"""Characters of a page that a notebook keeps without growing unwieldy; a longer one is for `herewith read --html`."""


def frame(report: Report) -> str:
    """Give the lit page of a report as a frame; nothing where the report has no original, or one too long."""
    if report.origin is None or not report.current_report or len(report.source) > MOST:
        return ""
    page = lit_page(report, framed=True)
    if len(page) > MOST:
        return ""
    title = escape(f"{report.file}, beside its original")
    style = "width:100%;height:44rem;border:1px solid #8884;border-radius:3px"
    return f'<iframe title="{title}" sandbox="allow-scripts" style="{style}" srcdoc="{escape(page)}"></iframe>'
