"""One record an id, one meaning a name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel

    from graph.models.entity import Entity
    from graph.validate.context import Context

_KEYS = {
    "relations": ("name",),
    "roles": ("name",),
    "qualifiers": ("name",),
    "sources": ("id",),
    "scopes": ("source",),
    "silences": ("source", "paragraph"),
    "entities": ("id",),
    "claims": ("id",),
}
"""Fields that tell the records of a list apart."""


def check(context: Context) -> None:
    """Report records that stand twice and names that could mean two entities."""
    for list_name, key in _KEYS.items():
        _unique_records(context, list_name, key)
    _unique_names(context)


def _unique_records(context: Context, list_name: str, key: tuple[str, ...]) -> None:
    seen: dict[tuple[object, ...], BaseModel] = {}
    for record in context.dataset.records[list_name]:
        first = seen.setdefault(tuple(getattr(record, field) for field in key), record)
        if first is not record:
            place = context.dataset.place(first)
            context.report(
                record,
                f"the {key[-1]} stands at {place.file}:{place.line} too; change or remove one",
            )


def _unique_names(context: Context) -> None:
    owners: dict[str, list[Entity]] = defaultdict(list)
    for entity in context.entities.values():
        for name in entity.called:
            owners[name].append(entity)
    for name, entities in sorted(owners.items()):
        for other in entities[1:]:
            context.report(
                other, f"{name!r} names {entities[0].id} too; make the name or alias distinct"
            )
