"""How far a download is: a bar on a terminal, else a line of text every few seconds."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def download_progress(total: int, say: Callable[[str], None]) -> Iterator[Callable[[int], None]]:
    """Give a function to be told of each batch of bytes, from any thread; `total` is in bytes."""
    if sys.stderr.isatty():
        # Imported here because a running engine must be found within milliseconds.
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TimeRemainingColumn,
        )

        columns = ("Fetching Neo4j", BarColumn(), DownloadColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=total)
            yield lambda size: bar.advance(task, size)
    else:
        yield _Lines(total, say)


class _Lines:
    """Says how many megabytes have come, now and then."""

    def __init__(self, total: int, say: Callable[[str], None]) -> None:
        self._total = total
        self._say = say
        self._lock = Lock()
        self._done = 0
        self._last = time.monotonic()

    def __call__(self, size: int) -> None:
        with self._lock:
            self._done += size
            due = time.monotonic() - self._last > _SECONDS_BETWEEN_LINES
            if due:
                self._last = time.monotonic()
                self._say(f"Fetching Neo4j: {self._done / 1e6:.0f} of {self._total / 1e6:.0f} MB")
