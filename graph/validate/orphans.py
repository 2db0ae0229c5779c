"""Curated entities of which nothing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report entities that no claim uses."""
    used: set[str] = set()
    for claim in context.dataset.claims:
        used.update((claim.subject, claim.object, *(voice.speaker for voice in claim.by)))
        used.update(entity for entities in claim.roles.values() for entity in entities)
    for entity in context.entities.values():
        if entity.id not in used and not context.dataset.set_of(entity):
            context.report(entity, "no claim uses it; add a claim about it, or remove the entity")
