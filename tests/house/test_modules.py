"""The habits of the house, module by module: contracts, sizes, names.

In: the text of every Python file of the tree. Out: a failure that names the file. Never: a judgement by taste; what is
here can be counted, and an exception is a line in `exceptions.toml` with its reason.
"""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "herewith"
MODULES = sorted(PACKAGE.rglob("*.py"))
EXCEPTIONS = tomllib.loads((Path(__file__).parent / "exceptions.toml").read_text(encoding="utf-8"))
FILE_LINES, FILE_LIMIT, FUNCTION_LINES = 300, 400, 60
SHAPELESS = re.compile(r"(^|_)(utils?|helpers?|managers?|core|common|misc|legacy|tools?)(_|$)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []

    def walk(node: ast.AST, prefix: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                found.append((prefix + child.name, (child.end_lineno or child.lineno) - child.lineno + 1))
                walk(child, f"{prefix}{child.name}.")
            elif isinstance(child, ast.ClassDef):
                walk(child, f"{prefix}{child.name}.")
            else:
                walk(child, prefix)

    walk(tree(path), "")
    return found


def test_there_are_modules():
    assert len(MODULES) > 20, f"found {len(MODULES)} modules under {PACKAGE}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_opens_with_its_contract(path):
    contract = ast.get_docstring(tree(path)) or ""
    if "\n## What it checks\n" in contract:
        return  # a rule: its docstring is its page, with Limits for what it never does; tests/docs looks at that
    sentences = [s for s in re.split(r"[.:!?](?:\s+|$)", contract) if s.strip()]
    assert len(sentences) >= 2, f"{name(path)} must say what comes in, what goes out and what it never does"
    assert re.search(r"\b(never|no|not|nothing|without|only)\b", contract, re.IGNORECASE), (
        f"{name(path)} does not say what it never does"
    )


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_is_one_idea_long(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    allowed = FILE_LIMIT if name(path) in EXCEPTIONS["long_files"] else FILE_LINES
    assert lines <= allowed, f"{name(path)} has {lines} lines; split it, or (up to {FILE_LIMIT}) give a reason"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_fit_in_the_head(path):
    long = {f"{name(path)}:{function}": lines for function, lines in functions(path) if lines > FUNCTION_LINES}
    assert not long.keys() - EXCEPTIONS["long_functions"].keys(), f"over {FUNCTION_LINES} lines: {long}"


def test_exceptions_are_sorted_current_and_reasoned():
    for table in EXCEPTIONS.values():
        assert list(table) == sorted(table)
        assert all(len(reason.split()) >= 4 for reason in table.values()), "each exception says why"
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert [f for f in EXCEPTIONS["long_files"] if lengths.get(f, 0) <= FILE_LINES] == [], "no longer needed"
    sizes = {f"{name(path)}:{function}": lines for path in MODULES for function, lines in functions(path)}
    assert [f for f in EXCEPTIONS["long_functions"] if sizes.get(f, 0) <= FUNCTION_LINES] == [], "no longer needed"


@pytest.mark.parametrize("path", [*MODULES, *sorted((ROOT / "tools").glob("*.py"))], ids=name)
def test_names_come_from_the_field(path):
    parts = path.relative_to(ROOT / "src" if path.is_relative_to(PACKAGE) else ROOT / "tools").with_suffix("").parts
    assert not [part for part in parts if SHAPELESS.search(part)], f"{name(path)}: name it for what it holds"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_catches_only_what_it_expects(path):
    broad = [
        handler.lineno
        for handler in ast.walk(tree(path))
        if isinstance(handler, ast.ExceptHandler)
        and (handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"})
    ]
    key = name(path)
    assert not broad or key in EXCEPTIONS["broad_except"], f"{key}: catches everything at line {broad}"
