"""Style of an original, as far as it is written again.

In: a tag's attributes, and the size of the type around it. Out: declarations of our own with the same meaning. Never: a
value passed on as it came; each is read into a word of the table or a number, and written anew.

Sizes are written as shares of the type around them, so that the page that shows an original chooses its size.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from herewith.text.allowed import table

_LENGTH = re.compile(r"([+-]?\d{0,5}(?:\.\d{1,9})?)\s?(%|[a-z]{0,3})")
_SIZES = re.compile(
    r"font-size\s{0,3}:\s{0,3}(\d{1,3}(?:\.\d{1,4})?)(pt|px)|<font\b[^<>]{0,80}?\bsize=[\"']?([1-7])\b", re.IGNORECASE
)
_SYMBOLS = re.compile(r"wingdings|webdings|symbol", re.IGNORECASE)
_SIDES = ("top", "right", "bottom", "left")
_MOST_DECLARATIONS = 60


class Style(NamedTuple):
    """What a tag does to its words."""

    declarations: str
    """To be written into a style attribute; empty where there is nothing to say."""
    size: float
    """Of its type, in points of the original."""
    glyphs: str | None
    """The font of symbols it sets; None: it sets none; empty: it sets another font."""


def usual_size(markup: str) -> float:
    """Give the size in points that a document sets its type in most often; twelve where it says little."""
    found: Counter[float] = Counter()
    sizes = table()["sizes"]["font"]
    for number, unit, step in _SIZES.findall(markup):
        found[sizes[int(step) - 1] if step else float(number) * table()["points"][unit.lower()]] += 1
    ((size, times),) = found.most_common(1) or ((12.0, 0),)
    return min(max(size, 7.0), 16.0) if times >= 5 else 12.0


def style_of(name: str, found: dict[str, str], around: float, usual: float) -> Style:
    """Read a tag's style, within type of a size."""
    given = _declared(found.get("style", ""))
    if name == "font":
        if "size" in found:
            given.setdefault("font-size", _font_size(found["size"]))
        given.setdefault("font-family", found.get("face", ""))
    if name in ("td", "th", "table", "hr") and "width" in found:
        written = found["width"].strip()
        given.setdefault("width", written if written.endswith("%") else f"{written}px")
    if "nowrap" in found:
        given.setdefault("white-space", "nowrap")
    size = _size(given.get("font-size", ""), around, usual)
    out = {} if abs(size - around) < 0.05 else {"font-size": f"{_short(size / around)}em"}
    for key, value in given.items():
        out.update(_written(key, value, size))
    _bound_indent(out)
    family = given.get("font-family", "")
    symbols = _SYMBOLS.search(family)
    glyphs = symbols.group().lower() if symbols else "" if family else None
    return Style(";".join(f"{key}:{value}" for key, value in out.items()), size, glyphs)


def _declared(style: str) -> dict[str, str]:
    """Cut a style attribute into properties and values, the last of a name winning."""
    out = {}
    for declaration in style.split(";", _MOST_DECLARATIONS)[:_MOST_DECLARATIONS]:
        key, colon, value = declaration.partition(":")
        if colon:
            out[key.strip().lower()] = value.replace("!important", "").strip().lower()
    return out


def _written(key: str, value: str, size: float) -> dict[str, str]:
    """Write one declaration anew; nothing where it is not allowed."""
    rules = _rules()
    if key in rules.words:
        return {key: value} if value in rules.words[key] else {}
    if key in rules.lengths:
        length = _length(value, rules.lengths[key], size)
        return {key: length} if length else {}
    if key in ("margin", "padding"):
        values = value.split()
        if not 1 <= len(values) <= 4:
            return {}
        values += values[:1] if len(values) == 1 else []
        values += values[len(values) - 2 :] if len(values) == 2 else values[1:2] if len(values) == 3 else []
        pairs = (_written(f"{key}-{side}", given, size) for side, given in zip(_SIDES, values, strict=True))
        return {k: v for pair in pairs for k, v in pair.items()}
    if key in rules.borders["names"]:
        border = _border(value, rules.borders)
        return {key: border} if border else {}
    return {}


class _Rules(NamedTuple):
    words: dict[str, frozenset[str]]
    lengths: dict[str, dict[str, float]]
    borders: dict[str, Any]
    points: dict[str, float]


@cache
def _rules() -> _Rules:
    told = table()
    words = {key: frozenset(allowed) for key, allowed in told["properties"]["words"].items()}
    return _Rules(words, told["properties"]["lengths"], told["properties"]["borders"], told["points"])


def _points(value: str) -> float | None:
    """Read a length in points; None where it is none."""
    found = _LENGTH.fullmatch(value)
    if found is None or not any(c.isdigit() for c in found[1]):
        return None
    number = float(found[1])
    if not found[2]:
        return 0.0 if number == 0 else None
    points = _rules().points.get(found[2])
    return None if points is None else number * points


def _length(value: str, bounds: dict[str, float], size: float) -> str | None:
    if value == "auto":
        return value if bounds.get("auto") else None
    if value.endswith("%"):
        share = _LENGTH.fullmatch(value)
        if share is None or not any(c.isdigit() for c in share[1]) or not bounds["percent"]:
            return None
        return f"{_short(min(max(float(share[1]), 0.0), bounds['percent']))}%"
    points = _points(value)
    if points is None:
        return None
    return f"{_short(min(max(points, bounds['least']), bounds['most']) / size)}em"


def _border(value: str, rules: dict[str, Any]) -> str | None:
    """Write a border in the colour of the words around it."""
    words = value.split()[:6]
    style = next((word for word in words if word in rules["styles"]), None)
    if style is None:
        return None
    width = next((w for word in words if (w := _points(word)) is not None), 1.0)
    return "none" if style == "none" or width <= 0 else f"{_short(min(max(width, 0.75), rules['most']))}pt {style}"


def _font_size(written: str) -> str:
    """Give the size that `<font size>` means, 1 to 7 or a step from 3."""
    digits = written.strip().lstrip("+-")
    if not digits.isdecimal() or len(digits) > 2:
        return ""
    step = int(digits) if written.strip()[0] not in "+-" else 3 + int(written.strip()[0] + digits)
    return f"{table()['sizes']['font'][min(max(step, 1), 7) - 1]}pt"


def _size(written: str, around: float, usual: float) -> float:
    """Give the size of type in points, within bounds that can be read."""
    sizes = table()["sizes"]
    if written in sizes["words"]:
        size = sizes["words"][written]
    elif written in ("smaller", "larger"):
        size = around * (1.2 if written == "larger" else 1 / 1.2)
    elif written.endswith(("%", "em")) and not written.endswith("rem"):
        found = _LENGTH.fullmatch(written)
        if found is None or not any(c.isdigit() for c in found[1]):
            return around
        size = around * float(found[1]) / (100 if found[2] == "%" else 1)
    else:
        points = _points(written)
        if points is None:
            return around
        size = points
    least, most = sizes["bounds"]
    return float(min(max(size, least * usual), most * usual))


def _bound_indent(out: dict[str, str]) -> None:
    """Leave out a first line that would hang over the edge: it may hang as far as its paragraph stands in."""
    hanging = out.get("text-indent", "")
    if hanging.startswith("-"):
        room = sum(float(out[k][:-2]) for k in ("margin-left", "padding-left") if out.get(k, "").endswith("em"))
        if float(hanging[:-2]) + room < -0.01:
            del out["text-indent"]


def _short(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")
