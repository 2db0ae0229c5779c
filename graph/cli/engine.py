"""`fulcrum db` and `fulcrum browser`: the embedded engine."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from graph.cli.console import asking, put, say
from graph.engine.engine import Engine
from graph.errors import UsageError
from graph.settings import Settings

FIRST_LOOK = (
    "MATCH p = (:State {id: 'VEN'})-[:OPENS_WAY_TO|HAS_INFLUENCE_IN|HAS_LEVERAGE_OVER]->(:Entity)"
    " RETURN p"
)
"""A statement whose picture shows what the graph is about, and no more than it asks for."""

app = typer.Typer(
    help="Start, stop and look after the embedded Neo4j.",
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,  # the command itself has it
)


def _engine() -> Engine:
    settings = Settings.from_environment()
    if settings.uri:
        raise UsageError(
            "FULCRUM_URI names a server of your own, which is not ours to manage;"
            " unset it to use the embedded engine."
        )
    return Engine(settings, say)


@app.command()
def start() -> None:
    """Start the engine; fetch it first where it is missing."""
    connection = _engine().start()
    put(f"{'Started' if connection.started else 'Already running'}: {connection.uri}")


@app.command()
def stop() -> None:
    """Stop the engine; the data stays."""
    put("Stopped." if _engine().stop() else "It was not running.")


@app.command()
def status() -> None:
    """Tell whether the engine runs, where, and where its files are."""
    found = _engine().status()
    for name in found.__dataclass_fields__:
        value = getattr(found, name)
        if value is not None:
            put(f"{name.replace('_', ' ') + ':':18}{value}")


@app.command()
def logs(
    lines: Annotated[int, typer.Option("--lines", "-n", min=1, help="How many lines.")] = 40,
) -> None:
    """Show the end of the engine's log."""
    put(_engine().logs(lines))


@app.command()
def reset(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Stop the engine and delete its data; fetched jars stay."""
    if not (yes or _confirmed("Delete the data of the embedded engine?")):
        put("Nothing was deleted.")
        return
    _engine().reset()
    put("The data is deleted; the next question loads the curated facts again.")


def _confirmed(question: str) -> bool:
    unanswered = "Nothing was deleted: answer at a terminal, or give --yes."
    if not sys.stdin.isatty():
        raise UsageError(unanswered)
    with asking(unanswered):
        return typer.confirm(question)


def browser(
    launch: Annotated[
        bool, typer.Option("--launch/--no-launch", help="Open it in the web browser at once.")
    ] = False,
) -> None:
    """Tell how to open the graph in Neo4j Browser."""
    engine = _engine()
    connection = engine.start()
    address = f"{connection.browser_url}?dbms={connection.uri.replace('://', '://neo4j@')}"
    put(f"Open        {address}")
    put(f"Connect URL {connection.uri}")
    put(f"Username    {connection.user}")
    put(f"Password    {connection.password}")
    put(f"Then try    {FIRST_LOOK}")
    if launch:
        typer.launch(address)
