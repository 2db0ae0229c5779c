"""The form of one record: fields in the order of their model, short lists on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    PlainScalarString,
    ScalarString,
)

from graph.models.claim import Figure, Reference, Voice
from graph.models.entity import Names
from graph.models.source import TextFile
from graph.seeds.dataset import MODELS
from graph.seeds.yaml import YamlProblem, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

WIDEST = 120
"""Columns of a line; what is longer goes on several lines, where it can."""
_WRAPPED = 100
_STEP = 2
_PARTS: dict[str, type[BaseModel]] = {
    "references": Reference,
    "by": Voice,
    "figures": Figure,
    "names": Names,
    "text": TextFile,
}
"""Model of the mappings in a field."""
_WORDS = re.compile(r"[^\W\d_](?:[\w.'/()–;-]| (?=[^\s#:])|:(?=\w))*")
"""Text that is plain anywhere; what else there is, the reader has to decide."""
_RESERVED = ("true", "false", "null")
_ALWAYS_BLOCK = ("text", "values")
_ONE_LINE_RECORDS = ("silences",)


def arrange(record: CommentedMap, list_name: str, column: int) -> None:
    """Bring one record of a list into its form, in place.

    Args:
        record: As ruamel.yaml read it, all plain scalars as text.
        list_name: The list at the top of the file, such as `claims`.
        column: Column of its fields.
    """
    _order(record, MODELS[list_name])
    if list_name in _ONE_LINE_RECORDS and _on_one_line(record, WIDEST - column):
        return
    record.fa.set_block_style()
    for key in record:
        record[key] = _laid_out(record[key], column, len(key) + 2, key)


def _order(mapping: CommentedMap, model: type[BaseModel]) -> None:
    for field in (*model.model_fields, *(key for key in mapping if key not in model.model_fields)):
        if field in mapping:
            mapping.move_to_end(field)
            for part in _mappings(mapping[field]):
                if field in _PARTS:
                    _order(part, _PARTS[field])


def _mappings(value: Any) -> Iterator[CommentedMap]:
    items = value if isinstance(value, CommentedSeq) else [value]
    return (item for item in items if isinstance(item, CommentedMap))


def _laid_out(value: Any, column: int, before: int, key: str = "") -> Any:
    """Lay out a value that starts `before` columns after `column`, that of its key or dash."""
    if isinstance(value, str):
        return _folded(value, column, before)
    if key not in _ALWAYS_BLOCK and _on_one_line(value, WIDEST - column - before):
        return value
    value.fa.set_block_style()
    if isinstance(value, CommentedSeq):
        for index, item in enumerate(value):
            value[index] = _laid_out(item, column + 2 * _STEP, 0)
    else:
        inside = column + _STEP if key else column
        for name in value:
            value[name] = _laid_out(value[name], inside, len(name) + 2, name)
    return value


def _on_one_line(value: CommentedMap | CommentedSeq, room: int) -> bool:
    """Set flow style where the value then fits into `room` columns."""
    if _has_comments(value) or _styled_width(value) > room:
        return False
    value.fa.set_flow_style()
    return True


def _has_comments(value: CommentedMap | CommentedSeq) -> bool:
    """Whether comments stand inside a block: on one line they would have no place."""
    items = value.values() if isinstance(value, CommentedMap) else value
    return bool(not value.fa.flow_style() and value.ca.items) or any(
        _has_comments(item) for item in items if isinstance(item, CommentedMap | CommentedSeq)
    )


def _styled_width(value: Any) -> int:
    """Width of a value in flow style; its scalars are styled for that on the way."""
    if isinstance(value, str):
        styled = _styled(value, flow=True)
        quotes = 2 if isinstance(styled, DoubleQuotedScalarString) else 0
        return len(styled) + quotes + (styled.count('"') + styled.count("\\") if quotes else 0)
    keys = list(value) if isinstance(value, CommentedMap) else range(len(value))
    width = 2 * max(1, len(value))
    for key in keys:
        if isinstance(value[key], str):
            value[key] = _styled(value[key], flow=True)
        width += _styled_width(value[key])
        width += len(key) + 2 if isinstance(key, str) else 0
    return width


def _folded(text: str, column: int, before: int) -> str:
    """A text as one line, or wrapped below `>-`."""
    styled = _styled(text, flow=False)
    words = text.split(" ")
    if "\n" in text or "" in words or column + before + len(styled) <= WIDEST:
        return styled
    folded: Any = FoldedScalarString(text)
    if hasattr(text, "comment"):
        folded.comment = text.comment
    folded.fold_pos = list(_breaks(words, _WRAPPED - column - _STEP))
    return cast("str", folded)


def _breaks(words: list[str], room: int) -> Iterator[int]:
    """Positions of the spaces at which lines of `room` columns end."""
    start = position = 0
    for word in words:
        if position > start and position + len(word) - start > room:
            yield position - 1
            start = position
        position += len(word) + 1


def _styled(text: str, *, flow: bool) -> str:
    """A text without quotes where it is read back as the same, else in double quotes."""
    if "\n" in text:
        return text
    style = PlainScalarString if _plain(text, flow=flow) else DoubleQuotedScalarString
    styled: str = style(text)
    return styled


def _plain(text: str, *, flow: bool) -> bool:
    if _WORDS.fullmatch(text) and text not in _RESERVED:
        return True
    try:
        found = read_text(f"[{text}]" if flow else f"- {text}").data
    except YamlProblem:
        return False
    if not isinstance(found, list) or len(found) != 1:
        return False
    quoted = isinstance(text, ScalarString) and not isinstance(text, PlainScalarString)
    number = isinstance(found[0], bool | int | float)
    return bool(found[0] == str(text)) or (number and not quoted)
