"""The command line, and the one place where errors become exit codes."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import Annotated, NoReturn

import typer

from graph.cli.commands import TopGroup
from graph.cli.console import put, say
from graph.errors import FulcrumError, SeedsInvalid
from graph.resources import SEEDS
from graph.seeds.version import data_release

UNWRITABLE = 4
"""Exit code where the output cannot be written, or a file cannot be read or written."""

app = typer.Typer(
    name="fulcrum",
    cls=TopGroup,
    help="Ask how Russia is tied to Latin America, through whom, since when and who says so.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:  # the interface of an option
    if wanted:
        from importlib.metadata import version

        put(f"fulcrum {version('fulcrum-graph')}, facts {data_release(SEEDS)}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[  # its callback does the work
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Options of the command itself."""


def main() -> NoReturn:
    """Run one command, then end the process with its exit code."""
    _prepare_streams()
    # Looking for pydantic plugins reads the metadata of every installed distribution.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _leave(_run())


def _prepare_streams() -> None:
    """Have streams that can be used, whatever the locale and whichever the caller has closed."""
    sys.stdin = sys.stdin or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without Cyrillic must not stop us
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _run() -> int:
    """Run one command and give its exit code."""
    if sys.stdout is None:
        say("fulcrum: The output is closed: send it somewhere, if only to /dev/null.")
        return UNWRITABLE
    try:
        app()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except FulcrumError as error:
        if isinstance(error, SeedsInvalid):
            for problem in error.problems:
                say(str(problem))
        say(f"fulcrum: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        say("fulcrum: stopped")
        return 130
    except OSError as error:
        say(f"fulcrum: {_unusable(error)}")
        return UNWRITABLE
    return 0


def _unusable(error: OSError) -> str:
    """Say which file failed; writing to stdout, as to a disk that is full, names none."""
    why = error.strerror or error
    if error.filename is None:
        return f"The output cannot be written ({why}): make room for it, or send it elsewhere."
    return f"{error.filename} cannot be used ({why}): check the path, and that it is yours to use."


def _leave(code: int) -> NoReturn:
    """End at once: taking a thousand modules apart, one by one, is a fifth of a short command.

    Everything that must be closed is closed by then, by the block that opened it.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):
            stream.flush()
    os._exit(code)
