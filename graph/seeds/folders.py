"""Folders of seeds that are loaded together: the curated facts, and own ones beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.errors import UsageError
from graph.resources import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Folders(NamedTuple):
    """Which folders of seeds are read.

    Attributes:
        base: The curated facts, or a folder that takes their place.
        own: Folders of own facts, each by its name one set: they refer to the base, and add to it.
    """

    base: Path = SEEDS
    own: tuple[Path, ...] = ()

    @classmethod
    def of(cls, base: Path | None, own: Iterable[Path]) -> Folders:
        """Folders that exist and can be told apart.

        Raises:
            UsageError: A folder of own facts does not exist, holds the base, or has another's name.
        """
        folders = cls(base or SEEDS, tuple(path.resolve() for path in own))
        names: dict[str, Path] = {}
        for path in folders.own:
            if not path.is_dir():
                raise UsageError(f"There is no folder {path}; `fulcrum init {path}` lays it out.")
            if path == folders.base.resolve():
                raise UsageError(f"{path} holds the curated facts; name a folder of your own.")
            first = names.setdefault(path.name, path)
            if first is not path:
                raise UsageError(
                    f"{first} and {path} have one name, by which their facts are marked;"
                    " rename one."
                )
        return folders

    @property
    def written(self) -> Path:
        """The folder that new records go to: the own one, or the base where there is none.

        Raises:
            UsageError: There are several folders of own facts.
        """
        if len(self.own) > 1:
            raise UsageError(
                f"New records go to one folder: name {' or '.join(self.sets)} by --with."
            )
        return self.own[0] if self.own else self.base

    def instead(self, copy: Path) -> Folders:
        """The same, with a copy in the place of the folder that is written to."""
        return Folders(self.base, (copy,)) if self.own else Folders(copy)

    @property
    def sets(self) -> tuple[str, ...]:
        """Names of the sets of own facts."""
        return tuple(path.name for path in self.own)
