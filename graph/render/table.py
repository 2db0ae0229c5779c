"""Answers as tables on a terminal and in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.render.cells import cells, heading, parts, shown_columns
from graph.render.citations import citation_lines, source_lines
from graph.render.sheet import Part, Sheet, sheet_to_markdown, sheet_to_text

if TYPE_CHECKING:
    from graph.answer import Answer


def to_table(answer: Answer, width: int, *, cite: bool = False, colour: bool = False) -> str:
    """The answer as plain text of a given width in columns.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> print(render.to_table(answer, 80).splitlines()[0])
        To which states is Ecuador tied on 2014-08-23, in which layers and how?
    """
    return sheet_to_text(sheet_of(answer, cite=cite), width, colour=colour)


def to_markdown(answer: Answer, *, cite: bool = False) -> str:
    """The answer in Markdown, one table a part.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> print(render.to_markdown(answer).splitlines()[2])
        | Partner | Status | Attested | Ties are | Layers | Claims | Sources | Ref |
    """
    return sheet_to_markdown(sheet_of(answer, cite=cite))


def sheet_of(answer: Answer, *, cite: bool) -> Sheet:
    """What a table of the answer shows."""
    citations = {citation.claim: citation for citation in answer.citations}
    shown = shown_columns(answer.question)
    columns = [*(heading(answer, name) for name in shown), "Ref"]
    quiet = {answer.question.sections[part] for part in answer.question.quiet}
    filled = [
        Part(heading, columns, [cells(answer, row, shown, citations) for row in rows])
        for heading, rows in parts(answer)
        if rows or heading not in quiet
    ]
    return Sheet(
        title=answer.title,
        parts=filled if answer.rows else [],
        notes=list(answer.notes),
        references=citation_lines(answer.citations) if cite else [],
        sources=source_lines(answer.citations) if cite else [],
    )
