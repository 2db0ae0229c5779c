"""Whatever is done to the graph by hand is found by the check and mended by the next load.

Damage is drawn at random, one seed a case. FULCRUM_TEST_DAMAGE=200 asks for more of it.
"""

import dataclasses
import os
import random
from collections import Counter
from contextlib import suppress
from typing import NamedTuple

import pytest
from neo4j.exceptions import ConstraintError
from support import SEEDS

from graph.database import Database
from graph.load import Facts, check_graph, load
from graph.seeds.dataset import read_dataset

CASES = int(os.environ.get("FULCRUM_TEST_DAMAGE", "20"))
VERSION = "a part of the facts"
NODE = "MATCH (n:$($of)) WITH n ORDER BY elementId(n) SKIP $skip LIMIT 1 "
LINK = "MATCH (a)-[r:$($of)]->(b) WITH a, r, b ORDER BY elementId(r) SKIP $skip LIMIT 1 "
OF_NODES = {
    "a node is deleted": "DETACH DELETE n",
    "a node is cut off": "MATCH (n)-[r]-() DELETE r",
    "a link is cut": "MATCH (n)-[r]-() WITH r LIMIT 1 DELETE r",
    "a property is altered": "SET n[$key] = 'altered by hand'",
    "a property has another type": "SET n[$key] = [toString(n[$key])]",
    "a property is removed": "SET n[$key] = null",
    "a property is added": "SET n.by_hand = 5",
    "all properties are lost": "SET n = {}",
    "a label is removed": "REMOVE n:$($of)",
    "all labels are removed": "WITH n, labels(n) AS labels REMOVE n:$(labels)",
    "a label of ours is added": "SET n:$(CASE WHEN n:Tie THEN 'Claim' ELSE 'Tie' END)",
    "a label is added": "SET n:ByHand",
    "a node is added": "CREATE (:$($of) {id: 'by-hand', name: 'by hand'})",
    "a node is copied without its id": "CREATE (m:$($of)) SET m = n, m.id = null, m.text = null",
}
OF_LINKS = {
    "a relationship is deleted": "DELETE r",
    "all relationships of a type are deleted": "MATCH ()-[s:$($of)]->() DELETE s",
    "a relationship is given a property": "SET r.by_hand = true",
    "a relationship is altered": "SET r[coalesce(keys(r)[0], 'as')] = 'altered by hand'",
    "a relationship loses its properties": "SET r = {}",
    "a relationship is turned": "WITH a, b, r, properties(r) AS p DELETE r WITH a, b, p CREATE (b)-[s:$($of)]->(a) SET s = p",
    "a relationship is there twice": "CREATE (a)-[s:$($of)]->(b) SET s = properties(r), s.claim = null",
    "a relationship leads elsewhere": "MATCH (c:State) WHERE c <> b WITH a, c, r, properties(r) AS p"
    " LIMIT 1 DELETE r WITH a, c, p CREATE (a)-[s:$($of)]->(c) SET s = p",
    "a relationship comes from elsewhere": "CREATE (:Guest)-[:$($of)]->(b)",
}
OF_THE_MARK = {
    "the mark is deleted": "MATCH (n:FulcrumGraph) DETACH DELETE n",
    "the mark tells another day": "MATCH (n:FulcrumGraph) SET n.latest = date('1999-01-01')",
    "the mark tells no seeds": "MATCH (n:FulcrumGraph) REMOVE n.data_version",
    "the mark tells no views": "MATCH (n:FulcrumGraph) SET n.views = 'none'",
    "the mark has another id": "MATCH (n:FulcrumGraph) SET n.id = 'mine'",
    "there are two marks": "CREATE (:FulcrumGraph {id: 'mine', data_version: 'mine'})",
    "the mark loses its label": "MATCH (n:FulcrumGraph) REMOVE n:FulcrumGraph",
    "the mark is a claim": "MATCH (n:FulcrumGraph) SET n:Claim",
    "the mark leads somewhere": "MATCH (n:FulcrumGraph), (s:State {id: 'VEN'}) CREATE (n)-[:NAMES]->(s)",
}
OF_THE_SCHEMA = {
    "a constraint is dropped": ["DROP CONSTRAINT claim_id"],
    "all of a type": [
        "DROP CONSTRAINT claim_aids",
        "DROP CONSTRAINT tie_id",
        "DROP INDEX pair_reading",
    ],
    "an index has the name": [
        "DROP CONSTRAINT entity_id",
        "CREATE INDEX entity_id FOR (n:Entity) ON (n.id)",
    ],
    "an index is in the way": [
        "DROP CONSTRAINT claim_id",
        "CREATE INDEX mine FOR (n:Claim) ON (n.id)",
    ],
    "a constraint has another name": [
        "DROP CONSTRAINT source_id",
        "CREATE CONSTRAINT mine FOR (n:Source) REQUIRE n.id IS UNIQUE",
    ],
    "the name is about something else": [
        "DROP CONSTRAINT name_text",
        "CREATE CONSTRAINT name_text FOR (n:Claim) REQUIRE n.name IS UNIQUE",
    ],
    "a claim is there twice": [
        "DROP CONSTRAINT claim_id",
        "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 CREATE (d:Claim) SET d = c",
    ],
    "a state is there twice, and linked": [
        "DROP CONSTRAINT entity_id",
        "MATCH (s:State {id: 'VEN'}) CREATE (d:Entity:State) SET d = s"
        " WITH s, d MATCH (s)<-[r:OBJECT]-(c) CREATE (c)-[:OBJECT]->(d) DELETE r",
    ],
    "an edge is there twice": [
        "DROP CONSTRAINT claim_partner_of",
        "MATCH (a)-[r:PARTNER_OF]->(b) WITH a, r, b LIMIT 1"
        " CREATE (a)-[s:PARTNER_OF]->(b) SET s = properties(r)",
    ],
}
FOREIGN = {
    "a node of somebody else": "CREATE (:Guest {id: 'VEN'})",
    "a node with a label of ours": "CREATE (:Guest:Claim {id: 'mine'})",
    "a node with a label of a view": "CREATE (:Guest:Tie {id: 'mine'})-[:KNOWS]->(:Guest)",
    "a node without a label": "CREATE (:Guest) CREATE ({note: 'mine'})",
    "a pair of somebody else's": "CREATE (:Guest)-[:KNOWS]->(:Guest)",
    "a note on a state": "MATCH (s:State {id: 'VEN'}) CREATE (:Guest)-[:KNOWS {since: 1}]->(s)",
    "a note on a claim": "MATCH (c:Claim) WITH c LIMIT 1 CREATE (c)-[:KNOWS]->(:Guest)",
    "a relationship between two of ours": "MATCH (a:State {id: 'VEN'}), (b:State {id: 'CUB'}) CREATE (a)-[:KNOWS]->(b)",
}
TAKE_AWAY = (
    "MATCH ()-[r:KNOWS]->() DELETE r",
    "MATCH (n:Guest) DETACH DELETE n",
    "MATCH (n {note: 'mine'}) DELETE n",
)


class Damage(NamedTuple):
    """What is done to the graph, and whether it may stay."""

    name: str
    statements: list[str]
    parameters: dict[str, object]
    stays: bool = False


def some_facts():
    """Facts of every relation, role and link, and those that they need: enough, and quickly loaded."""
    dataset = read_dataset(SEEDS)
    claims = {claim.id: claim for claim in dataset.claims}
    chosen, met = [], Counter()
    for claim in dataset.claims:
        traits = {claim.relation, claim.polarity, *claim.roles, *claim.links(), *claim.qualifiers}
        traits |= {"spoken"} if claim.by else set()
        if any(met[trait] < 2 for trait in traits):
            met.update(traits)
            chosen.append(claim.id)
    for one in chosen:
        chosen += [
            other for ids in claims[one].links().values() for other in ids if other not in chosen
        ]
    kept = [claims[one] for one in sorted(chosen)]
    actors = {actor for scope in dataset.scopes for actor in (*scope.examines, *scope.excludes)}
    for claim in kept:
        actors |= {claim.subject, claim.object, *(voice.speaker for voice in claim.by)}
        actors |= {one for ids in claim.roles.values() for one in ids}
    cited = {reference.source for claim in kept for reference in claim.references}
    cited |= {scope.source for scope in dataset.scopes}
    records = {
        **dataset.records,
        "claims": kept,
        "entities": [entity for entity in dataset.entities if entity.id in actors],
        "sources": [source for source in dataset.sources if source.id in cited],
    }
    return Facts(dataclasses.replace(dataset, records=records))


@pytest.fixture(scope="module")
def facts(loaded, database):
    """The rows that are loaded while these tests run; the curated facts are loaded afterwards."""
    yield some_facts()
    loaded.load()
    assert database.findings() == []


@pytest.fixture(scope="module")
def connected(database):
    opened = Database(database.uri, database.user, database.password)
    yield opened
    opened.close()


@pytest.fixture
def graph_of_facts(facts, connected, rows):
    """Load the facts, and take away what a test has left of somebody else's."""
    load(connected, facts, VERSION)
    yield
    for statement in TAKE_AWAY:
        rows(statement)


def snapshot(rows):
    """All that is in the graph but somebody else's, seen by the driver alone."""
    nodes = rows(
        "MATCH (n) WHERE NOT n:Guest AND n.note IS NULL RETURN labels(n) AS l, properties(n) AS p"
    )
    links = rows(
        "MATCH (a)-[r]->(b) WHERE type(r) <> 'KNOWS' RETURN type(r) AS t, properties(r) AS p,"
        " labels(a) AS la, coalesce(a.id, a.text) AS a, labels(b) AS lb, coalesce(b.id, b.text) AS b"
    )
    schema = rows(
        "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint RETURN *"
    )
    return [Counter(map(frozen, found)) for found in (nodes, links, schema)]


def changed(before, after):
    """What one snapshot holds and the other does not."""
    pairs = zip(before, after, strict=True)
    return [line for old, new in pairs for line in [*(old - new), *(new - old)]]


def frozen(record):
    return repr(sorted((name, plain(name, value)) for name, value in record.items()))


def plain(name, value):
    if name.startswith("l"):
        return sorted(value or [])
    return sorted(map(repr, value.items())) if isinstance(value, dict) else value


def theirs(rows):
    return rows(
        "RETURN COUNT { (:Guest) } AS guests, COUNT { ()-[:KNOWS]->() } AS known, COUNT { ({note: 'mine'}) } AS notes"
    )


def kinds(rows):
    """Every kind of damage, for each label and type that is there."""
    labels = sorted(
        row["label"] for row in rows("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label")
    )
    types = sorted(row["type"] for row in rows("MATCH ()-[r]->() RETURN DISTINCT type(r) AS type"))
    labels = [label for label in labels if label != "FulcrumGraph"]
    return [
        *(("node", name, label) for name in OF_NODES for label in labels),
        *(("link", name, kind) for name in OF_LINKS for kind in types),
        *(("mark", name, "") for name in OF_THE_MARK),
        *(("schema", name, "") for name in OF_THE_SCHEMA),
        *(("foreign", name, "") for name in FOREIGN),
    ]


def drawn(rows, number):
    """The damage of one case: of one sort after the other, at a place drawn at random."""
    chance = random.Random(f"damage {number}")  # noqa: S311
    found = kinds(rows)
    sort = ("node", "link", "node", "link", "mark", "node", "link", "schema", "node", "foreign")[
        number % 10
    ]
    _, name, of = chance.choice([kind for kind in found if kind[0] == sort])
    return damage(rows, chance, sort, name, of)


def damage(rows, chance, sort, name, of):
    if sort == "mark":
        return Damage(name, [OF_THE_MARK[name]], {})
    if sort == "schema":
        return Damage(name, OF_THE_SCHEMA[name], {})
    if sort == "foreign":
        return Damage(name, [FOREIGN[name]], {}, stays=True)
    node = sort == "node"
    where = "MATCH (n:$($of))" if node else "MATCH ()-[n:$($of)]->()"
    skip = chance.randrange(rows(f"{where} RETURN count(n) AS n", of=of)[0]["n"])
    pick, do = (NODE, OF_NODES) if node else (LINK, OF_LINKS)
    keys = rows(pick + f"RETURN keys({'n' if node else 'r'}) AS keys", of=of, skip=skip)[0]["keys"]
    parameters = {"of": of, "skip": skip, "key": chance.choice(sorted(keys) or ["name"])}
    return Damage(f"{name}: {of}", [pick + do[name]], parameters)


def do(driver, rows, harm):
    before = snapshot(rows), theirs(rows)
    for statement in harm.statements:
        with suppress(ConstraintError):  # the server lets nobody do this damage
            driver.execute_query(statement, **harm.parameters)
    return (snapshot(rows), theirs(rows)) != before


@pytest.mark.once
@pytest.mark.parametrize("number", range(CASES))
def test_damage_is_found_and_mended(graph_of_facts, facts, connected, driver, rows, number):
    before = snapshot(rows)
    harm = drawn(rows, number)
    if not do(driver, rows, harm):
        pytest.skip(f"{harm.name}: nothing changed")
    is_mended(facts, connected, rows, before, [harm])


@pytest.mark.once
@pytest.mark.parametrize("number", range(max(CASES // 10, 1)))
def test_much_damage_at_once(graph_of_facts, facts, connected, driver, rows, number):
    before = snapshot(rows)
    harms = []
    for step in range(8):
        harm = drawn(rows, 1000 + 10 * number + step)
        if do(driver, rows, harm):
            harms.append(harm)
    is_mended(facts, connected, rows, before, harms)


@pytest.mark.parametrize(
    ("sort", "name"),
    [
        (sort, name)
        for sort, names in (("mark", OF_THE_MARK), ("schema", OF_THE_SCHEMA), ("foreign", FOREIGN))
        for name in names
    ],
)
def test_marks_schema_and_guests(graph_of_facts, facts, connected, driver, rows, sort, name):
    before = snapshot(rows)
    harm = damage(rows, random, sort, name, "")
    assert do(driver, rows, harm)
    is_mended(facts, connected, rows, before, [harm])


def is_mended(facts, connected, rows, before, harms):
    names = "; ".join(harm.name for harm in harms)
    left = theirs(rows)
    assert check_graph(connected, facts, VERSION), f"the check finds nothing: {names}"
    report = load(connected, facts, VERSION)
    stays = [harm for harm in harms if harm.stays]
    assert report.mended or harms == stays, names
    assert report.left_alone or not stays, names
    assert changed(before, snapshot(rows)) == [], names
    assert theirs(rows) == left, names
    assert check_graph(connected, facts, VERSION) == [] or report.left_alone
    again = load(connected, facts, VERSION)
    assert (again.written, again.mended) == ({}, ()), names
