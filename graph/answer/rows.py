"""Run the statement of a question: plainly, on a network of ties, or as a measure of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.answer.eigenvector import eigenvector
from graph.answer.measure import rank
from graph.answer.network import projected, read_network

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.answer.measure import Ranking
    from graph.answer.model import NetworkSize
    from graph.answer.network import Network
    from graph.catalogue.question import Question
    from graph.database import Database, Returned, Transaction


class Rows(NamedTuple):
    """Rows of a question, the network they are about and their ranking, where there is one."""

    rows: Sequence[Returned]
    network: NetworkSize | None = None
    ranking: Ranking | None = None

    @classmethod
    def of(
        cls,
        database: Database,
        transaction: Transaction,
        question: Question,
        sent: Mapping[str, Any],
    ) -> Rows:
        """Run the statement of a question, on its network where it is about one."""
        if question.network is None:
            return cls(transaction.run(question.statement, sent).rows)
        network = read_network(transaction, {**sent, **question.network}, question.around)

        # A large network takes long to send.
        used = set(re.findall(r"\$(\w+)", question.statement))

        def run(part: Network) -> Sequence[Returned]:
            found = _network_parameters(question, part)
            parameters = {**sent, **{name: found[name] for name in found if name in used}}
            if "gds" not in question.requires:
                return transaction.run(question.statement, parameters).rows
            with projected(database, transaction, part) as projection:
                parameters["projection"] = projection
                return transaction.run(question.statement, parameters).rows

        if question.measure is None:
            empty = "gds" in question.requires and not network.pairs
            return cls([] if empty else run(network), network.size)
        ranking = rank(question.measure, network, run, int(sent["k"]))
        return cls(ranking.rows, network.size, ranking)


def computed_scores(
    transaction: Transaction, question: Question, sent: Mapping[str, Any]
) -> dict[str, Any]:
    """Scores that the statement of a measure receives, where Fulcrum computes them itself."""
    if question.measure is None or question.measure.computed is None:
        return {}
    network = read_network(transaction, {**sent, **(question.network or {})}, question.around)
    return {"scores": _network_parameters(question, network)["scores"]}


def _network_parameters(question: Question, network: Network) -> dict[str, Any]:
    found = network.parameters
    if question.measure and question.measure.computed:
        scores = eigenvector(network.pairs)
        found["scores"] = [{"id": id_, "score": score} for id_, score in scores.items()]
    return found
