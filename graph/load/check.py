"""Tell in words where the loaded graph differs from the seeds, and where its views are unsound."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.catalogue.statements import statement, statements
from graph.database import LOAD_SECONDS
from graph.errors import NothingLoaded
from graph.load.compare import compare
from graph.load.held import BARE, STRAY, read_held
from graph.load.item import MARK, parts_of
from graph.load.schema import read_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from graph.load.facts import Facts
    from graph.load.item import Item, Properties, Record
    from graph.load.schema import Schema

Finding = tuple[str, str]


def check_graph(database: Database, facts: Facts, data_version: str) -> list[Finding]:
    """Compare the whole graph with the seeds, then run the checks of `cypher/check/`.

    Returns:
        One pair of record id and problem for each finding; none in a sound graph.

    Raises:
        NothingLoaded: The database holds none of the records.
    """
    shown = database.read(statement("load/read-mark")).rows[0]["data_version"]
    findings = [*_differences(database, facts, shown or data_version), *_unsound(database)]
    if shown not in {None, data_version}:
        problem = f"the graph shows the seeds {shown}, at hand are {data_version}; load them"
        findings.insert(0, (MARK.id, problem))
    return findings


def _unsound(database: Database) -> Iterator[Finding]:
    for _, text in statements("check"):
        for row in database.read(text).rows:
            yield str(row["id"]), str(row["problem"])


def _differences(database: Database, facts: Facts, data_version: str) -> Iterator[Finding]:
    yield from _schema(read_schema(database))
    with database.reading(LOAD_SECONDS) as transaction:
        there = read_held(transaction, facts.relationships)
        if not facts.digests.keys() & there.digests.keys():
            raise NothingLoaded(database.uri)
        found = compare(facts, there, data_version)
        held: dict[Record, list[Item]] = {}
        if found.records:
            held = read_held(transaction, facts.relationships, found.records).items
    said: dict[Record, list[Item]] = {}
    for item in facts.items(found.records):
        said.setdefault(item.record, []).append(item)
    for record in sorted(found.records, key=lambda one: (one.id, one.label)):
        yield str(record), _explained(record, said.get(record, []), held.get(record, []))
    for name in found.views:
        yield name, "the view is not as it was derived"
    if found.mark:
        yield MARK.id, "the mark of the graph is lost, altered, or there more than once"
    for what, count in sorted(found.foreign.items()):
        yield what, f"not Fulcrum's, {count} in the graph; loading leaves it alone"


def _schema(schema: Schema) -> Iterator[Finding]:
    for rule in schema.missing:
        yield rule.name, f"the {rule.kind} is missing"
    for rule in schema.wrong:
        yield rule.name, f"this {rule.kind} stands where one of Fulcrum's should"
    for name in schema.foreign:
        yield name, "this constraint or index is not Fulcrum's; loading leaves it alone"


def _explained(record: Record, said: list[Item], held: list[Item]) -> str:
    if record.label == STRAY:
        return "such a relationship leads to a record from where none should"
    if record.label == BARE:
        return "a record has lost its label"
    if not held:
        return "the seeds say it, the graph lacks it"
    if not said:
        return "the graph holds it, the seeds do not say it"
    left, surplus = _apart(said, held)
    return "; ".join(dict.fromkeys([*_nodes(left, surplus), *_links(left, surplus)]))


def _apart(said: list[Item], held: list[Item]) -> tuple[list[Item], list[Item]]:
    """What only the seeds say, and what only the graph holds."""
    counts = Counter(item.content for item in said)
    counts.subtract(item.content for item in held)
    by_content = {item.content: item for item in [*said, *held]}
    return (
        [by_content[text] for text, number in counts.items() if number > 0],
        [by_content[text] for text, number in counts.items() if number < 0],
    )


def _nodes(lacking: list[Item], surplus: list[Item]) -> Iterator[str]:
    wanted = next((item for item in lacking if item.is_node), None)
    there = [item for item in surplus if item.is_node]
    if wanted and not there:
        yield "the record itself is lost"
    elif not wanted and there:
        yield "it is there more than once"
    for item in there if wanted else []:
        labels, properties = parts_of(wanted.content if wanted else "[]")
        held_labels, held_properties = parts_of(item.content)
        for label in sorted(set(labels) - set(held_labels)):
            yield f"it has lost the label {label}"
        for label in sorted(set(held_labels) - set(labels)):
            yield f"it has the label {label} that it should not have"
        yield from _properties(properties, held_properties)


def _properties(said: Properties, held: Properties) -> Iterator[str]:
    for name in sorted(said.keys() | held.keys()):
        if name not in held:
            yield f"its {name} is lost"
        elif name not in said:
            yield f"its {name} was added"
        elif said[name] != held[name]:
            yield f"its {name} was altered"


def _links(lacking: list[Item], surplus: list[Item]) -> Iterator[str]:
    wanted = [parts_of(item.content) for item in lacking if not item.is_node]
    there = [parts_of(item.content) for item in surplus if not item.is_node]
    for kind, *ends, properties in wanted:
        same = next((one for one in there if one[:-1] == [kind, *ends]), None)
        if same is None:
            yield f"{kind} to {ends[-1]} is lost"
        else:
            there.remove(same)
            yield f"{kind} to {ends[-1]} differs: {', '.join(_properties(properties, same[-1]))}"
    for kind, *ends, _ in there:
        yield f"{kind} to {_end(ends[-1])} was added"


def _end(end: object) -> str:
    return end if isinstance(end, str) else "a node that it should not lead to"
