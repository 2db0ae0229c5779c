"""How an answer came about, in plain words, with the Cypher as it can be run in Neo4j Browser."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from graph.catalogue.files import statement
from graph.catalogue.question import ParameterType
from graph.english import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.answer import Answer
    from graph.catalogue.question import Parameter, Question

_READINGS = {
    "corrected": "a statement that a document proves wrong does not count, a slip is mended",
    "as_written": "the texts are taken at their word, corrections are left out",
}


def explain(answer: Answer) -> str:
    """Tell how an answer came about.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> ":param actor => 'ECU'" in render.explain(answer)
        True
    """
    question = answer.question
    lines = [
        "How this answer came about",
        "",
        f"Asked         {answer.title}",
        f"Rests on      {_line(question.basis)}",
        f"Layers        {_line(question.layers)}",
        f"Sign          {_line(question.sign)}",
        f"Direction     {_line(question.direction)}",
        f"Dates         {_line(question.time)}",
        f"Reading       {answer.reading}: {_READINGS[answer.reading]}",
        f"Found         {_found(answer)}",
    ]
    if answer.network:
        lines.append(f"Network       {_network(answer)}")
    lines += [
        f"Rows          {_line(question.meaning)}",
        f"Mind that     {_line(question.caveat)}",
        "",
        "The Cypher, as it runs in Neo4j Browser",
        "",
    ]
    if question.network is not None:
        lines += [
            "// First the network. Its rows are what the question takes as $pairs,",
            "// their column tie is what it takes as $ties.",
            *parameter_lines(question, answer.params, answer.reading),
            statement("answer/network").strip(),
            "",
            "// Then the question.",
            *_computed(question),
        ]
    else:
        lines += parameter_lines(question, answer.params, answer.reading)
    return "\n".join([*lines, question.statement])


def _computed(question: Question) -> list[str]:
    if question.measure is None or question.measure.computed is None:
        return []
    return [
        f"// It takes $scores besides, the id and score of each tied state. Fulcrum computes the"
        f" {question.measure.computed} from $pairs, outside the database.",
    ]


def parameter_lines(question: Question, given: Mapping[str, Any], reading: str) -> list[str]:
    """Lines that set the parameters of a statement in Neo4j Browser."""
    values = {
        name: _literal(parameter, given.get(name))
        for name, parameter in question.parameters.items()
    }
    fixed = {name: f"'{value}'" for name, value in (question.network or {}).items()}
    return [
        f":param {name} => {value}"
        for name, value in {**values, **fixed, "reading": f"'{reading}'"}.items()
    ]


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
            return f"{{day: date('{text}')}}" if day else f"{{source: '{text}'}}"
        case _:
            return f"'{text}'"


def _found(answer: Answer) -> str:
    if answer.empty:
        return answer.empty.sentence
    carriers = Counter(
        reference.short
        for citation in answer.citations
        for reference in {ref.source: ref for ref in citation.references}.values()
    )
    texts = ", ".join(f"{name} {count}" for name, count in carriers.most_common(4))
    rest = f", {len(carriers) - 4} others" if len(carriers) > 4 else ""  # noqa: PLR2004
    rows, claims = counted(len(answer.rows), "row"), counted(len(answer.citations), "claim")
    return f"{rows} from {claims} ({texts}{rest})"


def _network(answer: Answer) -> str:
    size = answer.network
    if size is None:
        return ""
    return (
        f"{size.states} states, {size.pairs} tied pairs, {size.on_one_claim} of them on one claim"
    )


def _line(text: str) -> str:
    return " ".join(text.split())
