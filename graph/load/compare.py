"""Tell where a graph differs from the seeds: by digest, record by record and view by view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.load.held import BARE
from graph.load.item import MARK, Record, node_content
from graph.load.names import FACTS

if TYPE_CHECKING:
    from collections import Counter

    from graph.load.facts import Facts
    from graph.load.held import Held


@dataclass(frozen=True, slots=True)
class Differences:
    """Where a graph differs from the seeds; false where it does not.

    Attributes:
        records: Records that are lost, altered or added.
        views: Views that do not hold what was derived.
        mark: The mark does not say what it should.
        foreign: What is not Fulcrum's, by what it is: no difference, for it is left alone.
    """

    records: frozenset[Record]
    views: tuple[str, ...]
    mark: bool
    foreign: Counter[str]

    def __bool__(self) -> bool:
        return bool(self.records or self.views or self.mark)


def compare(facts: Facts, held: Held, data_version: str) -> Differences:
    """Compare what a graph holds with what it should hold."""
    said, there = facts.digests, held.records
    foreign = held.foreign.copy()
    for record in [record for record in there if record.label == BARE]:
        if not (record in held.hanging or _is_lost(record, facts, held)):
            foreign[BARE] += 1
            del there[record]
    records = {record for record in said.keys() | there if said.get(record) != there.get(record)}
    views, kept = held.views, _kept_digests(held)
    return Differences(
        records=frozenset(records),
        views=tuple(sorted(name for name in views | kept if views.get(name) != kept.get(name))),
        mark=not _is_marked(facts, held, data_version),
        foreign=foreign,
    )


def view_digests(held: Held) -> list[str]:
    """Digests of the views as the mark keeps them."""
    return [f"{name} {digest}" for name, digest in sorted(held.views.items())]


def _kept_digests(held: Held) -> dict[str, str]:
    """Digests of the views as they were derived; none where the mark has lost them."""
    kept = held.marks[0].properties.get("views") if held.marks else None
    lines = kept if isinstance(kept, list) else []
    return dict(line.split(" ", 1) for line in lines if isinstance(line, str) and " " in line)


def _is_marked(facts: Facts, held: Held, data_version: str) -> bool:
    if len(held.marks) != 1:
        return False
    (mark,) = held.marks
    expected = facts.mark(data_version, mark.properties.get("views", []))
    return expected.content == node_content(mark.labels, mark.properties)


def _is_lost(record: Record, facts: Facts, held: Held) -> bool:
    """Whether a node without a label has the id of a record that the graph lacks, or of a mark."""
    wanted = [Record(label, record.id) for label in FACTS]
    lost = any(one in facts.digests and one not in held.digests for one in wanted)
    return lost or record.id == MARK.id
