"""A note, kept on this machine, that a database was found to show certain seeds.

The database names its state anew with every commit. Where that is the one in which all was compared
last, nothing has happened since, and nothing need be read to know that nothing need be written.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.replace import replace

if TYPE_CHECKING:
    from graph.database import Database

_PACKAGE = Path(__file__).resolve().parents[1]
_MAKING = ("load", "meaning", "models", "seeds", "validate")
"""Packages that check the seeds and make of them what is written."""


@dataclass(frozen=True, slots=True)
class Seals:
    """Notes by database; a folder that fails costs time, nothing else.

    Attributes:
        folder: Where they are; it may be deleted at any time. None keeps nothing.
    """

    folder: Path | None = None

    def read(self, database: Database, data_version: str) -> tuple[str, ...] | None:
        """What was left alone when the database, as it is now, was found to show these seeds.

        None where that is not known.
        """
        if path := self._path(database):
            with suppress(OSError, ValueError, TypeError, KeyError):
                note = json.loads(path.read_bytes())
                if note["seal"] == _seal(database.state(), data_version):
                    return tuple(note["left_alone"])
        return None

    def keep(
        self, database: Database, state: str, data_version: str, left_alone: tuple[str, ...]
    ) -> None:
        """Note that in this state the database shows these seeds."""
        path = self._path(database)
        if path and state:
            note = {"seal": _seal(state, data_version), "left_alone": left_alone}
            with suppress(OSError):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                replace(path, json.dumps(note), mode=0o600)

    def _path(self, database: Database) -> Path | None:
        name = hashlib.sha256(f"{database.uri} {database.name}".encode()).hexdigest()[:16]
        return self.folder / f"{name}.json" if self.folder else None


def _seal(state: str, data_version: str) -> str:
    digest = hashlib.sha256(f"{state} {data_version}".encode())
    for package in _MAKING:
        for path in sorted((_PACKAGE / package).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
