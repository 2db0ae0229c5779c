"""Servers that the tests start themselves, and the curated graph loaded on each of them.

Nothing here reads a user's own connection settings: `FULCRUM_*` variables that name a server or a
state folder are cleared before the first test. Variables that tests do read: `FULCRUM_CACHE` (jars),
`FULCRUM_TEXTS` (folder of the source texts), `FULCRUM_TEST_REQUIRE` (what must not be skipped), and
`FULCRUM_TEST_DAMAGE` (in how many ways the loaded graph is damaged; 20 where it is not set).
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import neo4j
import pytest
from support import SEEDS, Server, docker_problem, skip_without, start_container

from graph.engine.engine import Engine
from graph.settings import Settings

_KEPT = {"FULCRUM_CACHE", "FULCRUM_TEXTS", "FULCRUM_TEST_DAMAGE", "FULCRUM_TEST_REQUIRE"}
_MARKERS = {
    "engine": "starts embedded servers of its own",
    "container": "needs a Docker engine",
    "browser": "drives a web browser",
    "packaging": "builds a wheel and installs it in an environment of its own",
    "compose": "runs the stack of docker-compose.yml",
}
"""In the order in which they run, behind the tests on the embedded server of the session."""


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="Rewrite tests/golden/ from the answers."
    )
    parser.addoption(
        "--laws",
        type=int,
        default=12,
        help="Generated cases a question, law or source; default 12.",
    )
    parser.addoption(
        "--networks",
        type=int,
        default=30,
        help="Networks of the curated graph that measures are taken of, by a seed; 0 for all.",
    )


_GENERATED = pytest.StashKey[Counter]()


def pytest_terminal_summary(terminalreporter, config):
    if counts := config.stash[_GENERATED]:
        terminalreporter.section("generated cases")
        for law, number in counts.items():
            terminalreporter.write_line(f"{number:>8} {law}")


def pytest_configure(config):
    config.stash[_GENERATED] = Counter()
    for name, meaning in (_MARKERS | {"once": "runs on the embedded server alone"}).items():
        config.addinivalue_line("markers", f"{name}: {meaning}")
    for name in [name for name in os.environ if name.startswith("FULCRUM_")]:
        if name not in _KEPT:
            del os.environ[name]
    # What runs in the background ignores interrupts, and hands that down to what it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(trylast=True)  # pytest has put those that share a server side by side by then
def pytest_collection_modifyitems(config, items):
    """Run first what needs least, so that a plain mistake is found before a server starts.

    What is about computing, not about a server, is not repeated on the container.
    """
    repeated = [
        item
        for item in items
        if item.get_closest_marker("once") and item.get_closest_marker("container")
    ]
    left = set(map(id, repeated))
    items[:] = sorted((item for item in items if id(item) not in left), key=_need)
    config.hook.pytest_deselected(items=repeated)


def _need(item):
    """How much a test needs: no server, the embedded one, or what its markers say."""
    served = not {"embedded", "database"}.isdisjoint(item.fixturenames)
    ranks = [rank for rank, name in enumerate(_MARKERS, 2) if item.get_closest_marker(name)]
    return max(ranks, default=int(served))


def pytest_runtest_setup(item):
    """Skip here what needs Docker: skips from one place make one line of the summary."""
    if item.get_closest_marker("container"):
        skip_without("container", docker_problem())


@pytest.fixture(scope="session", autouse=True)
def state_dir(tmp_path_factory):
    """State of the embedded engine of this test session, and of anything that asks for a default."""
    folder = tmp_path_factory.mktemp("state")
    os.environ["FULCRUM_STATE"] = str(folder)
    yield folder
    os.environ.pop("FULCRUM_STATE", None)


@pytest.fixture(scope="session")
def embedded(state_dir):
    engine = Engine(Settings.from_environment(), lambda _: None, train=False)
    connection = engine.start()
    yield Server("embedded", connection.uri, connection.user, connection.password)
    engine.stop()
    shutil.rmtree(state_dir / "neo4j", ignore_errors=True)


@pytest.fixture(scope="session")
def container():
    with start_container(plugins=["graph-data-science"]) as server:
        yield server


@pytest.fixture(scope="session")
def plain_container():
    """A server without Graph Data Science."""
    with start_container(plugins=[]) as server:
        yield server


@pytest.fixture(
    scope="session",
    params=["embedded", pytest.param("container", marks=pytest.mark.container)],
)
def database(request):
    """Address and login of a server that these tests started: every test runs on each."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def loaded(database):
    """A session on the curated graph; tests that change it use `changeable`."""
    with database.open() as session:
        session.load()
        yield session


@pytest.fixture
def changeable(loaded, database):
    """The same session for tests that change data: the curated facts are loaded again afterwards."""
    yield loaded
    loaded.load()
    assert database.findings() == []


@pytest.fixture(scope="session")
def driver(database, loaded):
    """The driver itself, to look at the graph without the code under test."""
    with neo4j.GraphDatabase.driver(
        database.uri, auth=(database.user, database.password), notifications_min_severity="OFF"
    ) as driver:
        yield driver


@pytest.fixture
def rows(driver):
    """Run a statement and give its records as mappings."""

    def run(statement, **parameters):
        return [record.data() for record in driver.execute_query(statement, parameters).records]

    return run


@pytest.fixture
def tally(request):
    """Count generated cases by what they are for; the totals stand below the tests."""
    counts = request.config.stash[_GENERATED]

    def add(what, number=1):
        counts[what] += number

    return add


@pytest.fixture
def seeds(tmp_path):
    """A copy of the curated seeds that a test may change."""
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


@pytest.fixture
def fulcrum(tmp_path):
    """Run the real command; `env` adds to the environment or, with None, takes from it."""

    def run(*arguments, env=None, input=None):  # noqa: A002  # as `subprocess.run` has it
        return subprocess.run(
            [sys.executable, "-m", "graph.cli", *map(str, arguments)],
            input=input,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
            cwd=tmp_path,
            env=environment(**(env or {})),
        )

    return run


def environment(**changes):
    changed = {**os.environ, **changes}
    return {name: value for name, value in changed.items() if value is not None}
