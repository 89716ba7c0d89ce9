"""The public face: which names there are, with what signatures, and that they stay what they are.

In: `herewith.__all__`. Out: a comparison with `public.txt`; a change of the public face is a change of that file, made
on purpose and read in review. Never: a private name.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

import herewith

PUBLIC = Path(__file__).parent / "public.txt"
FEW = 30


def signature(thing: Any) -> str:
    return str(inspect.signature(thing))


def members(kind: type) -> Iterator[str]:
    own = {n for base in kind.__mro__ if base.__module__.startswith("herewith") for n in vars(base)}
    for name in sorted(n for n in own if not n.startswith("_")):
        member = inspect.getattr_static(kind, name)
        if isinstance(member, classmethod | staticmethod):
            yield f"{name}{signature(getattr(kind, name))}"
        elif inspect.isfunction(member):
            yield f"{name}{signature(member)}"
        else:
            yield name


def describe(name: str) -> Iterator[str]:
    thing = getattr(herewith, name)
    if inspect.isclass(thing):
        yield f"class {name}"
        yield from (f"    {member}" for member in members(thing))
    elif callable(thing):
        yield f"{name}{signature(thing)}"
    else:
        yield name


def modules() -> list[str]:
    found = pkgutil.walk_packages(herewith.__path__, "herewith.")
    return sorted(module.name for module in found if not module.name.endswith("__main__"))


def test_public_names_are_those_recorded():
    now = "".join(f"{line}\n" for name in sorted(herewith.__all__) for line in describe(name))
    assert now == PUBLIC.read_text(encoding="utf-8"), f"changed; if on purpose, {PUBLIC.name} is now:\n{now}"


def test_public_names_are_few_and_there():
    assert len(herewith.__all__) <= FEW
    assert set(herewith.__all__) <= set(dir(herewith))
    assert sorted(set(herewith.__all__)) == sorted(herewith.__all__)


def test_public_names_are_documented():
    things = {name: getattr(herewith, name) for name in herewith.__all__}
    assert [name for name, thing in things.items() if callable(thing) and not thing.__doc__] == []


def test_no_module_bears_the_name_of_a_public_function():
    """`herewith.read` would become the package once somebody imported it."""
    first = {module.split(".")[1] for module in modules()}
    assert not first & set(herewith.__all__)


def test_every_module_imported_the_functions_still_work():
    imports = "\n".join(f"import {module}" for module in modules())
    source = "                FORM 8-K\\n\\nItem 5. Other Events.\\n\\nNothing happened.\\n"
    twice = "assert herewith.read(page).to_dict() == herewith.read(page).to_dict()"
    run = f'{imports}\nimport herewith\npage = b"{source}"\n{twice}\n'
    subprocess.run([sys.executable, "-W", "error", "-c", run], check=True, stdin=subprocess.DEVNULL)


def test_import_is_light():
    """What a script pays that only imports: neither the command line nor a reader that it may never call."""
    run = "import herewith, sys; print(*sorted(sys.modules))"
    loaded = set(subprocess.check_output([sys.executable, "-c", run], text=True, stdin=subprocess.DEVNULL).split())
    heavy = {"asyncio", "click", "herewith.cli", "herewith.reading", "herewith.text", "multiprocessing", "msgspec"}
    assert not loaded & heavy


def test_records_are_frozen_and_documented():
    records = set()
    for module in modules():
        if module.startswith("herewith.model."):
            named = vars(importlib.import_module(module)).values()
            records |= {v for v in named if isinstance(v, type) and issubclass(v, msgspec.Struct)}
    records.discard(msgspec.Struct)
    assert len(records) > 15
    assert [r.__name__ for r in records if not (r.__doc__ or "").strip().endswith((".", ")"))] == []
    assert [r.__name__ for r in records if not r.__struct_config__.frozen] == []
    lists = [f"{r.__name__}.{f.name}" for r in records for f in msgspec.structs.fields(r) if "list[" in str(f.type)]
    assert lists == [], "records hold tuples, not lists"
