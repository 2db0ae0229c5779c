"""What stands in the cells of a table, the same in every format for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answer import EntityRef

if TYPE_CHECKING:
    from graph.answer import Answer
    from graph.catalogue.header import Question


def shown_columns(question: Question) -> list[str]:
    """Columns of a table: the part is a heading, and the claims are numbers of references."""
    return [
        name
        for name, column in question.columns.items()
        if not column.hidden and name not in ("part", "claims")
    ]


def headings(question: Question) -> list[str]:
    """Headings of the shown columns, and of the numbers of the citations."""
    shown = [
        question.columns[name].heading or name.replace("_", " ") for name in shown_columns(question)
    ]
    return [heading[:1].upper() + heading[1:] for heading in shown]


def cells(answer: Answer, row: Any, numbers: dict[str, int]) -> list[str]:
    """Texts of one row; the last cell holds numbers of citations."""
    texts = [cell(getattr(row, name)) for name in shown_columns(answer.question)]
    cited = sorted({numbers[claim] for claim in row.claims if claim in numbers})
    return [*texts, ranges(cited)]


def cell(value: Any) -> str:
    """One value as text."""
    if value is None:
        return ""
    if isinstance(value, EntityRef):
        return value.name
    if isinstance(value, tuple):
        way = bool(value) and isinstance(value[0], EntityRef)
        return (" – " if way else "; ").join(cell(item) for item in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def ranges(numbers: list[int]) -> str:
    """Numbers with runs drawn together, as in `1-3 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return " ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def parts(answer: Answer) -> list[tuple[str, list[Any]]]:
    """Rows by part: heading and rows, parts in declared order; one unnamed part where none is."""
    sections = answer.question.sections
    if not sections:
        return [("", list(answer.rows))]
    return [
        (heading, [row for row in answer.rows if getattr(row, "part", None) == part])
        for part, heading in sections.items()
    ]
