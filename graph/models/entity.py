"""Entities: what claims are about."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from graph.models.base import Kind, Strict
from graph.models.dates import parse
from graph.models.names import ENGLISH, LANGUAGES, fold

ENTITY_ID = r"^([A-Z]{3,4}|[a-z]+:[a-z0-9]+(-[a-z0-9]+)*)$"
EntityId = Annotated[str, StringConstraints(pattern=ENTITY_ID)]
"""ISO 3166-1 alpha-3 for states (ISO 3166-3 for former ones), `kind:slug` for everything else."""


class Scale(StrEnum):
    """How large a place is; a region never stands for its states."""

    SITE = "site"
    CITY = "city"
    REGION = "region"


class Form(StrEnum):
    """What sort of agreement an agreement, or of event an event is."""

    TREATY = "treaty"
    DECLARATION = "declaration"
    PARTNERSHIP = "partnership"
    POLICY_DOCUMENT = "policy_document"
    ARRANGEMENT = "arrangement"
    MEETING = "meeting"
    FLIGHT = "flight"
    CONFLICT = "conflict"
    APPEAL = "appeal"
    PROCEEDING = "proceeding"


FORMS = {
    Kind.AGREEMENT: (
        Form.TREATY,
        Form.DECLARATION,
        Form.PARTNERSHIP,
        Form.POLICY_DOCUMENT,
        Form.ARRANGEMENT,
    ),
    Kind.EVENT: (Form.MEETING, Form.FLIGHT, Form.CONFLICT, Form.APPEAL, Form.PROCEEDING),
}
"""Forms that entities of a kind may have; other kinds have none."""


class Shape(StrEnum):
    """What sort of analytical construct a grouping is."""

    TRIANGLE = "triangle"
    AXIS = "axis"
    VECTOR = "vector"
    CATEGORY = "category"
    FORMAT = "format"
    LIST = "list"
    ROUTE = "route"
    REGION_SCHEME = "region_scheme"
    SIDE = "side"
    HUB = "hub"


class NamedBy(StrEnum):
    """Whether a source names a grouping itself or the curators inferred it."""

    SOURCE = "source"
    INFERRED = "inferred"


class Names(Strict):
    """Display names, one per language; own facts may give the English one alone."""

    en: str = Field(min_length=1, description="English.")
    es: str = Field(min_length=1, description="Spanish.")
    pt: str = Field(min_length=1, description="Portuguese.")
    ru: str = Field(min_length=1, description="Russian.")

    @model_validator(mode="before")
    @classmethod
    def _english_stands_in(cls, given: Any) -> Any:
        if isinstance(given, dict) and set(given) == {ENGLISH}:
            return dict.fromkeys(LANGUAGES, given[ENGLISH])
        return given


class Entity(Strict):
    """A state, bloc, organisation, person, agreement, event, place, project, topic or grouping."""

    id: EntityId = Field(description="ISO 3166 alpha-3 code of a state, else `kind:slug`.")
    kind: Kind = Field(description="What it is.")
    names: Names = Field(description="Display names.")
    in_sentence: str | None = Field(
        default=None,
        min_length=1,
        description="How an English sentence refers to it, where not by its name: *the Caribbean*.",
    )
    plural: bool = Field(default=False, description="It takes a verb in the plural.")
    aliases: tuple[str, ...] = Field(
        default=(), description="Other names and spellings, also as a source writes it."
    )
    description: str | None = Field(default=None, description="One sentence in our own words.")
    existed: str | None = Field(default=None, description="EDTF interval of its existence.")
    wikidata: str | None = Field(
        default=None, pattern=r"^Q[1-9]\d*$", description="Wikidata id, where it is certain."
    )
    cow: int | None = Field(default=None, ge=2, le=999, description="Correlates of War state code.")
    scale: Scale | None = Field(default=None, description="How large a place is; places only.")
    form: Form | None = Field(
        default=None, description="Sort of agreement or event; agreements and events only."
    )
    shape: Shape | None = Field(default=None, description="Sort of grouping; groupings only.")
    named_by: NamedBy | None = Field(
        default=None, description="Who made the grouping: the source or we; groupings only."
    )
    closed: bool | None = Field(
        default=None, description="A closed grouping lists all its members; an open one examples."
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Entity:
        prefix = self.id.partition(":")[0] if ":" in self.id else "state"
        if prefix != self.kind.value.lower():
            raise ValueError(f"id {self.id!r} does not fit kind {self.kind.value}")
        self._only("scale", Kind.PLACE)
        self._has_form()
        self._only("shape", Kind.GROUPING)
        self._only("named_by", Kind.GROUPING)
        self._only("closed", Kind.GROUPING)
        if self.cow is not None and self.kind is not Kind.STATE:
            raise ValueError("only a State has a cow code")
        if self.existed is not None:
            parse(self.existed)
        return self

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its names in all languages, and its aliases."""
        names = self.names
        return (names.en, names.es, names.pt, names.ru, *self.aliases)

    @cached_property
    def called(self) -> frozenset[str]:
        """All that it is found by, in the form in which names are compared."""
        names = [self.id, *self.all_names]
        if self.in_sentence and self.in_sentence.startswith("the "):
            names.append(self.in_sentence)
        return frozenset(fold(name) for name in names)

    def _has_form(self) -> None:
        known = FORMS.get(self.kind, ())
        if self.form is None and known:
            raise ValueError(f"form is required for {self.kind.value}: {', '.join(known)}")
        if self.form is not None and self.form not in known:
            raise ValueError(
                f"form {self.form.value!r} does not fit kind {self.kind.value}"
                + (f"; give {', '.join(known)}" if known else "")
            )

    def _only(self, field: str, kind: Kind) -> None:
        given = getattr(self, field) is not None
        if given != (self.kind is kind):
            raise ValueError(f"{field} is {'only for' if given else 'required for'} {kind.value}")
