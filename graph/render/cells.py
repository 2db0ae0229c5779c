"""What stands in the cells of a table, the same in every format for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answer import EntityRef
from graph.answer.notes import CONTESTED

if TYPE_CHECKING:
    from graph.answer import Answer, Citation
    from graph.catalogue.question import Question


def shown_columns(question: Question) -> list[str]:
    """Columns of a table: the part is a heading, and the claims are numbers of references."""
    return [
        name
        for name, column in question.columns.items()
        if not column.hidden and name not in ("part", "claims")
    ]


def headings(answer: Answer) -> list[str]:
    """Headings of the shown columns."""
    return [heading(answer, name) for name in shown_columns(answer.question)]


def heading(answer: Answer, name: str) -> str:
    """Heading of a column; a parameter in braces stands for what was asked about."""
    text = answer.question.columns[name].heading or name.replace("_", " ")
    for parameter, value in answer.named.items():
        text = text.replace(f"{{{parameter}}}", value)
    return text[:1].upper() + text[1:]


def marked(citation: Citation) -> str:
    """Number of a citation, with a mark where the claim is contested."""
    return f"{citation.number}{CONTESTED if citation.contested else ''}"


def cells(answer: Answer, row: Any, citations: dict[str, Citation]) -> list[str]:
    """Texts of one row; the last cell holds numbers of citations."""
    columns = answer.question.columns
    texts = [
        cell(getattr(row, name), way=columns[name].type == "way")
        for name in shown_columns(answer.question)
    ]
    return [*texts, numbers([citations[claim] for claim in row.claims if claim in citations])]


def cell(value: Any, *, way: bool = False) -> str:
    """One value as text; the stops of a way are joined by dashes."""
    if value is None:
        return ""
    if isinstance(value, EntityRef):
        return value.name
    if isinstance(value, tuple):
        names = bool(value) and isinstance(value[0], EntityRef)
        joint = " – " if way else ", " if names else "; "
        return joint.join(cell(item) for item in value).replace(".; ", ". ")
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def numbers(citations: list[Citation]) -> str:
    """Numbers of citations with runs drawn together, as in `1-3 7*`; contested ones stand alone."""
    runs: list[list[Citation]] = []
    for citation in sorted(citations, key=lambda one: one.number):
        last = runs[-1][-1] if runs else None
        if last and last.number == citation.number:
            continue
        plain = last and not (last.contested or citation.contested)
        if last and plain and citation.number == last.number + 1:
            runs[-1].append(citation)
        else:
            runs.append([citation])
    return " ".join(
        f"{run[0].number}-{run[-1].number}" if len(run) > 1 else marked(run[0]) for run in runs
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun, as in `1 claim` and `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def parts(answer: Answer) -> list[tuple[str, list[Any]]]:
    """Rows by part: heading and rows, parts in declared order; one unnamed part where none is."""
    sections = answer.question.sections
    if not sections:
        return [("", list(answer.rows))]
    return [
        (heading, [row for row in answer.rows if getattr(row, "part", None) == part])
        for part, heading in sections.items()
    ]
