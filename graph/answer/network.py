"""Networks of ties: which pairs of states are tied, and the projection that measures run on."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answer.model import NetworkSize
from graph.catalogue.files import statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.database import Database, Row, Transaction


@dataclass(frozen=True, slots=True)
class Network:
    """States and the pairs of them that are tied.

    Attributes:
        states: Ids of all states, tied or not.
        pairs: One mapping a pair, as `answer/network` returns it.
    """

    states: tuple[str, ...]
    pairs: tuple[Row, ...]

    @property
    def tied(self) -> set[str]:
        """Ids of the states that have a tie."""
        return {state for pair in self.pairs for state in (pair["a"], pair["b"])}

    @property
    def size(self) -> NetworkSize:
        """How much it holds."""
        return NetworkSize(
            states=len(self.tied), pairs=len(self.pairs), on_one_claim=len(self.thin)
        )

    @property
    def thin(self) -> tuple[Row, ...]:
        """Pairs that rest on a single claim."""
        return tuple(pair for pair in self.pairs if pair["claim_count"] == 1)

    def without(self, pair: Row) -> Network:
        """The same network without one of its pairs."""
        return Network(self.states, tuple(other for other in self.pairs if other is not pair))

    @property
    def edges(self) -> list[list[str | None]]:
        """Pairs of ids; a state without a tie stands with None."""
        tied = self.tied
        alone: list[list[str | None]] = [[id_, None] for id_ in self.states if id_ not in tied]
        return [[pair["a"], pair["b"]] for pair in self.pairs] + alone


def read_network(transaction: Transaction, parameters: Mapping[str, Any]) -> Network:
    """Read the network that the parameters describe."""
    rows = transaction.run(statement("answer/network"), parameters).rows
    states = {row[end] for row in rows for end in ("a", "b") if row[end]}
    pairs = tuple(row for row in rows if row["b"])
    return Network(tuple(sorted(states)), pairs)


@contextmanager
def projected(database: Database, transaction: Transaction, network: Network) -> Iterator[str]:
    """Project a network for Graph Data Science; gives its name. It never outlives the block."""
    named = {"projection": f"fulcrum-{uuid.uuid4().hex}"}
    drop = statement("answer/drop-projection")
    try:
        transaction.run(statement("answer/project"), named | {"edges": network.edges})
        yield named["projection"]
    except BaseException:
        database.read(drop, named)  # the transaction may be past use
        raise
    transaction.run(drop, named)
