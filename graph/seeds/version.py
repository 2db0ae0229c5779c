"""A short name for the state of the seeds: equal files, equal version."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = (".yaml", ".cypher")


def data_version(*folders: Path, sets: Iterable[str] = ()) -> str:
    """Hash the YAML and Cypher files below the folders, and names of sets: twelve hex digits."""
    digest = hashlib.sha256(b"".join(f"{name}\0".encode() for name in sets))
    for folder in folders:
        # Every question asks for this; `Path.rglob` takes four times as long.
        found = (
            f"{place}{os.sep}{name}"
            for place, _, names in os.walk(folder)
            for name in names
            if name.endswith(_KINDS)
        )
        start = len(f"{folder}{os.sep}")
        for path in sorted((path[start:].replace(os.sep, "/") for path in found), key=_parts):
            digest.update(path.encode())
            digest.update(b"\0" + Path(folder, path).read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def data_release(folder: Path) -> str:
    """Name of the dated release of the facts below a folder; empty where there is none."""
    path = folder / "RELEASE"
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def _parts(path: str) -> list[str]:
    return path.split("/")
