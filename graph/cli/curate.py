"""`fulcrum fmt` and `fulcrum new`: tools for curators."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli.console import asking, put, say
from graph.cli.data import SeedsOption  # noqa: TC001  # typer reads it
from graph.curate.append import append_claim, claim_text
from graph.curate.fact import Interview
from graph.curate.formatting import find_changes
from graph.curate.proposals import propose_file
from graph.errors import UsageError
from graph.replace import replace
from graph.resources import SEEDS
from graph.seeds.dataset import read_dataset
from graph.validate.context import Context

if TYPE_CHECKING:
    from pathlib import Path

app = typer.Typer(
    help="Ask for a new record of the seeds and add it.",
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,  # the command itself has it
)


@app.callback()
def _group() -> None:
    """The group takes no options of its own."""


def fmt(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where a file would change.")
    ] = False,
    seeds: SeedsOption = None,
) -> None:
    """Bring the seed files into their one form: order of fields, line breaks, quotes."""
    folder = seeds or SEEDS
    found = find_changes(folder)
    for problem in found.problems:
        put(str(problem))
    for path, text in found.changed.items():
        put(path.relative_to(folder).as_posix())
        if not check:
            replace(path, text)
    verb = "would change" if check else "changed"
    failed = f", {len(found.problems)} cannot be formatted" if found.problems else ""
    say(f"{found.files} files: {len(found.changed)} {verb}{failed}")
    if found.problems or not found.files or (check and found.changed):
        raise typer.Exit(1)


@app.command()
def fact(
    seeds: SeedsOption = None,
    only_print: Annotated[
        bool, typer.Option("--print", help="Print the record instead of adding it to a file.")
    ] = False,
) -> None:
    """Ask for a claim, check every answer, and add the record to its file.

    Without a terminal the answers are read from stdin, one line each.
    """
    folder = seeds or SEEDS
    context = Context(read_dataset(folder))
    interview = Interview(context, _answer, say)
    record = interview.run()
    proposed = propose_file(context, record)
    file = proposed if only_print else interview.ask("File", _claims_file, proposed)
    _add(folder, file, record, write=not only_print)
    put(claim_text(record).rstrip() if only_print else f"{file}: {record['id']}")


def _claims_file(text: str) -> str:
    if not (text.startswith("claims/") and text.endswith(".yaml")) or ".." in text:
        raise ValueError(f"{text!r} is no claims file: name one as claims/FOLDER/NAME.yaml.")
    return text


def _add(folder: Path, file: str, record: dict[str, Any], *, write: bool) -> None:
    problems = append_claim(folder, file, record, write=write)
    for problem in problems:
        put(str(problem))
    if problems:
        say("Nothing was written: the record would bring the problems above.")
        raise typer.Exit(1)


def _answer(question: str, default: str | None) -> str:
    """One answer, from the terminal or from a line of stdin; an empty line takes the default."""
    unanswered = (
        f"Nothing was written, for stdin ended before the answer to: {question};"
        " answer at a terminal, or give a line for each question."
    )
    if sys.stdin.isatty():
        shown = bool(default)
        with asking(unanswered):
            return str(typer.prompt(question, default=default, show_default=shown, err=True))
    line = sys.stdin.readline()
    if not line:
        raise UsageError(unanswered)
    return line.strip() or default or ""
