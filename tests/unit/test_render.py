import csv
import io
import json

import networkx as nx
import pytest
from support import ANSWER_KEYS

from graph import render
from graph.answer.model import Answer, Citation, row_model
from graph.catalogue.library import Library
from graph.catalogue.question import Column
from graph.render.cells import cell, numbers

VEN = {"id": "VEN", "name": "Venezuela", "kind": "State"}
CONTEST = {"claim": "d", "link": "corrects", "kind": "factual_error", "statement": "Else"}
TRIANGLE = {"id": "grouping:t", "name": "Tri|angle", "kind": "Grouping"}


def citation(number=1, **changes):
    plain = {
        "number": number,
        "claim": f"c-{number}",
        "statement": "Venezuela is placed in Tri|angle",
        "subject": VEN,
        "relation": "IN_GROUPING",
        "object": TRIANGLE,
        "layer": "membership",
        "sign": 0,
        "polarity": "affirmed",
        "mode": "state",
        "certainty": "plain",
        "by": "A → B",
        "valid": None,
        "attested": "2014-08-23",
        "as_written": None,
        "figures": [],
        "references": [
            {
                "source": "s",
                "short": "S 2014",
                "title": "T",
                "kind": "analysis",
                "grade": "text",
                "described": "T. Not printed: author. https://example.org/t, opened 2026-11-28.",
                "read": True,
                "paragraph": 15,
                "terms": ["one", "two"],
            }
        ],
    }
    return Citation.model_validate(plain | changes)


def answer(*citations, part="holds"):
    question = Library().read("members")
    row = {
        "part": part,
        "member": VEN,
        "role": "corner",
        "since": "",
        "by": "A → B",
        "attested": "2014-08-23",
    }
    return Answer(
        params={"grouping": "grouping:t"},
        citations=citations,
        notes=("A caveat.",),
        lang="en",
        reading="corrected",
        empty=None,
        network=None,
        rows=(row_model(question).model_validate(row | {"claims": [c.claim for c in citations]}),),
        data_version="v",
        engine="Neo4j/5",
        question=question,
        title="Who belongs?",
    )


@pytest.mark.parametrize(
    ("cited", "text"),
    [
        ([], ""),
        ([1], "1"),
        ([1, 2], "1-2"),
        ([1, 2, 3, 7], "1-3 7"),
        ([2, 4, 6], "2 4 6"),
        ([1, 3, 4], "1 3-4"),
    ],
)
def test_numbers(cited, text):
    assert numbers([citation(number) for number in cited]) == text


def test_a_contested_number_is_marked_and_stands_alone():
    assert numbers([citation(1), citation(2, contests=[CONTEST]), citation(3)]) == "1 2* 3"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (3, "3"),
        (0.19091, "0.1909"),
        (0.0, "0"),
        (("a", "b"), "a; b"),
        ((), ""),
    ],
)
def test_cells(value, text):
    assert cell(value, Column(type="text", help="Any")) == text


def test_a_table_says_a_value_in_the_words_of_its_column():
    column = Column(type="texts", help="Any", words={"1": "friendly", "lifted": "by office"})
    assert cell(1, column) == "friendly"
    assert cell(("lifted", "direct"), column) == "by office; direct"
    assert cell(None, column) == ""


def test_table():
    text = render.to_table(answer(citation()), 100)
    lines = text.splitlines()
    assert lines[0] == "Who belongs?"
    assert next(line for line in lines if line.startswith("Venezuela")).split()[1] == "corner"
    assert text.count("none found") == 1  # parts that are quiet are left out
    assert "Note: A caveat." in text
    assert "References" not in text
    assert "\x1b" not in text
    assert max(map(len, lines)) <= 100


def test_table_with_references_and_colour():
    text = render.to_table(answer(citation()), 100, cite=True, colour=True)
    assert "\x1b[" in text
    assert "S 2014, par. 15, “one”, “two”" in text


def test_markdown_escapes_what_would_break_a_table():
    row = answer(citation(), citation(2))
    text = render.to_markdown(row.model_copy(update={"title": "Who?"}), cite=True)
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in table}) == 1
    assert "| 1-2 |" in text
    assert "*A caveat.*" in text
    assert "### References" in text


def test_json():
    data = json.loads(render.to_json(answer(citation())))
    assert set(data) == ANSWER_KEYS
    assert data["rows"][0]["member"] == VEN
    assert data["rows"][0]["attested"] == "2014-08-23"
    assert "→" in render.to_json(answer(citation()))


def test_csv():
    rows = list(csv.DictReader(io.StringIO(render.to_csv(answer(citation(), citation(2))))))
    assert rows[0]["member"] == "VEN"
    assert rows[0]["member_name"] == "Venezuela"
    assert rows[0]["claims"] == "c-1; c-2"


def test_csv_without_rows_keeps_the_heading():
    empty = answer(citation()).model_copy(update={"rows": ()})
    assert render.to_csv(empty).startswith("part,member,member_name,role")


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "1. Venezuela is placed in Tri|angle. A → S 2014, par. 15, “one”, “two”. c-1."),
        ({"as_written": "Caracas"}, "(written “Caracas”)"),
        (
            {"contests": [CONTEST]},
            "Corrected (factual error): Else.",
        ),
        (
            {
                "references": [
                    {
                        "source": "p",
                        "short": "P",
                        "title": "Public",
                        "kind": "official",
                        "grade": "public_record",
                        "described": "Public. Not read.",
                        "read": False,
                        "detail": "art. 1",
                    }
                ]
            },
            "public record, P, art. 1, not read. c-1.",
        ),
    ],
)
def test_citations(changes, text):
    assert text in render.citation_lines([citation(**changes)])[0]
    if changes:
        assert text not in render.citation_text(citation())


def test_an_answer_in_one_line():
    assert repr(answer(citation())) == "<Answer members(grouping='grouping:t'): 1 row, 1 claim>"
    assert str(answer()).endswith(": 1 row, 0 claims>")


def test_edges_tell_their_claim_and_dates_in_files_too():
    found = answer(citation(1, valid="2014/.."), citation(2)).to_networkx()
    file = io.BytesIO()
    nx.write_graphml(found, file)
    read = nx.parse_graphml(file.getvalue().decode(), force_multigraph=True)
    edges = {key: data for _, _, key, data in read.edges(keys=True, data=True)}
    dates = {"valid": "2014/..", "attested": "2014-08-23"}
    assert edges["c-1"].items() >= ({"claim": "c-1"} | dates).items()
    assert edges["c-2"]["claim"] == "c-2"
    assert "valid" not in edges["c-2"]
