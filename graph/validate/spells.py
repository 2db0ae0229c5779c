"""Memberships and terms of office: one record a spell, and spells that do not overlap."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from graph.models.claim import Mode, Polarity
from graph.models.dates import BEGINNING, parse, state_bounds

if TYPE_CHECKING:
    import datetime as dt

    from graph.models.claim import Claim
    from graph.validate.context import Context

RELATIONS = ("MEMBER_OF", "HOLDS_OFFICE")
"""Relations whose claims are spells."""
_SAME = ("status", "scope", "office")
"""Qualifiers that tell one standing from another."""


def check(context: Context) -> None:
    """Report spells of one standing, from one source, that certainly overlap."""
    spells: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in context.dataset.claims:
        if _is_spell(claim):
            for source in context.sources_of(claim):
                standing = tuple(claim.qualifiers.get(name) for name in _SAME)
                key = (claim.subject, claim.relation, claim.object, standing, source.id)
                spells[key].append(claim)
    for same in spells.values():
        for first, second in combinations(same, 2):
            _overlap(context, first, second)


def _is_spell(claim: Claim) -> bool:
    return (
        claim.relation in RELATIONS
        and claim.polarity is Polarity.AFFIRMED
        and claim.mode in (None, Mode.ACT, Mode.STATE)
        and claim.valid is not None
    )


def _overlap(context: Context, first: Claim, second: Claim) -> None:
    (start, end), (other_start, other_end) = (
        _certainly(context, first),
        _certainly(context, second),
    )
    since, until = max(start, other_start), min(end, other_end)
    if since < until:  # the day on which one spell follows the other belongs to both
        context.report(
            second,
            f"overlaps the spell {first.id} from {since} to {until};"
            " mend one of the dates, or make one record of both",
            "valid",
        )


def _certainly(context: Context, claim: Claim) -> tuple[dt.date, dt.date]:
    attested = max(source.reference_day for source in context.sources_of(claim))
    bounds = state_bounds(parse(claim.valid or ""), BEGINNING, attested)
    return bounds.from_, bounds.to
