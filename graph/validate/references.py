"""Everything that a claim names must exist."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from graph.models.source import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.models.claim import Claim, Reference
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report unknown entities, claims and sources, and references that cannot be followed."""
    for claim in context.dataset.claims:
        _participants(context, claim)
        _links(context, claim)
        for index, reference in enumerate(claim.references):
            _reference(context, claim, reference, index)
    for scope in context.dataset.scopes:
        if scope.source not in context.sources:
            context.report(scope, f"there is no source {scope.source!r}", "source")
        for entity_id in (*scope.examines, *scope.excludes):
            if entity_id not in context.entities:
                context.report(scope, f"there is no entity {entity_id!r}")


def _participants(context: Context, claim: Claim) -> None:
    _known(context, claim, "subject", (claim.subject,))
    _known(context, claim, "object", (claim.object,))
    for ids in claim.roles.values():
        _known(context, claim, "roles", ids)
    _known(context, claim, "by", (voice.speaker for voice in claim.by))


def _links(context: Context, claim: Claim) -> None:
    for link, ids in claim.links().items():
        for other in ids:
            if other not in context.claims or other == claim.id:
                context.report(claim, f"there is no other claim {other!r}", link)


def _known(context: Context, claim: Claim, field: str, ids: Iterable[str]) -> None:
    for entity_id in ids:
        if entity_id not in context.entities:
            near = get_close_matches(entity_id, context.entities, n=1)
            hint = f"did you mean {near[0]}?" if near else "add it to seeds/entities/"
            context.report(claim, f"there is no entity {entity_id!r}; {hint}", field)


def _reference(context: Context, claim: Claim, reference: Reference, index: int) -> None:
    key = ("references", index)
    if reference.source is None:
        context.report(claim, "the reference names no source, and neither does the file", *key)
        return
    source = context.sources.get(reference.source)
    if source is None:
        context.report(claim, f"there is no source {reference.source!r} in seeds/sources/", *key)
    elif source.grade is Grade.PUBLIC_RECORD or source.text is None:
        if reference.paragraph:
            context.report(claim, "a public document has detail, no paragraph", *key)
        if reference.terms and not source.address:
            context.report(
                claim, f"terms stand where it was read: give {source.id} its address", *key
            )
    elif reference.paragraph is None or not reference.terms:
        context.report(claim, "name the paragraph, and terms that stand in it", *key)
    elif reference.paragraph > source.text.content:
        context.report(
            claim, f"{source.id} has {source.text.content} content paragraphs", *key, "paragraph"
        )
