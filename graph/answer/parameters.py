"""Parameters: from what a person writes to what a statement receives."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.catalogue.question import Parameter, ParameterType
from graph.catalogue.statements import statement
from graph.errors import NotApart, UnknownEntity, UsageError, WrongKind
from graph.models.names import fold, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.answer.known import Known
    from graph.catalogue.question import Question
    from graph.database import Transaction


_GREATEST = 2**63 - 1
"""Greatest whole number that the database holds."""
_MOST_GUESSES = 3
"""Entities that are offered for an unknown name."""


class Values(NamedTuple):
    """Parameter values: for the statement, for the answer, and as a person reads them."""

    sent: dict[str, Any]
    shown: dict[str, Any]
    named: dict[str, str]


def named_entities(question: Question, given: Mapping[str, Any]) -> list[str]:
    """Texts by which entities are named, defaults included, as they are compared.

    Raises:
        UsageError: Something is given that the question does not take, or that cannot be read.
    """
    for name, value in given.items():
        _check_given(question, name, value)
    texts = (
        given[name] if given.get(name) is not None else parameter.default
        for name, parameter in question.parameters.items()
        if parameter.type is ParameterType.ENTITY
    )
    return list({fold(str(text)) for text in texts if text is not None})


def read_parameters(
    question: Question, given: Mapping[str, Any], transaction: Transaction, known: Known
) -> Values:
    """Check and convert parameters.

    Args:
        question: Declares the parameters.
        given: What the caller wrote; None counts as not given.
        transaction: Looks up claims and sources, and what looks like a name that is unknown.
        known: Holds the entities that are named, and what `latest` stands for.

    Raises:
        UsageError: One is missing, unknown or cannot be read.
        UnknownEntity: No entity is called so.
    """
    given = {name: value for name, value in given.items() if value is not None}
    sent: dict[str, Any] = {}
    shown: dict[str, Any] = {}
    named: dict[str, str] = {}
    reader = _Reader(transaction, known)
    for name, parameter in question.parameters.items():
        value = given.get(name, parameter.default)
        if value is None:
            if parameter.required:
                option = name.replace("_", "-")
                raise UsageError(
                    f"{question.name} needs {name} ({parameter.help.lower()}): give --{option},"
                    f" for example --{option} {str(parameter.example)!r}."
                )
            sent[name] = None
            named[name] = "any"
            continue
        sent[name] = reader.read(name, parameter, value)
        shown[name] = _shown(sent[name])
        named[name] = reader.names.get(str(shown[name]), str(shown[name]))
    _check_apart(question, sent, named)
    _check_order(question, sent)
    return Values(sent, shown, named)


def _check_given(question: Question, name: str, value: Any) -> None:
    if isinstance(value, str) and not value.isprintable():
        raise UsageError(f"{name}: {value!r} holds characters that cannot be read.")
    if name not in question.parameters:
        raise UsageError(_not_taken(question, name))


def _check_apart(question: Question, sent: Mapping[str, Any], named: Mapping[str, str]) -> None:
    for name, parameter in question.parameters.items():
        for other in parameter.unlike:
            if sent[name] is not None and sent[name] == sent[other]:
                raise NotApart(
                    f"{other} and {name} are both {named[name]}; name two different ones."
                )


def _check_order(question: Question, sent: Mapping[str, Any]) -> None:
    for name, parameter in question.parameters.items():
        first, last = sent.get(parameter.not_before or ""), sent[name]
        if isinstance(first, dt.date) and isinstance(last, dt.date) and last < first:
            raise UsageError(
                f"{name} ({last}) lies before {parameter.not_before} ({first});"
                f" give the earlier day as {parameter.not_before}."
            )


def _not_taken(question: Question, name: str) -> str:
    takes = ", ".join(question.parameters) or "none"
    return f"{question.name} has no parameter {name!r}; it takes {takes}."


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return value["source"] or value["day"].isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value


class _Reader:
    """Reads values of each type; asks the database about names."""

    def __init__(self, transaction: Transaction, known: Known) -> None:
        self._transaction = transaction
        self._known = known
        self.names: dict[str, str] = {}

    def read(self, name: str, parameter: Parameter, value: Any) -> Any:  # noqa: PLR0911
        """Read one value."""
        match parameter.type:
            case ParameterType.ENTITY:
                return self._entity(name, parameter, str(value))
            case ParameterType.DATE:
                return self._day(name, value)
            case ParameterType.MOMENT:
                return self._moment(name, value)
            case ParameterType.INTEGER:
                return _integer(name, parameter, value)
            case ParameterType.CLAIM:
                return self._claim(str(value))
            case ParameterType.SOURCE:
                return self._source(name, str(value))
            case ParameterType.CHOICE:
                return _choice(name, parameter, str(value))
            case _:
                return str(value)

    def _entity(self, name: str, parameter: Parameter, text: str) -> str:
        rows = self._known.found(fold(text))
        if not rows:
            raise UnknownEntity(text, self._nearest(text))
        fitting = [row for row in rows if not parameter.kinds or row["kind"] in parameter.kinds]
        if not fitting:
            raise WrongKind(
                f"{name}: {rows[0]['name']} is a {rows[0]['kind']}; this question takes a"
                f" {' or '.join(parameter.kinds)}."
            )
        if len(fitting) > 1:
            candidates = " or ".join(f"{row['name']} ({row['id']})" for row in fitting)
            raise UsageError(f"{name}: {text!r} may be {candidates}; give the id of one.")
        self.names[fitting[0]["id"]] = fitting[0]["name"]
        return str(fitting[0]["id"])

    def _nearest(self, text: str) -> list[str]:
        rows = self._transaction.run(statement("answer/names")).rows
        owners = {name: row for row in rows for name in row["search"]}
        near = (owners[name] for name in nearest(text, owners, most=3 * _MOST_GUESSES))
        return list(dict.fromkeys(f"{row['name']} ({row['id']})" for row in near))[:_MOST_GUESSES]

    def _day(self, name: str, value: Any) -> dt.date:
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        if value == "latest":
            return self._known.latest or dt.datetime.now(tz=dt.UTC).date()
        try:
            return parse_day(str(value))
        except ValueError as error:
            raise UsageError(f"{name}: {error}.") from None

    def _moment(self, name: str, value: Any) -> dict[str, Any]:
        if isinstance(value, dt.date) or str(value)[:1].isdigit() or value == "latest":
            return {"day": self._day(name, value), "source": None}
        what = "neither a day (YYYY-MM-DD) nor a source"
        return {"day": None, "source": self._source(name, str(value), what)}

    def _source(self, name: str, text: str, what: str = "no source") -> str:
        rows = self._transaction.run(statement("answer/known-sources")).rows
        for row in rows:
            if fold(text) in (row["id"], fold(row["short"])):
                self.names[row["id"]] = row["short"]
                return str(row["id"])
        hint = _hint(text, [str(row["id"]) for row in rows])
        texts = " and ".join(str(row["id"]) for row in rows if row["grade"] == "text")
        raise UsageError(f"{name}: {text!r} is {what}.{hint} The texts are {texts}.")

    def _claim(self, text: str) -> str:
        ids = [
            str(row["id"]) for row in self._transaction.run(statement("answer/known-claims")).rows
        ]
        if text not in ids:
            hint = _hint(text, ids)
            raise UsageError(
                f"There is no claim {text!r}.{hint}"
                " `fulcrum ask statements --actor NAME --cite` lists those about an actor."
            )
        return text


def parse_day(text: str) -> dt.date:
    """Parse one calendar day, `YYYY-MM-DD`.

    Raises:
        ValueError: The text is no such day.
    """
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(f"{text!r} is no day; write it as YYYY-MM-DD, for example 2014-08-23")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no day of the calendar") from None


def _hint(text: str, known: list[str]) -> str:
    near = nearest(text, known)
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _integer(name: str, parameter: Parameter, value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):
        raise UsageError(f"{name}: {value!r} is no whole number.") from None
    if isinstance(value, float) and not value.is_integer():
        raise UsageError(f"{name}: {value!r} is no whole number.")
    least = -_GREATEST if parameter.least is None else parameter.least
    most = _GREATEST if parameter.most is None else parameter.most
    if not least <= number <= most:
        raise UsageError(f"{name}: {number} is out of range; give {least} to {most}.")
    return number


def _choice(name: str, parameter: Parameter, value: str) -> str:
    if value not in parameter.choices:
        raise UsageError(f"{name}: {value!r} is no choice; give {' or '.join(parameter.choices)}.")
    return value
