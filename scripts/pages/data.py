"""docs/data.md: what the seeds hold, in numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.models.claim import Claim
    from graph.seeds.dataset import Dataset

HEAD = """# Data

What the seeds hold, in numbers. Generated from `seeds/` by `scripts/generate`. A claim with several
references counts once for each source and each paragraph that it cites; numbers of claims say how
much was recorded, not how much a tie weighs.
"""


def data_page(dataset: Dataset) -> str:
    """All statistics."""
    sections = [
        HEAD,
        _section("Sources", ("source", "grade", "claims"), _sources(dataset)),
        _section("Grades", ("grade", "claims"), _grades(dataset)),
        _section("Paragraphs", ("source", "paragraph", "claims"), _paragraphs(dataset)),
        _section("Relations", ("relation", "layer", "claims"), _relations(dataset)),
        _section("Speakers", ("first speaker", "claims"), _speakers(dataset)),
        _section("Entities", ("kind", "entities"), _kinds(dataset)),
    ]
    return "\n".join(sections)


def _section(title: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    lines = [f"## {title}", "", f"| {' | '.join(columns)} |", "| --- " * len(columns) + "|"]
    lines += [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join(lines) + "\n"


def _cited(claim: Claim) -> set[str]:
    return {reference.source for reference in claim.references if reference.source}


def _sources(dataset: Dataset) -> list[tuple[object, ...]]:
    counts = Counter(source for claim in dataset.claims for source in _cited(claim))
    rows = [(f"`{source.id}`", source.grade, counts[source.id]) for source in dataset.sources]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _grades(dataset: Dataset) -> list[tuple[object, ...]]:
    grades = {source.id: source.grade for source in dataset.sources}
    counts = Counter(
        grade
        for claim in dataset.claims
        for grade in {grades[source] for source in _cited(claim) if source in grades}
    )
    return _by_size(counts)


def _paragraphs(dataset: Dataset) -> list[tuple[object, ...]]:
    counts = Counter(
        cited
        for claim in dataset.claims
        for cited in {(ref.source, ref.paragraph) for ref in claim.references if ref.paragraph}
    )
    silent = {(silence.source, silence.paragraph): silence.why for silence in dataset.silences}
    return [
        (f"`{source.id}`", number, counts.get((source.id, number), silent.get((source.id, number))))
        for source in dataset.sources
        if source.text
        for number in range(1, source.text.content + 1)
    ]


def _relations(dataset: Dataset) -> list[tuple[object, ...]]:
    counts = Counter(claim.relation for claim in dataset.claims)
    rows = [
        (f"`{relation.name}`", relation.layer, counts[relation.name])
        for relation in dataset.vocabulary.relations
    ]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _speakers(dataset: Dataset) -> list[tuple[object, ...]]:
    names = {entity.id: entity.names.en for entity in dataset.entities}
    counts = Counter(
        names.get(claim.by[0].speaker, claim.by[0].speaker) if claim.by else "the source itself"
        for claim in dataset.claims
    )
    return _by_size(counts)


def _kinds(dataset: Dataset) -> list[tuple[object, ...]]:
    return _by_size(Counter(entity.kind for entity in dataset.entities))


def _by_size(counts: Counter[str]) -> list[tuple[object, ...]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
