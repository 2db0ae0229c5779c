"""One record a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.models.claim import Claim
    from graph.validate.context import Context

_MAY_DIFFER = {"id", "note", "references"}


def check(context: Context) -> None:
    """Report claims that differ in id, note and references alone."""
    seen: dict[str, Claim] = {}
    for claim in context.dataset.claims:
        first = seen.setdefault(_statement(context, claim), claim)
        if first is not claim:
            context.report(
                claim,
                f"says the same as {first.id}; add its references to that record,"
                " or state what differs",
            )


def _statement(context: Context, claim: Claim) -> str:
    sources = sorted({source.id for source in context.sources_of(claim)})
    return f"{sources} {claim.model_dump_json(exclude=_MAY_DIFFER)}"
