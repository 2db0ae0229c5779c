"""`fulcrum queries` and `show`: what can be asked."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

import typer

from graph.cli import completion
from graph.cli.console import put
from graph.cli.options import ending, library


def queries() -> None:
    """List all questions by what they are about."""
    from graph.catalogue.question import Topic

    order = list(Topic)
    known = library()
    questions = sorted(
        (known.read(name) for name in known.names()), key=lambda q: (order.index(q.topic), q.name)
    )
    longest = max(len(question.name) for question in questions)
    for index, (topic, group) in enumerate(groupby(questions, key=lambda q: q.topic)):
        put(("\n" if index else "") + HEADINGS[topic.value])
        for question in group:
            put(f"  {question.name:{longest}}  {question.title}")
    put("\n`fulcrum ask NAME --help` tells the options, `fulcrum show NAME` the Cypher.")


HEADINGS = {
    "brokerage": "Brokerage: who links whom",
    "groups": "Groups: triangles, formats, blocs",
    "pairs": "Pairs and paths",
    "time": "Time: what held when, what changed",
    "provenance": "Provenance: who says so",
    "structure": "Structure, with care",
    "own": "Your own",
}
"""Headings of the topics of questions."""


def show(
    name: Annotated[
        str,
        typer.Argument(
            help="Name of a question, or a .cypher file.", autocompletion=completion.questions
        ),
    ],
) -> None:
    """Show what a question asks, takes and returns, and its Cypher."""
    question = library().read(name)
    put(f"{question.name}: {question.title}\n{question.question}\n")
    for label in ("meaning", "caveat", "basis", "layers", "sign", "direction", "time"):
        put(f"{label + ':':11}{' '.join(getattr(question, label).split())}")
    if question.requires:
        put(f"requires:  {', '.join(question.requires)}")
    if question.parameters:
        put("\nparameters")
    for option, declared in question.parameters.items():
        put(
            f"  --{option.replace('_', '-'):12}{declared.type.value:9}{declared.help};"
            f" {ending(declared)}"
        )
    put("\ncolumns")
    for column, shown in question.columns.items():
        put(f"  {column:14}{shown.type.value:11}{shown.help}")
    put(f"\nexample\n  {question.command(question.sample)}")
    put(f"\n{question.statement}")
