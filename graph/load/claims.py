"""The items of a claim: its node, its participants, speakers and references, its edge and links."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from graph.load.item import Item, Properties, Record, content, link, node, present
from graph.meaning.sentence import Sentences, figure_text
from graph.meaning.speakers import stands_for_state
from graph.meaning.stance import Stances
from graph.meaning.times import times
from graph.models.claim import Polarity
from graph.models.names import ENGLISH, LANGUAGES
from graph.models.source import Grade
from graph.models.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from graph.meaning.times import Times
    from graph.models.claim import Claim, Reference
    from graph.models.dates import Bounds
    from graph.models.source import Review, Source
    from graph.models.vocabulary import Relation
    from graph.seeds.dataset import Dataset

_TAKEN = {"grade"}
"""Qualifiers whose names mean something else on a claim: how it is known."""
_ON_EDGES = (
    *("statement", "mode", "certainty", "sign", "layer", "grade", "set", "sources", "by", "valid"),
    *("attested", "maybe_from", "from", "to", "maybe_to"),
)
"""Properties of a claim that its edge carries too."""
_EVIDENCE = {"facts": "stated", "judgements": "judged", "all": "claimed"}
"""What an edge says of the claim, by the first stance under which that counts."""


class ClaimItems:
    """Makes the items of all claims of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._claims = dataset.claims
        self._ids = {claim.id for claim in dataset.claims}
        self._set_of = dataset.set_of
        self._review_of = dataset.review_of
        self._checked_on = dataset.checked_on
        self._relations = dataset.vocabulary.relation
        self._entities = {entity.id: entity for entity in dataset.entities}
        self._sources = {source.id: source for source in dataset.sources}
        self._sentences = {language: Sentences(dataset, language) for language in LANGUAGES}
        self._stances = Stances(dataset)

    def records(self) -> Iterator[Record]:
        """One record a claim, in the order of the dataset."""
        return (Record("Claim", claim.id) for claim in self._claims)

    def items(self, wanted: Container[Record]) -> Iterator[Item]:
        """Items of the claims that are wanted, links between claims behind all the others."""
        claims = [claim for claim in self._claims if Record("Claim", claim.id) in wanted]
        for claim in claims:
            yield from self._own(claim)
        for claim in claims:
            yield from self._links(claim)

    def _own(self, claim: Claim) -> Iterator[Item]:
        record = Record("Claim", claim.id)
        relation = self._relations[claim.relation]
        qualifiers = present(
            {
                f"{name}_as_worded" if name in _TAKEN else name: value
                for name, value in claim.qualifiers.items()
            }
        )
        properties = qualifiers | present(self._properties(claim, relation))
        yield node(record, ["Claim"], properties, "load/claims")
        yield link(record, "SUBJECT", claim.subject, {}, "load/participants")
        yield link(record, "OBJECT", claim.object, {}, "load/participants")
        for role, ids in claim.roles.items():
            for entity_id in ids:
                yield link(record, "ROLE", entity_id, {"role": role}, "load/participants")
        for index, voice in enumerate(claim.by):
            yield link(record, "SAID_BY", voice.speaker, _voice(claim, index), "load/participants")
        for reference in claim.references:
            if reference.source:
                where = _reference(reference)
                yield link(record, "CITES", reference.source, where, "load/references")
        if claim.polarity is Polarity.AFFIRMED:
            yield _edge(claim, properties, qualifiers)

    def _links(self, claim: Claim) -> Iterator[Item]:
        properties = present({"readings": self._stances.of(claim).readings})
        for name, others in claim.links().items():
            for other in others:
                if other in self._ids:
                    record = Record("Claim", claim.id)
                    yield link(record, name.upper(), other, properties, "load/links")

    def _properties(self, claim: Claim, relation: Relation) -> Properties:
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
            "set": self._set_of(claim),
            "checked": _checked(self._review_of(claim)),
            "relation": claim.relation,
            "label": relation.label,
            "title": _title(claim, relation, stance.mode),
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
            "starts": _starts(found.held),
            "ends": _ends(claim, found.held),
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

    def _texts(self, claim: Claim, cited: list[Source]) -> Properties:
        """`statement` and `by` in English, and in each language in which they differ from that."""
        shorts = list(dict.fromkeys(source.short for source in cited))
        texts: Properties = {}
        for language, sentences in self._sentences.items():
            voices = (_said_by(claim, i, sentences.names) for i in range(len(claim.by)))
            chain = " → ".join([*voices, "; ".join(shorts)])
            for field, text in (("statement", sentences.statement(claim)), ("by", chain)):
                if language == ENGLISH:
                    texts[field] = text
                elif text != texts[field]:
                    texts[f"{field}_{language}"] = text
        return texts


def _edge(claim: Claim, properties: Properties, qualifiers: Properties) -> Item:
    evidence = next(iter(properties["stances"]), "all")
    carried = {
        **{name: properties[name] for name in _ON_EDGES if name in properties},
        "claim": claim.id,
        "name": properties["label"],
        "evidence": _EVIDENCE[evidence],
        "mistaken": "mistaken_in" in properties,
        **qualifiers,
    }
    kind = properties["relation"]
    row = {"start": claim.subject, "type": kind, "end": claim.object, "properties": carried}
    text = content(kind, claim.subject, claim.object, carried)
    return Item(Record("Claim", claim.id), text, row, "load/edges")


def _days(prefix: str, bounds: Bounds) -> Properties:
    return {
        f"{prefix}maybe_from": bounds.maybe_from,
        f"{prefix}from": bounds.from_,
        f"{prefix}to": bounds.to,
        f"{prefix}maybe_to": bounds.maybe_to,
    }


def _checked(review: Review | None) -> str | None:
    return f"{review.on} by {review.by}" if review else None


def _starts(held: Bounds) -> str:
    first = held.maybe_from
    return f"between {'an unknown day' if first == dt.date.min else first} and {held.from_}"


def _ends(claim: Claim, held: Bounds) -> str:
    """When it ends, in words; what has happened, or is denied, never does."""
    if held.to == dt.date.max:
        affirmed = claim.polarity is Polarity.AFFIRMED
        return f"never: it {'has happened' if affirmed else 'is denied'}"
    if held.maybe_to < dt.date.max:
        return f"between {held.to} and {held.maybe_to}"
    went_on = (claim.valid or "").endswith("/..")
    return f"not before {held.to}; {'it went on then' if went_on else 'no end known'}"


def _spirit(mode: str, claim: Claim) -> str:
    return mode if claim.certainty == "plain" else f"{mode}, {claim.certainty}"


def _title(claim: Claim, relation: Relation, mode: str) -> str | None:
    """Name of the office that a claim tells of, with what hedges it."""
    if relation.serves.get("standing") != "office":
        return None
    kind = str(claim.qualifiers.get("office_class") or "").replace("_", " ")
    hedges = [] if claim.certainty == "plain" else [claim.certainty.value]
    hedges += [] if mode in {"state", "act"} else [mode]
    return ", ".join([str(claim.qualifiers.get("office") or kind), *hedges])


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


def _voice(claim: Claim, index: int) -> Properties:
    voice = claim.by[index]
    return present(
        {
            "order": index + 1,
            "capacity": voice.capacity,
            "said_on": voice.said_on,
            "medium": voice.medium,
        }
    )


def _said_by(claim: Claim, index: int, names: dict[str, str]) -> str:
    voice = claim.by[index]
    name = names[voice.speaker]
    return f"{name} ({voice.medium})" if voice.medium else name


def _reference(reference: Reference) -> Properties:
    return present(
        {
            "paragraph": reference.paragraph,
            "terms": list(reference.terms),
            "detail": reference.detail,
            "read": bool(reference.terms),
        }
    )
