"""`fulcrum ask`: one command a question, its options made from the header of its file."""

from __future__ import annotations

import inspect
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from graph.catalogue.files import question_names, question_title
from graph.cli.console import colour, put, width

if TYPE_CHECKING:
    from graph.answer import Answer
    from graph.catalogue.header import Question


class Format(StrEnum):
    """Output formats."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


FormatOption = Annotated[Format, typer.Option("--format", help="How to print the answer.")]
CiteOption = Annotated[bool, typer.Option("--cite", help="Print the numbered references too.")]


class AskGroup(TyperGroup):
    """Makes the command of a question when it is asked for; the others are not even read."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the interface of a group
        """Names of all questions."""
        return list(question_names())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command of one question.

        Raises:
            UnknownQuestion: There is no such question.
        """
        from graph.catalogue.header import read_question

        return _command(read_question(cmd_name))


app = typer.Typer(
    cls=AskGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Ask a question; `fulcrum ask NAME --help` tells its options.",
)


@app.callback()
def _ask() -> None:
    """Ask a question; `fulcrum ask NAME --help` tells its options."""


def _command(question: Question) -> Any:
    single = typer.Typer(
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False
    )

    def run(**given: Any) -> None:
        output, cite = given.pop("output"), given.pop("cite")
        ask_and_print(question.name, given, output, cite=cite)

    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [*_options(question), *_common_options()]
    )
    run.__annotations__ = {
        name: parameter.annotation
        for name, parameter in run.__signature__.parameters.items()  # type: ignore[attr-defined]
    }
    text = f"{question.title}.\n\n{' '.join(question.meaning.split())}\n\n{' '.join(question.caveat.split())}"
    single.command(question.name, help=text, short_help=question.title)(run)
    command = typer.main.get_command(single)
    command.name = question.name
    return command


def _options(question: Question) -> list[inspect.Parameter]:
    options = []
    for name, declared in question.parameters.items():
        ending = "optional" if declared.optional else f"default {declared.default}"
        ending = "required" if declared.required else ending
        choices = f" ({' or '.join(declared.choices)})" if declared.choices else ""
        option = typer.Option(
            f"--{name.replace('_', '-')}",
            help=f"{declared.help}{choices}; {ending}, for example {declared.example}.",
            show_default=False,
            metavar=declared.type.value.upper(),
            autocompletion=_complete_entity if declared.type == "entity" else None,
        )
        options.append(
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=None,
                annotation=Annotated[str | None, option],
            )
        )
    return options


def _common_options() -> list[inspect.Parameter]:
    kind = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter("output", kind, default=Format.TABLE, annotation=FormatOption),
        inspect.Parameter("cite", kind, default=False, annotation=CiteOption),
    ]


def _complete_entity(incomplete: str) -> list[str]:
    from graph.resources import SEEDS
    from graph.seeds import read_dataset

    ids = (entity.id for entity in read_dataset(SEEDS).entities)
    return sorted(found for found in ids if found.casefold().startswith(incomplete.casefold()))


def ask_and_print(name: str, given: dict[str, Any], output: Format, *, cite: bool) -> None:
    """Ask a question and print the answer."""
    from graph.cli.session import session

    with session() as opened:
        answer = opened.ask(name, **given)
    put(_rendered(answer, output, cite=cite))


def _rendered(answer: Answer, output: Format, *, cite: bool) -> str:
    from graph import render

    match output:
        case Format.JSON:
            return render.to_json(answer)
        case Format.CSV:
            return render.to_csv(answer)
        case Format.MD:
            return render.to_markdown(answer, cite=cite)
        case Format.TABLE:
            return render.to_table(answer, width(), cite=cite, colour=colour())


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
        ending = "optional" if declared.optional else f"default {declared.default}"
        ending = "required" if declared.required else ending
        put(f"  --{option.replace('_', '-'):12}{declared.type.value:9}{declared.help}; {ending}")
    put("\ncolumns")
    for column, shown in question.columns.items():
        put(f"  {column:14}{shown.type.value:9}{shown.help}")
    put(f"\n{question.statement}")


def why(
    claim: Annotated[str, typer.Argument(help="Id of a claim, as answers list them.")],
    output: FormatOption = Format.TABLE,
    cite: CiteOption = False,
) -> None:
    """Show the evidence of a claim: who says it, where it stands, what bears on it."""
    ask_and_print("evidence", {"claim": claim}, output, cite=cite)
