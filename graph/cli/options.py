"""Command lines of questions, made from the headers of their files."""

from __future__ import annotations

import inspect
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer
from typer.core import TyperGroup

from graph.catalogue.library import SUFFIX, Library
from graph.cli.commands import command
from graph.cli.completion import of_parameter
from graph.cli.console import colour, width
from graph.errors import UsageError
from graph.render.forms import FORMS, Form, Layout
from graph.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.catalogue.question import Parameter, Question

    _Format = str
    _Page = str
else:  # typer takes the choices from the types
    _Format = Literal[tuple(FORMS)]
    _Page = Literal[tuple(name for name, form in FORMS.items() if form.briefing)]


class Lang(StrEnum):
    """Languages of names."""

    EN = "en"
    ES = "es"
    PT = "pt"
    RU = "ru"


class Reading(StrEnum):
    """Whether mistakes of the texts count as mended, or as they stand."""

    CORRECTED = "corrected"
    AS_WRITTEN = "as_written"


FormatOption = Annotated[_Format, typer.Option("--format", help="How to print the answer.")]
PageOption = Annotated[_Page, typer.Option("--format", help="How to print the page.")]
CiteOption = Annotated[bool, typer.Option("--cite", help="Print the numbered references too.")]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="Tell how the answer came about, with the Cypher.")
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Language of the names.")]
ReadingOption = Annotated[
    Reading,
    typer.Option("--reading", help="Whether proven mistakes of the texts are mended or kept."),
]


class Output(NamedTuple):
    """How an answer is asked for and printed."""

    format: str = "table"
    cite: bool = False
    explain: bool = False
    lang: Lang = Lang.EN
    reading: Reading = Reading.CORRECTED
    browser: bool = False

    @property
    def manner(self) -> dict[str, Any]:
        """Arguments of `Session.ask` beside the parameters of the question."""
        return {"lang": self.lang.value, "reading": self.reading.value}

    @property
    def form(self) -> Form:
        """The form that is asked for."""
        return FORMS[self.format]

    def layout(self, explanation: str | None = None) -> Layout:
        """How it is laid out where it is printed."""
        return Layout(width(), self.cite, colour(), explanation)


BrowserOption = Annotated[
    bool,
    typer.Option("--browser", help="Print what to paste into Neo4j Browser, with these options."),
]
_COMMON = {
    "format": FormatOption,
    "cite": CiteOption,
    "explain": ExplainOption,
    "lang": LangOption,
    "reading": ReadingOption,
}
"""Options that every question has, by the field of `Output` that they fill."""


def library() -> Library:
    """The questions of the project and of the user."""
    return Library.of(Settings.from_environment())


class QuestionGroup(TyperGroup):
    """One command a question, made when it is asked for; the others are not even read."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the interface of a group
        """Names of all questions."""
        return list(library().names())

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take `--file PATH` in front for the path itself, which names a question as well."""
        given = args[:1] == ["--file"]
        if given:
            args = args[1:]
        elif args and args[0].startswith("--file="):
            given, args = True, [args[0].removeprefix("--file="), *args[1:]]
        if given and args and not args[0].endswith(SUFFIX):
            raise UsageError(f"{args[0]}: the file of a question ends in {SUFFIX}; rename it.")
        found: list[str] = super().parse_args(ctx, args)
        return found

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command of one question, named or given as a file.

        Raises:
            UnknownQuestion: There is no such question.
            UsageError: There is no such file.
            QuestionInvalid: Its file breaks the contract.
        """
        return self.make(library().read(cmd_name))

    def make(self, question: Question) -> Any:
        """Make the command of a question; groups say how."""
        raise NotImplementedError


def question_command(
    question: Question,
    run: Callable[..., None],
    *,
    several: frozenset[str] = frozenset(),
    common: Mapping[str, Any] = _COMMON,
) -> Any:
    """Make the command of a question.

    Args:
        question: Declares the options.
        run: Called with an `Output`, and one keyword argument a parameter.
        several: Parameters that may be given more than once.
        common: The other options that it takes, by the field of `Output` that they fill.
    """

    def run_with(**given: Any) -> None:
        output = Output(**{name: given.pop(f"_{name}") for name in common})
        run(output, **given)

    kind = inspect.Parameter.KEYWORD_ONLY
    defaults = Output()
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
        *(
            inspect.Parameter(
                f"_{name}", kind, default=getattr(defaults, name), annotation=annotation
            )
            for name, annotation in common.items()
        ),
    ]
    run_with.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run_with.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    text = "\n\n".join(
        " ".join(part.split()) for part in (f"{question.title}.", question.meaning, question.caveat)
    )
    return command(question.name, run_with, help=text, short_help=question.title)


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
        autocompletion=of_parameter(declared),
    )
    return Annotated[list[str] | None if several else str | None, option]
