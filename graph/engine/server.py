"""One server process: launch it in its home folder and wait until it answers."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.engine.config import write_home
from graph.engine.files import read_text
from graph.engine.java import java_command
from graph.engine.ports import choose_ports, speaks_bolt
from graph.engine.process import alive, birth, launch
from graph.engine.startcache import was_used
from graph.engine.state import ServerProcess
from graph.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from graph.engine.java import Java
    from graph.engine.ports import Ports

START_SECONDS = 120.0
_TICK_SECONDS = 0.02
_TRIES = 3
_STARTED = re.compile(r"INFO\s+Started\.$", re.MULTILINE)
_PORT_TAKEN = re.compile(r"Address already in use|BindException|PortBindException")
_REASON = re.compile(
    r"^(?:Error: |Caused by: |.*\bERROR\s+|Unrecognized |Error occurred )(.+)$", re.M
)


@dataclass(frozen=True, slots=True)
class Server:
    """What a server is made of: `home` holds its settings, data and logs."""

    home: Path
    java: Java
    jars: Sequence[Path]

    @property
    def log(self) -> Path:
        """What Neo4j and Java have printed since the last start."""
        return engine_log(self.home)

    def start(
        self, ports: Ports, options: Sequence[str], launched: Callable[[ServerProcess], None]
    ) -> ServerProcess:
        """Start on these ports, or on free ones when they are taken, and wait until ready.

        `launched` is called as soon as there is a process, before it is ready.

        Raises:
            EngineError: The server ends or does not answer in time; it says why, and where to read.
        """
        taken: frozenset[int] = frozenset()
        for attempt in range(1, _TRIES + 1):
            ports = choose_ports(ports, taken)
            process = self._launch(ports, options)
            launched(process)
            try:
                wait_ready(process, self.log)
            except EngineError:
                grabbed = _PORT_TAKEN.search(read_text(self.log)) is not None
                if not grabbed or attempt == _TRIES:
                    raise
                taken |= {ports.bolt, ports.http}
            else:
                break
        return process

    def _launch(self, ports: Ports, options: Sequence[str]) -> ServerProcess:
        write_home(self.home, ports, self.jars)
        if self.log.exists():
            self.log.replace(self.log.with_suffix(".log.1"))
        command = java_command(self.java, self.home, self.jars, options)
        pid = launch(command, self.log, self.home)
        # A process that has already ended has no birth; that it has ended is found while waiting.
        return ServerProcess(pid, birth(pid) or "", ports)


def engine_log(home: Path) -> Path:
    """Log of the server whose files lie in `home`."""
    return home / "logs" / "engine.log"


def start_cache_used(home: Path) -> bool:
    """Tell whether Java kept to the start cache when the server in `home` last started."""
    return was_used(read_text(home / "logs" / "java.log"))


def wait_ready(process: ServerProcess, log: Path) -> None:
    """Wait until the server has said that it started and answers on Bolt.

    Raises:
        EngineError: It ended or took too long (then it is killed).
    """
    deadline = time.monotonic() + START_SECONDS
    try:
        while not (_STARTED.search(read_text(log)) and speaks_bolt(process.ports.bolt)):
            _must_go_on(process, log, deadline)
            time.sleep(_TICK_SECONDS)
    except BaseException:
        # Whoever interrupts the wait does not want a server that nobody has noted.
        process.stop()
        raise


def _must_go_on(process: ServerProcess, log: Path, deadline: float) -> None:
    if not alive(process.pid, process.born):
        raise EngineError(f"Neo4j did not start: {reason(read_text(log))} See {log}.")
    if time.monotonic() > deadline:
        raise EngineError(f"Neo4j did not start within {START_SECONDS:.0f} s. See {log}.")


def reason(text: str) -> str:
    """Give the innermost cause that a log names, as a sentence."""
    causes = _REASON.findall(text)
    last = (causes or text.splitlines() or ["it ended without a word"])[-1]
    return f"{last.strip().rstrip('.')}."
