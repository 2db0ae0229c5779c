"""`fulcrum fmt`, `init` and `new`: tools for curators, and for facts of one's own."""

from __future__ import annotations

import datetime as dt
import shlex
import sys
import textwrap
from pathlib import Path  # noqa: TC003  # typer reads it
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli.console import asking, put, say
from graph.cli.data import SeedsOption, WithOption, folders_of
from graph.curate.append import append, claim_text
from graph.curate.entity import EntityInterview
from graph.curate.fact import FactInterview
from graph.curate.formatting import find_changes
from graph.curate.own import lay_out, read_text_file
from graph.curate.proposals import propose_file
from graph.curate.source import SourceInterview
from graph.errors import UsageError
from graph.replace import replace
from graph.seeds.dataset import read_dataset
from graph.seeds.format import record_text
from graph.validate.context import Context

if TYPE_CHECKING:
    from graph.seeds.folders import Folders

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
    own: WithOption = None,
) -> None:
    """Bring the seed files into their one form: order of fields, line breaks, quotes."""
    folders = folders_of(seeds, own)
    found = [find_changes(folder) for folder in (folders.base, *folders.own)]
    problems = [problem for one in found for problem in one.problems]
    changed = {path: text for one in found for path, text in one.changed.items()}
    for problem in problems:
        put(str(problem))
    for path, text in changed.items():
        put(_below(path, folders))
        if not check:
            replace(path, text)
    verb = "would change" if check else "changed"
    failed = f", {len(problems)} cannot be formatted" if problems else ""
    say(f"{sum(one.files for one in found)} files: {len(changed)} {verb}{failed}")
    if problems or not found[0].files or (check and changed):
        raise typer.Exit(1)


def _below(path: Path, folders: Folders) -> str:
    """A path as problems name it: below the base, or with the folder of own facts."""
    for folder in folders.own:
        if path.is_relative_to(folder):
            return path.relative_to(folder.parent).as_posix()
    return path.relative_to(folders.base).as_posix()


def init(
    folder: Annotated[Path, typer.Argument(help="Folder to make; its name marks the facts.")],
) -> None:
    """Lay out a folder for facts of your own, to be loaded beside the curated ones."""
    folder = folder.absolute()
    lay_out(folder)
    put(
        f"{folder}: laid out; README.md there tells how to go on.\n"
        f"export FULCRUM_SEEDS={shlex.quote(str(folder))}"
    )


_PrintOption = Annotated[
    bool, typer.Option("--print", help="Print the record instead of adding it to a file.")
]


@app.command()
def fact(
    seeds: SeedsOption = None, own: WithOption = None, only_print: _PrintOption = False
) -> None:
    """Ask for a claim, check every answer, and add the record to its file.

    Without a terminal the answers are read from stdin, one line each.
    """
    folders = folders_of(seeds, own)
    context = Context(read_dataset(folders.base, folders.own))
    interview = FactInterview(context, _answer, say)
    record = interview.run()
    source = record["references"][0]["source"]
    proposed = f"claims/{source}/facts.yaml" if folders.own else propose_file(context, record)
    file = proposed if only_print else interview.ask("File", _claims_file, proposed)
    _add(folders, "claims", file, record, write=not only_print)
    put(claim_text(record).rstrip() if only_print else f"{file}: {record['id']}")


@app.command()
def source(
    text: Annotated[
        Path | None, typer.Argument(help="The text, as a file; none for a document.")
    ] = None,
    seeds: SeedsOption = None,
    own: WithOption = None,
    only_print: _PrintOption = False,
) -> None:
    """Ask what a source is, and add the record; a text is copied and its paragraphs are numbered.

    Without a terminal the answers are read from stdin, one line each.
    """
    folders = folders_of(seeds, own)
    read = read_text_file(text) if text else None
    context = Context(read_dataset(folders.base, folders.own))
    today = dt.datetime.now(tz=dt.UTC).date()
    record = SourceInterview(context, _answer, say).run(read, today)
    file = "sources/own.yaml" if folders.own else f"sources/{'texts' if read else 'public'}.yaml"
    if read and folders.own and not only_print:
        read.keep(folders.written)
    _add(folders, "sources", file, record, write=not only_print)
    put(record_text("sources", record).rstrip() if only_print else f"{file}: {record['id']}")
    for number, paragraph in enumerate(read.paragraphs if read else (), 1):
        put(f"{number:>4}  {textwrap.shorten(paragraph, 70, placeholder=' …')}")


@app.command()
def entity(
    seeds: SeedsOption = None, own: WithOption = None, only_print: _PrintOption = False
) -> None:
    """Ask what an entity is, and add the record.

    Without a terminal the answers are read from stdin, one line each.
    """
    folders = folders_of(seeds, own)
    context = Context(read_dataset(folders.base, folders.own))
    record = EntityInterview(context, _answer, say).run()
    plural = f"{record['kind'].lower()}s"
    file = "entities/own.yaml" if folders.own else f"entities/{plural}.yaml"
    _add(folders, "entities", file, record, write=not only_print)
    put(record_text("entities", record).rstrip() if only_print else f"{file}: {record['id']}")


def _claims_file(text: str) -> str:
    if not (text.startswith("claims/") and text.endswith(".yaml")) or ".." in text:
        raise ValueError(f"{text!r} is no claims file: name one as claims/FOLDER/NAME.yaml.")
    return text


def _add(folders: Folders, name: str, file: str, record: dict[str, Any], *, write: bool) -> None:
    problems = append(folders, name, file, record, write=write)
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
