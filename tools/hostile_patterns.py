"""Every regular expression of Herewith, and the inputs that are worst for it.

In: the package, imported and run over its own examples while `re` is listened to. Out: patterns with the place they
stand at and the way they are used, and for each the strings that stress it: every repetition fed without end and
denied what must follow, every beginning repeated without its end, the whole repeated. Never: a pattern left out; the
calls in the source are counted beside those that were heard.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import herewith
from herewith import examples

PACKAGE = Path(herewith.__file__).resolve().parent
POOL = " \n\t\xa0-_.,:;()[]/\\*\"'&=<>a1AIi#–—’"
"""What a repeated character may be, in the order tried."""
LONG = 4
"""A repetition of at most so many is not worth feeding."""
VARIANTS = 3
"""Characters tried for one repeated class."""
_CALLS = {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}


class Pattern(NamedTuple):
    """A pattern as it is used."""

    compiled: re.Pattern[Any]
    place: str
    anchored: bool
    """It is asked only what stands at one place (`match`, `fullmatch`), never to look for it."""


class Stress(NamedTuple):
    """A string of any size: a beginning, a unit over and over, an end."""

    before: str
    unit: str
    after: str

    def sized(self, size: int) -> str:
        """Write it with about so many characters."""
        return self.before + self.unit * max(1, size // len(self.unit)) + self.after

    def shown(self) -> str:
        """Write it for a person."""
        before, unit, after = (f"`{ascii(part)[1:-1]}`" if part else "" for part in self)
        return " then ".join(part for part in (before, f"{unit} × n", after) if part).replace("|", "&#124;")


def patterns() -> list[Pattern]:
    """Import everything, read the examples, and give every pattern that was compiled in between."""
    heard: dict[tuple[Any, int], tuple[str, str]] = {}
    compiling = re._compile  # type: ignore[attr-defined]  # noqa: SLF001 - `re` offers no other way to hear of a pattern

    def listening(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        compiled: re.Pattern[Any] = compiling(pattern, flags)
        caller = sys._getframe(1)  # noqa: SLF001 - `re` offers no other way to hear of a pattern
        way = caller.f_code.co_name
        if caller.f_code.co_filename == re.__file__ and caller.f_back is not None:
            caller = caller.f_back
        path = Path(caller.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            place = f"{path.relative_to(PACKAGE).as_posix()}:{caller.f_lineno}"
            heard.setdefault((compiled.pattern, compiled.flags), (place, way))
        return compiled

    re._compile = listening  # type: ignore[attr-defined]  # noqa: SLF001 - `re` offers no other way to hear of a pattern
    try:
        modules = [
            importlib.import_module(m.name)
            for m in pkgutil.walk_packages([str(PACKAGE)], "herewith.")
            if not m.name.endswith("__main__")
        ]
        for name in examples.names():
            use(herewith.read(examples.example(name), name=name))
    finally:
        re._compile = compiling  # type: ignore[attr-defined]  # noqa: SLF001 - `re` offers no other way to hear of a pattern
    named = defaultdict(set)
    for module in modules:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                named[value.pattern, value.flags].add(name)
    ways = _ways()
    out = []
    for (pattern, flags), (place, way) in heard.items():
        used = set().union(*(ways[name] for name in named[pattern, flags])) or {way}
        out.append(Pattern(re.compile(pattern, flags), place, used <= {"match", "fullmatch"}))
    return sorted(out, key=lambda p: p.place)


def use(report: herewith.Report) -> None:
    """Ask a report for everything that it can be asked for."""
    from herewith.pages.lit_page import lit_page

    report.to_json(spans=True, releases=True)
    herewith.check(report)
    report.to_markdown()
    for document in report.documents:
        with contextlib.suppress(herewith.HerewithError):  # a document without text says so
            document.text()
    lit_page(report)


def written_calls() -> int:
    """Count the calls of `re` in the source."""
    return sum(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in _CALLS
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )


def _ways() -> dict[str, set[str]]:
    """Give the methods that each name is asked for, wherever in the source; handed on, it may be asked anything."""
    ways: dict[str, set[str]] = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in _CALLS:
                value = node.value
                name = (
                    value.id if isinstance(value, ast.Name) else value.attr if isinstance(value, ast.Attribute) else ""
                )
                ways[name].add(node.attr)
            elif isinstance(node, ast.Call):
                for given in node.args:
                    if isinstance(given, ast.Name):
                        ways[given.id].add("given")
    return ways


def stresses(pattern: re.Pattern[Any]) -> list[Stress]:
    """Give the strings that are worst for a pattern."""
    tree = parser.parse(
        pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    )
    found: dict[Stress, None] = {}
    whole = _sample(tree)
    for before, unit in _fed(list(tree), ""):
        for after in ("\x01", "\n"):
            found[Stress(before, unit, after)] = None
        if before:
            found[Stress("", before + unit * 2, "\x01")] = None
    if whole:
        for gap in ("", " ", "\n"):
            found[Stress("", whole + gap, "\x01")] = None
            if len(whole) > 1:
                found[Stress("", whole[:-1] + gap, "\x01")] = None
    return [stress for stress in found if stress.unit] or [Stress("", "a ", "\x01")]


def _fed(nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """Go over the long repetitions of a pattern: what leads to each, and what it repeats."""
    for op, given in nodes:
        if op in _REPEATS:
            _, most, body = given
            if most > LONG:
                for unit in _units(list(body)):
                    yield before, unit
            yield from _fed(list(body), before)
        elif op is codes.SUBPATTERN:
            yield from _fed(list(given[-1]), before)
        elif op is codes.BRANCH:
            for branch in given[1]:
                yield from _fed(list(branch), before)
        elif op in {codes.ASSERT, codes.ASSERT_NOT}:
            yield from _fed(list(given[1]), before)
        elif op is codes.ATOMIC_GROUP:
            yield from _fed(list(given), before)
        before += _sample([(op, given)])


def _units(body: list[Any]) -> list[str]:
    """Give what one turn of a repetition may be: several characters of a class, else one sample."""
    if len(body) == 1 and body[0][0] in {codes.IN, codes.NOT_LITERAL, codes.ANY, codes.CATEGORY}:
        fitting = [c for c in POOL if _accepts(body[0], c)] or [_sample(body)]
        return fitting[:VARIANTS]
    sample = _sample(body)
    return [sample] if sample else []


def _sample(nodes: Any) -> str:
    """Write a short string that a pattern takes, as far as its looks ahead and back let it."""
    out = ""
    for op, given in nodes:
        if op is codes.LITERAL:
            out += chr(given)
        elif op in {codes.IN, codes.NOT_LITERAL, codes.ANY, codes.CATEGORY}:
            out += next((c for c in "a1 \n" + POOL if _accepts((op, given), c)), None) or _literal(given)
        elif op in _REPEATS:
            least, most, body = given
            out += _sample(body) * max(least, min(1, most))
        elif op is codes.SUBPATTERN:
            out += _sample(given[-1])
        elif op is codes.BRANCH:
            out += _sample(given[1][0])
        elif op is codes.ATOMIC_GROUP:
            out += _sample(given)
    return out


def _literal(given: Any) -> str:
    for op, value in given if isinstance(given, list) else []:
        if op is codes.LITERAL:
            return chr(value)
        if op is codes.RANGE:
            return chr(value[0])
    return ""


def _accepts(node: tuple[Any, Any], character: str) -> bool:
    """Tell whether a node for one character takes this one."""
    op, given = node
    if op is codes.LITERAL:
        return chr(given) == character
    if op is codes.NOT_LITERAL:
        return chr(given) != character
    if op is codes.ANY:
        return character != "\n"
    if op is codes.RANGE:
        return bool(given[0] <= ord(character) <= given[1])
    if op is codes.CATEGORY:
        return _of_category(str(given), character)
    negated = given[0][0] is codes.NEGATE
    return negated != any(_accepts(inner, character) for inner in given[negated:])


def _of_category(name: str, character: str) -> bool:
    positive = "_NOT_" not in name
    if name.endswith("SPACE"):
        return positive == character.isspace()
    if name.endswith("DIGIT"):
        return positive == character.isdigit()
    return positive == (character.isalnum() or character == "_")
