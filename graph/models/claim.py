"""Claims: what a source states, with who said it, when it held and where it stands."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from graph.models.base import Strict
from graph.models.dates import parse
from graph.models.entity import EntityId
from graph.models.source import Slug


class Polarity(StrEnum):
    """Whether the claim is asserted or its absence is."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Mode(StrEnum):
    """In what spirit something is stated."""

    ACT = "act"
    STATE = "state"
    INTENT = "intent"
    OFFER = "offer"
    PLAN = "plan"
    CAPABILITY = "capability"
    EVALUATION = "evaluation"
    PREDICTION = "prediction"


AFTERWARDS = frozenset({None, Mode.ACT, Mode.STATE, Mode.EVALUATION})
"""Modes of what is told when it has begun; where a record gives none, it is an act or a state."""


class Certainty(StrEnum):
    """How sure the wording is."""

    PLAIN = "plain"
    HEDGED = "hedged"
    RUMOURED = "rumoured"
    CONDITIONAL = "conditional"


class Distribution(StrEnum):
    """How a claim about a group concerns its members; only `each` expands to them."""

    EACH = "each"
    COLLECTIVE = "collective"
    SOME = "some"
    UNKNOWN = "unknown"


class Correction(StrEnum):
    """What is wrong with the claim that a correction names."""

    SLIP = "slip"
    MISATTRIBUTION = "misattribution"
    FACTUAL_ERROR = "factual_error"
    IMPRECISE = "imprecise"
    CONTESTED = "contested"
    OVERTAKEN = "overtaken"


class Outcome(StrEnum):
    """Whether what was forecast, planned or denied came about."""

    AS_SAID = "as_said"
    PARTLY_AS_SAID = "partly_as_said"
    NOT_AS_SAID = "not_as_said"


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Ids = Annotated[
    tuple[EntityId, ...],
    BeforeValidator(_as_list, json_schema_input_type=EntityId | tuple[EntityId, ...]),
]
ClaimIds = Annotated[
    tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...])
]


class Voice(Strict):
    """One link of the chain from the original speaker to the carrier."""

    speaker: EntityId = Field(description="Id of the entity that says or carries it.")
    capacity: str | None = Field(default=None, description="Office then held, as far as relevant.")
    said_on: str | None = Field(default=None, description="EDTF date of this utterance.")
    medium: str | None = Field(default=None, description="Letter, forum, broadcast.")


MOST_WORDS = 6
"""Words that a term may have: enough to find the place, too few to copy a sentence."""


class Reference(Strict):
    """Where a source says it, by terms of at most six words that stand there.

    A reference to a public document without terms names what was not read.
    """

    source: str | None = Field(default=None, description="Absent: the source of the file.")
    paragraph: int | None = Field(default=None, gt=0, description="Counted from 1; of texts only.")
    terms: tuple[str, ...] = Field(
        default=(), description="Names and figures that stand there, six words at most."
    )
    detail: str | None = Field(default=None, description="Article or item of a public document.")

    @model_validator(mode="after")
    def _terms_are_short(self) -> Reference:
        for term in self.terms:
            if not 1 <= len(term.split()) <= MOST_WORDS:
                raise ValueError(f"term {term!r} must have one to six words")
        return self


class Figure(Strict):
    """A number with its unit."""

    quantity: str = Field(description="What is counted or measured.")
    value: float = Field(description="The number itself.")
    unit: str = Field(description="Unit of the number.")
    qualifier: str = Field(
        default="exactly",
        pattern="^(exactly|at_least|about|up_to|more_than|fewer_than|rank)$",
        description="How the number is meant, for example `at_least`, `about` or `rank`.",
    )


def _voices(value: object) -> object:
    if not isinstance(value, (list, tuple)):
        return value
    return [{"speaker": item} if isinstance(item, str) else item for item in value]


class Claim(Strict):
    """One curated statement: subject, relation, object, and all that qualifies it."""

    id: str = Field(
        pattern=Slug, description="Source, paragraph and a few words, joined by hyphens."
    )
    subject: EntityId = Field(description="Id of the entity that the claim is about.")
    relation: str = Field(description="What is stated; a relation of the vocabulary.")
    object: EntityId = Field(description="Id of the entity at the other end.")
    roles: dict[str, Ids] = Field(
        default_factory=dict, description="Further participants: ids of entities by role."
    )
    qualifiers: dict[str, str] = Field(
        default_factory=dict, description="Details that are no entities, by qualifier."
    )
    valid: str | None = Field(
        default=None,
        description=(
            "EDTF: when it held or happened; `[..2010]/..` where it had begun by 2010 and nobody"
            " says since when."
        ),
    )
    polarity: Polarity = Field(
        default=Polarity.AFFIRMED, description="Denied: stated not to be; makes no edge."
    )
    mode: Mode | None = Field(
        default=None, description="Default: act or state, as the relation is."
    )
    certainty: Certainty = Field(default=Certainty.PLAIN, description="How sure the wording is.")
    sign: int | None = Field(
        default=None, ge=0, le=0, description="0 where the wording is neutral against the relation."
    )
    distribution: Distribution | None = Field(
        default=None, description="How a claim about a group concerns its members."
    )
    by: Annotated[
        tuple[Voice, ...],
        BeforeValidator(_voices, json_schema_input_type=tuple[EntityId | Voice, ...]),
    ] = Field(default=(), description="From the original speaker to the last before the source.")
    said_on: str | None = Field(
        default=None, description="EDTF date of the utterance; default the source's reference day."
    )
    as_written: str | None = Field(
        default=None, description="The text's own word where it is a metonym or a slip."
    )
    figures: tuple[Figure, ...] = Field(default=(), description="Numbers that are stated.")
    references: tuple[Reference, ...] = Field(
        min_length=1, description="Where it stands; one at least."
    )
    corrects: ClaimIds = Field(default=(), description="Claims that this one puts right.")
    correction: Correction | None = Field(
        default=None, description="What is wrong with the claims in `corrects`."
    )
    disputes: ClaimIds = Field(default=(), description="Claims that this one contradicts.")
    explains: ClaimIds = Field(default=(), description="Claims for which this one gives a reason.")
    in_exchange_for: ClaimIds = Field(default=(), description="Claims that are the return for it.")
    outcome_of: ClaimIds = Field(default=(), description="Claims of which this one is the result.")
    outcome: Outcome | None = Field(
        default=None, description="How the claims in `outcome_of` fared; absent: not judged."
    )
    qualifies: ClaimIds = Field(default=(), description="Claims that this one limits.")
    same_event: ClaimIds = Field(default=(), description="Claims about the same occurrence.")
    note: str | None = Field(default=None, description="What else a reader must know.")

    @model_validator(mode="after")
    def _correction_is_complete(self) -> Claim:
        if bool(self.corrects) != (self.correction is not None):
            raise ValueError("corrects and correction go together")
        return self

    @model_validator(mode="after")
    def _outcome_is_of_something(self) -> Claim:
        if self.outcome is not None and not self.outcome_of:
            raise ValueError("outcome says how the claims in outcome_of fared: name them")
        return self

    @model_validator(mode="after")
    def _dates_parse(self) -> Claim:
        for text in (self.valid, self.said_on, *(voice.said_on for voice in self.by)):
            if text is not None:
                parse(text)
        return self

    def links(self) -> dict[str, tuple[str, ...]]:
        """Ids of other claims by the field that links to them; empty links are left out."""
        return {name: ids for name in LINKS if (ids := getattr(self, name))}


LINKS = (
    "corrects",
    "disputes",
    "explains",
    "in_exchange_for",
    "outcome_of",
    "qualifies",
    "same_event",
)
"""Fields of a claim that hold ids of other claims."""
