"""The command itself: help, version, unknown verbs, light start."""

import subprocess
import sys
import tomllib
from importlib import import_module

import pytest

import herewith
from herewith.cli.main import VERBS


def test_help_lists_every_verb_with_an_example(run):
    told = run("--help")
    assert told.exit_code == 0
    assert all(verb in told.output for verb in VERBS)
    assert "Example: herewith read" in told.output


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_short_help_and_an_example(run, verb):
    command = getattr(import_module(f"herewith.cli.{verb}"), verb)
    assert command.short_help == VERBS[verb]
    told = run(verb, "--help")
    assert told.exit_code == 0
    assert f"  herewith {verb}" in told.output or f"Example: herewith {verb}" in told.output
    assert "\\b" not in told.output


def test_version(run, root):
    assert run("--version").output == f"herewith {herewith.__version__}\n"
    declared = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert declared.get("version", herewith.__version__) == herewith.__version__


def test_an_unknown_verb_is_a_mistake_of_use(run):
    told = run("reed")
    assert told.exit_code == 2
    assert "reed" in told.stderr
    assert told.stdout == ""


def test_help_imports_no_reader():
    code = "import sys; from herewith.cli.main import herewith_command as h; h(['--help'], standalone_mode=False)"
    code += "; print(*sorted(sys.modules), file=sys.stderr)"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {"herewith.reading", "herewith.text", "herewith.cli.read"} & set(told.stderr.split())
