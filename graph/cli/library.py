"""`fulcrum queries` and `show`: what can be asked."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.catalogue.files import question_names, question_title
from graph.cli.console import put
from graph.cli.options import ending


def queries() -> None:
    """List all questions."""
    longest = max(len(name) for name in question_names())
    for name in question_names():
        put(f"{name:{longest}}  {question_title(name)}")


def show(name: Annotated[str, typer.Argument(help="Name of a question.")]) -> None:
    """Show what a question asks, takes and returns, and its Cypher."""
    from graph.catalogue.header import read_question

    question = read_question(name)
    put(f"{question.name}: {question.title}\n{question.question}\n")
    for label in ("meaning", "caveat", "basis", "layers", "sign", "direction", "time"):
        put(f"{label + ':':11}{' '.join(getattr(question, label).split())}")
    if question.requires:
        put(f"requires:  {', '.join(question.requires)}")
    put("\nparameters")
    for option, declared in question.parameters.items():
        put(
            f"  --{option.replace('_', '-'):12}{declared.type.value:9}{declared.help};"
            f" {ending(declared)}"
        )
    put("\ncolumns")
    for column, shown in question.columns.items():
        put(f"  {column:14}{shown.type.value:9}{shown.help}")
    put(f"\n{question.statement}")
