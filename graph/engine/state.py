"""What is running: a small file beside the data, written by whoever starts the server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from graph.engine.files import replace_text
from graph.engine.ports import Ports
from graph.engine.process import alive, end

if TYPE_CHECKING:
    from pathlib import Path


_STOP_SECONDS = 20.0


class ServerProcess(NamedTuple):
    """A server process; `born` tells it from a later process of the same number."""

    pid: int
    born: str
    ports: Ports

    def stop(self, patience_seconds: float = _STOP_SECONDS) -> bool:
        """Stop it, by force when patience ends; False when it had ended by itself."""
        return end(self.pid, self.born, patience_seconds)


class Run(NamedTuple):
    """One run of the server.

    Attributes:
        pid: Number of its process; `born` tells it from a later process of that number.
        bolt: Port of Bolt, and `http` that of Neo4j Browser.
        since: When it was started, ISO 8601 in UTC.
        version: Version of Neo4j.
        cached: Whether the start cache was used.
        ready: False while it starts.
    """

    pid: int
    born: str
    bolt: int
    http: int
    since: str
    version: str
    cached: bool = False
    ready: bool = False

    @classmethod
    def of(cls, process: ServerProcess, since: str, version: str) -> Run:
        """Describe the run of a process that has only been launched."""
        ports = process.ports
        return cls(process.pid, process.born, ports.bolt, ports.http, since, version)

    @property
    def process(self) -> ServerProcess:
        """Process of this run."""
        return ServerProcess(self.pid, self.born, Ports(self.bolt, self.http))


def read_run(path: Path) -> Run | None:
    """Give the run that the file records if its process lives, else None."""
    try:
        run = Run(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return run if alive(run.pid, run.born) else None


def write_run(path: Path, run: Run) -> None:
    """Record a run."""
    replace_text(path, json.dumps(run._asdict()) + "\n")
