"""All checks, in one pass, all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.validate import (
    coverage,
    duplicates,
    orphans,
    references,
    spells,
    terms,
    texts,
    times,
    unique,
    vocabulary,
)
from graph.validate.context import Context

if TYPE_CHECKING:
    from pathlib import Path

    from graph.seeds.dataset import Dataset
    from graph.seeds.problems import Problem

_CHECKS = (
    vocabulary, unique, references, times, spells, terms, duplicates, orphans, coverage,
)  # fmt: skip


def find_problems(dataset: Dataset, texts_folder: Path | None = None) -> tuple[list[Problem], int]:
    """Check a dataset, and its evidence against the texts where their folder is given.

    Returns:
        All problems in order of file and line, and how many terms were verified.
    """
    context = Context(dataset)
    for module in _CHECKS:
        module.check(context)
    verified = texts.check(context, texts_folder) if texts_folder else 0
    return sorted(set(context.problems)), verified
