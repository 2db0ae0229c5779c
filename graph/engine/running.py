"""Find the server that runs, within milliseconds: what most commands need of the engine.

Nothing here may import what starting, fetching or training needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.engine.files import read_text
from graph.engine.state import read_run
from graph.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.engine.state import Run
    from graph.settings import Settings

USER = "neo4j"


class Connection(NamedTuple):
    """How to reach the running server; `started` tells whether this call started it."""

    uri: str
    user: str
    password: str
    browser_url: str
    started: bool


def run_file(settings: Settings) -> Path:
    """Where a running server is recorded."""
    return settings.state_dir / "engine.json"


def password_file(settings: Settings) -> Path:
    """Where its password stands."""
    return settings.state_dir / "password"


def find_running(settings: Settings) -> Connection | None:
    """Give the way to reach the running server, or None when it does not run.

    Raises:
        EngineError: It runs, but its password is lost.
    """
    run = read_run(run_file(settings))
    return connection_to(run, settings) if run is not None and run.ready else None


def connection_to(run: Run, settings: Settings, *, started: bool = False) -> Connection:
    """Describe how to reach the server of a run.

    Raises:
        EngineError: Its password is lost.
    """
    path = password_file(settings)
    password = read_text(path).strip()
    if not password:
        raise EngineError(
            f"The password file {path} is missing or empty: put it back, or run"
            " `fulcrum db reset` for a new password and an empty graph."
        )
    return Connection(
        uri=f"bolt://127.0.0.1:{run.bolt}",
        user=USER,
        password=password,
        browser_url=f"http://127.0.0.1:{run.http}/browser/",
        started=started,
    )
