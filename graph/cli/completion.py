"""What the shell offers while a command is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.catalogue.library import Library
from graph.resources import SEEDS
from graph.seeds.dataset import read_dataset
from graph.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.catalogue.question import Parameter


def entities(incomplete: str) -> list[str]:
    """Ids of entities."""
    return _ids("entities", incomplete)


def sources(incomplete: str) -> list[str]:
    """Ids of texts and documents."""
    return _ids("sources", incomplete)


def claims(incomplete: str) -> list[str]:
    """Ids of claims."""
    return _ids("claims", incomplete)


def questions(incomplete: str) -> list[str]:
    """Names of questions."""
    return _beginning(Library.of(Settings.from_environment()).names(), incomplete)


def of_parameter(declared: Parameter) -> Callable[[str], list[str]] | None:
    """What completes the option of a parameter; None where anything may be written."""
    if declared.choices:
        return lambda incomplete: _beginning(declared.choices, incomplete)
    by_type = {"entity": entities, "source": sources, "moment": sources, "claim": claims}
    return by_type.get(declared.type.value)


def _ids(records: str, incomplete: str) -> list[str]:
    own = [path for path in Settings.from_environment().own_seeds if path.is_dir()]
    found = read_dataset(SEEDS, own).records[records]
    return _beginning((record.id for record in found), incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    start = incomplete.casefold()
    return sorted({word for word in words if word.casefold().startswith(start)})
