"""The page of figures, made of what the parts of a run found; what was not run is said to be."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Found = dict[str, Any]
_LIMIT = 120.0
"""Seconds after which a server ends a statement that reads."""
_SLOWER = 2.0
_NOT = "not measured in this run"


def page(found: Found) -> Iterator[str]:
    """Lines of the page."""
    machine = found["machine"]
    yield from (
        "# Benchmarks",
        "",
        "What `scripts/bench` found on one machine. Ratios compare works of one run, one after the",
        "other; seconds are medians, with the least and the greatest behind them. Graphs of more",
        "than the curated claims are made up by `scripts/growth.py`, always the same.",
        "",
        f"- machine: {machine['cpus']} cores, {machine['memory_gib']} GiB, {machine['system']}",
        f"- versions: {machine['versions']}",
        f"- the build before: commit {machine['before']}, with the versions of its own lock file",
        f"- on {machine['day']}, load of the machine at the end: {machine['busy']}",
        "",
    )
    for part in (_before, _growth, _load, _ask, _measures, _first):
        yield from part(found)
        yield ""
    if notes := found.get("notes"):
        yield "## Notes on this run"
        yield ""
        yield from (f"- {note}" for note in notes)


def _spread(values: Sequence[float]) -> str:
    middle = f"{_number(statistics.median(values))} s"
    return (
        middle
        if len(values) == 1
        else f"{middle} ({_number(min(values))} to {_number(max(values))})"
    )


def _number(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"  # noqa: PLR2004


def _size(claims: int) -> str:
    return f"{claims:,}"


def _given(one: Found) -> str:
    options = " ".join(f"--{name} {value}" for name, value in one.get("given", {}).items())
    return f"`{one['name']}{' ' + options if options else ''}`"


def _before(found: Found) -> Iterator[str]:
    yield "## Beside the build before"
    yield ""
    if "before" not in found:
        yield f"{_NOT.capitalize()}."
        return
    old, new = found["before"]["old"], found["before"]["new"]
    yield f"Questions about {_size(found['before']['claims'])} claims, asked in Python."
    yield ""
    yield "| question | the build before | this build | times faster |"
    yield "| --- | --- | --- | --- |"
    for one, other in zip(old["asked"], new["asked"], strict=True):
        ratio = statistics.median(one["seconds"]) / statistics.median(other["seconds"])
        if "failed" in one:
            ended = one["seconds"][0] >= _LIMIT
            before = "no answer in 120 s" if ended else f"fails after {_spread(one['seconds'])}"
            times = f"more than {_number(ratio)}" if ended else "-"
        else:
            before, times = _spread(one["seconds"]), _number(ratio)
        yield f"| {_given(other)} | {before} | {_spread(other['seconds'])} | {times} |"
    yield ""
    before, now = _number(old["load"]), _number(new["load"])
    yield f"Loading these claims took {before} s before and {now} s now: more views are derived"
    yield "with every load that writes, and the graph is read back to see that it is right."


def _growth(found: Found) -> Iterator[str]:
    yield "## As the graph grows"
    yield ""
    sizes = sorted(found.get("growth", {}), key=int)
    if len(sizes) <= 1:
        yield f"{_NOT.capitalize()}."
        return
    by_size = [{one["name"]: one for one in found["growth"][size]["asked"]} for size in sizes]
    yield "Every question with the parameters of its example. To reach: at most 2 times the time of"
    yield "the smallest graph. Questions about all states or all claims grow with them."
    yield ""
    yield f"| question | {' | '.join(f'{_size(int(size))} claims' for size in sizes)} | times |"
    yield f"| --- |{' --- |' * (len(sizes) + 1)}"
    kept = 0
    for name in by_size[0]:
        ones = [asked[name] for asked in by_size]
        if any("failed" in one for one in ones):
            cells = ["fails" if "failed" in one else _spread(one["seconds"]) for one in ones]
            yield f"| `{name}` | {' | '.join(cells)} | - |"
            continue
        middle = [statistics.median(one["seconds"]) for one in ones]
        kept += middle[-1] / middle[0] <= _SLOWER
        cells = [_spread(one["seconds"]) for one in ones]
        yield f"| `{name}` | {' | '.join(cells)} | {_number(middle[-1] / middle[0])} |"
    yield ""
    yield f"{kept} of {len(by_size[0])} questions take at most 2 times as long."


def _load(found: Found) -> Iterator[str]:
    yield "## Loading"
    yield ""
    heads = ("claims", "first load", "rows/s", "bare driver", "rows/s", "ratio")
    heads += ("nothing to write, all compared", "known without looking", "client")
    yield f"| {' | '.join(heads)} |"
    yield "| --- |" + " --- |" * 8
    for size, one in sorted(found.get("growth", {}).items(), key=lambda pair: int(pair[0])):
        bare = found.get("bare", {}).get(size)
        cells = [_size(int(size)), f"{_number(one['load'])} s"]
        if bare:
            mine, theirs = bare["rows"] / one["load"], bare["rows"] / bare["seconds"]
            cells += [_number(mine), f"{_number(bare['seconds'])} s"]
            cells += [_number(theirs), _number(mine / theirs)]
        else:
            cells += ["-"] * 4
        cells += [
            f"{_number(one[name])} s ({_number(one[name] / one['load'])})"
            for name in ("reload", "sealed")
        ]
        yield f"| {' | '.join(cells)} | {_number(one['client_mib'])} MiB |"
    yield ""
    yield "The bare driver writes the rows of the facts and nothing else: it compares nothing,"
    yield "derives no views and reads nothing back. In brackets: as a share of the first load."
    yield "To reach: 0.7 of its rows/s, 1,024 MiB, and 0.05 with nothing to write."


def _ask(found: Found) -> Iterator[str]:
    yield "## Commands on a running server, curated facts"
    yield ""
    if "commands" not in found:
        yield f"{_NOT.capitalize()}."
        return
    times = found["commands"]
    yield "| work | time |"
    yield "| --- | --- |"
    for name, values in times.items():
        yield f"| {name} | {_spread(values)} |"
    asked, bare = times["ask"], times["bare script, same statement"]
    ratios = [one / other for one, other in zip(asked, bare, strict=True)]
    yield ""
    yield (
        f"`ask` takes {_number(statistics.median(ratios))} times the bare script"
        f" ({_number(min(ratios))} to {_number(max(ratios))}, pair by pair). To reach: 1.3."
    )


def _measures(found: Found) -> Iterator[str]:
    yield "## Measures of a network"
    yield ""
    if not found.get("measures"):
        yield f"{_NOT.capitalize()}."
        return
    yield "The peers fetch the pairs of the same server, build their graph and measure. Fulcrum"
    yield "reads the network with what each pair rests on, projects it and measures; *alone* leaves"
    yield "out the reading, which the peers cannot."
    yield ""
    heads = ("measure", "states", "pairs", "Fulcrum", "alone", "igraph", "networkx")
    heads += ("of igraph", "of igraph, alone", "networkx takes", "networkx takes, alone")
    yield f"| {' | '.join(heads)} |"
    yield "| --- |" + " --- |" * 10
    estimated = False
    for states, one in sorted(found["measures"].items(), key=lambda pair: int(pair[0])):
        for name in ("betweenness", "closeness", "pagerank"):
            ours, igraph, nx = (one[name][who] for who in ("fulcrum", "igraph", "networkx"))
            whole = [row["seconds"] for row in ours]
            alone = [row["seconds"] - row["read"] for row in ours]
            middle = [
                statistics.median(values)
                for values in (
                    whole,
                    alone,
                    [row["seconds"] for row in igraph],
                    [row["seconds"] for row in nx],
                )
            ]
            mark = "*" if nx[0]["share"] < 1 else ""
            estimated = estimated or bool(mark)
            cells = [
                name,
                _size(int(states)),
                _size(ours[0]["pairs"]),
                _spread(whole),
                _spread(alone),
            ]
            cells += [_spread([row["seconds"] for row in igraph])]
            cells += [_spread([row["seconds"] for row in nx]) + mark]
            cells += [_number(middle[0] / middle[2]), _number(middle[1] / middle[2])]
            cells += [f"{_number(middle[3] / mine)} times" for mine in middle[:2]]
            yield f"| {' | '.join(cells)} |"
    if estimated:
        yield ""
        yield "\\* taken from 50 states drawn at random, and reckoned up to all of them."
    yield ""
    yield "To reach: 1.0 of igraph, 20 times networkx. An answer takes the measure again besides,"
    yield "without single pairs, for the intervals of its ranks."


def _first(found: Found) -> Iterator[str]:
    yield "## First load on a server just started, curated facts"
    yield ""
    if "first" not in found:
        yield f"{_NOT.capitalize()}."
        return
    old, new = ([one["load"] for one in found["first"][who]] for who in ("old", "new"))
    ratio = statistics.median(new) / statistics.median(old)
    yield (
        f"The build before {_spread(old)}, this build {_spread(new)}: {_number(ratio)} of it."
        " To reach: 0.5."
    )
