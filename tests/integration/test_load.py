"""Loading: nothing twice, nothing left behind, all or nothing."""

import dataclasses
from concurrent.futures import ThreadPoolExecutor

import pytest
from support import SEEDS, edit

import graph
from graph.database import Database
from graph.errors import DatabaseError, NothingLoaded, SeedsInvalid
from graph.load import Facts, Seals, load, sealed
from graph.load.item import Record, link
from graph.seeds.dataset import read_dataset

FULCRUM = "claims/oriental-review-2014/fulcrum.yaml"
COUNT = "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS edges"
AIDS = "    relation: AIDS\n    object: VEN\n    qualifiers: {field: large in scale}\n"


class Broken(Facts):
    """Rows that lack a claim, and the last of which no server takes."""

    def __init__(self, dataset):
        self.gone = dataset.claims[-1].id
        kept = [claim for claim in dataset.claims if claim.id != self.gone]
        super().__init__(dataclasses.replace(dataset, records={**dataset.records, "claims": kept}))
        self._first = Record("Claim", kept[0].id)

    def items(self, wanted):
        yield from super().items(wanted)
        if self._first in wanted:
            yield link(self._first, "", self._first.id, {}, "load/links")


def test_everything_is_there(loaded, rows):
    dataset = read_dataset(SEEDS)
    report = loaded.load()
    assert report.counts["claims"] == len(dataset.claims)
    assert report.counts["entities"] == len(dataset.entities)
    assert report.counts["sources"] == len(dataset.sources)
    affirmed = sum(claim.polarity == "affirmed" for claim in dataset.claims)
    assert report.counts["edges"] == affirmed < len(dataset.claims)
    ties = rows("MATCH (t:Tie {reading: 'corrected'}) RETURN count(t) AS n")[0]["n"]
    assert report.counts["ties"] == ties > 0
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
            "    in_exchange_for: [or14-p19-russia-aids-venezuela]\n", ""
        )
    )
    edit(path, "qualifiers: {intensity: muted}", "qualifiers: {intensity: close}")
    written = changeable.load(seeds).written
    assert written["nodes_deleted"] >= 2
    assert rows("MATCH (c:Claim {id: 'or14-p19-russia-aids-venezuela'}) RETURN c") == []
    assert rows("MATCH ()-[r]->() WHERE r.claim = 'or14-p19-russia-aids-venezuela' RETURN r") == []
    assert rows("MATCH (t:Tie) WHERE 'or14-p19-russia-aids-venezuela' IN t.claims RETURN t") == []
    assert rows(
        "MATCH ()-[r:COOPERATES_WITH {claim: 'or14-p17-bolivia-muted'}]->() RETURN r.intensity AS i"
    ) == [{"i": "close"}]
    assert rows(
        "MATCH (t:Tie {basis: 'direct'}) WHERE 'or14-p17-bolivia-muted' IN t.claims"
        " RETURN DISTINCT t.statement AS s"
    ) == [{"s": "Russia cooperates with Bolivia (close)"}]
    assert database.findings(seeds) == []
    assert changeable.load(seeds).written == {}


def test_a_changed_entity_keeps_its_edges(changeable, seeds, rows):
    count = "MATCH (:State {id: 'VEN'})-[r]-(n) WHERE NOT n:Name RETURN type(r) AS t, count(*) AS n ORDER BY t"
    before = rows(count)
    edit(seeds / "entities" / "states.yaml", "en: Venezuela,", "en: Venezuela (test),")
    changeable.load(seeds)
    assert rows("MATCH (n:State {id: 'VEN'}) RETURN n.name AS name") == [
        {"name": "Venezuela (test)"}
    ]
    assert rows(count) == before


def test_invalid_seeds_leave_the_old_graph(loaded, seeds, rows):
    before, version = rows(COUNT), loaded.data_version()
    edit(seeds / FULCRUM, AIDS, AIDS.replace("VEN", "VEX"))
    with pytest.raises(SeedsInvalid) as caught:
        loaded.load(seeds)
    assert "'VEX'" in str(caught.value.problems[0])
    assert (rows(COUNT), loaded.data_version()) == (before, version)


def test_an_error_in_the_middle_leaves_the_old_graph(loaded, database, rows):
    before, version = rows(COUNT), loaded.data_version()
    broken = Broken(read_dataset(SEEDS))
    connected = Database(database.uri, database.user, database.password)
    with pytest.raises(DatabaseError, match="refuses the statement"):
        load(connected, broken, "broken")
    connected.close()
    assert rows("MATCH (c:Claim {id: $id}) RETURN c.id AS id", id=broken.gone) == [
        {"id": broken.gone}
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
    assert database.findings(seeds) == []
    assert changeable.load(seeds).written == {}


def test_what_is_done_by_hand_is_found_and_mended(changeable, database, rows):
    before, version = rows(COUNT), changeable.data_version()
    claim = "or14-p19-russia-aids-venezuela"
    rows("MATCH (s:State {id: 'VEN'}) DETACH DELETE s")
    rows("MATCH (c:Claim {id: $id}) SET c.statement = 'Russia owns Venezuela'", id=claim)
    rows("MATCH (t:Tie) WITH t LIMIT 3 DETACH DELETE t")
    rows("CREATE (:Guest)-[:KNOWS]->(:Guest)")
    found = dict(database.findings())
    assert found["VEN"] == "the seeds say it, the graph lacks it"
    assert "its statement was altered" in found[claim]
    assert found["Tie"] == "the view is not as it was derived"
    assert found["node labelled Guest"].startswith("not Fulcrum's, 2 in the graph")
    report = changeable.load()
    assert {"VEN", claim, "view Tie"} <= set(report.mended)
    assert report.left_alone == ("node labelled Guest (2)",)
    rows("MATCH (n:Guest) DETACH DELETE n")
    assert (rows(COUNT), changeable.data_version()) == (before, version)
    assert database.findings() == []
    again = changeable.load()
    assert (again.written, again.mended, again.left_alone) == ({}, (), ())


def test_a_note_on_a_record_outlives_its_mending(changeable, rows):
    rows(
        "MATCH (s:State {id: 'VEN'}) CREATE (s)-[:NOTED {text: 'ask again'}]->(:Guest) SET s.name = 'V'"
    )
    try:
        assert changeable.load().left_alone == (
            "node labelled Guest (1)",
            "relationship NOTED (1)",
        )
        assert rows(
            "MATCH (s:State {id: 'VEN'})-[n:NOTED]->() RETURN s.name AS s, n.text AS n"
        ) == [{"s": "Venezuela", "n": "ask again"}]
    finally:
        rows("MATCH (n:Guest) DETACH DELETE n")


def test_a_first_load_that_breaks_off_shows_nothing_and_is_taken_up(changeable, database, rows):
    before = rows(COUNT)
    rows("MATCH (n) DETACH DELETE n")
    connected = Database(database.uri, database.user, database.password)
    with pytest.raises(DatabaseError, match="refuses the statement"):
        load(connected, Broken(read_dataset(SEEDS)), "broken")
    connected.close()
    assert rows(COUNT) != [{"nodes": 0, "edges": 0}]
    assert changeable.data_version() is None
    with pytest.raises(NothingLoaded):
        changeable.ask("betweenness")
    changeable.load()
    assert (rows(COUNT), database.findings()) == (before, [])


def test_what_is_sealed_is_not_looked_at_until_something_is_committed(
    changeable, database, rows, tmp_path
):
    connected = Database(database.uri, database.user, database.password)
    seals, facts = Seals(tmp_path / "sealed"), Facts(read_dataset(SEEDS))
    version = changeable.data_version()
    try:
        assert sealed(connected, version, seals) is None
        report = load(connected, facts, version, seals)
        assert sealed(connected, version, seals) == report
        assert sealed(connected, "another", seals) is None
        rows("MATCH (c:Claim) WITH c LIMIT 1 SET c.note = 'by hand'")
        assert sealed(connected, version, seals) is None
        assert load(connected, facts, version, seals).mended
        assert sealed(connected, version, seals).written == {}
        (note,) = (tmp_path / "sealed").iterdir()
        note.write_text("{", encoding="utf-8")
        assert sealed(connected, version, seals) is None
    finally:
        connected.close()


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
        "MATCH (t:Tie)-[:FROM|TO]->(:State {id: 'VEN'})"
        " WHERE 'or14-p31-venezuela-examined' IN t.claims RETURN DISTINCT t.reading AS reading"
    )
    assert found == [{"reading": "as_written"}]
    placed = (
        "MATCH (t:Tie)-[:FROM|TO]->(:State {id: 'CUB'}) WHERE 'or14-p31-cuba-examined' IN t.claims"
    )
    assert rows(placed + " RETURN count(DISTINCT t.reading) AS readings") == [{"readings": 2}]
