"""The session of a command: it starts the engine where needed, says so, and loads an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cli.console import say

if TYPE_CHECKING:
    from graph.api import Session


def session(*, load: bool = True) -> Session:
    """Open a session; an embedded database that is empty gets the curated facts.

    Raises:
        FulcrumError: See `graph.open` and `Session.load`.
    """
    import graph

    opened = graph.open(say=say)
    if load and opened.embedded and opened.data_version() is None:
        say("The graph is empty; loading the curated facts.")
        try:
            report = opened.load()
        except BaseException:
            opened.close()
            raise
        say(f"Loaded {report.counts['claims']} claims about {report.counts['entities']} entities.")
    return opened
