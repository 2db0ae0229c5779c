"""Eigenvector centrality against numpy's solver for symmetric matrices."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.answer import eigenvector as module
from graph.answer.eigenvector import eigenvector


def exact(graph):
    """Ones, projected on all that belongs to the largest eigenvalue, brought to length 1."""
    matrix = nx.to_numpy_array(graph)
    values, vectors = np.linalg.eigh(matrix)
    leading = vectors[:, values > values[-1] - 1e-9]
    found = leading @ (leading.T @ np.ones(len(graph)))
    return dict(zip(graph, found / np.linalg.norm(found), strict=True))


def scores(graph):
    return eigenvector([{"a": a, "b": b} for a, b in graph.edges])


def union(*parts):
    return nx.convert_node_labels_to_integers(nx.disjoint_union_all(parts))


@pytest.mark.parametrize(
    "graph",
    [
        nx.path_graph(2),
        nx.star_graph(4),
        nx.complete_graph(6),
        nx.path_graph(25),
        nx.complete_bipartite_graph(2, 5),
        nx.barbell_graph(6, 6),
        union(nx.star_graph(4), nx.star_graph(3)),
        union(nx.path_graph(24), nx.path_graph(25)),
        union(nx.cycle_graph(5), nx.star_graph(4), nx.complete_graph(3)),
        union(nx.path_graph(2), nx.path_graph(2), nx.path_graph(2)),
    ],
    ids=[
        "one tie", "star", "complete", "long path", "bipartite", "barbell", "two stars",
        "eigenvalues close to each other", "three parts that share the largest", "single ties",
    ],
)  # fmt: skip
def test_shapes(graph):
    assert scores(graph) == pytest.approx(exact(graph), abs=1e-7)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.sets(
        st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]), min_size=1
    )
)
def test_random_networks(edges):
    graph = nx.Graph(list(edges))
    found = scores(graph)
    assert found == pytest.approx(exact(graph), abs=1e-7)
    assert math.hypot(*found.values()) == pytest.approx(1)


def test_parts_that_share_the_largest_eigenvalue_all_score():
    found = scores(union(nx.cycle_graph(4), nx.star_graph(4)))  # both have the eigenvalue 2
    assert min(found.values()) > 0.2


def test_what_does_not_settle_is_no_number(monkeypatch):
    monkeypatch.setattr(module, "_ROUNDS", 3)
    found = scores(nx.path_graph(25))
    assert len(found) == 25
    assert all(map(math.isnan, found.values()))
