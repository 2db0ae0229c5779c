"""The jars on this machine: every one is verified against the lock before it is run."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from filelock import FileLock

from graph.engine.fetch import fetch, sha256_of
from graph.engine.files import private_folder, replace_text
from graph.engine.progress import download_progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from graph.engine.lock import Jar, Lock


def ensure_jars(lock: Lock, cache_dir: Path, say: Callable[[str], None]) -> list[Path]:
    """Give the paths of all locked jars; fetch those that are missing or damaged.

    A jar is hashed once; afterwards its size and time of change must be those noted then.
    With all jars in place nothing is written and no network is needed.

    Raises:
        EngineError: A jar is missing or damaged and cannot be fetched.
    """
    folder = cache_dir / "jars"
    if _unverified(lock, folder):
        private_folder(folder)
        with FileLock(cache_dir / "jars.lock"):
            suspects = _unverified(lock, folder)
            sound = set(lock.jars).difference(suspects)
            try:
                _mend(suspects, folder, say, sound)
            finally:
                # Whatever ends it early, what was found sound until then need not be hashed again.
                _note([jar for jar in lock.jars if jar in sound], folder)
    return [folder / jar.path for jar in lock.jars]


def _mend(suspects: list[Jar], folder: Path, say: Callable[[str], None], sound: set[Jar]) -> None:
    """Hash the suspects and fetch those that are broken; `sound` is told of each that is not."""
    broken = []
    for jar in suspects:
        if _intact(jar, folder / jar.path):
            sound.add(jar)
        else:
            broken.append(jar)
    if not broken:
        return
    for jar in broken:
        (folder / jar.path).unlink(missing_ok=True)
    total = sum(jar.size for jar in broken)
    say(f"Fetching {len(broken)} jars of Neo4j ({total / 1e6:.0f} MB) into {folder}")
    staging = folder.with_name("jars.incoming")
    try:
        with download_progress(total, say) as advance:
            fetch(broken, staging, folder, advance)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        sound.update(broken)  # those that are there have been verified as they came


def _intact(jar: Jar, path: Path) -> bool:
    return path.is_file() and path.stat().st_size == jar.size and sha256_of(path) == jar.sha256


def _unverified(lock: Lock, folder: Path) -> list[Jar]:
    """Jars that are missing, or have changed since they were hashed, or were never hashed."""
    noted = _read_notes(folder)
    marks = ((jar, _mark(jar, folder)) for jar in lock.jars)
    return [jar for jar, mark in marks if mark is None or mark != noted.get(jar.path)]


def _mark(jar: Jar, folder: Path) -> list[str | int] | None:
    try:
        stat = (folder / jar.path).stat()
    except OSError:
        return None
    return [jar.sha256, stat.st_size, stat.st_mtime_ns]


def _note(jars: Iterable[Jar], folder: Path) -> None:
    marks = {jar.path: mark for jar in jars if (mark := _mark(jar, folder))}
    replace_text(folder / "verified.json", json.dumps(marks, indent=0))


def _read_notes(folder: Path) -> dict[str, list[str | int]]:
    try:
        notes = json.loads((folder / "verified.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) else {}
