"""Questions read views: what a claim means is decided when the graph is loaded, not in 53 files."""

import re
import statistics

import pytest
from support import ROOT

from graph.catalogue.library import Library

LIBRARY = Library()
NAMES = LIBRARY.names()
VIEWS = sorted((ROOT / "cypher" / "views").glob("*.cypher"))
MEANING = {
    "a reading": r"\$reading IN (?!link\.readings)",
    "a polarity": r"\bpolarity\b",
    "an evidence level": r"\btie_worthy\b|\bcertainty\b *(=|<>|IN)|\bmode\b *(=|<>|IN)",
    "an office, an organ or a place": r"HOLDS_OFFICE|ORGAN_OF|LOCATED_IN|office_class",
    "a membership": r"'(MEMBER_OF|IN_GROUPING|PART_OF|LEADS|FOUNDED)'",
    "a relation by name": r"\brelation\b *(=|<>|IN) *['\[]",
}
ABOUT_IT = {
    ("evidence", "a polarity"): "it shows one claim as it is recorded",
    ("offices", "an office, an organ or a place"): "it is asked for one sort of office",
}
"""Questions whose very subject is one of these, each with the reason."""


def body(name):
    text = LIBRARY.read(name).statement
    return [
        line for line in text.splitlines() if line.strip() and not line.strip().startswith("//")
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_question_decides_what_a_claim_means(name):
    text = "\n".join(line.split("//")[0] for line in body(name))
    found = {what for what, pattern in MEANING.items() if re.search(pattern, text)}
    assert found == {what for question, what in ABOUT_IT if question == name}


@pytest.mark.parametrize("name", NAMES)
def test_a_condition_of_time_is_one_comparison_an_end(name):
    text = "\n".join(body(name))
    assert not re.search(r"start_m|end_m|tie_end", text)
    assert len(body(name)) <= 60


def test_questions_are_short():
    lines = [len(body(name)) for name in NAMES]
    assert statistics.median(lines) <= 20
    assert sum(lines) <= 1100


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.stem)
def test_every_view_tells_what_it_builds_and_how_it_is_checked(path):
    _, header, statement = path.read_text(encoding="utf-8").split("// ---\n")
    fields = dict(re.findall(r"^// (\w+): (.+)$", header, re.MULTILINE))
    assert {"builds", "from"} <= set(fields)
    assert statement.strip()
    for name in filter(None, fields.get("check", "").split(", ")):
        assert (ROOT / "cypher" / "check" / f"{name}.cypher").is_file()
    schema = "".join(p.read_text() for p in (ROOT / "cypher" / "schema").glob("*.cypher"))
    for name in filter(None, fields.get("index", "").split(", ")):
        assert re.search(rf"(CONSTRAINT|INDEX) {name} ", schema)
