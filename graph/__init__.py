"""Fulcrum: a sourced, time-stamped graph of Russia's ties to Latin America, on Neo4j.

Names are imported on first use, so that the command line can show its help at once.

Example:
    >>> import graph
    >>> with graph.open() as g:
    ...     report = g.load()
    ...     answer = g.ask("ties", a="RUS", b="Venezuela", as_of="2014-08-23")
    >>> {row.layer for row in answer.rows} >= {"diplomatic", "security"}
    True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answer import Answer, Citation, Emptiness, Row
    from graph.api import Session, open  # noqa: A004
    from graph.briefing import Briefing
    from graph.catalogue.question import Question
    from graph.errors import (
        DatabaseError,
        EngineError,
        FulcrumError,
        MissingFeature,
        NotApart,
        NothingLoaded,
        QuestionInvalid,
        SeedsInvalid,
        UnknownEntity,
        UnknownQuestion,
        UsageError,
        WrongKind,
    )
    from graph.load import LoadReport

__all__ = [
    "Answer",
    "Briefing",
    "Citation",
    "DatabaseError",
    "Emptiness",
    "EngineError",
    "FulcrumError",
    "LoadReport",
    "MissingFeature",
    "NotApart",
    "NothingLoaded",
    "Question",
    "QuestionInvalid",
    "Row",
    "SeedsInvalid",
    "Session",
    "UnknownEntity",
    "UnknownQuestion",
    "UsageError",
    "WrongKind",
    "open",
]

_HOMES = {
    "Answer": "graph.answer",
    "Briefing": "graph.briefing",
    "Citation": "graph.answer",
    "Emptiness": "graph.answer",
    "LoadReport": "graph.load",
    "Question": "graph.catalogue.question",
    "Row": "graph.answer",
    "Session": "graph.api",
    "open": "graph.api",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "graph.errors")), name)


def __dir__() -> list[str]:
    return list(__all__)
