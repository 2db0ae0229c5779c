"""Make the graph what the seeds say; readers see the old graph or the new one, never a mixture."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.catalogue.statements import statement
from graph.database import LOAD_SECONDS, is_passing, is_too_large
from graph.errors import DatabaseError
from graph.load.compare import Differences, compare, view_digests
from graph.load.held import Held, read_held
from graph.load.item import MARK, node
from graph.load.names import view_names
from graph.load.schema import create_missing, drop_wrong, read_schema
from graph.load.seal import Seals
from graph.load.steps import Apart, Together
from graph.load.write import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Database, Transaction
    from graph.load.facts import Facts
    from graph.load.schema import Schema

_Counts = Counter[str]
_WAITS = (0.2, 0.5, 1.0, 2.0)
_ROUNDS = 3
"""What hangs on a record that had to go is lost with it, and written when that is noticed."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What the graph holds after loading, and what was written to get there.

    Attributes:
        data_version: State of the seeds that the graph now shows.
        counts: Entities, claims, sources, edges and ties in the graph.
        written: The server's own counters; empty when nothing had to be written.
        mended: What the graph should have shown and did not: records by id, views, constraints.
        left_alone: What is not Fulcrum's, and stays as it is.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     first, second = g.load(), g.load()
        >>> second.written, first.data_version == second.data_version
        ({}, True)
    """

    data_version: str
    counts: Mapping[str, int]
    written: Mapping[str, int]
    mended: tuple[str, ...] = ()
    left_alone: tuple[str, ...] = ()


def load(
    database: Database, facts: Facts, data_version: str, seals: Seals | None = None
) -> LoadReport:
    """Make the graph what the seeds say, whatever has happened to it.

    What is as it should be is left alone, and so is what is not Fulcrum's.

    Raises:
        DatabaseError: The database holds other data, or fails; it is then as it was before.
    """
    one = _Load(database, facts, data_version, seals or Seals())
    for wait_seconds in _WAITS:
        try:
            return one.run()
        except DatabaseError as error:
            if is_too_large(error):
                # Then readers are told that nothing is loaded, while it is written bit by bit.
                with database.writing() as transaction:
                    transaction.run(statement("load/close"))
            elif is_passing(error):
                # Two loads at once may lock each other out while they make the schema.
                time.sleep(wait_seconds)
            else:
                raise
    return one.run()


def sealed(database: Database, data_version: str, seals: Seals) -> LoadReport | None:
    """The report of a load that has nothing to do, where that is known without looking."""
    left_alone = seals.read(database, data_version)
    if left_alone is None:
        return None
    return LoadReport(data_version, _counts(database), {}, (), left_alone)


@dataclass(slots=True)
class _Seen:
    """The graph as it was looked at, and the state of the database in which it was."""

    state: str
    held: Held = field(default_factory=Held)


class _Load:
    """One load."""

    def __init__(self, database: Database, facts: Facts, data_version: str, seals: Seals) -> None:
        self._database = database
        self._facts = facts
        self._version = data_version
        self._seals = seals

    def run(self) -> LoadReport:
        """Compare, write what differs, and note that nothing does."""
        database = self._database
        mark = database.read(statement("load/read-mark")).rows[0]
        seen = _Seen(database.state())
        if mark["occupied"] or mark["marked"]:
            with database.reading(LOAD_SECONDS) as transaction:
                seen.held = self._read(transaction)
        found = compare(self._facts, seen.held, self._version)
        if mark["occupied"] and not mark["marked"]:
            self._refuse_other_data(seen.held)
        schema = read_schema(database)
        if not found and not (schema.missing or schema.wrong):
            left_alone = _left_alone(found, schema)
            self._seal(seen.state, left_alone)
            return LoadReport(self._version, _counts(database), {}, (), left_alone)
        written = self._write(seen, found, schema, occupied=mark["occupied"])
        left_alone = self._verify()
        versions = [mark.properties.get("data_version") for mark in seen.held.marks] or [None]
        mended: tuple[str, ...] = ()
        if mark["occupied"] and (None in versions or self._version in versions):
            mended = _names(found, schema)
        counters = {name: number for name, number in written.items() if number}
        return LoadReport(self._version, _counts(database), counters, mended, left_alone)

    def _read(self, transaction: Transaction) -> Held:
        return read_held(transaction, self._facts.relationships)

    def _refuse_other_data(self, held: Held) -> None:
        """Refuse a database without our mark, unless a record of ours stands there as it should."""
        if not any(self._facts.digests[r] == held.digests[r] for r in self._facts.digests):
            raise DatabaseError(
                f"The database at {self._database.uri} holds data that is not Fulcrum's;"
                " name an empty one, so that nothing of yours is touched."
            )

    def _write(self, seen: _Seen, found: Differences, schema: Schema, *, occupied: bool) -> _Counts:
        written = drop_wrong(self._database, schema)
        # What stands twice keeps a constraint from being made: data that is there is mended first.
        if not occupied:
            written += create_missing(self._database, schema)
        if found:
            written += self._write_facts(seen)
        if occupied:
            written += create_missing(self._database, schema)
        return written

    def _write_facts(self, seen: _Seen) -> _Counts:
        """Write facts and views while no other load does; what is not shown needs a mark first."""
        plain = False
        while True:
            with self._database.writing() as lock:
                lock.run(statement("load/lock"))
                held = seen.held if self._database.state() == seen.state else self._read(lock)
                found = compare(self._facts, held, self._version)
                if not found:
                    return Counter()
                last = Writer(lock.run)
                is_open = any(mark.properties.get("data_version") for mark in held.marks)
                if is_open or plain:
                    steps = Together(lock) if is_open else Apart(self._database)
                    writer = Writer(steps.run)
                    held = self._mend(writer, steps, held, found)
                    # The mark is locked, so it is written here: with the rest, or behind all of it.
                    last.mark(self._facts.mark(self._version, view_digests(held)), held.marks)
                    return writer.written + last.written
                # Whoever comes after a load that breaks off finds by this mark whose data it left.
                last.unlink_mark(self._facts.relationships | view_names().relationships)
                last.mark(node(MARK, [MARK.label], {"id": MARK.id}, "load/mark"), held.marks)
                plain = True

    def _mend(
        self, writer: Writer, steps: Together | Apart, held: Held, found: Differences
    ) -> Held:
        """Write what differs until nothing does; gives what the graph then holds."""
        for _ in range(_ROUNDS):
            if found.records & held.records.keys():
                with steps.reading() as transaction:
                    held = read_held(transaction, self._facts.relationships, found.records)
            writer.mend(self._facts, found.records, held.items)
            steps.settle()
            writer.derive()
            with steps.reading() as transaction:
                held = self._read(transaction)
            found = compare(self._facts, held, self._version)
            if not found.records:
                return held
        names = ", ".join(_names(found, None)[:3])
        raise DatabaseError(
            f"The graph at {self._database.uri} does not take what the seeds say of {names}:"
            " see whether a constraint or a trigger of yours stands in the way."
        )

    def _verify(self) -> tuple[str, ...]:
        """Look once more when all is written, so that the next load need not."""
        state = self._database.state()
        with self._database.reading(LOAD_SECONDS) as transaction:
            found = compare(self._facts, self._read(transaction), self._version)
        schema = read_schema(self._database)
        left_alone = _left_alone(found, schema)
        if not found and not (schema.missing or schema.wrong):
            self._seal(state, left_alone)
        return left_alone

    def _seal(self, state: str, left_alone: tuple[str, ...]) -> None:
        if self._database.state() == state:
            self._seals.keep(self._database, state, self._version, left_alone)


def _counts(database: Database) -> dict[str, int]:
    counts: dict[str, int] = database.read(statement("load/counts")).rows[0]
    return counts


def _left_alone(found: Differences, schema: Schema) -> tuple[str, ...]:
    things = [f"{what} ({count})" for what, count in sorted(found.foreign.items())]
    return (*things, *schema.foreign)


def _names(found: Differences, schema: Schema | None) -> tuple[str, ...]:
    return (
        *sorted(str(record) for record in found.records),
        *(f"view {name}" for name in found.views),
        *(("the mark",) if found.mark else ()),
        *(rule.name for rule in (schema.missing if schema else ())),
    )
