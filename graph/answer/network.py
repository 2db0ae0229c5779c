"""Networks of ties: which pairs of states are tied, and the projection that measures run on."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answer.model import NetworkSize
from graph.catalogue.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.database import Database, Returned, Transaction


@dataclass(frozen=True, slots=True)
class Network:
    """Pairs of states that are tied.

    Attributes:
        pairs: One mapping a pair, as `answer/network` returns it.
    """

    pairs: tuple[Returned, ...]

    @property
    def parameters(self) -> Returned:
        """What a statement about it receives: its pairs, their ids, and each by its id."""
        by_id = {pair["id"]: pair for pair in self.pairs}
        return {"pairs": list(self.pairs), "tied": list(by_id), "by_id": by_id}

    @property
    def ends(self) -> list[Returned]:
        """The two states of each pair, which is all that a projection needs."""
        return [{"a": pair["a"], "b": pair["b"]} for pair in self.pairs]

    @property
    def size(self) -> NetworkSize:
        """How much it holds."""
        tied = {state for pair in self.pairs for state in (pair["a"], pair["b"])}
        earlier = [pair["last"] for pair in self.pairs if not pair["held"]]
        return NetworkSize(
            states=len(tied),
            pairs=len(self.pairs),
            on_one_claim=len(self.thin),
            held=len(self.pairs) - len(earlier),
            last_said=(min(earlier), max(earlier)) if earlier else None,
        )

    @property
    def thin(self) -> tuple[Returned, ...]:
        """Pairs that rest on a single claim."""
        return tuple(pair for pair in self.pairs if pair["claim_count"] == 1)

    def without(self, pair: Returned) -> Network:
        """The same network without one of its pairs."""
        return Network(tuple(other for other in self.pairs if other is not pair))


def read_network(
    transaction: Transaction, parameters: Mapping[str, Any], around: Sequence[str] = ()
) -> Network:
    """Read the network that the parameters describe.

    Args:
        transaction: Reads the graph.
        parameters: Decide which ties count.
        around: Parameters that name states: only their pairs are read; without any, all pairs.
    """
    ends = [parameters[name] for name in around] or None
    rows = transaction.run(statement("answer/network"), {**parameters, "around": ends}).rows
    return Network(tuple(row["row"] for row in rows))


@contextmanager
def projected(database: Database, transaction: Transaction, network: Network) -> Iterator[str]:
    """Project a network for Graph Data Science; gives its name. It never outlives the block."""
    named = {"projection": f"fulcrum-{uuid.uuid4().hex}"}
    drop = statement("answer/drop-projection")
    try:
        transaction.run(statement("answer/project"), named | {"pairs": network.ends})
        yield named["projection"]
    except BaseException:
        database.read(drop, named)  # the transaction may be past use
        raise
    transaction.run(drop, named)
