"""The same page in strict XHTML, which Inline XBRL's schema asks for.

In: a page as `html` writes it, with attributes of HTML 3.2. Out: the page with their effect as styles. Never: a word
changed, or markup that `html` did not write.
Source: Inline XBRL 1.1 schema, xhtml-inlinexbrl-1_1.xsd (XHTML modules without the legacy one).
"""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)(body|p|td|u|font)\b((?:\s[a-z]+=\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_SIZES = {"4": "14pt"}
_STYLES = {"align": "text-align", "valign": "vertical-align", "bgcolor": "background-color", "width": "width"}


def strict(page: str) -> str:
    """Write a page's looks as styles."""
    return _TAG.sub(_strict, page)


def _strict(found: re.Match[str]) -> str:
    closing, name, attributes = found.groups()
    name_now = "span" if name in ("u", "font") else name
    if closing:
        return f"</{name_now}>"
    styles = ["text-decoration:underline"] if name == "u" else []
    kept = []
    for key, value in _ATTRIBUTE.findall(attributes):
        if key == "style":
            styles.append(value)
        elif key == "size":
            styles.append(f"font-size:{_SIZES[value]}")
        elif key in _STYLES:
            styles.append(f"{_STYLES[key]}:{value}")
        else:
            kept.append(f' {key}="{value}"')
    style = f' style="{";".join(styles)}"' if styles else ""
    return f"<{name_now}{''.join(kept)}{style}>"
