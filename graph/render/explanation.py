"""How an answer came about, in plain words, with the Cypher as it can be run in Neo4j Browser."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.english import counted
from graph.render.browser import to_browser

if TYPE_CHECKING:
    from graph.answer import Answer

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
        >>> ":param actor => 'ECU';" in render.explain(answer)
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
        "The Cypher, as it is pasted into Neo4j Browser",
        "",
        to_browser(question, answer.params | _scores(answer), answer.reading),
    ]
    return "\n".join(lines)


def _scores(answer: Answer) -> dict[str, object]:
    """Scores that Fulcrum computes itself, as the statement receives them."""
    measure = answer.question.measure
    if measure is None or measure.computed is None:
        return {}
    rows = answer.records()
    return {"scores": [{"id": row[measure.of], "score": row[measure.score]} for row in rows]}


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
