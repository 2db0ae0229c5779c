import gc
import hashlib
import json
import os
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.engine import fetch, jars
from graph.engine.jars import ensure_jars
from graph.engine.lock import Jar, format_lock, parse_lock
from graph.errors import EngineError

CONTENT = {"org.a:one:1": b"first jar", "org.b:two:2:extra": b"second jar"}


def locked(content):
    return [Jar(name, len(it), hashlib.sha256(it).hexdigest()) for name, it in content.items()]


@pytest.fixture
def lock():
    return parse_lock(format_lock(locked(CONTENT)))


@pytest.fixture
def said():
    return []


@pytest.fixture(autouse=True)
def quick_and_plain(monkeypatch):
    monkeypatch.setattr(fetch.time, "sleep", lambda _: None)
    monkeypatch.setattr("sys.stderr.isatty", lambda: False, raising=False)


@pytest.fixture
def repository(tmp_path, lock, monkeypatch):
    """A Maven repository on this machine, named in jgo's settings as the central one."""
    folder = tmp_path / "repository"
    for jar in lock.jars:
        path = folder / jar.path
        path.parent.mkdir(parents=True)
        path.write_bytes(CONTENT[jar.coordinate])

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        use_repository(tmp_path, monkeypatch, f"http://127.0.0.1:{server.server_port}")
        yield folder
        server.shutdown()


@pytest.fixture
def cut_network(tmp_path, monkeypatch):
    return lambda: use_repository(tmp_path, monkeypatch, "http://127.0.0.1:1")


def use_repository(tmp_path, monkeypatch, address):
    (tmp_path / "jgo.conf").write_text(f"[repositories]\ncentral = {address}\n")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "jgo.conf"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def fetched(lock, cache, repository, said):
    assert repository.exists()
    return ensure_jars(lock, cache, said.append)


def test_missing_jars_are_fetched_once(lock, cache, fetched, said):
    assert [path.read_bytes() for path in fetched] == list(CONTENT.values())
    assert len(said) == 1
    assert ensure_jars(lock, cache, said.append) == fetched
    assert len(said) == 1
    assert not (cache / "jars.incoming").exists()


def test_with_all_jars_no_network_is_needed(lock, cache, fetched, cut_network, said):
    cut_network()
    assert ensure_jars(lock, cache, said.append) == fetched


def test_a_touched_jar_is_hashed_and_kept(lock, cache, fetched, cut_network, said):
    cut_network()
    os.utime(fetched[0], (1, 1))
    assert ensure_jars(lock, cache, said.append) == fetched


@pytest.mark.parametrize("damage", [b"", b"FIRST jar", b"first jar and more"])
def test_a_damaged_jar_is_fetched_again(lock, cache, fetched, said, damage):
    fetched[0].write_bytes(damage)
    os.utime(fetched[0], (1, 1))
    ensure_jars(lock, cache, said.append)
    assert fetched[0].read_bytes() == b"first jar"
    assert said[-1].startswith("Fetching 1 jars")


def test_a_damaged_jar_that_cannot_be_fetched_is_gone(lock, cache, fetched, cut_network, said):
    cut_network()
    fetched[0].write_bytes(b"damaged")
    for _ in range(2):
        with pytest.raises(EngineError, match="check the network"):
            ensure_jars(lock, cache, said.append)
    assert not fetched[0].exists()


def test_without_notes_all_jars_are_hashed(lock, cache, fetched, cut_network, said):
    cut_network()
    (cache / "jars" / "verified.json").write_text("{")
    assert ensure_jars(lock, cache, said.append) == fetched


def test_a_jar_that_was_not_hashed_is_not_noted(lock, cache, fetched, said, monkeypatch):
    (cache / "jars" / "verified.json").unlink()
    fetched[1].write_bytes(b"SECOND jar")

    def hash_one(path, hashed=jars.sha256_of):
        if path == fetched[1]:
            raise KeyboardInterrupt
        return hashed(path)

    with monkeypatch.context() as patched:
        patched.setattr(jars, "sha256_of", hash_one)
        with pytest.raises(KeyboardInterrupt):
            ensure_jars(lock, cache, said.append)
    assert list(json.loads((cache / "jars" / "verified.json").read_text())) == [lock.jars[0].path]
    ensure_jars(lock, cache, said.append)
    assert fetched[1].read_bytes() == b"second jar"


def test_without_network_and_cache_the_error_says_what_to_do(lock, cache, cut_network, said):
    cut_network()
    with pytest.raises(EngineError, match="check the network and try again, or set FULCRUM_URI"):
        ensure_jars(lock, cache, said.append)
    assert not list((cache / "jars").rglob("*.jar"))


def test_a_repository_that_sends_something_else_is_refused(lock, cache, repository, said):
    (repository / lock.jars[0].path).write_bytes(b"other jar")
    with pytest.raises(EngineError, match=r"one-1\.jar is not the file that is locked"):
        ensure_jars(lock, cache, said.append)
    assert not (cache / "jars" / lock.jars[0].path).exists()


# jgo leaves the answer "not found" open until it is collected.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_repository_that_lacks_a_jar_is_an_error(lock, cache, repository, said):
    (repository / lock.jars[0].path).unlink()
    with pytest.raises(EngineError, match="lacks one of them"):
        ensure_jars(lock, cache, said.append)
    gc.collect()
