"""Writing files that others read at the same time, and files that only the owner may read."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from graph.errors import EngineError
from graph.replace import replace

if TYPE_CHECKING:
    from pathlib import Path

_OWNER_ONLY = 0o600


def replace_text(path: Path, text: str) -> None:
    """Write a file that only its owner may read; a reader sees the old text or the new one."""
    replace(path, text, _OWNER_ONLY)


def read_text(path: Path) -> str:
    """Text of a file; empty when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner may enter, and give it back.

    Raises:
        EngineError: It cannot be made.
    """
    try:
        if not path.is_dir():  # the mode of a folder that was there is its owner's affair
            path.mkdir(parents=True, exist_ok=True)
            path.chmod(0o700)
    except OSError as error:
        raise EngineError(
            f"The folder {path} cannot be made ({error.strerror}): set FULCRUM_STATE and"
            " FULCRUM_CACHE to folders that you may write."
        ) from error
    return path


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder; files that vanish meanwhile do not count."""
    total = 0
    for path in folder.rglob("*"):
        with suppress(OSError):
            total += path.stat().st_size if path.is_file() else 0
    return total
