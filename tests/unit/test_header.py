"""Headers of question files: each way to break the contract is told, with the file."""

import pytest

from graph.catalogue.header import read_question_file
from graph.catalogue.library import Library
from graph.errors import QuestionInvalid, UnknownQuestion

GOOD = """\
// A title
// ---
// question: Who is {a}?
// meaning: A row is one.
// caveat: None.
// basis: claims
// layers: all
// sign: none
// direction: none
// time: none
// parameters:
//   a: {type: entity, help: Who, example: VEN}
// columns:
//   name: {type: text, help: Name}
//   claims: {type: claims, help: Proof}
// key: [name]
// ---
MATCH (n {id: $a}) RETURN n.name AS name, [] AS claims;
"""
BROKEN = {
    "no title": ("// A title\n", "", "a question starts with"),
    "title is no comment": ("// A title", "A title", "a question starts with"),
    "one mark": ("// ---\nMATCH", "MATCH", "a question starts with"),
    "three marks": ("// meaning", "// ---\n// meaning", "a question starts with"),
    "no YAML": ("{type: text, help: Name}", "{type: text", "the header is no YAML"),
    "key twice": ("// sign: none", "// sign: none\n// sign: none", "the key 'sign' twice"),
    "empty value": ("// sign: none", "// sign:", "empty value"),
    "no mapping": (
        GOOD[GOOD.index("// question") : GOOD.rindex("// ---")],
        "// x\n",
        "YAML mapping",
    ),
    "unknown field": ("// sign: none", "// sign: none\n// colour: red", "colour"),
    "missing field": ("// caveat: None.\n", "", "caveat: Field required"),
    "unknown type of parameter": ("type: entity", "type: thing", "parameters.a.type"),
    "no example": (", example: VEN", "", "parameters.a.example"),
    "unknown type of column": ("name: {type: text", "name: {type: blob", "columns.name.type"),
    "no claims": ("//   claims: {type: claims, help: Proof}\n", "", "every row carries `claims`"),
    "no key": ("// key: [name]\n", "", "key: name the columns"),
    "key of no column": ("key: [name]", "key: [nome]", "there is no column 'nome'"),
    "cardinality": ("// key: [name]", "// key: [name]\n// cardinality: few", "cardinality"),
    "sections without part": ("// key", "// sections: {x: X}\n// key", "they need a column `part`"),
    "undeclared parameter": ("$a})", "$a, b: $b})", "the statement uses ['a', 'b']"),
    "unused parameter": ("$a", "'VEN'", "declares ['a']"),
    "unlike no parameter": (
        ", example: VEN",
        ", example: VEN, unlike: [b]",
        "a: b is no parameter",
    ),
    "not before no parameter": (", example: VEN", ", example: VEN, not_before: b", "b is no"),
    "widest of no choices": (", example: VEN", ", example: VEN, widest: all", "'all' is no choice"),
    "projection without gds": ("RETURN n", "WITH n, $projection AS p RETURN n", "projection"),
}


def write(tmp_path, text):
    path = tmp_path / "who.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file(tmp_path):
    question = read_question_file(write(tmp_path, GOOD))
    assert (question.name, question.title) == ("who", "A title")
    assert question.parameters["a"].required
    assert question.statement.startswith("MATCH")
    assert not question.statement.endswith(";")


@pytest.mark.parametrize(("old", "new", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named(tmp_path, old, new, message):
    assert old in GOOD
    with pytest.raises(QuestionInvalid) as caught:
        read_question_file(write(tmp_path, GOOD.replace(old, new, 1)))
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "who.cypher"))


def test_the_line_of_a_fault_in_the_header(tmp_path):
    with pytest.raises(QuestionInvalid, match=r"who\.cypher:8: "):
        read_question_file(write(tmp_path, GOOD.replace("// sign: none", "// sign:")))


def test_an_empty_file(tmp_path):
    with pytest.raises(QuestionInvalid, match="a question starts with"):
        read_question_file(write(tmp_path, ""))


def test_an_unknown_question_suggests_the_nearest():
    with pytest.raises(UnknownQuestion) as caught:
        Library().read("betweeness")
    assert caught.value.nearest[0] == "betweenness"
    assert "Did you mean betweenness" in str(caught.value)
