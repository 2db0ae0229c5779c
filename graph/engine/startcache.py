"""The start cache: what Java learned while the server started once, for later starts.

It is one file for each combination of Java, jars and options. A file that is not exactly the
one noted when it was made is thrown away, and Java itself ignores one that does not fit.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.engine.files import private_folder, read_text
from graph.engine.java import FAST_START_OPTIONS, JAVA_OPTIONS

if TYPE_CHECKING:
    from pathlib import Path

    from graph.engine.java import Java
    from graph.engine.lock import Lock

_OPENED = "Opened AOT cache"
_REFUSED = "Unable to map"


@dataclass(frozen=True, slots=True)
class StartCache:
    """The cache that fits one Java, one lock and one place of the jars; it may not exist yet."""

    path: Path

    @property
    def seal(self) -> Path:
        """File that notes size and time of change of the finished cache."""
        return self.path.with_suffix(".seal")

    @property
    def failure(self) -> Path:
        """File that notes that this cache cannot be made, or is refused by Java."""
        return self.path.with_suffix(".failed")

    @property
    def lock_file(self) -> Path:
        """Held while the cache is being made."""
        return self.path.with_name("making.lock")

    def options(self) -> list[str]:
        """Java options of a fast start, with the cache if it is usable."""
        cache = [f"-XX:AOTCache={self.path}"] if self.usable() else []
        return [*FAST_START_OPTIONS, *cache]

    def usable(self) -> bool:
        """Tell whether the cache is there, finished and unchanged; throw it away if changed."""
        try:
            sealed = self.seal.read_text(encoding="utf-8")
        except OSError:
            return False
        if sealed == _mark(self.path):
            return True
        self.discard()
        return False

    def adopt(self, made: Path) -> None:
        """Put a newly made cache in place and remove those that it replaces."""
        self.discard()
        made.replace(self.path)
        self.seal.write_text(_mark(self.path), encoding="utf-8")
        for other in self.path.parent.glob("*.aot"):
            if other != self.path:
                StartCache(other).discard()

    def discard(self) -> None:
        """Remove the cache, and the note that it cannot be made."""
        for path in (self.seal, self.failure, self.path):
            with suppress(OSError):  # on Windows a cache in use stays; without its seal it is void
                path.unlink(missing_ok=True)

    def give_up(self, why: str) -> None:
        """Remove the cache and note why it is not to be made again in the background."""
        self.discard()
        self.failure.write_text(f"{why}\n", encoding="utf-8")


def start_cache(java: Java, lock: Lock, cache_dir: Path) -> StartCache:
    """Give the cache for this Java and these jars, made or not."""
    # Java refuses a cache made with jars of another place or time of change.
    jars = read_text(cache_dir / "jars" / "verified.json")
    place = (str(java.executable), str(cache_dir.absolute()))
    key = "\n".join((java.version, *place, lock.text, jars, *JAVA_OPTIONS, *FAST_START_OPTIONS))
    name = hashlib.sha256(key.encode()).hexdigest()[:16]
    return StartCache(private_folder(cache_dir / "start-cache") / f"{name}.aot")


def was_used(java_log: str) -> bool:
    """Tell from Java's log (`-Xlog:aot`) whether it opened the cache and kept to it."""
    return _OPENED in java_log and _REFUSED not in java_log


def _mark(path: Path) -> str:
    try:
        stat = path.stat()
    except OSError:
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns}\n"
