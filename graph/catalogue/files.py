"""Find and read Cypher files; what a question is called is the stem of its file."""

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


@cache
def question_names() -> tuple[str, ...]:
    """Names of all questions."""
    return tuple(path.stem for path in sorted((CYPHER / "ask").glob("*.cypher")))


def question_title(name: str) -> str:
    """First line of a question file, without parsing the rest."""
    with (CYPHER / "ask" / f"{name}.cypher").open(encoding="utf-8") as file:
        return file.readline().removeprefix("//").strip()
