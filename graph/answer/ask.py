"""Ask one question: parameters in, typed rows with citations out, all from one transaction."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from graph.answer.model import Answer, Citation, row_model
from graph.answer.parameters import Values, read_parameters
from graph.catalogue.files import statement
from graph.errors import DatabaseError, MissingFeature, QueryInvalid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.catalogue.header import Question
    from graph.database import Database, Transaction


def ask(
    database: Database,
    question: Question,
    given: Mapping[str, Any],
    seeds_version: str | None = None,
) -> Answer:
    """Ask a question.

    Args:
        database: Holds a loaded graph.
        question: What to ask.
        given: Parameters as a person writes them.
        seeds_version: State of the seeds at hand, to note where the database shows another.

    Raises:
        UsageError: A parameter is missing or wrong.
        DatabaseError: Nothing is loaded, or the server lacks what the question requires.
        QueryInvalid: The statement returned what its header does not declare.
    """
    if "gds" in question.requires:
        return _with_projection(database, question, given, seeds_version)
    with database.reading() as transaction:
        return _answer(database, transaction, question, given, seeds_version, {})


def _with_projection(
    database: Database, question: Question, given: Mapping[str, Any], seeds_version: str | None
) -> Answer:
    """Ask a question that projects a graph; the projection never outlives the question."""
    if not database.read(statement("answer/has-gds")).rows[0]["present"]:
        raise MissingFeature(
            f"{question.name} needs Graph Data Science, which the server at {database.uri} lacks;"
            " install that plugin there, or unset FULCRUM_URI to use the embedded engine."
        )
    projection = {"projection": f"fulcrum-{uuid.uuid4().hex}"}
    try:
        with database.reading() as transaction:
            return _answer(database, transaction, question, given, seeds_version, projection)
    finally:
        database.read(statement("answer/drop-projection"), projection)


def _answer(  # noqa: PLR0913, PLR0917  # one step, split off only for the projection around it
    database: Database,
    transaction: Transaction,
    question: Question,
    given: Mapping[str, Any],
    seeds_version: str | None,
    extra: Mapping[str, Any],
) -> Answer:
    mark = transaction.run(statement("load/read-mark")).rows[0]
    if mark["data_version"] is None:
        raise DatabaseError(f"Nothing is loaded at {database.uri}; run `fulcrum load` first.")
    values = read_parameters(question, given, transaction, mark["latest"])
    outcome = transaction.run(question.statement, values.sent | dict(extra))
    rows = _typed(question, outcome.rows)
    return Answer(
        query=question.name,
        params=values.shown,
        rows=rows,
        citations=_citations(transaction, rows),
        notes=_notes(question, values, rows, mark, seeds_version),
        data_version=mark["data_version"],
        engine=database.server,
        question=question,
        title=question.question.format_map(values.named),
    )


def _typed(question: Question, rows: list[dict[str, Any]]) -> tuple[Any, ...]:
    model = row_model(question)
    try:
        typed = tuple(model.model_validate(row) for row in rows)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise QueryInvalid(f"{question.name}.cypher", f"column {where}: {first['msg']}") from error
    if question.cardinality == "one" and len(typed) > 1:
        raise QueryInvalid(f"{question.name}.cypher", f"declares one row, returned {len(typed)}")
    keys = [tuple(repr(getattr(row, name)) for name in question.key) for row in typed]
    if question.key and len(set(keys)) < len(keys):
        raise QueryInvalid(f"{question.name}.cypher", f"rows are not unique on {question.key}")
    return typed


def _citations(transaction: Transaction, rows: tuple[Any, ...]) -> tuple[Citation, ...]:
    ids = list(dict.fromkeys(claim for row in rows for claim in row.claims))
    if not ids:
        return ()
    found = transaction.run(statement("answer/citations"), {"claims": ids}).rows
    by_id = {row["claim"]: row for row in found}
    return tuple(
        Citation.model_validate(by_id[claim] | {"number": number})
        for number, claim in enumerate((claim for claim in ids if claim in by_id), 1)
    )


def _notes(
    question: Question,
    values: Values,
    rows: tuple[Any, ...],
    mark: Mapping[str, Any],
    seeds_version: str | None,
) -> tuple[str, ...]:
    notes = [question.caveat]
    if not rows:
        notes.insert(0, "None found: the sources in this graph state nothing of the kind.")
    latest = mark["latest"]
    late = [v for v in values.sent.values() if isinstance(v, dt.date) and latest and v > latest]
    if late:
        notes.append(
            f"{late[0]} lies beyond the texts, which end {latest}: what they attest is shown as"
            " attested earlier, never as still holding."
        )
    if seeds_version and seeds_version != mark["data_version"]:
        notes.append(
            f"The database shows data version {mark['data_version']}, the seeds at hand are"
            f" {seeds_version}; `fulcrum load` brings it up to date."
        )
    return tuple(" ".join(note.split()) for note in notes)
