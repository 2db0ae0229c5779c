"""Read what a graph holds, item by item, and sort it: records, views, and what is not Fulcrum's."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.catalogue.statements import statement
from graph.load.item import MARK, Item, Properties, Record, content, node_content
from graph.load.names import FACTS, own_labels, view_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from graph.database import Transaction

VIEW = "view"
"""Label under which the rows of a view are one record."""
BARE = "node without a label"
"""Label of nodes that have none: most likely records that lost theirs."""
STRAY = "stray relationship"
"""Label under which relationships of ours from where none should come are one record each type."""
FOREIGN = "foreign"
"""Label under which what is not Fulcrum's is told, by what it is."""
_NOT_RECORDS = {VIEW, FOREIGN, MARK.label}


class Lead(NamedTuple):
    """A relationship as it was read; of an end that nothing builds on, `end` lists the labels."""

    element: str | None
    type: str
    end: Any
    properties: Properties


class Node(NamedTuple):
    """A node as it was read, with what leads from it.

    Marks, and what was asked for, have their ids in the database in `element`.
    """

    element: str
    labels: list[str]
    properties: Properties
    links: list[list[Any]]


@dataclass(slots=True)
class Held:
    """What a graph holds.

    Attributes:
        digests: A digest of each record, of nodes that look like one, and of each view.
        marks: The marks; one in a sound graph.
        foreign: What is not Fulcrum's, by what it is, and how much of it there is.
        hanging: Nodes without a label from which a relationship of ours leads.
        items: Items of the records that were asked for.
    """

    digests: Counter[Record] = field(default_factory=Counter)
    marks: list[Node] = field(default_factory=list)
    foreign: Counter[str] = field(default_factory=Counter)
    hanging: set[Record] = field(default_factory=set)
    items: defaultdict[Record, list[Item]] = field(default_factory=lambda: defaultdict(list))

    @property
    def records(self) -> dict[Record, int]:
        """Digests of records, and of what looks like one."""
        return {r: d for r, d in self.digests.items() if r.label not in _NOT_RECORDS}

    @property
    def views(self) -> dict[str, str]:
        """A digest of each view by its label, as the mark keeps it."""
        return {r.id: f"{d:032x}"[-32:] for r, d in self.digests.items() if r.label == VIEW}


def read_held(
    transaction: Transaction,
    relationships: Collection[str],
    wanted: Collection[Record] | None = None,
) -> Held:
    """Read all that the graph holds.

    Args:
        transaction: Reads it.
        relationships: Types of relationships that facts make.
        wanted: Records whose items are kept, with their ids in the database.
    """
    held = Held()
    reader = _Reader({*relationships, *view_names().relationships}, held)
    for row in transaction.stream(statement("load/graph"), {"named": wanted is not None}):
        for item in reader.items(Node(*row)):
            if item.record.label == FOREIGN:
                held.foreign[item.record.id] += 1
            else:
                held.digests[item.record] += item.digest()
            if wanted is not None and item.record in wanted:
                held.items[item.record].append(item)
            if item.record.label == BARE and not item.is_node:
                held.hanging.add(item.record)
    return held


class _Reader:
    """Tells the items of each node."""

    def __init__(self, relationships: Collection[str], held: Held) -> None:
        self._relationships = relationships
        self._views = view_names()
        self._own = own_labels()
        self._held = held

    def items(self, node: Node) -> Iterator[Item]:
        """The node and what leads from it."""
        labels = set(node.labels)
        given = labels & self._views.on_facts
        own = labels & self._own
        name = node.properties.get("id", node.properties.get("text"))
        key = name if isinstance(name, str) else repr(name)
        if not own and labels:
            yield Item(Record(FOREIGN, f"node labelled {':'.join(sorted(labels))}"), "")
            yield from self._strays(node)
            return
        record = _record(own - given or given, self._views.labels, key)
        if record.label in FACTS:
            labels -= given
            for label in given:
                yield Item(Record(VIEW, label), content(label, key))
        if record.label == MARK.label:
            self._held.marks.append(node)
        yield Item(record, node_content(labels, node.properties), element=node.element)
        if record.label == MARK.label:
            yield from self._strays(node)
            return
        for lead in node.links:
            yield self._item(record, key, Lead(*lead))

    def _item(self, record: Record, key: str, lead: Lead) -> Item:
        """The item of a relationship that leads from a node of ours."""
        ends: tuple[object, ...] = (lead.end,)
        if record.label == "Entity" and "claim" in lead.properties:
            claim = lead.properties["claim"]
            record = Record("Claim", claim if isinstance(claim, str) else repr(claim))
            ends = (key, lead.end)
        elif lead.type not in self._relationships:
            return Item(Record(FOREIGN, f"relationship {lead.type}"), "")
        elif record.label == VIEW:
            ends = (key, lead.end)
        return Item(record, content(lead.type, *ends, lead.properties), element=lead.element)

    def _strays(self, node: Node) -> Iterator[Item]:
        """What leads to one of ours from a node from which nothing of ours should."""
        for lead in (Lead(*lead) for lead in node.links):
            if isinstance(lead.end, list) and not self._own & set(lead.end):
                continue
            if lead.type in self._relationships:
                text = content(lead.type, lead.end)
                yield Item(Record(STRAY, lead.type), text, element=lead.element)
            else:
                yield Item(Record(FOREIGN, f"relationship {lead.type}"), "")


def _record(own: set[str], views: Collection[str], key: str) -> Record:
    for label in (MARK.label, *FACTS):
        if label in own:
            return Record(label, key)
    if of_views := sorted(own & set(views)):
        return Record(VIEW, of_views[0])
    return Record(min(own, default=BARE), key)
