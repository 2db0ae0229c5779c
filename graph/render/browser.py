"""A question as it is pasted into Neo4j Browser: lines that set its parameters, then its statement.

What Browser does was tried with version 5.24: a paste may hold several commands, each ended by a
semicolon, but then it draws nothing; the value of `:param` is evaluated by the server, must stand
on one line, and sees no other parameter; a value in braces is taken for a statement.
"""

from __future__ import annotations

import re
from textwrap import fill, indent
from typing import TYPE_CHECKING, Any

from graph.catalogue.question import ColumnType, ParameterType
from graph.catalogue.statements import statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.catalogue.question import Parameter, Question

_BY_ID = re.compile(r"\$by_id\[((?:[^\[\]]|\[[^\[\]]*\])+)\]")
_IN_TIED = re.compile(r"\b(\w+)\.id IN \$tied\b")
_COUNTS = re.compile(
    r"^MATCH \(pair\)<-\[:OF\]-\(t:Tie\)\nWHERE (.+?)^WITH", re.DOTALL | re.MULTILINE
)
"""Which ties count for a network."""
_CALL = re.compile(r"\bCALL \(([^()]*)\) \{")
_NETWORK = {
    "pairs": "_pairs",
    "tied": "[_one IN _pairs | _one.id]",
    "projection": "'fulcrum-browser'",
}
"""What stands for other parameters of a network; a projection replaces an older one of its name."""
_DRAWN = frozenset({ColumnType.ENTITY, ColumnType.ENTITIES, ColumnType.WAY})
"""Types of columns that hold nodes, which Browser draws."""
_WIDTH = 96
HINT = "// Paste the lines above first, and run them; then what follows."
"""Stands between the two pastes."""


def to_browser(question: Question, given: Mapping[str, Any], reading: str) -> str:
    """Write a question for Neo4j Browser.

    The statement holds the network of the question, so that it follows the parameters wherever
    they are set anew. Where rows may hold no entity, a column `picture` has what Browser draws.

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
    text = _statement(question)
    used = set(re.findall(r"\$(\w+)", text))
    lines = [f":param {name} => {value};" for name, value in values.items() if name in used]
    return "\n".join([*lines, HINT, text] if lines else [text])


def _values(question: Question, given: Mapping[str, Any], reading: str) -> dict[str, str]:
    """Parameters of the statement, as literals."""
    values = {
        name: _literal(parameter, given.get(name))
        for name, parameter in question.parameters.items()
    }
    if "scores" in given:
        rows = (f"{{id: '{one['id']}', score: {one['score']}}}" for one in given["scores"])
        values["scores"] = f"[{', '.join(rows)}]"
    return {**values, "reading": f"'{reading}'"}


def _statement(question: Question) -> str:
    # A row that has null in each of them, as it may, would not be drawn.
    drawn = any(
        column.type in _DRAWN and f"null AS {name}," not in question.statement
        for name, column in question.columns.items()
    )
    if question.network is None and drawn:
        return question.statement
    columns = [fill(", ".join(question.returned), _WIDTH, break_long_words=False)]
    parts = [
        _part("project") if "gds" in question.requires else "",
        _part("question", QUESTION=question.statement.rstrip()),
        _end(question, ",\n".join(columns if drawn else [*columns, _part("picture")])),
    ]
    text = "\n".join(filter(None, parts))
    return text if question.network is None else _with_network(question, text)


def _end(question: Question, columns: str) -> str:
    measure = question.measure
    if measure is None:
        return _part("columns", COLUMNS=columns)
    least = str(measure.least_states)
    return _part("measure", COLUMNS=columns, STATE=measure.of, SCORE=measure.score, LEAST=least)


def _with_network(question: Question, text: str) -> str:
    """A statement that reads the network itself, in place of receiving it."""
    around = ", ".join(f"${name}" for name in question.around)
    fixed = {name: f"'{value}'" for name, value in (question.network or {}).items()}
    fixed["around"] = f"[{around}]" if around else "null"
    network = re.sub(
        r"\$(\w+)",
        lambda found: fixed.get(found[1], found[0]),
        statement("answer/network").rstrip(),
    )
    counts = re.sub(r"\bt\.", "_tie.", " ".join(_COUNTS.findall(network)[0].split()))
    # Cypher makes no map of a list; and as it looks for ways, it looks up what is stored, no list.
    text = _BY_ID.sub(r"head([_one IN $pairs WHERE _one.id = \1])", text)
    text = _IN_TIED.sub(lambda one: _part("tied", PAIR=one[1], COUNTS=counts), text)
    for name, value in _NETWORK.items():
        text = text.replace(f"${name}", value)
    text = _CALL.sub(_seeing_pairs, text)
    return "\n".join([_part("network", NETWORK=network), text])


def _seeing_pairs(call: re.Match[str]) -> str:
    """The head of a subquery, which sees of what is around it only what it names."""
    return f"CALL ({', '.join(filter(None, [call[1], _NETWORK['pairs']]))}) {{"


def _part(name: str, **texts: str) -> str:
    """A part of a pasted statement with texts in their places; they keep to the right of a line."""

    def text(place: re.Match[str]) -> str:
        found = texts[place[2]]
        return found if place[1] is None else indent(found, place[1])

    return re.sub(
        r"(^ +)?\$([A-Z]+)\b", text, statement(f"answer/{name}-here").rstrip(), flags=re.MULTILINE
    )


def _literal(parameter: Parameter, value: Any) -> str:
    if value is None:
        return "null"
    text = str(value).replace("\\", "\\\\").replace("'", "\\'")
    match parameter.type:
        case ParameterType.INTEGER:
            return text
        case ParameterType.DATE:
            return f"date('{text}')"
        case ParameterType.MOMENT:  # in brackets, or Browser takes the map for a statement
            day = text[:4].isdigit()
            if day:
                return f"({{day: date('{text}'), source: null}})"
            return f"({{day: null, source: '{text}'}})"
        case _:
            return f"'{text}'"
