"""Answers for programs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answer import Answer


def to_json(answer: Answer, explanation: str | None = None) -> str:
    """The whole answer as JSON, its members as the attributes of `Answer`.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> import json
        >>> json.loads(render.to_json(answer))["params"]["actor"]
        'ECU'
    """
    data = answer.model_dump(mode="json")
    if explanation:
        data["explanation"] = explanation
    return json.dumps(data, indent=2, ensure_ascii=False)


def to_csv(answer: Answer) -> str:
    """Rows as CSV with a heading line; lists are joined with `; `.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> print(render.to_csv(answer).splitlines()[0])
        partner,partner_name,status,attested,sign,layers,claim_count,carriers,claims
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, answer.fields(), lineterminator="\n", restval="")
    writer.writeheader()
    for record in answer.records():
        writer.writerow({name: _cell(value) for name, value in record.items()})
    return out.getvalue().rstrip("\n")


def _cell(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value
