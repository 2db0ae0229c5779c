"""The session of a command: it starts the engine where needed, says so, and loads an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import graph
from graph.cli.console import say
from graph.errors import NothingLoaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.api import Session

T = TypeVar("T")


def session() -> Session:
    """Open a session; see `graph.open` for what it raises."""
    return graph.open(say=say)


def asked(ask: Callable[[Session], T]) -> T:
    """Ask in a session of its own; an embedded database that is empty gets the curated facts first.

    Raises:
        FulcrumError: See `graph.open`, `Session.load` and what is asked.
    """
    with session() as opened:
        try:
            return ask(opened)
        except NothingLoaded:
            if not opened.embedded:
                raise
        say("The graph is empty; loading the curated facts.")
        report = opened.load()
        say(f"Loaded {report.counts['claims']} claims about {report.counts['entities']} entities.")
        return ask(opened)
