"""Paths against every simple path that networkx finds, and what answers tell of their network."""

import datetime as dt
import itertools

import networkx as nx
import pytest

TIES = """
MATCH (a:State)<-[:FROM]-(t:Tie {reading: 'corrected', stated: true})-[:TO]->(b:State)
WHERE t.from <= $day <= t.maybe_to
RETURN a.id AS a, b.id AS b, t.claims[0] AS claim, t.to >= $day AS held, t.attested AS attested
"""
DAY = "2025-12-01"
EVERYTHING = {"as_of": DAY, "stance": "all", "sign": "any"}


@pytest.fixture
def network(rows):
    """Tied pairs of the day, with what they rest on."""
    graph = nx.Graph()
    for tie in rows(TIES, day=dt.date.fromisoformat(DAY)):
        graph.add_edge(tie["a"], tie["b"])
        edge = graph[tie["a"]][tie["b"]]
        edge.setdefault("claims", set()).add(tie["claim"])
        edge["held"] = edge.get("held", False) or tie["held"]
        edge["last"] = max(edge.get("last", tie["attested"]), tie["attested"])
    return graph


@pytest.mark.parametrize("prefer", ["shortest", "firmest"])
@pytest.mark.parametrize("k", [4, 500])
def test_paths_are_the_first_of_all_simple_paths(loaded, network, prefer, k):
    def steps(way):
        return [network[a][b] for a, b in itertools.pairwise(way)]

    def thin(way):
        return sum(len(step["claims"]) == 1 for step in steps(way))

    def place(way):
        return (thin(way) if prefer == "firmest" else 0, len(way), way)

    for a, b in [("RUS", "USA"), ("USA", "RUS"), ("VEN", "PER"), ("IRN", "CHL")]:
        ways = sorted(nx.all_simple_paths(network, a, b, cutoff=4), key=place)
        answer = loaded.ask("paths", a=a, b=b, most=4, k=k, prefer=prefer, **EVERYTHING)
        assert [[state.id for state in row.way] for row in answer.rows] == ways[:k]
        for row, way in zip(answer.rows, ways, strict=False):
            assert row.thin == thin(way)
            held = all(step["held"] for step in steps(way))
            assert row.status == ("holds" if held else "last said")
            assert row.attested == min(step["last"] for step in steps(way))


@pytest.mark.parametrize("question", ["degree", "triads"])
def test_an_answer_tells_how_old_its_network_is(loaded, network, question):
    given = {"as_of": DAY, "stance": "all"} if question == "triads" else EVERYTHING
    answer = loaded.ask(question, **given)
    pairs = [edge for _, _, edge in network.edges(data=True)]
    earlier = [edge["last"] for edge in pairs if not edge["held"]]
    assert answer.network.pairs == len(pairs)
    assert answer.network.held == len(pairs) - len(earlier)
    assert answer.network.last_said == (min(earlier), max(earlier))
    note = (
        f"Tied pairs that count here: {len(pairs) - len(earlier)} holding on {DAY},"
        f" {len(earlier)} last said between {min(earlier)} and {max(earlier)}."
    )
    assert note in answer.notes
