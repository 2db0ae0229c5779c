"""Sources: the texts that facts are curated from, and the public documents beside them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field, model_validator

from graph.models.base import Strict

Slug = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Grade(StrEnum):
    """How a fact is known: read in a text with its paragraph, or from a public document."""

    TEXT = "text"
    PUBLIC_RECORD = "public_record"


class TextFile(Strict):
    """The file a text was read from, and how many of its paragraphs are content."""

    name: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    paragraphs: int = Field(gt=0, description="Paragraphs in the file, blank lines dropped.")
    content: int = Field(gt=0, description="Content paragraphs; later ones may not be cited.")


class Source(Strict):
    """A text or a public document, and the day as of which it speaks."""

    id: str = Field(pattern=Slug)
    grade: Grade
    title: str
    short: str = Field(description="How citations name it.")
    publisher: str | None = None
    published: str | None = Field(default=None, description="EDTF date; absent where not printed.")
    reference_day: dt.date = Field(description="What it says is attested as of this day.")
    text: TextFile | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _fits_its_grade(self) -> Source:
        if (self.grade is Grade.TEXT) != (self.text is not None):
            raise ValueError("a source of grade text names its text file, a public document none")
        return self


class Scope(Strict):
    """What a text examines, what it excludes, and what it uses all the same."""

    source: str
    examines: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    note: str | None = None


class Silence(Strict):
    """A paragraph that yields no claim, and why."""

    source: str
    paragraph: int = Field(gt=0)
    why: str


class Coverage(Strict):
    """What each text covers, so that an answer can tell silence from absence."""

    scopes: tuple[Scope, ...]
    silences: tuple[Silence, ...] = ()
