"""What sort of speaker an entity is: whether its word is that of a state, a medium or a pundit."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from graph.models.base import Kind
from graph.models.claim import Polarity

if TYPE_CHECKING:
    from graph.models.claim import Claim
    from graph.models.vocabulary import Relation
    from graph.seeds.dataset import Dataset

OF_STATE = {
    "head_of_state",
    "head_of_government",
    "minister",
    "military",
    "envoy",
    "spokesperson",
    "official",
}
"""Classes of office whose holders act and speak for their state."""


class Voicing(StrEnum):
    """Who says a claim first."""

    SOURCE = "source"
    """The text or document itself; nobody else is named."""
    OFFICIAL = "official"
    """A state, a bloc, an organ, or a person who holds an office of state."""
    ORGANISATION = "organisation"
    """A medium, a company, a party."""
    PUNDIT = "pundit"
    """A person without office, or a group of such: they answer for nobody but themselves."""


def stands_for_state(claim: Claim, relation: Relation) -> bool:
    """Whether the claim makes its subject an organ of a state or a holder of an office of state."""
    return (
        relation.serves.get("standing") == "organ"
        or claim.qualifiers.get("office_class") in OF_STATE
    )


def speaker_kinds(dataset: Dataset) -> dict[str, Voicing]:
    """Sort of speaker of every entity, whether it speaks or not."""
    relations = dataset.vocabulary.relation
    official = {
        claim.subject
        for claim in dataset.claims
        if claim.polarity is Polarity.AFFIRMED
        and stands_for_state(claim, relations[claim.relation])
    }
    return {
        entity.id: Voicing.OFFICIAL if entity.id in official else _unofficial(entity.kind)
        for entity in dataset.entities
    }


def _unofficial(kind: Kind) -> Voicing:
    if kind in (Kind.PERSON, Kind.GROUPING):
        return Voicing.PUNDIT
    return Voicing.ORGANISATION if kind is Kind.ORGANISATION else Voicing.OFFICIAL
