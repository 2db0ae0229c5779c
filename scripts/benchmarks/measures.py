"""Measures of a network of so many tied states, beside networkx and igraph on the same ties.

Usage: measures.py TREE PEER STATES ROUNDS, where PEER is a Python with the peers. Prints JSON.
`FULCRUM_STATE` names a folder of its own.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
MEASURES = ("betweenness", "closeness", "pagerank")
PAIRS_A_STATE = 4
SKEW = 1.5
LONGEST = 60.0
"""Seconds after which a work is not repeated."""
FILL = (
    "UNWIND $rows AS row CREATE (:Entity:State {id: row, name: row})",
    "UNWIND $rows AS row MATCH (a:State {id: row[0]}) MATCH (b:State {id: row[1]})"
    " CREATE (a)<-[:JOINS]-(p:Pair {id: 'corrected ' + row[0] + ' ' + row[1],"
    " reading: 'corrected', a: row[0], b: row[1]})-[:JOINS]->(b)"
    " CREATE (:Tie {id: p.id, stated: true, stances: ['facts'], sign: 1, layer: 'economic',"
    " from: date('2000-01-01'), to: date('2030-01-01'), maybe_to: date('2030-01-01'),"
    " sources: ['s'], claims: ['c' + row[0] + row[1]], attested: date('2014-01-01')})-[:OF]->(p)",
)
ASKED = {
    "reading": "corrected",
    "as_of": dt.date(2014, 8, 23),
    "stance": "facts",
    "basis": "stated",
    "layer": None,
    "sign": "any",
}


def drawn(states: int) -> tuple[list[str], list[tuple[str, str]]]:
    """Names of states and pairs of them, drawn with a skew; the same each time."""
    rng = random.Random(1)  # noqa: S311  # no secrets are drawn
    names = [f"S{number:05}" for number in range(states)]
    pairs: set[tuple[int, int]] = {(number // 2, number) for number in range(1, states)}
    while len(pairs) < states * PAIRS_A_STATE:
        a, b = sorted(int(states * rng.random() ** SKEW) for _ in range(2))
        if a < b:
            pairs.add((a, b))
    return names, [(names[a], names[b]) for a, b in sorted(pairs)]


def main() -> None:
    """Fill a server, measure, and have the peers measure."""
    tree, peer, states, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    sys.path.insert(0, str(tree))

    from graph.catalogue.library import Library
    from graph.database import Database
    from graph.engine.engine import Engine
    from graph.load.schema import create_missing, read_schema
    from graph.settings import Settings

    settings = Settings.from_environment()
    engine = Engine(settings, lambda _: None, train=False)
    connection = engine.start()
    environment = os.environ | {
        "FULCRUM_PEER": f"{connection.uri}\n{connection.user}\n{connection.password}"
    }
    found: dict[str, object] = {"states": states}
    try:
        database = Database(connection.uri, connection.user, connection.password)
        create_missing(database, read_schema(database))
        for text, rows in zip(FILL, drawn(states), strict=True):
            for start in range(0, len(rows), 10_000):
                with database.writing() as transaction:
                    transaction.run(text, {"rows": rows[start : start + 10_000]})
        library = Library.of(settings)
        for name in MEASURES:
            ours = list(_ours(database, library.read(name), rounds))
            found[name] = {"fulcrum": ours}
            for one in ("igraph", "networkx"):
                found[name][one] = list(_theirs(peer, environment, name, one, rounds))
        database.close()
    finally:
        engine.stop()
    print(json.dumps(found))


def _ours(database: object, question: object, rounds: int) -> Iterator[dict[str, float]]:
    """The network read, projected and measured as an answer does it, without intervals."""
    from graph.answer.network import projected, read_network

    for number in range(rounds + 1):
        with database.reading() as transaction:
            start = time.perf_counter()
            network = read_network(transaction, ASKED)
            read = time.perf_counter() - start
            with projected(database, transaction, network) as projection:
                rows = transaction.run(question.statement, ASKED | {"projection": projection}).rows
            took = time.perf_counter() - start
        if number or took > LONGEST:
            yield {"seconds": took, "read": read, "rows": len(rows), "pairs": len(network.pairs)}
        if took > LONGEST:
            return


def _theirs(
    peer: str, environment: dict[str, str], name: str, library: str, rounds: int
) -> Iterator[dict[str, float]]:
    for _ in range(rounds):
        command = [peer, str(HERE / "peers.py"), name, library]
        ran = subprocess.check_output(command, env=environment)  # noqa: S603
        yield (found := json.loads(ran))
        if found["seconds"] > LONGEST:
            return


if __name__ == "__main__":
    main()
