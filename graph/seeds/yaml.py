"""YAML to plain data, with the line of every value.

libyaml composes the nodes (ten times faster than a parser in Python, which a load would feel);
values are read here, by YAML 1.2's plain rules: dates stay text, `NO` stays text, and a key that
stands twice in a mapping is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

Key = tuple[str | int, ...]

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_INTEGER = re.compile(r"[-+]?\d+")
_MOST_DIGITS = 18
_FLOAT = re.compile(r"[-+]?\d+\.\d+")


class YamlProblem(Exception):
    """A file that is no YAML, or says a thing twice."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data of one file, and the line on which each value stands, counted from 1."""

    data: Any
    lines: dict[Key, int] = field(default_factory=dict)

    def line(self, *key: str | int) -> int:
        """Line of a value, or of the nearest one around it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def read(path: Path) -> Document:
    """Read one file.

    Raises:
        YamlProblem: The file is unreadable, no YAML, or repeats a key.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise YamlProblem(1, f"cannot be read: {error}") from error
    return read_text(text)


def read_text(text: str) -> Document:
    """Read YAML from memory; raises like `read`."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlProblem((mark.line if mark else 0) + 1, f"is no YAML: {error.problem}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise YamlProblem(1, f"is no YAML: {' '.join(str(error).split())}") from error
    lines: dict[Key, int] = {}
    try:
        return Document(_plain(node, (), lines) if node else None, lines)
    except RecursionError as error:
        raise YamlProblem(1, "is nested too deeply, or holds itself") from error


def _plain(node: yaml.Node, key: Key, lines: dict[Key, int]) -> Any:
    lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*key, i), lines) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, key, lines)
    return _scalar(node)


def _scalar(node: yaml.Node) -> str | int | float | bool:
    text = str(node.value)
    if getattr(node, "style", None):  # quoted or a block: text, whatever it holds
        return text
    if text in ("", "~", "null"):
        raise YamlProblem(node.start_mark.line + 1, "has an empty value: leave the key out instead")
    if text in ("true", "false"):
        return text == "true"
    if _INTEGER.fullmatch(text) and len(text) <= _MOST_DIGITS:
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _mapping(node: yaml.MappingNode, key: Key, lines: dict[Key, int]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name_node, value_node in node.value:
        line = name_node.start_mark.line + 1
        if not isinstance(name_node, yaml.ScalarNode):
            raise YamlProblem(line, "has a key that is no plain word")
        name = str(name_node.value)
        if name in result:
            raise YamlProblem(line, f"has the key {name!r} twice: remove one")
        lines[(*key, name)] = line
        result[name] = _plain(value_node, (*key, name), lines)
    return result
