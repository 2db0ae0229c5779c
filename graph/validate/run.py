"""All checks, in one pass, all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.validate import (
    coverage,
    duplicates,
    offices,
    orphans,
    references,
    spells,
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

_CHECKS = {
    vocabulary: {"relations", "roles", "qualifiers"},
    unique: set(),
    references: {"sources", "entities", "claims"},
    times: {"sources"},
    spells: set(),
    offices: {"sources", "claims"},
    duplicates: {"sources"},
    orphans: {"claims"},
    coverage: {"sources", "silences", "claims"},
}
"""Checks, each with the lists that must be complete: a record that is missing would look wrong."""


def find_problems(dataset: Dataset, texts_folder: Path | None = None) -> tuple[list[Problem], int]:
    """Check a dataset, and its evidence against the texts where their folder is given.

    Own texts are verified where they lie beside their facts. Where files could not be read, what
    only follows from that is left out.

    Returns:
        All problems in order of file and line, and how many terms were verified.
    """
    context = Context(dataset)
    lacking = {name for lists in dataset.unread.values() for name in lists}
    for module, needed in _CHECKS.items():
        if not needed & lacking:
            module.check(context)
    verified = texts.check(context, texts_folder)
    return sorted(set(context.problems)), verified


def find_warnings(dataset: Dataset) -> list[Problem]:
    """Find what is no fault of a dataset but should be looked at, in order of file and line."""
    return sorted(vocabulary.warnings(Context(dataset)))
