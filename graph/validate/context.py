"""What every check needs: the records, their indexes, and a way to report."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from graph.seeds.problems import Problem

if TYPE_CHECKING:
    from pydantic import BaseModel

    from graph.models.claim import Claim
    from graph.models.entity import Entity
    from graph.models.source import Source
    from graph.models.vocabulary import Vocabulary
    from graph.seeds.dataset import Dataset


class Context:
    """Indexes over a dataset; checks call `report` and never stop at the first finding."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.problems: list[Problem] = list(dataset.problems)
        self.vocabulary: Vocabulary = dataset.vocabulary

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.dataset.entities}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.dataset.sources}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.dataset.claims}

    def sources_of(self, claim: Claim) -> list[Source]:
        """Sources of the references of a claim; unknown ones are left out."""
        names = dict.fromkeys(reference.source for reference in claim.references)
        return [self.sources[name] for name in names if name in self.sources]

    def report(self, record: BaseModel, message: str, *key: str | int) -> None:
        """Note a problem at a record, or at a field of it."""
        self.problems.append(self.found(record, message, *key))

    def found(self, record: BaseModel, message: str, *key: str | int) -> Problem:
        """A finding at a record, or at a field of it."""
        name = str(getattr(record, "id", getattr(record, "name", getattr(record, "source", "-"))))
        return Problem(self.dataset.place(record, *key), name, message)
