"""Question files against a loaded server: each is planned, and the plan must keep the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import DatabaseError, QuestionInvalid
from graph.models.claim import Claim, Reference, Voice
from graph.models.entity import Entity
from graph.models.source import Source
from graph.vet.words import forbidden_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.catalogue.library import Library
    from graph.catalogue.question import Question
    from graph.database import Database, Outcome

PROCEDURES = (
    "gds.articulationPoints.stream",
    "gds.betweenness.stream",
    "gds.bridges.stream",
    "gds.closeness.stream",
    "gds.eigenvector.stream",
    "gds.louvain.stream",
    "gds.pageRank.stream",
)
"""Procedures that questions may call."""
_RECORDS = (Claim, Entity, Reference, Source, Voice)
_FIELDS = {"set", *(name for record in _RECORDS for name in record.model_fields)}
"""Properties that a record may have, or its set of own facts; perhaps none has."""
_UNKNOWN_NAMES = ("01N50", "01N51", "01N52")
"""Status codes for labels, relationship types and property keys that the database does not know."""


def check_questions(database: Database, library: Library) -> list[tuple[str, str]]:
    """Have the server plan every question of a library.

    Returns:
        One pair of question and problem for each finding.
    """
    found = []
    for name in library.names():
        try:
            problems = check_question(database, library.read(name))
        except QuestionInvalid as error:
            problems = [str(error)]
        found += [(name, problem) for problem in problems]
    return found


def check_question(database: Database, question: Question) -> list[str]:
    """Have the server plan one question; problems in a sentence each."""
    if words := list(forbidden_words(question.statement, PROCEDURES)):
        return words
    try:
        outcome = database.explain(question.statement)
    except DatabaseError as error:
        return [str(error)]
    return [
        *_contract(question, outcome),
        *_plan(question, outcome.plan or {}),
        *(
            f"the database knows no such name: {notice['description']}"
            for notice in outcome.notices
            if notice["code"] in _UNKNOWN_NAMES and not _absent_by_chance(notice["description"])
        ),
    ]


def _contract(question: Question, outcome: Outcome) -> Iterator[str]:
    if outcome.kind != "r":
        yield f"it is no reading statement: its type is {outcome.kind}"
    if sorted(outcome.columns) != sorted(question.returned):
        yield (
            f"it returns {', '.join(outcome.columns)}, its header declares"
            f" {', '.join(question.returned)}"
        )


def _plan(question: Question, plan: Mapping[str, Any]) -> Iterator[str]:
    for operator in _operators(plan):
        kind = str(operator["operatorType"]).partition("@")[0]
        details = str(operator.get("args", {}).get("Details", ""))
        if kind == "LoadCSV":
            yield "it loads CSV; questions read the graph alone"
        if kind == "CartesianProduct" and question.cartesian is None and _multiplies(operator):
            yield "its plan has a Cartesian product; connect the patterns, or give a reason"
        if kind == "ProcedureCall" and details.partition("(")[0] not in PROCEDURES:
            yield f"it calls {details.partition('(')[0]}, which is not on the list"
        if kind.startswith("StatefulShortestPath") and "non-inlined predicates" in details:
            yield (
                "its shortest path looks at a condition only afterwards, which takes minutes where"
                " there is no path; name parameters alone in it, no variables"
            )


def _multiplies(product: Mapping[str, Any]) -> bool:
    """Whether a Cartesian product can have more rows than its larger side.

    A node found by its id is one row at most, however it is combined.
    """
    sides = [str(side["operatorType"]) for side in product.get("children", ())]
    return not any(side.startswith("NodeUniqueIndexSeek") for side in sides)


def _absent_by_chance(description: str) -> bool:
    """Whether the name is a field of a record that no curated record happens to use."""
    return any(f"property `{name}`" in description for name in _FIELDS)


def _operators(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if plan:
        yield plan
        for child in plan.get("children", ()):
            yield from _operators(child)
