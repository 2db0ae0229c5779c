"""docs/questions.md: the catalogue of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.catalogue.library import Library

if TYPE_CHECKING:
    from graph.catalogue.question import Question


def questions_page() -> str:
    """The catalogue of questions."""
    parts = [
        "# Questions",
        "",
        "Generated from the headers in `cypher/ask/` by `scripts/generate`.",
        "",
    ]
    library = Library()
    for name in library.names():
        parts += question_entry(library.read(name))
    return "\n".join(parts).rstrip() + "\n"


def question_entry(question: Question) -> list[str]:
    """One question: what it asks, takes and returns, and how to read the answer."""
    example = " ".join(
        f"--{name.replace('_', '-')} {quoted(parameter.example)}"
        for name, parameter in question.parameters.items()
        if parameter.required
    )
    lines = [
        f"## {question.name}",
        "",
        f"**{question.title}.** {question.question}",
        "",
        "```",
        f"fulcrum ask {question.name} {example}".rstrip(),
        "```",
        "",
        question.meaning.strip(),
        "",
        f"*Caveat.* {question.caveat.strip()}",
    ]
    return [*lines, *question_tables(question)]


def question_tables(question: Question) -> list[str]:
    """Parameters, columns and properties of a question."""
    lines = ["", "| parameter | type | default | meaning |", "| --- | --- | --- | --- |"]
    for name, parameter in question.parameters.items():
        default = "optional" if parameter.optional else parameter.default
        lines.append(
            f"| `{name}` | {parameter.type.value} | {'required' if default is None else default}"
            f" | {parameter.help} |"
        )
    lines += ["", "| column | type | meaning |", "| --- | --- | --- |"]
    for name, column in question.columns.items():
        lines.append(f"| `{name}` | {column.type.value} | {column.help} |")
    lines += ["", "| | |", "| --- | --- |"]
    for label in ("basis", "layers", "sign", "direction", "time"):
        lines.append(f"| {label} | {' '.join(getattr(question, label).split())} |")
    if question.requires:
        lines.append(f"| requires | {', '.join(question.requires)} |")
    return [*lines, ""]


def quoted(value: object) -> str:
    """A value as one types it in a shell."""
    text = str(value)
    return f'"{text}"' if " " in text else text
