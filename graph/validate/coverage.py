"""Every content paragraph of a curated text has claims, or a note why it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report paragraphs that are neither covered nor explained, and notes that are wrong."""
    cited = {
        (reference.source, reference.paragraph)
        for claim in context.dataset.claims
        for reference in claim.references
        if reference.paragraph
    }
    silent = {(silence.source, silence.paragraph) for silence in context.dataset.silences}
    for silence in context.dataset.silences:
        if silence.source not in context.sources:
            context.report(silence, f"there is no source {silence.source!r}", "source")
        if (silence.source, silence.paragraph) in cited:
            context.report(
                silence, f"paragraph {silence.paragraph} has claims; remove the note", "paragraph"
            )
    for source in context.sources.values():
        if source.text is None or context.dataset.set_of(source):
            continue
        for number in range(1, source.text.content + 1):
            if (source.id, number) not in cited | silent:
                context.report(
                    source,
                    f"paragraph {number} has no claim; add one, or say why in seeds/coverage.yaml",
                    "text",
                )
