"""`fulcrum questions` and `show`: what can be asked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import typer

from graph import render
from graph.catalogue.question import Topic
from graph.cli.console import put
from graph.cli.options import (
    BrowserOption,
    LangOption,
    Output,
    QuestionGroup,
    ReadingOption,
    ending,
    library,
    question_command,
)
from graph.cli.session import asked
from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.api import Session
    from graph.catalogue.question import Question


def questions() -> None:
    """List all questions by what they are about."""
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


class ShowGroup(QuestionGroup):
    """Commands that show a question."""

    def make(self, question: Question) -> Any:
        """A command that shows the question, or prints it for Neo4j Browser."""

        def run(output: Output, **given: Any) -> None:
            (_put_for_browser if output.browser else _put_question)(question, output, given)

        common = {"browser": BrowserOption, "lang": LangOption, "reading": ReadingOption}
        return question_command(question, run, common=common)


showing = typer.Typer(
    cls=ShowGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,  # the command itself has it
    help=(
        "Show what a question asks, takes and returns, and its Cypher; with --browser, print what"
        " to paste into Neo4j Browser. A question of your own: `fulcrum show my.cypher`."
    ),
)


@showing.callback()
def _group() -> None:
    """The group takes no options of its own."""


def _put_for_browser(question: Question, output: Output, given: Mapping[str, Any]) -> None:
    def read(opened: Session) -> dict[str, Any]:
        return opened.parameters(question, **output.manner, **given)

    values = asked(read)

    put(render.to_browser(question, values, output.reading.value))


def _put_question(question: Question, _: Output, given: Mapping[str, Any]) -> None:
    if named := [name for name, value in given.items() if value is not None]:
        raise UsageError(
            f"--{named[0].replace('_', '-')} goes with --browser;"
            f" `fulcrum ask {question.name}` asks."
        )
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
