"""Fetch jars from the Maven repository that `jgo` is set up to use, several at a time.

What this needs is imported where it is used: `jgo` alone takes most of a second, and a running
engine must be found within milliseconds.
"""

from __future__ import annotations

import hashlib
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from jgo.maven import MavenContext

    from graph.engine.lock import Jar

_THREADS = 16
_TRIES = 3
_TIMEOUT_SECONDS = 30


class DamagedJarError(RuntimeError):
    """What the repository sent is not the locked jar."""


def maven_context(folder: Path, advance: Callable[[int], None] | None = None) -> MavenContext:
    """Give a Maven context that keeps its files in `folder` and asks jgo's own repositories.

    A mirror that the user has named in jgo's settings replaces or follows jgo's default.
    `advance` is told of each batch of bytes that arrives.
    """

    @contextmanager
    def each_file(_name: str, _size: int) -> Iterator[Callable[[int], None]]:
        yield advance or (lambda _bytes: None)

    from jgo.config import GlobalSettings
    from jgo.maven import MavenContext, PythonResolver

    context = MavenContext(
        resolver=PythonResolver(progress_callback=each_file),
        repo_cache=folder,
        timeout=_TIMEOUT_SECONDS,
    )
    context.remote_repos.update(GlobalSettings.load().repositories)
    return context


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, as the lock writes it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch(jars: Sequence[Jar], staging: Path, target: Path, advance: Callable[[int], None]) -> None:
    """Fetch the jars into `staging`, verify each and only then move it below `target`.

    Raises:
        EngineError: The repository cannot be reached, or sends something else than what is locked.
    """
    context = maven_context(staging, advance)
    with ThreadPoolExecutor(_THREADS) as pool:
        tasks = [pool.submit(_fetch_one, context, jar, target) for jar in jars]
        try:
            for task in as_completed(tasks):
                task.result()
        except (RuntimeError, OSError) as error:
            raise EngineError(
                f"The jars of Neo4j cannot be fetched ({_brief(error)}):"
                " check the network and try again, or set FULCRUM_URI to use a Neo4j of your own."
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _fetch_one(context: MavenContext, jar: Jar, target: Path) -> None:
    for attempt in range(1, _TRIES + 1):
        try:
            path = _download(context, jar)
        except (RuntimeError, OSError):
            if attempt == _TRIES:
                raise
            time.sleep(attempt)
        else:
            final = target / jar.path
            final.parent.mkdir(parents=True, exist_ok=True)
            path.replace(final)
            return


def _download(context: MavenContext, jar: Jar) -> Path:
    group, name, version, *classifier = jar.coordinate.split(":")
    artifact = context.project(group, name).at_version(version).artifact(*classifier)
    # What an earlier try left behind would pass for the whole file.
    (context.repo_cache / jar.path).unlink(missing_ok=True)
    path = artifact.resolve()
    if sha256_of(path) != jar.sha256:
        raise DamagedJarError(f"{path.name} is not the file that is locked")
    return path


def _brief(error: Exception) -> str:
    """Name the failure without the addresses and object ids that HTTP libraries add."""
    match error:
        case DamagedJarError():
            return str(error)
        case RuntimeError():  # how jgo says that no repository has it
            return "the repository lacks one of them"
        case _:  # what requests raises is an OSError
            return type(error).__name__
