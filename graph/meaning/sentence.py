"""A claim in one readable line, put together from its parts and never from the source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.english import capitalised
from graph.models.names import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.models.claim import Claim, Figure
    from graph.seeds.dataset import Dataset

_PLURALS = {"is": "are", "has": "have", "does": "do", "was": "were"}
"""Verbs whose plural is not the singular without its last letter."""
_BASES = {
    "is": "be",
    "appealed": "appeal",
    "asked": "ask",
    "founded": "found",
    "lost": "lose",
    "moved": "move",
    "rebuffed": "rebuff",
    "signed": "sign",
    "spoke": "speak",
    "took": "take",
    "visited": "visit",
}
"""Verbs whose infinitive is not their plural."""
_PASTS = {
    "is": "was",
    "has": "had",
    "does": "did",
    "holds": "held",
    "leads": "led",
    "makes": "made",
    "puts": "put",
    "runs": "ran",
    "speaks": "spoke",
}
"""Verbs whose past does not end in *-ed*."""
_VERBS = {
    ("ADVOCATES", "intent"): "seeks",
    ("DESIGNATES_PARTNER", "key"): "declares a key partnership with",
    ("DESIGNATES_PARTNER", "key_ally"): "declares a key alliance with",
    ("DESIGNATES_PARTNER", "strategic"): "declares a strategic partnership with",
    ("DESIGNATES_PARTNER", "partner"): "declares a partnership with",
    ("DESTABILISES", "pressure"): "puts pressure on",
    ("HAS_INFLUENCE_IN", "gained"): "gains influence in",
    ("HAS_INFLUENCE_IN", "lost"): "lost influence in",
    ("HAS_INFLUENCE_IN", "restored"): "regains influence in",
    ("IN_GROUPING", "addressee"): "belongs to",
    ("IN_GROUPING", "area"): "belongs to",
    ("IN_GROUPING", "flag_shown"): "belongs to",
    ("IN_GROUPING", "focal_point"): "belongs to",
    ("IN_GROUPING", "origin"): "is the start of",
    ("IN_GROUPING", "pair"): "belongs to",
    ("IN_GROUPING", "corner"): "is a corner of",
    ("IN_GROUPING", "destination"): "is the end of",
    ("IN_GROUPING", "listed"): "belongs to",
    ("IN_GROUPING", "non_member"): "belongs to",
    ("IN_GROUPING", "participant"): "belongs to",
    ("IN_GROUPING", "pivot"): "is the pivot of",
    ("IN_GROUPING", "side"): "belongs to",
    ("IN_GROUPING", "stop"): "is a stop on",
    ("LEADS", "chair"): "chairs",
    ("LEADS", "leader"): "leads",
    ("MEMBER_OF", "associate"): "is an associate member of",
    ("MEMBER_OF", "candidate"): "is a candidate for membership of",
    ("MEMBER_OF", "founder"): "is a founding member of",
    ("MEMBER_OF", "full"): "is a full member of",
    ("MEMBER_OF", "not_participating"): "is a non-participating member of",
    ("MEMBER_OF", "observer"): "is an observer at",
    ("MEMBER_OF", "partner_country"): "is a partner country of",
    ("MEMBER_OF", "suspended"): "is suspended from",
    ("OPENS_WAY_TO", "facilitates"): "facilitates access to",
    ("OPENS_WAY_TO", "opens"): "opens the way to",
    ("OPENS_WAY_TO", "reinforces"): "reinforces access to",
    ("PARTNER_OF", "ally"): "is an ally of",
    ("PARTNER_OF", "close_ally"): "is a close ally of",
    ("PARTNER_OF", "closest_ally"): "is the closest ally of",
    ("PARTNER_OF", "key_ally"): "is a key ally of",
    ("PARTNER_OF", "superlative"): "is the closest ally of",
    ("PARTNER_OF", "strategic"): "is a strategic partner of",
    ("ROUTE_POINT", "destination"): "ends at",
    ("ROUTE_POINT", "origin"): "starts from",
    ("ROUTE_POINT", "stop"): "makes a stop in",
    ("TOOK_PART_IN", "addressee"): "is the addressee of",
    ("TOOK_PART_IN", "participant"): "took part in",
    ("TOOK_PART_IN", "speaker"): "spoke in",
}
"""Labels that a qualifier or the mode makes plainer than that of the relation."""
_PREPOSITIONS = {
    ("ACCUSES", "topic"): "of",
    ("REQUESTED", "against"): ", to the detriment of",
    ("USES_FORCE_AGAINST", "topic"): "in",
}
"""Phrases of roles that a relation needs otherwise."""
_NAMED = {
    "change": "change",
    "date_kind": "dated by",
    "motto": "motto",
    "order": "order",
    "outcome": "outcome",
    "rank": "rank",
}
"""Words before qualifiers whose value would not be understood alone."""
_WORDS = {
    "non_member": "without membership",
    "one_of": "one of several",
    "primary": "above all others",
    "sole": "the only one",
    "superlative": "most of all",
    "unspecified": "",
}
"""Values of qualifiers that are said in other words, or in none."""
_MODALS = {
    "intent": "intends to",
    "offer": "offers to",
    "plan": "is planned to",
    "capability": "is able to",
    "prediction": "is forecast to",
}
"""What stands before the verb, so that nobody reads a plan as a deed."""
_MODES = {
    "intent": "intended",
    "offer": "offered",
    "plan": "planned",
    "capability": "as a capability",
    "evaluation": "as judged",
    "prediction": "as forecast",
}
"""The same behind the sentence."""
_AS_TOLD = {"CHARACTERISED_AS", "IN_GROUPING"}
"""Relations that tell how something is described: the mode is of the description."""
_AGENTS = ("person:", "bloc:", "organisation:")


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
        if claim.relation == "ACTS_TO_OVERTHROW" and not claim.object.startswith("person:"):
            obj = f"the government of {obj}"
        text = f"{subject} {self._verb(claim)} {obj}"
        if office := claim.qualifiers.get("office"):
            name = self._english[claim.object]
            whole = name.casefold() in office.casefold() or obj.casefold() in office.casefold()
            verb = self._inflected(claim, "is")
            text = f"{subject} {verb} {office}" + ("" if whole else f" of {obj}")
        if claim.certainty == "rumoured":
            text = f"it is rumoured that {text}"
        if claim.polarity == "denied" and claim.figures:
            text = f"wrong in its figure: {text}"
        roles = [self._role(claim, role, ids, text) for role, ids in claim.roles.items()]
        details = self._details(claim)
        return capitalised(text) + "".join(roles) + (f" ({'; '.join(details)})" if details else "")

    def _end(self, claim: Claim, entity_id: str) -> str:
        name = self._in_sentence[entity_id]
        each_of_subject = entity_id == claim.object and _each(claim, claim.subject)
        if not _each(claim, entity_id) or each_of_subject:
            return name
        return f"each of {name}" if entity_id in self._plural else f"each member of {name}"

    def _verb(self, claim: Claim) -> str:
        told = [*claim.qualifiers.values(), str(claim.mode)]
        labels = [_VERBS[claim.relation, one] for one in told if (claim.relation, one) in _VERBS]
        label = labels[0] if labels else self._relations[claim.relation].label
        if claim.relation == "LOCATED_IN" and claim.subject.startswith("event:"):
            label = "took place in"
        if claim.relation in ("IN_GROUPING", "PART_OF") and claim.object in self._plural:
            label = label if _each(claim, claim.subject) else "is one of"
        return self._inflected(claim, label)

    def _inflected(self, claim: Claim, label: str) -> str:
        """The label in the number, the time and the mood of the claim, and with its *not*."""
        denied = claim.polarity == "denied" and not claim.figures
        if modal := _modal(claim):
            if denied and claim.mode == "prediction":
                modal = "is forecast not to"
            elif denied:
                modal = _denied(modal)
            label = f"{modal} {_base(label)}"
        elif denied:
            label = _denied(label, past=_is_over(claim))
        elif _is_over(claim) or self._happened(claim):
            label = _past(label)
        plural = claim.subject in self._plural and not _each(claim, claim.subject)
        return plural_label(label) if plural else label

    def _happened(self, claim: Claim) -> bool:
        """Whether it is an event that the claim dates to one day, month or year."""
        event = self._relations[claim.relation].nature == "event"
        return event and claim.valid is not None and "/" not in claim.valid

    def _role(self, claim: Claim, role: str, ids: Iterable[str], text: str) -> str:
        told = role == "between" and all(self._in_sentence[one] in text for one in ids)
        if told or role == "concerns":  # a name at an end tells it
            return ""
        phrase = _PREPOSITIONS.get((claim.relation, role), self._roles[role].phrase)
        blank = "" if phrase.startswith(",") else " "
        return f"{blank}{phrase} {_listed([self._in_sentence[one] for one in ids])}"

    def _details(self, claim: Claim) -> list[str]:
        told = self._verb(claim).split()
        details = [
            f"{_NAMED.get(name, '')} {_WORDS.get(value, value)}".strip().replace("_", " ")
            for name, value in claim.qualifiers.items()
            if name not in ("office", "office_class")
            and value not in told
            and (claim.relation, value) not in _VERBS
        ]
        details += [figure_text(figure) for figure in claim.figures]
        if (
            claim.mode in _MODES
            and not _modal(claim)
            and (claim.relation, claim.mode) not in _VERBS
        ):
            details.append(_MODES[claim.mode])
        if claim.certainty not in ("plain", "rumoured"):
            details.append(str(claim.certainty))
        return [detail for detail in details if detail]


def plural_label(label: str) -> str:
    """A label as it is read behind a subject in the plural: *opens the way to*, *open the way to*.

    A verb in the past is the same for one and for many.
    """
    verb, blank, rest = label.partition(" ")
    return _PLURALS.get(verb, verb.removesuffix("s")) + blank + rest


def _base(label: str) -> str:
    verb, blank, rest = label.partition(" ")
    return _BASES.get(verb, plural_label(verb)) + blank + rest


def _past(label: str) -> str:
    verb, blank, rest = label.partition(" ")
    if verb in _BASES and verb != "is":
        return label
    stem = verb.removesuffix("s")
    return _PASTS.get(verb, stem + ("d" if stem.endswith("e") else "ed")) + blank + rest


def _denied(label: str, *, past: bool = False) -> str:
    verb, blank, rest = label.partition(" ")
    if verb == "is":
        return f"{'was' if past else 'is'} not{blank}{rest}"
    past = past or verb in _BASES
    return f"{'did' if past else 'does'} not {_base(label)}"


def _modal(claim: Claim) -> str:
    """What the mode puts before the verb, where it does so."""
    if claim.mode is None or claim.relation in _AS_TOLD:
        return ""
    if (claim.relation, str(claim.mode)) in _VERBS:
        return ""
    if claim.relation == "HAS_FIGURE" and claim.mode == "capability":
        return ""
    if claim.mode == "plan" and (":" not in claim.subject or claim.subject.startswith(_AGENTS)):
        return "plans to"
    return _MODALS.get(claim.mode, "")


def _is_over(claim: Claim) -> bool:
    """Whether the claim gives its end, or how it ended."""
    if claim.qualifiers.get("outcome", "pending") != "pending":
        return True
    _, slash, end = (claim.valid or "").partition("/")
    return bool(slash) and end not in ("", "..")


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
