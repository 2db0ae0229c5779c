"""Asking: how parameters are read, what errors say, what an answer turns into."""

import gc
import traceback
import warnings

import pytest
from support import NOWHERE, edit

import graph
from graph import render
from graph.database import Database
from graph.errors import DatabaseError, MissingFeature, UnknownEntity, UnknownQuestion, UsageError
from graph.load import Facts, load
from graph.seeds.dataset import read_dataset

NAMES = ["VEN", "ven", "Venezuela", "VENEZUELA", "Венесуэла", "венесуэла", " venezuela "]
WRONG = {
    "unknown parameter": ("ties", {"b": "VEN", "colour": "red"}, "has no parameter 'colour'"),
    "missing parameter": ("ties", {}, "needs b"),
    "no day": ("ties", {"b": "VEN", "as_of": "2014"}, "is no day"),
    "no day of the calendar": (
        "ties",
        {"b": "VEN", "as_of": "2014-02-30"},
        "no day of the calendar",
    ),
    "wrong kind": ("ties", {"b": "BRICS"}, "BRICS is a Bloc; this question takes a State"),
    "no whole number": ("paths", {"b": "PER", "k": 2.5}, "is no whole number"),
    "the same twice": ("hedging", {"first": "RUS", "second": "Russia"}, "name two different ones"),
    "a range the wrong way round": (
        "timeline",
        {"since": "2025-01-01", "until": "2014-01-01"},
        "until (2014-01-01) lies before since (2025-01-01)",
    ),
    "a range that ends too early": (
        "known-by",
        {"since": "2025-01-01", "day": "2014-01-01"},
        "day (2014-01-01) lies before since (2025-01-01)",
    ),
    "no text": ("ties", {"b": "VEN\udcff"}, "cannot be read"),
    "no number": ("paths", {"b": "PER", "k": "many"}, "is no whole number"),
    "too small": ("paths", {"b": "PER", "k": 0}, "out of range; give 1 to 500"),
    "too great": ("paths", {"b": "PER", "most": 5}, "out of range; give 1 to 4"),
    "no choice": ("paths", {"b": "PER", "sign": "good"}, "give friendly or hostile or any"),
    "unknown claim": (
        "evidence",
        {"claim": "or14-p13-venezuela-pivott"},
        "Did you mean or14-p13-venezuela-pivot",
    ),
    "no claim like it": (
        "evidence",
        {"claim": "nope"},
        "There is no claim 'nope'. `fulcrum ask statements --actor NAME --cite` lists",
    ),
    "unknown source": (
        "differences",
        {"actor": "VEN", "first": "oriental-review", "second": "2025-11-04"},
        "Did you mean oriental-review-2014",
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_an_entity_by_any_name(loaded, name):
    assert loaded.ask("members", grouping="Caribbean triangle", as_of="2014-08-23").rows
    assert loaded.ask("ties", b=name, layer="security").params["b"] == "VEN"


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Perú", "PER"),
        ("peru", "PER"),
        ("Brasil", "BRA"),
        ("Куба", "CUB"),
        ("Estados Unidos", "USA"),
        ("the United States", "USA"),
    ],
)
def test_names_in_four_languages(loaded, name, id):  # noqa: A002
    assert loaded.ask("ties", b=name, layer="energy").params["b"] == id


@pytest.mark.parametrize(("question", "params", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_asked(loaded, question, params, message):
    with pytest.raises(UsageError) as caught:
        loaded.ask(question, **params)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_entity_suggests_the_nearest(loaded):
    with pytest.raises(UnknownEntity) as caught:
        loaded.ask("ties", b="Venezuella")
    assert caught.value.nearest[0] == "Venezuela (VEN)"


def test_an_unknown_entity_suggests_names_that_hold_the_word(loaded):
    with pytest.raises(UnknownEntity) as caught:
        loaded.ask("ties", b="Castro")
    assert caught.value.nearest == (
        "Raúl Castro (person:raul-castro)",
        "Fidel Castro (person:fidel-castro)",
    )


@pytest.mark.parametrize("text", ["Korea", "Wagner"])
def test_an_unknown_entity_suggests_nothing_silly(loaded, text):
    with pytest.raises(UnknownEntity) as caught:
        loaded.ask("ties", b=text)
    assert caught.value.nearest == ()


def test_a_name_of_two_is_refused(changeable, database, seeds):
    path = seeds / "entities/states.yaml"
    edit(path, "[Plurinational State of Bolivia]", "[Perù, BRICS]")
    connected = Database(database.uri, database.user, database.password)
    load(connected, Facts(read_dataset(seeds)), "with a name of two")
    connected.close()
    with pytest.raises(UsageError, match=r"^b: 'Peru' may be Bolivia \(BOL\) or Peru \(PER\); "):
        changeable.ask("ties", b="Peru")
    assert changeable.ask("ties", b="BRICS").params["b"] == "BOL"  # the other is no state


def test_an_unknown_question(loaded):
    with pytest.raises(UnknownQuestion):
        loaded.ask("tiez")


def test_a_date_beyond_the_sources_is_noted(loaded):
    answer = loaded.ask("ties", b="VEN", as_of="2030-01-01")
    assert any("lies beyond the sources" in note for note in answer.notes)
    texts = {row.part for row in answer.rows if row.basis == "direct"}
    assert texts == {"last said"}


def test_nothing_found_is_said(loaded):
    answer = loaded.ask("ties", b="VEN", as_of="1700-01-01")
    assert answer.rows == ()
    assert answer.empty.reason == "not covered"
    assert answer.notes[0] == answer.empty.sentence
    assert "--as-of 2025-11-04" in answer.empty.sentence


def test_the_latest_day_is_the_default(loaded):
    assert loaded.ask("betweenness").params["as_of"] == "2026-01-03"


def test_an_answer_as_a_data_frame(loaded):
    answer = loaded.ask("members", grouping="Caribbean triangle", as_of="2014-08-23")
    frame = answer.to_df()
    assert len(frame) == len(answer.rows)
    assert set(frame["member"]) == {"VEN", "CUB", "NIC"}


def test_an_answer_as_a_networkx_graph(loaded):
    answer = loaded.ask("members", grouping="BRICS")
    found = answer.to_networkx()
    denied = {c.claim for c in answer.citations if c.polarity == "denied"}
    keys = {key for _, _, key in found.edges(keys=True)}
    assert denied
    assert keys == {c.claim for c in answer.citations} - denied
    assert found.nodes["bloc:brics"]["kind"] == "Bloc"


@pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*socket:pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.filterwarnings("ignore:unclosed.*socket:ResourceWarning")
def test_py2neo(loaded):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # py2neo is end-of-life
        warnings.simplefilter("ignore", SyntaxWarning)
        notebook = loaded.py2neo()
        found = notebook.run("MATCH (c:Claim) RETURN count(c) AS n").data()
        notebook.service.connector.close()
        del notebook
        gc.collect()
    assert found == [{"n": loaded.load().counts["claims"]}]


def test_a_server_that_is_not_there():
    with pytest.raises(DatabaseError, match="No Neo4j server answers") as caught:
        graph.open(NOWHERE)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("uri", "message"),
    [
        ("ftp://127.0.0.1:7474", "no address of a Neo4j server"),
        ("bolt://neo4j:swordfish@127.0.0.1:1", "must hold no login"),
        ("neo4j+s://:swordfish@127.0.0.1:1", "must hold no login"),
        ("neo4j:swordfish@127.0.0.1:1", "must hold no login"),
        ("bolt://neo4j:sword%40fish@127.0.0.1:1", "must hold no login"),
        ("bolt://neo4j%3Aswordfish%40127.0.0.1:1", "must hold no login"),
        ("bolt://neo4j:swordfish#1@127.0.0.1:1", "must hold no login"),
        ("bolt://neo4j:swordfish/1@127.0.0.1:1", "must hold no login"),
        ("bolt://neo4j:swordfish", "no address of a Neo4j server"),
        ("bolt://127.0.0.1:1/swordfish", "no address of a Neo4j server"),
        ("bolt://127.0.0.1:1#swordfish", "no address of a Neo4j server"),
        ("bolt://127.0.0.1:1?password=swordfish", "no address of a Neo4j server"),
        ("neo4j://127.0.0.1:1?swordfish=", "no address of a Neo4j server"),
        ("neo4j://127.0.0.1:1?a=swordfish&a=swordfish", "no address of a Neo4j server"),
        ("neo4j://[::1:1?a=swordfish", "no address of a Neo4j server"),
        ("neo4j://127.0.0.1:1?password=swordfish", "answers at neo4j://127.0.0.1:1; is it running"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_unseen(uri, message):
    with pytest.raises(DatabaseError) as caught:
        graph.open(uri, user="neo4j", password="other")  # noqa: S106
    assert message in str(caught.value)
    told = "".join(traceback.format_exception(caught.value))
    assert not [part for part in ("swordfish", "sword%40fish", "sword@fish") if part in told]


def test_parameters_of_routing_are_taken_and_not_shown(embedded):
    uri = f"{embedded.uri.replace('bolt', 'neo4j')}?policy=swordfish"
    with graph.open(uri, user=embedded.user, password=embedded.password) as session:
        session.load()
        answer = session.ask("ties", b="VEN")
        assert answer.rows
        assert f"{session.uri}?policy=swordfish" == uri
        assert "swordfish" not in render.to_json(answer)


@pytest.mark.container
def test_without_graph_data_science(plain_container):
    with plain_container.open() as session:
        with pytest.raises(DatabaseError, match="Nothing is loaded"):
            session.ask("ties", b="VEN")
        session.load()
        assert session.ask("ties", b="VEN").rows
        with pytest.raises(MissingFeature, match="needs Graph Data Science") as caught:
            session.ask("betweenness")
        assert "\n" not in str(caught.value)


def test_columns_of_a_frame_have_the_types_that_are_declared(loaded):
    frame = loaded.ask("partners", actor="RUS", as_of="2014-08-23").to_df()
    assert str(frame["claim_count"].dtype) == "Int64"
    empty = loaded.ask("partners", actor="RUS", as_of="1999-01-01").to_df()
    assert empty.empty
    assert str(empty["claim_count"].dtype) == "Int64"
    told = loaded.ask("statements", actor="CUB").to_df()
    days = [name for name in told.columns if str(told[name].dtype).startswith("datetime64")]
    assert days
    assert told[told[days[0]] >= "2014-01-01"].shape[0] > 0
    scores = loaded.ask("pagerank", as_of="2014-08-23").to_df()
    assert str(scores["score"].dtype) == "float64"


def test_rows_of_two_answers_can_be_compared(loaded):
    first, again = (loaded.ask("partners", actor="RUS", as_of="2014-08-23") for _ in range(2))
    assert first == again
    assert set(first.rows) == set(again.rows)
    other = loaded.ask("partners", actor="RUS", as_of="2025-11-04")
    assert set(first.rows) != set(other.rows)
