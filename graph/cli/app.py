"""Commands, and the one place where errors become exit codes."""

from __future__ import annotations

import gc
import io
import os
import sys

import typer

from graph.cli import ask, curate, data, engine, library
from graph.cli.console import say
from graph.errors import FulcrumError, SeedsInvalid

app = typer.Typer(
    name="fulcrum",
    help="Ask how Russia is tied to Latin America, through whom, since when and who says so.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(ask.app, name="ask")
app.add_typer(ask.comparison, name="compare")
app.command("queries")(library.queries)
app.command("show")(library.show)
app.command("why")(ask.why)
app.command("load")(data.load)
app.command("check")(data.check)
app.command("fmt")(curate.fmt)
app.add_typer(curate.app, name="new")
app.command("browser")(engine.browser)
app.add_typer(engine.app, name="db")


def main() -> None:
    """Run the command line; the exit codes are those of `graph.errors`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an encoding without Cyrillic must not stop us
            stream.reconfigure(errors="replace")
    # A command is short: collecting garbage among imported modules finds none.
    gc.disable()
    # Looking for pydantic plugins reads the metadata of every installed distribution.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        app()
    except FulcrumError as error:
        if isinstance(error, SeedsInvalid):
            for problem in error.problems:
                say(str(problem))
        say(f"fulcrum: {error}")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        say("fulcrum: stopped")
        sys.exit(130)
