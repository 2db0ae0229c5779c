"""What is wrong with the seeds, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """File (relative to the seeds folder) and line, counted from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding, in a sentence that says what to do about it."""

    place: Place
    id: str
    message: str

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}: {self.id}: {self.message}"
