"""Eigenvector centrality, part by part.

The procedure of Graph Data Science overflows on some networks of ours, and reports noughts. One
power iteration over all parts settles slowly where two parts come close; within a part it is quick.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx

    from graph.database import Returned

_ROUNDS = 100_000
_TOLERANCE = 1e-12
_SAME = 1e-9
"""Eigenvalues of parts that agree so far are one: what differs later is rounding."""


def eigenvector(pairs: Iterable[Returned]) -> dict[str, float]:
    """Scores of the tied states: the leading eigenvector of the ties, of length 1.

    Where several parts share the largest eigenvalue it is not unique. It is then the vector that
    repeated summing over neighbours tends to from equal scores: ones, projected on what is leading.

    Args:
        pairs: Tied pairs, one at least, with their ends in `a` and `b`.

    Returns:
        A score for each tied state, NaN for all where the power iteration does not settle.
    """
    import networkx  # only here: it costs 0.2 s, and one question needs it

    graph = networkx.Graph([(pair["a"], pair["b"]) for pair in pairs])
    parts = [graph.subgraph(states).copy() for states in networkx.connected_components(graph)]
    try:
        vectors = [
            networkx.eigenvector_centrality(part, max_iter=_ROUNDS, tol=_TOLERANCE)
            for part in parts
        ]
    except networkx.PowerIterationFailedConvergence:
        return dict.fromkeys(graph, math.nan)
    values = [_eigenvalue(part, vector) for part, vector in zip(parts, vectors, strict=True)]
    scores = dict.fromkeys(graph, 0.0)
    for value, vector in zip(values, vectors, strict=True):
        if math.isclose(value, max(values), rel_tol=_SAME):
            weight = sum(vector.values())
            scores |= {state: weight * entry for state, entry in vector.items()}
    length = math.hypot(*scores.values())
    return {state: score / length for state, score in scores.items()}


def _eigenvalue(part: networkx.Graph, vector: Mapping[str, float]) -> float:
    """The eigenvalue of an eigenvector of length 1: its Rayleigh quotient."""
    return sum(2 * vector[a] * vector[b] for a, b in part.edges)
