"""Front matter as mappings whose values know their lines.

In: YAML between the `---` lines. Out: `Given`, a mapping that gives words, days, yes or no, and notes what is wrong.
Never: YAML's own types (a zip code 02141 is no octal number, `no` no Boolean, 2003-10-30 words until asked for as a
day), so every scalar is taken as written.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re

import msgspec
import yaml

from herewith.drafting.format_faults import Faults
from herewith.drafting.front_matter import keys_of

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WRITTEN = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
_EMPTY = ("", "~", "null", "Null", "NULL")


def day_of(words: str) -> dt.date | None:
    """Read a day as people write it: "2003-10-30", "October 30, 2003"; None where it is none."""
    if iso := _ISO.fullmatch(words.strip()):
        year, month, day = map(int, iso.groups())
    elif written := _WRITTEN.fullmatch(words.strip()):
        name = written[1].casefold()
        month = next((n for n, m in enumerate(_MONTHS, 1) if m.casefold().startswith(name)), 0)
        year, day = int(written[3]), int(written[2])
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def spoken(day: dt.date) -> str:
    """Write a day as covers do, whatever the locale: October 30, 2003."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


class Given:
    """One mapping of the front matter."""

    def __init__(
        self, node: yaml.Node, record: type[msgspec.Struct], faults: Faults, lines: dict[str, int], before: int
    ) -> None:
        """Take a mapping apart; keys that the record does not have are faults."""
        self._faults, self._lines, self._before = faults, lines, before
        self.line = node.start_mark.line + before
        self._nodes: dict[str, yaml.Node] = {}
        self._keys: dict[str, int] = {}
        if not isinstance(node, yaml.MappingNode):
            named = ", ".join(keys_of(record)[:3])
            faults.add(self.line, "keys and values belong here", f"write a key a line, as {named}")
            return
        for key_node, value in node.value:
            self._take(key_node, value, keys_of(record))

    def _take(self, key_node: yaml.Node, value: yaml.Node, allowed: tuple[str, ...]) -> None:
        line = key_node.start_mark.line + self._before
        written = key_node.value if isinstance(key_node, yaml.ScalarNode) else "this"
        key = re.sub(r"[\s_-]+", " ", written).strip().lower()
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, n=1)
            cure = f"perhaps {near[0]!r} is meant" if near else f"the keys here are {', '.join(allowed)}"
            self._faults.add(line, f"{written!r} is no key of a draft", cure)
        elif key in self._nodes:
            self._faults.add(line, f"{key!r} stands twice", "leave one of them")
        else:
            self._nodes[key], self._keys[key] = value, line

    def __contains__(self, key: str) -> bool:
        """Tell whether a key is given a value."""
        node = self._nodes.get(key)
        return node is not None and not (isinstance(node, yaml.ScalarNode) and _empty(node))

    def line_of(self, key: str) -> int:
        """Give the line of a key, of the mapping where it has none."""
        return self._keys.get(key, self.line)

    def words(self, key: str, place: str | None = None) -> str | None:
        """Give a value as written, white space folded."""
        node = self._nodes.get(key)
        if node is None or (isinstance(node, yaml.ScalarNode) and _empty(node)):
            return None
        if place is not None:
            self._lines[place] = self.line_of(key)
        if isinstance(node, yaml.SequenceNode) and all(isinstance(n, yaml.ScalarNode) for n in node.value):
            return ", ".join(" ".join(n.value.split()) for n in node.value)
        if not isinstance(node, yaml.ScalarNode):
            self._faults.add(self.line_of(key), f"{key!r} takes words", f"write {key}: and the words on one line")
            return None
        return " ".join(node.value.split())

    def list_of(self, key: str) -> tuple[tuple[str, int], ...]:
        """Give the words of a list, each with its line."""
        node = self._nodes.get(key)
        if key not in self or node is None:
            return ()
        entries = node.value if isinstance(node, yaml.SequenceNode) else [node]
        found = [(" ".join(str(n.value).split()), n.start_mark.line + self._before) for n in entries]
        return tuple(found)

    def day(self, key: str, place: str | None = None) -> dt.date | None:
        """Give a value that is a day."""
        words = self.words(key, place)
        found = day_of(words) if words is not None else None
        if words is not None and found is None:
            self._faults.add(
                self.line_of(key), f"{words!r} is no date", f"write {key}: 2003-10-30, or October 30, 2003"
            )
        return found

    def flag(self, key: str, place: str | None = None) -> bool | None:
        """Give a value that is yes or no."""
        words = self.words(key, place)
        if words is None:
            return None
        if words.lower() not in ("yes", "no", "true", "false"):
            self._faults.add(self.line_of(key), f"{key!r} is {words!r}", f"write {key}: yes, or {key}: no")
        return words.lower() in ("yes", "true")

    def mapping(self, key: str, record: type[msgspec.Struct]) -> Given | None:
        """Give a value that has keys of its own."""
        node = self._nodes.get(key)
        return self._inner(node, record) if key in self and node is not None else None

    def mappings(self, one: str, many: str, record: type[msgspec.Struct]) -> tuple[Given, ...]:
        """Give the mappings of a list, or of the singular key ("registrant", "registrants")."""
        if one in self and many in self:
            self._faults.add(self.line_of(one), f"{one!r} and {many!r} both stand here", f"put all under {many!r}")
        nodes: list[yaml.Node] = []
        for key in (one, many):
            node = self._nodes.get(key)
            if key in self and node is not None:
                nodes += node.value if isinstance(node, yaml.SequenceNode) else [node]
        return tuple(self._inner(node, record) for node in nodes)

    def _inner(self, node: yaml.Node, record: type[msgspec.Struct]) -> Given:
        return Given(node, record, self._faults, self._lines, self._before)


def _empty(node: yaml.ScalarNode) -> bool:
    return not node.style and node.value in _EMPTY


def compose(text: str, record: type[msgspec.Struct], faults: Faults, lines: dict[str, int], before: int) -> Given:
    """Read YAML whose first line is line `before` of the file."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = before + (mark.line if mark is not None else 0)
        said = getattr(error, "problem", None) or "it cannot be read"
        faults.add(line, f"the front matter is no YAML ({said})", 'put values with ": " or " #" in them in quotes')
        node = None
    if node is None:
        start = yaml.Mark("", 0, 0, 0, None, 0)
        node = yaml.MappingNode("tag:yaml.org,2002:map", [], start, start)
    return Given(node, record, faults, lines, before)
