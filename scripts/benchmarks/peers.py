"""What networkx and igraph take to fetch the pairs of a server and to measure them.

Usage: peers.py NAME LIBRARY; runs in an environment with these packages, and prints JSON.
`FULCRUM_PEER` holds the address, the user and the password of a running server, in lines.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from typing import TYPE_CHECKING, Any

from neo4j import GraphDatabase

if TYPE_CHECKING:
    from collections.abc import Callable

    from neo4j import Session

_SAMPLE = 50
"""Sources from which networkx measures a large network; the time for all is that much longer."""
_WHOLE = 3000
"""Up to so many states networkx measures from all of them."""


def main() -> None:
    """Take one measure on the server that the environment names."""
    uri, user, password = os.environ["FULCRUM_PEER"].splitlines()
    with GraphDatabase.driver(uri, auth=(user, password)) as driver, driver.session() as session:
        session.run("RETURN 1").consume()
        print(json.dumps(_measure(session, *sys.argv[1:])))


def _measure(session: Session, name: str, library: str) -> dict[str, Any]:
    start = time.perf_counter()
    found = session.run("MATCH (p:Pair) RETURN p.a AS a, p.b AS b")
    pairs = [(record["a"], record["b"]) for record in found]
    fetched = time.perf_counter() - start
    start = time.perf_counter()
    take, share = {"networkx": _networkx, "igraph": _igraph}[library](name, pairs)
    built = time.perf_counter() - start
    start = time.perf_counter()
    take()
    took = (time.perf_counter() - start) / share
    return {"seconds": fetched + built + took, "fetched": fetched, "share": share}


def _networkx(name: str, pairs: list[tuple[str, str]]) -> tuple[Callable[[], object], float]:
    import networkx as nx

    network = nx.Graph(pairs)
    states = list(network)
    whole = len(states) <= _WHOLE
    some = states if whole else random.Random(1).sample(states, _SAMPLE)  # noqa: S311
    works = {
        "betweenness": lambda: nx.betweenness_centrality(network, None if whole else _SAMPLE),
        "closeness": lambda: [nx.closeness_centrality(network, state) for state in some],
        "pagerank": lambda: nx.pagerank(network, tol=1e-7, max_iter=200),
    }
    return works[name], 1 if name == "pagerank" else len(some) / len(states)


def _igraph(name: str, pairs: list[tuple[str, str]]) -> tuple[Callable[[], object], float]:
    import igraph

    network = igraph.Graph.TupleList(pairs)
    works = {
        "betweenness": network.betweenness,
        "closeness": network.closeness,
        "pagerank": network.pagerank,
    }
    return works[name], 1


if __name__ == "__main__":
    main()
