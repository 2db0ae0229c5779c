"""What is wrong with a field of a record, in a sentence for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.models.entity import ENTITY_ID
from graph.models.names import nearest
from graph.models.source import Slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.models.entity import Entity

_FORMS = {
    ENTITY_ID: "an id is the code of a state (VEN), else kind:slug (place:caracas)",
    Slug: "an id is small letters and digits, with single hyphens between them",
}
"""What the pattern of a field asks for."""


def sentence(detail: Any, entities: Iterable[Entity]) -> str:
    """Say what is wrong.

    Args:
        detail: One error, as pydantic describes it.
        entities: Those that are known so far, to suggest one.
    """
    where = ".".join(str(part) for part in detail["loc"])
    message = detail["msg"].removeprefix("Value error, ")
    match detail["type"]:
        case "extra_forbidden":
            message = "there is no such field; mend its name or remove it"
        case "missing":
            message = "the field is required; add it"
        case "string_pattern_mismatch":
            message = _of_another_form(detail, entities)
    return f"{where}: {message}" if where else message


def _of_another_form(detail: Any, entities: Iterable[Entity]) -> str:
    text, pattern = detail["input"], detail["ctx"]["pattern"]
    form = _FORMS.get(pattern, "docs/fields.md and the records around it show how")
    hint = ""
    if pattern == ENTITY_ID:
        owners = {name: entity.id for entity in entities for name in entity.called}
        near = nearest(text, owners, most=1)
        hint = f"; did you mean {owners[near[0]]}?" if near else ""
    return f"{text!r} is written wrongly: {form}{hint}"
