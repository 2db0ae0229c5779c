"""Parameters: from what a person writes to what a statement receives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from graph.catalogue.files import statement
from graph.catalogue.header import Parameter, ParameterType, Question
from graph.errors import UnknownEntity, UsageError
from graph.models.dates import parse_day
from graph.models.entity import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.database import Row, Transaction


@dataclass(frozen=True, slots=True)
class Values:
    """Parameter values: for the statement, for the answer, and as a person reads them."""

    sent: dict[str, Any]
    shown: dict[str, Any]
    named: dict[str, str]


def read_parameters(
    question: Question, given: Mapping[str, Any], transaction: Transaction, latest: dt.date | None
) -> Values:
    """Check and convert parameters.

    Args:
        question: Declares the parameters.
        given: What the caller wrote; None counts as not given.
        transaction: Looks up entities, claims and sources.
        latest: What the default `latest` of a date stands for.

    Raises:
        UsageError: One is missing, unknown or cannot be read.
        UnknownEntity: No entity is called so.
    """
    given = {name: value for name, value in given.items() if value is not None}
    for name in given:
        if name not in question.parameters:
            raise UsageError(
                f"{question.name} has no parameter {name!r}; it takes"
                f" {', '.join(question.parameters)}."
            )
    sent: dict[str, Any] = {}
    shown: dict[str, Any] = {}
    named: dict[str, str] = {}
    reader = _Reader(transaction, latest)
    reader.look_up(
        str(given.get(name, parameter.default))
        for name, parameter in question.parameters.items()
        if parameter.type is ParameterType.ENTITY
    )
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
        named[name] = str(shown[name])
        if parameter.type is ParameterType.ENTITY:
            named[name] = reader.names[sent[name]]
    if sent.get("a") is not None and sent.get("a") == sent.get("b"):
        raise UsageError(f"a and b are both {named['a']}; name two different actors.")
    return Values(sent, shown, named)


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return value["source"] or value["day"].isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value


class _Reader:
    """Reads values of each type; asks the database about names."""

    def __init__(self, transaction: Transaction, latest: dt.date | None) -> None:
        self._transaction = transaction
        self._latest = latest
        self.names: dict[str, str] = {}
        self._found: dict[str, list[Row]] = {}

    def look_up(self, texts: Iterable[str]) -> None:
        """Find all entities that are named, in one statement."""
        folded = list({fold(text) for text in texts})
        if folded:
            for row in self._transaction.run(statement("answer/resolve"), {"texts": folded}).rows:
                self._found.setdefault(row["text"], []).append(row)

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
            case ParameterType.CHOICE:
                return _choice(name, parameter, str(value))
            case _:
                return str(value)

    def _entity(self, name: str, parameter: Parameter, text: str) -> str:
        rows = self._found.get(fold(text), [])
        if not rows:
            raise UnknownEntity(text, self._nearest(fold(text)))
        fitting = [row for row in rows if not parameter.kinds or row["kind"] in parameter.kinds]
        if not fitting:
            raise UsageError(
                f"{name}: {rows[0]['name']} is a {rows[0]['kind']}; this question takes a"
                f" {' or '.join(parameter.kinds)}."
            )
        self.names[fitting[0]["id"]] = fitting[0]["name"]
        return str(fitting[0]["id"])

    def _nearest(self, text: str) -> list[str]:
        rows = self._transaction.run(statement("answer/names")).rows
        owners = {name: row for row in rows for name in row["search"]}
        close = get_close_matches(text, owners, n=3, cutoff=0.6)
        return list(dict.fromkeys(f"{owners[c]['name']} ({owners[c]['id']})" for c in close))

    def _day(self, name: str, value: Any) -> dt.date:
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        if value == "latest":
            return self._latest or dt.datetime.now(tz=dt.UTC).date()
        try:
            return parse_day(str(value))
        except ValueError as error:
            raise UsageError(f"{name}: {error}.") from None

    def _moment(self, name: str, value: Any) -> dict[str, Any]:
        if isinstance(value, dt.date) or str(value)[:1].isdigit() or value == "latest":
            return {"day": self._day(name, value), "source": None}
        ids = [
            str(row["id"]) for row in self._transaction.run(statement("answer/known-sources")).rows
        ]
        if value not in ids:
            close = get_close_matches(str(value), ids, n=3, cutoff=0.4)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            raise UsageError(f"{name}: {value!r} is neither a day (YYYY-MM-DD) nor a source.{hint}")
        return {"day": None, "source": value}

    def _claim(self, text: str) -> str:
        ids = [
            str(row["id"]) for row in self._transaction.run(statement("answer/known-claims")).rows
        ]
        if text not in ids:
            close = get_close_matches(text, ids, n=3, cutoff=0.5)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            raise UsageError(
                f"There is no claim {text!r}.{hint} Answers list the ids of their claims."
            )
        return text


def _integer(name: str, parameter: Parameter, value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        raise UsageError(f"{name}: {value!r} is no whole number.") from None
    least, most = parameter.least, parameter.most
    if (least is not None and number < least) or (most is not None and number > most):
        raise UsageError(f"{name}: {number} is out of range; give {least} to {most}.")
    return number


def _choice(name: str, parameter: Parameter, value: str) -> str:
    if value not in parameter.choices:
        raise UsageError(f"{name}: {value!r} is no choice; give {' or '.join(parameter.choices)}.")
    return value
