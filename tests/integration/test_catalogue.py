"""Question files against a loaded server."""

import pytest

from graph.catalogue.library import Library
from graph.database import Database
from graph.vet import check_question

LIBRARY = Library()
EXAMPLES = [(name, LIBRARY.read(name)) for name in LIBRARY.names()]
BAD = {
    "a write": ("RETURN", "CREATE (:Intruder) RETURN", "it uses CREATE"),
    "another column": (
        "len AS length",
        "len AS steps_taken",
        "its header declares",
    ),
    "CSV": (
        "MATCH (n:State",
        "LOAD CSV FROM 'file:///x' AS line MATCH (n:State",
        "it uses LOAD CSV",
    ),
    "a procedure": (
        "MATCH (n:State",
        "CALL db.labels() YIELD label MATCH (n:State",
        "not on the list",
    ),
    "a label": ("MATCH (n:State", "MATCH (n:Statte", "knows no such name"),
    "a property": ("n.id IN [$a", "n.idd IN [$a", "knows no such name"),
}


@pytest.fixture(scope="module")
def connected(database, loaded):
    connected = Database(database.uri, database.user, database.password)
    yield connected
    connected.close()


@pytest.mark.parametrize(("name", "question"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_the_plan_keeps_the_contract(connected, name, question):
    assert check_question(connected, question) == []


@pytest.mark.parametrize(("old", "new", "message"), BAD.values(), ids=BAD)
def test_a_file_that_breaks_it_is_noticed(connected, old, new, message):
    question = LIBRARY.read("paths")
    changed = "RETURN".join(question.statement.rsplit("RETURN", 1)).replace(old, new, 1)
    if old == "RETURN":
        changed = new.join(question.statement.rsplit(old, 1))
    assert changed != question.statement
    found = check_question(connected, question.model_copy(update={"statement": changed}))
    assert any(message in problem for problem in found), found


def test_a_shortest_path_that_looks_too_late_is_noticed(connected):
    question = LIBRARY.read("only-through-others")
    changed = "WITH $tied AS ids " + question.statement.replace(
        "pair.id IN $tied){1,6}", "pair.id IN ids){1,6}"
    )
    assert "IN ids" in changed
    found = check_question(connected, question.model_copy(update={"statement": changed}))
    assert any("only afterwards" in problem for problem in found), found


@pytest.mark.parametrize(("name", "question"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_the_examples_of_the_header_can_be_asked(loaded, name, question):
    answer = loaded.ask(name, **question.sample)
    assert answer.rows
    assert answer.citations
    cited = {citation.claim for citation in answer.citations}
    assert all(set(row.claims) <= cited and row.claims for row in answer.rows)
    assert [citation.number for citation in answer.citations] == list(range(1, len(cited) + 1))
    assert answer.notes[-1]
    assert len(loaded.questions()) == len(LIBRARY.names())
