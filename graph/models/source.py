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


class DocumentKind(StrEnum):
    """What sort of document a source is."""

    OFFICIAL = "official"
    """Of a state, a bloc or an organisation, about its own acts."""
    ANALYSIS = "analysis"
    NEWS = "news"
    REFERENCE_WORK = "reference_work"
    DATA_SET = "data_set"


class Printed(StrEnum):
    """What a document may leave unprinted."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    LANGUAGE = "language"


class TextFile(Strict):
    """The file a text was read from, and how many of its paragraphs are content."""

    name: str = Field(description="Name of the file.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the file.")
    paragraphs: int = Field(gt=0, description="Paragraphs in the file, blank lines dropped.")
    content: int = Field(gt=0, description="Content paragraphs; later ones may not be cited.")


class Source(Strict):
    """A text or a public document: what it is, where it was opened, the day as of which it speaks.

    A document that was read tells its author, publisher, date and language, or says that it prints
    none. Of one that was not, what is absent was not found.
    """

    id: str = Field(pattern=Slug, description="How references name it.")
    grade: Grade = Field(description="A text that was read, or a public document.")
    kind: DocumentKind = Field(description="Sort of document.")
    title: str = Field(description="Full title; a description where none is printed.")
    short: str = Field(description="How citations name it.")
    author: str | None = Field(default=None, description="Who wrote it, as printed.")
    publisher: str | None = Field(default=None, description="Who published it.")
    published: str | None = Field(default=None, description="EDTF date.")
    language: str | None = Field(
        default=None, pattern=r"^[a-z]{2}$", description="ISO 639-1 code of its language."
    )
    address: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="Where it, or a copy of it, was opened and seen to say what rests on it.",
    )
    accessed: dt.date | None = Field(default=None, description="Day on which it was opened there.")
    not_printed: tuple[Printed, ...] = Field(
        default=(), description="What the document, or the copy that was read, does not print."
    )
    reference_day: dt.date = Field(description="What it says is attested as of this day.")
    text: TextFile | None = Field(default=None, description="Its file; texts only.")
    note: str | None = Field(default=None, description="What else a reader must know.")

    @property
    def read(self) -> bool:
        """Whether it was opened: as a file, or at its address."""
        return self.text is not None or self.address is not None

    @model_validator(mode="after")
    def _fits_its_grade(self) -> Source:
        if (self.grade is Grade.TEXT) != (self.text is not None):
            raise ValueError("a source of grade text names its text file, a public document none")
        return self

    @model_validator(mode="after")
    def _was_opened_some_day(self) -> Source:
        if (self.address is None) != (self.accessed is None):
            raise ValueError("address and accessed go together: where and when it was opened")
        return self

    @model_validator(mode="after")
    def _says_what_it_lacks(self) -> Source:
        for name in Printed:
            if name is Printed.TITLE:
                continue
            given, lacking = getattr(self, name) is not None, name in self.not_printed
            if given and lacking:
                raise ValueError(f"{name} is given, and listed in not_printed")
            if self.read and not (given or lacking):
                raise ValueError(f"it was read: give its {name}, or list that in not_printed")
        if self.not_printed and not self.read:
            raise ValueError("it was not read: not_printed would be a guess; leave it out")
        return self


class Scope(Strict):
    """What a text examines, what it excludes, and what it uses all the same."""

    source: str = Field(description="Id of the text.")
    examines: tuple[str, ...] = Field(default=(), description="Ids of the states it examines.")
    excludes: tuple[str, ...] = Field(default=(), description="Ids of those it leaves out.")
    note: str | None = Field(default=None, description="Where the line runs.")


class Silence(Strict):
    """A paragraph that yields no claim, and why."""

    source: str = Field(description="Id of the text.")
    paragraph: int = Field(gt=0, description="Counted from 1.")
    why: str = Field(description="Why it yields no claim, in a few words.")


class Checked(Strict):
    """When the curators last checked what is on record: what goes on by it held up to that day."""

    source: Grade = Field(description="Grade of the sources that were checked.")
    on: dt.date = Field(description="Day on which they were.")
    note: str | None = Field(default=None, description="What was looked at.")


class Review(Strict):
    """Who last checked the claims of a file against their sources, and when."""

    by: str = Field(min_length=1, description="Who read them against their sources.")
    on: dt.date = Field(description="Day of it.")


class Coverage(Strict):
    """What each text covers, so that an answer can tell silence from absence."""

    scopes: tuple[Scope, ...]
    silences: tuple[Silence, ...] = ()
    checked: tuple[Checked, ...] = ()
