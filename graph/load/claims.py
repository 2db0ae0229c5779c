"""One row a claim: its properties, participants, speakers and references."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from graph.load.row import Row, stamped
from graph.meaning.sentence import Sentences, figure_text
from graph.meaning.speakers import stands_for_state
from graph.meaning.stance import Stances
from graph.meaning.times import times
from graph.models.claim import Polarity
from graph.models.names import ENGLISH, LANGUAGES
from graph.models.source import Grade
from graph.models.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.meaning.times import Times
    from graph.models.claim import Claim, Reference
    from graph.models.dates import Bounds
    from graph.models.source import Source
    from graph.models.vocabulary import Relation
    from graph.seeds.dataset import Dataset

_TAKEN = {"grade"}
"""Qualifiers whose names mean something else on a claim: how it is known."""


class ClaimRows:
    """Makes the rows of all claims of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._claims = dataset.claims
        self._checked_on = dataset.checked_on
        self._relations = dataset.vocabulary.relation
        self._entities = {entity.id: entity for entity in dataset.entities}
        self._sources = {source.id: source for source in dataset.sources}
        self._sentences = {language: Sentences(dataset, language) for language in LANGUAGES}
        self._stances = Stances(dataset)

    def rows(self) -> list[Row]:
        """One row a claim, in the order of the dataset."""
        return [self._row(claim) for claim in self._claims]

    def _row(self, claim: Claim) -> Row:
        relation = self._relations[claim.relation]
        qualifiers = {
            f"{name}_as_worded" if name in _TAKEN else name: value
            for name, value in claim.qualifiers.items()
        }
        return {
            "id": claim.id,
            "subject": claim.subject,
            "relation": claim.relation,
            "object": claim.object,
            "properties": stamped(qualifiers | self._properties(claim, relation)),
            "qualifiers": qualifiers,
            "roles": [
                {"role": role, "entity": entity_id}
                for role, ids in claim.roles.items()
                for entity_id in ids
            ],
            "voices": [_voice(claim, index) for index in range(len(claim.by))],
            "references": [_reference(reference) for reference in claim.references],
        }

    def _properties(self, claim: Claim, relation: Relation) -> Row:
        cited = [
            self._sources[reference.source] for reference in claim.references if reference.source
        ]
        ends = (self._entities[claim.subject], self._entities[claim.object])
        found = times(claim, relation, ends, cited, self._checked_on)
        grade = max((source.grade for source in cited), key=lambda one: one.value)
        stance = self._stances.of(claim)
        return {
            **self._texts(claim, cited),
            **stance._asdict(),
            **_days("", found.held),
            **_days("tie_", found.tie),
            **{f"as_{use}": word for use, word in relation.serves.items()},
            "id": claim.id,
            "name": claim.id,
            "relation": claim.relation,
            "label": relation.label,
            "stands_for_state": stands_for_state(claim, relation),
            "polarity": claim.polarity.value,
            "certainty": claim.certainty.value,
            "spirit": _spirit(stance.mode, claim),
            "sign": relation.sign if claim.sign is None else claim.sign,
            "layer": relation.layer.value,
            "lifts": relation.lifts.value,
            "symmetric": relation.direction is Direction.SYMMETRIC,
            "grade": grade.value,
            "sources": list(dict.fromkeys(source.id for source in cited)),
            "valid": claim.valid,
            "when": claim.valid or f"by {found.attested}",
            "begins": found.begins,
            "attested": found.attested,
            "known": _known(claim, grade, found),
            "distribution": claim.distribution,
            "said_on": claim.said_on,
            "as_written": claim.as_written,
            "figures": list(_figures(claim)),
            "correction": claim.correction,
            "outcome": claim.outcome,
            "note": claim.note,
            "record": hashlib.sha256(claim.model_dump_json().encode()).hexdigest()[:16],
        }

    def _texts(self, claim: Claim, cited: list[Source]) -> Row:
        """`statement` and `by` in English, and in each language in which they differ from that."""
        shorts = list(dict.fromkeys(source.short for source in cited))
        texts: Row = {}
        for language, sentences in self._sentences.items():
            voices = (_said_by(claim, i, sentences.names) for i in range(len(claim.by)))
            chain = " → ".join([*voices, "; ".join(shorts)])
            for field, text in (("statement", sentences.statement(claim)), ("by", chain)):
                if language == ENGLISH:
                    texts[field] = text
                elif text != texts[field]:
                    texts[f"{field}_{language}"] = text
        return texts


def _days(prefix: str, bounds: Bounds) -> Row:
    return {
        f"{prefix}maybe_from": bounds.maybe_from,
        f"{prefix}from": bounds.from_,
        f"{prefix}to": bounds.to,
        f"{prefix}maybe_to": bounds.maybe_to,
    }


def _spirit(mode: str, claim: Claim) -> str:
    return mode if claim.certainty == "plain" else f"{mode}, {claim.certainty}"


def _known(claim: Claim, grade: Grade, found: Times) -> object:
    """Day from which it could be known: what is on public record from when it began.

    That something is not so can be known no sooner than somebody says it.
    """
    public = grade is Grade.PUBLIC_RECORD and claim.polarity is Polarity.AFFIRMED
    return found.held.from_ if public else found.attested


def _figures(claim: Claim) -> Iterator[str]:
    yield from (figure_text(figure) for figure in claim.figures)
    if place := claim.qualifiers.get("rank"):
        yield f"rank {place}"


def _voice(claim: Claim, index: int) -> Row:
    voice = claim.by[index]
    properties = {
        "order": index + 1,
        "capacity": voice.capacity,
        "said_on": voice.said_on,
        "medium": voice.medium,
    }
    return {"speaker": voice.speaker, "properties": _present(properties)}


def _said_by(claim: Claim, index: int, names: dict[str, str]) -> str:
    voice = claim.by[index]
    name = names[voice.speaker]
    return f"{name} ({voice.medium})" if voice.medium else name


def _reference(reference: Reference) -> Row:
    properties = {
        "paragraph": reference.paragraph,
        "terms": list(reference.terms) or None,
        "detail": reference.detail,
    }
    return {"source": reference.source, "properties": _present(properties)}


def _present(properties: Row) -> Row:
    return {name: value for name, value in properties.items() if value is not None}
