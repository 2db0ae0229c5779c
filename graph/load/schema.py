"""The constraints and indexes that a graph needs, and those that stand in their way."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from graph.catalogue.statements import statement, statements

if TYPE_CHECKING:
    from graph.database import Database
    from graph.load.item import Properties

_COMMAND = re.compile(
    r"CREATE (?P<kind>CONSTRAINT|INDEX) (?P<name>\w+) IF NOT EXISTS"
    r" FOR \(?(?:\(\)-\[)?\w+:(?P<label>\w+)(?P<relationship>\]-\(\))?\)?"
    r" (?:REQUIRE|ON) \(?\w+\.(?P<property>\w+)\)?"
)
_UNIQUE = "UNIQUENESS"
_RANGE = "RANGE"
_LOOKUP = "LOOKUP"


class Place(NamedTuple):
    """What a constraint or an index is about."""

    entity: str
    label: str
    property: str


class Rule(NamedTuple):
    """A constraint or an index.

    Attributes:
        kind: `constraint` or `index`.
        name: Its name.
        type: `UNIQUENESS`, `RANGE`, or whatever else somebody made.
        place: What it is about; None where that is more than one property.
    """

    kind: str
    name: str
    type: str
    place: Place | None


class Schema(NamedTuple):
    """How the constraints and indexes of a database differ from those wanted.

    Attributes:
        missing: Those that are wanted and not there, or there in another form.
        wrong: What bears the name of one that is wanted, or stands in its place.
        foreign: Names of those that are not Fulcrum's.
    """

    missing: tuple[Rule, ...]
    wrong: tuple[Rule, ...]
    foreign: tuple[str, ...]


def read_schema(database: Database) -> Schema:
    """Compare the constraints and indexes that are there with those wanted."""
    wanted = _wanted()
    names = {rule.name for rule in wanted}
    places = {rule.place for rule in wanted}
    there = [*_there(database, "constraint"), *_there(database, "index")]
    others = [rule for rule in there if rule not in wanted and rule.type != _LOOKUP]
    wrong = [
        rule
        for rule in others
        if rule.name in names or (rule.place in places and rule.type in {_UNIQUE, _RANGE})
    ]
    return Schema(
        missing=tuple(rule for rule in wanted if rule not in there),
        wrong=tuple(wrong),
        foreign=tuple(rule.name for rule in others if rule not in wrong),
    )


def drop_wrong(database: Database, schema: Schema) -> Counter[str]:
    """Drop what stands in the way; gives counters of what was done."""
    written: Counter[str] = Counter()
    for rule in schema.wrong:
        with database.writing() as transaction:
            text = statement(f"load/drop-{rule.kind}")
            written.update(transaction.run(text, {"name": rule.name}).written)
    return written


def create_missing(database: Database, schema: Schema) -> Counter[str]:
    """Create what is missing, in one transaction; gives counters of what was done."""
    written: Counter[str] = Counter()
    if schema.missing:
        with database.writing() as transaction:
            for rule in schema.missing:
                written.update(transaction.run(_wanted()[rule]).written)
    return written


@cache
def _wanted() -> dict[Rule, str]:
    """The commands of `cypher/schema/` by what each creates."""
    commands = [part.strip() for _, text in statements("schema") for part in text.split(";")]
    return {_rule(command): command for command in commands if "CREATE" in command}


def _rule(command: str) -> Rule:
    found = _COMMAND.search(command)
    if not found:
        raise ValueError(command)
    entity = "RELATIONSHIP" if found["relationship"] else "NODE"
    kind = found["kind"].lower()
    type_ = _UNIQUE if kind == "constraint" else _RANGE
    return Rule(kind, found["name"], type_, Place(entity, found["label"], found["property"]))


def _there(database: Database, kind: str) -> list[Rule]:
    plural = {"constraint": "constraints", "index": "indexes"}[kind]
    rows = database.read(statement(f"load/read-{plural}")).rows
    return [Rule(kind, row["name"], _type(row["type"]), _place(row)) for row in rows]


def _type(name: str) -> str:
    """The type of a constraint or an index; releases of Neo4j name uniqueness in several ways."""
    return _UNIQUE if name.endswith(_UNIQUE) else name


def _place(row: Properties) -> Place | None:
    labels, properties = row["labels"] or [], row["properties"] or []
    if len(labels) != 1 or len(properties) != 1:
        return None
    return Place(row["entity"], labels[0], properties[0])
