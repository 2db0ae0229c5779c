"""Format all seed files of a folder, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.seeds.dataset import seed_files
from graph.seeds.format import format_text
from graph.seeds.problems import Place, Problem
from graph.seeds.yaml import YamlProblem

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Formatting:
    """Texts of the files that formatting changes, and what could not be formatted."""

    files: int = 0
    changed: dict[Path, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find_changes(folder: Path) -> Formatting:
    """Format the seed files below a folder in memory."""
    changed: dict[Path, str] = {}
    problems = []
    count = 0
    for path, _ in seed_files(folder):
        count += 1
        try:
            text = path.read_text(encoding="utf-8")
            formatted = format_text(text)
        except (OSError, UnicodeDecodeError, YamlProblem) as problem:
            line = problem.line if isinstance(problem, YamlProblem) else 1
            place = Place(path.relative_to(folder).as_posix(), line)
            problems.append(Problem(place, "-", f"the file {problem}"))
            continue
        if formatted != text:
            changed[path] = formatted
    return Formatting(count, changed, problems)
