"""The vocabulary itself, and claims against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.models.vocabulary import Nature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.models.base import Kind
    from graph.models.claim import Claim
    from graph.models.vocabulary import Relation
    from graph.seeds.problems import Problem
    from graph.validate.context import Context

MANY_RELATIONS = 60
"""More than these can hardly be told apart by those who curate."""


def check(context: Context) -> None:
    """Report relations that name unknown words, and claims that use relations wrongly."""
    for relation in context.vocabulary.relations:
        _relation(context, relation)
    for claim in context.dataset.claims:
        found = context.vocabulary.relation.get(claim.relation)
        if found is None:
            context.report(
                claim,
                f"relation {claim.relation} is not in the vocabulary; choose another",
                "relation",
            )
            continue
        _ends(context, claim, found)
        _roles(context, claim, found)
        _qualifiers(context, claim, found)


def warnings(context: Context) -> Iterator[Problem]:
    """What is no fault, but should be looked at."""
    for relation in context.vocabulary.relations[MANY_RELATIONS : MANY_RELATIONS + 1]:
        message = f"there are more than {MANY_RELATIONS} relations; see whether some can be merged"
        yield context.found(relation, message)


def _relation(context: Context, relation: Relation) -> None:
    for role in {*relation.roles, *relation.required_roles}:
        if role not in context.vocabulary.role:
            context.report(relation, f"role {role!r} is not defined in roles.yaml", "roles")
    for qualifier in {*relation.qualifiers, *relation.required_qualifiers}:
        if qualifier not in context.vocabulary.qualifier:
            context.report(
                relation, f"qualifier {qualifier!r} is not defined in qualifiers.yaml", "qualifiers"
            )
    _serves(context, relation)
    if relation.lasting and relation.nature is not Nature.EVENT:
        context.report(relation, "only an event can be lasting; a state lasts anyway", "lasting")


def _serves(context: Context, relation: Relation) -> None:
    for use, word in relation.serves.items():
        known = context.vocabulary.use.get(use)
        if known is None:
            context.report(relation, f"use {use!r} is not defined in uses.yaml", "serves")
        elif word not in known.words:
            context.report(
                relation,
                f"use {use!r} knows no {word!r}; allowed: {', '.join(known.words)}",
                "serves",
            )


def _ends(context: Context, claim: Claim, relation: Relation) -> None:
    for end, allowed in (("subject", relation.subject), ("object", relation.object)):
        entity = context.entities.get(getattr(claim, end))
        if entity and entity.kind not in allowed:
            context.report(
                claim,
                f"{relation.name} takes no {entity.kind} as {end} ({entity.id});"
                f" allowed: {', '.join(allowed)}",
                end,
            )
    if claim.subject == claim.object:
        context.report(claim, "subject and object are the same entity", "object")


def _roles(context: Context, claim: Claim, relation: Relation) -> None:
    for role, ids in claim.roles.items():
        if role not in relation.roles:
            context.report(
                claim,
                f"{relation.name} has no role {role!r};"
                f" allowed: {', '.join(relation.roles) or 'none'}",
                "roles",
                role,
            )
            continue
        known = context.vocabulary.role.get(role)
        kinds: tuple[Kind, ...] = known.kinds if known else ()
        for entity_id in ids:
            entity = context.entities.get(entity_id)
            if entity and kinds and entity.kind not in kinds:
                context.report(
                    claim,
                    f"role {role!r} takes no {entity.kind} ({entity.id});"
                    f" allowed: {', '.join(kinds)}",
                    "roles",
                    role,
                )
    for role in relation.required_roles:
        if not claim.roles.get(role):
            context.report(claim, f"{relation.name} requires the role {role!r}; add it", "roles")


def _qualifiers(context: Context, claim: Claim, relation: Relation) -> None:
    for name, value in claim.qualifiers.items():
        if name not in relation.qualifiers:
            context.report(
                claim,
                f"{relation.name} has no qualifier {name!r};"
                f" allowed: {', '.join(relation.qualifiers) or 'none'}",
                "qualifiers",
                name,
            )
            continue
        known = context.vocabulary.qualifier.get(name)
        values = known.values if known else {}
        if values and value not in values:
            context.report(
                claim,
                f"qualifier {name!r} knows no value {value!r}; allowed: {', '.join(values)}",
                "qualifiers",
                name,
            )
    for name in relation.required_qualifiers:
        if name not in claim.qualifiers:
            context.report(
                claim, f"{relation.name} requires the qualifier {name!r}; add it", "qualifiers"
            )
