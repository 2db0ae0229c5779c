"""Parameters of the load statements: one mapping an entity, source, scope, claim and link."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.load.claims import ClaimRows
from graph.load.row import Row, stamped
from graph.models.base import Kind
from graph.models.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.models.entity import Entity
    from graph.models.source import Source
    from graph.seeds.dataset import Dataset


@dataclass(slots=True)
class Rows:
    """Parameters of each load statement."""

    entities: list[Row] = field(default_factory=list)
    sources: list[Row] = field(default_factory=list)
    scopes: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)
    checked_on: dt.date = dt.date.min
    """Day on which the curators last checked the public record."""


def make_rows(dataset: Dataset) -> Rows:
    """Turn a valid dataset into rows."""
    surnames = _surnames(dataset.entities)
    notes = {scope.source: scope.note for scope in dataset.scopes}
    return Rows(
        entities=[_entity(entity, surnames.get(entity.id, ())) for entity in dataset.entities],
        sources=[_source(source, notes.get(source.id)) for source in dataset.sources],
        scopes=[
            {"source": scope.source, "actor": actor, "as": name}
            for scope in dataset.scopes
            for name, actors in (("examined", scope.examines), ("excluded", scope.excludes))
            for actor in actors
        ],
        claims=ClaimRows(dataset).rows(),
        links=[
            {"from": claim.id, "to": other, "type": name.upper()}
            for claim in dataset.claims
            for name, others in claim.links().items()
            for other in others
        ],
        checked_on=dataset.checked_on,
    )


def _surnames(entities: list[Entity]) -> dict[str, list[str]]:
    """Last words of persons' names that can mean nobody else, by entity id."""
    taken = Counter(name for entity in entities for name in entity.called)
    last = {
        entity.id: {fold(name).split()[-1] for name in entity.all_names}
        for entity in entities
        if entity.kind is Kind.PERSON
    }
    owners = Counter(name for names in last.values() for name in names)
    return {
        person: [name for name in sorted(names) if owners[name] == 1 and not taken[name]]
        for person, names in last.items()
    }


def _entity(entity: Entity, surnames: Iterable[str]) -> Row:
    names = entity.names
    properties = {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": names.en,
        "name_en": names.en,
        "name_es": names.es,
        "name_pt": names.pt,
        "name_ru": names.ru,
        "in_sentence": entity.in_sentence,
        "aliases": list(entity.aliases),
        "search": sorted({*surnames, *entity.called}),
        "description": entity.description,
        "existed": entity.existed,
        "wikidata": entity.wikidata,
        "cow": entity.cow,
        "scale": entity.scale,
        "form": entity.form,
        "shape": entity.shape,
        "named_by": entity.named_by,
        "closed": entity.closed,
    }
    return {"id": entity.id, "kind": entity.kind.value, "properties": stamped(properties)}


def _source(source: Source, scope_note: str | None) -> Row:
    properties = source.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    properties["reference_day"] = source.reference_day
    properties["name"] = source.short
    properties["scope_note"] = scope_note
    if source.text:
        properties |= {"file": source.text.name, "sha256": source.text.sha256}
    return {"id": source.id, "properties": stamped(properties)}
