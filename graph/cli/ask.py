"""`fulcrum ask`, `compare` and `why`: questions and their answers."""

from __future__ import annotations

from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli.console import colour, put, width
from graph.cli.options import CiteOption, Format, FormatOption, QuestionGroup, question_command
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.catalogue.header import Question

_TWO = 2


class AskGroup(QuestionGroup):
    """Commands that ask a question."""

    def make(self, question: Question) -> Any:
        """A command that asks and prints."""

        def run(output: Format, *, cite: bool, **given: Any) -> None:
            ask_and_print(question.name, given, output, cite=cite)

        return question_command(question, run)


class CompareGroup(QuestionGroup):
    """Commands that ask a question for two dates."""

    def make(self, question: Question) -> Any:
        """A command that asks twice and prints both answers side by side."""

        def run(
            output: Format, *, cite: bool, as_of: list[str] | None = None, **given: Any
        ) -> None:
            if "as_of" not in question.parameters:
                raise UsageError(f"{question.name} has no --as-of: there is nothing to compare.")
            if not as_of or len(as_of) != _TWO:
                raise UsageError("Give --as-of twice: the two dates to compare.")
            compare_and_print(question.name, given, as_of, output, cite=cite)

        return question_command(question, run, several=frozenset({"as_of"}))


app = typer.Typer(
    cls=AskGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Ask a question; `fulcrum ask NAME --help` tells its options.",
)
comparison = typer.Typer(
    cls=CompareGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Ask a question for two dates, side by side: --as-of A --as-of B.",
)


@app.callback()
@comparison.callback()
def _group() -> None:
    """Groups take no options of their own."""


def ask_and_print(name: str, given: dict[str, Any], output: Format, *, cite: bool) -> None:
    """Ask a question and print the answer."""
    from graph.cli.session import session

    with session() as opened:
        import_ahead("graph.render", "wcwidth")
        answer = opened.ask(name, **given)
    from graph import render

    match output:
        case Format.JSON:
            put(render.to_json(answer))
        case Format.CSV:
            put(render.to_csv(answer))
        case Format.MD:
            put(render.to_markdown(answer, cite=cite))
        case Format.TABLE:
            put(render.to_table(answer, width(), cite=cite, colour=colour()))


def import_ahead(*modules: str) -> None:
    """Import modules while the server is at work; whoever needs them then waits for the rest."""
    Thread(target=lambda: [import_module(name) for name in modules], daemon=True).start()


def compare_and_print(
    name: str, given: dict[str, Any], dates: list[str], output: Format, *, cite: bool
) -> None:
    """Ask a question for two dates and print both answers side by side."""
    from graph import render
    from graph.cli.session import session

    with session() as opened:
        first, second = (opened.ask(name, **given, as_of=date) for date in dates)
    if first.params["as_of"] == second.params["as_of"]:
        raise UsageError("Both dates are the same: there is nothing to compare.")
    match output:
        case Format.JSON:
            put(f"[{render.to_json(first)},\n{render.to_json(second)}]")
        case Format.CSV:
            raise UsageError("A comparison has no CSV form; ask for json, md or table.")
        case Format.MD:
            put(render.comparison_to_markdown(first, second, cite=cite))
        case Format.TABLE:
            put(render.comparison_to_table(first, second, width(), cite=cite, colour=colour()))


def why(
    claim: Annotated[str, typer.Argument(help="Id of a claim, as answers list them.")],
    output: FormatOption = Format.TABLE,
    cite: CiteOption = False,
) -> None:
    """Show the evidence of a claim: who says it, where it stands, what bears on it."""
    ask_and_print("evidence", {"claim": claim}, output, cite=cite)
