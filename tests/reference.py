"""Measures of a network as networkx, numpy or a few lines of Python give them."""

import itertools

import networkx as nx
import numpy as np


def betweenness(graph):
    return nx.betweenness_centrality(graph, normalized=True)


def closeness(graph):
    return nx.closeness_centrality(graph, wf_improved=True)


def pagerank(graph):
    """The walk as a system of linear equations; states without a tie keep their share."""
    matrix = nx.to_numpy_array(graph)
    matrix /= np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    found = np.linalg.solve(np.eye(len(graph)) - 0.85 * matrix.T, np.full(len(graph), 0.15))
    return dict(zip(graph, found / found.sum(), strict=True))


def eigenvector(graph):
    """Ones, projected on all that belongs to the largest eigenvalue, brought to length 1."""
    values, vectors = np.linalg.eigh(nx.to_numpy_array(graph))
    leading = vectors[:, values > values[-1] - 1e-9]
    found = leading @ (leading.T @ np.ones(len(graph)))
    return dict(zip(graph, found / np.linalg.norm(found), strict=True))


def degree(graph):
    return dict(graph.degree())


def cut_points(graph):
    found = {}
    for state in nx.articulation_points(graph):
        part = nx.node_connected_component(graph, state)
        rest = graph.subgraph(part - {state})
        sizes = sorted(map(len, nx.connected_components(rest)))
        found[state] = sum(sizes[:-1])
    return found


def brokerage(graph):
    return {
        n: len(pairs)
        for n in graph
        if (pairs := [p for p in itertools.combinations(graph[n], 2) if not graph.has_edge(*p)])
    }


MEASURES = {
    "betweenness": betweenness,
    "closeness": closeness,
    "pagerank": pagerank,
    "eigenvector": eigenvector,
    "degree": degree,
    "cut-points": cut_points,
    "brokerage-roles": brokerage,
}


def places(scores):
    """Place of each state; the statements round to four digits, and equal scores share a place."""
    rounded = {n: round(s, 4) for n, s in scores.items()}
    return {n: 1 + sum(o > s for o in rounded.values()) for n, s in rounded.items()}


def spans(pairs, thin, scores_of):
    """First and last place of each state, with all pairs and without each thin one in turn.

    Args:
        pairs: Set of tied pairs.
        thin: Those of them that rest on one claim.
        scores_of: Gives the scores of the tied states of such a set.

    Returns:
        The place itself, the first and the last, by state; without a tie a state stands last.
    """
    found = {n: [place] for n, place in places(scores_of(pairs)).items()}
    for pair in thin:
        now = places(scores_of(pairs - {pair}))
        for n, values in found.items():
            values.append(now.get(n, len(now) + 1))
    return {n: (values[0], min(values), max(values)) for n, values in found.items()}
