"""Answers for programs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answer import Answer


def to_json(answer: Answer, explanation: str | None = None) -> str:
    """The whole answer as JSON: query, params, rows, citations, notes, data_version, engine."""
    data = answer.model_dump(mode="json")
    if explanation:
        data["explanation"] = explanation
    return json.dumps(data, indent=2, ensure_ascii=False)


def to_csv(answer: Answer) -> str:
    """Rows as CSV with a heading line; lists are joined with `; `."""
    names = [
        name
        for column, declared in answer.question.columns.items()
        for name in ([column, f"{column}_name"] if declared.type == "entity" else [column])
    ]
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n", restval="")
    writer.writeheader()
    for record in answer.records():
        writer.writerow({name: _cell(value) for name, value in record.items()})
    return out.getvalue().rstrip("\n")


def _cell(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value
