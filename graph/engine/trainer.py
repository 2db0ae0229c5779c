"""Have the start cache made by a process of its own, in the background or waited for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from graph.engine.files import private_folder, read_text
from graph.engine.process import launch
from graph.errors import EngineError

if TYPE_CHECKING:
    from graph.settings import Settings

# `python -m` finds the package in the folder it is started in, installed or not.
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


def train_in_background(settings: Settings) -> int:
    """Begin to make the cache, detached and at low priority; give the number of the process."""
    return launch(_command(settings), _log(settings), _PACKAGE_PARENT)


def train_and_wait(settings: Settings) -> None:
    """Make the cache unless there is one; where another process makes it, wait for that.

    Raises:
        EngineError: It cannot be made.
    """
    log = _log(settings)
    with log.open("wb") as output:
        done = subprocess.run(  # noqa: S603
            [*_command(settings), "--wait"],
            cwd=_PACKAGE_PARENT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode != 0:
        last = (read_text(log).splitlines() or ["it ended without a word"])[-1]
        raise EngineError(f"The start cache was not made: {last} See {log}.")


def _command(settings: Settings) -> list[str]:
    folders = (settings.cache_dir.absolute(), settings.state_dir.absolute() / "logs")
    return [sys.executable, "-m", "graph.engine.train", *map(str, folders)]


def _log(settings: Settings) -> Path:
    return private_folder(settings.state_dir / "logs") / "training.log"
