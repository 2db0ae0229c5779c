"""What several test modules share; no fixture, no test."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import graph
from graph.database import Database
from graph.load import Facts, check_graph
from graph.seeds.dataset import read_dataset
from graph.seeds.version import data_version

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
GOLDEN = Path(__file__).resolve().parent / "golden"
IMAGE = "neo4j:5.26-community"
ANSWER_KEYS = {
    *("question", "params", "lang", "reading", "rows", "empty", "citations", "network", "notes"),
    *("data_version", "engine"),
}
"""Members of an answer in JSON."""
NOWHERE = "bolt://127.0.0.1:1"
_START_SECONDS = 180
_ASK_DOCKER = """
try:
    import docker
    docker.from_env(timeout=10).ping()
except Exception as error:
    while error.__context__:
        error = error.__context__
    raise SystemExit(str(error))
"""


@dataclass(frozen=True)
class Server:
    """A server that the tests started."""

    name: str
    uri: str
    user: str
    password: str

    def open(self):
        return graph.open(self.uri, user=self.user, password=self.password)

    def findings(self, seeds=SEEDS):
        """What the checks of the graph find; `Session.check` has every question planned besides."""
        connected = Database(self.uri, self.user, self.password)
        try:
            return check_graph(connected, Facts(read_dataset(seeds)), version_of(seeds))
        finally:
            connected.close()


def version_of(seeds):
    """The state of a folder of seeds, as a load of it marks the graph."""
    return data_version(seeds, *(ROOT / "cypher" / name for name in ("schema", "load", "views")))


@cache
def docker_problem():
    """Why no container can be started; None where one can.

    A process of its own asks: where no engine answers, the client leaves a socket open that cannot
    be closed from outside, and whichever test runs when it is collected would be blamed.
    """
    asked = subprocess.run(
        [sys.executable, "-c", _ASK_DOCKER], capture_output=True, encoding="utf-8", check=False
    )
    return f"no Docker engine answers: {asked.stderr.strip()}" if asked.returncode else None


def skip_without(kind, problem):
    """Skip where there is a problem, or fail where `FULCRUM_TEST_REQUIRE` names the kind of test."""
    if problem:
        required = os.environ.get("FULCRUM_TEST_REQUIRE", "").split(",")
        (pytest.fail if kind in required else pytest.skip)(problem)


@contextmanager
def start_container(plugins):
    """Run a Neo4j server in a container until the block ends."""
    from testcontainers.community.neo4j import Neo4jContainer

    class Container(Neo4jContainer):
        def _connect(self):
            """Wait until a login succeeds; give up at once when the container has exited."""
            import neo4j

            end = time.monotonic() + _START_SECONDS
            while True:
                try:
                    with self.get_driver() as driver:
                        return driver.verify_connectivity()
                except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError) as error:
                    wrapped = self.get_wrapped_container()
                    wrapped.reload()
                    if wrapped.status == "exited" or time.monotonic() > end:
                        log = wrapped.logs(tail=20).decode(errors="replace")
                        raise RuntimeError(f"{IMAGE} is {wrapped.status}:\n{log}") from error
                time.sleep(0.5)

    made = Container(IMAGE, password="for-these-tests-only")  # noqa: S106
    if plugins:
        made.with_env("NEO4J_PLUGINS", json.dumps(plugins))
    try:
        made.start()
        yield Server("container", made.get_connection_url(), made.username, made.password)
    finally:
        made.stop()


def edit(path, old, new):
    """Replace a text that stands once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} holds {text.count(old)} times {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")
