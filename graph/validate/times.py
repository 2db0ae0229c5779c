"""Dates that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.models.claim import AFTERWARDS, Mode
from graph.models.dates import parse
from graph.models.vocabulary import Nature

if TYPE_CHECKING:
    import datetime as dt

    from graph.models.claim import Claim
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report states with a single date, facts told before they happened, and the like."""
    for claim in context.dataset.claims:
        relation = context.vocabulary.relation.get(claim.relation)
        if relation is None or claim.valid is None:
            continue
        valid = parse(claim.valid)
        if relation.nature is Nature.STATE and not valid.interval and claim.mode is not Mode.ACT:
            context.report(
                claim,
                f"{claim.relation} is a state: write {claim.valid}/ if it held from then on"
                f" (end unknown), or {claim.valid}/{claim.valid}",
                "valid",
            )
        _told_after(context, claim)


def _told_after(context: Context, claim: Claim) -> None:
    """A statement of what is or was cannot be older than what it states."""
    valid = parse(claim.valid or "")
    told = _last_told(context, claim)
    if claim.mode in AFTERWARDS and told and valid.start and valid.start.first > told:
        context.report(
            claim,
            f"starts {valid.start.first}, after it was said ({told});"
            " mend the date, or give mode plan, intent or prediction",
            "valid",
        )


def _last_told(context: Context, claim: Claim) -> dt.date | None:
    if claim.said_on:
        span = parse(claim.said_on).end
        return span.last if span else None
    days = [
        context.sources[reference.source].reference_day
        for reference in claim.references
        if reference.source in context.sources
    ]
    return max(days, default=None)
