"""Entities and sources: one record an id, one meaning a name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.models.entity import Entity
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report ids that stand twice and names that could mean two entities."""
    for records in (
        context.dataset.entities,
        context.dataset.sources,
        context.dataset.claims,
    ):
        _unique_ids(context, records)
    _unique_names(context)


def _unique_ids(context: Context, records: list) -> None:  # type: ignore[type-arg]
    seen: dict[str, object] = {}
    for record in records:
        if record.id in seen:
            first = context.dataset.place(seen[record.id])  # type: ignore[arg-type]
            context.report(record, f"the id stands at {first.file}:{first.line} too; rename one")
        seen.setdefault(record.id, record)


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
