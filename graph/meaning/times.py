"""When a claim is attested, and from when to when it and a tie that rests on it hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.models.claim import AFTERWARDS
from graph.models.dates import (
    BEGINNING,
    Bounds,
    as_attested,
    as_told,
    event_bounds,
    foretold,
    parse,
    state_bounds,
    while_it_lasts,
)
from graph.models.source import Grade
from graph.models.vocabulary import Nature

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from graph.models.claim import Claim
    from graph.models.entity import Entity
    from graph.models.source import Source
    from graph.models.vocabulary import Relation


class Times(NamedTuple):
    """Times of a claim.

    Attributes:
        attested: Last day as of which somebody states it.
        begins: Day by which it begins as stated, be that a plan; where nothing is stated, as told.
        held: When it holds.
        tie: When a tie that rests on it holds.
    """

    attested: dt.date
    begins: dt.date
    held: Bounds
    tie: Bounds


def times(
    claim: Claim,
    relation: Relation,
    ends: Iterable[Entity],
    cited: Sequence[Source],
    checked_on: dt.date,
) -> Times:
    """Times of a claim.

    Args:
        claim: What is stated.
        relation: Its relation.
        ends: Its subject and object.
        cited: Its sources.
        checked_on: Day on which the curators last checked the public record: what goes on by it
            is certain up to that day.
    """
    attested_on = _attested(claim, cited)
    valid = parse(claim.valid) if claim.valid else None
    vouched = attested_on
    if valid and valid.open_end and all(one.grade is Grade.PUBLIC_RECORD for one in cited):
        vouched = max(attested_on, checked_on)
    if valid and claim.mode in AFTERWARDS:
        valid = as_told(valid, attested_on)
    existed = max(_existed(entity) for entity in ends)
    if relation.nature is Nature.STATE:
        held = tie = state_bounds(valid, existed, attested_on, vouched)
    else:
        held = event_bounds(valid, existed, attested_on)
        tie = (
            as_attested(held, vouched) if relation.lasting else while_it_lasts(valid, held, vouched)
        )
    begins = held.from_
    if claim.mode not in AFTERWARDS:
        # A plan or a forecast has not happened: it stands as long as somebody vouches for it.
        if relation.nature is Nature.EVENT:
            held = as_attested(held, attested_on)
        held, tie = foretold(held, attested_on), foretold(tie, attested_on)
    return Times(attested_on, begins, held, tie)


def _attested(claim: Claim, cited: Iterable[Source]) -> dt.date:
    if claim.said_on and (span := parse(claim.said_on).end):
        return span.last
    return max(source.reference_day for source in cited)


def _existed(entity: Entity) -> dt.date:
    start = parse(entity.existed).start if entity.existed else None
    return start.first if start else BEGINNING
