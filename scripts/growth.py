"""Graphs of any size with the real schema, skew and dates, for measuring how answers grow.

A grown dataset holds the curated one as it is, so that the neighbourhood of Russia and Venezuela
stays the same, and made-up claims beside it: each follows a curated one, with made-up actors of the
same kinds and made-up sources of the same days in place of its own. Actors are drawn with a skew;
sources, actors and claims grow together. The same seed gives the same graph. None of it is a fact.
"""

from __future__ import annotations

import itertools
import random
import string
from collections import defaultdict
from typing import TYPE_CHECKING

from graph.models.base import Kind
from graph.models.claim import LINKS
from graph.models.entity import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.models.claim import Claim
    from graph.models.entity import Entity
    from graph.models.source import Source
    from graph.seeds.dataset import Dataset

_STATES_A_CLAIM = 0.2
_OTHERS_A_CLAIM = 0.25
_SOURCES_A_CLAIM = 0.02
_SKEW = 1.5
"""How much more often the first actors of a kind are drawn than the last."""


def grow(dataset: Dataset, claims: int, seed: int = 1) -> Dataset:
    """Add made-up records to a dataset until it holds so many claims; gives the same dataset."""
    made = _Made(dataset, claims - len(dataset.claims), random.Random(seed))  # noqa: S311
    dataset.records["entities"].extend(itertools.chain.from_iterable(made.actors.values()))
    dataset.records["sources"].extend(itertools.chain.from_iterable(made.sources.values()))
    dataset.records["claims"].extend(made.claims())
    return dataset


class _Made:
    """Made-up records that follow those of a dataset."""

    def __init__(self, dataset: Dataset, claims: int, rng: random.Random) -> None:
        self._rng = rng
        self._count = claims
        self._models = list(dataset.claims)
        self._kinds = {entity.id: entity.kind for entity in dataset.entities}
        self.actors = self._actors(dataset.entities)
        self.sources = self._sources(dataset.sources)

    def _actors(self, models: list[Entity]) -> dict[Kind, list[Entity]]:
        """Actors of each kind, as many as its share of the curated ones that are no states."""
        by_kind: dict[Kind, list[Entity]] = defaultdict(list)
        for entity in models:
            by_kind[entity.kind].append(entity)
        others = len(models) - len(by_kind[Kind.STATE])
        codes = _codes()
        return {
            kind: [
                _entity(self._rng.choice(those), kind, number, codes)
                for number in range(self._size(kind, len(those) / others))
            ]
            for kind, those in by_kind.items()
        }

    def _size(self, kind: Kind, share: float) -> int:
        a_claim = _STATES_A_CLAIM if kind is Kind.STATE else _OTHERS_A_CLAIM * share
        return max(5, round(self._count * a_claim))

    def _sources(self, models: list[Source]) -> dict[str, list[Source]]:
        """Sources of the same day and grade, by the id of the curated one that they follow."""
        each = max(1, round(self._count * _SOURCES_A_CLAIM / len(models)))
        return {
            model.id: [
                model.model_copy(update={"id": f"made-up-{number}-{model.id}"})
                for number in range(each)
            ]
            for model in models
        }

    def claims(self) -> Iterator[Claim]:
        """The made-up claims; what one links to is an earlier one."""
        earlier: list[str] = []
        for number in range(self._count):
            model = self._rng.choice(self._models)
            id_ = f"made-up-{number}"
            yield self._claim(model, id_, earlier)
            earlier.append(id_)

    def _claim(self, model: Claim, id_: str, earlier: list[str]) -> Claim:
        drawn: dict[str, str] = {}

        def actor(entity_id: str) -> str:
            if entity_id not in drawn:
                drawn[entity_id] = self._actor(self._kinds[entity_id], set(drawn.values()))
            return drawn[entity_id]

        changes: dict[str, object] = {
            "id": id_,
            "subject": actor(model.subject),
            "object": actor(model.object),
            "roles": {role: tuple(map(actor, ids)) for role, ids in model.roles.items()},
            "by": tuple(
                voice.model_copy(update={"speaker": actor(voice.speaker)}) for voice in model.by
            ),
            "references": tuple(
                reference.model_copy(
                    update={"source": self._rng.choice(self.sources[str(reference.source)]).id}
                )
                for reference in model.references
            ),
        }
        for name in LINKS:
            if getattr(model, name):
                changes[name] = (self._rng.choice(earlier),) if earlier else ()
        if not changes.get("corrects", True):
            changes["correction"] = None
        return model.model_copy(update=changes)

    def _actor(self, kind: Kind, taken: set[str]) -> str:
        pool = self.actors[kind]
        while True:
            found = pool[int(len(pool) * self._rng.random() ** _SKEW)].id
            if found not in taken:
                return found


def _codes() -> Iterator[str]:
    """Four letters each, of which the first stands at the end of the alphabet."""
    letters = itertools.product("XYZ", *[string.ascii_uppercase] * 3)
    return ("".join(code) for code in letters)


def _entity(model: Entity, kind: Kind, number: int, codes: Iterator[str]) -> Entity:
    id_ = next(codes) if kind is Kind.STATE else f"{kind.value.lower()}:made-up-{number}"
    name = f"{kind.value} {number}"
    return model.model_copy(
        update={
            "id": id_,
            "names": Names(en=name, es=name, pt=name, ru=name),
            "aliases": (),
            "in_sentence": None,
            "existed": None,
            "wikidata": None,
            "cow": None,
        }
    )
