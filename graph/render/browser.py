"""A question as it is pasted into Neo4j Browser: lines that set its parameters, then its statement.

What Browser does was tried with version 5.24: a paste may hold several commands, each ended by a
semicolon; the value of `:param` is evaluated by the server, must stand on one line, and sees no
other parameter. So the network of a question is a parameter with its own values written in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.catalogue.question import ParameterType
from graph.catalogue.statements import statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.catalogue.question import Parameter, Question

_BY_ID = re.compile(r"\$by_id\[((?:[^\[\]]|\[[^\[\]]*\])+)\]")
_PROJECTION = "fulcrum-browser"
"""Name of the projection that a pasted question makes; the next one replaces it."""


def to_browser(question: Question, given: Mapping[str, Any], reading: str) -> str:
    """Write a question for Neo4j Browser.

    Args:
        question: What is asked.
        given: Its parameters as its statement receives them, entities by id; `scores` where Fulcrum
            computes a measure itself.
        reading: As in `Session.ask`.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     question = next(q for q in g.questions() if q.name == "partners")
        ...     given = g.parameters(question, actor="Ecuador", as_of="2014-08-23")
        >>> render.to_browser(question, given, "corrected").splitlines()[0]
        ":param actor => 'ECU';"
    """
    values = _values(question, given, reading)
    text = question.statement
    if question.network is not None:
        pairs = f"COLLECT {{ {_written_in(_one_line(statement('answer/network')), values)} }}"
        values["pairs"] = pairs
        values["tied"] = f"[pair IN {pairs} | pair.id]"
    if "gds" in question.requires:
        values["projection"] = f"'{_PROJECTION}'"
        text = f"{statement('answer/project-here')}{text}"
    if "scores" in given:
        rows = (f"{{id: '{one['id']}', score: {one['score']}}}" for one in given["scores"])
        values["scores"] = f"[{', '.join(rows)}]"
    # Browser cannot make a map of a list.
    text = _BY_ID.sub(r"head([one IN $pairs WHERE one.id = \1])", text)
    used = set(re.findall(r"\$(\w+)", text))
    lines = [f":param {name} => {value};" for name, value in values.items() if name in used]
    return "\n".join([*lines, text])


def _values(question: Question, given: Mapping[str, Any], reading: str) -> dict[str, str]:
    """Parameters of the statement and of its network, as literals."""
    values = {
        name: _literal(parameter, given.get(name))
        for name, parameter in question.parameters.items()
    }
    around = ", ".join(values[name] for name in question.around)
    return {
        **values,
        **{name: f"'{value}'" for name, value in (question.network or {}).items()},
        "reading": f"'{reading}'",
        "around": f"[{around}]" if around else "null",
    }


def _written_in(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\$(\w+)", lambda found: values[found[1]], text)


def _one_line(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return " ".join(line for line in lines if line and not line.startswith("//"))


def _literal(parameter: Parameter, value: Any) -> str:
    if value is None:
        return "null"
    text = str(value).replace("\\", "\\\\").replace("'", "\\'")
    match parameter.type:
        case ParameterType.INTEGER:
            return text
        case ParameterType.DATE:
            return f"date('{text}')"
        case ParameterType.MOMENT:
            day = text[:4].isdigit()
            if day:
                return f"{{day: date('{text}'), source: null}}"
            return f"{{day: null, source: '{text}'}}"
        case _:
            return f"'{text}'"
