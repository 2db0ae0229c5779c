"""Loading: nothing twice, nothing left behind, all or nothing."""

from concurrent.futures import ThreadPoolExecutor

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


def test_two_loads_at_once_leave_one_of_the_two(changeable, database, seeds, rows):
    edit(seeds / FULCRUM, "qualifiers: {intensity: muted}", "qualifiers: {intensity: close}")
    sessions = [graph.open(database.uri, password=database.password) for _ in range(4)]
    try:
        with ThreadPoolExecutor(len(sessions)) as pool:
            loads = [
                pool.submit(session.load, folder)
                for session, folder in zip(sessions, [None, seeds] * 2, strict=True)
            ]
            versions = {load.result().data_version for load in loads}
    finally:
        for session in sessions:
            session.close()
    mine = changeable.load(seeds).data_version
    assert len(versions) == 2
    assert mine in versions
    assert rows(
        "MATCH (c:Claim {id: 'or14-p17-bolivia-muted'}) RETURN c.intensity AS intensity"
    ) == [{"intensity": "close"}]
    assert database.findings() == []
    assert changeable.load(seeds).written == {}


def test_ties_that_were_lost_are_derived_again(changeable, rows):
    before = rows(COUNT)
    rows("MATCH (:State {id: 'VEN'})-[t:TIE]-() DELETE t")
    assert rows(COUNT) != before
    assert changeable.check()
    assert changeable.load().written
    assert (rows(COUNT), changeable.check()) == (before, [])
    assert changeable.load().written == {}


def test_a_membership_that_is_proven_wrong_lifts_nothing(changeable, seeds, rows):
    path = seeds / "claims/public-record/corrections.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + """
  - id: pr-venezuela-not-examined
    subject: VEN
    relation: IN_GROUPING
    object: grouping:examined-states-2014
    polarity: denied
    corrects: [or14-p31-venezuela-examined]
    correction: factual_error
    references: [{source: us-mnna-list}]
""",
        encoding="utf-8",
    )
    changeable.load(seeds)
    found = rows(
        "MATCH ()-[t:TIE|CLAIMED_TIE]-(:State {id: 'VEN'})"
        " WHERE 'or14-p31-venezuela-examined' IN t.claims RETURN DISTINCT t.readings AS readings"
    )
    assert found == [{"readings": ["as_written"]}]
    placed = "MATCH ()-[t:TIE]-(:State {id: 'CUB'}) WHERE 'or14-p31-cuba-examined' IN t.claims"
    assert rows(placed + " RETURN DISTINCT size(t.readings) AS readings") == [{"readings": 2}]
