"""Parameters of the load statements, computed from the records: bounds, stance, one-line texts."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.load.sentence import figure_text, statement
from graph.models.base import Kind
from graph.models.claim import Claim, Mode, Polarity, Rank
from graph.models.dates import BEGINNING, Bounds, event_bounds, parse, state_bounds, while_it_lasts
from graph.models.entity import fold
from graph.models.vocabulary import Direction, Nature

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.models.entity import Entity
    from graph.models.source import Source
    from graph.models.vocabulary import Relation
    from graph.seeds.dataset import Dataset

Row = dict[str, Any]

_WITHOUT_TIE = {"suspended", "observer", "candidate", "associate", "partner_country"}
"""Standings of a member that do not make it a co-member."""


_TAKEN = {"grade", "rank"}
"""Qualifiers whose names mean something else on a claim: how it is known, and its standing."""


@dataclass(slots=True)
class Rows:
    """Parameters of each load statement."""

    entities: list[Row] = field(default_factory=list)
    sources: list[Row] = field(default_factory=list)
    scopes: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)


def make_rows(dataset: Dataset) -> Rows:
    """Turn a valid dataset into rows."""
    entities = {entity.id: entity for entity in dataset.entities}
    sources = {source.id: source for source in dataset.sources}
    relations = dataset.vocabulary.relation
    surnames = _surnames(dataset.entities)
    return Rows(
        entities=[_entity(entity, surnames.get(entity.id, ())) for entity in dataset.entities],
        sources=[_source(source) for source in dataset.sources],
        scopes=[
            {"source": scope.source, "actor": actor, "as": name}
            for scope in dataset.scopes
            for name, actors in (("examined", scope.examines), ("excluded", scope.excludes))
            for actor in actors
        ],
        claims=[
            _claim(claim, relations[claim.relation], entities, sources) for claim in dataset.claims
        ],
        links=[
            {"from": claim.id, "to": other, "type": name.upper()}
            for claim in dataset.claims
            for name, others in claim.links().items()
            for other in others
        ],
    )


def _stamped(properties: Row) -> Row:
    """Drop what is absent and add a fingerprint of the rest."""
    kept = {name: value for name, value in properties.items() if value not in (None, (), [])}
    text = json.dumps(kept, sort_keys=True, default=str, ensure_ascii=False)
    return kept | {"fingerprint": hashlib.sha256(text.encode()).hexdigest()[:16]}


def _surnames(entities: list[Entity]) -> dict[str, list[str]]:
    """Last words of persons' names that can mean nobody else, by entity id."""
    taken = Counter(name for entity in entities for name in {fold(n) for n in _all_names(entity)})
    last = {
        entity.id: {fold(name).split()[-1] for name in _all_names(entity)}
        for entity in entities
        if entity.kind is Kind.PERSON
    }
    owners = Counter(name for names in last.values() for name in names)
    return {
        person: [name for name in sorted(names) if owners[name] == 1 and not taken[name]]
        for person, names in last.items()
    }


def _all_names(entity: Entity) -> tuple[str, ...]:
    names = entity.names
    return (names.en, names.es, names.pt, names.ru, *entity.aliases)


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
        "aliases": list(entity.aliases),
        "search": sorted({*surnames, *(fold(name) for name in (entity.id, *_all_names(entity)))}),
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
    return {"id": entity.id, "kind": entity.kind.value, "properties": _stamped(properties)}


def _source(source: Source) -> Row:
    properties = source.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    properties["reference_day"] = source.reference_day
    properties["name"] = source.short
    if source.text:
        properties |= {"file": source.text.name, "sha256": source.text.sha256}
    return {"id": source.id, "properties": _stamped(properties)}


def _claim(
    claim: Claim, relation: Relation, entities: dict[str, Entity], sources: dict[str, Source]
) -> Row:
    cited = [sources[reference.source] for reference in claim.references if reference.source]
    attested = _attested(claim, cited)
    bounds, tie = _bounds(claim, relation, entities, attested)
    voices = [_voice(claim, index, entities) for index in range(len(claim.by))]
    by = " → ".join(
        [*(_said_by(voice) for voice in voices), *dict.fromkeys(source.short for source in cited)]
    )
    qualifiers = {
        f"{name}_as_worded" if name in _TAKEN else name: value
        for name, value in claim.qualifiers.items()
    }
    properties = {
        **qualifiers,
        "id": claim.id,
        "name": claim.id,
        "statement": statement(claim, relation, entities),
        "relation": claim.relation,
        "label": relation.label,
        "polarity": claim.polarity.value,
        "mode": _mode(claim, relation),
        "certainty": claim.certainty.value,
        "sign": relation.sign if claim.sign is None else claim.sign,
        "layer": relation.layer.value,
        "nature": relation.nature.value,
        "lifts": relation.lifts.value,
        "symmetric": relation.direction is Direction.SYMMETRIC,
        "tie_worthy": _tie_worthy(claim, relation),
        "grade": max(source.grade.value for source in cited),
        "sources": list(dict.fromkeys(source.id for source in cited)),
        "by": by,
        "valid": claim.valid,
        "attested": attested,
        "start_min": bounds.start_min,
        "start_max": bounds.start_max,
        "end_min": bounds.end_min,
        "end_max": bounds.end_max,
        "tie_end_min": tie.end_min,
        "tie_end_max": tie.end_max,
        "distribution": claim.distribution,
        "said_on": claim.said_on,
        "as_written": claim.as_written,
        "figures": [figure_text(figure) for figure in claim.figures],
        "correction": claim.correction,
        "rank": claim.rank.value,
        "note": claim.note,
        "record": hashlib.sha256(claim.model_dump_json().encode()).hexdigest()[:16],
    }
    return {
        "id": claim.id,
        "subject": claim.subject,
        "relation": claim.relation,
        "object": claim.object,
        "properties": _stamped(properties),
        "qualifiers": qualifiers,
        "roles": [
            {"role": role, "entity": entity_id}
            for role, ids in claim.roles.items()
            for entity_id in ids
        ],
        "voices": [
            {"speaker": voice["speaker"], "properties": voice["properties"]} for voice in voices
        ],
        "references": [_reference(claim, index) for index in range(len(claim.references))],
    }


def _mode(claim: Claim, relation: Relation) -> str:
    default = Mode.ACT if relation.nature is Nature.EVENT else Mode.STATE
    return (claim.mode or default).value


def _tie_worthy(claim: Claim, relation: Relation) -> bool:
    """Whether ties may be derived: affirmed, plain, and no plan, wish, forecast or judgement."""
    return (
        claim.polarity is Polarity.AFFIRMED
        and claim.certainty == "plain"
        and _mode(claim, relation) in (Mode.ACT.value, Mode.STATE.value)
        and claim.rank is not Rank.DEPRECATED
        and claim.qualifiers.get("status") not in _WITHOUT_TIE
    )


def _attested(claim: Claim, cited: list[Source]) -> dt.date:
    """Last day as of which somebody states the claim."""
    if claim.said_on and (span := parse(claim.said_on).end):
        return span.last
    return max(source.reference_day for source in cited)


def _bounds(
    claim: Claim, relation: Relation, entities: dict[str, Entity], attested: dt.date
) -> tuple[Bounds, Bounds]:
    """Bounds of the claim, and of a tie that rests on it."""
    valid = parse(claim.valid) if claim.valid else None
    existed = max(_existed(entities[claim.subject]), _existed(entities[claim.object]))
    if relation.nature is Nature.STATE:
        bounds = state_bounds(valid, existed, attested)
        return bounds, bounds
    told = event_bounds(valid, existed, attested)
    return told, told if relation.lasting else while_it_lasts(valid, told)


def _existed(entity: Entity) -> dt.date:
    start = parse(entity.existed).start if entity.existed else None
    return start.first if start else BEGINNING


def _voice(claim: Claim, index: int, entities: dict[str, Entity]) -> Row:
    voice = claim.by[index]
    properties = {
        "order": index + 1,
        "capacity": voice.capacity,
        "said_on": voice.said_on,
        "medium": voice.medium,
    }
    return {
        "speaker": voice.speaker,
        "name": entities[voice.speaker].names.en,
        "properties": {name: value for name, value in properties.items() if value is not None},
    }


def _said_by(voice: Row) -> str:
    medium = voice["properties"].get("medium")
    return f"{voice['name']} ({medium})" if medium else str(voice["name"])


def _reference(claim: Claim, index: int) -> Row:
    reference = claim.references[index]
    properties = {
        "paragraph": reference.paragraph,
        "terms": list(reference.terms) or None,
        "detail": reference.detail,
    }
    return {
        "source": reference.source,
        "properties": {name: value for name, value in properties.items() if value is not None},
    }
