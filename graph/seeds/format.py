"""One form for every seed file: data and comments stay the same, a second run is idle.

A file is taken apart at its records, so that a comment before one stays before it.
"""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from graph.seeds.dataset import MODELS
from graph.seeds.layout import arrange
from graph.seeds.yaml import Document, Key, YamlProblem, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_DASH = 2
"""Column of the dash of a record; its fields stand two further."""
_FIELDS = _DASH + 2
_REFUSED = "is laid out in a way that cannot be formatted: {}; write one record after another"


class FormatProblem(YamlProblem):
    """A file that cannot be brought into form; it stays as it is."""


class _AsWritten(VersionedResolver):
    """Leaves every plain scalar as it is written: dates, numbers and `NO` are text here."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


@dataclass(slots=True)
class _Part:
    """A record or a key at the top of the file, with the comments that stand before it."""

    key: Key
    comments: list[str]
    lines: list[str] = field(default_factory=list)
    number: int = 1


def format_text(text: str) -> str:
    """Bring the text of one seed file into form.

    Raises:
        YamlProblem: It is no YAML, or (FormatProblem) it cannot be formatted without loss.
    """
    document = read_text(text)
    parts, rest = _taken_apart(text, document)
    writer = _writer()
    lines: list[str] = []
    for part in parts:
        indent = " " * _DASH if len(part.key) > 1 else ""
        lines += [indent + comment if comment else "" for comment in part.comments]
        lines += _formatted(writer, part) if indent else part.lines
    formatted = "\n".join([*lines, *rest]) + "\n"
    _same(text, formatted, document)
    return formatted


def record_text(list_name: str, record: Mapping[str, Any]) -> str:
    """One new record as it stands in a file, line end included."""
    writer = _writer()
    stream = io.StringIO()
    writer.dump([_quoted(record)], stream)
    lines = stream.getvalue().splitlines()
    part = _Part((list_name, 0), [], _dedented(lines, _DASH, 1))
    return "\n".join(_formatted(writer, part)) + "\n"


def _writer() -> YAML:
    writer = YAML()
    writer.Resolver = _AsWritten
    writer.preserve_quotes = True
    writer.width = 1_000_000  # lines are broken by the layout alone
    writer.brace_single_entry_mapping_in_flow_sequence = True
    writer.indent(mapping=2, sequence=2 + _DASH, offset=_DASH)
    return writer


def _quoted(value: Any) -> Any:
    """Plain data with texts marked as such: the layout takes needless quotes off again."""
    if isinstance(value, dict):
        return {key: _quoted(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_quoted(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return DoubleQuotedScalarString(value) if isinstance(value, str) else str(value)


def _formatted(writer: YAML, part: _Part) -> list[str]:
    try:
        records = writer.load("\n".join(part.lines) + "\n")
        arrange(records[0], str(part.key[0]), _FIELDS)
    except (YAMLError, TypeError, AttributeError, LookupError) as error:
        reason = " ".join(str(error).split())
        raise FormatProblem(part.number, _REFUSED.format(reason)) from error
    stream = io.StringIO()
    writer.dump(records, stream)
    lines = [line.rstrip() for line in stream.getvalue().splitlines() if line.strip()]
    if not lines[0].startswith(" " * _DASH + "- ") or lines[0].lstrip(" -").startswith("#"):
        raise FormatProblem(part.number, "has a comment behind a record; put it before the record")
    return lines


def _taken_apart(text: str, document: Document) -> tuple[list[_Part], list[str]]:
    """Parts of a file in their order, and the comments at its end.

    A comment on a line of its own inside a record goes before the record; an empty line stays
    where it sets off a comment between two records.
    """
    starts = _starts(document)
    comments = {number for number, own_line, _ in _comments(text) if own_line}
    parts: list[_Part] = []
    waiting: list[str] = []
    lines = text.splitlines()
    for start, end in _ranges(starts, len(lines)):
        numbers = [number for number in range(start, end) if lines[number].strip()]
        body = [lines[number] for number in numbers if number not in comments]
        last = max((number for number in numbers if number not in comments), default=-1)
        inner = [lines[n].strip() for n in numbers if n in comments and n < last]
        after = [lines[n].strip() for n in numbers if n in comments and n > last]
        if start in starts:
            parts.append(_part(starts[start], [*waiting, *inner], body, start + 1))
            set_off = bool(after) and len(parts[-1].key) > 1 and not lines[last + 1].strip()
            waiting = ["", *after] if set_off else after
        elif body:
            raise FormatProblem(1, _REFUSED.format("it has a line before its first key"))
        else:
            waiting = after
    inside = bool(parts) and len(parts[-1].key) > 1
    return parts, [" " * _DASH * inside + comment if comment else "" for comment in waiting]


def _part(key: Key, comments: list[str], body: list[str], number: int) -> _Part:
    if len(key) > 1:
        if not body[0].lstrip().startswith("- "):
            raise FormatProblem(number, _REFUSED.format("a record does not begin with its dash"))
        body = _dedented(body, len(body[0]) - len(body[0].lstrip()), number)
    return _Part(key, comments, body, number)


def _starts(document: Document) -> dict[int, Key]:
    """Line, counted from 0, on which each key at the top and each record begins."""
    starts: dict[int, Key] = {}
    if not isinstance(document.data, dict):
        raise FormatProblem(1, _REFUSED.format("it holds no list of records"))
    for name, value in document.data.items():
        keys: list[Key] = [(name,)]
        if isinstance(value, list) and name in MODELS:
            keys += [(name, index) for index in range(len(value))]
        for key in keys:
            number = document.line(*key)
            if number - 1 in starts:
                raise FormatProblem(number, _REFUSED.format("two things begin on this line"))
            starts[number - 1] = key
    return starts


def _ranges(starts: Iterable[int], end: int) -> Iterator[tuple[int, int]]:
    edges = sorted({0, *starts, end})
    return itertools.pairwise(edges)


def _dedented(lines: list[str], column: int, number: int) -> list[str]:
    for offset, line in enumerate(lines):
        if line[:column].strip():
            raise FormatProblem(number + offset, _REFUSED.format("the line stands too far left"))
    return [line[column:] for line in lines]


def _same(old: str, new: str, document: Document) -> None:
    """Nothing may be lost: neither data nor comments.

    Raises:
        FormatProblem: Something would be.
    """
    try:
        kept = read_text(new).data == document.data
    except YamlProblem:
        kept = False
    if not kept:
        raise FormatProblem(1, "would say something else in the canonical form; it stays as it is")
    if sorted(text for *_, text in _comments(old)) != sorted(text for *_, text in _comments(new)):
        raise FormatProblem(1, "has a comment that has no place; put it before its record")


def _comments(text: str) -> list[tuple[int, bool, str]]:
    """Line (from 0), whether it has the line to itself, and text of each comment.

    Comments stand in the gaps between the tokens of a text.
    """
    found: list[tuple[int, bool, str]] = []
    position = 0
    for token in yaml.scan(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        for match in re.finditer(r"#[^\n]*", text[position : token.start_mark.index]):
            start = position + match.start()
            before = text[text.rfind("\n", 0, start) + 1 : start]
            number = text.count("\n", 0, start)
            found.append((number, not before.strip(), match.group().rstrip()))
        position = max(position, token.end_mark.index)
    return found
