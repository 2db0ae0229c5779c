"""The embedded server as it really is; jars come from the cache folder of the environment."""

import dataclasses
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import neo4j
import pytest

import graph
from graph.engine.engine import Engine
from graph.engine.process import birth
from graph.engine.running import find_running
from graph.engine.state import read_run
from graph.errors import DatabaseError, EngineError
from graph.settings import Settings

pytestmark = pytest.mark.engine
ROOT = Path(__file__).resolve().parents[2]
START = """
from graph.engine.engine import Engine
from graph.settings import Settings
connection = Engine(Settings.from_environment(), lambda _: None, train=False).start()
print(connection.uri, connection.started)
"""


def settings_in(folder):
    return dataclasses.replace(Settings.from_environment(), state_dir=folder)


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return settings_in(tmp_path_factory.mktemp("state"))


@pytest.fixture(scope="module")
def engine(settings):
    engine = Engine(settings, lambda _: None, train=False)
    yield engine
    engine.stop()


@pytest.fixture
def connection(engine):
    return engine.start()


@pytest.fixture
def run(connection):
    def run(statement):
        login = (connection.user, connection.password)
        with neo4j.GraphDatabase.driver(connection.uri, auth=login) as driver:
            records = driver.execute_query(statement).records
        return [record.data() for record in records]

    return run


def test_a_running_server_is_found(engine, connection, settings):
    again = engine.start()
    assert again == connection._replace(started=False)
    assert find_running(settings) == again
    status = engine.status()
    assert status.running
    assert (status.uri, status.browser_url) == (again.uri, again.browser_url)
    assert 0 < status.size < 50_000_000
    assert "Started." in engine.logs(100)


def test_browser_answers(connection):
    host, _, port = connection.browser_url.removeprefix("http://").partition("/")[0].partition(":")
    with socket.create_connection((host, int(port))) as client:
        client.sendall(b"GET /browser/ HTTP/1.0\r\n\r\n")
        assert client.recv(100).startswith(b"HTTP/1.1 200")


def test_only_the_loopback_address_is_listened_on(connection):
    port = int(connection.uri.rpartition(":")[2])
    table = Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()
    listening = [line.split()[1] for line in table.splitlines() if line.split()[3] == "0A"]
    mine = [address for address in listening if address.endswith(f":{port:04X}")]
    assert {address.rpartition(":")[0] for address in mine} <= {
        "0100007F",
        "0000000000000000FFFF00000100007F",
    }
    assert mine


def test_graph_data_science_works(run):
    run("CREATE (:T {i: 1})-[:R]->(:T {i: 2})-[:R]->(:T {i: 3})")
    run("MATCH (a:T)-[:R]->(b:T) RETURN gds.graph.project('tiny', a, b)")
    scores = run(
        "CALL gds.betweenness.stream('tiny') YIELD nodeId, score"
        " RETURN gds.util.asNode(nodeId).i AS i, score ORDER BY i"
    )
    run("CALL gds.graph.drop('tiny')")
    assert scores == [{"i": 1, "score": 0.0}, {"i": 2, "score": 1.0}, {"i": 3, "score": 0.0}]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/hostname", "http://127.0.0.1:1/", "http://[::1]:1/", "ftp://127.0.0.1/x"],
)
def test_load_csv_is_refused(run, address):
    with pytest.raises(neo4j.exceptions.ClientError, match=r"is blocked|is false"):
        run(f"LOAD CSV FROM '{address}' AS line RETURN line")


def test_the_password_is_on_no_command_line(engine, connection):
    pid = engine.status().pid
    assert connection.password not in Path(f"/proc/{pid}/cmdline").read_text()
    assert connection.password not in Path(f"/proc/{pid}/environ").read_text()


def test_it_stops_and_keeps_the_data(engine, run, settings):
    run("CREATE (:Kept)")
    assert engine.stop()
    assert not engine.stop()
    assert find_running(settings) is None
    assert not engine.status().running


def test_two_starts_at_once_give_one_server(engine, settings):
    engine.stop()
    environment = os.environ | {"FULCRUM_STATE": str(settings.state_dir), "PYTHONPATH": str(ROOT)}
    children = [
        subprocess.Popen(
            [sys.executable, "-c", START], env=environment, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    lines = [child.communicate(timeout=60)[0].split() for child in children]
    assert lines[0][0] == lines[1][0]
    assert sorted(line[1] for line in lines) == ["False", "True"]


def test_after_a_kill_it_starts_again_with_the_data(engine, run, settings):
    run("CREATE (:Survivor)")
    process = read_run(settings.state_dir / "engine.json")
    os.kill(process.pid, signal.SIGKILL)
    while birth(process.pid) is not None:
        time.sleep(0.02)
    assert find_running(settings) is None
    connection = engine.start()
    assert connection.started
    login = (connection.user, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=login) as driver:
        assert driver.execute_query("MATCH (n:Survivor) RETURN n").records


def test_a_start_that_dies_says_why_and_leaves_no_server(engine, settings):
    engine.stop()
    metadata = settings.state_dir / "neo4j" / "data" / "databases" / "system"
    moved = metadata.with_name("moved")
    metadata.rename(moved)
    metadata.write_text("not a store")
    try:
        with pytest.raises(EngineError, match=r"Neo4j did not start: .+ See .+engine\.log"):
            engine.start()
    finally:
        metadata.unlink()
        moved.rename(metadata)
    assert find_running(settings) is None


def test_a_server_that_stops_while_it_is_asked(engine, connection, settings):
    with graph.open(settings=settings) as session:
        session.data_version()
        engine.stop()
        with pytest.raises(DatabaseError, match="stopped before it had answered: ask again"):
            session.data_version()


def test_a_password_file_that_is_wrong(connection, settings):
    path = settings.state_dir / "password"
    right = path.read_text()
    path.write_text("wrong\n")
    try:
        with pytest.raises(DatabaseError, match=rf"{path}: put the right one back, or run `fulcr"):
            graph.open(settings=settings)
    finally:
        path.write_text(right)


def test_a_store_that_is_damaged(engine, connection, settings):
    engine.stop()
    store = settings.state_dir / "neo4j" / "data" / "databases" / "neo4j" / "neostore"
    sound = store.read_bytes()
    store.write_bytes(b"no store" * 20)
    try:
        engine.start()
        with (
            graph.open(settings=settings) as session,
            pytest.raises(DatabaseError, match=r"`fulcrum db logs` .+ and `fulcrum db reset`"),
        ):
            session.data_version()
    finally:
        engine.stop()
        store.write_bytes(sound)


def test_taken_ports_are_replaced_and_reset_empties(engine, settings):
    engine.stop()
    before = (settings.state_dir / "password").read_text()
    engine.reset()
    assert (settings.state_dir / "password").read_text() != before
    with socket.socket() as bolt, socket.socket() as http:
        for taken, port in ((bolt, 7687), (http, 7474)):
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                taken.bind(("127.0.0.1", port))
                taken.listen()
            except OSError:
                pass  # taken by another, which is as good
        connection = engine.start()
    assert not connection.uri.endswith(":7687")
    assert ":7474/" not in connection.browser_url
    login = (connection.user, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=login) as driver:
        assert driver.execute_query("MATCH (n) RETURN n").records == []
