"""Loading: nothing twice, nothing left behind, all or nothing."""

import pytest
from support import SEEDS, edit

import graph
from graph.database import Database
from graph.errors import DatabaseError, SeedsInvalid
from graph.load import load, make_rows
from graph.seeds.dataset import read_dataset

FULCRUM = "claims/oriental-review-2014/fulcrum.yaml"
COUNT = "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS edges"
AIDS = "    relation: AIDS\n    object: VEN\n    as_written: Caracas\n"


def test_everything_is_there(loaded, rows):
    dataset = read_dataset(SEEDS)
    report = loaded.load()
    assert report.counts["claims"] == len(dataset.claims)
    assert report.counts["entities"] == len(dataset.entities)
    assert report.counts["sources"] == len(dataset.sources)
    affirmed = sum(claim.polarity == "affirmed" for claim in dataset.claims)
    assert report.counts["edges"] == affirmed < len(dataset.claims)
    assert report.counts["ties"] == rows("MATCH ()-[t:TIE]->() RETURN count(t) AS n")[0]["n"] > 0
    assert report.data_version == loaded.data_version()


def test_a_second_load_writes_nothing(loaded, rows):
    before = rows(COUNT)
    assert loaded.load().written == {}
    assert rows(COUNT) == before


def test_removed_and_changed_records_follow(changeable, database, seeds, rows):
    path = seeds / FULCRUM
    text = path.read_text(encoding="utf-8")
    start = text.index("  - id: or14-p19-russia-aids-venezuela\n")
    end = text.index("  - id: or14-p19-venezuela-opens-critical-caribbean\n")
    path.write_text(
        (text[:start] + text[end:]).replace(
            "    in_exchange_for: or14-p19-russia-aids-venezuela\n", ""
        )
    )
    edit(path, "qualifiers: {intensity: muted}", "qualifiers: {intensity: close}")
    written = changeable.load(seeds).written
    assert written["nodes_deleted"] >= 2
    assert rows("MATCH (c:Claim {id: 'or14-p19-russia-aids-venezuela'}) RETURN c") == []
    assert rows("MATCH ()-[r]->() WHERE r.claim = 'or14-p19-russia-aids-venezuela' RETURN r") == []
    assert (
        rows("MATCH ()-[t:TIE]->() WHERE 'or14-p19-russia-aids-venezuela' IN t.claims RETURN t")
        == []
    )
    assert rows(
        "MATCH ()-[r:COOPERATES_WITH {claim: 'or14-p17-bolivia-muted'}]->() RETURN r.intensity AS i"
    ) == [{"i": "close"}]
    assert rows(
        "MATCH ()-[t:TIE {basis: 'direct'}]->() WHERE 'or14-p17-bolivia-muted' IN t.claims RETURN t.statement AS s"
    ) == [{"s": "Russia cooperates with Bolivia (close)"}]
    assert database.findings() == []
    assert changeable.load(seeds).written == {}


def test_a_changed_entity_keeps_its_edges(changeable, seeds, rows):
    before = rows(COUNT)
    edit(seeds / "entities" / "states.yaml", "en: Venezuela,", "en: Venezuela (test),")
    changeable.load(seeds)
    assert rows("MATCH (n:State {id: 'VEN'}) RETURN n.name AS name") == [
        {"name": "Venezuela (test)"}
    ]
    assert rows(COUNT) == before


def test_invalid_seeds_leave_the_old_graph(loaded, seeds, rows):
    before, version = rows(COUNT), loaded.data_version()
    edit(seeds / FULCRUM, AIDS, AIDS.replace("VEN", "VEX"))
    with pytest.raises(SeedsInvalid) as caught:
        loaded.load(seeds)
    assert "'VEX'" in str(caught.value.problems[0])
    assert (rows(COUNT), loaded.data_version()) == (before, version)


def test_an_error_in_the_middle_leaves_the_old_graph(loaded, database, rows):
    before, version = rows(COUNT), loaded.data_version()
    broken = make_rows(read_dataset(SEEDS))
    gone = broken.claims.pop()
    first = broken.claims[0]["id"]
    broken.links.append({"from": first, "to": first, "type": ""})
    connected = Database(database.uri, database.user, database.password)
    with pytest.raises(DatabaseError, match="refuses the statement"):
        load(connected, broken, "broken")
    connected.close()
    assert rows("MATCH (c:Claim {id: $id}) RETURN c.id AS id", id=gone["id"]) == [
        {"id": gone["id"]}
    ]
    assert (rows(COUNT), loaded.data_version()) == (before, version)


def test_somebody_elses_data_is_refused_and_untouched(changeable, rows):
    rows("MATCH (n) DETACH DELETE n")
    assert changeable.data_version() is None
    rows("CREATE (:Guest {name: 'keep me'})-[:KNOWS]->(:Guest)")
    try:
        with pytest.raises(DatabaseError, match="not Fulcrum's"):
            changeable.load()
        assert rows(COUNT) == [{"nodes": 2, "edges": 1}]
        with pytest.raises(DatabaseError, match="Nothing is loaded"):
            changeable.ask("betweenness")
    finally:
        rows("MATCH (n:Guest) DETACH DELETE n")


def test_a_reading_session_refuses_to_write(loaded, database, rows):
    connected = Database(database.uri, database.user, database.password)
    with pytest.raises(DatabaseError):
        connected.read("CREATE (:Intruder)")
    connected.close()
    assert rows("MATCH (n:Intruder) RETURN n") == []


def test_a_wrong_password(database):
    with pytest.raises(DatabaseError, match="refuses the login") as caught:
        graph.open(database.uri, user=database.user, password="wrong")  # noqa: S106
    assert "\n" not in str(caught.value)
