"""A claim in one readable line, put together from its parts and never from the source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.models.claim import Claim, Figure
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
_NAMED = {
    "change": "change",
    "date_kind": "dated by",
    "order": "order",
    "outcome": "outcome",
    "rank": "rank",
}
"""Words before qualifiers whose value would not be understood alone."""
_MODES = {
    "intent": "intended",
    "offer": "offered",
    "plan": "planned",
    "capability": "as a capability",
    "evaluation": "as judged",
    "prediction": "as forecast",
}


def statement(
    claim: Claim,
    relation: Relation,
    names: Mapping[str, str],
    english: Mapping[str, str],
) -> str:
    """Write a claim as `subject label object`, with roles, figures and stance behind it.

    Args:
        claim: What to write.
        relation: Gives the label.
        names: Name of each entity by its id, in the language wanted.
        english: The same in English, the language of qualifiers.
    """
    subject, obj = (_end(claim, entity_id, names) for entity_id in (claim.subject, claim.object))
    office = claim.qualifiers.get("office")
    parts = [f"{subject} {relation.label} {obj}"]
    if office:
        whole = obj.casefold() in office.casefold() or english[claim.object] in office
        parts = [f"{subject} is {office}" if whole else f"{subject} is {office} of {obj}"]
    parts[0] = parts[0][:1].upper() + parts[0][1:]
    if claim.polarity == "denied":
        parts.insert(0, "Denied:")
    parts += [_role(role, ids, names) for role, ids in claim.roles.items()]
    details = _details(claim)
    return " ".join(parts) + (f" ({'; '.join(details)})" if details else "")


def _end(claim: Claim, entity_id: str, names: Mapping[str, str]) -> str:
    each = claim.distribution == "each" and entity_id.startswith("grouping:")
    return f"each of {names[entity_id]}" if each else names[entity_id]


def _role(role: str, ids: tuple[str, ...], names: Mapping[str, str]) -> str:
    listed = ", ".join(names[entity_id] for entity_id in ids)
    if role == "counterpart":
        return f"and {listed}"
    preposition = _PREPOSITIONS.get(role)
    return f"{preposition} {listed}" if preposition else f"[{role.replace('_', ' ')}: {listed}]"


def _details(claim: Claim) -> list[str]:
    details = [
        f"{_NAMED.get(name, '')} {value}".strip().replace("_", " ")
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
    if figure.qualifier == "rank":
        return f"{figure.quantity}: rank {figure.value:,.10g}"
    words = "" if figure.qualifier == "exactly" else f"{figure.qualifier.replace('_', ' ')} "
    return f"{figure.quantity} {words}{figure.value:,.10g} {figure.unit}".strip()
