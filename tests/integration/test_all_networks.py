"""Every measure on networks that the curated graph makes, on the embedded engine.

The networks are made here anew from the ties, for each day on which one begins or ends, and each
basis, sign, layer, stance and reading. Many differ in the names of their states alone: the measures
are taken of one network of each shape, and stand for the others. A seed draws the networks; with
`--networks 0` all are taken.
"""

import datetime as dt
import itertools
import random
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

import networkx as nx
import pytest
from reference import MEASURES, spans

from graph.answer.eigenvector import eigenvector
from graph.answer.measure import rank
from graph.answer.network import Network, projected, read_network
from graph.catalogue.library import Library
from graph.database import Database

LIBRARY = Library()
LAYERS = (None, "diplomatic", "security", "ideological", "economic", "energy", "membership")
STANCES = {"facts": "facts", "judgements": "judgements", "all": "everything"}
"""The columns of hostile-hub that tell what stands under each stance."""
SETTINGS = [
    dict(zip(("basis", "sign", "layer", "stance", "reading"), values, strict=True))
    for values in itertools.product(
        ("stated", "all"),
        ("friendly", "hostile", "any"),
        LAYERS,
        STANCES,
        ("corrected", "as_written"),
    )
]
CAMPS = {
    "first": "grouping:resistant-and-defiant-states",
    "second": "grouping:pacific-alliance-as-written",
    "reading": "corrected",
    "as_of": dt.date(2014, 8, 23),
}
"""What brokerage-roles takes besides; its score does not depend on it."""
TIES = """
MATCH (a:State)<-[:FROM]-(t:Tie)-[:TO]->(b:State)
RETURN a.id AS a, b.id AS b, t {.*} AS t
"""
PLACEMENTS = """
MATCH (group:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(state:State)
WHERE c.relation IN ['IN_GROUPING', 'MEMBER_OF'] AND c.polarity = 'affirmed'
  AND c.mode IN ['act', 'state', 'evaluation'] AND c.certainty <> 'rumoured' AND c.full_member
RETURN
  state.id AS state, group.id AS group, c.relation AS relation, c.readings AS readings,
  c.from AS from, c.maybe_to AS maybe_to
"""
WORKERS = 2
SEED = 1


class Tied(NamedTuple):
    """A pair of a network: its ends, how many claims it rests on, and its sign."""

    a: str
    b: str
    claims: int
    sign: str


def chosen(ties, setting):
    return [
        row
        for row in ties
        if setting["reading"] == row["t"]["reading"]
        and (setting["basis"] == "all" or row["t"]["basis"] in ("direct", "lifted"))
        and setting["stance"] in row["t"]["stances"]
        and setting["layer"] in (None, row["t"]["layer"])
        and (setting["sign"] == "any" or (row["t"]["sign"] < 0) == (setting["sign"] == "hostile"))
    ]


def days(ties):
    """Days on which a tie begins or has ended, and one before all of them."""
    begun = {row["t"]["from"] for row in ties}
    ends = {row["t"]["maybe_to"] for row in ties} - {dt.date.max}
    a_day = dt.timedelta(1)
    return sorted(
        begun | {day + a_day for day in ends} | {day - a_day for day in sorted(begun)[:1]}
    )


def told_on(day, ties):
    """What holds on a day or was last said before it."""
    return [row for row in ties if row["t"]["from"] <= day <= row["t"]["maybe_to"]]


def tied_pairs(ties):
    """The tied pairs, parallel ties taken together."""
    together = defaultdict(list)
    for row in ties:
        together[tuple(sorted((row["a"], row["b"])))].append(row["t"])
    return frozenset(Tied(*ends, count(found), sign(found)) for ends, found in together.items())


def count(ties):
    founding = {tie["claims"][0] for tie in ties if tie.get("shared") is None}
    return len(founding) + sum(tie.get("accounts") or 0 for tie in ties)


def sign(ties):
    signs = {tie["sign"] for tie in ties}
    if {1, -1} <= signs:
        return "mixed"
    return "friendly" if 1 in signs else "hostile" if -1 in signs else "neutral"


def all_networks(ties):
    """Each network that differs from the others, with a setting and a day that make it."""
    found = {}
    for setting in SETTINGS:
        mine = chosen(ties, setting)
        for day in days(mine):
            found.setdefault(tied_pairs(told_on(day, mine)), setting | {"as_of": day})
    return found


def ends(pairs):
    return frozenset((pair.a, pair.b) for pair in pairs)


def thin(pairs):
    return ends(pair for pair in pairs if pair.claims == 1)


@cache
def roles(pairs):
    """A number for each state that tells where it stands in a network, whatever it is called.

    States have the same number where as many others are one, two and more steps away, and where the
    same holds of their neighbours, and of theirs.
    """
    graph = nx.Graph(list(pairs))
    found = {
        state: hash(tuple(len(layer) for layer in nx.bfs_layers(graph, state))) for state in graph
    }
    for _ in range(3):
        found = {
            state: hash((role, *sorted(found[other] for other in graph[state])))
            for state, role in found.items()
        }
    return found


@cache
def shape(pairs):
    return tuple(sorted(roles(pairs).values()))


def asked(transaction, question, sent):
    """Rows of the statement of a question, which is sent what it uses."""
    text = LIBRARY.read(question).statement
    used = {name: value for name, value in sent.items() if f"${name}" in text}
    return transaction.run(text, used).rows


def scores_in(rows):
    return {row["state"]["id"]: row["score"] for row in rows}


class Scores:
    """Scores of networks by shape and role: those that the questions give, and those that are right."""

    def __init__(self, database, states, networks):
        self._database = database
        self._states = states
        shapes = {shape(pairs): pairs for pairs in networks}
        with ThreadPoolExecutor(WORKERS) as pool:
            given = pool.map(self._ask, shapes.values())
            self.given = dict(zip(shapes, given, strict=True))
        self.right = {name: self._calculate(pairs) for name, pairs in shapes.items()}

    def of(self, measure, pairs, scores):
        """Scores of the states of a network, out of those that are given or right."""
        known = scores[shape(pairs)][measure] if pairs else {}
        return {state: known[role] for state, role in roles(pairs).items() if role in known}

    def _ask(self, pairs):
        rows = [
            {"id": f"{CAMPS['reading']} {a} {b}", "a": a, "b": b, "sign": "neutral"}
            for a, b in sorted(pairs)
        ]
        scores = [{"id": id_, "score": score} for id_, score in eigenvector(rows).items()]
        network = Network(tuple(rows))
        with (
            self._database.reading() as transaction,
            projected(self._database, transaction, network) as projection,
        ):
            sent = CAMPS | network.parameters | {"scores": scores, "projection": projection}
            return {
                measure: self._by_role(pairs, scores_in(asked(transaction, measure, sent)))
                for measure in MEASURES
            }

    def _calculate(self, pairs):
        graph = nx.Graph(sorted(pairs))
        graph.add_nodes_from(self._states)
        return {measure: self._by_role(pairs, score(graph)) for measure, score in MEASURES.items()}

    @staticmethod
    def _by_role(pairs, scores):
        """Scores by role; states that stand alike must score alike, to the last digit but some."""
        found = {}
        for state, role in roles(pairs).items():
            if state in scores:
                score = found.setdefault(role, scores[state])
                assert score == pytest.approx(scores[state], abs=1e-9), (state, pairs)
        return found


@pytest.fixture(scope="module")
def database(embedded):
    with embedded.open() as session:
        session.load()
    connected = Database(embedded.uri, embedded.user, embedded.password)
    yield connected
    connected.close()


@pytest.fixture(scope="module")
def wanted(database):
    """What each network should hold, with a setting and a day that make it."""
    return all_networks(database.read(TIES).rows)


@pytest.fixture(scope="module")
def draw(request):
    """Take as many as `--networks` says."""

    def run(found):
        found = list(found)
        number = request.config.getoption("--networks") or len(found)
        return random.Random(SEED).sample(found, min(number, len(found)))  # noqa: S311

    return run


@pytest.fixture(scope="module")
def networks(database, wanted, draw):
    """The networks as the product reads them, by what they should hold."""
    with database.reading() as transaction:
        return {
            pairs: read_network(transaction, setting) for pairs, setting in draw(wanted.items())
        }


@pytest.fixture(scope="module")
def scores(database, networks):
    states = [row["id"] for row in database.read("MATCH (n:State) RETURN n.id AS id").rows]
    parts = {
        frozenset(ends(pairs) - {left})
        for pairs in networks
        for left in (None, *sorted(thin(pairs)))
    }
    return Scores(database, states, sorted(parts - {frozenset()}, key=sorted))


def test_there_are_networks_of_many_kinds(wanted):
    assert len(wanted) > 200
    assert min(map(len, wanted)) == 0
    assert {pair.sign for pairs in wanted for pair in pairs} == {
        "friendly",
        "hostile",
        "mixed",
        "neutral",
    }


def test_each_is_read_as_it_is(networks):
    for pairs, network in networks.items():
        read = {Tied(row["a"], row["b"], row["claim_count"], row["sign"]) for row in network.pairs}
        assert read == pairs


@pytest.mark.parametrize("measure", MEASURES)
def test_scores(scores, measure):
    for name, given in scores.given.items():
        right = scores.right[name]
        roles = set(name)
        assert set(given[measure]) == {role for role in right[measure] if role in roles}
        for role, score in given[measure].items():
            assert score == pytest.approx(right[measure][role], abs=5.1e-5), name


@pytest.mark.parametrize("measure", MEASURES)
def test_places_and_intervals(networks, scores, measure):
    declared = LIBRARY.read(measure).measure
    for pairs, network in networks.items():

        def run(part):
            tied = frozenset((pair["a"], pair["b"]) for pair in part.pairs)
            given = scores.of(measure, tied, scores.given)
            return [{"state": {"id": state}, "score": score} for state, score in given.items()]

        found = rank(declared, network, run, k=500)
        if len({state for pair in ends(pairs) for state in pair}) < declared.least_states:
            assert found.refusal.reason == "refused"
            continue
        expected = spans(
            ends(pairs), thin(pairs), lambda part: scores.of(measure, part, scores.right)
        )
        assert {row["state"]["id"] for row in found.rows} == set(expected)
        for row in found.rows:
            place, low, high = expected[row["state"]["id"]]
            noise = high - low >= len(expected) / 2
            assert row["interval"] == (f"{low}" if low == high else f"{low} to {high}")
            assert row["rank"] == (None if noise else place)


def graph_of(pairs):
    return nx.Graph(sorted(ends(pairs)))


def test_signs_beside_a_degree(database, networks):
    with database.reading() as transaction:
        for pairs, network in networks.items():
            rows = asked(transaction, "degree", {"pairs": list(network.pairs)})
            assert {row["state"]["id"] for row in rows} == {n for pair in ends(pairs) for n in pair}
            for row in rows:
                mine = [p.sign for p in pairs if row["state"]["id"] in (p.a, p.b)]
                for name in ("friendly", "hostile", "mixed", "neutral"):
                    assert row[name] == mine.count(name)
                assert row["signed"] == mine.count("friendly") - mine.count("hostile")


@pytest.fixture(scope="module")
def structures(database, networks):
    """Rows of the questions that rank nothing, for one network of each shape; communities twice."""

    def ask(pairs):
        network = networks[pairs]
        sent = network.parameters | {"actor": best_tied(graph_of(pairs))}
        sent["reading"] = network.pairs[0]["id"].split()[0]
        with database.reading() as transaction:
            found = {"removal": asked(transaction, "removal", sent)}
            with projected(database, transaction, network) as projection:
                sent["projection"] = projection
                found["bridges"] = asked(transaction, "bridges", sent)
                found["communities"] = asked(transaction, "communities", sent)
            with projected(database, transaction, network) as projection:
                sent["projection"] = projection
                found["again"] = asked(transaction, "communities", sent)
        return found

    shapes = {shape(ends(pairs)): pairs for pairs in networks if pairs}.values()
    with ThreadPoolExecutor(WORKERS) as pool:
        return dict(zip(shapes, pool.map(ask, shapes), strict=True))


def best_tied(graph):
    return max(graph, key=lambda state: (graph.degree(state), state))


def test_bridges(structures):
    for pairs, found in structures.items():
        bridges = {tuple(sorted(edge)) for edge in nx.bridges(graph_of(pairs))}
        rows = {
            Tied(row["a"]["id"], row["b"]["id"], row["claim_count"], row["sign"])
            for row in found["bridges"]
        }
        assert rows == {pair for pair in pairs if (pair.a, pair.b) in bridges}


def test_communities(structures):
    """They divide the tied states, hang together, and are as good as networkx finds them."""
    for pairs, found in structures.items():
        rows, graph = found["communities"], graph_of(pairs)
        assert rows == found["again"]
        parts = [{member["id"] for member in row["members"]} for row in rows]
        assert sorted(itertools.chain(*parts)) == sorted(graph)
        sizes = [len(part) for part in parts]
        assert [row["size"] for row in rows] == sizes == sorted(sizes, reverse=True)
        modularity = nx.community.modularity(graph, parts)
        best = nx.community.louvain_communities(graph, seed=1)
        assert modularity > nx.community.modularity(graph, best) - 0.02
        for row, part in zip(rows, parts, strict=True):
            inside = [pair for pair in pairs if {pair.a, pair.b} <= part]
            assert row["modularity"] == pytest.approx(modularity, abs=6e-4)
            assert (row["inside"], row["on_one_claim"]) == (len(inside), len(thin(inside)))
            assert nx.is_connected(graph.subgraph(part))


def test_removal_of_the_best_tied(structures):
    for pairs, found in structures.items():
        graph = graph_of(pairs)
        rows = {
            (row["a"]["id"], row["b"]["id"]): (row["part"], row["with_it"], row["without_it"])
            for row in found["removal"]
            if row["part"] != "own"
        }
        assert rows == longer_without(graph, best_tied(graph))


def longer_without(graph, actor):
    left = graph.subgraph(set(graph) - {actor})
    now, then = (dict(nx.all_pairs_shortest_path_length(one)) for one in (graph, left))
    return {
        (a, b): ("longer" if b in then[a] else "lost", now[a][b], then[a].get(b))
        for a, b in itertools.combinations(sorted(left), 2)
        if b in now[a] and now[a][b] != then[a].get(b)
    }


def test_hostile_hubs(database, draw):
    """On days, in layers and readings, with what is stated, judged and foretold apart."""
    ties = database.read(TIES).rows
    hostile = [one for one in SETTINGS if (one["basis"], one["sign"]) == ("stated", "hostile")]
    asked_for = [
        (one, day) for one in hostile for day in days(chosen(ties, one | {"stance": "all"}))
    ]
    with database.reading() as transaction:
        for setting, day in draw(asked_for):
            given = setting | {"as_of": day}
            sent = given | {"pairs": list(read_network(transaction, given).pairs)}
            rows = asked(transaction, "hostile-hub", sent)
            told = told_on(day, chosen(ties, setting | {"stance": "all"}))
            columns = {
                column: quarrels(row for row in told if stance in row["t"]["stances"])
                for stance, column in STANCES.items()
            }
            assert scores_in(rows) == columns[STANCES[setting["stance"]]]
            for row in rows:
                for name, found in columns.items():
                    assert row[name] == found.get(row["state"]["id"], 0)


def quarrels(ties):
    return dict(nx.Graph([(row["a"], row["b"]) for row in ties]).degree())


@pytest.mark.parametrize("reading", ["corrected", "as_written"])
@pytest.mark.parametrize("blocs", ["without", "with"])
def test_similarity(database, blocs, reading):
    relations = {"IN_GROUPING"} | ({"MEMBER_OF"} if blocs == "with" else set())
    placements = [
        {"t": row}
        for row in database.read(PLACEMENTS).rows
        if row["relation"] in relations and reading in row["readings"]
    ]
    sent = {"actor": None, "blocs": blocs, "least": 1, "reading": reading, "k": 500}
    seen = set()
    for day in days(placements):
        placed = defaultdict(set)
        for row in told_on(day, placements):
            placed[row["t"]["state"]].add(row["t"]["group"])
        if (state := frozenset((one, *sorted(groups)) for one, groups in placed.items())) in seen:
            continue
        seen.add(state)
        with database.reading() as transaction:
            rows = asked(transaction, "similarity", sent | {"as_of": day})
        assert {(row["a"]["id"], row["b"]["id"]) for row in rows} == {
            (a, b) for a, b in itertools.combinations(sorted(placed), 2) if placed[a] & placed[b]
        }
        for row in rows:
            mine, theirs = placed[row["a"]["id"]], placed[row["b"]["id"]]
            assert {group["id"] for group in row["groupings"]} == mine & theirs
            found = [row["jaccard"], *map(float, row["interval"].split(" to "))]
            assert found == pytest.approx(indices(mine, theirs), abs=6e-4)
    assert len(seen) > 2


def indices(mine, theirs):
    """The Jaccard index, and its least and greatest value when at most one placement is left out."""
    less = [(mine - {group}, theirs) for group in mine] + [(mine, theirs - {g}) for g in theirs]
    index, *others = (len(a & b) / len(a | b) if a | b else 0 for a, b in [(mine, theirs), *less])
    return [index, min(index, *others), max(index, *others)]
