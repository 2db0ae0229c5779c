"""One row a claim: its properties, participants, speakers and references."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from graph.load.bounds import attested, bounds
from graph.load.row import Row, stamped
from graph.load.sentence import Sentences, figure_text
from graph.load.speakers import Voicing, speaker_kinds
from graph.models.claim import AFTERWARDS, Certainty, Correction, Mode, Polarity, Rank
from graph.models.names import ENGLISH, LANGUAGES
from graph.models.source import Grade
from graph.models.vocabulary import Direction, Nature

if TYPE_CHECKING:
    import datetime as dt

    from graph.models.claim import Claim, Reference
    from graph.models.dates import Bounds
    from graph.models.source import Source
    from graph.models.vocabulary import Relation
    from graph.seeds.dataset import Dataset

_WITHOUT_TIE = {
    "suspended",
    "observer",
    "candidate",
    "associate",
    "partner_country",
    "not_participating",
}
"""Standings of a member that do not make it a co-member."""
_FACTS = "facts"
"""Stance of what is stated as fact; only that makes ties of fact."""
_TAKEN = {"grade", "rank"}
"""Qualifiers whose names mean something else on a claim: how it is known, and its standing."""
_MISTAKES = {Correction.FACTUAL_ERROR, Correction.MISATTRIBUTION}
"""Corrections after which a claim no longer counts; the others mend a word or limit it in time."""


class ClaimRows:
    """Makes the rows of all claims of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._claims = dataset.claims
        self._relations = dataset.vocabulary.relation
        self._entities = {entity.id: entity for entity in dataset.entities}
        self._sources = {source.id: source for source in dataset.sources}
        self._sentences = {language: Sentences(dataset, language) for language in LANGUAGES}
        self._speaker_kinds = speaker_kinds(dataset)
        self._mistaken = {
            corrected
            for claim in dataset.claims
            if claim.correction in _MISTAKES
            for corrected in claim.corrects
        }

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
        attested_on = attested(claim, cited)
        ends = (self._entities[claim.subject], self._entities[claim.object])
        held, tie = bounds(claim, relation, ends, attested_on)
        stance = self._stance(claim, relation)
        grade = max((source.grade for source in cited), key=lambda found: found.value)
        return {
            **self._texts(claim, cited),
            "id": claim.id,
            "name": claim.id,
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
            "voice": self._voice_kind(claim),
            "readings": self._readings(claim),
            "tie_worthy": stance == _FACTS,
            "stance": stance,
            "full_member": _is_full_member(claim),
            # Only planned, forecast or rumoured: whether it came about, the claim does not say.
            "unsettled": claim.mode not in AFTERWARDS or claim.certainty is Certainty.RUMOURED,
            "grade": grade.value,
            "sources": list(dict.fromkeys(source.id for source in cited)),
            "valid": claim.valid,
            "attested": attested_on,
            "known": _known(claim, grade, held, attested_on),
            "start_min": held.start_min,
            "start_max": held.start_max,
            "end_min": held.end_min,
            "end_max": held.end_max,
            "tie_end_min": tie.end_min,
            "tie_end_max": tie.end_max,
            "distribution": claim.distribution,
            "said_on": claim.said_on,
            "as_written": claim.as_written,
            "figures": [figure_text(figure) for figure in claim.figures],
            "correction": claim.correction,
            "outcome": claim.outcome,
            "rank": claim.rank.value,
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

    def _voice_kind(self, claim: Claim) -> str:
        """What sort of speaker says it first; the source itself where nobody else is named."""
        kind = self._speaker_kinds[claim.by[0].speaker] if claim.by else Voicing.SOURCE
        return kind.value

    def _readings(self, claim: Claim) -> list[str]:
        """Readings in which the claim counts: a proven mistake does not count when corrected."""
        readings = []
        if claim.id not in self._mistaken:
            readings.append("corrected")
        if claim.correction is None:
            readings.append("as_written")
        return readings

    def _tie_worthy(self, claim: Claim, relation: Relation) -> bool:
        """Whether ties of fact may be derived.

        It must be affirmed and plain, no plan, wish, forecast or judgement, and no word of somebody
        who answers for nobody but himself.
        """
        return (
            claim.polarity is Polarity.AFFIRMED
            and claim.certainty == "plain"
            and _mode(claim, relation) in (Mode.ACT.value, Mode.STATE.value)
            and self._voice_kind(claim) != Voicing.PUNDIT
            and claim.rank is not Rank.DEPRECATED
            and _is_full_member(claim)
        )

    def _stance(self, claim: Claim, relation: Relation) -> str:
        """The narrowest stance under which it counts: fact, plain judgement of a source, or all."""
        if self._tie_worthy(claim, relation):
            return _FACTS
        judged = (
            _mode(claim, relation) == Mode.EVALUATION.value
            and claim.certainty == "plain"
            and self._voice_kind(claim) != Voicing.PUNDIT
        )
        return "judgements" if judged else "all"


def _known(claim: Claim, grade: Grade, held: Bounds, attested_on: dt.date) -> dt.date:
    """Day from which it could be known: what is on public record from when it began.

    That something is not so can be known no sooner than somebody says it.
    """
    public = grade is Grade.PUBLIC_RECORD and claim.polarity is Polarity.AFFIRMED
    return held.start_max if public else attested_on


def _is_full_member(claim: Claim) -> bool:
    """Whether nothing in its standing keeps a member from being a co-member."""
    return claim.qualifiers.get("status") not in _WITHOUT_TIE


def _mode(claim: Claim, relation: Relation) -> str:
    default = Mode.ACT if relation.nature is Nature.EVENT else Mode.STATE
    return (claim.mode or default).value


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
