"""Numbered references: who says it, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answer import Answer, Citation, Reference


def citation_lines(answer: Answer) -> list[str]:
    """One line a citation, as numbered in the answer."""
    return [citation_text(citation) for citation in answer.citations]


def citation_text(citation: Citation) -> str:
    """One citation in a line."""
    stance = [
        word
        for word, plain in (
            (citation.polarity, "affirmed"),
            (citation.mode, ("act", "state")),
            (citation.certainty, "plain"),
        )
        if word not in plain
    ]
    words = f" [{', '.join(stance)}]" if stance else ""
    written = f" (written “{citation.as_written}”)" if citation.as_written else ""
    places = "; ".join(_place(reference) for reference in citation.references)
    corrected = "".join(
        f" Corrected ({correction.kind.replace('_', ' ')}): {correction.statement}."
        for correction in citation.corrections
    )
    return (
        f"{citation.number}. {citation.statement}{words}{written}."
        f" {citation.by}: {places}. {citation.claim}.{corrected}"
    )


def _place(reference: Reference) -> str:
    if reference.grade == "public_record":
        detail = f", {reference.detail}" if reference.detail else ""
        return f"public record, {reference.title}{detail}"
    terms = ", ".join(f"“{term}”" for term in reference.terms)
    return f"{reference.short}, par. {reference.paragraph}, {terms}"
