"""`fulcrum ask`, `compare`, `why` and `source`: questions and their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph import render
from graph.catalogue.question import ParameterType
from graph.cli.completion import claims, sources
from graph.cli.console import put, say
from graph.cli.options import (
    CiteOption,
    ExplainOption,
    FormatOption,
    Lang,
    LangOption,
    Output,
    QuestionGroup,
    Reading,
    ReadingOption,
    question_command,
)
from graph.cli.session import asked
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.answer import Answer
    from graph.api import Session
    from graph.catalogue.question import Question

_COMPARED = {ParameterType.DATE, ParameterType.SOURCE}
"""Types of parameters by which answers are compared."""


class AskGroup(QuestionGroup):
    """Commands that ask a question."""

    def make(self, question: Question) -> Any:
        """A command that asks and prints."""

        def run(output: Output, **given: Any) -> None:
            ask_and_print(question, given, output)

        return question_command(question, run)


class CompareGroup(QuestionGroup):
    """Commands that ask a question twice."""

    def make(self, question: Question) -> Any:
        """A command that asks for two dates or two sources and prints the answers side by side."""

        def run(output: Output, **given: Any) -> None:
            name, values = _compared(question, given)
            compare_and_print(question, given, name, values, output)

        return question_command(question, run, several=frozenset(_comparable(question)))


def _comparable(question: Question) -> list[str]:
    """Parameters by which two answers to a question are compared."""
    return [name for name, one in question.parameters.items() if one.type in _COMPARED]


def _compared(question: Question, given: dict[str, Any]) -> tuple[str, tuple[str, str]]:
    """Take the two values that are compared out of what is given; one alone goes for both sides."""
    taken = _comparable(question)
    if not taken:
        raise UsageError(
            f"{question.name} takes no date and no source: there is nothing to compare."
        )
    lists = {name: given.pop(name) or [] for name in taken}
    pairs = {name: values for name, values in lists.items() if len(values) > 1}
    if len(pairs) != 1 or any(len(values) != 2 for values in pairs.values()):  # noqa: PLR2004
        options = " or ".join(f"--{name.replace('_', '-')}" for name in taken)
        raise UsageError(f"Give {options} twice: the two sides to compare.")
    given |= {name: values[0] for name, values in lists.items() if len(values) == 1}
    name, (first, second) = next(iter(pairs.items()))
    return name, (first, second)


app = typer.Typer(
    cls=AskGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,  # the command itself has it
    help=(
        "Ask a question; `fulcrum ask NAME --help` tells its options."
        " A question of your own: `fulcrum ask --file my.cypher`."
    ),
)
comparison = typer.Typer(
    cls=CompareGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,  # the command itself has it
    help="Ask a question for two dates or two sources, side by side: --as-of A --as-of B.",
)


@app.callback()
@comparison.callback()
def _group() -> None:
    """Groups take no options of their own."""


def ask_and_print(question: str | Question, given: dict[str, Any], output: Output) -> None:
    """Ask a question and print the answer."""

    def ask(opened: Session) -> Answer:
        return opened.ask(question, **output.manner, **given)

    answer = asked(ask)
    explanation = render.explain(answer) if output.explain else None
    put(output.form.answer(answer, output.layout(explanation)))
    _say_beside(output, explanation, answer)


def compare_and_print(
    question: Question, given: dict[str, Any], name: str, values: tuple[str, str], output: Output
) -> None:
    """Ask a question for two values of a parameter and print both answers side by side."""

    def ask(opened: Session) -> list[Answer]:
        sides = [{**given, name: value} for value in values]
        return [opened.ask(question, **output.manner, **side) for side in sides]

    first, second = asked(ask)

    if first.params[name] == second.params[name]:
        raise UsageError("Both sides are the same: there is nothing to compare.")
    compared = render.Comparison.of(first, second, name)
    explanation = render.explain(first) if output.explain else None
    put(output.form.comparison(compared, output.layout(explanation)))
    _say_beside(output, explanation, first, second)


def _say_beside(output: Output, explanation: str | None, *answers: Answer) -> None:
    """Say what rows alone cannot: why there are none, and how they came about."""
    if not output.form.rows_alone:
        return
    for sentence in dict.fromkeys(answer.empty.sentence for answer in answers if answer.empty):
        say(sentence)
    if explanation:
        say(f"\n{explanation}")


def why(  # noqa: PLR0913, PLR0917  # one argument an option
    claim: Annotated[
        str, typer.Argument(help="Id of a claim, as answers list them.", autocompletion=claims)
    ],
    output_format: FormatOption = "table",
    cite: CiteOption = False,
    explain: ExplainOption = False,
    lang: LangOption = Lang.EN,
    reading: ReadingOption = Reading.CORRECTED,
) -> None:
    """Show the evidence of a claim: who says it, where it stands, what bears on it."""
    ask_and_print("evidence", {"claim": claim}, Output(output_format, cite, explain, lang, reading))


def source(  # noqa: PLR0913, PLR0917  # one argument an option
    name: Annotated[
        str,
        typer.Argument(help="A text or document, as references name it.", autocompletion=sources),
    ],
    output_format: FormatOption = "table",
    cite: CiteOption = False,
    explain: ExplainOption = False,
    lang: LangOption = Lang.EN,
    reading: ReadingOption = Reading.CORRECTED,
) -> None:
    """Show a source: what it is, where it can be opened, and what rests on it."""
    ask_and_print("source", {"source": name}, Output(output_format, cite, explain, lang, reading))
