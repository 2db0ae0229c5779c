"""What loading compares: contents, their digests, and names that tell Fulcrum's own from others'."""

import datetime as dt

import neo4j.time
import pytest

from graph.catalogue.statements import statement, statements
from graph.load.item import Item, Record, content, node_content, parts_of, present
from graph.load.names import FACTS, own_labels, view_names
from graph.load.schema import Place, Rule, _wanted

RECORD = Record("Claim", "x")


def test_the_driver_s_days_and_python_s_are_equal():
    day = {"from": dt.date(2014, 8, 23)}
    assert node_content(["Claim"], day) == node_content(
        ["Claim"], {"from": neo4j.time.Date(2014, 8, 23)}
    )


@pytest.mark.parametrize("other", ["2014-08-23", ["date", "2014-08-24"], None, 1, True])
def test_values_that_differ_have_contents_that_differ(other):
    day = {"from": dt.date(2014, 8, 23)}
    assert node_content(["Claim"], day) != node_content(["Claim"], {"from": other})


@pytest.mark.parametrize(("one", "other"), [(1, True), (1, 1.0), (1, "1"), (0, False), ("", "a")])
def test_types_are_told_apart(one, other):
    assert content("T", "x", {"p": one}) != content("T", "x", {"p": other})


def test_order_does_not_matter():
    assert node_content(["A", "B"], {"p": 1, "q": 2}) == node_content(["B", "A"], {"q": 2, "p": 1})
    items = [Item(RECORD, content("T", end, {})) for end in "abc"]
    assert sum(item.digest() for item in items) == sum(item.digest() for item in items[::-1])
    assert items[0].digest() != items[1].digest()


def test_nodes_and_relationships_are_told_apart():
    assert Item(RECORD, node_content([], {})).is_node
    assert not Item(RECORD, content("T", "x", {})).is_node
    assert parts_of(content("T", "x", {"p": [1]})) == ["T", "x", {"p": [1]}]


def test_what_is_empty_is_not_kept_by_a_database():
    assert present({"a": None, "b": [], "c": (), "d": 0, "e": False, "f": ""}) == {
        "d": 0,
        "e": False,
        "f": "",
    }


def test_views_name_what_they_build():
    names = view_names()
    assert {"Tie", "Pair", "Dossier", "Membership", "Name"} <= names.labels
    assert names.on_facts == {"Leader"}
    assert {"FROM", "TO", "HOLDS", "DENIES", "RESTS_ON"} <= names.relationships
    assert not names.labels & {*FACTS, "State"}
    assert {"Entity", "State", "Leader", "Tie", "FulcrumGraph"} <= own_labels()


def test_every_view_is_cleared():
    cleared = statement("views/01-clear")
    for label in view_names().labels:
        assert f"|{label}" in cleared or f":{label}|" in cleared


def test_every_command_of_the_schema_is_understood():
    commands = [
        part for _, text in statements("schema") for part in text.split(";") if "CREATE" in part
    ]
    assert len(_wanted()) == len(commands) > 70
    assert Rule("constraint", "claim_id", "UNIQUENESS", Place("NODE", "Claim", "id")) in _wanted()
    edge = Place("RELATIONSHIP", "AIDS", "claim")
    assert Rule("constraint", "claim_aids", "UNIQUENESS", edge) in _wanted()
    assert Rule("index", "pair_reading", "RANGE", Place("NODE", "Pair", "reading")) in _wanted()
