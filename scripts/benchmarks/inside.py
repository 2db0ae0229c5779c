"""Load a grown graph and ask it: runs in the environment of one build, this one or an older one.

Usage: inside.py TREE CLAIMS QUESTIONS ROUNDS, where TREE is the checkout of the build, QUESTIONS a
JSON list of names with parameters, and CLAIMS 0 for the curated facts alone. Prints one JSON
object. `FULCRUM_STATE` names a folder of its own.
"""

from __future__ import annotations

import inspect
import json
import resource
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Start a server, load, ask, stop; print what it took."""
    tree, claims, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[4])
    questions = json.loads(sys.argv[3])
    sys.path[:0] = [str(tree), str(HERE.parent)]

    import graph
    from graph.engine.engine import Engine
    from graph.seeds.dataset import read_dataset
    from graph.settings import Settings

    settings = Settings.from_environment()
    engine = Engine(settings, lambda _: None, **_options(Engine))
    engine.start()
    found: dict[str, object] = {}
    try:
        dataset = read_dataset(tree / "seeds")
        if claims:
            from growth import grow

            grow(dataset, claims)
        with graph.open(settings=settings) as session:
            found |= _load(session._database, dataset, settings)
            found["asked"] = [_ask(session, *one, rounds) for one in questions]
    finally:
        engine.stop()
    print(json.dumps(found))


def _options(engine: type) -> dict[str, bool]:
    """No training run behind our back, where a build has one."""
    return {"train": False} if "train" in inspect.signature(engine).parameters else {}


def _load(database: object, dataset: object, settings: object) -> dict[str, object]:
    """Load, load again, and once more with the note of the last load; rows are made each time."""
    from graph import load as loading

    seals = getattr(loading, "Seals", None)
    facts = getattr(loading, "Facts", None) or loading.make_rows  # as an earlier build calls it
    kept = [seals(settings.state_dir / "sealed")] if seals else []
    start = time.perf_counter()
    report = loading.load(database, facts(dataset), "grown", *kept)
    found = {"counts": dict(report.counts), "load": time.perf_counter() - start}
    start = time.perf_counter()
    loading.load(database, facts(dataset), "grown", *kept)
    found["reload"] = time.perf_counter() - start
    if seals:
        start = time.perf_counter()
        loading.sealed(database, "grown", *kept)
        found["sealed"] = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {**found, "client_mib": peak / (2**20 if sys.platform == "darwin" else 2**10)}


def _ask(session: object, name: str, given: dict[str, object], rounds: int) -> dict[str, object]:
    """Wall times of an answer, after one that is not counted; what fails says so."""
    times: list[float] = []
    for number in range(rounds + 1):
        start = time.perf_counter()
        try:
            rows = len(session.ask(name, **given).rows)
        except Exception as error:  # whatever an older build raises is the finding
            took = time.perf_counter() - start
            return {"name": name, "seconds": [took], "failed": f"{type(error).__name__}: {error}"}
        took = time.perf_counter() - start
        if number or took > 20:  # noqa: PLR2004  # the first has to plan, but long ones are not repeated
            times.append(took)
        if took > 20:  # noqa: PLR2004
            break
    return {"name": name, "given": given, "seconds": times, "rows": rows}


if __name__ == "__main__":
    main()
