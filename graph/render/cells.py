"""What stands in the cells of a table, the same in every format for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answer import EntityRef
from graph.answer.notes import CONTESTED
from graph.english import capitalised, dated

if TYPE_CHECKING:
    from graph.answer import Answer, Citation
    from graph.catalogue.question import Column, Question


def shown_columns(question: Question) -> list[str]:
    """Columns of a table: the part is a heading, and the claims are numbers of references."""
    return [
        name
        for name, column in question.columns.items()
        if not column.hidden and name not in ("part", "claims")
    ]


def heading(answer: Answer, name: str) -> str:
    """Heading of a column; a parameter in braces stands for what was asked about."""
    text = answer.question.columns[name].heading or name.replace("_", " ")
    for parameter, value in answer.named.items():
        text = text.replace(f"{{{parameter}}}", value)
    return capitalised(text)


def marked(citation: Citation) -> str:
    """Number of a citation, with a mark where the claim is contested."""
    return f"{citation.number}{CONTESTED if citation.contested else ''}"


def cells(
    answer: Answer,
    row: Any,
    columns: list[str],
    citations: dict[str, Citation],
    most: int | None = None,
) -> list[str]:
    """Texts of one row; the last cell holds numbers of citations.

    Args:
        answer: What the row belongs to.
        row: The row.
        columns: Columns that are shown; a part goes by its heading.
        citations: By claim.
        most: Greatest number of items of a list; what is left out is said.
    """
    question = answer.question
    texts = []
    for name in columns:
        value = getattr(row, name)
        if name == "part":
            value = question.sections.get(value, value)
        texts.append(cell(value, question.columns[name], most))
    return [*texts, references(row, citations)]


def references(row: Any, citations: dict[str, Citation]) -> str:
    """Numbers of the citations behind a row."""
    return numbers([citations[claim] for claim in row.claims if claim in citations])


def cell(value: Any, column: Column, most: int | None = None) -> str:
    """One value as text, in the words of its column.

    The stops of a way are joined by dashes, a list of more than `most` items is cut.
    """
    if value is None:
        return ""
    if isinstance(value, EntityRef):
        return value.name
    if isinstance(value, tuple):
        names = bool(value) and isinstance(value[0], EntityRef)
        joint = " – " if column.type == "way" else ", " if names else "; "
        shown = value[:most]
        left_out = f"; and {len(value) - len(shown)} more" if len(shown) < len(value) else ""
        return joint.join(cell(item, column) for item in shown).replace(".; ", ". ") + left_out
    text = f"{value:.4g}" if isinstance(value, float) else dated(str(value))
    # A value may be put together, as in `evaluation, hedged`.
    return ", ".join(column.words.get(part, part) for part in text.split(", "))


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


def parts(answer: Answer) -> list[tuple[str, list[Any]]]:
    """Rows by part: heading and rows, parts in declared order; one unnamed part where none is."""
    sections = answer.question.sections
    if not sections:
        return [("", list(answer.rows))]
    return [
        (heading, [row for row in answer.rows if getattr(row, "part", None) == part])
        for part, heading in sections.items()
    ]
