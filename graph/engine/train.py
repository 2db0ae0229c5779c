"""Make the start cache with a throw-away server, in a process of its own.

`python -m graph.engine.train CACHE_DIR LOG_DIR` is started after a first start without a cache.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import signal
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from graph.engine.files import private_folder, read_text, replace_text
from graph.engine.jars import ensure_jars
from graph.engine.java import FAST_START_OPTIONS, find_java
from graph.engine.lock import read_lock
from graph.engine.password import ensure_password
from graph.engine.ports import free_ports
from graph.engine.process import end, lower_priority
from graph.engine.running import USER
from graph.engine.server import Server, engine_log, reason
from graph.engine.startcache import start_cache
from graph.errors import EngineError
from graph.resources import CYPHER

if TYPE_CHECKING:
    from graph.engine.startcache import StartCache
    from graph.engine.state import ServerProcess

_MAKING_SECONDS = 180.0
# What every session does first: the classes it needs are then in the cache as well.
_EXERCISE = (
    "RETURN 1 AS one",
    "CREATE (a:A {id: 1})-[:R {since: date('2014-08-23')}]->(:B {id: 2})-[:R]->(:B {id: 3})",
    "UNWIND [{id: 1}, {id: 2}] AS row MERGE (n:A {id: row.id}) SET n += row RETURN count(n) AS n",
    "MATCH p = (a:A)-[:R*1..2]->(b:B) WHERE a.id = $id"
    " RETURN b.id AS id, length(p) AS steps, [n IN nodes(p) | n.id] AS ids ORDER BY id LIMIT 5",
    "MATCH (s)-[r:R]->(t) WITH gds.graph.project('train', s, t) AS g RETURN g.nodeCount AS nodes",
    "CALL gds.betweenness.stream('train') YIELD nodeId, score"
    " RETURN gds.util.asNode(nodeId).id AS id, score",
    "CALL gds.graph.drop('train') YIELD graphName RETURN graphName",
)

_FOLDERS = ("schema", "load", "views", "check", "ask", "answer")
_SAMPLE: dict[str, object] = {
    "claims": [],
    "elements": [],
    "first": {"day": None, "source": None},
    "ids": [],
    "k": 1,
    "most": 1,
    "name": "",
    "named": False,
    "projection": "train",
    "rows": [],
    "second": {"day": None, "source": None},
    "texts": [],
}
"""Parameters for which null will not do."""


def train(cache_dir: Path, log_dir: Path, patience_seconds: float) -> bool:
    """Make the start cache unless there is one; wait so long for another process that makes it.

    Gives False when that other process is not done in time.

    Raises:
        EngineError: The throw-away server failed; nothing is left behind but its log.
    """
    lock = read_lock()
    jars = ensure_jars(lock, cache_dir, print)
    java = find_java()
    cache = start_cache(java, lock, cache_dir)
    try:
        with FileLock(cache.lock_file, timeout=patience_seconds):
            if not cache.usable():
                _clear_leftovers(cache)
                folder = private_folder(cache.path.with_name(f"making-{os.getpid()}"))
                try:
                    _make(Server(folder, java, jars), cache)
                except (EngineError, OSError) as error:
                    cache.give_up(str(error))
                    raise
                finally:
                    _keep_log(folder, log_dir)
                    shutil.rmtree(folder, ignore_errors=True)
    except Timeout:
        return False
    return True


def _make(server: Server, cache: StartCache) -> None:
    made = server.home / "made.aot"
    password = ensure_password(server.home / "password", server.home / "data")
    process = server.start(
        free_ports(),
        [*FAST_START_OPTIONS, f"-XX:AOTCacheOutput={made}"],
        lambda process: _note(process, server.home),
    )
    try:
        _exercise(process.ports.http, password)
    finally:
        # Java writes the cache while it stops, which takes longer than stopping otherwise does.
        process.stop(_MAKING_SECONDS)
    if not made.is_file():
        raise EngineError(f"Java wrote no start cache: {reason(read_text(server.log))}")
    cache.adopt(made)


def _own_statements() -> list[str]:
    """Statements of the project: loads and questions run them first thing, here without data."""
    return [
        part
        for folder in _FOLDERS
        for path in sorted((CYPHER / folder).glob("*.cypher"))
        for part in path.read_text(encoding="utf-8").split(";\n")
        if part.strip()
    ]


def _exercise(port: int, password: str) -> None:
    for text in _EXERCISE:
        if errors := _run(port, password, text, {"id": 1}):
            raise EngineError(f"The start cache cannot be made: {errors[0]['message']}")
    for text in _own_statements():
        names = re.findall(r"\$([a-z_]+)", text)
        # Some refuse to run without data; the server has planned them all the same.
        _run(port, password, text, {name: _SAMPLE.get(name) for name in names})


def _run(
    port: int, password: str, text: str, parameters: dict[str, object]
) -> list[dict[str, str]]:
    """Run a statement over HTTP, which needs no driver; give its errors."""
    token = base64.b64encode(f"{USER}:{password}".encode()).decode()
    body = {"statements": [{"statement": text, "parameters": parameters}]}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/db/neo4j/tx/commit",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Basic {token}"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=60) as response:
        errors: list[dict[str, str]] = json.load(response)["errors"]
    return errors


def _note(process: ServerProcess, home: Path) -> None:
    """Write down the throw-away server, for whoever finds it after we were killed."""
    replace_text(home / "server", f"{process.pid} {process.born}")


def _clear_leftovers(cache: StartCache) -> None:
    for folder in cache.path.parent.glob("making-*"):
        with suppress(OSError, ValueError):
            pid, born = (folder / "server").read_text(encoding="utf-8").split()
            end(int(pid), born, patience_seconds=0)
        shutil.rmtree(folder, ignore_errors=True)


def _keep_log(home: Path, log_dir: Path) -> None:
    log_dir.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        shutil.copyfile(engine_log(home), log_dir / "training-server.log")


def _stop_on_signal(_number: int, _frame: object) -> None:
    sys.exit(1)  # unlike the default, this lets `finally` clear up


def main() -> None:
    """Make the start cache, with `--wait` as one who waits for it, else at the lowest priority."""
    cache_dir, log_dir = map(Path, sys.argv[1:3])
    waited_for = "--wait" in sys.argv
    signal.signal(signal.SIGTERM, _stop_on_signal)
    if not waited_for:
        lower_priority()
    try:
        train(cache_dir, log_dir, _MAKING_SECONDS if waited_for else 0)
    except (EngineError, OSError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
