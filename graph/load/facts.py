"""What the seeds say, as items: entities, sources with their scopes, and claims."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from graph.load.claims import ClaimItems
from graph.load.item import MARK, Item, Properties, Record, link, node, present
from graph.meaning.documents import described
from graph.models.base import Kind
from graph.models.claim import LINKS
from graph.models.names import fold
from graph.models.source import Grade

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from graph.models.entity import Entity
    from graph.models.source import Scope, Source
    from graph.seeds.dataset import Dataset


class Facts:
    """The items that the seeds say, made anew whenever they are asked for: they need much room."""

    def __init__(self, dataset: Dataset) -> None:
        self._entities = {Record("Entity", entity.id): entity for entity in dataset.entities}
        self._sources = {Record("Source", source.id): source for source in dataset.sources}
        self._scopes = dataset.scopes
        self._set_of = dataset.set_of
        self._sets = sorted(dataset.own)
        self._surnames = _surnames(dataset.entities)
        self._claims = ClaimItems(dataset)
        self.relationships = frozenset(
            {
                *("SUBJECT", "OBJECT", "ROLE", "SAID_BY", "CITES", "COVERS_ACTOR"),
                *(name.upper() for name in LINKS),
                *dataset.vocabulary.relation,
            }
        )
        """Types of relationships that facts make."""
        days = [source.reference_day for source in dataset.sources if source.grade is Grade.TEXT]
        self._days = {
            "told": max(days, default=None),
            "latest": max([*days, dataset.checked_on]),
        }

    @cached_property
    def digests(self) -> dict[Record, int]:
        """A digest of each record."""
        found: Counter[Record] = Counter()
        for item in self.items(self.records()):
            found[item.record] += item.digest()
        return found

    def mark(self, data_version: str, views: list[str]) -> Item:
        """The mark of a graph of these facts, with digests of its views."""
        said = {"id": MARK.id, "data_version": data_version, "sets": self._sets, **self._days}
        properties = present(said)
        return node(MARK, [MARK.label], properties | {"views": views}, "load/mark")

    def records(self) -> set[Record]:
        """All records."""
        return {*self._entities, *self._sources, *self._claims.records()}

    def items(self, wanted: Collection[Record]) -> Iterator[Item]:
        """Items of the records that are wanted; each behind those on which it builds."""
        for record, entity in self._entities.items():
            if record in wanted:
                properties = _entity(entity, self._surnames.get(entity.id, ()))
                properties |= present({"set": self._set_of(entity)})
                yield node(record, ["Entity", entity.kind.value], properties, "load/entities")
        scopes = {scope.source: scope for scope in self._scopes}
        for record, source in self._sources.items():
            if record in wanted:
                scope = scopes.get(source.id)
                properties = _source(source, scope.note if scope else None)
                properties |= present({"set": self._set_of(source)})
                yield node(record, ["Source"], properties, "load/sources")
                yield from _covers(record, scope) if scope else ()
        yield from self._claims.items(wanted)


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


def _entity(entity: Entity, surnames: Iterable[str]) -> Properties:
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
    return present(properties)


def _source(source: Source, scope_note: str | None) -> Properties:
    properties = source.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    properties["reference_day"] = source.reference_day
    properties["name"] = source.short
    properties["read"] = source.read
    properties["described"] = described(source)
    if source.accessed:
        properties["accessed"] = source.accessed
    properties["scope_note"] = scope_note
    if source.text:
        properties |= {"file": source.text.name, "sha256": source.text.sha256}
    return present(properties)


def _covers(record: Record, scope: Scope) -> Iterator[Item]:
    for name, actors in (("examined", scope.examines), ("excluded", scope.excludes)):
        for actor in actors:
            yield link(record, "COVERS_ACTOR", actor, {"as": name}, "load/scopes")
