"""Numbered references: who says it, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answer import Citation, Reference


def citation_lines(citations: Iterable[Citation]) -> list[str]:
    """One line a citation, as numbered."""
    return [citation_text(citation) for citation in citations]


def citation_text(citation: Citation) -> str:
    """One citation in a line."""
    written = f" (written “{citation.as_written}”)" if citation.as_written else ""
    places = "; ".join(_place(reference) for reference in citation.references)
    corrected = "".join(
        f" Corrected ({correction.kind.replace('_', ' ')}): {correction.statement}."
        for correction in citation.corrections
    )
    chain = citation.by.rpartition(" → ")[0]
    voices = f"{chain} → " if chain else ""
    return (
        f"{citation.number}. {citation.statement}{written}."
        f" {voices}{places}. {citation.claim}.{corrected}"
    )


def _place(reference: Reference) -> str:
    if reference.grade == "public_record":
        detail = f", {reference.detail}" if reference.detail else ""
        return f"public record, {reference.title}{detail}"
    terms = ", ".join(f"“{term}”" for term in reference.terms)
    return f"{reference.short}, par. {reference.paragraph}, {terms}"
