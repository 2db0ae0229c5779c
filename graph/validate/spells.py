"""Memberships and terms of office: one record a spell, and spells that do not overlap."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from graph.models.claim import Mode, Polarity
from graph.models.dates import BEGINNING, parse, state_bounds
from graph.models.source import Grade

if TYPE_CHECKING:
    import datetime as dt

    from graph.models.claim import Claim
    from graph.models.source import Source
    from graph.validate.context import Context

RELATIONS = ("MEMBER_OF", "HOLDS_OFFICE")
"""Relations whose claims are spells."""
_SAME = ("status", "scope", "office")
"""Qualifiers that tell one standing from another."""


def check(context: Context) -> None:
    """Report spells of one standing, from one text or on public record, that certainly overlap."""
    spells: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in context.dataset.claims:
        if _is_spell(claim):
            standing = tuple(claim.qualifiers.get(name) for name in _SAME)
            for teller in {_teller(source) for source in context.sources_of(claim)}:
                key = (claim.subject, claim.relation, claim.object, standing, teller)
                spells[key].append(claim)
    for same in spells.values():
        for first, second in combinations(same, 2):
            _overlap(context, first, second)


def _teller(source: Source) -> str:
    """Who must not contradict himself: a text, or the public record as a whole."""
    return source.id if source.grade is Grade.TEXT else source.grade.value


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
