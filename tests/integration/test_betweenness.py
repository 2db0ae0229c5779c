"""Betweenness against networkx, which computes it by itself."""

import datetime as dt

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.catalogue.header import read_question
from graph.errors import UsageError

TIES = """
MATCH (a:State)-[t:TIE]->(b:State)
WHERE t.basis IN ['direct', 'lifted'] AND t.sign >= 0
  AND t.start_max <= $day AND $day <= t.end_min AND ($layer IS NULL OR t.layer = $layer)
RETURN DISTINCT a.id AS a, b.id AS b
"""
NAMES = [f"X{i}" for i in range(6)]
pairs = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] < p[1]),
    max_size=14,
)


@pytest.fixture(autouse=True)
def no_projection_remains(loaded, rows):
    yield
    assert rows("CALL gds.graph.list() YIELD graphName RETURN graphName") == []


@pytest.mark.parametrize("layer", [None, "economic", "diplomatic", "security"])
@pytest.mark.parametrize("day", ["2014-08-23", "2025-11-04", "2008-06-01"])
def test_on_the_curated_graph(loaded, rows, day, layer):
    expected = networkx.Graph()
    expected.add_nodes_from(row["id"] for row in rows("MATCH (n:State) RETURN n.id AS id"))
    expected.add_edges_from(
        (row["a"], row["b"]) for row in rows(TIES, day=dt.date.fromisoformat(day), layer=layer)
    )
    scores = networkx.betweenness_centrality(expected, normalized=True)
    answer = loaded.ask("betweenness", as_of=day, layer=layer, k=500)
    assert {row.state.id: row.neighbours for row in answer.rows} == {
        name: degree for name, degree in expected.degree() if degree
    }
    for row in answer.rows:
        assert row.score == pytest.approx(scores[row.state.id], abs=6e-5)
    order = [row.score for row in answer.rows]
    assert order == sorted(order, reverse=True)


def test_on_random_graphs(driver):
    """The same statement on a graph made up in a transaction that is never committed."""
    statement = read_question("betweenness").statement

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(pairs)
    def compare(edges):
        expected = networkx.Graph()
        expected.add_nodes_from(NAMES)
        expected.add_edges_from(edges)
        with driver.session() as session, session.begin_transaction() as transaction:
            transaction.run("MATCH (n) DETACH DELETE n").consume()
            transaction.run(
                "UNWIND $names AS id CREATE (:Entity:State {id: id, name: id, kind: 'State'})",
                names=NAMES,
            ).consume()
            transaction.run(
                "UNWIND range(0, size($edges) - 1) AS i"
                " MATCH (a:State {id: $edges[i][0]}) MATCH (b:State {id: $edges[i][1]})"
                " CREATE (a)-[:TIE {id: toString(i), basis: 'direct', sign: 1, layer: 'x', claims: [toString(i)],"
                " start_max: date('2000-01-01'), end_min: date('2030-01-01'), attested: date('2020-01-01')}]->(b)",
                edges=[list(edge) for edge in edges],
            ).consume()
            found = transaction.run(
                statement,
                as_of=dt.date(2014, 1, 1),
                layer=None,
                k=500,
                projection="fulcrum-test-random",
            ).data()
            transaction.rollback()
        scores = networkx.betweenness_centrality(expected, normalized=True)
        assert {row["state"]["id"] for row in found} == {
            name for name, degree in expected.degree() if degree
        }
        for row in found:
            assert row["score"] == pytest.approx(scores[row["state"]["id"]], abs=6e-5)

    compare()


def test_a_failed_question_leaves_no_projection(loaded):
    with pytest.raises(UsageError):
        loaded.ask("betweenness", as_of="soon")
    assert loaded.ask("betweenness", as_of="1700-01-01").rows == ()
