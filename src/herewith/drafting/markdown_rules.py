"""The Markdown of a draft: CommonMark with tables, without what a report has no use for.

In: text. Out: markdown-it's tokens. Never: HTML, but for the tags that Markdown has no sign for (`<u>`, `<sup>`, `<b>`,
`<i>`, `<br>`); code, quotations, rules and reference links, whose signs are words here: lawyers indent paragraphs.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

FOOTNOTE = re.compile(r"\[\^([^\s\[\]]{1,12})\]")
_OFF = ("code", "fence", "blockquote", "reference", "lheading", "html_block", "backticks", "autolink", "hr")


class _Markdown(MarkdownIt):
    """Links are kept as written: they name files."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 -- the parser's name
        """Give a link as it is."""
        return url


@cache
def markdown() -> MarkdownIt:
    """Give the parser."""
    parser = _Markdown("commonmark", {"html": True}).enable("table").disable(list(_OFF))
    parser.inline.ruler.before("link", "footnote_ref", _footnote_ref)
    return parser


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    """Take `[^1]` for the mark of a footnote."""
    found = FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = found[1]
    state.pos = found.end()
    return True
