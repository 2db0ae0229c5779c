"""Two answers to one question, side by side: one row an entity, one column a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answer import EntityRef
from graph.render.cells import cell, parts, ranges, shown_columns
from graph.render.citations import citation_lines
from graph.render.sheet import Part, Sheet, sheet_to_markdown, sheet_to_text

if TYPE_CHECKING:
    from graph.answer import Answer, Citation


def comparison_to_table(
    first: Answer, second: Answer, width: int, *, cite: bool = False, colour: bool = False
) -> str:
    """Both answers as plain text of a given width in columns."""
    return sheet_to_text(_sheet(first, second, cite=cite), width, colour=colour)


def comparison_to_markdown(first: Answer, second: Answer, *, cite: bool = False) -> str:
    """Both answers in Markdown."""
    return sheet_to_markdown(_sheet(first, second, cite=cite))


def _sheet(first: Answer, second: Answer, *, cite: bool) -> Sheet:
    citations = _joint(first, second)
    numbers = {citation.claim: citation.number for citation in citations}
    dates = [str(first.params["as_of"]), str(second.params["as_of"])]
    lead = _lead_column(first)
    heading = first.question.columns[lead].heading or lead if lead else ""
    tables = []
    for (title, rows_a), (_, rows_b) in zip(parts(first), parts(second), strict=True):
        a = _by_lead(first, lead, rows_a, numbers)
        b = _by_lead(second, lead, rows_b, numbers)
        keys = list(a | b)
        tables.append(
            Part(
                title,
                [heading, *dates],
                [[key, "\n".join(a.get(key, ["–"])), "\n".join(b.get(key, ["–"]))] for key in keys],
            )
        )
    question = first.title.replace(dates[0], f"{dates[0]} and on {dates[1]}")
    return Sheet(
        title=question,
        parts=tables,
        notes=list(dict.fromkeys([*first.notes, *second.notes])),
        references=citation_lines(citations) if cite else [],
    )


def _joint(first: Answer, second: Answer) -> tuple[Citation, ...]:
    """Citations of both answers, each claim once, numbered anew."""
    unique = {citation.claim: citation for citation in (*first.citations, *second.citations)}
    return tuple(
        citation.model_copy(update={"number": number})
        for number, citation in enumerate(unique.values(), 1)
    )


def _lead_column(answer: Answer) -> str | None:
    """The first column that holds an entity: rows are set side by side by it."""
    types = {name: column.type for name, column in answer.question.columns.items()}
    return next((name for name, type_ in types.items() if type_ == "entity"), None)


def _by_lead(
    answer: Answer, lead: str | None, rows: list[Any], numbers: dict[str, int]
) -> dict[str, list[str]]:
    """Texts of rows by the name in the leading column."""
    found: dict[str, list[str]] = {}
    for row in rows:
        key = getattr(row, lead) if lead else None
        others = [name for name in shown_columns(answer.question) if name != lead]
        texts = [cell(getattr(row, name)) for name in others]
        cited = ranges(sorted({numbers[claim] for claim in row.claims if claim in numbers}))
        name = key.name if isinstance(key, EntityRef) else "(not named)"
        found.setdefault(name, []).append(f"{'. '.join(text for text in texts if text)} [{cited}]")
    return found
