"""Ask one question: parameters in, typed rows with citations out, all from one transaction."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from graph.answer.known import read_known, shown_version
from graph.answer.model import Answer, row_model
from graph.answer.notes import Noted, notes, why_empty
from graph.answer.parameters import Values, named_entities, read_parameters
from graph.answer.rows import Rows, computed_scores
from graph.answer.wording import Wording
from graph.catalogue.question import ParameterType
from graph.catalogue.statements import statement
from graph.english import capitalised
from graph.errors import MissingFeature, QuestionInvalid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.answer.known import Known
    from graph.catalogue.question import Question
    from graph.database import Database, Returned, Transaction

_TRIES = 3
"""A load that commits between two statements of an answer would mix two states of the graph."""


class Manner(NamedTuple):
    """How a question is to be answered.

    Attributes:
        lang: Language of the names.
        reading: `corrected`, or `as_written` to take the texts at their word.
        seeds_version: State of the seeds at hand, to note where the database shows another.
    """

    lang: str = "en"
    reading: str = "corrected"
    seeds_version: str | None = None


def ask(
    database: Database, question: Question, given: Mapping[str, Any], manner: Manner | None = None
) -> Answer:
    """Ask a question.

    Args:
        database: Holds a loaded graph.
        question: What to ask.
        given: Parameters as a person writes them.
        manner: Language and reading.

    Raises:
        UsageError: A parameter is missing or wrong.
        DatabaseError: Nothing is loaded, or the server lacks what the question requires.
        QuestionInvalid: The statement returned what its header does not declare.
    """
    if (
        "gds" in question.requires
        and not database.read(statement("answer/has-gds")).rows[0]["present"]
    ):
        raise MissingFeature(
            f"{question.name} needs Graph Data Science, which the server at {database.uri} lacks;"
            " install that plugin there, or unset FULCRUM_URI to use the embedded engine."
        )
    manner = manner or Manner()
    for _ in range(_TRIES - 1):
        answer, steady = _answer(database, question, given, manner)
        if steady:
            return answer
    return _answer(database, question, given, manner)[0]


def read_given(
    database: Database, question: Question, given: Mapping[str, Any], manner: Manner
) -> dict[str, Any]:
    """Read the parameters of a question, and what its statement gets besides; raises as `ask`."""
    with database.reading() as transaction:
        _, values, sent = _read(database, transaction, question, given, manner)
        return values.shown | computed_scores(transaction, question, sent)


def _read(
    database: Database,
    transaction: Transaction,
    question: Question,
    given: Mapping[str, Any],
    manner: Manner,
) -> tuple[Known, Values, dict[str, Any]]:
    """What is known of the graph, the parameters, and what of them is sent with the reading."""
    texts = named_entities(question, given)
    known = read_known(transaction, texts, manner.lang, database.uri)
    values = read_parameters(question, given, transaction, known)
    return known, values, values.sent | {"reading": manner.reading}


def _answer(
    database: Database, question: Question, given: Mapping[str, Any], manner: Manner
) -> tuple[Answer, bool]:
    """The answer, and whether the graph stayed as it was while it was read."""
    with database.reading() as transaction:
        known, values, sent = _read(database, transaction, question, given, manner)
        found = Rows.of(database, transaction, question, sent)
        _check(question, found.rows)
        wording = Wording(transaction, found.rows, manner.lang, manner.reading)
        rows = _typed(question, wording.reword(question, found.rows))
        empty = found.ranking.refusal if found.ranking else None
        if not rows and empty is None:
            empty = why_empty(transaction, question, values, known, manner)
            options = _options_with_rows(database, transaction, question, sent)
            empty = empty.with_options(options)
        shown = wording.data_version if wording.citations else shown_version(transaction)
    ranking = found.ranking.note if found.ranking else None
    noted = Noted(
        question, values, known, wording.citations, len(rows), empty, found.network, ranking,
        manner.seeds_version, manner.reading, manner.lang,
    )  # fmt: skip
    answer = Answer(
        question=question,
        params=values.shown,
        rows=rows,
        citations=wording.citations,
        notes=notes(noted),
        lang=manner.lang,
        reading=manner.reading,
        empty=empty,
        network=found.network,
        data_version=known.data_version,
        engine=database.server,
        named=values.named,
        title=_title(question, values, given),
    )
    return answer, shown == known.data_version


def _options_with_rows(
    database: Database, transaction: Transaction, question: Question, sent: Mapping[str, Any]
) -> list[str]:
    """Options with which there is an answer: those that take in more, and days of the sources."""
    other: list[tuple[str, Any]] = [
        (name, one.widest) for name, one in question.parameters.items() if one.widest is not None
    ]
    if isinstance(sent.get("as_of"), dt.date):
        days = transaction.run(statement("answer/days")).rows
        other += [("as_of", row["day"]) for row in days]
    return [
        f"--{name.replace('_', '-')} {value}"
        for name, value in other
        if sent[name] != value
        and Rows.of(database, transaction, question, {**sent, name: value}).rows
    ]


def _title(question: Question, values: Values, given: Mapping[str, Any]) -> str:
    """The question with its values; what stands in brackets is left out with its parameter.

    Choices that narrow the answer and that the sentence does not name stand behind it.
    """
    text = question.question
    for name, value in values.sent.items():
        if value is None:
            text = re.sub(rf" ?\([^()]*\{{{name}\}}[^()]*\)", "", text)
    narrowed = [
        f"{name.replace('_', ' ')}: {values.named[name]}"
        for name, parameter in question.parameters.items()
        if parameter.type is not ParameterType.INTEGER
        and f"{{{name}}}" not in question.question
        and given.get(name) is not None
        and values.shown.get(name) != parameter.default
    ]
    title = capitalised(text.format_map(values.named))
    return title + (f" ({'; '.join(narrowed)})" if narrowed else "")


def _check(question: Question, rows: Sequence[Returned]) -> None:
    """Check what the citations and the layout of an answer build on."""
    for row in rows:
        claims = row.get("claims")
        listed = isinstance(claims, list) and all(isinstance(claim, str) for claim in claims)
        if not claims or not listed:
            message = "column claims: it must list ids, one at least in every row"
            raise QuestionInvalid(f"{question.name}.cypher", message)
        if question.sections and row.get("part") not in question.sections:
            message = f"column part: {row.get('part')!r} is none of its sections"
            raise QuestionInvalid(f"{question.name}.cypher", message)


def _typed(question: Question, rows: Sequence[Returned]) -> tuple[Any, ...]:
    model = row_model(question)
    try:
        typed = tuple(model.model_validate(row) for row in rows)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise QuestionInvalid(
            f"{question.name}.cypher", f"column {where}: {first['msg']}"
        ) from error
    if question.cardinality == "one" and len(typed) > 1:
        raise QuestionInvalid(f"{question.name}.cypher", f"declares one row, returned {len(typed)}")
    keys = [tuple(repr(getattr(row, name)) for name in question.key) for row in typed]
    if question.key and len(set(keys)) < len(keys):
        raise QuestionInvalid(f"{question.name}.cypher", f"rows are not unique on {question.key}")
    return typed
