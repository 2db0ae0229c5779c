"""Measures against networkx or a few lines of Python: a sample of the curated graph, random graphs.

All networks of the curated graph are in test_all_networks.py.
"""

import datetime as dt
import itertools
from collections import Counter

import networkx as nx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from reference import MEASURES, spans

from graph.answer.rows import Rows
from graph.catalogue.library import Library
from graph.database import Database, Transaction
from graph.errors import UsageError

TIES = """
MATCH (a:State)<-[:FROM]-(t:Tie {reading: 'corrected', stated: true})-[:TO]->(b:State)
WHERE 'facts' IN t.stances AND t.from <= $day <= t.maybe_to
  AND ($layer IS NULL OR t.layer = $layer)
RETURN a.id AS a, b.id AS b, t.sign AS sign, t.claims[0] AS claim
"""
MADE_UP = """
CALL () {
  UNWIND $names AS id
  CREATE (:Entity:State {id: id, name: id, kind: 'State'})
}
UNWIND $ties AS tie
MATCH (a:State {id: tie.a})
MATCH (b:State {id: tie.b})
MERGE (a)<-[:JOINS]-(pair:Pair {id: 'made-up ' + a.id + ' ' + b.id, reading: 'made-up', a: a.id, b: b.id})-[:JOINS]->(b)
CREATE (a)<-[:FROM]-(t:Tie {
  id: 'made-up ' + tie.claim, reading: 'made-up', stated: true, basis: 'direct', sign: tie.sign,
  stances: ['facts', 'judgements', 'all'], layer: 'x', claims: [tie.claim], sources: ['s'],
  from: date('2000-01-01'), to: date('2030-01-01'), maybe_to: date('2030-01-01'),
  attested: date('2000-01-01')
})-[:TO]->(b)
CREATE (t)-[:OF]->(pair)
"""
LIBRARY = Library()
DAYS = ["2014-08-23", "2025-11-04"]
NAMES = [f"X{i}" for i in range(8)]


def network(ties, keep):
    """A graph of the pairs whose ties are kept, and how many claims each pair rests on."""
    claims = {}
    for tie in ties:
        if keep(tie["sign"]):
            claims.setdefault(frozenset((tie["a"], tie["b"])), set()).add(tie["claim"])
    graph = nx.Graph()
    graph.add_edges_from(tuple(pair) for pair in claims)
    return graph, claims


def compare(measure, rows, graph, claims, states):
    def scores(pairs):
        part = nx.Graph([tuple(pair) for pair in pairs])
        tied = set(part)
        part.add_nodes_from(states)
        return {n: score for n, score in MEASURES[measure](part).items() if n in tied}

    right = scores(claims)
    thin = [pair for pair, ids in claims.items() if len(ids) == 1]
    places = spans(frozenset(claims), thin, scores)
    assert {row["state"]["id"] for row in rows} == set(right)
    for row in rows:
        name = row["state"]["id"]
        assert row["score"] == pytest.approx(right[name], abs=1e-4), (measure, name)
        assert row["neighbours"] == graph.degree(name)
        assert row["on_one_claim"] == sum(name in pair for pair in thin)
        place, low, high = places[name]
        assert row["interval"] == (f"{low}" if low == high else f"{low} to {high}")
        noise = high - low >= len(right) / 2
        assert row["rank"] == (None if noise else place)


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
    """Rows of a question on a reading that exists in a transaction which is never committed."""
    door = Database(database.uri, database.user, database.password)

    def run(question, ties, **parameters):
        given = {"as_of": dt.date(2014, 1, 1), "layer": None, "stance": "facts", "sign": "friendly"}
        given |= {"basis": "stated", "reading": "made-up", "k": 500} | parameters
        with driver.session() as session, session.begin_transaction() as transaction:
            transaction.run(MADE_UP, names=NAMES, ties=ties).consume()
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


@pytest.mark.once
@pytest.mark.parametrize("measure", MEASURES)
def test_on_random_graphs(made_up, states, measure):
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
        compare(measure, found.rows, graph, claims, [*states, *NAMES])

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
