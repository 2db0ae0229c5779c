"""All questions that can be asked: those of the project, and a folder of the user's own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from graph.catalogue.header import read_question_file
from graph.errors import QuestionInvalid, UnknownQuestion, UsageError
from graph.resources import CYPHER

if TYPE_CHECKING:
    from graph.catalogue.question import Question
    from graph.settings import Settings

SUFFIX = ".cypher"


@dataclass(frozen=True, slots=True)
class Library:
    """Question files by name.

    Attributes:
        own: Folder of the user's questions; None where there is none.
    """

    own: Path | None = None

    @classmethod
    def of(cls, settings: Settings) -> Library:
        """The library of one run."""
        return cls(settings.questions_dir)

    def names(self) -> tuple[str, ...]:
        """Names of all questions, the user's own behind the others.

        Raises:
            UsageError: The user's folder is not there.
            QuestionInvalid: A question of the user's has the name of one of the project's.
        """
        names = _names(CYPHER / "ask")
        if self.own is None:
            return names
        if not self.own.is_dir():
            raise UsageError(
                f"FULCRUM_QUESTIONS names {self.own}, which is no folder: make it, or unset it."
            )
        try:
            own = _names(self.own)
        except OSError as error:
            raise UsageError(
                f"FULCRUM_QUESTIONS names {self.own}, which cannot be read: {error.strerror}."
            ) from error
        if taken := sorted(set(own) & set(names)):
            raise QuestionInvalid(
                self.own / f"{taken[0]}{SUFFIX}",
                "a question of the project has this name; give yours another",
            )
        return names + own

    def path(self, name: str) -> Path:
        """File of a question; raises `UnknownQuestion` where there is none."""
        names = self.names()
        if name not in names:
            raise UnknownQuestion(name, get_close_matches(name, names, n=2, cutoff=0.5))
        path = CYPHER / "ask" / f"{name}{SUFFIX}"
        return path if self.own is None or path.is_file() else self.own / path.name

    def read(self, named: str | Path) -> Question:
        """Read one question, by its name or from a `.cypher` file of the user's.

        Raises:
            UnknownQuestion: There is none of that name.
            UsageError: There is no such file.
            QuestionInvalid: Its file breaks the contract.
        """
        if str(named).endswith(SUFFIX):
            path = Path(named)
            if not path.is_file():
                raise UsageError(f"There is no file {path}; give the path of a question.")
            return read_question_file(path, own=True)
        path = self.path(str(named))
        return read_question_file(path, own=path.parent == self.own)


def _names(folder: Path) -> tuple[str, ...]:
    names = (name for name in os.listdir(folder) if name.endswith(SUFFIX))  # noqa: PTH208  # quick
    return tuple(sorted(stem for name in names if (stem := name.removesuffix(SUFFIX))))
