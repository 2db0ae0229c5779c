"""Every measure against networkx or a few lines of Python, on the curated graph and on random ones."""

import datetime as dt
import itertools
from collections import Counter

import networkx as nx
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.answer.rows import Rows
from graph.catalogue.library import Library
from graph.database import Database, Transaction
from graph.errors import UsageError

TIES = """
MATCH (a:State)-[t:TIE]->(b:State)
WHERE t.basis IN ['direct', 'lifted'] AND t.start_max <= $day AND $day <= t.end_min
  AND ($layer IS NULL OR t.layer = $layer)
RETURN a.id AS a, b.id AS b, t.sign AS sign, t.claims[0] AS claim
"""
LIBRARY = Library()
DAYS = ["2014-08-23", "2025-11-04"]
NAMES = [f"X{i}" for i in range(8)]


def betweenness(graph):
    return nx.betweenness_centrality(graph, normalized=True)


def closeness(graph):
    return nx.closeness_centrality(graph, wf_improved=True)


def pagerank(graph):
    scores = dict.fromkeys(graph, 1.0)
    for _ in range(500):
        scores = {
            n: 0.15 + 0.85 * sum(scores[m] / graph.degree(m) for m in graph[n]) for n in graph
        }
    total = sum(scores.values())
    return {n: score / total for n, score in scores.items()}


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


def network(ties, keep):
    """A graph of the pairs whose ties are kept, and how many claims each pair rests on."""
    claims = {}
    for tie in ties:
        if keep(tie["sign"]):
            claims.setdefault(frozenset((tie["a"], tie["b"])), set()).add(tie["claim"])
    graph = nx.Graph()
    graph.add_edges_from(tuple(pair) for pair in claims)
    return graph, claims


def places(measure, graph, states):
    whole = graph.copy()
    whole.add_nodes_from(states)
    scores = {n: s for n, s in MEASURES[measure](whole).items() if n in graph}
    # The statement rounds to four digits, and equal scores share a place.
    rounded = {n: round(s, 4) for n, s in scores.items()}
    return scores, {n: 1 + sum(o > s for o in rounded.values()) for n, s in rounded.items()}


def compare(measure, rows, graph, claims, states):
    scores, found = places(measure, graph, states)
    assert {row["state"]["id"] for row in rows} == set(scores)
    thin = [pair for pair, ids in claims.items() if len(ids) == 1]
    spans = {n: [place] for n, place in found.items()}
    for pair in thin:
        less = graph.copy()
        less.remove_edge(*pair)
        less.remove_nodes_from([n for n in pair if not less.degree(n)])
        _, now = places(measure, less, states)
        for n, values in spans.items():
            values.append(now.get(n, len(now) + 1))
    for row in rows:
        name = row["state"]["id"]
        assert row["score"] == pytest.approx(scores[name], abs=1e-4), (measure, name)
        assert row["neighbours"] == graph.degree(name)
        assert row["on_one_claim"] == sum(name in pair for pair in thin)
        low, high = min(spans[name]), max(spans[name])
        assert row["interval"] == (f"{low}" if low == high else f"{low} to {high}")
        noise = high - low >= len(scores) / 2
        assert row["rank"] == (None if noise else found[name])


@pytest.fixture(autouse=True)
def no_projection_remains(loaded, rows):
    yield
    assert rows("CALL gds.graph.list() YIELD graphName RETURN graphName") == []


@pytest.fixture
def states(rows):
    return [row["id"] for row in rows("MATCH (n:State) RETURN n.id AS id")]


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("layer", [None, "economic"])
@pytest.mark.parametrize("day", DAYS)
def test_on_the_curated_graph(loaded, rows, states, day, layer, measure):
    ties = rows(TIES, day=dt.date.fromisoformat(day), layer=layer)
    everything = measure == "degree"
    graph, claims = network(ties, lambda sign: everything or sign >= 0)
    answer = loaded.ask(measure, as_of=day, layer=layer, k=500)
    least = LIBRARY.read(measure).measure.least_states
    if len(graph) < least:
        assert answer.empty.reason == "refused"
        assert str(least) in answer.empty.sentence
        return
    found = [row.model_dump() for row in answer.rows]
    compare(measure, found, graph, claims, states)
    assert answer.network.pairs == len(claims)
    assert answer.network.on_one_claim == sum(len(ids) == 1 for ids in claims.values())
    order = [(row["rank"] is None, -row["score"]) for row in found]
    assert order == sorted(order)


SIGNED_TIES = st.lists(
    st.tuples(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] < p[1]),
        st.sampled_from([1, 0, -1]),
    ),
    min_size=10,
    max_size=16,
)
"""Disconnected, signed, with parallel ties, and empty."""


@pytest.fixture
def made_up(database, driver):
    """Rows of a question on a graph that exists in a transaction which is never committed."""
    door = Database(database.uri, database.user, database.password)

    def run(question, ties, **parameters):
        given = {"as_of": dt.date(2014, 1, 1), "layer": None, "stance": "facts", "sign": "friendly"}
        given |= {"basis": "stated", "reading": "corrected", "k": 500} | parameters
        with driver.session() as session, session.begin_transaction() as transaction:
            transaction.run("MATCH (n) DETACH DELETE n").consume()
            transaction.run(
                "UNWIND $names AS id CREATE (:Entity:State {id: id, name: id, kind: 'State'})",
                names=NAMES,
            ).consume()
            transaction.run(
                "UNWIND $ties AS tie MATCH (a:State {id: tie.a}) MATCH (b:State {id: tie.b})"
                " CREATE (a)-[:TIE {id: tie.claim, basis: 'direct', sign: tie.sign, layer: 'x',"
                " claims: [tie.claim], sources: ['s'], readings: ['corrected'],"
                " start_max: date('2000-01-01'), end_min: date('2030-01-01')}]->(b)",
                ties=ties,
            ).consume()
            try:
                return Rows.of(door, Transaction(transaction), LIBRARY.read(question), given)
            finally:
                transaction.rollback()

    yield run
    door.close()


def told(edges):
    return [
        {"a": a, "b": b, "sign": sign, "claim": f"c{number}"}
        for number, ((a, b), sign) in enumerate(edges)
    ]


@pytest.mark.parametrize("measure", MEASURES)
def test_on_random_graphs(made_up, measure):
    @settings(
        max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(SIGNED_TIES)
    @example([])
    @example([(("X0", "X1"), 1), (("X2", "X3"), -1)])
    def check(edges):
        sign = "any" if measure == "degree" else "friendly"
        more = {"first": "no", "second": "no"} if measure == "brokerage-roles" else {}
        ties = told(edges)
        graph, claims = network(ties, lambda value: sign == "any" or value >= 0)
        found = made_up(measure, ties, sign=sign, **more)
        if len(graph) < LIBRARY.read(measure).measure.least_states:
            assert found.ranking.refusal.reason == "refused"
            return
        compare(measure, found.rows, graph, claims, NAMES)

    check()


def test_degree_tells_signs_apart(made_up):
    ties = told(
        [
            (("X0", "X1"), 1),
            (("X0", "X1"), -1),
            (("X0", "X2"), -1),
            (("X0", "X3"), 1),
            (("X0", "X4"), 0),
        ]
    )
    found = {row["state"]["id"]: row for row in made_up("degree", ties, sign="any").rows}["X0"]
    assert [found[name] for name in ("friendly", "hostile", "mixed", "neutral", "signed")] == [
        1, 1, 1, 1, 0,
    ]  # fmt: skip


def test_bridges_on_random_graphs(made_up):
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SIGNED_TIES)
    def check(edges):
        graph, claims = network(told(edges), lambda sign: sign >= 0)
        found = made_up("bridges", told(edges)).rows
        pairs = {frozenset((row["a"]["id"], row["b"]["id"])): row["claim_count"] for row in found}
        expected = {frozenset(edge) for edge in nx.bridges(graph)} if graph else set()
        assert pairs == {pair: len(claims[pair]) for pair in expected}

    check()


def test_communities_on_random_graphs(made_up):
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SIGNED_TIES)
    def check(edges):
        graph, _ = network(told(edges), lambda sign: sign >= 0)
        found = made_up("communities", told(edges)).rows
        parts = [{member["id"] for member in row["members"]} for row in found]
        assert sorted(itertools.chain(*parts)) == sorted(graph)
        if not parts:
            return
        modularity = nx.community.modularity(graph, parts)
        assert found[0]["modularity"] == pytest.approx(modularity, abs=6e-4)
        greedy = nx.community.modularity(graph, nx.community.greedy_modularity_communities(graph))
        assert modularity >= greedy - 0.1
        for row, part in zip(found, parts, strict=True):
            assert row["inside"] == graph.subgraph(part).number_of_edges()

    check()


def test_removal_on_random_graphs(made_up):
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SIGNED_TIES)
    def check(edges):
        graph, _ = network(told(edges), lambda sign: sign >= 0)
        found = made_up("removal", told(edges), actor="X0").rows
        rows = {
            (row["a"]["id"], row["b"]["id"]): (row["with_it"], row["without_it"])
            for row in found
            if row["part"] != "own"
        }
        expected = {}
        if "X0" in graph:
            less = graph.subgraph(set(graph) - {"X0"})
            for a, b in itertools.combinations(sorted(set(graph) - {"X0"}), 2):
                if nx.has_path(graph, a, b):
                    before = nx.shortest_path_length(graph, a, b)
                    after = nx.shortest_path_length(less, a, b) if nx.has_path(less, a, b) else None
                    if after != before:
                        expected[a, b] = (before, after)
        assert rows == expected

    check()


def test_triads_on_random_graphs(made_up):
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SIGNED_TIES)
    def check(edges):
        signs = {}
        for tie in told(edges):
            signs.setdefault(frozenset((tie["a"], tie["b"])), set()).add(tie["sign"])
        clear = {pair: found - {0} for pair, found in signs.items() if found - {0}}
        expected = Counter()
        for triad in itertools.combinations(NAMES, 3):
            pairs = [frozenset(pair) for pair in itertools.combinations(triad, 2)]
            if all(pair in clear for pair in pairs):
                mixed = any(len(clear[pair]) > 1 for pair in pairs)
                hostile = sum(clear[pair] == {-1} for pair in pairs)
                verdict = "undecided" if mixed else "unbalanced" if hostile % 2 else "balanced"
                expected[triad, verdict] += 1
        none = {"a": None, "b": None, "c": None, "verdict": "all"}
        rows = made_up("triads", told(edges), **none).rows
        found = Counter((tuple(n["id"] for n in row["states"]), row["verdict"]) for row in rows)
        assert found == expected

    check()


def test_similarity_by_sets(loaded, rows):
    placed = {}
    for row in rows(
        "MATCH (g:Grouping)<-[:OBJECT]-(c:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})"
        "-[:SUBJECT]->(n:State) WHERE c.mode IN ['act', 'state', 'evaluation'] AND c.certainty <> 'rumoured'"
        " AND 'corrected' IN c.readings AND c.from <= date('2014-08-23') <= c.maybe_to"
        " RETURN n.id AS state, g.id AS grouping"
    ):
        placed.setdefault(row["state"], set()).add(row["grouping"])
    answer = loaded.ask("similarity", as_of="2014-08-23", least=1, k=500)
    found = {(row.a.id, row.b.id): row for row in answer.rows}
    expected = {
        pair: placed[pair[0]] & placed[pair[1]]
        for pair in itertools.combinations(sorted(placed), 2)
        if placed[pair[0]] & placed[pair[1]]
    }
    assert set(found) == set(expected)
    for pair, shared in expected.items():
        row, whole = found[pair], len(placed[pair[0]] | placed[pair[1]])
        assert {grouping.id for grouping in row.groupings} == shared
        assert row.jaccard == pytest.approx(len(shared) / whole, abs=6e-4)
        low = round((len(shared) - 1) / whole, 3)
        assert row.interval.startswith(f"{low} to ")


def test_a_failed_question_leaves_no_projection(loaded):
    with pytest.raises(UsageError):
        loaded.ask("betweenness", as_of="soon")
    answer = loaded.ask("betweenness", as_of="1700-01-01")
    assert answer.rows == ()
    assert answer.empty.reason == "refused"
