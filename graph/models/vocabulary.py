"""The controlled vocabulary: relations, roles, qualifiers and the kinds they may join."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from pydantic import Field

from graph.models.base import Kind, Strict


class Nature(StrEnum):
    """Whether a relation lasts or happens once; decides how its dates are read."""

    STATE = "state"
    EVENT = "event"


class Direction(StrEnum):
    """Whether the two ends of a relation may be swapped without change of meaning."""

    DIRECTED = "directed"
    SYMMETRIC = "symmetric"


class Layer(StrEnum):
    """The field of life a relation belongs to; signs are kept apart per layer."""

    DIPLOMATIC = "diplomatic"
    SECURITY = "security"
    IDEOLOGICAL = "ideological"
    ECONOMIC = "economic"
    ENERGY = "energy"
    PLACE = "place"
    MEMBERSHIP = "membership"
    OFFICE = "office"
    MEDIATION = "mediation"
    EVIDENCE = "evidence"


class Lifts(StrEnum):
    """How a claim between any two entities becomes a tie between two states."""

    TIE = "tie"
    TARGET = "target"
    CO_PARTY = "co-party"
    CO_MEMBER = "co-member"
    MEDIATED = "mediated"
    SUBSTITUTION = "substitution"
    NONE = "none"


class Relation(Strict):
    """One relation type: its meaning, its ends, and what may be derived from it."""

    name: str = Field(
        pattern=r"^[A-Z][A-Z_]*[A-Z]$", description="Type of the edge in the database."
    )
    label: str = Field(description="As read from subject to object: *X opens the way to Y*.")
    description: str
    layer: Layer
    nature: Nature
    lasting: bool = Field(
        default=False, description="An event that supports a tie between its ends afterwards."
    )
    sign: int = Field(ge=-1, le=1, description="1 friendly, 0 neutral, -1 hostile.")
    direction: Direction = Direction.DIRECTED
    subject: tuple[Kind, ...] = Field(min_length=1)
    object: tuple[Kind, ...] = Field(min_length=1)
    lifts: Lifts = Lifts.NONE
    roles: tuple[str, ...] = ()
    required_roles: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    required_qualifiers: tuple[str, ...] = ()
    serves: dict[str, str] = Field(
        default_factory=dict,
        description="Kinds of question that take it, each with what it is there: a word of `uses`.",
    )


class Use(Strict):
    """A kind of question that takes several relations, and what a relation may be in it."""

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    description: str
    words: dict[str, str] = Field(description="What a relation may be there, and the meaning.")


class Role(Strict):
    """A further participant of a claim, beside subject and object: always an entity."""

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    phrase: str = Field(description="Words that lead to it in a sentence: *X visited Y during Z*.")
    description: str
    kinds: tuple[Kind, ...] = Field(default=(), description="Allowed kinds; empty means any.")


class Qualifier(Strict):
    """A detail of a claim that is no entity: a word of a closed list, or free text."""

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    description: str
    values: dict[str, str] = Field(
        default_factory=dict, description="Allowed words and their meaning; empty means free text."
    )


class Vocabulary(Strict):
    """All relations, uses, roles and qualifiers."""

    relations: tuple[Relation, ...]
    uses: tuple[Use, ...]
    roles: tuple[Role, ...]
    qualifiers: tuple[Qualifier, ...]

    @cached_property
    def relation(self) -> dict[str, Relation]:
        """Relations by name."""
        return {relation.name: relation for relation in self.relations}

    @cached_property
    def use(self) -> dict[str, Use]:
        """Uses by name."""
        return {use.name: use for use in self.uses}

    @cached_property
    def role(self) -> dict[str, Role]:
        """Roles by name."""
        return {role.name: role for role in self.roles}

    @cached_property
    def qualifier(self) -> dict[str, Qualifier]:
        """Qualifiers by name."""
        return {qualifier.name: qualifier for qualifier in self.qualifiers}
