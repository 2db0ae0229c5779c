"""Command lines of questions, made from the headers of their files."""

from __future__ import annotations

import inspect
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from graph.catalogue.files import question_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.catalogue.header import Parameter, Question


class Format(StrEnum):
    """Output formats."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


FormatOption = Annotated[Format, typer.Option("--format", help="How to print the answer.")]
CiteOption = Annotated[bool, typer.Option("--cite", help="Print the numbered references too.")]


class QuestionGroup(TyperGroup):
    """One command a question, made when it is asked for; the others are not even read."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the interface of a group
        """Names of all questions."""
        return list(question_names())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command of one question.

        Raises:
            UnknownQuestion: There is no such question.
        """
        from graph.catalogue.header import read_question

        return self.make(read_question(cmd_name))

    def make(self, question: Question) -> Any:
        """Make the command of a question; groups say how."""
        raise NotImplementedError


def question_command(
    question: Question, run: Callable[..., None], several: frozenset[str] = frozenset()
) -> Any:
    """Make the command of a question.

    Args:
        question: Declares the options.
        run: Called with one keyword argument a parameter, and `output` and `cite`.
        several: Parameters that may be given more than once.
    """

    def command(**given: Any) -> None:
        run(**given)

    kind = inspect.Parameter.KEYWORD_ONLY
    parameters = [
        *(
            inspect.Parameter(
                name,
                kind,
                default=None,
                annotation=_annotation(name, declared, several=name in several),
            )
            for name, declared in question.parameters.items()
        ),
        inspect.Parameter("output", kind, default=Format.TABLE, annotation=FormatOption),
        inspect.Parameter("cite", kind, default=False, annotation=CiteOption),
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    single = typer.Typer(
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False
    )
    text = "\n\n".join(
        " ".join(part.split()) for part in (f"{question.title}.", question.meaning, question.caveat)
    )
    single.command(question.name, help=text, short_help=question.title)(command)
    made = typer.main.get_command(single)
    made.name = question.name
    return made


def ending(declared: Parameter) -> str:
    """What happens when a parameter is left out."""
    if declared.required:
        return "required"
    return "optional" if declared.optional else f"default {declared.default}"


def _annotation(name: str, declared: Parameter, *, several: bool) -> Any:
    choices = f" ({' or '.join(declared.choices)})" if declared.choices else ""
    option = typer.Option(
        f"--{name.replace('_', '-')}",
        help=f"{declared.help}{choices}; {ending(declared)}, for example {declared.example}.",
        show_default=False,
        metavar=declared.type.value.upper(),
        autocompletion=_complete_entity if declared.type == "entity" else None,
    )
    return Annotated[list[str] | None if several else str | None, option]


def _complete_entity(incomplete: str) -> list[str]:
    from graph.resources import SEEDS
    from graph.seeds.dataset import read_dataset

    ids = (entity.id for entity in read_dataset(SEEDS).entities)
    return sorted(found for found in ids if found.casefold().startswith(incomplete.casefold()))
