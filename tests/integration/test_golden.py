"""Golden answers: what the curated graph answers, read by a person against the texts once."""

import pytest
import yaml
from support import GOLDEN

from graph.catalogue.library import Library
from graph.catalogue.question import ColumnType

NAMES = Library().names()
NEVER_EMPTY = {"evidence", "source"}  # an unknown claim or source is an error


def cases(question):
    path = GOLDEN / f"{question}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []


CASES = [(question, number) for question in NAMES for number in range(len(cases(question)))]


WORDS = {
    ColumnType.STATEMENT,
    ColumnType.STATEMENTS,
    ColumnType.VOICE,
    ColumnType.VOICES,
}
"""Columns of wording, which is tested where it is made: here the claims stand for it."""


def shown(answer):
    """Rows by ids and typed columns: names of entities stand in the seeds, claims are a set."""
    columns = answer.question.columns
    wording = {name for name, column in columns.items() if column.type in WORDS}
    return [_row(record, wording) for record in answer.records()]


def _row(record, wording):
    row = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in record.items()
        if value is not None
        and name not in wording
        and not (name.endswith("_name") and name[:-5] in record)
    }
    return row | {"claims": sorted(row["claims"])}


@pytest.mark.parametrize("question", NAMES)
def test_every_question_has_golden_answers(question):
    found = cases(question)
    filled = [case for case in found if case.get("rows")]
    assert len(filled) >= 2, f"add cases to tests/golden/{question}.yaml"
    assert question in NEVER_EMPTY or len(filled) < len(found), "add a case without rows"


def test_every_golden_file_belongs_to_a_question():
    assert {path.stem for path in GOLDEN.glob("*.yaml")} <= set(NAMES)


@pytest.mark.parametrize(("question", "number"), CASES, ids=str)
def test_golden(loaded, database, request, question, number):
    case = cases(question)[number]
    answer = loaded.ask(question, **case["params"])
    found = {"rows": shown(answer)} | ({"empty": answer.empty.reason} if answer.empty else {})
    if request.config.getoption("--update-golden") and database.name == "embedded":
        everything = cases(question)
        everything[number] = {name: case[name] for name in ("case", "params")} | found
        text = yaml.safe_dump(everything, allow_unicode=True, sort_keys=False, width=100)
        (GOLDEN / f"{question}.yaml").write_text(text, encoding="utf-8")
    wanted = cases(question)[number]
    assert found["rows"] == wanted["rows"], case["case"]
    assert found.get("empty") == wanted.get("empty"), case["case"]
