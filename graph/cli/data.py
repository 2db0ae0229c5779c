"""`fulcrum load` and `fulcrum check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import put, say
from graph.cli.session import asked, session
from graph.english import counted
from graph.seeds.dataset import read_dataset
from graph.seeds.folders import Folders
from graph.settings import Settings
from graph.validate import find_problems, find_warnings

_SHOWN = 5
"""Names of what was mended or left alone that are printed; Python gives all of them."""
SeedsOption = Annotated[
    Path | None, typer.Option("--seeds", help="Folder of seeds; default: the curated facts.")
]
WithOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--with",
        help="Folder of own facts beside them, once for each; default: those of FULCRUM_SEEDS.",
    ),
]


def folders_of(seeds: Path | None, own: list[Path] | None) -> Folders:
    """Folders that the options name, or else the environment.

    Raises:
        UsageError: A folder of own facts cannot be used.
    """
    return Folders.of(seeds, own or Settings.from_environment().own_seeds)


def load(seeds: SeedsOption = None, own: WithOption = None) -> None:
    """Make the graph what the facts say; what is not Fulcrum's is left alone."""
    with session() as opened:
        report = opened.load(seeds, own=own or None)
    counts = ", ".join(f"{count} {name}" for name, count in report.counts.items())
    put(f"The graph holds {counts}; data version {report.data_version}.")
    changes = {name: n for name, n in report.written.items() if name.startswith(("nodes", "rel"))}
    if not report.written:
        put("Nothing had to be written.")
    elif changes:
        put(
            "Written: "
            + ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in changes.items())
            + "."
        )
    if report.mended:
        put(f"Mended: {_some(report.mended)}.")
    if report.left_alone:
        put(f"Left alone, for it is not Fulcrum's: {_some(report.left_alone)}.")


def _some(names: tuple[str, ...]) -> str:
    """Some of the names, and how many more there are."""
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def check(
    seeds: SeedsOption = None,
    own: WithOption = None,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", help="Folder of the source texts: verify each term against them."),
    ] = None,
    graph: Annotated[
        bool, typer.Option("--graph", help="Check the loaded graph too; starts the engine.")
    ] = False,
) -> None:
    """Check the seeds: all problems at once, as file:line: id: message."""
    folders = folders_of(seeds, own)
    dataset = read_dataset(folders.base, folders.own)
    problems, verified = find_problems(dataset, texts)
    for problem in problems:
        put(str(problem))
    warnings = find_warnings(dataset)
    for warning in warnings:
        put(f"warning: {warning}")
    findings = _graph_findings(folders) if graph and not problems else []
    for record, message in findings:
        put(f"graph: {record}: {message}")
    count = len(problems) + len(findings)
    say(
        f"{len(dataset.claims)} claims, {len(dataset.entities)} entities,"
        f" {len(dataset.sources)} sources"
        + (f", {verified} terms verified" if texts or verified else "")
        + f": {counted(count, 'problem') if count else 'no problem'}"
        + (f", {counted(len(warnings), 'warning')}" if warnings else "")
        + (f". {dataset.unchecked}" if dataset.unchecked else "")
        + (
            ". The graph was not compared: the seeds must be sound first"
            if graph and problems
            else ""
        )
    )
    if count:
        raise typer.Exit(1)


def _graph_findings(folders: Folders) -> list[tuple[str, str]]:
    return asked(lambda opened: opened.check(folders.base, own=folders.own))
