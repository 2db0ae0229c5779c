"""Where the data files are: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PACKED = _PACKAGE / "_resources"
_ROOT = _PACKED if _PACKED.is_dir() else _PACKAGE.parent

CYPHER = _ROOT / "cypher"
"""Folder of the Cypher statements."""
SEEDS = _ROOT / "seeds"
"""Folder of the curated data."""
