"""A claim in one readable line, put together from its parts and never from the source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.models.claim import Claim, Figure
    from graph.models.entity import Entity
    from graph.models.vocabulary import Relation

_PREPOSITIONS = {
    "beneficiary": "for",
    "counterpart": "and",
    "against": "against",
    "location": "in",
    "event": "at",
    "for": "for",
    "over": "over",
}
_NAMED = {"date_kind", "order", "rank", "outcome", "change"}
"""Qualifiers whose value would not be understood without their name."""
_MODES = {
    "intent": "intended",
    "offer": "offered",
    "plan": "planned",
    "capability": "as a capability",
    "evaluation": "as judged",
    "prediction": "as forecast",
}


def statement(claim: Claim, relation: Relation, entities: Mapping[str, Entity]) -> str:
    """Write a claim as `subject label object`, with roles, figures and stance behind it."""
    subject, obj = entities[claim.subject].names.en, entities[claim.object].names.en
    label = relation.label if claim.polarity == "affirmed" else f"[not] {relation.label}"
    office = claim.qualifiers.get("office")
    parts = [f"{subject} {label} {obj}"]
    if office and claim.polarity == "affirmed":
        whole = obj.casefold() in office.casefold()
        parts = [f"{subject} is {office}" if whole else f"{subject} is {office} of {obj}"]
    parts += [_role(role, ids, entities) for role, ids in claim.roles.items()]
    details = _details(claim)
    return " ".join(parts) + (f" ({'; '.join(details)})" if details else "")


def _role(role: str, ids: tuple[str, ...], entities: Mapping[str, Entity]) -> str:
    names = ", ".join(entities[entity_id].names.en for entity_id in ids)
    if role == "counterpart":
        return f"and {names}"
    preposition = _PREPOSITIONS.get(role)
    return f"{preposition} {names}" if preposition else f"[{role.replace('_', ' ')}: {names}]"


def _details(claim: Claim) -> list[str]:
    details = [
        f"{name} {value}".replace("_", " ") if name in _NAMED else value.replace("_", " ")
        for name, value in claim.qualifiers.items()
        if name not in ("office", "office_class")
    ]
    details += [figure_text(figure) for figure in claim.figures]
    if claim.mode in _MODES:
        details.append(_MODES[claim.mode])
    if claim.certainty != "plain":
        details.append(str(claim.certainty))
    return details


def figure_text(figure: Figure) -> str:
    """A figure with its unit, as in `range up to 1,000 kilometres`."""
    words = "" if figure.qualifier == "exactly" else f"{figure.qualifier.replace('_', ' ')} "
    return f"{figure.quantity} {words}{figure.value:,.10g} {figure.unit}".strip()
