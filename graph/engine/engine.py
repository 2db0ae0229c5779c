"""The embedded Neo4j: start it, reach it, stop it, look at it, empty it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from filelock import FileLock

from graph.engine.files import private_folder, read_text, size_of
from graph.engine.jars import ensure_jars
from graph.engine.java import find_java
from graph.engine.lock import read_lock
from graph.engine.password import ensure_password, new_password
from graph.engine.ports import Ports
from graph.engine.running import connection_to, find_running, password_file, run_file
from graph.engine.server import Server, engine_log, start_cache_used, wait_ready
from graph.engine.startcache import start_cache
from graph.engine.state import Run, read_run, write_run
from graph.engine.trainer import train_and_wait, train_in_background

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from graph.engine.running import Connection
    from graph.engine.state import ServerProcess
    from graph.settings import Settings

_NEO4J = "org.neo4j:neo4j"


@dataclass(frozen=True, slots=True)
class Status:
    """State of the embedded server.

    Attributes:
        running: Whether it runs; the attributes from `pid` to `since` are None when it does not.
        pid: Number of its process.
        uri: Bolt address.
        browser_url: Address of Neo4j Browser.
        since: When it was started, ISO 8601 in UTC.
        start_cache_used: Whether the start cache made that start faster.
        neo4j_version: Version that runs, or would run.
        data_dir: Folder of the data.
        size: Bytes in that folder.
        log_file: What Neo4j and Java have printed since the last start.
    """

    running: bool
    pid: int | None
    uri: str | None
    browser_url: str | None
    since: str | None
    start_cache_used: bool | None
    neo4j_version: str
    data_dir: Path
    size: int
    log_file: Path


class Engine:
    """A real Neo4j as a child process; `say` gets one line for each thing that takes time."""

    def __init__(
        self,
        settings: Settings,
        say: Callable[[str], None],
        *,
        train: bool = True,
        stock: bool = False,
    ) -> None:
        """Prepare an engine.

        Without `train` no start cache is made in the background. With `stock` the server starts
        as Neo4j does by itself, without start cache and options for it: for comparison.
        """
        self._settings = settings
        self._train = train
        self._stock = stock
        self._say = say
        self._home = settings.state_dir / "neo4j"
        self._password_file = password_file(settings)
        self._run_file = run_file(settings)

    def start(self) -> Connection:
        """Start the server unless it runs already, and give the way to reach it.

        The first start fetches the jars; the start cache is then made in the background.

        Raises:
            EngineError: The server cannot be fetched or does not start.
        """
        running = find_running(self._settings)
        if running is not None:
            return running
        with self._alone():
            run = read_run(self._run_file)
            if run is not None:
                return connection_to(self._awaited(run), self._settings)
            return connection_to(self._start(), self._settings, started=True)

    def stop(self) -> bool:
        """Stop the server; False when it was not running."""
        if read_run(self._run_file) is None:
            return False
        with self._alone():
            return self._stop()

    def status(self) -> Status:
        """Look at the server without changing anything."""
        run = read_run(self._run_file)
        here = connection_to(run, self._settings) if run is not None and run.ready else None
        return Status(
            running=here is not None,
            pid=run.pid if run and here else None,
            uri=here.uri if here else None,
            browser_url=here.browser_url if here else None,
            since=run.since if run and here else None,
            start_cache_used=run.cached if run and here else None,
            neo4j_version=run.version if run else read_lock().version(_NEO4J),
            data_dir=self._home / "data",
            size=size_of(self._home / "data"),
            log_file=engine_log(self._home),
        )

    def logs(self, lines: int) -> str:
        """Give the last lines of the log; empty when the server never ran."""
        return "\n".join(
            read_text(engine_log(self._home)).splitlines()[-lines:] if lines > 0 else []
        )

    def reset(self) -> None:
        """Stop the server, delete its data and logs, and make up a new password."""
        with self._alone():  # both at once: who waits must not start what is about to be deleted
            self._stop()
            if self._home.exists():
                shutil.rmtree(self._home)
            new_password(self._password_file)

    def build_start_cache(self) -> None:
        """Make the start cache now unless there is one, and wait until it is made.

        Raises:
            EngineError: It cannot be made; starting without it works all the same.
        """
        train_and_wait(self._settings)

    def _start(self) -> Run:
        """Start a server on the usual ports or on free ones, and record the run."""
        lock = read_lock()
        java = find_java()
        jars = ensure_jars(lock, self._settings.cache_dir, self._say)
        cache = start_cache(java, lock, self._settings.cache_dir)
        options = [] if self._stock else cache.options()
        offered = cache.seal.exists() and not self._stock
        ensure_password(self._password_file, self._home / "data")
        version = lock.version(_NEO4J)
        self._say(f"Starting Neo4j {version}")
        since = datetime.now(UTC).isoformat(timespec="seconds")

        def launched(process: ServerProcess) -> None:
            write_run(self._run_file, Run.of(process, since, version))

        server = Server(self._home, java, jars)
        process = server.start(Ports(), options, launched)
        cached = start_cache_used(self._home)
        run = Run.of(process, since, version)._replace(cached=cached, ready=True)
        write_run(self._run_file, run)
        if offered and not cached:
            cache.give_up("Java refused it.")
        if self._train and not (cached or self._stock or cache.failure.exists()):
            train_in_background(self._settings)
        return run

    def _stop(self) -> bool:
        run = read_run(self._run_file)
        stopped = run is not None and run.process.stop()
        self._run_file.unlink(missing_ok=True)
        return stopped

    def _awaited(self, run: Run) -> Run:
        """Wait for a server whose starter has gone before it was ready."""
        if not run.ready:
            wait_ready(run.process, engine_log(self._home))
            run = run._replace(cached=start_cache_used(self._home), ready=True)
            write_run(self._run_file, run)
        return run

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one process at a time start or stop this server; others wait."""
        folder = private_folder(self._settings.state_dir)
        with FileLock(folder / "engine.lock"):
            yield
