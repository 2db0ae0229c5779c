"""What all records have in common: their base class, and the kinds of entity."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Base of all records: frozen, and a misspelt field is an error.

    Validators are built on first use: a question needs few of them, and building costs time.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )


class Kind(StrEnum):
    """What an entity is; also its label in the database."""

    STATE = "State"
    BLOC = "Bloc"
    ORGANISATION = "Organisation"
    PERSON = "Person"
    AGREEMENT = "Agreement"
    EVENT = "Event"
    PLACE = "Place"
    PROJECT = "Project"
    TOPIC = "Topic"
    GROUPING = "Grouping"
