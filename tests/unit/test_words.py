import pytest

from graph.catalogue.library import Library
from graph.vet import PROCEDURES
from graph.vet.words import forbidden_words

ATTACKS = {
    "a file": "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } AS claims",
    "a file in other words": "LOAD  /* */ CSV FROM $url AS line RETURN line",
    "a file behind a quote in a comment": "// it's\nLOAD CSV FROM $url AS line RETURN line // it's",
    "a file behind a quote in a name": "MATCH (`it's`) LOAD CSV FROM 'x' AS line RETURN line",
    "a file by numbers": "\\u004cOAD CSV FROM 'x' AS line RETURN line",
    "another database": "USE system MATCH (n) RETURN n",
    "settings": "SHOW SETTINGS YIELD name RETURN name",
    "somebody's statement": "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "a projection": "MATCH (n) RETURN gds.graph.project('g', n, n) AS claims",
    "a projection in backticks": "MATCH (n) RETURN `gds`.`graph`.`project`('g', n, n) AS claims",
    "a library": "RETURN apoc.cypher.runFirstColumn('MATCH (n) RETURN n', {}) AS claims",
    "a procedure": "CALL dbms.listConfig() YIELD name RETURN name",
    "a write in a subquery": "CALL () { CREATE (n:Intruder) RETURN n } RETURN n",
}
HARMLESS = [
    "RETURN 'a // b' AS a, \"/* it's */\" AS claims // don't SHOW it",
    "MATCH (n {name: 'LOAD CSV, USE and SHOW are words'}) RETURN n.show AS show, $set AS claims",
    "// SHOW what there is\nMATCH (n) RETURN date.truncate('year', n.day) AS claims",
    "RETURN {set: 1, use: 2} AS claims",
]


@pytest.mark.parametrize("statement", ATTACKS.values(), ids=ATTACKS)
def test_what_reads_anything_but_the_graph(statement):
    assert list(forbidden_words(statement, PROCEDURES))


@pytest.mark.parametrize("statement", HARMLESS)
def test_words_in_strings_comments_and_names(statement):
    assert list(forbidden_words(statement, PROCEDURES)) == []


@pytest.mark.parametrize("name", Library().names())
def test_the_questions_of_the_library_use_none(name):
    assert list(forbidden_words(Library().read(name).statement, PROCEDURES)) == []
