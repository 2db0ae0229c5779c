"""Curated entities of which nothing is said, and documents at whose address nothing was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report entities that no claim uses, and addresses where no claim found its words."""
    _entities(context)
    _addresses(context)


def _entities(context: Context) -> None:
    used: set[str] = set()
    for claim in context.dataset.claims:
        used.update((claim.subject, claim.object, *(voice.speaker for voice in claim.by)))
        used.update(entity for entities in claim.roles.values() for entity in entities)
    for entity in context.entities.values():
        if entity.id not in used and not context.dataset.set_of(entity):
            context.report(entity, "no claim uses it; add a claim about it, or remove the entity")


def _addresses(context: Context) -> None:
    """An address is where a document was seen to say something: then terms tell what."""
    seen = {
        reference.source
        for claim in context.dataset.claims
        for reference in claim.references
        if reference.terms
    }
    for source in context.sources.values():
        if source.address and source.id not in seen and not context.dataset.set_of(source):
            message = "no reference has terms seen at its address; add them, or drop the address"
            context.report(source, message, "address")
