"""Read the project's Cypher files."""

from __future__ import annotations

from functools import cache

from graph.resources import CYPHER


@cache
def statement(name: str) -> str:
    """Text of one statement, named by its path without suffix, for example `load/claims`."""
    return (CYPHER / f"{name}.cypher").read_text(encoding="utf-8")


def statements(folder: str) -> list[tuple[str, str]]:
    """Names and texts of all statements of a folder, in order of their file names."""
    return [
        (path.stem, path.read_text(encoding="utf-8"))
        for path in sorted((CYPHER / folder).glob("*.cypher"))
    ]
