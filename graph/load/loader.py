"""Write rows to a database so that a reader sees the old graph or the new one, never a mixture."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.catalogue.files import statement, statements
from graph.database import is_passing
from graph.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Database, Transaction
    from graph.load.row import Row
    from graph.load.rows import Rows

_WAITS = (0.2, 0.5, 1.0, 2.0)
_TRANSIENT = "12-drop-stands-for"
_NAMED = re.compile(r"CREATE (?:CONSTRAINT|INDEX) (\w+)")


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What the graph holds after loading, and what was written to get there.

    Attributes:
        data_version: State of the seeds that the graph now shows.
        counts: Entities, claims, sources, edges and ties in the graph.
        written: The server's own counters; empty when nothing had to be written.

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


def load(database: Database, rows: Rows, data_version: str) -> LoadReport:
    """Load everything; what is there already is left alone, what is gone is removed.

    Raises:
        DatabaseError: The database holds other data, or fails; it is then as it was before.
    """
    for wait_seconds in _WAITS:
        try:
            return _load(database, rows, data_version)
        except DatabaseError as error:
            # Two loads at once may lock each other out while they make the schema.
            if not is_passing(error):
                raise
            time.sleep(wait_seconds)
    return _load(database, rows, data_version)


def _load(database: Database, rows: Rows, data_version: str) -> LoadReport:
    _refuse_other_data(database.uri, database.read(statement("load/read-mark")).rows[0])
    written = Counter(_ensure_schema(database))
    with database.writing() as transaction:
        transaction.run(statement("load/lock"))
        mark = transaction.run(statement("load/read-mark")).rows[0]
        _refuse_other_data(database.uri, mark)
        changed = _write_facts(transaction, rows)
        if changed or mark["data_version"] != data_version or not mark["whole"]:
            changed.update(_derive(transaction))
            changed.update(
                transaction.run(
                    statement("load/write-mark"),
                    {"data_version": data_version, "checked_on": rows.checked_on},
                ).written
            )
    written.update(changed)
    counts = database.read(statement("load/counts")).rows[0]
    return LoadReport(data_version, counts, {n: value for n, value in written.items() if value})


def _refuse_other_data(uri: str, mark: Row) -> None:
    if mark["occupied"] and mark["data_version"] is None:
        raise DatabaseError(
            f"The database at {uri} holds data that is not Fulcrum's;"
            " name an empty one, so that nothing of yours is touched."
        )


def _ensure_schema(database: Database) -> Counter[str]:
    """Create constraints that are missing, in a transaction of their own."""
    there = set(database.read(statement("load/constraints")).rows[0]["names"])
    wanted = [
        command.strip()
        for _, text in statements("schema")
        for command in text.split(";")
        if (found := _NAMED.search(command)) and found[1] not in there
    ]
    written: Counter[str] = Counter()
    if wanted:
        with database.writing() as transaction:
            for command in wanted:
                written.update(transaction.run(command).written)
    return written


def _write_facts(transaction: Transaction, rows: Rows) -> Counter[str]:
    written: Counter[str] = Counter()

    def run(name: str, **parameters: Any) -> None:
        written.update(transaction.run(statement(f"load/{name}"), parameters).written)

    there = transaction.run(statement("load/fingerprints")).rows[0]
    if any(there.values()):  # a statement costs its planning, even where there is nothing to remove
        run("remove-claims", fingerprints=_fingerprints(rows.claims))
        run("remove-entities", ids=[row["id"] for row in rows.entities])
        run("remove-sources", ids=[row["id"] for row in rows.sources])
        run("remove-scopes", keys=[f"{s['source']} {s['as']} {s['actor']}" for s in rows.scopes])
    if entities := _new(rows.entities, there["entities"]):
        run("entities", rows=entities)
    if sources := _new(rows.sources, there["sources"]):
        run("sources", rows=sources)
    run("scopes", rows=rows.scopes)
    if claims := _new(rows.claims, there["claims"]):
        run("claims", rows=claims)
    run("links", rows=rows.links)
    return written


def _derive(transaction: Transaction) -> Counter[str]:
    """Build the derived ties anew; what only serves that and does not stay is not counted."""
    written: Counter[str] = Counter()
    for name, text in statements("views"):
        found = transaction.run(text).written
        written.update(found)
        if name == _TRANSIENT:
            passing = found.get("relationships_deleted", 0)
            written["relationships_created"] -= passing
            written["relationships_deleted"] -= passing
    return written


def _fingerprints(rows: list[Row]) -> list[str]:
    return [row["properties"]["fingerprint"] for row in rows]


def _new(rows: list[Row], there: list[str]) -> list[Row]:
    """Rows that the database does not hold as they are."""
    known = set(there)
    return [row for row in rows if row["properties"]["fingerprint"] not in known]


def check_graph(database: Database) -> list[tuple[str, str]]:
    """Run the checks of `cypher/check/`.

    Returns:
        One pair of record id and problem for each finding; none in a sound graph.
    """
    return [
        (str(row["id"]), str(row["problem"]))
        for _, text in statements("check")
        for row in database.read(text).rows
    ]
