"""How the steps of a load take effect: together, or each when it is done."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from graph.catalogue.statements import statement
from graph.database import LOAD_SECONDS
from graph.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.database import Database, Outcome, Transaction


class Together:
    """Steps of one transaction: readers see the old graph until it is committed."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def run(self, text: str, parameters: Mapping[str, Any]) -> Outcome:
        """Run one statement."""
        return self._transaction.run(text, parameters)

    def settle(self) -> None:
        """Nothing: what is not committed is in no statistics."""

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """The same transaction."""
        yield self._transaction


class Apart:
    """Steps in transactions of their own, for a graph that is not shown to readers meanwhile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def run(self, text: str, parameters: Mapping[str, Any]) -> Outcome:
        """Run one statement, and commit it."""
        with self._database.writing() as transaction:
            return transaction.run(text, parameters)

    def settle(self) -> None:
        """Have statements planned by what is there now: the server takes its time to count.

        Where that is not allowed, it is done without.
        """
        with suppress(DatabaseError):
            self.run(statement("load/replan"), {})

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A transaction that reads."""
        with self._database.reading(LOAD_SECONDS) as transaction:
            yield transaction
