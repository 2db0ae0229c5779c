"""A claim in one readable line, put together from its parts and never from the source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.english import capitalised
from graph.models.names import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.models.claim import Claim, Figure
    from graph.seeds.dataset import Dataset

_PLURALS = {"is": "are", "has": "have", "does": "do"}
"""Verbs whose plural is not the singular without its last letter."""
_NAMED = {
    "change": "change",
    "date_kind": "dated by",
    "order": "order",
    "outcome": "outcome",
    "rank": "rank",
}
"""Words before qualifiers whose value would not be understood alone."""
_MODES = {
    "intent": "intended",
    "offer": "offered",
    "plan": "planned",
    "capability": "as a capability",
    "evaluation": "as judged",
    "prediction": "as forecast",
}


class Sentences:
    """Writes the claims of a dataset with the names of one language; all else is in English.

    Attributes:
        names: Name of each entity in that language, by its id.
    """

    def __init__(self, dataset: Dataset, language: str = ENGLISH) -> None:
        self._relations = dataset.vocabulary.relation
        self._roles = dataset.vocabulary.role
        self._english = {entity.id: entity.names.en for entity in dataset.entities}
        self._plural = {entity.id for entity in dataset.entities if entity.plural}
        self.names: dict[str, str] = {
            entity.id: getattr(entity.names, language) for entity in dataset.entities
        }
        self._in_sentence = dict(self.names)
        if language == ENGLISH:
            for entity in dataset.entities:
                self._in_sentence[entity.id] = entity.in_sentence or entity.names.en

    def statement(self, claim: Claim) -> str:
        """Write a claim as `subject label object`, with roles, figures and stance behind it."""
        subject, obj = self._end(claim, claim.subject), self._end(claim, claim.object)
        parts = [f"{subject} {self._verb(claim)} {obj}"]
        if office := claim.qualifiers.get("office"):
            name = self._english[claim.object]
            whole = name.casefold() in office.casefold() or obj.casefold() in office.casefold()
            parts = [f"{subject} is {office}" if whole else f"{subject} is {office} of {obj}"]
        parts[0] = capitalised(parts[0])
        if claim.polarity == "denied":
            parts.insert(0, "Denied:")
        roles = [self._role(role, ids) for role, ids in claim.roles.items()]
        details = self._details(claim)
        return " ".join(parts) + "".join(roles) + (f" ({'; '.join(details)})" if details else "")

    def _end(self, claim: Claim, entity_id: str) -> str:
        name = self._in_sentence[entity_id]
        if not _each(claim, entity_id):
            return name
        return f"each of {name}" if entity_id in self._plural else f"each member of {name}"

    def _verb(self, claim: Claim) -> str:
        label = self._relations[claim.relation].label
        plural = claim.subject in self._plural and not _each(claim, claim.subject)
        return plural_label(label) if plural else label

    def _role(self, role: str, ids: Iterable[str]) -> str:
        phrase = self._roles[role].phrase
        blank = "" if phrase.startswith(",") else " "
        return f"{blank}{phrase} {_listed([self._in_sentence[one] for one in ids])}"

    def _details(self, claim: Claim) -> list[str]:
        told = self._relations[claim.relation].label.split()
        details = [
            f"{_NAMED.get(name, '')} {value}".strip().replace("_", " ")
            for name, value in claim.qualifiers.items()
            if name not in ("office", "office_class") and value not in told
        ]
        details += [figure_text(figure) for figure in claim.figures]
        if claim.mode in _MODES:
            details.append(_MODES[claim.mode])
        if claim.certainty != "plain":
            details.append(str(claim.certainty))
        return details


def plural_label(label: str) -> str:
    """A label as it is read behind a subject in the plural: *opens the way to*, *open the way to*.

    A verb in the past is the same for one and for many.
    """
    verb, blank, rest = label.partition(" ")
    return _PLURALS.get(verb, verb.removesuffix("s")) + blank + rest


def figure_text(figure: Figure) -> str:
    """A figure with its unit, as in `range up to 1,000 kilometres`."""
    if figure.qualifier == "rank":
        return f"{figure.quantity}: rank {figure.value:,.10g}"
    words = "" if figure.qualifier == "exactly" else f"{figure.qualifier.replace('_', ' ')} "
    unit = figure.unit.removesuffix("s") if figure.value == 1 else figure.unit
    return f"{figure.quantity} {words}{figure.value:,.10g} {unit}".strip()


def _each(claim: Claim, entity_id: str) -> bool:
    return claim.distribution == "each" and entity_id.startswith("grouping:")


def _listed(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
