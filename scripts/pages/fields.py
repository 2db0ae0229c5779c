"""docs/fields.md: every field of every record."""

from __future__ import annotations

import datetime as dt
import inspect
from enum import StrEnum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from graph.models.claim import Claim, Figure, Reference, Voice
from graph.models.entity import Entity, Names
from graph.models.source import Checked, Scope, Silence, Source, TextFile

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

MODELS = (Claim, Reference, Voice, Figure, Entity, Names, Source, TextFile, Scope, Silence, Checked)
HEAD = """# Fields

Every field of the records below `seeds/`. Generated from the models by `scripts/generate`; what the
fields mean together is told in [model.md](model.md). A field that says nothing is left out.
`fulcrum new fact` asks for the fields of a claim; `fulcrum fmt` puts those of every record in this
order.
"""
PLAIN = {str: "text", int: "whole number", float: "number", bool: "true or false", dt.date: "day"}


def fields_page() -> str:
    """The data dictionary of the records."""
    return "\n".join([HEAD, *(_model(model) for model in MODELS)])


def _model(model: type[BaseModel]) -> str:
    lines = [
        f"## {model.__name__}",
        "",
        inspect.getdoc(model) or "",
        "",
        "| field | type | default | meaning |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| `{name}` | {_type(field.annotation)} | {_default(field)} | {_meaning(field)} |"
        for name, field in model.model_fields.items()
    ]
    return "\n".join(lines) + "\n"


def _type(annotation: Any) -> str:
    arguments = [item for item in get_args(annotation) if item not in (NoneType, Ellipsis)]
    origin = get_origin(annotation)
    if origin is tuple:
        return f"list of {_type(arguments[0])}"
    if origin is dict:
        return f"mapping of {_type(arguments[0])} to {_type(arguments[1])}"
    if origin in (Annotated, Union, UnionType):  # a union is with None: the field may be absent
        return _type(arguments[0])
    return _simple(annotation)


def _simple(kind: type) -> str:
    if issubclass(kind, StrEnum):
        return ", ".join(f"`{word}`" for word in kind)
    if issubclass(kind, BaseModel):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    return PLAIN[kind]


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    default = field.get_default(call_default_factory=True)
    return f"`{default}`" if default not in (None, (), {}) else "none"


def _meaning(field: FieldInfo) -> str:
    return " ".join((field.description or "").split()).replace("|", "\\|")
