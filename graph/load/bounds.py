"""When a claim is attested, and from when to when it holds: day bounds from its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.models.claim import AFTERWARDS
from graph.models.dates import (
    BEGINNING,
    Bounds,
    as_attested,
    as_told,
    event_bounds,
    parse,
    state_bounds,
    while_it_lasts,
)
from graph.models.vocabulary import Nature

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.models.claim import Claim
    from graph.models.entity import Entity
    from graph.models.source import Source
    from graph.models.vocabulary import Relation


def attested(claim: Claim, cited: Iterable[Source]) -> dt.date:
    """Last day as of which somebody states the claim."""
    if claim.said_on and (span := parse(claim.said_on).end):
        return span.last
    return max(source.reference_day for source in cited)


def bounds(
    claim: Claim, relation: Relation, ends: Iterable[Entity], attested_on: dt.date
) -> tuple[Bounds, Bounds]:
    """Bounds of the claim, and of a tie that rests on it; `ends` are its subject and object."""
    valid = parse(claim.valid) if claim.valid else None
    if valid and claim.mode in AFTERWARDS:
        valid = as_told(valid, attested_on)
    existed = max(_existed(entity) for entity in ends)
    if relation.nature is Nature.STATE:
        found = state_bounds(valid, existed, attested_on)
        return found, found
    told = event_bounds(valid, existed, attested_on)
    if claim.mode not in AFTERWARDS:
        # A plan or a forecast has not happened: it stands as long as somebody vouches for it.
        told = as_attested(told, attested_on)
    if relation.lasting:
        return told, as_attested(told, attested_on)
    return told, while_it_lasts(valid, told, attested_on)


def _existed(entity: Entity) -> dt.date:
    start = parse(entity.existed).start if entity.existed else None
    return start.first if start else BEGINNING
