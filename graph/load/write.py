"""Write a graph: remove what the seeds do not say, write what it lacks, derive the views anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graph.catalogue.statements import statement, statements
from graph.load.item import parts_of
from graph.load.names import own_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from graph.database import Outcome
    from graph.load.facts import Facts
    from graph.load.held import Node
    from graph.load.item import Item, Properties, Record

    Run = Callable[[str, Mapping[str, Any]], Outcome]

_BATCH = 2000
_ORDER = (
    *("load/entities", "load/sources", "load/claims"),
    *("load/scopes", "load/participants", "load/references", "load/edges", "load/links"),
)
"""Nodes before what leads from one to another."""
_TRANSIENT = "12-drop-stands-for"


class Writer:
    """Writes to a graph, and counts what was written.

    Args:
        run: Runs one statement, in one transaction with the others or in one of its own.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self.written: Counter[str] = Counter()

    def write(self, name: str, rows: list[Properties]) -> None:
        """Write rows by a statement."""
        self.written.update(self._run(statement(name), {"rows": rows}).written)

    def mend(
        self, facts: Facts, records: frozenset[Record], held: dict[Record, list[Item]]
    ) -> None:
        """Make records what the seeds say.

        Args:
            facts: What the seeds say.
            records: Those that differ.
            held: What the graph holds of them.
        """
        kept = _Kept(facts.items(records & held.keys()), held)
        self._remove("load/remove-relationships", kept.relationships)
        self._remove_nodes(kept.nodes)
        self._add(item for item in facts.items(records) if kept.lacks(item))

    def mark(self, mark: Item, held: list[Node]) -> None:
        """Write the mark, and remove those that the graph holds besides."""
        same = [one for one in held if one.properties.get("id") == mark.record.id]
        surplus = {label for one in same for label in one.labels} - {mark.record.label}
        self._remove_nodes([one.element for one in held if one not in same[:1]])
        self.write("load/mark", [{**(mark.row or {}), "surplus": sorted(surplus)}])

    def unlink_mark(self, types: frozenset[str]) -> None:
        """Cut relationships of these types that lead from or to the mark."""
        found = self._run(statement("load/unlink-mark"), {"types": sorted(types)})
        self.written.update(found.written)

    def derive(self) -> None:
        """Build the views anew; what only serves that and does not stay is not counted."""
        for name, text in statements("views"):
            found = self._run(text, {}).written
            self.written.update(found)
            if name == _TRANSIENT:
                passing = found.get("relationships_deleted", 0)
                self.written["relationships_created"] -= passing
                self.written["relationships_deleted"] -= passing

    def _remove_nodes(self, elements: list[str]) -> None:
        """Remove nodes, but give back those that have a label of somebody else's."""
        own = sorted(own_labels())
        self._remove("load/give-back-nodes", elements, own=own)
        self._remove("load/remove-nodes", elements, own=own)

    def _remove(self, name: str, elements: list[str], **more: list[str]) -> None:
        for start in range(0, len(elements), _BATCH):
            batch = {"elements": elements[start : start + _BATCH], **more}
            self.written.update(self._run(statement(name), batch).written)

    def _add(self, items: Iterator[Item]) -> None:
        waiting: defaultdict[str, list[Properties]] = defaultdict(list)
        for number, item in enumerate(items, 1):
            waiting[item.written_by].append(item.row or {})
            if number % _BATCH == 0:
                self._flush(waiting)
        self._flush(waiting)

    def _flush(self, waiting: defaultdict[str, list[Properties]]) -> None:
        for name in _ORDER:
            if rows := waiting.pop(name, None):
                self.write(name, rows)


class _Kept:
    """What of the records that differ may stay, and what has to go.

    A node whose labels or properties differ stays and is written over, and so does what hangs on it
    and is not Fulcrum's.

    Attributes:
        nodes: Ids in the database of nodes that have to go.
        relationships: Ids in the database of relationships that have to go.
    """

    def __init__(self, said: Iterable[Item], held: dict[Record, list[Item]]) -> None:
        self.nodes: list[str] = []
        self.relationships: list[str] = []
        self._same: Counter[tuple[Record, str]] = Counter()
        self._surplus: dict[Record, list[str]] = {}
        wanted: defaultdict[Record, list[Item]] = defaultdict(list)
        for item in said:
            wanted[item.record].append(item)
        for record, items in held.items():
            self._sort(record, items, wanted[record])

    def lacks(self, item: Item) -> bool:
        """Whether the graph lacks an item; the labels that have to go are added to its row."""
        key = (item.record, item.content)
        if self._same[key]:
            self._same[key] -= 1
            return False
        if item.is_node and item.row is not None:
            item.row["surplus"] = self._surplus.get(item.record, [])
        return True

    def _sort(self, record: Record, items: list[Item], said: list[Item]) -> None:
        left = Counter(item.content for item in said)
        others = []
        for item in items:
            if left[item.content]:
                left[item.content] -= 1
                self._same[record, item.content] += 1
            else:
                others.append(item)
        nodes = [item for item in others if item.is_node]
        over = next((item for item in said if item.is_node and left[item.content]), None)
        if over and nodes:
            kept = parts_of(nodes.pop(0).content)[0]
            self._surplus[record] = sorted({*kept} - {*parts_of(over.content)[0]})
        self.nodes += [str(item.element) for item in nodes]
        self.relationships += [str(item.element) for item in others if not item.is_node]
