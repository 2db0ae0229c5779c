"""Write the rows of a grown graph with the bare driver, as fast as a hand-tuned script can.

Usage: bare.py TREE CLAIMS. Prints JSON. `FULCRUM_STATE` names a folder of its own.

The rows are made beforehand and are not part of the time. Labels and types stand in the statements,
nodes are created before what leads from one to another, ten thousand rows a transaction.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
BATCH = 10_000
NODES = "UNWIND $rows AS row CREATE (n:{label}) SET n = row.properties"
LINKS = (
    "UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
    " CREATE (a)-[r:{type}]->(b) SET r = row.properties"
)
ENDS = {
    "load/scopes": ("Source", "Entity"),
    "load/participants": ("Claim", "Entity"),
    "load/references": ("Claim", "Source"),
    "load/edges": ("Entity", "Entity"),
    "load/links": ("Claim", "Claim"),
}


def main() -> None:
    """Start a server, write, stop; print what it took."""
    tree, claims = Path(sys.argv[1]), int(sys.argv[2])
    sys.path[:0] = [str(tree), str(HERE.parent)]

    from growth import grow
    from neo4j import GraphDatabase

    from graph.database import Database
    from graph.engine.engine import Engine
    from graph.load import Facts
    from graph.load.schema import create_missing, read_schema
    from graph.seeds.dataset import read_dataset
    from graph.settings import Settings

    rows = Facts(grow(read_dataset(tree / "seeds"), claims))
    nodes: dict[str, list[object]] = defaultdict(list)
    links: dict[str, list[object]] = defaultdict(list)
    for item in rows.items(rows.records()):
        if item.is_node:
            nodes[NODES.format(label=":".join(item.row["labels"]))].append(item.row)
        else:
            start, end = ENDS[item.written_by]
            text = LINKS.format(start=start, end=end, type=item.row["type"])
            links[text].append(item.row)
    engine = Engine(Settings.from_environment(), lambda _: None, train=False)
    connection = engine.start()
    try:
        database = Database(connection.uri, connection.user, connection.password)
        create_missing(database, read_schema(database))
        database.close()
        login = (connection.user, connection.password)
        with (
            GraphDatabase.driver(connection.uri, auth=login) as driver,
            driver.session() as session,
        ):
            start = time.perf_counter()
            for text, those in [*nodes.items(), *links.items()]:
                for first in range(0, len(those), BATCH):
                    session.run(text, rows=those[first : first + BATCH]).consume()
            took = time.perf_counter() - start
    finally:
        engine.stop()
    written = sum(map(len, [*nodes.values(), *links.values()]))
    print(json.dumps({"rows": written, "seconds": took}))


if __name__ == "__main__":
    main()
