"""Inline XBRL facts of a document.

In: a view, which met the elements as it was laid out. Out: facts with their words, contexts and dimensions. Never: a
transformed value; what is printed is the value, and `format` says how XBRL would read it.
Source: Inline XBRL 1.1 (ix:nonNumeric, ix:nonFraction, ix:continuation, ix:hidden); XBRL Dimensions (explicitMember).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from herewith.model import Fact, Passage, Span
from herewith.text.tokens import attributes, tag_name
from herewith.text.view import RawFact, View, fold

# Case is ignored after the `<` only: else the expressions would be tried at every letter, not at every `<`.
_FACT = re.compile(rb"<(/?)((?i:ix:non(?:Numeric|Fraction))\b[^<>]*)>")
_CONTEXT = re.compile(rb"<(/?)(?i:(?:\w{1,40}:)?context)\b([^<>]*)>")
_MEMBER = re.compile(rb"<(?i:(?:\w+:)?explicitMember)\b([^<>]*)>([^<>]*)<")
_ANY_TAG = re.compile(rb"<[^<>]*>")

Contexts = dict[str, tuple[tuple[str, str], ...]]
"""Axis and member of each dimension, by the id of the context."""


def facts(view: View) -> tuple[Fact, ...]:
    """Give the facts in the order printed, those of the hidden header first."""
    contexts = _contexts(view)
    out = [_hidden(view, tag, body, contexts) for span in view.hidden for tag, body in _elements(view, span, _FACT)]
    continued = {attributes(raw.tag).get("id"): raw for raw in view.facts if _is_continuation(raw)}
    shown = sorted((raw for raw in view.facts if not _is_continuation(raw)), key=lambda raw: raw.start)
    out += [_shown(view, raw, continued, contexts) for raw in shown]
    return tuple(out)


def _is_continuation(raw: RawFact) -> bool:
    return tag_name(raw.tag) == "ix:continuation"


def _shown(view: View, raw: RawFact, continued: dict[str | None, RawFact], contexts: Contexts) -> Fact:
    stretches = [(raw.start, raw.end)]
    own = attributes(raw.tag)
    following = own.get("continuedat")
    while following in continued and len(stretches) <= len(continued):
        part = continued[following]
        stretches.append((part.start, part.end))
        following = attributes(part.tag).get("continuedat")
    return _fact(own, view.joined(stretches), contexts, hidden=False)


def _fact(own: dict[str, str], value: Passage, contexts: Contexts, *, hidden: bool) -> Fact:
    context = own.get("contextref")
    return Fact(
        name=own.get("name", ""),
        value=value,
        format=own.get("format"),
        context=context,
        members=contexts.get(context or "", ()),
        hidden=hidden,
    )


def _elements(view: View, span: Span, tag: re.Pattern[bytes]) -> Iterator[tuple[bytes, Span]]:
    """Go over the elements within a part of the source that is never shown: what their tags say, and their content."""
    opened = None
    for found in tag.finditer(view.source, span.start, span.end):
        if not found[1]:
            opened = opened or found
        elif opened is not None:
            yield opened[2], Span(opened.end(), found.start())
            opened = None


def _hidden(view: View, tag: bytes, body: Span, contexts: Contexts) -> Fact:
    raw = view.source[body.start : body.end]
    words = fold(html.unescape(_ANY_TAG.sub(b" ", raw).decode("utf-8", "replace")))
    return _fact(attributes(tag.decode("latin-1")), Passage(words, (body,)), contexts, hidden=True)


def _contexts(view: View) -> Contexts:
    """Give the dimensions of each context by its id."""
    out: Contexts = {}
    for span in view.hidden:
        for tag, body in _elements(view, span, _CONTEXT):
            name = attributes(tag.decode("latin-1")).get("id")
            if name:
                out[name] = tuple(
                    (
                        attributes(m.group(1).decode("latin-1")).get("dimension", ""),
                        m.group(2).decode("latin-1").strip(),
                    )
                    for m in _MEMBER.finditer(view.source, body.start, body.end)
                )
    return out
